package render

import (
	"slices"

	"samverka/workshops"
)

// ChoiceSurvey is the survey of the series that is answered by choosing, nil when
// it has none.
func (v *View) ChoiceSurvey() *workshops.Survey {
	i := slices.IndexFunc(v.Surveys, func(s *workshops.Survey) bool { return len(s.Options) > 0 })
	if i < 0 {
		return nil
	}
	return v.Surveys[i]
}

// ScaleSurveys gives the surveys of the series that are answered on a scale.
func (v *View) ScaleSurveys() []*workshops.Survey {
	return slices.DeleteFunc(slices.Clone(v.Surveys), func(s *workshops.Survey) bool { return len(s.Options) > 0 })
}

// ChoiceResults gives what may be shown of the survey that is answered by
// choosing, nil when there is none.
func (v *View) ChoiceResults() *workshops.ChoiceFigures {
	s := v.ChoiceSurvey()
	if s == nil {
		return nil
	}
	return workshops.ChoiceFiguresOf(v.Series, s)
}

// AgreementTable shows for each task what most people answered in each round
// (G02): the most common answer, how many gave it, and how many did not know.
func (v *View) AgreementTable(f *workshops.ChoiceFigures) Table {
	t := Table{Caption: v.say("agreement.table"), RowHeads: true, Columns: []TableColumn{{Label: v.say("agreement.task"), Width: 6}}}
	for _, r := range f.Rounds {
		t.Columns = append(t.Columns, TableColumn{Label: workshops.Capitalise(r.Round.Label.In(v.lang)), Width: 7})
	}
	for _, task := range f.Tasks {
		row := []any{task.Statement.ID + ". " + task.Statement.Text.In(v.lang)}
		for _, d := range task.Rounds {
			row = append(row, v.agreementWords(f, d))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v *View) agreementWords(f *workshops.ChoiceFigures, d workshops.TaskDistribution) string {
	if d.Withheld != workshops.Shown {
		return v.withheldWords(f.Limit, d.Withheld)
	}
	most := v.say("agreement.tied")
	if d.Most != nil {
		most = v.say("agreement.side", "Option", d.Most.Label, "Count", d.MostCount, "Of", d.Answers)
	}
	if d.Agreed {
		most += " – " + v.say("agreement.agreed-mark")
	}
	if d.Unknown > 0 {
		return lines(most, v.say("agreement.side-unknown", "Count", d.Unknown))
	}
	return most
}

func (v *View) withheldWords(limit int, w workshops.Withheld) string {
	return v.say("withheld."+string(w), "Limit", workshops.CountWord(limit, workshops.Common, v.lang))
}

// OptionTable shows how the answers of a round are spread over the options, task
// by task; empty where the group is too small for it.
func (v *View) OptionTable(f *workshops.ChoiceFigures, round int) Table {
	t := Table{Caption: v.say("agreement.options", "Round", f.Rounds[round].Round.Label), RowHeads: true,
		Columns: []TableColumn{{Label: v.say("agreement.task"), Width: 7}}}
	for _, o := range f.Survey.Options {
		t.Columns = append(t.Columns, TableColumn{Label: o.Label.In(v.lang), Width: 3, Align: Right})
	}
	t.Columns = append(t.Columns, TableColumn{Label: f.Survey.Scale.Unknown.In(v.lang), Width: 2, Align: Right})
	for _, task := range f.Tasks {
		d := task.Rounds[round]
		if d.Counts == nil {
			continue
		}
		row := []any{task.Statement.ID + ". " + task.Statement.Text.In(v.lang)}
		for _, n := range d.Counts {
			row = append(row, n)
		}
		t.Rows = append(t.Rows, append(row, d.Unknown))
	}
	if len(t.Rows) == 0 {
		return Table{}
	}
	return t
}

// SideTable shows what most people of each kind of unit answered in a round, task
// by task. It is empty unless every kind is large enough to be shown.
func (v *View) SideTable(f *workshops.ChoiceFigures, round int) Table {
	var t Table
	var hidden []workshops.TaskFigures
	for _, task := range f.Tasks {
		groups := task.Rounds[round].Groups
		if len(groups) == 0 {
			if task.Rounds[round].GroupsWithheld == workshops.SmallPart {
				hidden = append(hidden, task)
			}
			continue
		}
		if len(t.Columns) == 0 {
			t = Table{Caption: v.say("agreement.sides", "Round", f.Rounds[round].Round.Label), RowHeads: true,
				Columns: []TableColumn{{Label: v.say("agreement.task"), Width: 6}}}
			for _, g := range groups {
				t.Columns = append(t.Columns, TableColumn{Label: g.Unit.Label.In(v.lang), Width: 8})
			}
		}
		row := []any{task.Statement.ID + ". " + task.Statement.Text.In(v.lang)}
		for _, g := range groups {
			row = append(row, v.sideWords(g))
		}
		t.Rows = append(t.Rows, row)
	}
	for _, task := range hidden {
		if len(t.Rows) > 0 {
			t.Rows = append(t.Rows, []any{task.Statement.ID + ". " + task.Statement.Text.In(v.lang), Across(v.withheldWords(f.Limit, workshops.SmallPart))})
		}
	}
	return t
}

// SidesWithheld says why no task is split by kind of unit in a round; empty
// when some task is, or when the survey does not ask where people work.
func (v *View) SidesWithheld(f *workshops.ChoiceFigures, round int) string {
	why := workshops.Shown
	for _, task := range f.Tasks {
		switch d := task.Rounds[round]; {
		case len(d.Groups) > 0:
			return ""
		case d.Withheld == workshops.Shown && d.GroupsWithheld == workshops.SmallPart:
			why = workshops.SmallPart
		}
	}
	if why == workshops.Shown {
		return ""
	}
	return v.say("agreement.sides-withheld", "When", v.when(f.Rounds[round].Round), "Limit", workshops.CountWord(f.Limit, workshops.Common, v.lang))
}

func (v *View) sideWords(g workshops.TaskGroup) string {
	words := v.say("agreement.tied")
	if g.Most != nil {
		words = v.say("agreement.side", "Option", g.Most.Label, "Count", g.MostCount, "Of", g.Answers)
	}
	if g.Unknown > 0 {
		words += "\n" + v.say("agreement.side-unknown", "Count", g.Unknown)
	}
	return words
}

// Apart gives the tasks where the kinds of unit have different most common
// answers in a round.
func (v *View) Apart(f *workshops.ChoiceFigures, round int) []string {
	var out []string
	for _, task := range f.Tasks {
		groups := task.Rounds[round].Groups
		for i := 1; i < len(groups); i++ {
			if groups[0].Most != nil && groups[i].Most != nil && groups[0].Most != groups[i].Most {
				out = append(out, task.Statement.Text.In(v.lang))
				break
			}
		}
	}
	return out
}

// AgreedClauses says how many tasks each round agrees on: "4 av 12 före och 9 av
// 12 efter". Empty when no round is shown.
func (v *View) AgreedClauses(f *workshops.ChoiceFigures) string {
	var parts []string
	for i, r := range f.Rounds {
		if f.Agreed[i] >= 0 {
			parts = append(parts, v.say("agreement.agreed", "Count", f.Agreed[i], "Of", len(f.Tasks), "When", v.when(r.Round)))
		}
	}
	return workshops.List(v.lang, parts)
}
