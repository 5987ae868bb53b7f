package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// loose marks the height of a row that Excel is to fit anew when somebody
// writes in it. excelize fixes every height that it sets, so the mark is a
// hundredth of a point, by which the attribute is found and taken away.
const (
	loose      = 0.01
	looseFixed = `.01" customHeight="true"`
	looseFree  = `.01"`
)

// packer packs the parts of a workbook and frees the heights marked as loose.
type packer struct{ *zip.Writer }

func newPacker(w io.Writer) excelize.ZipWriter { return packer{zip.NewWriter(w)} }

// Create begins a part.
func (p packer) Create(name string) (io.Writer, error) {
	w, err := p.Writer.Create(name)
	switch {
	case err != nil:
		return nil, err
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return freeRows{w}, nil
	case name == "[Content_Types].xml":
		return withoutPictures{w}, nil
	}
	return w, nil
}

// withoutPictures writes the list of kinds of part, which comes in one piece,
// without those of pictures: with a chart excelize adds them all in an order
// that is another each time, and there are none.
type withoutPictures struct{ io.Writer }

var pictureType = regexp.MustCompile(`<Default Extension="\w+" ContentType="image/[^"]*"></Default>`)

func (w withoutPictures) Write(part []byte) (int, error) {
	if _, err := w.Writer.Write(pictureType.ReplaceAll(part, nil)); err != nil {
		return 0, err
	}
	return len(part), nil
}

// freeRows writes a sheet, which comes in one piece.
type freeRows struct{ io.Writer }

func (f freeRows) Write(part []byte) (int, error) {
	if _, err := f.Writer.Write(bytes.ReplaceAll(part, []byte(looseFixed), []byte(looseFree))); err != nil {
		return 0, err
	}
	return len(part), nil
}
