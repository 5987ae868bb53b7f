package render

import (
	"slices"

	"samverka/workshops"
)

// VisitCount is how many joint home visits were decided and carried out (M05).
// It counts; it never says whose home it was.
type VisitCount struct {
	Decided, Made int
}

// Visits counts the joint home visits of the series.
func (v *View) Visits() VisitCount { return visitsIn(v.Entries("joint-visits")) }

func visitsIn(entries []*workshops.Entry) VisitCount {
	var c VisitCount
	for _, e := range entries {
		c.Decided += e.Count("decided")
		c.Made += e.Count("carried-out")
	}
	return c
}

// visitsAt gives the counts that a record made.
func (v *View) visitsAt(r *workshops.Record) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("joint-visits")), func(e *workshops.Entry) bool { return e.History[0].Record != r })
}

// counting gives the records that counted joint home visits, in order.
func (v *View) counting() []*workshops.Record {
	return slices.DeleteFunc(slices.Clone(v.State.Records), func(r *workshops.Record) bool { return len(v.visitsAt(r)) == 0 })
}

// VisitTable shows the joint home visits from meeting to meeting, with a last
// row for all of them.
func (v *View) VisitTable() Table {
	t := Table{Caption: v.say("teamtraff.visits-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("teamtraff.date"), Width: 3}, {Label: v.say("teamtraff.team"), Width: 6},
		{Label: v.say("teamtraff.decided"), Width: 3, Align: Right}, {Label: v.say("teamtraff.carried-out"), Width: 3, Align: Right},
	}}
	for _, r := range v.counting() {
		c := visitsIn(v.visitsAt(r))
		t.Rows = append(t.Rows, []any{r.Date.String(), v.whose(r), c.Decided, c.Made})
	}
	if c := v.Visits(); len(t.Rows) > 1 {
		t.Rows = append(t.Rows, []any{v.say("teamtraff.total"), "", c.Decided, c.Made})
	}
	return t
}

// whose gives the team that a record is of, or its occasion.
func (v *View) whose(r *workshops.Record) string {
	if t := v.Plan.Team(v.TeamAt(r)); t != nil {
		return t.Name
	}
	return v.Occasion(r)
}

// VisitPurposes shows the joint home visits by purpose.
func (v *View) VisitPurposes() Table {
	reg := v.Register("joint-visits")
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: v.say("teamtraff.visits-purposes"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("teamtraff.purpose"), Width: 6},
		{Label: v.say("teamtraff.decided"), Width: 3, Align: Right}, {Label: v.say("teamtraff.carried-out"), Width: 3, Align: Right},
	}}
	for _, purpose := range reg.Field("purpose").Choices {
		if of := v.Where("joint-visits", "purpose", purpose.Value); len(of) > 0 {
			c := visitsIn(of)
			t.Rows = append(t.Rows, []any{workshops.Capitalise(purpose.Label.In(v.lang)), c.Decided, c.Made})
		}
	}
	return t
}

// VisitFigure draws the joint home visits that were carried out, day by day and
// team by team. It has no table of its own: that is [View.VisitTable].
func (v *View) VisitFigure() Figure {
	f := Figure{
		Kind: Bars, Title: v.say("teamtraff.visits-figure"), Alt: v.say("teamtraff.visits-alt"), Unit: v.say("teamtraff.visits-unit"),
		Classes: []string{v.say("teamtraff.carried-out")}, NoTable: true,
	}
	for _, r := range v.counting() {
		label := r.Date.String()
		if n := len(f.Groups); n == 0 || f.Groups[n-1].Label != label {
			f.Groups = append(f.Groups, BarGroup{Label: label})
		}
		group := &f.Groups[len(f.Groups)-1]
		group.Bars = append(group.Bars, Bar{Label: v.whose(r), Counts: []int{visitsIn(v.visitsAt(r)).Made}})
	}
	return f
}
