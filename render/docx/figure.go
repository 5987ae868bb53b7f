package docx

import (
	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// diagramWidth is how wide a diagram is at most: 150 mm.
const diagramWidth = 8504

// writeDiagram writes the diagram as a picture, and below it the table of
// figures that says the same.
func writeDiagram(d *body, n ast.Node, at place) {
	diagram := n.(*render.Diagram)
	f := diagram.Figure
	d.begin(para{style: figureTitle}, at)
	d.marked(diagram.ID, func() { d.entered(f.Title, format{}) })
	d.end()
	table := f.Table()
	below := len(table.Rows) > 0 || f.Note != ""
	d.picture(f.Drawing(), f.Alt, min(at.width-at.left, diagramWidth), at, below && len(table.Rows) < fewRows)
	if len(table.Rows) > 0 {
		d.figureTable(&table, at)
	}
	if f.Note != "" {
		d.begin(para{style: remark}, at)
		d.entered(f.Note, format{})
		d.end()
	}
}

// picture writes a paragraph with a drawing.
func (d *body) picture(drawing *render.Drawing, alt string, width int, at place, keep bool) {
	if drawing.Width <= 0 || drawing.Height <= 0 {
		return
	}
	_, highest := d.paper.text()
	highest -= 1600 // for its title
	height := int(float64(width) * drawing.Height / drawing.Width)
	id := d.file.picture("png", rasterise(drawing, min(width, width*highest/max(height, 1))))
	d.begin(para{style: normal, keep: keep, left: at.left, indented: at.left > 0}, at)
	d.drawing(id, alt, width, height, at.width-at.left, highest)
	d.end()
}

// figureTable writes a table of figures: no wider than its texts need, but at
// least half of the width.
func (d *body) figureTable(t *render.FigureTable, at place) {
	if t.Caption != "" {
		d.begin(para{style: caption, left: at.left, indented: at.left > 0}, at)
		d.entered(t.Caption, format{})
		d.end()
	}
	demands := make([]demand, len(t.Heads))
	for i, head := range t.Heads {
		demands[i].add(head, tableSize, tableMargins)
		demands[i].most = min(demands[i].most, 1800)
	}
	for _, row := range t.Rows {
		i := len(t.Heads) - span(row)
		for _, c := range row {
			if c.Cols <= 1 {
				demands[i].add(c.Text, tableSize, tableMargins)
			}
			i += max(c.Cols, 1)
		}
	}
	width := at.width - at.left
	g := d.grid(gridLook{style: plainTable, left: at.left, heads: true, rows: true, caption: t.Caption}, spread(demands, width, width/2))
	g.row(rowLook{whole: true, head: true, keep: true})
	for i, head := range t.Heads {
		g.figureCell(&render.FigureCell{Text: head, Number: t.Numbers(i)}, tableHead, "", false)
	}
	g.endRow()
	under := 0 // rows that the cell which takes up several of them still has
	for i, row := range t.Rows {
		last := i == len(t.Rows)-1
		if row[0].Rows > 1 {
			under = row[0].Rows
		}
		g.row(rowLook{whole: true, keep: !last && (under > 1 || len(t.Rows) < fewRows || i == len(t.Rows)-2)})
		if span(row) < len(t.Heads) {
			g.cell(cellLook{merge: "continue"}, place{text: tableText}, func(place) {})
		}
		for j := range row {
			merge := ""
			if row[j].Rows > 1 {
				merge = "restart"
			}
			g.figureCell(&row[j], tableText, merge, row[j].Cols > 1)
		}
		g.endRow()
		under--
	}
	g.end()
}

// span is how many columns the cells of a row take up.
func span(row []render.FigureCell) int {
	n := 0
	for _, c := range row {
		n += max(c.Cols, 1)
	}
	return n
}

func (t *grid) figureCell(c *render.FigureCell, text style, merge string, across bool) {
	at := place{text: text, first: true, last: true}
	p := para{style: text}
	if c.Number {
		p.jc = "right"
	}
	t.cell(cellLook{span: c.Cols, merge: merge}, at, func(at place) {
		t.d.begin(p, at)
		t.d.entered(c.Text, format{quiet: across, italic: across})
		t.d.end()
	})
}

// writeFishbone writes the title, the drawing and, when there are causes, the
// list that says the same.
func writeFishbone(d *body, n ast.Node, at place) {
	f := n.(*render.Fishbone)
	label, list := f.FirstChild(), f.LastChild()
	d.begin(para{style: figureTitle}, at)
	d.marked(f.ID, func() { d.inline(label, format{}) })
	d.end()
	d.picture(f.Drawing, render.PlainText(list, d.source), at.width-at.left, at, f.Filled)
	if f.Filled {
		d.causes(list, at)
	}
}

// causes writes the kinds of cause side by side, each with its causes.
func (d *body) causes(list ast.Node, at place) {
	d.beside(list, 3, at, func(kind ast.Node, at place) {
		at.text = tableText
		for c := kind.FirstChild(); c != nil; c = c.NextSibling() {
			own := at
			own.last = c.NextSibling() == nil
			if c.Kind() == ast.KindList {
				d.block(c, own)
				continue
			}
			d.paragraph(c, para{style: tableRowHead}, own)
		}
	})
}
