package render

import (
	"slices"

	"samverka/workshops"
)

// ProblemFlow draws how problems went from what they look like to what came of
// them (T11): a bar for each category, a part for each outcome.
func (v *View) ProblemFlow() Figure {
	f := Figure{
		Kind: Bars, Title: v.say("report.flow-figure"), Alt: v.say("report.flow-alt"), Unit: v.say("report.problems-unit"),
		Heads: Heads{Caption: v.say("report.flow-table"), Bar: v.FieldLabel("problems", "category"), Total: v.say("report.problems")},
	}
	outcomes := v.State.Outcomes()
	for _, o := range outcomes {
		f.Classes = append(f.Classes, o.Outcome.Label.In(v.lang))
	}
	reg := v.Register("problems")
	if reg == nil {
		return f
	}
	var bars []Bar
	for _, category := range append(reg.Choices("category"), workshops.Choice{Label: workshops.Text{SV: dash, EN: dash}}) {
		b := Bar{Label: category.Label.In(v.lang)}
		for _, o := range outcomes {
			b.Counts = append(b.Counts, len(slices.DeleteFunc(slices.Clone(o.Entries), func(e *workshops.Entry) bool { return e.Str("category") != category.Value })))
		}
		if b.Total() > 0 {
			bars = append(bars, b)
		}
	}
	f.Groups = []BarGroup{{Bars: bars}}
	return f
}

// ActionsOverTime draws how the actions stood at the end of every session and
// follow-up that changed something, and today.
func (v *View) ActionsOverTime() Figure {
	f := Figure{
		Kind: Bars, Title: v.say("report.actions-figure"), Alt: v.say("report.actions-alt"), Unit: v.say("report.actions-unit"),
		Heads: Heads{Caption: v.say("report.actions-table"), Bar: v.say("report.actions-day"), Total: v.say("report.actions-unit")},
		Classes: []string{
			v.say("report.actions-done"), v.say("report.actions-open"), v.say("report.actions-late"), v.say("report.actions-dropped"),
		},
	}
	var days []workshops.Date
	for _, r := range v.State.Records {
		if r.Kind != workshops.OccasionCheckIn {
			days = append(days, r.Date)
		}
	}
	var bars []Bar
	for _, day := range slices.Compact(append(days, v.Today)) {
		c := v.memory.standing(v.Series, day).status.Actions
		b := Bar{Label: day.String(), Counts: []int{c.Done, c.Open - c.Overdue, c.Overdue, c.Dropped}}
		last := len(bars) - 1
		if b.Total() > 0 && (last < 0 || !slices.Equal(bars[last].Counts, b.Counts)) {
			bars = append(bars, b)
		}
	}
	f.Groups = []BarGroup{{Bars: bars}}
	return f.without(func(class int) bool {
		return !slices.ContainsFunc(bars, func(b Bar) bool { return b.Counts[class] > 0 })
	})
}

// without leaves out the classes that a question is answered yes for.
func (f Figure) without(empty func(class int) bool) Figure {
	var keep []int
	for i := range f.Classes {
		if !empty(i) {
			keep = append(keep, i)
		}
	}
	pick := func(from []int) []int {
		var out []int
		for _, i := range keep {
			out = append(out, from[i])
		}
		return out
	}
	var classes []string
	for _, i := range keep {
		classes = append(classes, f.Classes[i])
	}
	f.Classes = classes
	for g := range f.Groups {
		for b := range f.Groups[g].Bars {
			f.Groups[g].Bars[b].Counts = pick(f.Groups[g].Bars[b].Counts)
		}
	}
	return f
}

// AgreementFigure draws for each task how many gave the most common answer in
// each round (G02), how many another one, and how many did not know.
func (v *View) AgreementFigure(f *workshops.ChoiceFigures) Figure {
	out := Figure{
		Kind: Bars, Title: v.say("agreement.figure"), Alt: v.say("agreement.figure-alt"), Unit: v.say("report.answers"),
		Heads:   Heads{Caption: v.say("agreement.figure-table"), Group: v.say("agreement.task"), Bar: v.say("survey.round"), Total: v.say("survey.answers")},
		Classes: []string{v.say("agreement.figure-most"), v.say("agreement.figure-others"), f.Survey.Scale.Unknown.In(v.lang)},
	}
	for _, task := range f.Tasks {
		group := BarGroup{Label: task.Statement.ID + ". " + task.Statement.Text.In(v.lang)}
		for i, d := range task.Rounds {
			b := Bar{Label: f.Rounds[i].Round.Label.In(v.lang)}
			switch {
			case d.Withheld != workshops.Shown:
				b.Withheld = v.withheldWords(f.Limit, d.Withheld)
			case d.Most == nil:
				b.Counts = []int{0, d.Answers, d.Unknown}
			default:
				b.Counts = []int{d.MostCount, d.Answers - d.MostCount, d.Unknown}
			}
			group.Bars = append(group.Bars, b)
		}
		out.Groups = append(out.Groups, group)
	}
	return out
}

// Alone is the figure without its table of figures, for a document that has
// the table in another place.
func (f Figure) Alone() Figure {
	f.NoTable = true
	return f
}

// InFigures is the table of figures, for another place than below the diagram.
func (f Figure) InFigures() Table {
	e := f.exhibit()
	t := Table{Caption: f.Heads.Caption, RowHeads: true}
	for i, head := range e.Heads {
		c := TableColumn{Label: head, Width: 2}
		switch {
		case e.Numbers[i]:
			c.Align = Right
		case i == 0:
			c.Width = 6
		default:
			c.Width = 3
		}
		t.Columns = append(t.Columns, c)
	}
	for _, row := range e.Rows {
		var cells []any
		for i, text := range row {
			if e.Numbers[i] && len(row) > i+1 && row[i+1] == text && text != "" && !digits(text) {
				cells = append(cells, Across(text))
				break
			}
			cells = append(cells, text)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// digits tells whether a text is a whole number.
func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}
