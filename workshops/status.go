package workshops

import "slices"

// Status is where a series stands on a day, in counts and entries.
type Status struct {
	AsOf     Date
	Held     []*Record // sessions, check-ins and follow-ups, in order
	Planned  int       // sessions in the plan that are not called off
	HeldOf   int       // of them
	Next     *Session
	Missed   []*Session // their day has passed and there is no record
	Problems []OutcomeCount
	Actions  ActionCount
	Overdue  []*Entry
	DueSoon  []*Entry // within two weeks
	Lacking  []Lack
	Lifted   []*Entry // without an answer
	Notes    []PendingNotes
	Footing  Continuity
	Rounds   []RoundStatus
	Steps    []NextStep
}

// OutcomeCount is how many problems have an outcome.
type OutcomeCount struct {
	Outcome Choice
	Closed  bool
	Entries []*Entry
}

// ActionCount is how the actions stand.
type ActionCount struct {
	Total, Done, DoneInTime, Open, Overdue, Dropped int
}

// Lack is what an open action still needs before anyone can act on it.
type Lack struct {
	Entry  *Entry
	Fields []*Field
}

// RoundStatus is how many have answered a round of a survey.
type RoundStatus struct {
	Survey            *Survey
	Round             *Round
	Answered, Invited int
	Waiting           int // of those who answered, in no figure yet
}

// NextStep is something to do next: the id of its words, and what they need.
type NextStep struct {
	ID   string
	Args map[string]any
}

// soon is how many days ahead something due is worth a reminder.
const soon = 14

// StatusOf tells where a series stands on a day.
func StatusOf(s *Series, asOf Date) Status {
	st, _ := Fold(s, asOf)
	out := Status{AsOf: asOf, Held: st.Records, Planned: len(s.Plan.Sessions), Next: st.NextSession()}
	for _, session := range s.Plan.Sessions {
		switch {
		case st.Held(session.ID) != nil:
			out.HeldOf++
		case session.Cancelled != "":
			out.Planned--
		case session.Date.Before(asOf):
			out.Missed = append(out.Missed, session)
		}
	}
	out.Problems = st.Outcomes()
	out.Actions = st.CountActions()
	for _, e := range st.Open("actions") {
		due := e.Date("due")
		switch {
		case Overdue(e, asOf):
			out.Overdue = append(out.Overdue, e)
		case !due.IsZero() && due.Sub(asOf) <= soon:
			out.DueSoon = append(out.DueSoon, e)
		}
		if l := lacking(e); len(l.Fields) > 0 {
			out.Lacking = append(out.Lacking, l)
		}
	}
	byDue := func(a, b *Entry) int { return a.Date("due").Compare(b.Date("due")) }
	slices.SortStableFunc(out.Overdue, byDue)
	slices.SortStableFunc(out.DueSoon, byDue)
	out.Lifted = st.Open("lifts")
	out.Notes, out.Footing = st.PendingNotes(), st.Continuity()
	out.Rounds = rounds(s)
	out.Steps = nextSteps(st, &out)
	return out
}

// Outcomes counts the problems by outcome, in the order of the register's
// choices; outcomes that no problem has are left out.
func (st *State) Outcomes() []OutcomeCount {
	reg := st.Series.Register("problems")
	if reg == nil {
		return nil
	}
	var out []OutcomeCount
	for _, c := range reg.Choices("outcome") {
		o := OutcomeCount{Outcome: c, Closed: slices.Contains(reg.Closing.Values, c.Value)}
		for _, e := range st.Entries("problems") {
			if e.Str("outcome") == c.Value {
				o.Entries = append(o.Entries, e)
			}
		}
		if len(o.Entries) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// doneOn gives the day that an action was done: the day it says itself, or else
// that of the record that closed it.
func (e *Entry) doneOn() Date {
	if d := e.Date("done-on"); !d.IsZero() {
		return d
	}
	return e.ClosedOn()
}

// CountActions counts the actions by how they stand. An action is done in time
// when it was done no later than the day it was due.
func (st *State) CountActions() ActionCount {
	var c ActionCount
	for _, e := range st.Entries("actions") {
		c.Total++
		switch {
		case e.Str("status") == "done":
			c.Done++
			if due := e.Date("due"); !due.IsZero() && !e.doneOn().After(due) {
				c.DoneInTime++
			}
		case e.Closed():
			c.Dropped++
		default:
			c.Open++
			if Overdue(e, st.AsOf) {
				c.Overdue++
			}
		}
	}
	return c
}

func lacking(e *Entry) Lack {
	l := Lack{Entry: e}
	for _, name := range []string{"owner", "due", "follow-up"} {
		if f := e.Register.Field(name); f != nil && e.Fields[name].IsZero() {
			l.Fields = append(l.Fields, f)
		}
	}
	return l
}

func rounds(s *Series) []RoundStatus {
	var out []RoundStatus
	for _, survey := range s.Surveys {
		for _, round := range survey.Rounds {
			r := RoundStatus{Survey: survey, Round: round, Invited: s.Asked(round.Name)}
			if a := AnswersTo(s, survey.Name, round.Name); a != nil {
				r.Answered, r.Waiting = a.size(), a.Waiting()
				if a.Invited > 0 {
					r.Invited = a.Invited
				}
			}
			out = append(out, r)
		}
	}
	return out
}
