package workshops

// modelRules apply where the model asks for them.
var modelRules = map[string]Rule{
	"party-count":           {Check: partyCount},
	"group-size":            {Check: groupSize},
	"session-count":         {Check: sessionCount},
	"session-dates":         {Check: sessionDates},
	"roles-before-problems": {Check: rolesBeforeProblems},
	"communication-last":    {Check: communicationLast},
}

// partyCount wants at least two parties (T04).
func partyCount(c *Case) {
	least := c.Number("min", 2)
	if len(c.Plan.Parties) < least {
		c.Error(c.Plan.At, "", "Count", len(c.Plan.Parties), "Least", least)
	}
}

// groupSize wants a handful from each unit, and no unit that outnumbers
// another (T05).
func groupSize(c *Case) {
	least, most, skew := c.Number("min", 3), c.Number("max", 7), c.Number("skew", 2)
	day := c.Plan.working(c.Today)
	size := func(p *Party) int { return len(c.Plan.OfOn(p.ID, day)) }
	var small, large *Party
	for _, p := range c.Plan.MeetingOn(nil, day) {
		n := size(p)
		switch {
		case n < least:
			c.Warn(p.At, "few", "Party", p.Name, "Count", n, "Least", least, "Most", most)
		case n > most:
			c.Warn(p.At, "many", "Party", p.Name, "Count", n, "Least", least, "Most", most)
		}
		if small == nil || n < size(small) {
			small = p
		}
		if large == nil || n > size(large) {
			large = p
		}
	}
	if small == nil || small == large {
		return
	}
	if few, many := size(small), size(large); few > 0 && many > skew*few {
		c.Warn(large.At, "skewed", "Party", large.Name, "Count", many, "Other", small.Name, "OtherCount", few)
	}
}

// sessionCount wants the model's number of sessions, without those that have
// been called off (T06).
func sessionCount(c *Case) {
	count := 0
	for _, s := range c.Plan.Sessions {
		if s.Cancelled == "" || c.State.Held(s.ID) != nil {
			count++
		}
	}
	if want := c.Number("count", len(c.Model.Schedule)); count != want {
		c.Warn(c.Plan.At, "", "Count", count, "Want", want)
	}
}

// sessionDates wants sessions inside the term, far enough apart for something
// to happen in between, and on days when people work (T06).
func sessionDates(c *Case) {
	gap := c.Number("gap", c.Model.Gap)
	for i, s := range c.Plan.Sessions {
		if s.Date.IsZero() {
			continue
		}
		at := s.PlaceOf("date")
		if t := c.Plan.Term; !c.Model.AcrossTerms && !t.IsZero() && !t.Contains(s.Date) {
			c.Warn(at, "term", "Session", s.ID, "Date", s.Date, "Term", t, "First", t.First(), "Last", t.Last())
		}
		if reason, off := c.Calendar.DayOff(s.Date); off {
			c.Warn(at, string(reason.Kind), "Session", s.ID, "Date", s.Date, "Day", reason.Name)
		}
		before := c.Plan.sameTeamBefore(i)
		if before == nil {
			continue
		}
		if days := s.Date.Sub(before.Date); days >= 0 && days < gap {
			c.Warn(at, "close", "Session", s.ID, "Before", before.ID, "Days", days, "Gap", gap)
		}
	}
}

// sameTeamBefore gives the session that the team of the i:th session had last,
// nil when it had none.
func (p *Plan) sameTeamBefore(i int) *Session {
	for j := i - 1; j >= 0; j-- {
		if p.Sessions[j].Team == p.Sessions[i].Team {
			return p.Sessions[j]
		}
	}
	return nil
}

// rolesBeforeProblems wants the first session to begin with who does what:
// problems that are named before people know each other's work become
// complaints (T07).
func rolesBeforeProblems(c *Case) {
	if len(c.Plan.Sessions) == 0 {
		return
	}
	first := c.Plan.Sessions[0]
	roles, problems := -1, -1
	for i, item := range first.Agenda {
		switch item.Topic {
		case "role-cards":
			roles = i
		case "problem-inventory":
			problems = i
		}
	}
	switch {
	case roles < 0:
		c.Warn(first.At, "missing", "Session", first.ID)
	case problems >= 0 && problems < roles:
		c.Warn(first.Agenda[problems].At, "", "Session", first.ID)
	}
}

// communicationLast wants the last session to be about how the parties reach
// each other from now on (T12).
func communicationLast(c *Case) {
	if len(c.Plan.Sessions) == 0 {
		return
	}
	last := c.Plan.Sessions[len(c.Plan.Sessions)-1]
	for _, item := range last.Agenda {
		if item.Topic == "communication" {
			return
		}
	}
	c.Warn(last.At, "", "Session", last.ID)
}
