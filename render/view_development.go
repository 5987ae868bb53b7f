package render

import (
	"slices"

	"samverka/workshops"
)

// SharedThisYear gives the development work that was shared during the year,
// by the day that it was shared (P05).
func (v *View) SharedThisYear() []*workshops.Entry { return v.State.SharedIn(v.Year()) }

// NotShared names the units that have not told of a development work during the
// year.
func (v *View) NotShared() []string {
	var out []string
	for _, p := range v.State.NotShared(v.Year()) {
		out = append(out, p.Name)
	}
	return out
}

// SharedLongAgo gives development work that has not been shared during the
// year: that of other years, and that which nobody has told of yet.
func (v *View) SharedLongAgo() []*workshops.Entry {
	year := v.Year()
	return slices.DeleteFunc(slices.Clone(v.Entries("development-work")), func(e *workshops.Entry) bool { return e.Date("shared").Year == year })
}

// RotationTable shows for each unit what it has told of during the year, and
// when it is to tell (P05).
func (v *View) RotationTable() Table {
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{
		{Label: v.say("motesplats.unit"), Width: 6}, {Label: v.say("motesplats.municipality"), Width: 3},
		{Label: v.say("motesplats.shared-this-year"), Width: 8}, {Label: v.FieldLabel("development-work", "to-share"), Width: 3},
	}}
	silent := v.State.NotShared(v.Year())
	for _, p := range v.Plan.Parties {
		var told, coming string
		for _, e := range v.Entries("development-work") {
			switch {
			case e.Str("unit") != p.ID:
			case e.Date("shared").Year == v.Year() && v.Year() > 0:
				told += e.Lead().In(v.lang) + "\n" + e.Str("shared") + "\n"
			case e.Date("shared").IsZero() && !e.Date("to-share").IsZero():
				coming += e.Str("to-share") + "\n"
			}
		}
		if told == "" && !slices.Contains(silent, p) {
			continue // not expected to
		}
		t.Rows = append(t.Rows, []any{p.Name, p.Municipality, told, coming})
	}
	return t
}

// Telling gives the development work that is to be shared at the document's
// session.
func (v *View) Telling() []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range v.Entries("development-work") {
		if v.Session != nil && e.Date("to-share") == v.Session.Date {
			out = append(out, e)
		}
	}
	return out
}

// DevelopmentForm is the sheet that a unit prepares with before it tells of its
// development work: what is known already, and the rest to fill in.
type DevelopmentForm struct {
	Session                                         *workshops.Session
	Unit, Title, Purpose, Change, Existing, Planned string
	Contact, Status                                 string
}

// FormOf gives the sheet of a development work, empty for nil.
func (v *View) FormOf(e *workshops.Entry) DevelopmentForm {
	f := DevelopmentForm{Session: v.Session}
	if reg := v.Register("development-work"); reg != nil && reg.Field("status") != nil {
		chosen := ""
		if e != nil {
			chosen = e.Str("status")
		}
		f.Status = ticksOf(reg.Field("status"), chosen, v.lang)
	}
	if e != nil {
		f.Unit, f.Title, f.Purpose, f.Change = v.Show(e, "unit"), v.Show(e, "title"), v.Show(e, "purpose"), v.Show(e, "change")
		f.Existing, f.Planned, f.Contact = v.Show(e, "existing"), v.Show(e, "planned"), v.Show(e, "contact")
	}
	return f
}
