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

// allHeld tells whether every planned session has been held.
func (st *State) allHeld() bool {
	for _, s := range st.Series.Plan.Sessions {
		if st.Held(s.ID) == nil {
			return false
		}
	}
	return len(st.Series.Plan.Sessions) > 0
}

// NextSession gives the first session that has not been held, nil when there
// is none.
func (st *State) NextSession() *Session {
	for _, s := range st.Series.Plan.Sessions {
		if st.Held(s.ID) == nil {
			return s
		}
	}
	return nil
}

// Headcount is how many of a party took part in an occasion.
type Headcount struct {
	Party                    *Party
	Present, Excused, Absent int
}

// Headcounts gives the attendance of a record by party, in the order of the
// plan. It counts; it never lists who.
func (s *Series) Headcounts(r *Record) []Headcount {
	var out []Headcount
	for _, p := range s.Plan.Parties {
		h := Headcount{Party: p}
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
// every held session.
func (st *State) Attended() (any, every int) {
	times := map[string]int{}
	held := 0
	for _, r := range st.Records {
		if r.Kind != OccasionSession {
			continue
		}
		held++
		for _, a := range r.Attendance {
			for _, id := range a.Present {
				times[id]++
			}
		}
	}
	for _, n := range times {
		if n == held {
			every++
		}
	}
	return len(times), every
}
