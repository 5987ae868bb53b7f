package render

import "github.com/yuin/goldmark/ast"

// htmlDiagram renders the drawing, and under it the table of figures that says
// the same.
func htmlDiagram(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	d := n.(*Diagram)
	f := d.Figure
	id := w.within + d.ID
	w.str(`<figure aria-labelledby="`, id, `"><figcaption id="`, id, `">`)
	w.cleanText(f.Title, RightToLeft(f.Title))
	w.str("</figcaption>\n<div class=\"wide\" tabindex=\"0\">")
	f.Drawing().svg(w, id+"-drawing", f.Title, f.Alt)
	w.str("</div>\n")
	if t := f.Table(); len(t.Rows) > 0 {
		w.figureTable(&t)
	}
	if f.Note != "" {
		w.str(`<p class="remark">`)
		w.cleanText(f.Note, RightToLeft(f.Note))
		w.str("</p>\n")
	}
	w.str("</figure>\n")
	return ast.WalkContinue
}

func (w *htmlWriter) figureTable(t *FigureTable) {
	w.str("<div class=\"wide\"")
	if len(t.Heads) >= wideTable {
		w.str(` tabindex="0"`)
	}
	w.str("><table class=\"figures\">\n")
	if t.Caption != "" {
		w.str("<caption>")
		w.cleanText(t.Caption, RightToLeft(t.Caption))
		w.str("</caption>\n")
	}
	w.str("<thead>\n<tr>")
	for i, head := range t.Heads {
		if head == "" {
			w.str("<td></td>")
			continue
		}
		w.str(`<th scope="col"`)
		if t.Numbers(i) {
			w.str(` class="right"`)
		}
		w.str(`>`)
		w.cleanText(head, RightToLeft(head))
		w.str("</th>")
	}
	w.str("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		w.str("<tr>")
		for i := range row {
			w.figureCell(&row[i])
		}
		w.str("</tr>\n")
	}
	w.str("</tbody>\n</table></div>\n")
}

// Numbers tells whether a column holds numbers.
func (t *FigureTable) Numbers(column int) bool {
	for _, row := range t.Rows {
		if len(row) == len(t.Heads) {
			return row[column].Number
		}
	}
	return false
}

func (w *htmlWriter) figureCell(c *FigureCell) {
	tag := "td"
	if c.Head {
		tag = "th"
	}
	w.str("<", tag)
	switch {
	case c.Head && c.Rows > 1:
		w.str(` scope="rowgroup"`)
	case c.Head:
		w.str(` scope="row"`)
	}
	if c.Rows > 1 {
		w.str(` rowspan="`)
		w.number(c.Rows)
		w.str(`"`)
	}
	if c.Cols > 1 {
		w.str(` colspan="`)
		w.number(c.Cols)
		w.str(`" class="across"`)
	}
	if c.Number {
		w.str(` class="right"`)
	}
	w.str(">")
	w.cleanText(c.Text, RightToLeft(c.Text))
	w.str("</", tag, ">")
}
