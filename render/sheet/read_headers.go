package sheet

import (
	"strings"

	"samverka/workshops"
)

// namedColumn is where the defined name of a column points.
func (t *tableReader) namedColumn(c *Cell) (place, bool) {
	p, ok := t.file.book.names[strings.ToLower(definedName(namedColumn, t.table.Name, c.Key))]
	return p, ok
}

// headers are the wordings of the table's headers.
func (t *tableReader) headers() wordings {
	want := wordings{}
	for i := range t.table.Columns {
		c := &t.table.Columns[i]
		want.add(c.Key, c, t.file.says.columns[columnFact(t.table.Name, c.Key)])
	}
	return want
}

// findHeader finds the row of the headers: the one with the most of them, if
// that is half of them or more, else the row that the columns' names point to.
// It looks on the sheet first, and then where the names point.
func (t *tableReader) findHeader() (found bool, err error) {
	rows := map[place]int{}
	for i := range t.table.Columns {
		if p, ok := t.namedColumn(&t.table.Columns[i]); ok {
			rows[place{tab: p.tab, at: position{row: p.at.row}}]++
		}
	}
	best := place{tab: t.tab}
	for p, n := range rows {
		if n > rows[best] || n == rows[best] && p.at.row < best.at.row {
			best = p
		}
	}
	tabs := []int{t.tab}
	if best.tab != t.tab {
		tabs = append(tabs, best.tab)
	}
	for _, tab := range tabs {
		if t.grid, err = t.file.grid(tab); err != nil {
			return false, err
		}
		t.tab = tab
		if t.mostHeaders() {
			return true, nil
		}
	}
	if best.at.row > 0 {
		t.header = best.at.row
		return true, nil
	}
	labels := make([]string, 0, len(t.table.Columns))
	for i := range t.table.Columns {
		labels = append(labels, t.table.Columns[i].Label)
	}
	t.faults.Add(t.at(tabs[0], position{}, ""), workshops.Error, ruleHeaderMissing, "", "Columns", labels)
	return false, nil
}

// mostHeaders finds the row with the most headers, and further rows with as
// many: copies of the header row.
func (t *tableReader) mostHeaders() bool {
	want := t.headers()
	most := 0
	t.copies = map[int]bool{}
	for i := range t.grid.rows {
		seen := map[string]bool{}
		for c := range t.grid.cells(t.grid.rows[i]) {
			for _, key := range want.match(c) {
				seen[key] = true
			}
		}
		number := t.grid.rows[i].number
		switch n := len(seen); {
		case n > most:
			most, t.header = n, number
			clear(t.copies)
		case n == most && n > 1:
			t.copies[number] = true
		}
	}
	return most > 0 && 2*most >= len(t.table.Columns)
}

// findColumns finds where the columns stand: by header, and for a header that
// has been reworded by the column's name.
func (t *tableReader) findColumns() {
	for _, row := range t.grid.rows {
		if t.copies[row.number] {
			first := int(row.kept[0].column)
			t.faults.Add(t.at(t.tab, position{row.number, first}, ""), workshops.Error, ruleHeaderTwice, "", "First", cellName(t.header, first))
		}
	}
	want := t.headers()
	at := map[string]int{}
	var strangers []cell
	for c := range t.grid.cells(t.grid.row(t.header)) {
		keys := want.match(c)
		if keys == nil {
			strangers = append(strangers, c)
			continue
		}
		if first := at[keys[0]]; first > 0 {
			t.faults.Add(t.at(t.tab, position{t.header, c.column}, c.shown()), workshops.Error,
				ruleColumnTwice, "", "Label", excerpt(c.shown()), "First", cellName(t.header, first))
			continue
		}
		at[keys[0]] = c.column
	}
	strangers = t.byName(at, strangers)
	for i := range t.table.Columns {
		c := &t.table.Columns[i]
		t.columns = append(t.columns, at[c.Key])
		if at[c.Key] == 0 {
			t.columnMissing(c)
		}
	}
	for _, c := range strangers {
		t.columnUnknown(c)
	}
}

// columnUnknown warns of a header that is not the table's, and says which of
// the missing ones it may be.
func (t *tableReader) columnUnknown(header cell) {
	at := t.at(t.tab, position{t.header, header.column}, excerpt(header.shown()))
	var missing []string
	for i, column := range t.columns {
		if column == 0 {
			missing = append(missing, t.table.Columns[i].Label)
		}
	}
	if near := workshops.Nearest(header.shown(), missing); near != "" {
		t.faults.Add(at, workshops.Warning, ruleColumnUnknown, "near", "Found", excerpt(header.shown()), "Near", near)
		return
	}
	t.faults.Add(at, workshops.Warning, ruleColumnUnknown, "", "Found", excerpt(header.shown()))
}

// byName finds the columns without a known header by their names, and gives
// the headers that are still nobody's.
func (t *tableReader) byName(at map[string]int, strangers []cell) []cell {
	taken := map[int]bool{}
	for _, column := range at {
		taken[column] = true
	}
	for i := range t.table.Columns {
		c := &t.table.Columns[i]
		p, ok := t.namedColumn(c)
		if at[c.Key] == 0 && ok && p.tab == t.tab && p.at.row == t.header && !taken[p.at.column] {
			at[c.Key] = p.at.column
			taken[p.at.column] = true
		}
	}
	left := strangers[:0]
	for _, c := range strangers {
		if !taken[c.column] {
			left = append(left, c)
		}
	}
	return left
}

// columnMissing reports a column that is not in the file. If the file was
// written before the column was there, nothing has been lost.
func (t *tableReader) columnMissing(c *Cell) {
	at := t.at(t.tab, position{}, c.Label)
	if _, had := t.file.says.columns[columnFact(t.table.Name, c.Key)]; t.file.ours && !had {
		t.faults.Add(at, workshops.Note, ruleColumnMissing, "older", "Label", c.Label)
		return
	}
	t.faults.Add(at, workshops.Error, ruleColumnMissing, "", "Label", c.Label)
}
