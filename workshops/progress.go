package workshops

// Held gives the record of a session, nil when it has none yet.
func (st *State) Held(session string) *Record {
	for _, r := range st.Records {
		if r.Kind == OccasionSession && r.Occasion == session {
			return r
		}
	}
	return nil
}

// allHeld tells whether every planned session that has not been called off has
// been held.
func (st *State) allHeld() bool {
	held := 0
	for _, s := range st.Series.Plan.Sessions {
		switch {
		case st.Held(s.ID) != nil:
			held++
		case s.Cancelled == "":
			return false
		}
	}
	return held > 0
}

// NextSession gives the first session to come: it has not been held or called
// off, and its day has not passed. Nil when there is none.
func (st *State) NextSession() *Session {
	for _, s := range st.Series.Plan.Sessions {
		if st.Held(s.ID) == nil && s.Cancelled == "" && !s.Date.Before(st.AsOf) {
			return s
		}
	}
	return nil
}

// Headcount is how many of a party took part in an occasion.
type Headcount struct {
	Party                             *Party
	Present, Excused, Absent, Invited int
}

// Headcounts gives the attendance of a record by party, in the order of the
// plan. It counts; it never lists who. Parties that the session was not for are
// left out.
func (s *Series) Headcounts(r *Record) []Headcount {
	var out []Headcount
	session := s.Plan.Session(r.Occasion)
	for _, p := range s.Plan.MeetingOn(session, r.Date) {
		h := Headcount{Party: p, Invited: len(s.Plan.InvitedOn(session, p.ID, r.Date))}
		for _, a := range r.Attendance {
			if a.Party == p.ID {
				h.Present, h.Excused, h.Absent = len(a.Present), len(a.Excused), len(a.Absent)
			}
		}
		out = append(out, h)
	}
	return out
}

// Attended counts the participants that were at one session at least, and at
// every held session that they were invited to.
func (st *State) Attended() (any, every int) {
	times, held := map[string]int{}, map[string]int{}
	plan := st.Series.Plan
	for _, r := range st.Records {
		if r.Kind != OccasionSession {
			continue
		}
		session := plan.Session(r.Occasion)
		for _, p := range plan.MeetingOn(session, r.Date) {
			for _, who := range plan.InvitedOn(session, p.ID, r.Date) {
				held[who.ID]++
			}
		}
		for _, a := range r.Attendance {
			for _, id := range a.Present {
				times[id]++
			}
		}
	}
	for id, n := range times {
		if n >= held[id] {
			every++
		}
	}
	return len(times), every
}

// DueSession gives the session that is to be recorded next: the first one that
// has no record although its day has come, or else the next one. Nil when every
// session has been recorded.
func (st *State) DueSession(today Date) *Session {
	var next *Session
	for _, s := range st.Series.Plan.Sessions {
		if st.Held(s.ID) != nil {
			continue
		}
		if !s.Date.After(today) {
			return s
		}
		if next == nil {
			next = s
		}
	}
	return next
}
