package workshops

import "slices"

// routeRules look for contact paths that must not be missing, once there is a
// contact list. Models ask for them.
var routeRules = map[string]Rule{
	"deviation-route": {Check: deviationRoute},
	"alarm-route":     {Check: alarmRoute},
}

// deviationRoute wants every two parties to know how to report deviations to
// each other, in both directions, and within how long there is feedback (G25).
func deviationRoute(c *Case) {
	if len(c.State.Open("contacts")) == 0 {
		return
	}
	for _, a := range c.Plan.Parties {
		for _, b := range c.Plan.Parties {
			if !c.PathNeeded(a, b) {
				continue
			}
			switch path := c.State.contactPath(a, b, "deviation"); {
			case path == nil:
				c.Warn(c.Plan.At, "", "From", a.Name, "To", b.Name)
			case path.Str("answer-within") == "":
				c.Warn(path.At(), "feedback", "From", a.Name, "To", b.Name)
			}
		}
	}
}

// alarmRoute wants everybody who sees that somebody is getting worse to know
// whom to tell: from the kinds of unit in the list "from" to those in "to" (G18).
func alarmRoute(c *Case) {
	if len(c.State.Open("contacts")) == 0 {
		return
	}
	for _, a := range c.Plan.Parties {
		for _, b := range c.Plan.Parties {
			meet := slices.Contains(c.Words["from"], a.Kind) && slices.Contains(c.Words["to"], b.Kind) && c.PathNeeded(a, b)
			if meet && c.State.contactPath(a, b, "decline") == nil {
				c.Warn(c.Plan.At, "", "From", a.Name, "To", b.Name)
			}
		}
	}
}

// contactPath gives the path from one party to another for a kind of question,
// nil when there is none.
func (st *State) contactPath(from, to *Party, question string) *Entry {
	for _, e := range st.Open("contacts") {
		if e.Str("from") == from.ID && e.Str("to") == to.ID && e.Str("question") == question {
			return e
		}
	}
	return nil
}
