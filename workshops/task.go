package workshops

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Readiness is whether a task can safely be handed over (G24). It can only when
// competence, routine and responsibility are all there.
type Readiness struct {
	HandedOver string // the value of the field "handover"
	Missing    []Text // what is not there, as things to have
}

// ReadinessOf looks at a task with everything that the series knows on a day.
func ReadinessOf(task *Entry, st *State, today Date) Readiness {
	r := Readiness{HandedOver: task.Str("handover")}
	miss := func(sv, en string) { r.Missing = append(r.Missing, Text{SV: sv, EN: en}) }
	st.missingCompetence(task, miss)
	if !slices.ContainsFunc(st.routinesOf(task), func(e *Entry) bool { return Decided(e, st, today) }) {
		miss("en rutin som båda huvudmännen har fastställt", "a routine that both principals have decided on")
	}
	if len(task.List("responsible")) != 1 {
		miss("en enda ansvarig verksamhet", "a single responsible service")
	}
	for _, field := range []string{"who", "when", "how"} {
		if f := task.Register.Field(field); f != nil && task.Str(field) == "" {
			label := lowered(f.Label)
			miss(label.SV, label.EN)
		}
	}
	return r
}

// missingCompetence tells what is missing of what the staff have to be able to
// do: the requirement, a course that can be taken, and enough who have taken it.
func (st *State) missingCompetence(task *Entry, miss func(sv, en string)) {
	if task.Str("competence") == "" {
		miss("kompetenskrav", "a competence requirement")
	}
	courses := slices.DeleteFunc(st.CoursesFor(task), func(e *Entry) bool { return e.Str("state") != "published" })
	if len(courses) == 0 {
		miss("en utbildning som går att gå", "a course that can be taken")
		return
	}
	for _, course := range courses {
		counts := st.LatestCounts(course)
		below := slices.ContainsFunc(counts, func(e *Entry) bool { return CourseCountOf(e).Below(Target(course)) })
		switch {
		case len(counts) == 0:
			miss("en räkning av hur många som har gått utbildningen", "a count of how many have taken the course")
		case below:
			miss("att målet för utbildningen nås i alla enheter", "that every unit reaches the target for the course")
		}
	}
}

// routinesOf gives the routines that a task refers to.
func (st *State) routinesOf(task *Entry) []*Entry {
	var out []*Entry
	for _, id := range task.List("routine") {
		if e := st.Entry("routines", id); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// Ready tells whether nothing is missing.
func (r Readiness) Ready() bool { return len(r.Missing) == 0 }

// Words says in a table cell how it stands: "klar att överlåta", or what is
// missing. A task that is not handed over says nothing.
func (r Readiness) Words() Text {
	switch {
	case r.HandedOver == "" || r.HandedOver == "none":
		return Text{SV: "överlåts inte", EN: "not handed over"}
	case !r.Ready():
		missing := r.MissingWords()
		return Text{SV: "saknas: " + missing.SV, EN: "missing: " + missing.EN}
	case r.HandedOver == "done":
		return Text{SV: "överlåten", EN: "handed over"}
	}
	return Text{SV: "klar att överlåta", EN: "ready to hand over"}
}

// MissingWords joins what is missing as a sentence does.
func (r Readiness) MissingWords() Text {
	var sv, en []string
	for _, t := range r.Missing {
		sv, en = append(sv, t.SV), append(en, t.EN)
	}
	return Text{SV: List(Swedish, sv), EN: List(English, en)}
}

// lowered is a label as it stands within a sentence.
func lowered(t Text) Text {
	lower := func(s string) string {
		first, size := utf8.DecodeRuneInString(s)
		return string(unicode.ToLower(first)) + s[size:]
	}
	return Text{SV: lower(t.SV), EN: lower(t.EN)}
}
