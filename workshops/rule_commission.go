package workshops

import "slices"

// commissionRules look at where the work comes from: the steering group and
// what it has asked for. Registers ask for them.
var commissionRules = map[string]Rule{
	"steering-authorities": {Check: steeringAuthorities},
	"team-commission":      {Check: teamCommission},
	"commission-report":    {Check: commissionReport},
}

// steeringAuthorities wants every authority that has a party in the series to
// have somebody on the steering group (L01).
func steeringAuthorities(c *Case) {
	members := c.State.Open(c.Register.Name)
	if len(members) == 0 {
		c.Note(c.Plan.At, "missing")
		return
	}
	for _, authority := range c.Plan.Principals() {
		if !slices.ContainsFunc(members, func(e *Entry) bool { return folded(e.Str("principal")) == folded(authority) }) {
			c.Warn(members[0].At(), "", "Authority", authority)
		}
	}
}

// teamCommission finds teams that meet without a commission (L02). Before the
// first meeting there is still time to get one.
func teamCommission(c *Case) {
	teams := c.Plan.Teams
	if len(teams) == 0 {
		teams = []*Team{nil}
	}
	for _, t := range teams {
		if slices.ContainsFunc(c.State.Entries(c.Register.Name), func(e *Entry) bool { return e.Str("status") != "withdrawn" && commissionedTo(e, t) }) {
			continue
		}
		at, name := c.Plan.At, c.Plan.Title
		if t != nil {
			at, name = t.At, t.Name
		}
		report := c.Note
		if c.State.hasMet(t) {
			report = c.Warn
		}
		report(at, "", "Team", name)
	}
}

// commissionedTo tells whether a commission is for a team: those that it names,
// or all.
func commissionedTo(e *Entry, t *Team) bool {
	teams := e.List("teams")
	return len(teams) == 0 || t != nil && slices.Contains(teams, t.ID)
}

// hasMet tells whether a team, or without one the series, has held a session.
func (st *State) hasMet(t *Team) bool {
	return slices.ContainsFunc(st.Series.Plan.Sessions, func(s *Session) bool {
		return (t == nil || s.Team == t.ID) && st.Held(s.ID) != nil
	})
}

// commissionReport misses what a commission needs to be answered: the day, the
// way, the target group and who gave it; and answers that did not come in time
// (L02).
func commissionReport(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		switch by := e.Date("report-by"); {
		case by.IsZero():
			c.Warn(e.At(), "date", "ID", e.ID, "Lead", e.Lead())
		case by.Before(c.Today):
			c.Warn(e.Place("report-by"), "late", "ID", e.ID, "Lead", e.Lead(), "Date", by)
		}
		for _, field := range []string{"giver", "target", "report-how"} {
			if e.Fields[field].IsZero() {
				c.Note(e.At(), field, "ID", e.ID, "Lead", e.Lead())
			}
		}
	}
}
