package docx

import "github.com/yuin/goldmark/ast"

// para is what a paragraph has beside its style.
type para struct {
	style    style
	number   int // of its list; 0 for none
	level    int // in the list
	left     int // indentation, beside what its list or style has
	hanging  int
	indented bool // left and hanging are set
	before   int  // space above; 0 as the style has it
	after    int
	keep     bool
	fill     int // where a tab that fills the line ends; 0 for none
	jc       string
	reverse  bool // it runs from right to left
}

// spaceAfterTable is what a paragraph keeps from a table above it.
const spaceAfterTable = 170

// begin begins a paragraph. The children of its properties come in the order
// that Word demands.
func (d *body) begin(p para, at place) {
	d.distance(&p, at)
	d.str(`<w:p><w:pPr>`)
	if p.style != normal {
		d.str(`<w:pStyle w:val="`, d.file.look.ids[p.style], `"/>`)
	}
	if p.keep || at.keep {
		d.str(`<w:keepNext/>`)
	}
	if d.newPage {
		d.str(`<w:pageBreakBefore/>`)
	}
	if p.number > 0 {
		d.str(`<w:numPr>`)
		d.value("ilvl", "val", min(p.level, levels-1))
		d.value("numId", "val", p.number)
		d.str(`</w:numPr>`)
	}
	if p.fill > 0 {
		d.str(`<w:tabs><w:tab w:val="right" w:pos="`)
		d.number(p.fill)
		d.str(`"/></w:tabs>`)
	}
	if p.reverse {
		d.str(`<w:bidi/>`)
	}
	d.spacing(p.before, p.after)
	if p.indented {
		d.str(`<w:ind w:left="`)
		d.number(p.left)
		if p.hanging > 0 {
			d.str(`" w:hanging="`)
			d.number(p.hanging)
		}
		d.str(`"/>`)
	}
	if p.jc != "" {
		d.str(`<w:jc w:val="`, p.jc, `"/>`)
	}
	d.str(`</w:pPr>`)
	d.table, d.newPage, d.pageFresh = false, false, false
}

// distance decides on the space above and below a paragraph: none at the edges
// of a page or a cell, and some after a table, which has none of its own. Less
// than 0 is as the style has it.
func (d *body) distance(p *para, at place) {
	if p.before == 0 {
		p.before = -1
	}
	if p.after == 0 {
		p.after = -1
	}
	switch {
	case d.newPage || d.pageFresh || at.first:
		p.before = 0
	case d.table && !d.file.look.spaced[p.style]:
		p.before = spaceAfterTable
	}
	if at.last && p.style != writingLine && p.style != writingLineSmall {
		p.after = 0
	}
}

func (d *body) end() { d.str(`</w:p>`) }

// spacing writes the space above and below where it is not as the style has it.
func (d *body) spacing(before, after int) {
	if before < 0 && after < 0 {
		return
	}
	d.str(`<w:spacing`)
	if before >= 0 {
		d.str(` w:before="`)
		d.number(before)
		d.str(`"`)
	}
	if after >= 0 {
		d.str(` w:after="`)
		d.number(after)
		d.str(`"`)
	}
	d.str(`/>`)
}

// gap writes a paragraph that is not seen, where Word must have one.
func (d *body) gap() {
	d.begin(para{style: gap}, place{first: true})
	d.end()
}

// apart keeps a table from the table or the new page before it: two tables
// after each other would become one. Height is the space above it.
func (d *body) apart(height int) {
	if !d.table && !d.newPage {
		return
	}
	fresh := d.newPage
	d.table = false
	if fresh {
		d.gap()
		return
	}
	d.begin(para{style: gap, before: height, keep: true}, place{})
	d.end()
}

// paragraph writes a paragraph of what is inline under a node.
func (d *body) paragraph(n ast.Node, p para, at place) {
	if at.left > 0 && !p.indented {
		p.left, p.indented = at.left, true
	}
	if p.jc == "" {
		p.jc = at.jc
	}
	if p.fill == 0 && fills(n) {
		p.fill = at.width
	}
	p.reverse = p.reverse || runsFromRight(n)
	d.begin(p, at)
	d.inline(n, at.form)
	d.end()
}
