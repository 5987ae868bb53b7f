package sheet

import (
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

// grid is the cells of one sheet that hold something, by row and column.
type grid struct {
	rows   []gridRow // in order
	index  map[int]int
	merged map[position]position // cell -> the first of those it is merged with
}

type gridRow struct {
	number int
	cells  []cell // in order
}

// at gives a cell; the zero cell where there is nothing.
func (g *grid) at(row, column int) cell {
	i, ok := g.index[row]
	if !ok {
		return cell{}
	}
	return g.rows[i].at(column)
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

// at gives a cell of the row.
func (r gridRow) at(column int) cell {
	i, ok := slices.BinarySearchFunc(r.cells, column, func(c cell, column int) int { return c.column - column })
	if !ok {
		return cell{}
	}
	return r.cells[i]
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
	byColumn := func(a, b cell) int { return a.column - b.column }
	for i := range g.rows {
		r := &g.rows[i]
		if !slices.IsSortedFunc(r.cells, byColumn) {
			slices.SortStableFunc(r.cells, byColumn)
		}
		r.cells = slices.CompactFunc(r.cells, func(a, b cell) bool { return a.column == b.column })
		g.index[r.number] = i
	}
}
