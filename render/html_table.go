package render

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// wideTable is the number of columns from which a table may have to be moved
// sideways on a small screen, and so can be reached with the keyboard.
const wideTable = 3

func htmlFrame(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		w.str("</div>\n")
		return ast.WalkContinue
	}
	w.str(`<div class="wide"`)
	if n.(*Frame).Columns >= wideTable {
		w.str(` tabindex="0"`)
	}
	w.str(">")
	return ast.WalkContinue
}

func htmlTable(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		if n.LastChild().Kind() == east.KindTableRow {
			w.str("</tbody>\n")
		}
		w.str("</table>")
		return ast.WalkContinue
	}
	f := n.Parent().(*Frame)
	w.str("<table")
	if f.Look != Plain {
		w.str(` class="`, string(f.Look), `"`)
	}
	w.str(">\n")
	if title, ok := f.FirstChild().(*Title); ok && title.HasChildren() {
		w.str("<caption>")
		w.inline(title, source)
		w.str("</caption>\n")
	}
	if f.Widths != nil {
		w.str("<colgroup>")
		for _, width := range f.Widths {
			w.widths[width] = true
			w.str(`<col class="w`)
			w.number(width)
			w.str(`">`)
		}
		w.str("</colgroup>\n")
	}
	return ast.WalkContinue
}

// inline writes what is inside a node that stands elsewhere in the tree.
func (w *htmlWriter) inline(n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		_ = htmlRenderer.Render(w, source, c) // an htmlWriter gives no errors
	}
}

func htmlTableHeader(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !n.Parent().Parent().(*Frame).HasHead {
		if entering && n.NextSibling() != nil {
			w.str("<tbody>\n")
		}
		return ast.WalkSkipChildren
	}
	if entering {
		w.str("<thead>\n<tr>")
		return ast.WalkContinue
	}
	w.str("</tr>\n</thead>\n")
	if n.NextSibling() != nil {
		w.str("<tbody>\n")
	}
	return ast.WalkContinue
}

func htmlTableRow(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	switch {
	case !entering:
		w.str("</tr>\n")
	case ToWriteIn(n, source):
		w.str(`<tr class="empty">`)
	case SameHead(n, source):
		w.str(`<tr class="same">`)
	default:
		w.str("<tr>")
	}
	return ast.WalkContinue
}

// SameHead tells whether a row has the same heading as the row before, and so
// belongs with it.
func SameHead(row ast.Node, source []byte) bool {
	before := row.PreviousSibling()
	if before == nil || before.Kind() != east.KindTableRow || !row.Parent().Parent().(*Frame).RowHeads || IsBlank(row.FirstChild(), source) {
		return false
	}
	return PlainText(before.FirstChild(), source) == PlainText(row.FirstChild(), source)
}

// ToWriteIn tells whether all cells of a row are empty.
func ToWriteIn(row ast.Node, source []byte) bool {
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		if !IsBlank(c, source) {
			return false
		}
	}
	return true
}

func htmlTableCell(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	tag, scope := cellTag(n, source)
	if !entering {
		w.str("</", tag, ">")
		return ast.WalkContinue
	}
	w.str("<", tag, scope)
	if span := Span(n); span > 1 {
		w.str(` colspan="`)
		w.number(span)
		w.str(`" class="across">`)
		return ast.WalkContinue
	}
	switch n.(*east.TableCell).Alignment {
	case east.AlignRight:
		w.str(` class="right"`)
	case east.AlignCenter:
		w.str(` class="center"`)
	}
	w.str(">")
	return ast.WalkContinue
}

// cellTag is the element of a cell: a heading of its column or its row, or a
// plain cell. An empty cell is no heading.
func cellTag(n ast.Node, source []byte) (tag, scope string) {
	row := n.Parent()
	switch {
	case IsBlank(n, source):
		return "td", ""
	case row.Kind() == east.KindTableHeader:
		return "th", ` scope="col"`
	case n.PreviousSibling() == nil && row.Parent().Parent().(*Frame).RowHeads:
		return "th", ` scope="row"`
	}
	return "td", ""
}
