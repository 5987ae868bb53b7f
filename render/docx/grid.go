package docx

// grid is a table under way.
type grid struct {
	d      *body
	widths []int
	at     int // the column of the next cell
	keep   bool
}

// gridLook is what a table has beside its columns.
type gridLook struct {
	style       style
	left        int  // how far in it begins
	heads, rows bool // its first row, its first column holds headings
	caption     string
	above       int // space from a table above it
}

// grid begins a table with columns of the widths.
func (d *body) grid(look gridLook, widths []int) *grid {
	d.apart(max(look.above, 120))
	sum := 0
	for _, w := range widths {
		sum += w
	}
	d.str(`<w:tbl><w:tblPr><w:tblStyle w:val="`, d.file.look.ids[look.style], `"/><w:tblW w:w="`)
	d.number(sum)
	d.str(`" w:type="dxa"/>`)
	if look.left > 0 {
		d.str(`<w:tblInd w:w="`)
		d.number(look.left)
		d.str(`" w:type="dxa"/>`)
	}
	d.str(`<w:tblLayout w:type="fixed"/>`)
	d.look(look.heads, look.rows)
	if look.caption != "" {
		d.str(`<w:tblCaption w:val="`)
		d.escape(cut(look.caption, 250))
		d.str(`"/>`)
	}
	d.str(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		d.value("gridCol", "w", w)
	}
	d.str(`</w:tblGrid>`)
	d.pageFresh = false
	return &grid{d: d, widths: widths}
}

// look says which parts of a table's style count.
func (d *body) look(heads, rows bool) {
	bits, first, column := 0x600, "0", "0"
	if heads {
		bits, first = bits|0x20, "1"
	}
	if rows {
		bits, column = bits|0x80, "1"
	}
	hex := map[int]string{0x600: "0600", 0x620: "0620", 0x680: "0680", 0x6A0: "06A0"}[bits]
	d.str(`<w:tblLook w:val="`, hex, `" w:firstRow="`, first, `" w:lastRow="0" w:firstColumn="`, column, `" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
}

// rowLook is how a row is.
type rowLook struct {
	height int  // at least
	exact  bool // and no more
	whole  bool // not parted between pages
	head   bool // it stands again on every page
	keep   bool // on the page of the next row
}

func (t *grid) row(r rowLook) {
	t.d.str(`<w:tr>`)
	t.at, t.keep = 0, r.keep
	if r == (rowLook{}) || r == (rowLook{keep: true}) {
		return
	}
	t.d.str(`<w:trPr>`)
	if r.whole {
		t.d.str(`<w:cantSplit/>`)
	}
	if r.height > 0 {
		t.d.str(`<w:trHeight w:val="`)
		t.d.number(r.height)
		if r.exact {
			t.d.str(`" w:hRule="exact"/>`)
		} else {
			t.d.str(`" w:hRule="atLeast"/>`)
		}
	}
	if r.head {
		t.d.str(`<w:tblHeader/>`)
	}
	t.d.str(`</w:trPr>`)
}

func (t *grid) endRow() { t.d.str(`</w:tr>`) }

// end ends the table. What comes next keeps a distance from it.
func (t *grid) end() {
	t.d.str(`</w:tbl>`)
	t.d.table = true
}

// cellLook is what a cell has of its own.
type cellLook struct {
	span    int    // columns that it takes up; 0 is 1
	merge   string // "restart", or "continue" the cell above
	borders string // the children of w:tcBorders
	fill    string
	margins string // the children of w:tcMar
	middle  bool   // its content stands in the middle of its height
	inset   int    // its margins to the left and right, to be taken from its width
}

// cell writes a cell. A cell cannot be empty, and cannot end with a table.
func (t *grid) cell(c cellLook, at place, content func(place)) {
	d := t.d
	width := 0
	for range max(c.span, 1) {
		width += t.widths[t.at]
		t.at++
	}
	d.str(`<w:tc><w:tcPr><w:tcW w:w="`)
	d.number(width)
	d.str(`" w:type="dxa"/>`)
	if c.span > 1 {
		d.value("gridSpan", "val", c.span)
	}
	if c.merge != "" {
		d.str(`<w:vMerge w:val="`, c.merge, `"/>`)
	}
	if c.borders != "" {
		d.str(`<w:tcBorders>`, c.borders, `</w:tcBorders>`)
	}
	if c.fill != "" {
		d.str(`<w:shd w:val="clear" w:color="auto" w:fill="`, c.fill, `"/>`)
	}
	if c.margins != "" {
		d.str(`<w:tcMar>`, c.margins, `</w:tcMar>`)
	}
	if c.middle {
		d.str(`<w:vAlign w:val="center"/>`)
	}
	d.str(`</w:tcPr>`)
	at.width, at.left, at.keep = width-c.inset, 0, at.keep || t.keep
	d.table = false
	start := d.Len()
	content(at)
	switch {
	case d.Len() == start:
		d.begin(para{style: at.text}, place{first: true, last: true, keep: t.keep})
		d.end()
	case d.table:
		d.gap()
	}
	d.str(`</w:tc>`)
	d.table = false
}
