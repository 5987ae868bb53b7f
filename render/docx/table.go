package docx

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"samverka/render"
)

// Heights of rows to write in, and of the fields of a quadrant.
const (
	writeHeight    = 680 // 12 mm
	closeHeight    = 540
	quadrantHeight = 4420 // 78 mm
	quadrantLying  = 3175
	quadrantHeads  = 1500 // the width of the column of headings
	manyColumns    = 8    // from which a form that lies down is set closer
	manyRows       = 12   // from which one that stands is
	fewRows        = 7    // fewer are kept on one page
)

var tableStyles = map[render.Look]style{
	render.Plain: plainTable, render.Form: formTable, render.Scale: scaleTable, render.Quadrant: quadrantTable,
}

// frameTable is a table of the tree on its way into the document.
type frameTable struct {
	*grid
	frame *render.Frame
	table ast.Node
	text  style
	rows  int
	close bool
	lying bool
}

// writeFrame writes a table under its caption. A table without rows says
// nothing and is left out.
func writeFrame(d *body, n ast.Node, at place) {
	f, table := n.(*render.Frame), n.LastChild()
	if table.ChildCount() < 2 {
		return
	}
	label := ""
	if c, ok := n.FirstChild().(*render.Title); ok && c.HasChildren() {
		d.paragraph(c, para{style: caption}, at)
		label = render.PlainText(c, d.source)
	}
	lying := d.paper.width > d.paper.height
	t := &frameTable{frame: f, table: table, text: tableText, rows: table.ChildCount() - 1, lying: lying}
	if t.close = f.Look == render.Form && (lying && f.Columns >= manyColumns || !lying && t.rows >= manyRows); t.close {
		t.text = tableSmall
	}
	t.grid = d.grid(gridLook{style: tableStyles[f.Look], left: at.left, heads: f.HasHead, rows: f.RowHeads, caption: label, above: 240}, d.tableWidths(f, table, at.width-at.left))
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Kind() != east.KindTableHeader || f.HasHead {
			t.treeRow(row)
		}
	}
	t.end()
}

func (t *frameTable) treeRow(row ast.Node) {
	head := row.Kind() == east.KindTableHeader
	t.row(rowLook{whole: head || !t.d.long(row), head: head, height: t.height(row, head), keep: t.keeps(row, head)})
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		t.treeCell(c.(*east.TableCell), head)
	}
	t.endRow()
}

// keeps tells whether a row stays on the page of the next one: headings, all
// of a small table, a row before one that belongs to it or that is the last.
func (t *frameTable) keeps(row ast.Node, head bool) bool {
	next := row.NextSibling()
	switch {
	case next == nil:
		return leads(t.frame)
	case head, t.frame.Look == render.Scale, next.NextSibling() == nil:
		return true
	}
	return t.frame.Look != render.Form && t.rows < fewRows || render.SameHead(next, t.d.source)
}

func (t *frameTable) height(row ast.Node, head bool) int {
	switch {
	case head:
		return 0
	case t.frame.Look == render.Quadrant && t.lying:
		return quadrantLying
	case t.frame.Look == render.Quadrant:
		return quadrantHeight
	case t.close:
		return closeHeight
	case t.frame.Look == render.Form, t.frame.Look != render.Scale && render.ToWriteIn(row, t.d.source):
		return writeHeight
	}
	return 0
}

// treeCell writes a cell: a heading of its column or its row, text, or a place
// to write in or to tick.
func (t *frameTable) treeCell(n *east.TableCell, head bool) {
	empty := render.IsBlank(n, t.d.source)
	rowHead := !head && t.frame.RowHeads && n.PreviousSibling() == nil && !empty
	at := t.cellPlace(n, head && !empty, rowHead)
	c := cellLook{span: render.Span(n)}
	p := para{}
	switch t.frame.Look {
	case render.Scale:
		if n.PreviousSibling() != nil {
			at.jc, c.middle = "center", !head
		}
	case render.Quadrant:
		t.quadrantCell(n, head, &c, &at)
	}
	p.style = at.text
	tick := t.frame.Look == render.Scale && empty && !head && n.PreviousSibling() != nil
	t.cell(c, at, func(at place) {
		if !tick {
			t.d.paragraph(n, p, at)
			return
		}
		p.jc = at.jc
		t.d.begin(p, at)
		t.d.tick(false)
		t.d.end()
	})
}

// cellPlace is how the text of a cell is set: as the heading of its column or
// its row, or as plain text.
func (t *frameTable) cellPlace(n *east.TableCell, head, rowHead bool) place {
	at := place{text: t.text, first: true, last: true}
	switch n.Alignment {
	case east.AlignRight:
		at.jc = "right"
	case east.AlignCenter:
		at.jc = "center"
	}
	switch {
	case head:
		at.text = tableHead
	case rowHead && t.frame.Look == render.Scale:
	case rowHead && render.SameHead(n.Parent(), t.d.source):
		at.form.quiet = true
	case rowHead && t.close:
		at.form.bold = true
	case rowHead:
		at.text = tableRowHead
	case render.Span(n) > 1:
		at.form.quiet, at.form.italic = true, true
	}
	return at
}

// quadrantCell gives a field its frame. The first field is where to begin.
func (t *frameTable) quadrantCell(n ast.Node, head bool, c *cellLook, at *place) {
	look := t.d.file.look
	first := n.PreviousSibling() == nil
	switch {
	case head:
		at.jc = "center"
	case first:
		at.jc, at.text, c.middle = "right", tableHead, true
	case n.PreviousSibling().PreviousSibling() == nil && n.Parent().PreviousSibling().Kind() == east.KindTableHeader:
		c.borders, c.fill = frame("single", "12", look.colours.petrol), look.colours.tint
	default:
		c.borders = frame("single", "4", look.colours.rule)
	}
}
