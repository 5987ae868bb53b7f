package docx

import "archive/zip"

// packer puts parts into a zip file until something fails. No part says when it
// was made.
type packer struct {
	zip *zip.Writer
	err error
}

// put deflates a part.
func (p *packer) put(name string, data []byte) { p.write(name, data, zip.Deflate) }

// store puts in a part that cannot be made smaller.
func (p *packer) store(name string, data []byte) { p.write(name, data, zip.Store) }

func (p *packer) write(name string, data []byte, method uint16) {
	if p.err != nil {
		return
	}
	w, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method})
	if err == nil {
		_, err = w.Write(data)
	}
	p.err = err
}

// copy puts in a part that is deflated already.
func (p *packer) copy(part packed) {
	if p.err != nil {
		return
	}
	w, err := p.zip.CreateRaw(&zip.FileHeader{
		Name: part.name, Method: zip.Deflate, CRC32: part.sum,
		CompressedSize64: uint64(len(part.data)), UncompressedSize64: uint64(part.size),
	})
	if err == nil {
		_, err = w.Write(part.data)
	}
	p.err = err
}
