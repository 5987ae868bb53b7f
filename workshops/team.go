package workshops

import "slices"

// Team gives the team with the id, nil when the series has none.
func (p *Plan) Team(id string) *Team {
	for _, t := range p.Teams {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// SameTeam gives the sessions of a session's team, or those of everybody when
// it belongs to none, in the order of the plan: what comes before and after it.
// Others that are called off are left out.
func (p *Plan) SameTeam(s *Session) []*Session {
	return slices.DeleteFunc(slices.Clone(p.Sessions), func(o *Session) bool {
		return o.Team != s.Team || o.Cancelled != "" && o != s
	})
}

// Meeting gives the parties that meet at a session: those of its team, or all,
// that take part on its day. No session is everybody.
func (p *Plan) Meeting(s *Session) []*Party {
	if s == nil {
		return p.Parties
	}
	return p.MeetingOn(s, s.Date)
}

// MeetingOn is Meeting when the session is held on a certain day.
func (p *Plan) MeetingOn(s *Session, d Date) []*Party {
	var t *Team
	if s != nil {
		t = p.Team(s.Team)
	}
	return slices.DeleteFunc(slices.Clone(p.Parties), func(o *Party) bool {
		return !o.Contains(d) || t != nil && !slices.Contains(t.Parties, o.ID)
	})
}

// InPart gives the parties that take part in a part of a session (M16): those
// that it names, or all that meet. No part is the whole session.
func (p *Plan) InPart(s *Session, part *Part) []*Party {
	parties := p.Meeting(s)
	if part == nil || len(part.Parties) == 0 {
		return parties
	}
	return slices.DeleteFunc(slices.Clone(parties), func(o *Party) bool { return !slices.Contains(part.Parties, o.ID) })
}

// WorkTogether tells whether two parties need to reach each other: in a team
// that both belong to, or, where there are no teams, in the series. Where a
// series has many units of the same kind, they need not reach each other. A
// team of all parties, such as a working group, says nothing beside others.
func (p *Plan) WorkTogether(a, b *Party) bool {
	if a == b {
		return false
	}
	teams := slices.DeleteFunc(slices.Clone(p.Teams), func(t *Team) bool { return len(t.Parties) == len(p.Parties) })
	if len(teams) == 0 {
		return a.Kind != b.Kind || p.oneKind()
	}
	return slices.ContainsFunc(teams, func(t *Team) bool {
		return slices.Contains(t.Parties, a.ID) && slices.Contains(t.Parties, b.ID)
	})
}

// oneKind tells whether all parties are of the same kind.
func (p *Plan) oneKind() bool {
	return !slices.ContainsFunc(p.Parties, func(o *Party) bool { return o.Kind != p.Parties[0].Kind })
}

// TeamTerm is how often a team meets in a term (L04).
type TeamTerm struct {
	Team     *Team // nil for a series without teams
	Term     Term
	Sessions []*Session // planned
	Held     int        // of them
}

// Over tells whether the last planned session of the term should have been held.
func (t TeamTerm) Over(today Date) bool {
	last := t.Sessions[len(t.Sessions)-1]
	return t.Held == len(t.Sessions) || last.Date.Before(today)
}

// TeamTerms counts the sessions of every team, term by term, from its first
// planned session to its last. A series without teams is one team; a team
// without sessions is not there.
func (st *State) TeamTerms() []TeamTerm {
	plan := st.Series.Plan
	teams := plan.Teams
	if len(teams) == 0 {
		teams = []*Team{nil}
	}
	var out []TeamTerm
	for _, t := range teams {
		for _, s := range plan.Sessions {
			if t != nil && s.Team != t.ID || s.Date.IsZero() {
				continue
			}
			term := TermOf(s.Date)
			i := slices.IndexFunc(out, func(o TeamTerm) bool { return o.Team == t && o.Term == term })
			if i < 0 {
				i, out = len(out), append(out, TeamTerm{Team: t, Term: term})
			}
			out[i].Sessions = append(out[i].Sessions, s)
			if st.Held(s.ID) != nil {
				out[i].Held++
			}
		}
	}
	return out
}
