package workshops

import (
	"slices"
	"strconv"
	"strings"
)

// Values of a preparation in the adherence log (M13). A role that the meeting
// did not concern counts neither for nor against.
const (
	PreparedYes  = "yes-done"
	PreparedNot  = "not-done"
	NotConcerned = "not-concerned"
)

// preparation begins the names of the fields that say whether a role had
// prepared.
const preparation = "prepared-"

// Adherence is how a routine was followed at one meeting: so many of the
// things that the log asks about (M13).
type Adherence struct {
	Yes, Answered int
	Not           []*Field // answered no
	Missing       []*Field // not answered
}

// AdherenceOf counts the answers of one row of the log. The fields are the
// log's yes and no questions and the preparations, in its order.
func AdherenceOf(e *Entry) Adherence {
	var a Adherence
	for _, f := range e.Register.Fields {
		if f.Type != "yes-no" && !IsPreparation(f) {
			continue
		}
		switch e.Str(f.Name) {
		case "yes", PreparedYes:
			a.Yes++
			a.Answered++
		case "no", PreparedNot:
			a.Answered++
			a.Not = append(a.Not, f)
		case "":
			a.Missing = append(a.Missing, f)
		}
	}
	return a
}

// Words gives the count as "7 av 9", empty when nothing is answered.
func (a Adherence) Words() Text {
	if a.Answered == 0 {
		return Text{}
	}
	yes, of := strconv.Itoa(a.Yes), strconv.Itoa(a.Answered)
	return Text{SV: yes + " av " + of, EN: yes + " of " + of}
}

// IsPreparation tells whether a field of the log says if a role had prepared.
func IsPreparation(f *Field) bool { return strings.HasPrefix(f.Name, preparation) }

// AdherenceAt gives the row of the log for a session, nil when there is none.
func (st *State) AdherenceAt(session string) *Entry {
	for _, e := range st.Entries("adherence") {
		if e.Str("session") == session {
			return e
		}
	}
	return nil
}

// Preparing gives the roles of the catalogue "team-roles" that a session
// concerns: those that are found at a party that is called, and whose
// preparation the log asks about.
func (s *Series) Preparing(session *Session) []*CatalogueEntry {
	roles := s.Catalogues["team-roles"]
	if roles == nil {
		return nil
	}
	var out []*CatalogueEntry
	for _, role := range roles.Entries {
		if role.Str("prepared") == "" {
			continue
		}
		kinds := role.List("kinds")
		called := slices.ContainsFunc(s.Plan.Meeting(session), func(p *Party) bool { return slices.Contains(kinds, p.Kind) })
		if len(kinds) == 0 || called {
			out = append(out, role)
		}
	}
	return out
}

// Unprepared gives the roles that a session concerns and that are not known to
// have prepared, before it (M15) or after.
func (st *State) Unprepared(session *Session) []*CatalogueEntry {
	e := st.AdherenceAt(session.ID)
	return slices.DeleteFunc(st.Series.Preparing(session), func(role *CatalogueEntry) bool {
		return e != nil && (e.Str(role.Str("prepared")) == PreparedYes || e.Str(role.Str("prepared")) == NotConcerned)
	})
}
