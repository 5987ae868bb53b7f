package workshops

import "slices"

// TaskGroup is what those of one kind of unit answered about a task (G02). It
// gives the most common answer, never the whole distribution.
type TaskGroup struct {
	Unit      *SurveyOption
	Answers   int // "don't know" not included
	Unknown   int
	Most      *SurveyOption // nil when two are equally common
	MostCount int
}

// groups gives the answers about a task by kind of unit. Either every part of the
// round is large enough to be shown, also the part that did not say where it works,
// or no part is: what is withheld could otherwise be found by subtraction.
func (f *ChoiceFigures) groups(a *Answers, st *Statement) []TaskGroup {
	by := f.Survey.GroupBy
	if by.Statement == "" || len(a.Sheets) < FullScale {
		return nil
	}
	parts := map[string][]string{}
	for _, sheet := range a.Sheets {
		unit := sheet.Ratings[by.Statement]
		if !slices.Contains(by.Options, unit) {
			unit = ""
		}
		parts[unit] = append(parts[unit], sheet.Ratings[st.ID])
	}
	var out []TaskGroup
	for unit, values := range parts {
		answered := slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == NoAnswer })
		if len(answered) < f.Limit {
			return nil
		}
		if o := f.Survey.option(unit); o != nil {
			d := f.spread(answered)
			out = append(out, TaskGroup{Unit: o, Answers: d.Answers, Unknown: d.Unknown, Most: d.Most, MostCount: d.MostCount})
		}
	}
	if len(out) < 2 {
		return nil
	}
	order := func(g TaskGroup) int { return slices.Index(by.Options, g.Unit.Value) }
	slices.SortFunc(out, func(x, y TaskGroup) int { return order(x) - order(y) })
	return out
}

// option gives the option with the value, nil when the survey has none.
func (s *Survey) option(value string) *SurveyOption {
	i := slices.IndexFunc(s.Options, func(o SurveyOption) bool { return o.Value == value })
	if i < 0 {
		return nil
	}
	return &s.Options[i]
}
