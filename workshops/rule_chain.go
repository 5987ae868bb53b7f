package workshops

import "slices"

// chainRules find the loose ends of the chain problem, cause, decision,
// action, outcome (T10, T11). Registers ask for them.
var chainRules = map[string]Rule{
	"problem-followed-through": {Check: problemFollowedThrough},
	"cause-found":              {Check: causeFound},
	"decision-has-problem":     {Check: decisionHasProblem},
	"solved-by-something":      {Check: solvedBySomething},
}

// problemFollowedThrough finds problems that were to be worked on but that
// nothing is done about: no action, no lift, no agreement and no outcome.
func problemFollowedThrough(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if QuadrantOf(e) == DoNow && len(c.State.About(e)) == 0 {
			c.Warn(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// causeFound misses the type of cause of problems that have been prioritised:
// category and cause are two things, and the report sets them against each
// other (T10).
func causeFound(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if QuadrantOf(e) != NotPlaced && e.Fields["cause-type"].IsZero() {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// decisionHasProblem finds decisions that answer no problem.
func decisionHasProblem(c *Case) {
	if c.Register.Field("problem") == nil {
		return // the series keeps no problems
	}
	for _, e := range c.State.Entries(c.Register.Name) {
		if e.Fields["problem"].IsZero() {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// solvedBySomething finds problems that are said to be solved though something
// that was to be done about them is still open.
func solvedBySomething(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if e.Str("outcome") != "solved" {
			continue
		}
		var open []string
		for _, other := range c.State.About(e) {
			if other.Register == c.Series.Register("actions") && !other.Closed() {
				open = append(open, other.ID)
			}
		}
		if len(open) > 0 {
			c.Note(e.Place("outcome"), "", "ID", e.ID, "Lead", e.Lead(), "Open", open)
		}
	}
}

// About gives the entries of every register that refer to an entry, in the
// order of the model's registers.
func (st *State) About(e *Entry) []*Entry {
	var out []*Entry
	for _, reg := range st.Series.Registers {
		for _, other := range st.Entries(reg.Name) {
			if other.refersTo(e) {
				out = append(out, other)
			}
		}
	}
	return out
}

func (e *Entry) refersTo(target *Entry) bool {
	for _, f := range e.Register.Fields {
		if f.Type == "reference" && target.Register.is(f.Register) && slices.Contains(e.List(f.Name), target.ID) {
			return true
		}
	}
	return false
}
