package workshops

import (
	"slices"
	"strings"
)

// Span is the days that a party or a participant takes part: from and until,
// both included. A zero day is open.
type Span struct {
	From, Until Date
}

// Contains tells whether a day is in the span. A day that nobody knows is.
func (s Span) Contains(d Date) bool {
	return d.IsZero() || (s.From.IsZero() || !d.Before(s.From)) && (s.Until.IsZero() || !d.After(s.Until))
}

// within gives the span that is in both.
func (s Span) within(o Span) Span {
	if s.From.IsZero() || s.From.Before(o.From) {
		s.From = o.From
	}
	if s.Until.IsZero() || !o.Until.IsZero() && o.Until.Before(s.Until) {
		s.Until = o.Until
	}
	return s
}

// settleSpans fills in what follows from the rest: nobody takes part when their
// party does not, and one who replaces another begins the day after the other
// has left, or the other leaves the day before.
func (p *Plan) settleSpans() {
	for _, who := range p.Participants {
		for _, other := range p.Participants {
			switch {
			case who.Replaces == "" || other.ID != who.Replaces || other == who:
			case who.From.IsZero() && !other.Until.IsZero():
				who.From = other.Until.Add(1)
			case other.Until.IsZero() && !who.From.IsZero():
				other.Until = who.From.Add(-1)
			}
		}
	}
	for _, who := range p.Participants {
		for _, party := range p.Parties {
			if party.ID == who.Party {
				who.Span = who.within(party.Span)
			}
		}
	}
}

// On gives the participants that take part on a day, all for the zero day.
func (p *Plan) On(d Date) []*Participant {
	return slices.DeleteFunc(slices.Clone(p.Participants), func(who *Participant) bool { return !who.Contains(d) })
}

// OfOn gives the participants of a party that take part on a day.
func (p *Plan) OfOn(party string, d Date) []*Participant {
	return slices.DeleteFunc(p.Of(party), func(who *Participant) bool { return !who.Contains(d) })
}

// InvitedTo gives the participants of a party that a session is for: those
// that its team names, or all, of those who take part on its day. No session is
// everybody.
func (p *Plan) InvitedTo(s *Session, party string) []*Participant {
	if s == nil {
		return p.Of(party)
	}
	return p.InvitedOn(s, party, s.Date)
}

// InvitedOn is InvitedTo when the session is held on a certain day, or the
// occasion is of no session.
func (p *Plan) InvitedOn(s *Session, party string, d Date) []*Participant {
	all := p.OfOn(party, d)
	if s == nil {
		return all
	}
	team := p.Team(s.Team)
	if team == nil || len(team.Participants) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(who *Participant) bool { return !slices.Contains(team.Participants, who.ID) })
}

// working gives the day that the make-up of the group is looked at: that of the
// next session that may still be held, or else of the last one.
func (p *Plan) working(today Date) Date {
	var last Date
	for _, s := range p.Sessions {
		if s.Cancelled != "" {
			continue
		}
		if last = s.Date; !s.Date.Before(today) {
			break
		}
	}
	return last
}

// Asked is how many take part when a round of a survey is answered: on the days
// of the sessions that have it on their agenda, or of the last session where
// none has.
func (s *Series) Asked(round string) int {
	var days []Date
	for _, session := range s.Plan.Sessions {
		if session.Cancelled == "" && session.Answers(round) != nil {
			days = append(days, s.heldOn(session))
		}
	}
	if len(days) == 0 {
		days = append(days, s.Plan.working(s.Plan.lastDay()))
	}
	n := 0
	for _, who := range s.Plan.Participants {
		if slices.ContainsFunc(days, who.Contains) {
			n++
		}
	}
	return n
}

// lastDay gives the day of the last session of the plan.
func (p *Plan) lastDay() Date {
	var last Date
	for _, s := range p.Sessions {
		if last.Before(s.Date) {
			last = s.Date
		}
	}
	return last
}

// heldOn gives the day that a session was held on, or else is planned for.
func (s *Series) heldOn(session *Session) Date {
	for _, r := range s.Records {
		if r.Kind == OccasionSession && r.Occasion == session.ID && !r.Date.IsZero() {
			return r.Date
		}
	}
	return session.Date
}

// Answers gives the agenda item of a session where a round of a survey is
// answered, nil when it has none.
func (s *Session) Answers(round string) *Item {
	for _, item := range s.Agenda {
		if item.Kind == "survey" && strings.HasSuffix(item.Topic, "-"+round) {
			return item
		}
	}
	return nil
}
