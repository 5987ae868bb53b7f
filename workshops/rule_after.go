package workshops

import "slices"

// afterRules look at a session that has been held: what the one who leads does
// in the days and weeks after it. What a record lacks is found by the rules that
// always hold.
var afterRules = map[string]Rule{
	"after-recorded": {Asked: AfterSession, Check: afterRecorded},
	"after-nothing":  {Asked: AfterSession, Check: afterNothing},
	"after-deputy":   {Asked: AfterSession, Check: afterDeputy},
	"after-notes":    {Asked: AfterSession, Check: afterNotes},
	"after-lifts":    {Asked: AfterSession, Check: afterLifts},
	"after-next":     {Asked: AfterSession, Check: afterNext},
}

// afterRecorded wants attendance, problems, decisions and commitments recorded
// within two working days.
func afterRecorded(c *Case) {
	s := c.Session
	if c.State.Held(s.ID) != nil || s.Cancelled != "" {
		return
	}
	switch by := c.Calendar.WorkingDaysAfter(s.Date, recordedDays); {
	case s.Date.After(c.Today):
		c.Note(s.PlaceOf("date"), "early", "Session", s.ID, "Date", s.Date)
	case by.Before(c.Today):
		c.Warn(s.PlaceOf("date"), "late", "Session", s.ID, "Date", by)
	default:
		c.Note(s.PlaceOf("date"), "", "Session", s.ID, "Date", by)
	}
}

// afterNothing finds records of who was there and nothing more.
func afterNothing(c *Case) {
	if r := c.State.Held(c.Session.ID); r != nil && len(r.Changes) == 0 {
		c.Warn(r.At, "", "Session", c.Session.ID)
	}
}

// afterDeputy misses the deputy of what the session decided that somebody
// should do: without one it stops when the owner is away (T13).
func afterDeputy(c *Case) {
	for _, e := range c.recordedNow("actions") {
		if e.Register.Field("deputy") != nil && e.Fields["deputy"].IsZero() && !e.Fields["owner"].IsZero() && !e.Closed() {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// recordedNow gives the entries of a register that the record of the session
// has created or changed.
func (c *Case) recordedNow(register string) []*Entry {
	r := c.State.Held(c.Session.ID)
	return slices.DeleteFunc(slices.Clone(c.State.Entries(register)), func(e *Entry) bool {
		return r == nil || !slices.ContainsFunc(e.History, func(step Step) bool { return step.Record == r })
	})
}

// afterNotes says when the notes are to be sent, and then confirmed.
func afterNotes(c *Case) {
	for _, p := range c.State.PendingNotes() {
		if p.Record.Occasion != c.Session.ID {
			continue
		}
		switch late := p.By.Before(c.Today); {
		case p.Sent && late:
			c.Warn(p.Record.At, "confirm-late", "Session", c.Session.ID, "Date", p.By)
		case p.Sent:
			c.Note(p.Record.At, "confirm", "Session", c.Session.ID, "Date", p.By)
		case late:
			c.Warn(p.Record.At, "send-late", "Session", c.Session.ID, "Date", p.By)
		default:
			c.Note(p.Record.At, "send", "Session", c.Session.ID, "Date", p.By)
		}
	}
}

// afterLifts reminds of passing on what the session wanted managers to settle.
func afterLifts(c *Case) {
	for _, e := range c.recordedNow("lifts") {
		if r := c.State.Held(c.Session.ID); !e.Closed() && e.History[0].Record == r {
			c.Note(e.At(), "", "Session", c.Session.ID, "ID", e.ID, "Lead", e.Lead(), "To", e.Str("to"), "Date", r.Date.Add(notesSentDays))
		}
	}
}

// afterNext reminds of calling to the next session.
func afterNext(c *Case) {
	if c.State.Held(c.Session.ID) == nil {
		return
	}
	for _, next := range c.Plan.SameTeam(c.Session) {
		if next.Number > c.Session.Number {
			if c.State.Held(next.ID) == nil {
				c.Note(next.At, "", "Session", next.ID, "Date", next.Date)
			}
			return
		}
	}
}
