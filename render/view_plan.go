package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// Loose gives the activities that belong to no goal.
func (v *View) Loose() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("activities")), func(e *workshops.Entry) bool { return len(e.List("goal")) > 0 })
}

// activityColumns are the columns of the second level of the plan, each with
// the fields that stand in it one under the other, and their widths.
var activityColumns = []struct {
	label  string // of the field that heads the column
	fields []string
	width  int
}{
	{"what", []string{"what", "how"}, 12}, {"when", []string{"when", "due"}, 6}, {"owner", []string{"owner", "deputy"}, 9},
	{"stance", []string{"stance"}, 5}, {"connect", []string{"connect"}, 8}, {"spread", []string{"spread"}, 8},
	{"state", []string{"state", "reason", "lesson"}, 9},
}

// ActivityTable shows activities with empty rows to write in below (L03). What
// a series' own register has beside the usual columns stands last.
func (v *View) ActivityTable(entries []*workshops.Entry, empty int) Table {
	reg := v.Register("activities")
	if reg == nil {
		return Table{}
	}
	t := Table{Look: "form", Empty: empty}
	shown := []string{"goal", "problem", "team"}
	var columns [][]string
	add := func(label string, fields []string, width int) {
		if reg.Field(label) != nil {
			columns = append(columns, fields)
			t.Columns = append(t.Columns, TableColumn{Label: v.FieldLabel("activities", label), Width: width})
		}
		shown = append(shown, fields...)
	}
	for _, c := range activityColumns {
		add(c.label, c.fields, c.width)
	}
	for _, name := range reg.Columns {
		if !slices.Contains(shown, name) {
			add(name, []string{name}, 5)
		}
	}
	for _, e := range entries {
		var row []any
		for _, fields := range columns {
			var lines []string
			for _, name := range fields {
				text := workshops.Capitalise(v.Show(e, name))
				switch {
				case text == "":
				case name == "deputy":
					lines = append(lines, v.FieldLabel("activities", name)+": "+text)
				default:
					lines = append(lines, text)
				}
			}
			row = append(row, strings.Join(lines, "\n"))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Period gives when a goal holds, in terms: "VT 2026–HT 2026".
func (v *View) Period(goal *workshops.Entry) string {
	from, to := goal.Date("from"), goal.Date("to")
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	first, last := workshops.TermOf(from).Short(v.lang), workshops.TermOf(to).Short(v.lang)
	switch {
	case from.IsZero():
		return ""
	case first == last:
		return first
	}
	return first + "–" + last
}

// PlanTerms names the terms that the plan lies in: "våren 2026 och hösten
// 2026" (L07).
func (v *View) PlanTerms() string {
	var names []string
	for _, t := range v.State.PlanTerms() {
		names = append(names, t.Name(v.lang))
	}
	return workshops.List(v.lang, names)
}

// RhythmTable shows how many meetings each team has planned and held, term by
// term (L04).
func (v *View) RhythmTable() Table {
	t := Table{Caption: v.say("team.rhythm-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("team.team"), Width: 6}, {Label: v.say("team.term"), Width: 3},
		{Label: v.say("team.planned"), Width: 2, Align: Right}, {Label: v.say("team.held"), Width: 2, Align: Right},
	}}
	for _, o := range v.State.TeamTerms() {
		name := v.Plan.Title
		if o.Team != nil {
			name = o.Team.Name
		}
		t.Rows = append(t.Rows, []any{name, o.Term.Short(v.lang), len(o.Sessions), o.Held})
	}
	return t
}

// Stances counts the matters, or the activities, of the series by whether they
// prevent or solve (L06).
func (v *View) Stances(register string) workshops.Stances {
	return workshops.StancesOf(v.Entries(register))
}

// StanceClauses says the same in words: "fem förebyggde och fyra löste".
func (v *View) StanceClauses(register string) string {
	s := v.Stances(register)
	return v.clauses(workshops.Common, []tally{
		{id: "team." + register + ".proactive", n: s.Proactive}, {id: "team." + register + ".reactive", n: s.Reactive},
		{id: "team." + register + ".untagged", n: s.Untagged},
	})
}

// StanceTable shows the balance between preventing and solving, team by team
// and term by term (L06).
func (v *View) StanceTable() Table {
	t := Table{Caption: v.say("team.stance-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("team.team"), Width: 6}, {Label: v.say("team.term"), Width: 3},
		{Label: v.say("team.proactive"), Width: 2, Align: Right}, {Label: v.say("team.reactive"), Width: 2, Align: Right},
	}}
	for _, o := range v.State.TeamTerms() {
		name := v.Plan.Title
		if o.Team != nil {
			name = o.Team.Name
		}
		var sum workshops.Stances
		for _, s := range o.Sessions {
			if r := v.State.Held(s.ID); r != nil {
				one := workshops.StancesOf(v.State.CreatedAt("items", r))
				sum.Proactive += one.Proactive
				sum.Reactive += one.Reactive
			}
		}
		t.Rows = append(t.Rows, []any{name, o.Term.Short(v.lang), sum.Proactive, sum.Reactive})
	}
	return t
}

// GoalClauses says how the goals stand: "ett är nått och två pågår".
func (v *View) GoalClauses() string {
	return v.choiceClauses("goals", "status", "team.goal.", workshops.Neuter)
}

// PathStepTable shows the contact paths whose length is known, before and now
// (L11).
func (v *View) PathStepTable() Table {
	t := Table{Caption: v.say("team.step-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("team.path"), Width: 9},
		{Label: v.FieldLabel("contacts", "steps-before"), Width: 2, Align: Right}, {Label: v.FieldLabel("contacts", "steps"), Width: 2, Align: Right},
	}}
	for _, e := range v.Open("contacts") {
		if e.Count("steps") == 0 || e.Count("steps-before") == 0 {
			continue
		}
		path := v.say("team.path-of", "From", v.Show(e, "from"), "To", v.Show(e, "to"), "Question", v.Show(e, "question"))
		t.Rows = append(t.Rows, []any{path, e.Count("steps-before"), e.Count("steps")})
	}
	return t
}

// Shorter counts the contact paths that have become shorter, of those whose
// length is known before and now.
func (v *View) Shorter() (counts struct{ Shorter, Known int }) {
	for _, e := range v.Open("contacts") {
		before, now := e.Count("steps-before"), e.Count("steps")
		if before == 0 || now == 0 {
			continue
		}
		counts.Known++
		if now < before {
			counts.Shorter++
		}
	}
	return counts
}
