package render

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// takeChildren removes the children of a node and returns them in order.
func takeChildren(n ast.Node) []ast.Node {
	var all []ast.Node
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		n.RemoveChild(n, c)
		all = append(all, c)
	}
	return all
}

// parts splits blocks where a heading of the level of the first heading
// stands. Without any heading they are one part.
func parts(blocks []ast.Node) [][]ast.Node {
	level := 0
	for _, b := range blocks {
		if h, ok := b.(*ast.Heading); ok {
			level = h.Level
			break
		}
	}
	var all [][]ast.Node
	for _, b := range blocks {
		if h, ok := b.(*ast.Heading); len(all) == 0 || ok && h.Level == level {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], b)
	}
	return all
}

// cards lays the content out as cards on sheets.
func (s *settling) cards(n *Cards) {
	var sheet *Sheet
	for i, blocks := range parts(takeChildren(n)) {
		if i%n.PerSheet == 0 {
			sheet = &Sheet{}
			n.AppendChild(n, sheet)
		}
		card := &Card{}
		for _, b := range blocks {
			card.AppendChild(card, b)
		}
		sheet.AppendChild(sheet, card)
	}
}

// columns lays the content out as columns: one from each heading, or if none
// comes first, one of each block.
func (s *settling) columns(n *Columns) {
	blocks := takeChildren(n)
	var all [][]ast.Node
	if len(blocks) > 0 && blocks[0].Kind() == ast.KindHeading {
		all = parts(blocks)
	} else {
		for _, b := range blocks {
			all = append(all, []ast.Node{b})
		}
	}
	for _, blocks := range all {
		column := &Column{}
		for _, b := range blocks {
			column.AppendChild(column, b)
		}
		n.AppendChild(n, column)
	}
	if n.Count == 0 {
		n.Count = min(max(len(all), 1), 6)
	}
}

// table gives a table that stands without one a frame.
func (s *settling) table(n *east.Table) {
	f := &Frame{}
	n.Parent().ReplaceChild(n.Parent(), n, f)
	f.AppendChild(f, n)
	s.measure(f, n)
}

// frame checks that a table block holds a title at most, and one table.
func (s *settling) frame(n *Frame) {
	var table *east.Table
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*east.Table)
		if ok && table == nil {
			table = t
			continue
		}
		if c.Kind() != KindTitle || table != nil {
			s.fault(n.edge.at, BlockContent, n.edge.name, "")
			return
		}
	}
	if table == nil {
		s.fault(n.edge.at, BlockContent, n.edge.name, "")
		return
	}
	s.measure(n, table)
	if n.Widths != nil && len(n.Widths) != n.Columns {
		s.fault(n.edge.at, BlockArgument, "widths", "")
		n.Widths = nil
	}
}

// measure notes what renderers ask of a table.
func (s *settling) measure(f *Frame, t *east.Table) {
	f.Columns = len(t.Alignments)
	for c := t.FirstChild().FirstChild(); c != nil; c = c.NextSibling() {
		f.HasHead = f.HasHead || !IsBlank(c, s.Markdown)
	}
	for row := t.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			if e, ok := c.FirstChild().(*Entered); ok && e.across {
				s.stretch(c)
			}
		}
	}
}

// spanName is the attribute of a table cell that holds the number of columns
// it takes up, as an int, if that is more than one.
var spanName = []byte("span")

// Span is how many columns a table cell takes up.
func Span(cell ast.Node) int {
	if span, ok := cell.Attribute(spanName); ok {
		return span.(int)
	}
	return 1
}

// stretch lets a cell take up the empty cells after it.
func (s *settling) stretch(cell ast.Node) {
	span := 1
	for next := cell.NextSibling(); next != nil && IsBlank(next, s.Markdown); next = cell.NextSibling() {
		cell.Parent().RemoveChild(cell.Parent(), next)
		span++
	}
	if span > 1 {
		cell.SetAttribute(spanName, span)
	}
}

// timeline makes one list of what a timeline holds. One without anything on it
// says nothing and is left out.
func (s *settling) timeline(n *Timeline) {
	list := n.FirstChild()
	if list == nil {
		n.Parent().RemoveChild(n.Parent(), n)
		return
	}
	for c := list; c != nil; c = c.NextSibling() {
		if c.Kind() != east.KindDefinitionList {
			s.fault(n.edge.at, BlockContent, n.edge.name, "")
			return
		}
	}
	for next := list.NextSibling(); next != nil; next = list.NextSibling() {
		n.RemoveChild(n, next)
		for _, c := range takeChildren(next) {
			list.AppendChild(list, c)
		}
	}
}

// fishbone draws a list of kinds of cause.
func (s *settling) fishbone(n *Fishbone) {
	title, _ := n.FirstChild().(*Title)
	if title == nil {
		return // reported when the block was opened
	}
	list, ok := title.NextSibling().(*ast.List)
	if !ok || list.NextSibling() != nil {
		s.fault(n.edge.at, BlockContent, n.edge.name, "")
		return
	}
	var bones []bone
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		var b bone
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			causes, ok := c.(*ast.List)
			if !ok {
				b.label = PlainText(c, s.Markdown)
				continue
			}
			for cause := causes.FirstChild(); cause != nil; cause = cause.NextSibling() {
				b.causes = append(b.causes, PlainText(cause, s.Markdown))
			}
		}
		bones = append(bones, b)
	}
	n.ID = s.ids.make("figure")
	n.Drawing = drawFishbone(PlainText(title, s.Markdown), bones)
	n.Filled = hasCauses(bones)
}
