package docx

import (
	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// boxLook is how a kind of box looks, as a table of one cell and as a cell.
type boxLook struct {
	table, title, text style
	borders, fill      string // as in [definition]
	margins            string
	bold               bool
}

const boxInset = 240

var boxMargins = margins(180, boxInset, 180, boxInset)

var boxLooks = map[render.Look]boxLook{
	render.Framed: {boxTable, boxTitle, normal, frame("single", "6", "{rule}"), "", boxMargins, false},
	render.Note:   {noteTable, boxTitle, normal, leftBorder("{petrol}"), "{tint}", boxMargins, false},
	render.Alert:  {alertTable, alertTitle, alertText, frame("single", "12", "{ink}"), "", boxMargins, true},
	render.Say:    {sayTable, sayTitle, sayText, leftBorder("{sandline}"), "{sandtint}", boxMargins, false},
}

func leftBorder(colour string) string {
	return `<w:left w:val="single" w:sz="24" w:space="0" w:color="` + colour + `"/>`
}

// tableLook is what the style of the box's table has.
func (b boxLook) tableLook() string {
	s := `<w:tblPr><w:tblBorders>` + b.borders + `</w:tblBorders><w:tblCellMar>` + b.margins + `</w:tblCellMar></w:tblPr>`
	if b.fill != "" {
		s += `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="` + b.fill + `"/></w:tcPr>`
	}
	return s
}

func writeBox(d *body, n ast.Node, at place) {
	box := n.(*render.Box)
	t := d.grid(gridLook{style: boxLooks[box.Look].table, left: at.left, above: 200}, []int{at.width - at.left})
	t.row(rowLook{whole: !d.long(n)})
	t.cell(cellLook{inset: 2 * boxInset}, place{first: true, last: true, small: at.small}, func(at place) { d.inBox(box, at) })
	t.endRow()
	t.end()
}

// inBox writes what is in a box.
func (d *body) inBox(box *render.Box, at place) {
	look := boxLooks[box.Look]
	at.text, at.form.bold = look.text, look.bold
	for c := box.FirstChild(); c != nil; c = c.NextSibling() {
		own := at
		own.first = at.first && c.PreviousSibling() == nil
		own.last = at.last && c.NextSibling() == nil
		if c.Kind() == render.KindTitle {
			d.paragraph(c, para{style: look.title}, own)
			continue
		}
		d.block(c, own)
	}
}
