package render

import (
	"slices"

	"samverka/workshops"
)

// CrossTable sets what problems look like against what they come from (T10):
// a row for each category, a column for each type of cause.
func (v *View) CrossTable() Table {
	reg := v.Register("problems")
	if reg == nil {
		return Table{}
	}
	categories, causes := reg.Field("category"), reg.Field("cause-type")
	problems := v.Entries("problems")
	var used []workshops.Choice
	for _, c := range causes.Choices {
		if slices.ContainsFunc(problems, func(e *workshops.Entry) bool { return slices.Contains(e.List("cause-type"), c.Value) }) {
			used = append(used, c)
		}
	}
	t := Table{Caption: v.say("report.cross-table"), RowHeads: true, Columns: []TableColumn{{Label: categories.Label.In(v.lang), Width: 4}}}
	for _, c := range used {
		t.Columns = append(t.Columns, TableColumn{Label: c.Label.In(v.lang), Width: 2, Align: Right})
	}
	unknown := func(e *workshops.Entry) bool { return len(e.List("cause-type")) == 0 }
	some := slices.ContainsFunc(problems, unknown)
	if some {
		t.Columns = append(t.Columns, TableColumn{Label: v.say("report.cause-unknown"), Width: 2, Align: Right})
	}
	t.Columns = append(t.Columns, TableColumn{Label: v.say("report.problems"), Width: 2, Align: Right})
	for _, category := range categories.Choices {
		of := v.Where("problems", "category", category.Value)
		if len(of) == 0 {
			continue
		}
		row := []any{category.Label.In(v.lang)}
		for _, c := range used {
			row = append(row, orNone(len(having(of, "cause-type", c.Value))))
		}
		if some {
			row = append(row, orNone(len(slices.DeleteFunc(slices.Clone(of), func(e *workshops.Entry) bool { return !unknown(e) }))))
		}
		t.Rows = append(t.Rows, append(row, len(of)))
	}
	return t
}

// orNone shows that there is none of something as a dash, so that the numbers
// stand out.
func orNone(n int) any {
	if n == 0 {
		return dash
	}
	return n
}

func having(entries []*workshops.Entry, field, value string) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e *workshops.Entry) bool { return !slices.Contains(e.List(field), value) })
}

// OutcomeCounts gives how many problems have each outcome, for a sentence.
func (v *View) OutcomeCounts() map[string]int {
	out := map[string]int{}
	for _, o := range v.State.Outcomes() {
		out[o.Outcome.Value] = len(o.Entries)
	}
	return out
}

// AttendanceTable shows how many of each party came to each session.
func (v *View) AttendanceTable() Table {
	t := Table{Caption: v.say("report.attendance-table"), RowHeads: true, Columns: []TableColumn{
		{Label: workshops.Capitalise(v.Model.Meeting.In(v.lang)), Width: 5}, {Label: v.say("report.date"), Width: 2},
	}}
	for _, p := range v.Plan.Parties {
		t.Columns = append(t.Columns, TableColumn{Label: p.Name, Width: 3, Align: Right})
	}
	for _, r := range v.State.Records {
		if r.Kind != workshops.OccasionSession {
			continue
		}
		row := []any{v.Occasion(r), r.Date.String()}
		called := v.Headcounts(r)
		for _, p := range v.Plan.Parties {
			cell := dash
			if i := slices.IndexFunc(called, func(h workshops.Headcount) bool { return h.Party == p }); i >= 0 {
				cell = v.say("report.of", "Count", called[i].Present, "Of", called[i].Invited)
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// HeldSessions counts the sessions that have been held.
func (v *View) HeldSessions() int { return v.Status.HeldOf }

// Attended is how many came to one session at least.
func (v *View) Attended() int {
	any, _ := v.State.Attended()
	return any
}

// AttendedAll is how many came to every held session.
func (v *View) AttendedAll() int {
	_, every := v.State.Attended()
	return every
}

// AllHeld tells whether every planned session has been held.
func (v *View) AllHeld() bool { return v.Status.Planned > 0 && v.Status.HeldOf == v.Status.Planned }

// CheckIns gives the records of check-ins between sessions.
func (v *View) CheckIns() []*workshops.Record { return v.recordsOf(workshops.OccasionCheckIn) }

// FollowedUp gives the records of follow-ups after the series.
func (v *View) FollowedUp() []*workshops.Record { return v.recordsOf(workshops.OccasionFollowUp) }

func (v *View) recordsOf(kind string) []*workshops.Record {
	var out []*workshops.Record
	for _, r := range v.State.Records {
		if r.Kind == kind {
			out = append(out, r)
		}
	}
	return out
}
