package workshops

import "slices"

// TeamAt gives the team whose session a record is of, empty for a session with
// everybody and for every other occasion.
func (s *Series) TeamAt(r *Record) string {
	if r.Kind != OccasionSession {
		return ""
	}
	if session := s.Plan.Session(r.Occasion); session != nil {
		return session.Team
	}
	return ""
}

// CountedFrom gives the session that follow-ups are counted from: the first of
// the kind that the model names (M20), or else the last of the plan. Nil when
// there is none.
func (s *Series) CountedFrom() *Session {
	sessions := s.Plan.Sessions
	for _, f := range s.Model.FollowUps {
		if f.From == "" {
			continue
		}
		i := slices.IndexFunc(sessions, func(session *Session) bool { return session.Kind == f.From })
		if i < 0 {
			return nil
		}
		return sessions[i]
	}
	if len(sessions) == 0 {
		return nil
	}
	return sessions[len(sessions)-1]
}
