package workshops

import "slices"

// teamMeetingRules look at the meetings of local teams, and at what they pass
// on. The model and its registers ask for them.
var teamMeetingRules = map[string]Rule{
	"team-rhythm":            {Check: teamRhythm},
	"proactive-too":          {Check: proactiveToo},
	"lesson-each-meeting":    {Check: lessonEachMeeting},
	"perspective-known":      {Check: perspectiveKnown},
	"dissemination-decided":  {Check: disseminationDecided},
	"dissemination-complete": {Check: disseminationComplete},
	"dissemination-late":     {Check: disseminationLate},
}

// teamRhythm wants every team to have planned, and when the term is over to
// have held, at least four meetings a term (L04).
func teamRhythm(c *Case) {
	least := c.Number("min", 4)
	terms := c.State.TeamTerms()
	for _, t := range c.Plan.Teams {
		if !slices.ContainsFunc(terms, func(o TeamTerm) bool { return o.Team == t }) {
			c.Warn(t.At, "none", "Team", t.Name, "Least", least)
		}
	}
	for _, t := range terms {
		name := c.Plan.Title
		if t.Team != nil {
			name = t.Team.Name
		}
		switch {
		case len(t.Sessions) < least:
			c.Warn(t.Sessions[0].At, "planned", "Team", name, "Term", t.Term, "Count", len(t.Sessions), "Least", least)
		case t.Held < least && t.Over(c.Today):
			c.Warn(t.Sessions[0].At, "held", "Team", name, "Term", t.Term, "Count", t.Held, "Least", least)
		}
	}
}

// heldMeetings gives the records of the sessions that have been held and whose
// agenda has one of the rule's topics, or all of them when the rule names none.
func (c *Case) heldMeetings() []*Record {
	topics := c.Words["topics"]
	var out []*Record
	for _, r := range c.State.Records {
		s := c.Plan.Session(r.Occasion)
		if r.Kind != OccasionSession || s == nil {
			continue
		}
		if len(topics) == 0 || slices.ContainsFunc(s.Agenda, func(i *Item) bool { return slices.Contains(topics, i.Topic) }) {
			out = append(out, r)
		}
	}
	return out
}

// proactiveToo points out meetings that only solved what had already happened,
// and working meetings that say nothing of what they worked on (L06).
func proactiveToo(c *Case) {
	for _, r := range c.heldMeetings() {
		items := c.State.CreatedAt(c.Register.Name, r)
		switch s := StancesOf(items); {
		case len(items) == 0:
			c.Note(r.At, "none", "Session", r.Occasion)
		case s.Proactive == 0 && s.Reactive > 0:
			c.Warn(items[0].At(), "", "Session", r.Occasion)
		}
	}
}

// lessonEachMeeting misses a lesson from a meeting that has learning on its
// agenda (L07, L08).
func lessonEachMeeting(c *Case) {
	for _, r := range c.heldMeetings() {
		if len(c.State.CreatedAt(c.Register.Name, r)) == 0 {
			c.Warn(r.At, "", "Session", r.Occasion)
		}
	}
}

// perspectiveKnown misses what the team knows from the person's point of view,
// meeting by meeting, and how it knows (L09). Staff alone are a weak source.
func perspectiveKnown(c *Case) {
	for _, r := range c.heldMeetings() {
		if len(c.State.CreatedAt(c.Register.Name, r)) == 0 {
			c.Note(r.At, "", "Session", r.Occasion)
		}
	}
	all := c.State.Entries(c.Register.Name)
	others := 0
	for _, e := range all {
		if e.Fields["source"].IsZero() {
			c.Warn(e.At(), "source", "Lead", e.Lead())
		}
		if e.Str("source") != "staff" {
			others++
		}
	}
	if len(all) > 0 && others == 0 {
		c.Note(all[0].At(), "staff")
	}
}

// disseminationDecided wants every meeting to decide what is passed on: a
// message, or that there is nothing (L13).
func disseminationDecided(c *Case) {
	for _, r := range c.heldMeetings() {
		if len(c.State.CreatedAt(c.Register.Name, r)) == 0 {
			c.Warn(r.At, "", "Session", r.Occasion)
		}
	}
}

// disseminationComplete misses to whom a message goes, by whom, by when and how
// (L13).
func disseminationComplete(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Fields["to"].IsZero() && e.Fields["groups"].IsZero() {
			c.Warn(e.At(), "to", "ID", e.ID, "Lead", e.Lead())
		}
		for _, field := range []string{"owner", "due", "channel"} {
			if e.Fields[field].IsZero() {
				c.Warn(e.At(), field, "ID", e.ID, "Lead", e.Lead())
			}
		}
	}
}

// disseminationLate finds messages that should have been passed on (L13).
func disseminationLate(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if due := e.Date("due"); Overdue(e, c.Today) {
			c.Warn(e.Place("due"), "", "ID", e.ID, "Lead", e.Lead(), "Date", due)
		}
	}
}
