package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// How much of a file is unpacked. A survey is some 20 kB packed and 100 kB
// unpacked, and a grid with a hundred thousand rows some 150 MB; more is a
// mistake or an attack. Sheets and texts are read as they are unpacked.
const (
	maxFile     = 32 << 20
	maxUnpacked = 256 << 20
	maxMain     = 8 << 20 // of a part that is not a sheet and not its texts
	maxSheets   = 250
)

var (
	errTooLarge = errors.New("the file unpacks to more than is read")
	errNoPart   = errors.New("a part of the file is missing")
)

// parts is the packed parts of a workbook file.
type parts struct {
	files  map[string]*zip.File // by lower-case path
	budget int64                // what may still be unpacked
}

// openParts finds the parts of a packed file.
func openParts(data []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	p := &parts{files: make(map[string]*zip.File, len(z.File)), budget: maxUnpacked}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := p.files[name]; !twice {
			p.files[name] = f
		}
	}
	return p, nil
}

// partName is a part's path in one form: some programs write backslashes, or
// begin with a slash, and case does not count.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// has tells whether there is a part of that name.
func (p *parts) has(name string) bool { return p.files[partName(name)] != nil }

// read unpacks a part whole. Only what is read counts against the limit, so that a
// picture somebody pasted in does no harm.
func (p *parts) read(name string, most int64) ([]byte, error) {
	var whole bytes.Buffer
	err := p.limited(name, most, func(part io.Reader) error {
		_, err := whole.ReadFrom(part)
		return err
	})
	return whole.Bytes(), err
}

// stream hands over a part as it is unpacked.
func (p *parts) stream(name string, read func(part io.Reader) error) error {
	return p.limited(name, maxUnpacked, read)
}

func (p *parts) limited(name string, most int64, read func(part io.Reader) error) error {
	f := p.files[partName(name)]
	if f == nil {
		return errNoPart
	}
	most = min(most, p.budget)
	if f.UncompressedSize64 > uint64(most) {
		return errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	l := &limit{from: r, left: most}
	err = read(l)
	p.budget -= most - l.left
	return err
}

// limit ends a part that is larger than it may be, or than it says.
type limit struct {
	from io.Reader
	left int64
}

func (l *limit) Read(b []byte) (int, error) {
	n, err := l.from.Read(b)
	if l.left -= int64(n); l.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

// encrypted tells whether the parts are packed with a password.
func (p *parts) encrypted() bool {
	for _, f := range p.files {
		if f.Flags&1 != 0 {
			return true
		}
	}
	return false
}
