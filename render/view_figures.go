package render

import (
	"strconv"
	"strings"

	"samverka/workshops"
)

// Results gives what may be shown of a survey.
func (v *View) Results(survey string) *workshops.SurveyFigures {
	s := v.Series.Survey(survey)
	if s == nil {
		return nil
	}
	return v.memory.figures(v.Series, s)
}

// Withheld says that a figure is not shown, and why.
func (v *View) Withheld(f *workshops.SurveyFigures, w workshops.Withheld) string {
	return v.say("withheld."+string(w), "Limit", workshops.CountWord(f.Limit, workshops.Common, v.lang))
}

// className names a class of a distribution: "4–5".
func className(c workshops.Class) string {
	if c.From == c.To {
		return strconv.Itoa(c.From)
	}
	return strconv.Itoa(c.From) + "–" + strconv.Itoa(c.To)
}

// Median writes a median: "4", or "3–4" where the two middle answers differ.
func (v *View) Median(d workshops.Distribution) string {
	var parts []string
	for _, m := range d.Median {
		parts = append(parts, strconv.Itoa(m))
	}
	return strings.Join(parts, "–")
}

// ThemeTable shows a theme in figures: for each statement the rounds' answers
// by class, the median, and "don't know" apart.
func (v *View) ThemeTable(f *workshops.SurveyFigures, t workshops.ThemeFigures) Table {
	out := Table{
		Caption: v.say("report.theme-table", "Theme", t.Theme.Name), RowHeads: true,
		Columns: []TableColumn{{Label: v.say("survey.statement"), Width: 8}, {Label: v.say("survey.round"), Width: 3}},
	}
	for _, c := range f.Classes() {
		out.Columns = append(out.Columns, TableColumn{Label: className(c), Width: 2, Align: Right})
	}
	out.Columns = append(out.Columns, TableColumn{Label: v.say("survey.unknown"), Width: 2, Align: Right},
		TableColumn{Label: v.say("survey.median"), Width: 2, Align: Right})
	for _, st := range t.Statements {
		head := any(st.Statement.ID + ". " + st.Statement.Text.In(v.lang))
		for i, d := range st.Rounds {
			if d.Withheld == workshops.NoRound {
				continue
			}
			out.Rows = append(out.Rows, v.distributionRow(f, head, f.Rounds[i].Round.Label.In(v.lang), d))
		}
		if st.Retrospective != nil && st.Retrospective.Withheld != workshops.NoRound {
			out.Rows = append(out.Rows, v.distributionRow(f, head, v.say("survey.retrospective"), *st.Retrospective))
		}
	}
	return out
}

func (v *View) distributionRow(f *workshops.SurveyFigures, head any, round string, d workshops.Distribution) []any {
	row := []any{head, round}
	if d.Withheld != workshops.Shown {
		return append(row, Across(v.Withheld(f, d.Withheld)))
	}
	for _, c := range d.Classes {
		row = append(row, c.Count)
	}
	return append(row, d.Unknown, v.Median(d))
}

// ThemeFigure draws a theme: a bar for each statement and round.
func (v *View) ThemeFigure(f *workshops.SurveyFigures, t workshops.ThemeFigures) Figure {
	out := Figure{
		Kind: Bars, Title: v.say("report.theme-figure", "Theme", t.Theme.Name), Alt: v.say("report.theme-alt", "Theme", t.Theme.Name),
		Unit: v.say("report.answers"),
		Heads: Heads{
			Caption: v.say("report.theme-table", "Theme", t.Theme.Name), Group: v.say("survey.statement"),
			Bar: v.say("survey.round"), Total: v.say("survey.answers"),
		},
	}
	for _, c := range f.Classes() {
		out.Classes = append(out.Classes, className(c))
	}
	for _, st := range t.Statements {
		group := BarGroup{Label: st.Statement.ID + ". " + st.Statement.Text.In(v.lang)}
		for i, d := range st.Rounds {
			if d.Withheld != workshops.NoRound {
				group.Bars = append(group.Bars, v.distributionBar(f, f.Rounds[i].Round.Label.In(v.lang), d))
			}
		}
		out.Groups = append(out.Groups, group)
	}
	return out
}

func (v *View) distributionBar(f *workshops.SurveyFigures, label string, d workshops.Distribution) Bar {
	b := Bar{Label: label}
	if d.Withheld != workshops.Shown {
		b.Withheld = v.Withheld(f, d.Withheld)
		return b
	}
	for _, c := range d.Classes {
		b.Counts = append(b.Counts, c.Count)
	}
	return b
}

// ChangeTable shows how many of those who can be followed answered higher, the
// same and lower the second time.
func (v *View) ChangeTable(f *workshops.SurveyFigures, t workshops.ThemeFigures) Table {
	out := Table{Caption: v.say("report.change-table", "Theme", t.Theme.Name), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("survey.statement"), Width: 8},
		{Label: v.say("survey.higher"), Width: 2, Align: Right}, {Label: v.say("survey.same"), Width: 2, Align: Right},
		{Label: v.say("survey.lower"), Width: 2, Align: Right}, {Label: v.say("survey.pairs"), Width: 2, Align: Right},
	}}
	for _, st := range t.Statements {
		c := st.Change
		if c.Withheld == workshops.NoRound {
			continue
		}
		row := []any{st.Statement.ID + ". " + st.Statement.Text.In(v.lang)}
		if c.Withheld != workshops.Shown {
			row = append(row, Across(v.Withheld(f, c.Withheld)))
		} else {
			row = append(row, c.Higher, c.Same, c.Lower, c.Pairs)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
