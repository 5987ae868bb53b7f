package render

import (
	"slices"

	"samverka/workshops"
)

// AdherenceTable shows, meeting by meeting, how the routine was followed (M13):
// counts, and nothing about who.
func (v *View) AdherenceTable() Table {
	reg := v.Register("adherence")
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: v.say("teamtraff.adherence-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("teamtraff.date"), Width: 3}, {Label: v.say("teamtraff.team"), Width: 5},
		{Label: v.say("teamtraff.prepared"), Width: 3},
	}}
	var asked []*workshops.Field
	for _, f := range reg.Fields {
		if f.Type == "yes-no" {
			asked = append(asked, f)
			t.Columns = append(t.Columns, TableColumn{Label: f.Label.In(v.lang), Width: 3, Align: Center})
		}
	}
	for _, s := range v.teamMeetings() {
		row := []any{v.State.Held(s.ID).Date.String(), v.whose(v.State.Held(s.ID))}
		e := v.State.AdherenceAt(s.ID)
		if e == nil {
			t.Rows = append(t.Rows, append(row, Across(v.say("teamtraff.not-logged"))))
			continue
		}
		row = append(row, v.preparedOf(e))
		for _, f := range asked {
			row = append(row, orDash(v.Show(e, f.Name)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// answersOf counts the answers yes, and all that are yes or no, to a question
// of the log.
func answersOf(entries []*workshops.Entry, f *workshops.Field) (yes, of int) {
	for _, e := range entries {
		switch e.Str(f.Name) {
		case "yes", workshops.PreparedYes:
			yes++
			of++
		case "no", workshops.PreparedNot:
			of++
		}
	}
	return yes, of
}

// preparedAt counts the roles that had prepared among those that a meeting
// concerned.
func preparedAt(e *workshops.Entry) (prepared, asked int) {
	for _, f := range e.Register.Fields {
		if workshops.IsPreparation(f) {
			yes, of := answersOf([]*workshops.Entry{e}, f)
			prepared, asked = prepared+yes, asked+of
		}
	}
	return prepared, asked
}

// preparedOf writes that count.
func (v *View) preparedOf(e *workshops.Entry) string {
	prepared, asked := preparedAt(e)
	if asked == 0 {
		return dash
	}
	return v.say("teamtraff.prepared-of", "Yes", prepared, "Of", asked)
}

// AdherenceCounts shows at how many meetings all roles had prepared, and for
// each other question of the log at how many of those that answered it the
// answer was yes. A role may be one person, so roles are not counted one by one.
func (v *View) AdherenceCounts() Table {
	reg := v.Register("adherence")
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: v.say("teamtraff.adherence-counts"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("teamtraff.question"), Width: 7}, {Label: v.say("teamtraff.times"), Width: 3, Align: Right},
	}}
	add := func(question string, yes, of int) {
		if of > 0 {
			t.Rows = append(t.Rows, []any{question, v.say("teamtraff.times-of", "Yes", yes, "Of", of)})
		}
	}
	all, of := 0, 0
	for _, e := range v.Entries("adherence") {
		if prepared, asked := preparedAt(e); asked > 0 {
			of++
			if prepared == asked {
				all++
			}
		}
	}
	add(v.say("teamtraff.all-prepared"), all, of)
	for _, f := range reg.Fields {
		if f.Type == "yes-no" {
			yes, of := answersOf(v.Entries("adherence"), f)
			add(f.Label.In(v.lang), yes, of)
		}
	}
	return t
}

// Followed counts the meetings of the log at which everything that was answered
// was answered yes.
func (v *View) Followed() (n int) {
	for _, e := range v.Entries("adherence") {
		if a := workshops.AdherenceOf(e); a.Answered > 0 && a.Yes == a.Answered {
			n++
		}
	}
	return n
}

// FellShort gives the rows of the log that say what fell short in the way of
// working, in order.
func (v *View) FellShort() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("adherence")), func(e *workshops.Entry) bool { return e.Str("why") == "" })
}

// ExpectationTable shows the word from check-ins and check-outs in three classes
// (M10). Counts of fewer people than the series shows together are withheld.
func (v *View) ExpectationTable() Table {
	t := Table{Caption: v.say("teamtraff.expectations-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("teamtraff.when"), Width: 4}, {Label: v.say("teamtraff.date"), Width: 3}, {Label: v.say("teamtraff.team"), Width: 5},
	}}
	classes := []string{"hopeful", "waiting", "doubtful"}
	for _, class := range classes {
		t.Columns = append(t.Columns, TableColumn{Label: v.FieldLabel("expectations", class), Width: 3, Align: Right})
	}
	t.Columns = append(t.Columns, TableColumn{Label: v.say("teamtraff.answers"), Width: 2, Align: Right})
	for _, e := range v.Entries("expectations") {
		row := []any{workshops.Capitalise(v.Show(e, "when")), e.Created().String(), v.whose(e.History[0].Record)}
		sum := 0
		for _, class := range classes {
			sum += e.Count(class)
		}
		if sum < v.Plan.MinimumGroup {
			row = append(row, Across(v.say("withheld.few", "Limit", workshops.CountWord(v.Plan.MinimumGroup, workshops.Common, v.lang))))
		} else {
			for _, class := range classes {
				row = append(row, e.Count(class))
			}
			row = append(row, sum)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
