package docx

import (
	"strings"

	"samverka/render"
)

// longestHeader is how many characters of a title stand in the margin.
const longestHeader = 110

// runningParts refers to the headers and footers of a section, and tells
// whether its first page has its own: there the title stands on the page.
func (d *body) runningParts(s section) (titled bool) {
	if d.file.look.running != nil {
		return d.referenceParts(s)
	}
	width, _ := d.sectionPaper(s).text()
	d.refer("headerReference", "default", d.file.attach("header", d.file.header(s.page, width), nil))
	if s.first {
		d.refer("headerReference", "first", d.file.attach("header", d.file.emptyHeader(), nil))
	}
	foot := d.file.attach("footer", d.file.footer(s.page, width), nil)
	d.refer("footerReference", "default", foot)
	if s.first {
		d.refer("footerReference", "first", foot)
	}
	return s.first
}

func (d *body) refer(element, kind, id string) {
	d.str(`<w:`, element, ` w:type="`, kind, `" r:id="`, id, `"/>`)
}

// inPart gathers what a header or footer holds.
func (f *file) inPart(element string, content func(*body)) []byte {
	d := newBody(f)
	defer d.free()
	d.str(xmlHead, `<w:`, element, ` `, docSpaces, `>`)
	content(d)
	d.str(`</w:`, element, `>`)
	return append([]byte(nil), d.Bytes()...)
}

// header has the title to the left and the series to the right.
func (f *file) header(p *render.Page, width int) []byte {
	return f.inPart("hdr", func(d *body) {
		d.margin(header, width, width/2, func() { d.entered(oneLine(p.Title), format{}) }, func() {
			if p.Series != p.Title {
				d.entered(oneLine(p.Series), format{})
			}
		})
	})
}

// margin writes what stands to the left and to the right in a margin.
func (d *body) margin(text style, width, right int, before, after func()) {
	t := d.grid(gridLook{style: layoutTable}, []int{width - right, right})
	t.row(rowLook{whole: true})
	for i, content := range []func(){before, after} {
		p := para{style: text}
		if i == 1 {
			p.jc = "right"
		}
		t.cell(cellLook{}, place{text: text}, func(at place) {
			d.begin(p, at)
			content()
			d.end()
		})
	}
	t.endRow()
	t.end()
	d.gap()
}

func (f *file) emptyHeader() []byte {
	return f.inPart("hdr", func(d *body) {
		d.begin(para{style: header}, place{})
		d.end()
	})
}

// oneLine is a text cleaned, on one line that fits in a margin.
func oneLine(s string) string {
	return cut(strings.Join(strings.Fields(render.Clean(s)), " "), longestHeader)
}

// footer has the reminder to the left and the page's number to the right.
func (f *file) footer(p *render.Page, width int) []byte {
	return f.inPart("ftr", func(d *body) {
		d.margin(footer, width, width*18/100, func() { d.entered(render.Clean(p.Footer), format{}) }, func() { d.pageOf(p.Words.PageOf) })
	})
}

// pageOf writes "Sida {page} av {pages}" with the numbers as fields, which Word
// keeps right.
func (d *body) pageOf(words string) {
	for words != "" {
		before, after, found := strings.Cut(words, "{")
		d.words(before, format{})
		name, rest, _ := strings.Cut(after, "}")
		switch {
		case found && name == "page":
			d.field("PAGE")
		case found && name == "pages":
			d.field("NUMPAGES")
		}
		words = rest
	}
}

func (d *body) field(name string) {
	d.str(`<w:fldSimple w:instr=" `, name, ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)
}
