package render

import (
	"slices"
	"strconv"

	"samverka/workshops"
)

// DeviationTable sets the number of deviations before beside that after, area by
// area, each with its period (G05). It never says what they were about.
func (v *View) DeviationTable() Table {
	reg := v.Register("deviations")
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: v.say("deviations.table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.FieldLabel("deviations", "area"), Width: 6}, {Label: v.FieldLabel("deviations", "reported-by"), Width: 4},
		{Label: v.say("deviations.before"), Width: 6}, {Label: v.say("deviations.after"), Width: 6},
	}}
	type row struct{ area, by string }
	var rows []row
	cells := map[row]map[string]string{}
	for _, e := range v.Entries("deviations") {
		r := row{v.Show(e, "area"), v.Show(e, "reported-by")}
		if cells[r] == nil {
			cells[r] = map[string]string{}
			rows = append(rows, r)
		}
		moment := e.Str("moment")
		cells[r][moment] = lines(cells[r][moment], e.Str("count")+" ("+e.Str("period")+")")
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, []any{orDash(r.area), orDash(workshops.Capitalise(r.by)), orDash(cells[r]["before"]), orDash(cells[r]["after"])})
	}
	return t
}

// HourTable adds up the hours that have been spent, by kind of activity and type of
// organisation (G23). It never shows hours by person.
func (v *View) HourTable() Table {
	reg := v.Register("time")
	if reg == nil {
		return Table{}
	}
	spent := v.Where("time", "use", "spent")
	organisations := used(spent, reg.Field("organisation"))
	t := Table{Caption: v.say("time.table"), RowHeads: true, Columns: []TableColumn{{Label: v.FieldLabel("time", "activity"), Width: 6}}}
	for _, o := range organisations {
		t.Columns = append(t.Columns, TableColumn{Label: workshops.Capitalise(o.Label.In(v.lang)), Width: 3, Align: Right})
	}
	t.Columns = append(t.Columns, TableColumn{Label: v.say("time.total"), Width: 3, Align: Right})
	for _, a := range used(spent, reg.Field("activity")) {
		row := []any{workshops.Capitalise(a.Label.In(v.lang))}
		of := having(spent, "activity", a.Value)
		for _, o := range organisations {
			row = append(row, hours(having(of, "organisation", o.Value)))
		}
		t.Rows = append(t.Rows, append(row, hours(of)))
	}
	row := []any{v.say("time.total")}
	for _, o := range organisations {
		row = append(row, hours(having(spent, "organisation", o.Value)))
	}
	t.Rows = append(t.Rows, append(row, hours(spent)))
	return t
}

// used gives the choices of a field that some of the entries have.
func used(entries []*workshops.Entry, f *workshops.Field) []workshops.Choice {
	return slices.DeleteFunc(slices.Clone(f.Choices), func(c workshops.Choice) bool { return len(having(entries, f.Name, c.Value)) == 0 })
}

func hours(entries []*workshops.Entry) int {
	n := 0
	for _, e := range entries {
		h, _ := strconv.Atoi(e.Str("hours"))
		n += h
	}
	return n
}

// HoursSpent is how many hours have been spent in all.
func (v *View) HoursSpent() int { return hours(v.Where("time", "use", "spent")) }

// Sum adds up a field that holds a count over all entries of a register; entries
// that lack it count as nothing.
func (v *View) Sum(register, field string) int {
	n := 0
	for _, e := range v.Entries(register) {
		i, _ := strconv.Atoi(e.Str(field))
		n += i
	}
	return n
}
