package workshops

// AdjoinedFrom gives the first session that somebody is brought in at (L05),
// nil when the entry does not say.
func (p *Plan) AdjoinedFrom(e *Entry) *Session { return p.Session(e.Str("from")) }

// AdjoinedTo gives the last session that somebody is brought in at: the first
// one unless the entry says otherwise.
func (p *Plan) AdjoinedTo(e *Entry) *Session {
	if to := p.Session(e.Str("to")); to != nil {
		return to
	}
	return p.AdjoinedFrom(e)
}

// AdjoinedAt gives those who are brought in at a session and have not declined:
// their first session, their last, and those of the same team in between.
func (st *State) AdjoinedAt(s *Session) []*Entry {
	var out []*Entry
	for _, e := range st.Entries("adjoined") {
		from, to := st.Series.Plan.AdjoinedFrom(e), st.Series.Plan.AdjoinedTo(e)
		if from == nil || e.Str("state") == "declined" || s.Team != from.Team {
			continue
		}
		if from.Number <= s.Number && s.Number <= to.Number {
			out = append(out, e)
		}
	}
	return out
}

// item gives the agenda item with the topic, nil when the session has none.
func (s *Session) item(topic string) *Item {
	for _, item := range s.Agenda {
		if item.Topic == topic {
			return item
		}
	}
	return nil
}

func (s *Session) topics() []string {
	var out []string
	for _, item := range s.Agenda {
		out = append(out, item.Topic)
	}
	return out
}
