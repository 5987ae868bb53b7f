package render

import (
	"slices"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Exhibit is the figures of a diagram or a table with numbers, as rows that can
// be sorted: every row says by itself what it is about. What is withheld says
// so in the place of each number.
type Exhibit struct {
	Section string // the heading that it stands under
	Title   string
	Alt     string // of the diagram; empty for a table alone
	Note    string
	Heads   []string
	Numbers []bool // the columns of numbers
	Rows    [][]string
	Bars    []Stripe // what a bar of the diagram is made of, in order; nil for a table alone
}

// Stripe is the part of each bar that shows a column of numbers, and how it is
// drawn, as red, green and blue in hexadecimal.
type Stripe struct {
	Column     int
	Fill, Text string
}

// Exhibits gives the figures of a document, each once: the diagrams first, then
// the tables, both in their order. Those of a diagram come from the table that
// has the same caption as its table of figures, where there is one. Every
// number is one that the document shows.
func (m *Manuscript) Exhibits() []Exhibit {
	var drawn, tables []Exhibit
	var order []*Exhibit // tables and diagrams as they stand
	captions := map[string]int{}
	section := ""
	_ = ast.Walk(m.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			section = PlainText(n, m.Markdown)
		case *Diagram:
			if n.Figure.Kind == Bars {
				e := n.Figure.exhibit()
				e.Section = section
				drawn = append(drawn, e)
				captions[n.Figure.Heads.Caption] = len(drawn) - 1
			}
		case *Frame:
			if e := m.exhibit(n); slices.Contains(e.Numbers, true) {
				e.Section = section
				tables = append(tables, e)
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for i := range drawn {
		order = append(order, &drawn[i])
	}
	for i := range tables {
		t := &tables[i]
		if at, twice := captions[t.Title]; twice && t.Title != "" {
			drawn[at].take(t)
			continue
		}
		order = append(order, t)
	}
	out := make([]Exhibit, 0, len(order))
	for _, e := range order {
		if len(e.Rows) > 0 {
			if e.Title == "" {
				e.Title = e.Section
			}
			out = append(out, *e)
		}
	}
	return out
}

// take replaces the figures of a diagram by those of a table that says more.
func (e *Exhibit) take(t *Exhibit) {
	stripes := make([]Stripe, 0, len(e.Bars))
	for _, s := range e.Bars {
		i := slices.Index(t.Heads, e.Heads[s.Column])
		if i < 0 {
			return
		}
		s.Column = i
		stripes = append(stripes, s)
	}
	e.Heads, e.Numbers, e.Rows, e.Bars = t.Heads, t.Numbers, t.Rows, stripes
}

// exhibit is the table of figures with nothing left to the row above.
func (f *Figure) exhibit() Exhibit {
	whole := *f
	whole.NoTable = false
	t := whole.Table()
	e := Exhibit{Title: f.Title, Alt: f.Alt, Note: f.Note, Heads: t.Heads, Numbers: make([]bool, len(t.Heads))}
	first := len(t.Heads) - len(f.Classes)
	if f.Heads.Total != "" {
		first--
	}
	for i := first; i < len(t.Heads); i++ {
		e.Numbers[i] = true
	}
	for i, look := range fills(len(f.Classes)) {
		e.Bars = append(e.Bars, look.stripe(first+i, i, len(f.Classes)))
	}
	above := ""
	for _, cells := range t.Rows {
		var row []string
		if len(cells) > 0 && cells[0].Rows > 0 {
			above = cells[0].Text
		} else if first > 1 {
			row = append(row, above)
		}
		for _, c := range cells {
			for range max(c.Cols, 1) {
				row = append(row, c.Text)
			}
		}
		e.Rows = append(e.Rows, row)
	}
	return e
}

// stripe gives the colours of a part of a bar. More parts than there are plain
// tones get lightnesses of their own, since a chart has no stripes.
func (f fill) stripe(column, i, classes int) Stripe {
	if classes <= 5 {
		return Stripe{column, hexOf(colours[f.tone]), hexOf(colours[f.tone.on()])}
	}
	var rgb [3]byte
	dark, light := colours[Darkest], colours[Lightest]
	for c := range rgb {
		rgb[c] = byte(int(dark[c]) + (int(light[c])-int(dark[c]))*i/(classes-1))
	}
	text := colours[White]
	if 2*i >= classes-1 {
		text = colours[Ink]
	}
	return Stripe{column, hexOf(rgb), hexOf(text)}
}

func hexOf(rgb [3]byte) string {
	const digits = "0123456789ABCDEF"
	var out []byte
	for _, b := range rgb {
		out = append(out, digits[b>>4], digits[b&15])
	}
	return string(out)
}

// exhibit gives a table of the document as rows.
func (m *Manuscript) exhibit(f *Frame) Exhibit {
	var e Exhibit
	for n := f.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *Title:
			e.Title = PlainText(n, m.Markdown)
		case *east.Table:
			for _, a := range n.Alignments {
				e.Numbers = append(e.Numbers, a == east.AlignRight)
			}
			for row := n.FirstChild(); row != nil; row = row.NextSibling() {
				cells := m.cells(row)
				if row.Kind() == east.KindTableHeader {
					e.Heads = cells
				} else {
					e.Rows = append(e.Rows, cells)
				}
			}
		}
	}
	return e
}

// cells are the texts of a row. A text that takes up several columns is in
// each of them.
func (m *Manuscript) cells(row ast.Node) []string {
	var out []string
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		columns := 1
		if span, ok := c.Attribute(spanName); ok {
			columns = span.(int)
		}
		for range columns {
			out = append(out, PlainText(c, m.Markdown))
		}
	}
	return out
}
