package workshops

// teamGroupRules look at what a working group arrives at before the teams
// begin to meet. The model and the registers ask for them.
var teamGroupRules = map[string]Rule{
	"strengths-too":    {Check: strengthsToo},
	"channel-per-step": {Check: channelPerStep},
	"roles-settled":    {Check: rolesSettled},
	"proposal-decided": {Check: proposalDecided},
	"gains-noted":      {Check: gainsNoted},
}

// taken gives the record of the session that had an item with the topic, nil
// until it has been held.
func (c *Case) taken(topic string) *Record {
	for _, s := range c.Plan.Sessions {
		for _, item := range s.Agenda {
			if item.Topic == topic && c.State.Held(s.ID) != nil {
				return c.State.Held(s.ID)
			}
		}
	}
	return nil
}

// strengthsToo misses what already works between the units where only problems
// have been noted (M11).
func strengthsToo(c *Case) {
	r := c.taken("strengths")
	if r == nil {
		return
	}
	if problems := c.State.Entries("problems"); len(problems) > 0 && len(c.State.Entries("strengths")) == 0 {
		c.Warn(r.At, "", "Count", len(problems))
	}
}

// channelPerStep wants an agreed channel at every step from application to
// review, once the group has drawn how it wants it (M08).
func channelPerStep(c *Case) {
	r := c.taken("flow-wanted")
	if r == nil {
		return
	}
	agreed := map[string]bool{}
	for _, e := range c.State.Open(c.Register.Name) {
		if !e.Fields["channel"].IsZero() && e.Str("state") != "missing" {
			agreed[e.Str("step")] = true
		}
	}
	var missing ChoiceLabels
	for _, step := range c.Register.Choices("step") {
		if !agreed[step.Value] {
			missing = append(missing, step)
		}
	}
	if len(missing) > 0 {
		c.Note(r.At, "", "Steps", missing)
	}
}

// rolesSettled wants the group to have settled who does what before, during
// and after the meeting, role by role (M12).
func rolesSettled(c *Case) {
	r := c.taken("before-during-after")
	if r == nil {
		return
	}
	settled := map[string]bool{}
	for _, e := range c.State.Entries(c.Register.Name) {
		if e.Str("state") == "open" {
			c.Note(e.Place("state"), "open", "Role", e.Lead())
		}
		settled[e.Str("role")] = true
	}
	var missing ChoiceLabels
	for _, role := range c.Register.Choices("role") {
		if !settled[role.Value] {
			missing = append(missing, Choice{Value: role.Value, Label: c.Catalogues["team-roles"].Entry(role.Value).Text("short")})
		}
	}
	if len(missing) > 0 {
		c.Note(r.At, "", "Roles", missing)
	}
}

// proposalDecided wants every proposal to have somebody who decides, a day for
// the decision, and the decision when that day has come (M02).
func proposalDecided(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		by := e.Date("decision-by")
		switch {
		case e.Closed() && (e.Fields["decided-by"].IsZero() || e.Fields["decided-on"].IsZero()):
			c.Note(e.Place("state"), "who", "ID", e.ID, "Lead", e.Lead())
		case e.Closed():
		case e.Str("state") == "draft":
			if c.State.allHeld() {
				c.Warn(e.At(), "draft", "ID", e.ID, "Lead", e.Lead())
			}
		case e.Fields["to"].IsZero() || by.IsZero():
			c.Warn(e.Place("state"), "", "ID", e.ID, "Lead", e.Lead())
		case by.Before(c.Today):
			c.Warn(e.Place("decision-by"), "late", "ID", e.ID, "Lead", e.Lead(), "Date", by)
		}
	}
}

// gainsNoted wants gains both in the short and in the longer run once there has
// been a follow-up, and for each that shows how the units know (M20).
func gainsNoted(c *Case) {
	terms := map[string]bool{}
	for _, e := range c.State.Entries(c.Register.Name) {
		terms[e.Str("term")] = true
		shows := e.Str("state") == "noticed" || e.Str("state") == "seen"
		if shows && e.Fields["known-by"].IsZero() {
			c.Warn(e.Place("state"), "known", "ID", e.ID, "Lead", e.Lead())
		}
	}
	for _, r := range c.State.Records {
		if r.Kind != OccasionFollowUp {
			continue
		}
		for _, term := range c.Register.Choices("term") {
			if !terms[term.Value] {
				c.Note(r.At, "", "Term", term.Label)
			}
		}
		return
	}
}
