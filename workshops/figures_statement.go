package workshops

import (
	"slices"
	"strconv"
)

// distribution spreads the answers to one statement over the classes that a
// group of this size may show: none, three, or the whole scale.
func (f *SurveyFigures) distribution(theme *Theme, values []string) Distribution {
	d := Distribution{Ceiling: -1}
	var points []int
	for _, v := range values {
		if n, err := strconv.Atoi(v); err == nil {
			points = append(points, n)
		} else if v == Unknown {
			d.Unknown++
		}
	}
	slices.Sort(points)
	d.Answers = len(points)
	switch {
	case len(values) == 0:
		return Distribution{Withheld: NoRound, Ceiling: -1}
	case len(points) < f.Limit:
		f.WithheldCount++
		return Distribution{Withheld: FewAnswers, Ceiling: -1}
	}
	if theme.Sensitive && points[len(points)-1] <= f.lowest()+1 {
		f.WithheldCount++
		return Distribution{Withheld: AllLow, Ceiling: -1}
	}
	d.Classes = f.Classes()
	for _, n := range points {
		for i := range d.Classes {
			if n >= d.Classes[i].From && n <= d.Classes[i].To {
				d.Classes[i].Count++
			}
		}
	}
	d.Median = median(points)
	if f.full {
		d.Ceiling = d.Classes[len(d.Classes)-1].Count
	}
	return d
}

// Classes gives the classes of every distribution, without counts: the whole
// scale where all groups are FullScale or more, else low, middle and high.
func (f *SurveyFigures) Classes() []Class {
	low, high := f.lowest(), f.highest()
	if f.full {
		var all []Class
		for _, p := range f.Survey.Scale.Points {
			all = append(all, Class{From: p.Value, To: p.Value})
		}
		return all
	}
	middle := []Class{{From: low, To: low + 1}}
	if high-low > 3 {
		middle = append(middle, Class{From: low + 2, To: high - 2})
	}
	return append(middle, Class{From: high - 1, To: high})
}

func (f *SurveyFigures) lowest() int { return f.Survey.Scale.Points[0].Value }

func (f *SurveyFigures) highest() int {
	return f.Survey.Scale.Points[len(f.Survey.Scale.Points)-1].Value
}

// median gives the middle value of sorted points, or the two in the middle
// when they differ. The scale is ordinal: nothing between its points exists.
func median(points []int) []int {
	lower, upper := points[(len(points)-1)/2], points[len(points)/2]
	if lower == upper {
		return []int{lower}
	}
	return []int{lower, upper}
}

// change counts the pairs that answered higher, the same and lower.
func (f *SurveyFigures) change(st *Statement, pairs []pair) PairChange {
	var c PairChange
	answered := false
	for _, p := range pairs {
		first, second := p.before.Ratings[st.ID], p.after.Ratings[st.ID]
		answered = answered || first != NoAnswer && second != NoAnswer
		before, err1 := strconv.Atoi(first)
		after, err2 := strconv.Atoi(second)
		switch {
		case first == Unknown && err2 == nil:
			c.Found++
			continue
		case err1 != nil || err2 != nil:
			continue
		case after > before:
			c.Higher++
		case after < before:
			c.Lower++
		default:
			c.Same++
		}
		c.Pairs++
	}
	if c.Pairs < f.Limit {
		if answered {
			f.WithheldCount++
			return PairChange{Withheld: FewPairs}
		}
		return PairChange{Withheld: NoRound}
	}
	return c
}
