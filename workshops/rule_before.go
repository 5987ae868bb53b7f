package workshops

import "slices"

// beforeRules look at a session that is coming: what the one who leads does
// some weeks, and the last week, before it.
var beforeRules = map[string]Rule{
	"before-room":         {Asked: BeforeSession, Check: beforeRoom},
	"before-invitation":   {Asked: BeforeSession, Check: beforeInvitation},
	"before-preparation":  {Asked: BeforeSession, Check: beforePreparation},
	"before-copies":       {Asked: BeforeSession, Check: beforeCopies},
	"before-participants": {Asked: BeforeSession, Check: beforeParticipants},
	"before-manager":      {Asked: BeforeSession, Check: beforeManager},
	"before-date":         {Asked: BeforeSession, Check: beforeDate},
	"before-overdue":      {Asked: BeforeSession, Check: beforeOverdue},
	"before-notes":        {Asked: BeforeSession, Check: beforeNotes},
}

// beforeRoom misses the place, and reminds of confirming it: nothing in the
// series tells whether it is booked.
func beforeRoom(c *Case) {
	s := c.Session
	if s.Place == "" {
		c.Warn(s.At, "missing", "Session", s.ID)
		return
	}
	c.Note(s.PlaceOf("place"), "", "Session", s.ID, "Place", s.Place, "Date", s.Date, "Time", ClockRangeInTable(s.Start, s.End(), c.Plan.Language))
}

// invitedDays is how long before a session the invitations go out.
const invitedDays = 28

// beforeInvitation reminds of the invitation, and of those who have not
// answered it; nothing in the series tells whether it has been sent.
func beforeInvitation(c *Case) {
	s := c.Session
	switch days := s.Date.Sub(c.Today); {
	case s.AnswerBy.IsZero():
		c.Note(s.At, "no-day", "Session", s.ID)
	case s.AnswerBy.Before(c.Today):
		c.Note(s.PlaceOf("answer-by"), "answers", "Session", s.ID, "Date", s.AnswerBy)
	case days <= invitedDays:
		c.Note(s.PlaceOf("answer-by"), "", "Session", s.ID, "Date", s.AnswerBy)
	}
}

// beforePreparation misses what the participants are to prepare.
func beforePreparation(c *Case) {
	if s := c.Session; s.Preparation == "" {
		c.Note(s.At, "", "Session", s.ID)
	}
}

// beforeCopies says how many there are to print for.
func beforeCopies(c *Case) {
	n := 0
	for _, p := range c.Plan.Meeting(c.Session) {
		n += len(c.Plan.InvitedTo(c.Session, p.ID))
	}
	if n > 0 {
		c.Note(c.Session.At, "", "Session", c.Session.ID, "Count", n)
	}
}

// fewFrom is how many of a party there should be at least, so that one who is
// ill does not leave the party without a voice (T05).
const fewFrom = 2

// beforeParticipants finds parties that are not represented, or by one person
// only, and names the functions that were not there the last time.
func beforeParticipants(c *Case) {
	for _, p := range c.Plan.Meeting(c.Session) {
		switch n := len(c.Plan.InvitedTo(c.Session, p.ID)); {
		case n == 0:
			c.Warn(p.At, "none", "Session", c.Session.ID, "Party", p.Name)
		case n < fewFrom:
			c.Warn(p.At, "one", "Session", c.Session.ID, "Party", p.Name)
		}
	}
	last := c.lastHeldBefore(c.Session)
	if last == nil {
		return
	}
	for _, a := range last.Attendance {
		p := c.Setting.Party(a.Party)
		var roles ChoiceLabels
		for _, id := range slices.Concat(a.Excused, a.Absent) {
			who := c.Setting.Participant(id)
			if who != nil && slices.Contains(c.Plan.InvitedTo(c.Session, a.Party), who) {
				roles = append(roles, Choice{Value: id, Label: Text{SV: c.Setting.RoleName(who.Role, Swedish), EN: c.Setting.RoleName(who.Role, English)}})
			}
		}
		if p != nil && len(roles) > 0 && slices.Contains(c.Plan.Meeting(c.Session), p) {
			c.Note(a.At, "missed", "Session", last.Occasion, "Party", p.Name, "Roles", roles)
		}
	}
}

// lastHeldBefore gives the record of the session that the same people had last,
// nil when this is their first.
func (c *Case) lastHeldBefore(s *Session) *Record {
	var last *Record
	for _, other := range c.Plan.SameTeam(s) {
		if other.Number < s.Number {
			if r := c.State.Held(other.ID); r != nil {
				last = r
			}
		}
	}
	return last
}

// beforeManager misses a manager at a party: without one, what needs a decision
// waits until the next time (T13).
func beforeManager(c *Case) {
	for _, p := range c.Plan.Meeting(c.Session) {
		invited := c.Plan.InvitedTo(c.Session, p.ID)
		leads := func(who *Participant) bool { return c.Setting.Roles.Entry(who.Role).Str("manager") == "true" }
		if len(invited) > 0 && !slices.ContainsFunc(invited, leads) {
			c.Note(p.At, "", "Session", c.Session.ID, "Party", p.Name)
		}
	}
}

// nearHoliday is how many days from a holiday people tend to be away.
const nearHoliday = 3

// beforeDate finds sessions on days off, and close to them: on the days beside a
// holiday, and in weeks of a school break (T06).
func beforeDate(c *Case) {
	s := c.Session
	at := s.PlaceOf("date")
	if reason, off := c.Calendar.DayOff(s.Date); off {
		c.Warn(at, "off", "Session", s.ID, "Date", s.Date, "Day", reason.Name)
		return
	}
	for i := 1; i <= nearHoliday; i++ {
		for _, d := range []Date{s.Date.Add(-i), s.Date.Add(i)} {
			if h, ok := HolidayOn(d); ok {
				c.Note(at, "near", "Session", s.ID, "Day", h.Name, "Date", d)
				return
			}
		}
	}
	for _, b := range c.Calendar.Breaks {
		if b.Contains(s.Date.Add(-7)) || b.Contains(s.Date.Add(7)) {
			c.Note(at, "break", "Session", s.ID, "Day", b.Name)
			return
		}
	}
}

// beforeOverdue lists what is late and is taken up first: that of the parties
// that meet, and not what is to wait.
func beforeOverdue(c *Case) {
	for _, w := range c.State.Awaited() {
		if !w.Overdue(c.Today) || w.Waits(c.Session.Date) {
			continue
		}
		if p := c.Setting.Party(w.Party()); p == nil || slices.Contains(c.Plan.Meeting(c.Session), p) {
			c.Warn(w.Entry.Place(w.Field.Name), "", "ID", w.Entry.ID, "Lead", w.Entry.Lead(), "Reminder", w.Field.Reminder, "Date", w.On)
		}
	}
}

// beforeNotes finds notes of the last session that have not been sent or
// confirmed: they go out with the agenda at the latest.
func beforeNotes(c *Case) {
	last := c.lastHeldBefore(c.Session)
	for _, p := range c.State.PendingNotes() {
		switch {
		case p.Record != last:
		case p.Sent:
			c.Note(last.At, "confirm", "Session", last.Occasion)
		default:
			c.Warn(last.At, "send", "Session", last.Occasion)
		}
	}
}
