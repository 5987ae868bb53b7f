package workshops

import (
	"slices"
	"strings"
)

// taskRules look at the areas to clarify and at who does what in them. Registers
// ask for them.
var taskRules = map[string]Rule{
	"area-introduced":    {Check: areaIntroduced},
	"question-answer":    {Check: questionAnswer},
	"self-care-sentence": {Check: selfCareSentence},
	"matrix-complete":    {Check: matrixComplete},
	"one-responsible":    {Check: oneResponsible},
	"task-has-course":    {Check: taskHasCourse},
	"task-ready":         {Check: taskReady},
}

// areaIntroduced refuses areas that are said to be introduced though the risks
// are not assessed, no routine is decided or nobody is responsible (G08).
func areaIntroduced(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if !slices.Contains([]string{"introduced", "followed-up"}, e.Str("state")) {
			continue
		}
		for _, missing := range c.State.lacksToIntroduce(e) {
			c.Error(e.Place("state"), missing, "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// lacksToIntroduce names what an area needs before it can be introduced and does
// not have: risk, routine or responsibility.
func (st *State) lacksToIntroduce(area *Entry) []string {
	about := st.About(area)
	has := func(register string, ok func(*Entry) bool) bool {
		return slices.ContainsFunc(about, func(e *Entry) bool { return e.Register.Name == register && ok(e) })
	}
	var out []string
	if !has("risks", func(e *Entry) bool { return RiskOf(e, st).Assessed() }) {
		out = append(out, "risk")
	}
	if !has("routines", func(e *Entry) bool { return e.Str("state") == "decided" }) {
		out = append(out, "routine")
	}
	if !has("tasks", func(e *Entry) bool { return e.Str("state") == "agreed" && len(e.List("responsible")) == 1 }) {
		out = append(out, "responsibility")
	}
	return out
}

// questionAnswer finds questions of interpretation that nobody is to answer, or
// that should have been answered (G07).
func questionAnswer(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		by := e.Date("answer-by")
		switch {
		case e.Str("to") == "" || by.IsZero():
			c.Warn(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		case by.Before(c.Today):
			c.Warn(e.Place("answer-by"), "late", "ID", e.ID, "Lead", e.Lead(), "Date", by, "To", e.Str("to"))
		}
	}
}

// selfCareSentence refuses tasks that are classed as self-care without saying
// that the assessment is individual and made by licensed staff (G03, the act on
// self-care 2022:1250), and texts that call a task self-care for everybody.
func selfCareSentence(c *Case) {
	f := c.Register.Field("classification")
	if f == nil {
		return
	}
	for _, e := range c.State.Open(c.Register.Name) {
		class := c.Catalogues[f.Catalogue].Entry(e.Str("classification"))
		sentence := class.Text("sentence")
		if !sentence.IsZero() && !SaysIndividual(e.Str("condition"), class) {
			c.Error(e.Place("classification"), "", "ID", e.ID, "Lead", e.Lead(), "Sentence", sentence)
		}
		for _, field := range []string{"what", "condition", "how"} {
			if text := folded(e.Str(field)); strings.Contains(text, "alltid egenvård") || strings.Contains(text, "always self-care") {
				c.Error(e.Place(field), "always", "ID", e.ID, "Lead", e.Lead())
			}
		}
	}
}

// SaysIndividual tells whether a text holds every word that a classification
// wants in it, in one of the languages: that the assessment is individual, and by
// whom it is made.
func SaysIndividual(text string, class *CatalogueEntry) bool {
	text = folded(text)
	for _, key := range []string{"must-say-sv", "must-say-en"} {
		words := class.List(key)
		lacks := slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, folded(w)) })
		if len(words) > 0 && !lacks {
			return true
		}
	}
	return false
}

// matrixComplete wants what, who, when and how of every task that holds (G11):
// an empty cell of one that is agreed is an error, of one that is proposed a
// warning. A who that is nobody in particular is a warning.
func matrixComplete(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		state := e.Str("state")
		for _, name := range []string{"responsible", "who", "when", "how"} {
			f := c.Register.Field(name)
			if f == nil || !e.Fields[name].IsZero() {
				continue
			}
			switch state {
			case "agreed":
				c.Error(e.At(), "empty", "ID", e.ID, "Lead", e.Lead(), "Label", f.Label)
			case "proposed":
				c.Warn(e.At(), "empty", "ID", e.ID, "Lead", e.Lead(), "Label", f.Label)
			}
		}
		for _, name := range []string{"who", "performed-by"} {
			if word, vague := beginsWithWord(e.Str(name), c.Words["vague"]); vague {
				c.Warn(e.Place(name), "vague", "ID", e.ID, "Lead", e.Lead(), "Word", word)
			}
		}
	}
}

// oneResponsible refuses tasks with more than one responsible service: the
// responsibility cannot be shared between principals, so the task has to be
// split (G11).
func oneResponsible(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if n := len(e.List("responsible")); n > 1 {
			c.Error(e.Place("responsible"), "", "ID", e.ID, "Lead", e.Lead(), "Count", n)
		}
	}
}

// taskHasCourse finds tasks that are, or are to be, handed over without a course
// in how they are carried out (G14).
func taskHasCourse(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if handedOver(e) && len(c.State.CoursesFor(e)) == 0 {
			c.Warn(e.Place("handover"), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

func handedOver(task *Entry) bool {
	return slices.Contains([]string{"planned", "done"}, task.Str("handover"))
}

// taskReady finds tasks that have been handed over without competence, routine
// and responsibility all being there, and points out those that now can be
// (G24).
func taskReady(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		r := ReadinessOf(e, c.State, c.Today)
		switch {
		case r.HandedOver == "done" && !r.Ready():
			c.Warn(e.Place("handover"), "", "ID", e.ID, "Lead", e.Lead(), "Missing", r.MissingWords())
		case r.HandedOver == "planned" && r.Ready():
			c.Note(e.Place("handover"), "now", "ID", e.ID, "Lead", e.Lead())
		}
	}
}
