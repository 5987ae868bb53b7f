package workshops

import (
	"slices"
	"strconv"
)

// distribution spreads the answers to one statement over the classes that a
// group of this size may show: none, three, or the whole scale. The answers
// come in the groups that they became countable in; given is how many there
// are in all.
func (f *SurveyFigures) distribution(theme *Theme, groups [][]string, given int) Distribution {
	d := Distribution{Ceiling: -1}
	var points []int
	alike := false
	for _, values := range groups {
		for _, v := range values {
			if n, err := strconv.Atoi(v); err == nil {
				points = append(points, n)
			} else if v == Unknown {
				d.Unknown++
			}
		}
		slices.Sort(points)
		alike = alike || f.class(points[0]) == f.class(points[len(points)-1])
	}
	d.Answers = len(points)
	switch {
	case given == 0:
		return Distribution{Withheld: NoRound, Ceiling: -1}
	case len(points) < f.Limit:
		f.WithheldCount++
		return Distribution{Withheld: FewAnswers, Ceiling: -1}
	case theme.Sensitive && alike:
		// Were only low answers withheld, that alone would tell that they
		// are low.
		f.WithheldCount++
		return Distribution{Withheld: AllAlike, Ceiling: -1}
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

// class gives the class of a point where the scale is merged: 0 low, 1 in the
// middle, 2 high.
func (f *SurveyFigures) class(point int) int {
	switch {
	case point <= f.lowest()+1:
		return 0
	case point >= f.highest()-1:
		return 2
	}
	return 1
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
