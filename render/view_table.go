package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// TableOf shows entries of a register under some of its fields, for a document
// that does not need all of them. Each column is the name of a field, or of
// several with a space between them that stand one under the other. Columns
// that no entry has anything in are left out, but for the first.
func (v *View) TableOf(register string, entries []*workshops.Entry, columns ...string) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	t := Table{Rows: make([][]any, len(entries))}
	for _, c := range columns {
		fields := strings.Fields(c)
		said := func(e *workshops.Entry) bool { return v.stackedCell(e, fields) != "" }
		if len(t.Columns) > 0 && !slices.ContainsFunc(entries, said) {
			continue
		}
		t.Columns = append(t.Columns, v.stackedColumn(reg, fields))
		for i, e := range entries {
			t.Rows[i] = append(t.Rows[i], v.stackedCell(e, fields))
		}
	}
	return t
}

// Stack shows entries of a register with several fields in each column, one
// under the other, and empty rows to write in: a register with many fields can
// be read on paper only so. Columns are given as for [View.TableOf]; those of
// the register that none of them names, such as a municipality's own, stand
// last.
func (v *View) Stack(register string, entries []*workshops.Entry, empty int, columns ...string) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	for _, name := range reg.Columns {
		if !slices.ContainsFunc(columns, func(c string) bool { return slices.Contains(strings.Fields(c), name) }) {
			columns = append(columns, name)
		}
	}
	t := Table{Look: "form", Empty: empty, Columns: []TableColumn{{Label: v.say("document.number"), Width: 1}}}
	for _, c := range columns {
		t.Columns = append(t.Columns, v.stackedColumn(reg, strings.Fields(c)))
	}
	for i, e := range entries {
		row := []any{i + 1}
		for _, c := range columns {
			row = append(row, v.stackedCell(e, strings.Fields(c)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// stackWidths gives texts more room than dates and choices.
var stackWidths = map[string]int{"text": 5, "reference": 5, "function": 4}

func (v *View) stackedColumn(reg *workshops.Register, fields []string) TableColumn {
	var labels []string
	width := 3
	for _, name := range fields {
		if f := reg.Field(name); f != nil {
			labels = append(labels, f.Label.In(v.lang))
			width = max(width, stackWidths[f.Type])
		}
	}
	return TableColumn{Label: strings.Join(labels, "\n"), Width: width}
}

// stackedCell gives what an entry has in the fields of a column: the first as
// it is, the others after their labels.
func (v *View) stackedCell(e *workshops.Entry, fields []string) string {
	var lines []string
	for i, name := range fields {
		text := workshops.Capitalise(v.Show(e, name))
		switch {
		case text == "":
		case i == 0:
			lines = append(lines, text)
		default:
			short, _, _ := strings.Cut(v.FieldLabel(e.Register.Name, name), " (")
			lines = append(lines, short+": "+text)
		}
	}
	return strings.Join(lines, "\n")
}
