package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"sync"
)

// Copies makes many workbooks that differ in one answer cell only. The
// workbook is made and packed once; then only the part that differs is packed
// anew for each.
type Copies struct {
	parts         []*zip.File
	different     string // the part that differs
	before, after []byte // what stands in it around the value
	packers       sync.Pool
}

// placeholder stands for the value while the workbook is made.
const placeholder = "samverka-copies-placeholder"

// NewCopies makes the workbook that the book describes, to be copied with
// different values in the form cell with the key.
func NewCopies(b *Book, words Words, key string) (*Copies, error) {
	cell := b.formCell(key)
	if cell == nil {
		return nil, fmt.Errorf("workbook %q has no cell %q", b.Title, key)
	}
	was := cell.Value
	cell.Value = placeholder
	var buf bytes.Buffer
	err := Write(&buf, b, words)
	cell.Value = was
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		return nil, err
	}
	c := &Copies{parts: z.File}
	c.packers.New = func() any {
		w, _ := flate.NewWriter(io.Discard, flate.DefaultCompression) // the level is one it has
		return w
	}
	return c, c.split()
}

// formCell finds a form cell of the book, nil when there is none.
func (b *Book) formCell(key string) *Cell {
	for i := range b.Sheets {
		for _, part := range b.Sheets[i].Form {
			for j := range part.Cells {
				if part.Cells[j].Key == key {
					return &part.Cells[j]
				}
			}
		}
	}
	return nil
}

// split finds the part with the placeholder.
func (c *Copies) split() error {
	for _, f := range c.parts {
		r, err := f.Open()
		if err != nil {
			return err
		}
		part, err := io.ReadAll(r)
		if err := errors.Join(err, r.Close()); err != nil {
			return err
		}
		if before, after, found := bytes.Cut(part, []byte(placeholder)); found {
			c.different, c.before, c.after = f.Name, before, after
			return nil
		}
	}
	return errors.New("the cell that differs is not in the workbook")
}

// Write writes the workbook with a value in the cell. Several may be written
// at a time.
func (c *Copies) Write(w io.Writer, value string) error {
	out := zip.NewWriter(w)
	for _, f := range c.parts {
		var err error
		if f.Name == c.different {
			err = c.pack(out, f, value)
		} else {
			err = out.Copy(f)
		}
		if err != nil {
			return err
		}
	}
	return out.Close()
}

// pack packs the part that differs.
func (c *Copies) pack(out *zip.Writer, f *zip.File, value string) error {
	part := bytes.NewBuffer(make([]byte, 0, len(c.before)+len(c.after)+4*len(value)))
	part.Write(c.before)
	if err := xml.EscapeText(part, []byte(escape(value))); err != nil {
		return err
	}
	part.Write(c.after)
	var packed bytes.Buffer
	packer := c.packers.Get().(*flate.Writer)
	defer c.packers.Put(packer)
	packer.Reset(&packed)
	if _, err := packer.Write(part.Bytes()); err != nil {
		return err
	}
	if err := packer.Close(); err != nil {
		return err
	}
	h := f.FileHeader
	h.CRC32 = crc32.ChecksumIEEE(part.Bytes())
	h.UncompressedSize64, h.CompressedSize64 = uint64(part.Len()), uint64(packed.Len())
	to, err := out.CreateRaw(&h)
	if err != nil {
		return err
	}
	_, err = to.Write(packed.Bytes())
	return err
}
