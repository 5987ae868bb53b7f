package workshops

import "slices"

// goalRules look at a plan of two levels: goals, and the activities that are to
// reach them (L03). Registers ask for them.
var goalRules = map[string]Rule{
	"goal-complete":    {Check: goalComplete},
	"plan-over-terms":  {Check: planOverTerms},
	"area-in-plan":     {Check: areaInPlan},
	"activity-in-plan": {Check: activityInPlan},
}

// goalComplete finds goals that nobody can tell whether they have been reached,
// that nobody answers for, that have no period, that build on neither a
// commission nor an area of the inventory (L10), and that nothing is done for.
func goalComplete(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Fields["indicator"].IsZero() {
			c.Warn(e.At(), "indicator", "ID", e.ID, "Lead", e.Lead())
		}
		if e.Fields["owner"].IsZero() {
			c.Warn(e.At(), "owner", "ID", e.ID, "Lead", e.Lead())
		}
		if e.Date("from").IsZero() || e.Date("to").IsZero() {
			c.Note(e.At(), "period", "ID", e.ID, "Lead", e.Lead())
		}
		if e.Fields["commission"].IsZero() && e.Fields["area"].IsZero() {
			c.Note(e.At(), "ground", "ID", e.ID, "Lead", e.Lead())
		}
		if !slices.ContainsFunc(c.State.About(e), func(o *Entry) bool { return o.Register == c.Series.Register("activities") }) {
			c.Note(e.At(), "activity", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// planOverTerms finds plans that end with the term: what is meant to last needs
// goals that go on (L07).
func planOverTerms(c *Case) {
	least := c.Number("terms", 2)
	goals := c.State.Entries(c.Register.Name)
	if len(goals) == 0 {
		return
	}
	terms := c.State.PlanTerms()
	if len(terms) > 0 && len(terms) < least {
		c.Warn(goals[0].At(), "", "Term", terms[0], "Least", least)
	}
}

// PlanTerms gives the terms that the goals and the activities of the plan lie
// in, from the first to the last, those in between included (L07).
func (st *State) PlanTerms() []Term {
	var first, last Date
	reach := func(d Date) {
		if d.IsZero() {
			return
		}
		if first.IsZero() || d.Before(first) {
			first = d
		}
		if d.After(last) {
			last = d
		}
	}
	for _, e := range st.Entries("goals") {
		reach(e.Date("from"))
		reach(e.Date("to"))
	}
	for _, e := range st.Entries("activities") {
		reach(e.Date("due"))
	}
	if first.IsZero() {
		return nil
	}
	var out []Term
	for t := TermOf(first); ; t = t.Next() {
		out = append(out, t)
		if t == TermOf(last) {
			return out
		}
	}
}

// areaInPlan finds areas of the inventory that no goal takes up, and plans
// without an inventory behind them (L10).
func areaInPlan(c *Case) {
	goals := c.State.Entries("goals")
	if len(goals) == 0 {
		return
	}
	areas := c.State.Entries(c.Register.Name)
	if len(areas) == 0 {
		c.Note(goals[0].At(), "missing")
	}
	for _, e := range areas {
		if !slices.ContainsFunc(goals, func(g *Entry) bool { return slices.Contains(g.List("area"), e.ID) }) {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// activityInPlan finds activities that say neither that they prevent nor that
// they solve something (L06), and preventive ones that no goal asks for (L03).
func activityInPlan(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		switch {
		case e.Fields["stance"].IsZero():
			c.Note(e.At(), "stance", "ID", e.ID, "Lead", e.Lead())
		case e.Str("stance") == Proactive && e.Fields["goal"].IsZero():
			c.Note(e.At(), "goal", "ID", e.ID, "Lead", e.Lead())
		}
	}
}
