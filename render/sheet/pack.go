package sheet

import (
	"archive/zip"
	"bytes"
	"io"
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
	if err != nil || !strings.HasPrefix(name, "xl/worksheets/sheet") {
		return w, err
	}
	return freeRows{w}, nil
}

// freeRows writes a sheet, which comes in one piece.
type freeRows struct{ io.Writer }

func (f freeRows) Write(part []byte) (int, error) {
	if _, err := f.Writer.Write(bytes.ReplaceAll(part, []byte(looseFixed), []byte(looseFree))); err != nil {
		return 0, err
	}
	return len(part), nil
}
