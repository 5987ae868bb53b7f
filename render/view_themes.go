package render

import "samverka/workshops"

// CameUp gives the days of the sessions at which a theme came up (P07).
func (v *View) CameUp(theme *workshops.Entry) []workshops.Date {
	var out []workshops.Date
	for _, r := range v.State.Raised(theme) {
		out = append(out, r.Date)
	}
	return out
}

// CameUpDays gives the same in words, each year once: "23 januari och 20 mars
// 2025".
func (v *View) CameUpDays(theme *workshops.Entry) string {
	dates := v.CameUp(theme)
	days := make([]string, len(dates))
	for i, d := range dates {
		if days[i] = d.Long(v.lang); i+1 < len(dates) && dates[i+1].Year == d.Year {
			days[i] = v.DayAndMonth(d)
		}
	}
	return workshops.List(v.lang, days)
}

// Recurring gives the themes that have come up at several sessions, those that
// came up most often first.
func (v *View) Recurring() []*workshops.Entry { return v.State.Recurring() }

// ToAskFor gives the themes that have come up so often that the group is asked
// whether they need a shared routine, and that nothing has been said of (P07).
func (v *View) ToAskFor() []*workshops.Entry { return v.State.ToAskFor() }

// ThemeChainTable shows how far each theme has come on the chain (P08): a column
// for each step, with the day that it was first recorded.
func (v *View) ThemeChainTable(themes []*workshops.Entry) Table {
	reg := v.Register("themes")
	if reg == nil {
		return Table{}
	}
	state := reg.Field("state")
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{
		{Label: reg.Field("what").Label.In(v.lang), Width: 15}, {Label: reg.Field("meetings").Label.In(v.lang), Width: 8},
	}}
	for _, step := range workshops.ThemeChain {
		t.Columns = append(t.Columns, TableColumn{Label: workshops.Capitalise(state.ChoiceLabel(step).In(v.lang)), Width: 11})
	}
	if len(themes) == 0 {
		t.Empty = 6
	}
	for _, e := range themes {
		row := []any{workshops.Capitalise(e.Lead().In(v.lang)), v.Show(e, "meetings")}
		for _, day := range workshops.Reached(e) {
			row = append(row, day.String())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// ThemeOutcome says what came of a theme so far: why it was dropped, what it
// led to, or how far it has come and what the next step is.
func (v *View) ThemeOutcome(e *workshops.Entry) string {
	switch step := workshops.ThemeStep(e); {
	case step < 0:
		return v.say("motesplats.theme.dropped", "Reason", v.Sentence(v.Show(e, "reason")))
	case v.Show(e, "result") != "":
		return v.Sentence(v.Show(e, "result"))
	case v.Show(e, "next") != "" && step > 0:
		return v.say("motesplats.theme.state-next", "State", v.Show(e, "state"), "Next", v.Sentence(v.Show(e, "next")))
	case v.Show(e, "next") != "":
		return v.say("motesplats.theme.next", "Next", v.Sentence(v.Show(e, "next")))
	case step > 0:
		return v.say("motesplats.theme.state", "State", v.Show(e, "state"))
	}
	return v.say("motesplats.theme.undecided")
}
