package workshops

// adjoinedRules look at those who are brought in on a question, at how short
// the contact paths are and at whether the evaluation is a joint one. Registers
// ask for them.
var adjoinedRules = map[string]Rule{
	"adjoined-question": {Check: adjoinedQuestion},
	"contact-steps":     {Check: contactSteps},
	"joint-evaluation":  {Check: jointEvaluation},
}

// adjoinedQuestion finds people brought in without a question, a meeting or an
// item of the agenda, and such that nobody has noted afterwards whether they
// came (L05).
func adjoinedQuestion(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Fields["question"].IsZero() {
			c.Warn(e.At(), "question", "ID", e.ID, "Lead", e.Lead())
		}
		from, to := c.Plan.AdjoinedFrom(e), c.Plan.AdjoinedTo(e)
		if from == nil {
			c.Warn(e.At(), "meeting", "ID", e.ID, "Lead", e.Lead())
			continue
		}
		if to.Number < from.Number {
			c.Error(e.Place("to"), "order", "ID", e.ID, "Lead", e.Lead(), "From", from.ID, "To", to.ID)
		}
		switch topic := e.Str("item"); {
		case topic == "":
			c.Note(e.At(), "item", "ID", e.ID, "Lead", e.Lead())
		case from.item(topic) == nil:
			c.Warn(e.Place("item"), "topic", "ID", e.ID, "Found", topic, "Session", from.ID, "Near", Nearest(topic, from.topics()))
		}
		if c.State.Held(to.ID) != nil {
			c.Note(e.Place("state"), "afterwards", "ID", e.ID, "Lead", e.Lead(), "Session", to.ID)
		}
	}
}

// contactSteps finds contact paths that are longer than they should be, and
// such that have grown longer (L11).
func contactSteps(c *Case) {
	most := c.Number("max", 2)
	for _, e := range c.State.Open(c.Register.Name) {
		before, now := e.Count("steps-before"), e.Count("steps")
		switch {
		case now > most:
			c.Warn(e.Place("steps"), "", "ID", e.ID, "Lead", e.Lead(), "Count", now, "Most", most)
		case before > 0 && now > before:
			c.Note(e.Place("steps"), "longer", "ID", e.ID, "Lead", e.Lead(), "Count", now, "Before", before)
		}
	}
}

// jointEvaluation wants the survey to reach every party, and every party to
// approve the report, within two months of the last meeting (L12).
func jointEvaluation(c *Case) {
	for _, p := range c.Plan.Parties {
		if len(c.Plan.Of(p.ID)) == 0 {
			c.Warn(p.At, "nobody", "Party", p.Name)
		}
	}
	for _, a := range c.answers {
		if everybody := c.Asked(a.Round); a.Invited > 0 && a.Invited < everybody {
			c.Warn(a.At, "invited", "Count", a.Invited, "Everybody", everybody)
		}
	}
	if !c.State.allHeld() {
		return
	}
	last := c.Plan.Sessions[len(c.Plan.Sessions)-1]
	report := c.Note
	if last.Date.Add(c.Number("days", 60)).Before(c.Today) {
		report = c.Warn
	}
	for _, p := range c.Plan.Parties {
		var sent, approved bool
		at := c.Plan.At
		for _, e := range c.State.Entries(c.Register.Name) {
			if e.Str("party") == p.ID {
				at = e.At()
				sent = sent || !e.Date("survey-sent").IsZero()
				approved = approved || !e.Date("approved").IsZero()
			}
		}
		if !sent {
			c.Warn(at, "survey", "Party", p.Name)
		}
		if !approved {
			report(at, "approval", "Party", p.Name)
		}
	}
}
