package render

import (
	"slices"

	"samverka/workshops"
)

// LessonGroup is what has been learnt about one thing that collaboration needs
// in order to last.
type LessonGroup struct {
	Condition string
	Lessons   []*workshops.Entry
}

// StabilityLessons gives the lessons on stable collaboration (P09) by what they
// are about, in the order of the catalogue.
func (v *View) StabilityLessons() []LessonGroup {
	reg := v.Register("stability-lessons")
	if reg == nil || reg.Field("condition") == nil {
		return nil
	}
	var out []LessonGroup
	for _, c := range reg.Field("condition").Choices {
		var lessons []*workshops.Entry
		for _, e := range v.Open("stability-lessons") {
			if e.Str("condition") == c.Value {
				lessons = append(lessons, e)
			}
		}
		if len(lessons) > 0 {
			out = append(out, LessonGroup{workshops.Capitalise(c.Label.In(v.lang)), lessons})
		}
	}
	return out
}

// Linked gives the references that can be read on the web (P10): a summary
// links to the material and never copies it.
func (v *View) Linked(register string) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries(register)), func(e *workshops.Entry) bool { return e.Str("link") == "" })
}
