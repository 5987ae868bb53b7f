package workshops

// Year gives the year that a series which goes on from year to year sums up:
// that of the last session held, or of the first planned one as long as none
// is. It is 0 for a plan without sessions.
func (st *State) Year() int {
	for i := len(st.Records) - 1; i >= 0; i-- {
		if st.Records[i].Kind == OccasionSession {
			return st.Records[i].Date.Year
		}
	}
	if sessions := st.Series.Plan.Sessions; len(sessions) > 0 {
		return sessions[0].Date.Year
	}
	return 0
}

// HeldIn gives the records of the sessions that were held in a year.
func (st *State) HeldIn(year int) []*Record {
	var out []*Record
	for _, r := range st.Records {
		if r.Kind == OccasionSession && r.Date.Year == year {
			out = append(out, r)
		}
	}
	return out
}

// yearOver tells whether every session that is planned in a year has been held.
func (st *State) yearOver(year int) bool {
	planned := 0
	for _, s := range st.Series.Plan.Sessions {
		if s.Date.Year != year {
			continue
		}
		planned++
		if st.Held(s.ID) == nil {
			return false
		}
	}
	return planned > 0
}
