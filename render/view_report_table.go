package render

import "samverka/workshops"

// Selected shows entries of a register under some of its fields. The first
// field heads its row; what is not filled in is a dash.
func (v *View) Selected(register, caption string, entries []*workshops.Entry, fields ...string) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: caption, RowHeads: true}
	for i, name := range fields {
		f := reg.Field(name)
		if f == nil {
			return Table{}
		}
		width := max(columnWidths[f.Type], 2)
		if i == 0 {
			width++
		}
		t.Columns = append(t.Columns, TableColumn{Label: f.Label.In(v.lang), Width: width})
	}
	for _, e := range entries {
		var row []any
		for _, name := range fields {
			row = append(row, orDash(v.Show(e, name)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
