package sheet

import (
	"iter"
	"slices"
	"strconv"
)

// content is what kind of thing a cell of a file holds.
type content byte

const (
	nothing content = iota
	text
	number
	truth   // TRUE or FALSE
	broken  // an error value: #NAME?, #REF! …
	pending // a formula without a result
)

// cell is one cell of a file. Its text is a number as Excel stores it, and
// everything else as it reads.
type cell struct {
	column  int
	content content
	text    string
	date    bool // the number is shown as a date
}

// number is the value of a number cell.
func (c cell) number() float64 {
	n, err := strconv.ParseFloat(c.text, 64)
	if err != nil {
		return 0
	}
	return n
}

// shown is what a person sees in the cell, near enough.
func (c cell) shown() string {
	if c.content != number {
		return trim(c.text)
	}
	if day, ok := fromSerial(c.number()); c.date && ok {
		return day.Format("2006-01-02")
	}
	return decimalText(c.number())
}

// blank tells whether the cell holds nothing that can be seen.
func (c cell) blank() bool {
	return c.content == nothing || c.content == text && trim(c.text) == ""
}

// kept is a cell as a grid keeps it, in eight bytes: a table may have millions
// of cells, and most of them say the same few things.
type kept struct {
	text    uint32 // which of the grid's texts
	column  uint16
	content content
	date    bool
}

// grid is the cells of one sheet that hold something, by row and column.
type grid struct {
	rows   []gridRow // in order
	texts  pool
	index  map[int]int
	merged map[position]position // cell -> the first of those it is merged with
}

type gridRow struct {
	number int
	kept   []kept // in order
}

// cell gives a kept cell as it was.
func (g *grid) cell(k kept) cell {
	return cell{column: int(k.column), content: k.content, text: g.texts.all[k.text], date: k.date}
}

// cells gives the cells of a row, in order.
func (g *grid) cells(row gridRow) iter.Seq[cell] {
	return func(yield func(cell) bool) {
		for _, k := range row.kept {
			if !yield(g.cell(k)) {
				return
			}
		}
	}
}

// at gives a cell; the zero cell where there is nothing.
func (g *grid) at(row, column int) cell {
	i, ok := g.index[row]
	if !ok {
		return cell{}
	}
	here := g.rows[i].kept
	at, ok := slices.BinarySearchFunc(here, column, func(k kept, column int) int { return int(k.column) - column })
	if !ok {
		return cell{}
	}
	return g.cell(here[at])
}

// seen gives what a person sees in a cell: the cell itself, or what stands in
// the cells it is merged with.
func (g *grid) seen(row, column int) cell {
	c := g.at(row, column)
	if first, ok := g.merged[position{row, column}]; ok && c.blank() {
		return g.at(first.row, first.column)
	}
	return c
}

// row gives a row; an empty one where there is nothing.
func (g *grid) row(number int) gridRow {
	if i, ok := g.index[number]; ok {
		return g.rows[i]
	}
	return gridRow{number: number}
}

// sort puts rows and cells in order and drops what stands twice, keeping the
// first. Files come ordered, so it mostly finds nothing to do.
func (g *grid) sort() {
	byNumber := func(a, b gridRow) int { return a.number - b.number }
	if !slices.IsSortedFunc(g.rows, byNumber) {
		slices.SortStableFunc(g.rows, byNumber)
	}
	g.rows = slices.CompactFunc(g.rows, func(a, b gridRow) bool { return a.number == b.number })
	g.index = make(map[int]int, len(g.rows))
	byColumn := func(a, b kept) int { return int(a.column) - int(b.column) }
	for i := range g.rows {
		r := &g.rows[i]
		if !slices.IsSortedFunc(r.kept, byColumn) {
			slices.SortStableFunc(r.kept, byColumn)
		}
		r.kept = slices.CompactFunc(r.kept, func(a, b kept) bool { return a.column == b.column })
		g.index[r.number] = i
	}
}

// pool keeps each short text once. What is long is hardly ever written twice.
type pool struct {
	all []string
	at  map[string]uint32
}

// longestPooled is how long a text may be and still be looked for, in bytes.
const longestPooled = 64

// keep gives the number of a text.
func (p *pool) keep(text string) uint32 {
	if at, ok := p.at[text]; ok {
		return at
	}
	at := uint32(len(p.all))
	p.all = append(p.all, text)
	if len(text) <= longestPooled {
		if p.at == nil {
			p.at = map[string]uint32{}
		}
		p.at[text] = at
	}
	return at
}
