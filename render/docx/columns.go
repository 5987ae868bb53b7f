package docx

import (
	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// columnGap is between what stands side by side.
const columnGap = 380

// beside writes the children of a node side by side, so many to a row.
func (d *body) beside(n ast.Node, count int, at place, content func(ast.Node, place)) {
	width := at.width - at.left
	own := (width - (count-1)*columnGap) / count
	var widths []int
	for i := range count {
		if i > 0 {
			widths = append(widths, columnGap)
		}
		widths = append(widths, own)
	}
	t := d.grid(gridLook{style: layoutTable, left: at.left, above: 160}, widths)
	inner := at
	inner.first, inner.last = true, true
	for c := n.FirstChild(); c != nil; {
		if c.PreviousSibling() != nil {
			t.row(rowLook{height: 240, exact: true})
			t.cell(cellLook{span: len(widths)}, place{text: gap}, func(place) {})
			t.endRow()
		}
		t.row(rowLook{whole: !d.long(n)})
		for i := range count {
			if i > 0 {
				t.cell(cellLook{}, place{text: gap}, func(place) {})
			}
			if c == nil {
				t.cell(cellLook{}, place{text: gap}, func(place) {})
				continue
			}
			t.column(c, inner, content)
			c = c.NextSibling()
		}
		t.endRow()
	}
	t.end()
}

// column writes one cell of what stands side by side. A box that is alone in
// its column becomes the cell itself, so that boxes are of the same height.
func (t *grid) column(n ast.Node, at place, content func(ast.Node, place)) {
	box, ok := n.FirstChild().(*render.Box)
	if !ok || n.ChildCount() != 1 || n.Kind() != render.KindColumn {
		t.cell(cellLook{}, at, func(at place) { content(n, at) })
		return
	}
	look := boxLooks[box.Look]
	c := cellLook{borders: t.d.file.look.colour(look.borders), margins: look.margins, inset: 2 * boxInset}
	if look.fill != "" {
		c.fill = t.d.file.look.colour(look.fill)
	}
	t.cell(c, at, func(at place) { t.d.inBox(box, at) })
}

func writeColumns(d *body, n ast.Node, at place) {
	d.beside(n, n.(*render.Columns).Count, at, func(column ast.Node, at place) { d.blocks(column, at) })
}

// aPage is about how many characters fill half a page: what is longer may be
// parted between pages.
const aPage = 2400

// long tells whether what is under a node may be more than a page.
func (d *body) long(n ast.Node) bool {
	size := 0
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			size += n.Segment.Len()
		case *render.Entered:
			size += len(n.Value)
		case *render.Lines:
			size += n.Count * 60
		}
		if size > 2*aPage { // each is met twice
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return size > 2*aPage
}
