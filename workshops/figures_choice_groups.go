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
// or no part is: what is withheld could otherwise be found by subtraction. Answers
// that come later are let through when every part that they add to grows by
// LeastGroup or more.
func (f *ChoiceFigures) groups(r *gateRound, st *Statement) ([]TaskGroup, Withheld) {
	by := f.Survey.GroupBy
	if by.Statement == "" {
		return nil, NoRound
	}
	partOf := func(x Answer) string {
		if unit := x.Ratings[by.Statement]; slices.Contains(by.Options, unit) {
			return unit
		}
		return ""
	}
	releases := r.releases(func(waiting []gateSheet) bool {
		n := map[string]int{}
		for _, x := range waiting {
			n[partOf(x.Answer)] += onScale([]gateSheet{x}, st.rating)
		}
		for _, x := range waiting {
			if st.rating(x.Answer) != NoAnswer && n[partOf(x.Answer)] < LeastGroup {
				return false
			}
		}
		return len(n) > 0
	})
	parts := map[string][]string{}
	for i, when := range releases {
		if x := r.sheets[i].Answer; when != incoming && st.rating(x) != NoAnswer {
			parts[partOf(x)] = append(parts[partOf(x)], st.rating(x))
		}
	}
	var out []TaskGroup
	for unit, values := range parts {
		d := f.spread(values)
		if d.Answers < f.Limit {
			return nil, SmallPart
		}
		if o := f.Survey.option(unit); o != nil {
			out = append(out, TaskGroup{Unit: o, Answers: d.Answers, Unknown: d.Unknown, Most: d.Most, MostCount: d.MostCount})
		}
	}
	if len(out) < 2 {
		return nil, SmallPart
	}
	order := func(g TaskGroup) int { return slices.Index(by.Options, g.Unit.Value) }
	slices.SortFunc(out, func(x, y TaskGroup) int { return order(x) - order(y) })
	return out, Shown
}

// option gives the option with the value, nil when the survey has none.
func (s *Survey) option(value string) *SurveyOption {
	i := slices.IndexFunc(s.Options, func(o SurveyOption) bool { return o.Value == value })
	if i < 0 {
		return nil
	}
	return &s.Options[i]
}
