package workshops

import "slices"

// planRules hold for every plan, whatever the model.
var planRules = map[string]Rule{
	"unique-ids":        {Always: true, Check: uniqueIDs},
	"agenda-minutes":    {Always: true, Check: agendaMinutes},
	"session-order":     {Always: true, Check: sessionOrder},
	"known-kinds":       {Always: true, Check: knownKinds},
	"answer-by":         {Always: true, Check: answerBy},
	"session-parts":     {Always: true, Check: sessionParts},
	"left-to-fill-in":   {Always: true, Check: leftToFillIn},
	"follow-up-planned": {Always: true, Check: followUpPlanned},
}

// uniqueIDs finds ids that name two things of the same kind.
func uniqueIDs(c *Case) {
	seen := map[string]bool{}
	once := func(kind, id string, at Place) {
		if key := kind + "/" + id; seen[key] {
			c.Error(at, "", "ID", id)
		} else {
			seen[key] = true
		}
	}
	for _, p := range c.Plan.Parties {
		once("party", p.ID, p.At)
	}
	for _, p := range c.Plan.Participants {
		once("participant", p.ID, p.At)
	}
	for _, t := range c.Plan.Teams {
		once("team", t.ID, t.At)
	}
	for _, s := range c.Plan.Sessions {
		once("occasion", s.ID, s.At)
		for _, part := range s.Parts {
			once("part of "+s.ID, part.ID, part.At)
		}
		for _, item := range s.Agenda {
			once("topic of "+s.ID, item.Topic, item.At)
		}
	}
	for _, f := range c.Plan.FollowUps {
		once("occasion", f.ID, f.At)
	}
}

// agendaMinutes finds agendas whose minutes are not the booked time.
func agendaMinutes(c *Case) {
	for _, s := range c.Plan.Sessions {
		if len(s.Agenda) == 0 {
			c.Warn(s.At, "empty", "Session", s.ID)
			continue
		}
		sum := 0
		for _, item := range s.Agenda {
			sum += item.Minutes
		}
		switch at := s.PlaceOf("minutes"); {
		case sum > s.Minutes:
			c.Error(at, "over", "Session", s.ID, "Sum", sum, "Booked", s.Minutes, "Count", sum-s.Minutes)
		case sum < s.Minutes:
			c.Error(at, "under", "Session", s.ID, "Sum", sum, "Booked", s.Minutes, "Count", s.Minutes-sum)
		}
		if s.Start.Hour()*60+s.Start.Minute()+s.Minutes > 24*60 {
			c.Error(s.PlaceOf("start"), "midnight", "Session", s.ID)
		}
	}
}

// sessionOrder finds sessions and follow-ups that stand in another order than
// they are held.
func sessionOrder(c *Case) {
	for i, s := range c.Plan.Sessions {
		if i > 0 && !c.Plan.Sessions[i-1].inOrderWith(s) && !s.Date.IsZero() {
			c.Error(s.PlaceOf("date"), "", "Session", s.ID, "Date", s.Date,
				"Before", c.Plan.Sessions[i-1].ID, "BeforeDate", c.Plan.Sessions[i-1].Date)
		}
	}
	last := c.CountedFrom()
	if last == nil {
		return
	}
	for _, f := range c.Plan.FollowUps {
		if !f.Date.After(last.Date) {
			c.Error(f.At, "follow-up", "FollowUp", f.ID, "Date", f.Date, "Last", last.ID, "LastDate", last.Date)
		}
	}
}

// inOrderWith tells whether a session may stand before another: its day comes
// before, or two teams meet on the same day.
func (s *Session) inOrderWith(next *Session) bool {
	return s.Date.Before(next.Date) || s.Date == next.Date && s.Team != next.Team
}

// knownKinds finds kinds of unit and session that no definition describes.
func knownKinds(c *Case) {
	organisations := c.Catalogues["organisations"]
	for _, p := range c.Plan.Parties {
		if p.Kind != "" && organisations.Entry(p.Kind) == nil {
			c.Error(p.At, "party", "Found", p.Kind, "Near", Nearest(p.Kind, organisations.IDs()))
		}
	}
	var kinds []string
	for _, k := range c.Model.Sessions {
		kinds = append(kinds, k.Kind)
	}
	for _, s := range c.Plan.Sessions {
		if s.Kind != "" && !slices.Contains(kinds, s.Kind) {
			c.Error(s.PlaceOf("kind"), "session", "Found", s.Kind, "Near", Nearest(s.Kind, kinds), "Allowed", kinds)
		}
	}
}

// sessionParts finds agenda items of parts that the session has not, sessions
// of teams that the series has not, and teams of participants that no party of
// the team has.
func sessionParts(c *Case) {
	for _, t := range c.Plan.Teams {
		for _, id := range t.Participants {
			if who := c.Setting.Participant(id); who == nil || !slices.Contains(t.Parties, who.Party) {
				c.Error(t.At, "participant", "Team", t.Name, "Found", id)
			}
		}
	}
	for _, s := range c.Plan.Sessions {
		var parts []string
		for _, p := range s.Parts {
			parts = append(parts, p.ID)
		}
		for _, item := range s.Agenda {
			if item.Part != "" && s.Part(item.Part) == nil {
				c.Error(item.At, "", "Session", s.ID, "Found", item.Part, "Near", Nearest(item.Part, parts))
			}
		}
		if s.Team != "" && !slices.ContainsFunc(c.Plan.Teams, func(t *Team) bool { return t.ID == s.Team }) {
			c.Error(s.PlaceOf("team"), "team", "Session", s.ID, "Found", s.Team)
		}
	}
}

// answerBy finds invitations that want an answer when the session is over.
func answerBy(c *Case) {
	for _, s := range c.Plan.Sessions {
		if !s.AnswerBy.IsZero() && !s.Date.IsZero() && !s.AnswerBy.Before(s.Date) {
			c.Warn(s.PlaceOf("answer-by"), "", "Session", s.ID, "Date", s.AnswerBy, "SessionDate", s.Date)
		}
	}
}

// leftToFillIn points out what readers of the documents will miss.
func leftToFillIn(c *Case) {
	p := c.Plan
	for _, s := range p.Sessions {
		if s.Place == "" {
			c.Note(s.At, "place", "Session", s.ID)
		}
	}
	for _, party := range p.Parties {
		if party.Principal == "" {
			c.Note(party.At, "principal", "Party", party.Name)
		}
	}
	for _, blank := range []struct{ variant, key, value string }{
		{"contact", "contact", p.Contact.Phone + p.Contact.Email},
		{"commission", "commission", p.Commission.By + p.Commission.Organisation},
		{"controller", "responsible", p.Responsible.Controller},
		{"registrar", "responsible", p.Responsible.Registrar},
	} {
		if blank.value == "" {
			c.Note(p.PlaceOf(blank.key), blank.variant)
		}
	}
}

// followUpPlanned misses a follow-up after the series: without one nobody
// finds out whether what was agreed is still in use (T13).
func followUpPlanned(c *Case) {
	if len(c.Model.FollowUps) > 0 && len(c.Plan.FollowUps) == 0 {
		c.Warn(c.Plan.At, "")
	}
}
