package render

import (
	"slices"

	"samverka/workshops"
)

// StandingTable shows for each agreement in use who answers for it, whether it
// stands on its own and what it lacks (T13), and how it is used at the latest
// follow-up that says so. It never adds agreements up.
func (v *View) StandingTable() Table {
	reg := v.Register("agreements")
	if reg == nil {
		return Table{}
	}
	followed := slices.ContainsFunc(v.Open("agreements"), func(e *workshops.Entry) bool { return e.Str("use") != "" })
	t := Table{Caption: v.say("report.standing-table"), RowHeads: true, Columns: []TableColumn{
		{Label: workshops.Capitalise(reg.One.In(v.lang)), Width: 7}, {Label: v.FieldLabel("agreements", "owner"), Width: 4},
		{Label: v.say("report.standing-questions"), Width: 7},
	}}
	if followed {
		t.Columns = append(t.Columns, TableColumn{Label: v.FieldLabel("agreements", "use"), Width: 3})
	}
	for _, e := range v.Open("agreements") {
		row := []any{e.Lead(), orDash(v.Show(e, "owner")), v.sevenAnswers(e)}
		if followed {
			row = append(row, orDash(v.Show(e, "use")))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sevenAnswers says what the seven questions gave: the verdict, how many were
// answered yes, and what is lacking.
func (v *View) sevenAnswers(e *workshops.Entry) string {
	s := workshops.SustainabilityOf(e)
	said := workshops.Capitalise(v.say("report.standing-said", "Verdict", s.Verdict(), "Count", s.Yes, "Of", len(workshops.SustainabilityQuestions)))
	lacks := v.Lacks(e)
	switch {
	case !v.Assessed(e):
		said = lines(said, v.say("report.standing-untried"))
	case len(lacks) > 0:
		said = lines(said, v.say("report.standing-lacks", "Lacks", workshops.List(v.lang, lacks)))
	}
	return said
}

// tabled are the registers whose tables stand in an appendix of the report.
var tabled = []string{
	"risks", "routines", "courses", "doubled-visits", "indicators", "deviations", "time", "mandates",
	"adherence", "expectations", "goals", "baseline", "perspective", "dissemination",
}

// HasTables tells whether the report has an appendix of tables.
func (v *View) HasTables() bool {
	return slices.ContainsFunc(tabled, func(register string) bool { return len(v.Entries(register)) > 0 })
}
