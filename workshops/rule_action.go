package workshops

import (
	"maps"
	"slices"
)

// actionRules look at what has been agreed to be done. Registers ask for them.
var actionRules = map[string]Rule{
	"owner-and-date":    {Check: ownerAndDate},
	"due-date":          {Check: dueDate},
	"too-many-open":     {Check: tooManyOpen},
	"lift-answer":       {Check: liftAnswer},
	"contact-both":      {Check: contactBothWays},
	"contact-checked":   {Check: contactChecked},
	"contact-questions": {Check: contactQuestions},
	"agreement-tested":  {Check: agreementTested},
	"continuation":      {Check: continuationDecided},
}

// ownerAndDate misses the function that answers for an open entry, the day it
// is due, and how it is followed up.
func ownerAndDate(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		for _, field := range []string{"owner", "due", "follow-up"} {
			if f := c.Register.Field(field); f != nil && e.Fields[field].IsZero() {
				c.Warn(e.At(), field, "ID", e.ID, "Lead", e.Lead())
			}
		}
	}
}

// dueDate finds days when nobody works, and days that had already passed when
// they were written down.
func dueDate(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		for _, step := range e.History {
			v, set := step.Fields["due"]
			due, ok := ParseDate(v.Text)
			if !set || !ok {
				continue
			}
			if due.Before(step.Record.Date) {
				c.Warn(v.At, "past", "ID", e.ID, "Date", due, "Recorded", step.Record.Date)
			}
			if reason, off := c.Calendar.DayOff(due); off && (reason.Kind == DayOffWeekend || reason.Kind == DayOffHoliday) {
				c.Warn(v.At, "day-off", "ID", e.ID, "Date", due, "Day", reason.Name)
			}
		}
	}
}

// tooManyOpen finds functions that answer for more than they can do.
func tooManyOpen(c *Case) {
	most := c.Number("max", 5)
	open := map[string][]*Entry{}
	for _, e := range c.State.Open(c.Register.Name) {
		if owner := e.Str("owner"); owner != "" {
			open[owner] = append(open[owner], e)
		}
	}
	for _, owner := range slices.Sorted(maps.Keys(open)) {
		if n := len(open[owner]); n > most {
			c.Warn(open[owner][most].At(), "", "Function", c.Setting.functionName(owner), "Count", n, "Most", most)
		}
	}
}

// functionName gives a function in both languages.
func (in *Setting) functionName(function string) Text {
	return Text{SV: functionType{}.Show(function, nil, in, Swedish), EN: functionType{}.Show(function, nil, in, English)}
}

// liftAnswer finds matters that were lifted to managers without a day for the
// answer, and answers that did not come in time.
func liftAnswer(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		switch by := e.Date("answer-by"); {
		case by.IsZero():
			c.Warn(e.At(), "date", "ID", e.ID, "Lead", e.Lead())
		case by.Before(c.Today):
			c.Warn(e.Place("answer-by"), "late", "ID", e.ID, "Lead", e.Lead(), "Date", by)
		}
	}
}

// contactBothWays wants every pair of parties to reach each other in both
// directions once there is a contact list (T12, G19).
func contactBothWays(c *Case) {
	paths := c.State.Open(c.Register.Name)
	if len(paths) == 0 {
		return
	}
	has := map[[2]string]bool{}
	for _, e := range paths {
		has[[2]string{e.Str("from"), e.Str("to")}] = true
	}
	for _, a := range c.Plan.Parties {
		for _, b := range c.Plan.Parties {
			if c.PathNeeded(a, b) && !has[[2]string{a.ID, b.ID}] {
				c.Warn(paths[0].At(), "", "From", a.Name, "To", b.Name)
			}
		}
	}
}

// contactQuestions lists the kinds of question that a contact list is to answer
// and this one does not yet, for each direction (G19).
func contactQuestions(c *Case) {
	paths := c.State.Open(c.Register.Name)
	if len(paths) == 0 {
		return
	}
	var demanded *Catalogue
	if f := c.Register.Field("question"); f != nil {
		demanded = c.Catalogues[f.Catalogue]
	}
	if demanded == nil {
		return
	}
	for _, from := range c.Plan.Parties {
		for _, to := range c.Plan.Parties {
			missing := c.unanswered(paths, demanded, from.ID, to.ID)
			if from != to && len(missing) > 0 && len(missing) < len(demanded.Entries) {
				c.Note(paths[0].At(), "", "From", from.Name, "To", to.Name, "Questions", missing)
			}
		}
	}
}

// unanswered gives the demanded questions that no path from one party to
// another is about.
func (c *Case) unanswered(paths []*Entry, demanded *Catalogue, from, to string) ChoiceLabels {
	asked := map[string]bool{}
	for _, e := range paths {
		if e.Str("from") == from && e.Str("to") == to {
			asked[e.Str("question")] = true
		}
	}
	var missing ChoiceLabels
	for _, q := range demanded.Entries {
		if q.Str("demanded") == "true" && !asked[q.ID] {
			missing = append(missing, Choice{Value: q.ID, Label: q.Name})
		}
	}
	return missing
}

// contactChecked finds contact paths without a way out when nobody answers,
// and such that nobody has tried for half a year.
func contactChecked(c *Case) {
	months := c.Number("months", 6)
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Fields["fallback"].IsZero() {
			c.Note(e.At(), "fallback", "ID", e.ID, "Lead", e.Lead())
		}
		checked := e.Date("checked")
		if checked.IsZero() {
			checked = e.Created()
		}
		if checked.AddMonths(months).Before(c.Today) {
			c.Warn(e.Place("checked"), "old", "ID", e.ID, "Lead", e.Lead(), "Date", checked, "Months", months)
		}
	}
}

// agreementTested misses the seven questions that tell whether an agreement
// hangs on a single person (T13), once the last session is over.
func agreementTested(c *Case) {
	if !c.State.allHeld() {
		return
	}
	for _, e := range c.State.Open(c.Register.Name) {
		if s := SustainabilityOf(e); s.Answered < len(SustainabilityQuestions) {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead(), "Count", len(SustainabilityQuestions)-s.Answered)
		}
	}
}

// continuationDecided wants the last session to leave a decision on how to go
// on, or who decides and by when (T14).
func continuationDecided(c *Case) {
	if !c.State.allHeld() {
		return
	}
	entries := c.State.Entries(c.Register.Name)
	if len(entries) == 0 {
		c.Warn(c.Plan.At, "missing")
		return
	}
	e := entries[0]
	if e.Str("state") != "undecided" {
		return
	}
	by := e.Date("decided-by")
	switch {
	case e.Fields["decider"].IsZero() || by.IsZero():
		c.Warn(e.Place("state"), "open", "ID", e.ID)
	case by.Before(c.Today):
		c.Warn(e.Place("decided-by"), "late", "ID", e.ID, "Date", by)
	}
}
