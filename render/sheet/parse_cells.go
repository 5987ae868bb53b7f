package sheet

import (
	"errors"
	"io"
	"slices"
	"strconv"
)

// errCells is a sheet with more cells, rows or columns than are read.
type errCells struct{ what string }

func (e errCells) Error() string { return "the sheet has too many " + e.what }

// sheetParser reads one sheet part, cell by cell, and keeps only the cells
// that hold something: the thousands of empty rows that formatting leaves
// behind cost nothing afterwards.
type sheetParser struct {
	texts []string
	dates []bool
	mac   bool

	grid    grid
	here    []kept // the cells of the row being read
	cells   int
	row     int
	column  int
	merged  []string
	done    bool
	into    *[]byte // where character data goes
	kind    string  // the cell's type
	style   int
	formula bool
	valued  bool // the cell has a value element
	value   []byte
	inline  []byte
	spoken  int
}

// parse reads the sheet as it is unpacked.
func (p *sheetParser) parse(part io.Reader) (*grid, error) {
	s := newScanner(part)
	for !p.done {
		kind, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil, io.ErrUnexpectedEOF
		case err != nil:
			return nil, err
		case kind == opens:
			p.start(s)
		case kind == closes:
			err = p.end(s.name)
		case p.into != nil:
			*p.into = append(*p.into, s.text...)
		}
		if err != nil {
			return nil, err
		}
	}
	p.grid.sort()
	p.merge()
	return &p.grid, nil
}

func (p *sheetParser) start(s *scanner) {
	switch string(s.name) {
	case "row":
		p.row++
		p.column = 0
		if n, err := strconv.Atoi(string(s.attr("r"))); err == nil && n > 0 && n <= sheetRows {
			p.row = n
		}
	case "c":
		p.startCell(s)
	case "f":
		p.formula = true
	case "v":
		p.valued = true
		p.into = &p.value
	case "rPh":
		p.spoken++
	case "t":
		p.valued = true
		if p.spoken == 0 {
			p.into = &p.inline
		}
	case "mergeCell":
		p.merged = append(p.merged, string(s.attr("ref")))
	}
}

func (p *sheetParser) startCell(s *scanner) {
	p.column++
	if at, ok := parseCell(string(s.attr("r"))); ok {
		p.column = at.column
	}
	p.kind = string(s.attr("t"))
	p.style, _ = strconv.Atoi(string(s.attr("s")))
	p.formula, p.valued, p.spoken = false, false, 0
	p.value, p.inline = p.value[:0], p.inline[:0]
}

func (p *sheetParser) end(name []byte) error {
	switch string(name) {
	case "v", "t":
		p.into = nil
	case "rPh":
		p.spoken--
	case "c":
		return p.endCell()
	case "row":
		return p.endRow()
	case "worksheet":
		p.done = true
	}
	return nil
}

// endCell keeps the cell if it holds something.
func (p *sheetParser) endCell() error {
	c := p.cell()
	if c.blank() {
		return nil
	}
	if c.column > maxColumns {
		return errCells{"columns"}
	}
	p.here = append(p.here, kept{text: p.grid.texts.keep(c.text), column: uint16(c.column), content: c.content, date: c.date})
	if p.cells++; p.cells > maxCells {
		return errCells{"cells"}
	}
	return nil
}

// endRow keeps the row if any of its cells was kept.
func (p *sheetParser) endRow() error {
	if len(p.here) == 0 {
		return nil
	}
	if len(p.grid.rows) == maxRows {
		return errCells{"rows"}
	}
	p.grid.rows = append(p.grid.rows, gridRow{number: p.row, kept: slices.Clone(p.here)})
	p.here = p.here[:0]
	return nil
}
