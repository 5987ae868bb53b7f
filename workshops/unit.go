package workshops

import (
	"fmt"
	"slices"
)

// UnitInvolved tells whether a unit of the register takes part in the series
// (G01): it is one of the parties and has participants.
func UnitInvolved(e *Entry, s *Series) bool {
	party := e.Str("party")
	return party != "" && len(s.Plan.Of(party)) > 0
}

// UnitSessions is how many of the held sessions somebody from the unit came to.
func UnitSessions(e *Entry, st *State) (came, held int) {
	for _, r := range st.Records {
		if r.Kind != OccasionSession {
			continue
		}
		held++
		if slices.ContainsFunc(r.Attendance, func(a Attendance) bool { return a.Party == e.Str("party") && len(a.Present) > 0 }) {
			came++
		}
	}
	return came, held
}

// unitParticipation says in words how a unit takes part.
func unitParticipation(e *Entry, st *State) Text {
	came, held := UnitSessions(e, st)
	switch {
	case !UnitInvolved(e, st.Series):
		return Text{SV: "deltar inte", EN: "takes no part"}
	case held == 0:
		return Text{SV: "anmäld", EN: "signed up"}
	case came == 0:
		return Text{SV: "anmäld men har inte kommit", EN: "signed up but has not come"}
	}
	return Text{SV: fmt.Sprintf("deltog i %d av %d", came, held), EN: fmt.Sprintf("took part in %d of %d", came, held)}
}

// Principals lists the principals of the parties, each once, in the order of the
// plan. A principal is never derived from the kind of unit.
func (p *Plan) Principals() []string {
	var out []string
	for _, party := range p.Parties {
		if party.Principal != "" && !slices.ContainsFunc(out, func(s string) bool { return folded(s) == folded(party.Principal) }) {
			out = append(out, party.Principal)
		}
	}
	return out
}
