package render

import (
	"slices"

	"samverka/workshops"
)

// HeldSession is a session that has been held, beside how it was planned.
type HeldSession struct {
	*workshops.Session
	Record *workshops.Record
	// Dropped and Added are the agenda items that the model has but the plan
	// has not, and the other way round.
	Dropped, Added []string
}

// Moved tells whether the session was held on another day than planned.
func (h HeldSession) Moved() bool { return h.Record.Date != h.Date }

// Changed tells whether anything was done otherwise than the plan or the model
// has it.
func (h HeldSession) Changed() bool { return h.Moved() || len(h.Dropped)+len(h.Added) > 0 }

// HeldList gives the sessions that have been held, in the order of the plan.
func (v *View) HeldList() []HeldSession {
	var out []HeldSession
	for _, s := range v.Plan.Sessions {
		r := v.State.Held(s.ID)
		if r == nil {
			continue
		}
		h := HeldSession{Session: s, Record: r}
		if kind := v.KindOf(s); kind != nil {
			h.Dropped, h.Added = v.agendaChanges(s, kind)
		}
		out = append(out, h)
	}
	return out
}

// agendaChanges compares an agenda with the model's by topic. Breaks are not
// looked at.
func (v *View) agendaChanges(s *workshops.Session, kind *workshops.SessionKind) (dropped, added []string) {
	planned := map[string]bool{}
	for _, item := range s.Agenda {
		planned[item.Topic] = true
		if item.Kind != "break" && kind.Item(item.Topic) == nil {
			added = append(added, item.Title)
		}
	}
	for _, item := range kind.Agenda {
		if item.Kind != "break" && !planned[item.Topic] {
			dropped = append(dropped, item.Title.In(v.lang))
		}
	}
	return dropped, added
}

// Changes gives the held sessions that were not as planned.
func (v *View) Changes() []HeldSession {
	return slices.DeleteFunc(v.HeldList(), func(h HeldSession) bool { return !h.Changed() })
}

// Left gives the planned sessions that have neither been held nor called off.
func (v *View) Left() []*workshops.Session {
	return slices.DeleteFunc(slices.Clone(v.Plan.Sessions), func(s *workshops.Session) bool {
		return s.Cancelled != "" || v.State.Held(s.ID) != nil
	})
}
