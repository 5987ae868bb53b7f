package workshops

// Proactive and Reactive are the two roles that a team has (L06): to prevent
// problems, and to solve those that are there.
const (
	Proactive = "proactive"
	Reactive  = "reactive"
)

// Stances counts matters or activities by role. Untagged is the rest.
type Stances struct {
	Proactive, Reactive, Untagged int
}

// All is how many were counted.
func (s Stances) All() int { return s.Proactive + s.Reactive + s.Untagged }

// StancesOf counts entries by their field "stance".
func StancesOf(entries []*Entry) Stances {
	var s Stances
	for _, e := range entries {
		switch e.Str("stance") {
		case Proactive:
			s.Proactive++
		case Reactive:
			s.Reactive++
		default:
			s.Untagged++
		}
	}
	return s
}

// CreatedAt gives the entries of a register that a record created.
func (st *State) CreatedAt(register string, r *Record) []*Entry {
	var out []*Entry
	for _, e := range st.Entries(register) {
		if e.History[0].Record == r {
			out = append(out, e)
		}
	}
	return out
}
