package docx

import "samverka/render"

// section is a run of pages of one orientation, in one document.
type section struct {
	page  *render.Page
	lying bool
	first bool // it is the first of its document
}

// section begins a section.
func (d *body) section(p *render.Page, lying, first bool) section {
	d.paper = d.file.look.portrait
	if lying {
		d.paper = d.paper.lying()
	}
	d.pageFresh, d.newPage, d.table = true, false, false
	return section{p, lying, first}
}

// close ends a section that another one follows.
func (d *body) close(s section) {
	d.str(`<w:p><w:pPr><w:pStyle w:val="`, d.file.look.ids[gap], `"/>`)
	d.properties(s)
	d.str(`</w:pPr></w:p>`)
}

// last ends the last section and the document.
func (d *body) last(s section) {
	if d.table {
		d.newPage = false
		d.gap()
	}
	d.properties(s)
	d.str(`</w:body></w:document>`)
}

// properties writes what Word wants to know of a section, in its order.
func (d *body) properties(s section) {
	d.str(`<w:sectPr>`)
	titled := d.runningParts(s)
	d.str(`<w:type w:val="nextPage"/>`)
	p := d.file.look.portrait
	if s.lying {
		p = p.lying()
	}
	d.attributes("w:pgSz", "w", p.width, "h", p.height)
	d.Truncate(d.Len() - len(`/>`))
	if p.width > p.height {
		d.str(` w:orient="landscape"`)
	}
	d.str(`/>`)
	d.attributes("w:pgMar", "top", p.top, "right", p.right, "bottom", p.bottom, "left", p.left, "header", p.header, "footer", p.footer, "gutter", 0)
	d.attributes("w:cols", "space", 708)
	if titled {
		d.str(`<w:titlePg/>`)
	}
	d.str(`</w:sectPr>`)
}

// attributes writes an element whose attributes are numbers, given as name and
// number in turn.
func (d *body) attributes(element string, pairs ...any) {
	d.str(`<`, element)
	for i := 0; i < len(pairs); i += 2 {
		d.str(` w:`, pairs[i].(string), `="`)
		d.number(pairs[i+1].(int))
		d.str(`"`)
	}
	d.str(`/>`)
}
