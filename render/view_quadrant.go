package render

import (
	"slices"
	"strconv"

	"samverka/workshops"
)

// Placed gives the problems that have been set on both scales.
func (v *View) Placed() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("problems")), func(e *workshops.Entry) bool {
		return workshops.QuadrantOf(e) == workshops.NotPlaced
	})
}

// QuadrantFigure draws where problems lie when benefit is set against effort.
// Each has the number that it has everywhere else; the table of the same
// problems, with both scores, stands in the document.
func (v *View) QuadrantFigure(problems []*workshops.Entry) Figure {
	f := Figure{
		Kind: Points, Title: v.say("prioritisation.figure"), Alt: v.say("prioritisation.alt"),
		NoTable: true,
		X:       v.axis("effort"), Y: v.axis("benefit"),
	}
	for i, q := range []workshops.Quadrant{workshops.DoNow, workshops.PlanFor, workshops.IfTime, workshops.Refrain} {
		f.Fields[i] = q.Name().In(v.lang)
	}
	for _, e := range problems {
		f.Points = append(f.Points, Point{Label: e.Str("what"), X: scaled(e, "effort"), Y: scaled(e, "benefit")})
		f.Numbers = append(f.Numbers, e.Number)
	}
	return f
}

// axis makes a scale of a field of the problems.
func (v *View) axis(name string) Axis {
	f := v.Register("problems").Field(name)
	return Axis{
		Label: f.Label.In(v.lang), Min: f.Min, Max: f.Max, High: workshops.HighFrom,
		Low: v.say("prioritisation.small"), Over: v.say("prioritisation.large"),
	}
}

func scaled(e *workshops.Entry, field string) int {
	n, _ := strconv.Atoi(e.Str(field)) // what is no number is not placed
	return n
}
