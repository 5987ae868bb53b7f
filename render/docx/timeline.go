package docx

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Measures of a timeline.
const (
	timelineText = 340 // from the line to the text
	timelineWhen = 280 // from when it happens to the line
	pointHalf    = 79  // half the width of a point
)

// pointFont is the font of a point: its width must be known for the point to
// stand on the line.
const pointFont = `<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>`

// writeTimeline writes what happens when: the line is the border between the
// two, and each point hangs over it.
func writeTimeline(d *body, n ast.Node, at place) {
	list := n.FirstChild()
	width := at.width - at.left
	first := d.termWidth(list, width, timelineWhen)
	t := d.grid(gridLook{style: timelineTable, left: at.left, above: 120}, []int{first, width - first})
	rows := terms(list) // that are left
	together := rows < fewRows
	for c := list.FirstChild(); c != nil; {
		t.row(rowLook{whole: true, keep: together && rows > 1})
		t.cell(cellLook{margins: margins(0, 0, 0, timelineWhen), inset: timelineWhen}, place{text: term, first: true}, func(at place) {
			for ; c != nil && c.Kind() == east.KindDefinitionTerm; c = c.NextSibling() {
				rows--
				d.paragraph(c, para{style: term}, at)
			}
		})
		t.cell(cellLook{}, place{first: true}, func(at place) {
			for ; c != nil && c.Kind() != east.KindDefinitionTerm; c = c.NextSibling() {
				d.event(c, at)
				at.first = false
			}
		})
		t.endRow()
	}
	t.end()
}

// terms counts the terms of a list.
func terms(list ast.Node) int {
	n := 0
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == east.KindDefinitionTerm {
			n++
		}
	}
	return n
}

// event writes one thing that happens, with a point before its first paragraph.
func (d *body) event(what ast.Node, at place) {
	rest := what.FirstChild()
	var text ast.Node = ast.NewTextBlock()
	if rest != nil && (rest.Kind() == ast.KindTextBlock || rest.Kind() == ast.KindParagraph) {
		text, rest = rest, rest.NextSibling()
	}
	p := para{style: at.text, left: timelineText, hanging: timelineText + pointHalf, indented: true}
	if rest != nil {
		p.after = 40
	}
	d.begin(p, at)
	d.str(`<w:r><w:rPr>`, pointFont, `<w:color w:val="`, d.file.look.colours.petrol, `"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:t>●</w:t></w:r><w:r><w:tab/></w:r>`)
	d.inline(text, at.form)
	d.end()
	at.left, at.first = timelineText, false
	for ; rest != nil; rest = rest.NextSibling() {
		d.block(rest, at)
	}
}
