package render

import (
	"slices"

	"samverka/workshops"
)

// causeCount is how many problems have a type of cause.
type causeCount struct {
	cause workshops.Choice
	n     int
}

// causes counts the problems by type of cause, most first. A problem counts
// under each of its types.
func (v *View) causes() []causeCount {
	reg := v.Register("problems")
	if reg == nil || reg.Field("cause-type") == nil {
		return nil
	}
	var out []causeCount
	for _, c := range reg.Field("cause-type").Choices {
		if n := len(v.Where("problems", "cause-type", c.Value)); n > 0 {
			out = append(out, causeCount{c, n})
		}
	}
	slices.SortStableFunc(out, func(a, b causeCount) int { return b.n - a.n })
	return out
}

// CauseClauses says what the problems come from (T10), in the group's own view:
// "enligt gruppen bottnar sex problem i hur arbetet är organiserat och tre i
// regelverket". Empty as long as no cause has been found.
func (v *View) CauseClauses() string {
	causes := v.causes()
	var numbers []int
	for _, c := range causes {
		numbers = append(numbers, c.n)
	}
	words := v.inWords(workshops.Neuter, numbers)
	var parts []string
	for i, c := range causes {
		id := "report.causes-too"
		if i == 0 {
			id = "report.causes"
		}
		cause := v.say(v.saidOf("report.cause.", c.cause.Value), "Label", c.cause.Label.In(v.lang))
		parts = append(parts, v.say(id, "Count", c.n, "Number", words[i], "Cause", cause))
	}
	return workshops.List(v.lang, parts)
}

// beyondPractice are the types of cause that a group of staff seldom can do
// anything about by itself.
var beyondPractice = []string{"organisational", "professional", "regulations"}

// Organisational counts the problems that come from how the work is organised,
// from rules or from differences between professions (T10).
func (v *View) Organisational() int {
	beyond := 0
	for _, e := range v.Entries("problems") {
		if slices.ContainsFunc(e.List("cause-type"), func(c string) bool { return slices.Contains(beyondPractice, c) }) {
			beyond++
		}
	}
	return beyond
}
