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
	s := section{p, lying, first}
	d.paper = d.sectionPaper(s)
	d.pageFresh, d.newPage, d.table = true, false, false
	return s
}

// sectionPaper is the paper of a section.
func (d *body) sectionPaper(s section) paper {
	if s.lying {
		return d.file.look.portrait.lying()
	}
	return d.file.look.portrait
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
	p := d.sectionPaper(s)
	d.str(`<w:pgSz w:w="`)
	d.number(p.width)
	d.str(`" w:h="`)
	d.number(p.height)
	if p.width > p.height {
		d.str(`" w:orient="landscape`)
	}
	d.str(`"/>`)
	d.str(`<w:pgMar`)
	for _, edge := range []struct {
		name string
		size int
	}{{"top", p.top}, {"right", p.right}, {"bottom", p.bottom}, {"left", p.left}, {"header", p.header}, {"footer", p.footer}, {"gutter", 0}} {
		d.str(` w:`, edge.name, `="`)
		d.number(edge.size)
		d.str(`"`)
	}
	d.str(`/>`)
	d.str(`<w:cols w:space="708"/>`)
	if titled {
		d.str(`<w:titlePg/>`)
	}
	d.str(`</w:sectPr>`)
}
