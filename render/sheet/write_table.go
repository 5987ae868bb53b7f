package sheet

import (
	"cmp"

	"github.com/xuri/excelize/v2"
)

// table writes the table: headers, rows and the rows to fill in, as a table of
// Excel's own, which grows when one writes below it.
func (p *page) table() error {
	t := p.sheet.Table
	if t == nil {
		return nil
	}
	if err := p.gap(); err != nil {
		return err
	}
	p.tableAt = p.row
	if err := p.groups(t); err != nil {
		return err
	}
	p.header = p.row
	if err := p.headers(t); err != nil {
		return err
	}
	p.frozen = p.above
	// A table of Excel's has at least one row.
	n := max(len(t.Rows)+t.EmptyRows, 1)
	for i := range n {
		var row []string
		if i < len(t.Rows) {
			row = t.Rows[i]
		}
		if err := p.tableRow(t, row); err != nil {
			return err
		}
	}
	stripes := false
	return p.file.AddTable(p.tab, &excelize.Table{
		Range:          cellName(p.header, 1) + ":" + cellName(p.header+n, len(t.Columns)),
		Name:           definedName(namedTable, t.Name),
		ShowRowStripes: &stripes,
	})
}

// groups writes the headings over the columns, if there are any.
func (p *page) groups(t *Table) error {
	any := false
	for i := 0; i < len(t.Columns); {
		to := i + 1
		for to < len(t.Columns) && t.Columns[to].Group == t.Columns[i].Group {
			to++
		}
		if group := t.Columns[i].Group; group != "" {
			any = true
			if err := p.group(group, i+1, to); err != nil {
				return err
			}
		}
		i = to
	}
	if !any {
		return nil
	}
	return p.next(20)
}

// group writes a heading over the columns from one to another.
func (p *page) group(text string, from, to int) error {
	l := look{role: roleGroup}
	if err := p.text(from, text, l); err != nil {
		return err
	}
	id, err := p.styles.id(l)
	if err != nil {
		return err
	}
	if err := p.file.SetCellStyle(p.tab, p.cell(from), p.cell(to), id); err != nil || from == to {
		return err
	}
	return p.file.MergeCell(p.tab, p.cell(from), p.cell(to))
}

// room is how far below a table the checks of its columns reach, so that rows
// it grows by are checked in programs that do not do so themselves.
const room = 2000

// headers writes the header row, and the name and the checks of each column.
func (p *page) headers(t *Table) error {
	n := max(len(t.Rows)+t.EmptyRows, 1)
	tall := 0.0
	for i := range t.Columns {
		c := &t.Columns[i]
		if err := p.text(i+1, heading(c), look{role: roleHeader}); err != nil {
			return err
		}
		tall = max(tall, height(heading(c), (p.widths[i]-3)/boldWider, linePoints))
		place := reference(p.tab, fixedName(p.row, i+1))
		if err := p.name(definedName(namedColumn, t.Name, c.Key), place); err != nil {
			return err
		}
		last := p.row + n
		if !p.sheet.Protected {
			last += room
		}
		p.check(c, cellName(p.row+1, i+1), cellName(last, i+1), c.Help)
		if p.offered[Column{t.Name, c.Key}] {
			place := reference(p.tab, fixedName(p.row+1, i+1)+":"+fixedName(last, i+1))
			if err := p.name(definedName(namedList, t.Name, c.Key), place); err != nil {
				return err
			}
		}
	}
	return p.next(tall)
}

// tableRow writes one row; values may be fewer than the columns.
func (p *page) tableRow(t *Table, values []string) error {
	tall := lowestRow
	for i := range t.Columns {
		c := &t.Columns[i]
		value := ""
		if i < len(values) {
			value = values[i]
		}
		open := !c.Locked && c.Key != t.IDColumn
		if open && value == "" {
			p.first = cmp.Or(p.first, p.cell(i+1))
		}
		tall = max(tall, height(c.words(value), p.widths[i]-1, linePoints))
		if err := p.value(i+1, c, value, look{role: roleRow, kind: c.Kind, open: open}); err != nil {
			return err
		}
	}
	return p.nextLoose(tall)
}
