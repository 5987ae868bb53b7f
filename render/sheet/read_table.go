package sheet

import (
	"strings"

	"samverka/workshops"
)

// layout is where the columns of a table stand in a file.
type layout struct {
	file, tab string
	columns   map[string]int    // by key
	labels    map[string]string // by key
}

// tableReader reads the table of one sheet.
type tableReader struct {
	*reader
	table   *Table
	tab     int
	grid    *grid
	header  int   // the row of the headers
	columns []int // where each column of the table stands; 0 for nowhere
	copies  map[int]bool
	fields  []field
	layout  *layout
	values  map[string]string // of the row
	ids     map[string]int    // the row an id was seen in
}

// read finds the table and goes through its rows.
func (t *tableReader) read() error {
	found, err := t.findHeader()
	if err != nil || !found {
		return err
	}
	t.findColumns()
	t.layout = &layout{
		file: t.file.name, tab: t.file.book.tabs[t.tab].name,
		columns: map[string]int{}, labels: map[string]string{},
	}
	t.ids = map[string]int{}
	for i := range t.table.Columns {
		c := &t.table.Columns[i]
		t.fields = append(t.fields, t.field(c))
		t.layout.columns[c.Key], t.layout.labels[c.Key] = t.columns[i], c.Label
	}
	headed, release := t.headed(), t.each != nil && !t.mergedBelow()
	for i, row := range t.grid.rows {
		if row.number <= t.header {
			continue
		}
		if !t.copies[row.number] {
			t.row(row)
		}
		t.outside(row, headed)
		if release {
			t.grid.rows[i].kept = nil // what has been handed over need not be kept
		}
	}
	return nil
}

// row reads one row. A row with nothing but what stood there from the start,
// its id and other locked cells, says nothing and is left out.
func (t *tableReader) row(row gridRow) {
	says := false
	for i, column := range t.columns {
		c := &t.table.Columns[i]
		if column > 0 && !c.Locked && c.Key != t.table.IDColumn && !t.grid.seen(row.number, column).blank() {
			says = true
		}
	}
	if !says {
		return
	}
	if t.values == nil || t.each == nil {
		t.values = map[string]string{}
	}
	clear(t.values)
	r := Row{Number: row.number, Values: t.values, layout: t.layout}
	for i := range t.fields {
		t.value(&r, &t.fields[i], t.columns[i])
	}
	if t.each != nil {
		t.each(r)
		return
	}
	t.filled.Rows[t.table.Name] = append(t.filled.Rows[t.table.Name], r)
}

// value reads one cell of a row.
func (t *tableReader) value(r *Row, f *field, column int) {
	if column == 0 {
		return
	}
	value, wrong := f.read(t.grid.seen(r.Number, column))
	switch {
	case wrong != nil:
		r.Wrong = true
		t.rowFault(r.Place(f.Key), wrong)
		return
	case value == "" && f.Required && f.Key != t.table.IDColumn:
		r.Wrong = true
		t.rowFault(r.Place(f.Key), &fault{rule: ruleRequired})
	case value != "":
		r.Values[f.Key] = value
	}
	if f.Key != t.table.IDColumn || value == "" {
		return
	}
	r.ID = value
	key := strings.ToLower(value)
	if first, twice := t.ids[key]; twice {
		r.Wrong = true
		t.rowFault(r.Place(f.Key), &fault{rule: ruleIDTwice, args: []any{"Found", excerpt(value), "First", cellName(first, column)}})
		return
	}
	t.ids[key] = r.Number
}

// headed are the columns with a header.
func (t *tableReader) headed() map[int]bool {
	headed := map[int]bool{}
	for _, c := range t.grid.row(t.header).kept {
		headed[int(c.column)] = true
	}
	for _, column := range t.columns {
		headed[column] = true
	}
	return headed
}

// mergedBelow tells whether cells below the headers are merged, so that one row
// is read by what stands in another.
func (t *tableReader) mergedBelow() bool {
	for at := range t.grid.merged {
		if at.row > t.header {
			return true
		}
	}
	return false
}

// outside warns, once for each column, of what stands below the headers in a
// column without one: nothing is read there.
func (t *tableReader) outside(row gridRow, headed map[int]bool) {
	for _, k := range row.kept {
		if c := t.grid.cell(k); !headed[c.column] {
			headed[c.column] = true
			t.faults.Add(t.at(t.tab, position{row.number, c.column}, ""), workshops.Warning, ruleOutside, "",
				"Found", excerpt(c.shown()))
		}
	}
}
