package docx

import (
	"bytes"
	"encoding/base64"
	"image"
	_ "image/gif" // the kinds of image that Word shows
	_ "image/jpeg"
	_ "image/png"
	"strings"

	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// perPixel is how many twentieths of a point a pixel of an image is.
const perPixel = 15

// image writes an image of a template. Of one that Word cannot show, its text
// is what remains.
func (d *body) image(n *ast.Image) {
	alt := render.PlainText(n, d.source)
	_, code, _ := strings.Cut(string(n.Destination), ";base64,")
	data, err := base64.StdEncoding.DecodeString(code)
	size, kind, badly := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || badly != nil || size.Width == 0 || size.Height == 0 {
		d.words(alt, format{italic: true})
		return
	}
	width, height := d.paper.text()
	d.drawing(d.file.picture(kind, data), alt, size.Width*perPixel, size.Height*perPixel, width, height)
}

// emu is how many units of drawings a twentieth of a point has.
const emu = 635

// drawing shows a picture in the text, at most as large as there is room for.
// Lengths are in twentieths of a point.
func (d *body) drawing(id, alt string, width, height, widest, highest int) {
	if width > widest {
		width, height = widest, height*widest/width
	}
	if height > highest {
		width, height = width*highest/height, highest
	}
	width, height = max(width, 1)*emu, max(height, 1)*emu
	d.file.drawings++
	d.str(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">`)
	d.extent("wp:extent", width, height)
	d.str(`<wp:docPr`)
	d.identity(alt)
	d.str(`/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr`)
	d.identity(alt)
	d.str(`/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="`, id, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/>`)
	d.extent("a:ext", width, height)
	d.str(`</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
}

func (d *body) extent(element string, width, height int) {
	d.str(`<`, element, ` cx="`)
	d.number(width)
	d.str(`" cy="`)
	d.number(height)
	d.str(`"/>`)
}

// longestAlt is how many characters of a text Word keeps with a picture.
const longestAlt = 1000

func (d *body) identity(alt string) {
	d.str(` id="`)
	d.number(d.file.drawings)
	d.str(`" name="samverka `)
	d.number(d.file.drawings)
	d.str(`" descr="`)
	d.escape(cut(alt, longestAlt))
	d.str(`"`)
}
