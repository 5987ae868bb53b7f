package render

import (
	"slices"

	"samverka/workshops"
)

// columnWidths gives texts more room than dates and choices.
var columnWidths = map[string]int{"text": 4, "reference": 4, "function": 3, "choice": 2, "computed": 2, "date": 2}

// Columns gives the columns of a register as a table has them, after a
// narrow one for the number.
func (v *View) columns(reg *workshops.Register) []TableColumn {
	columns := []TableColumn{{Label: v.say("document.number"), Width: 1}}
	for _, name := range reg.Columns {
		f := reg.Field(name)
		columns = append(columns, TableColumn{Label: f.Label.In(v.lang), Width: max(columnWidths[f.Type], 2)})
	}
	return columns
}

// Table shows entries of a register under the register's columns.
func (v *View) Table(register string, entries []*workshops.Entry) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: reg.Title.In(v.lang), Columns: v.columns(reg)}
	for i, e := range entries {
		row := []any{i + 1}
		for _, name := range reg.Columns {
			row = append(row, v.Show(e, name))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Form shows entries of a register with empty rows to write in below.
func (v *View) Form(register string, entries []*workshops.Entry, empty int) Table {
	t := v.Table(register, entries)
	t.Empty, t.Look = empty, "form"
	return t
}

// Entries gives every entry of a register.
func (v *View) Entries(register string) []*workshops.Entry { return v.State.Entries(register) }

// Open gives the entries of a register that are not closed.
func (v *View) Open(register string) []*workshops.Entry { return v.State.Open(register) }

// Where gives the entries of a register whose field has one of the values.
func (v *View) Where(register, field string, values ...string) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range v.State.Entries(register) {
		if slices.ContainsFunc(e.List(field), func(s string) bool { return slices.Contains(values, s) }) {
			out = append(out, e)
		}
	}
	return out
}

// Due gives the open entries of a register that are taken up at a session, those
// that are due first before the others: not those that are to wait, and not
// those of another team.
func (v *View) Due(register string) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range v.State.Open(register) {
		if v.Session == nil || !e.Date("not-before").After(v.Session.Date) && !v.elsewhere(e) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *workshops.Entry) int {
		x, y := a.Date("due"), b.Date("due")
		if x.IsZero() != y.IsZero() {
			return y.Compare(x)
		}
		return x.Compare(y)
	})
	return out
}

// Recorded gives the entries of a register that the record of the session
// created or changed.
func (v *View) Recorded(register string) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range v.State.Entries(register) {
		if slices.ContainsFunc(e.History, func(s workshops.Step) bool { return s.Record == v.Record }) {
			out = append(out, e)
		}
	}
	return out
}

// Single gives the entry of a register that has one at most, nil when it has
// none.
func (v *View) Single(register string) *workshops.Entry {
	if all := v.State.Entries(register); len(all) > 0 {
		return all[0]
	}
	return nil
}

// About gives the entries of a register that refer to an entry.
func (v *View) About(e *workshops.Entry, register string) []*workshops.Entry {
	reg := v.Register(register)
	return slices.DeleteFunc(v.State.About(e), func(o *workshops.Entry) bool { return o.Register != reg })
}

// Missing gives the sustainability questions that an agreement has no yes to.
func (v *View) Missing(e *workshops.Entry) []string {
	var out []string
	for _, q := range workshops.SustainabilityOf(e).Missing {
		out = append(out, v.FieldLabel(e.Register.Name, q))
	}
	return out
}
