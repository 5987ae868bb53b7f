package workshops

import "slices"

// teamLogRules look at what is noted from meeting to meeting of a team.
// Registers ask for them.
var teamLogRules = map[string]Rule{
	"preparation-missing":  {Check: preparationMissing},
	"adherence-logged":     {Check: adherenceLogged},
	"visits-counted":       {Check: visitsCounted},
	"expectations-counted": {Check: expectationsCounted},
}

// preparationMissing shows, before a meeting in parts, which roles are not
// known to have prepared: without their share the meeting does not give what
// it should (M15).
func preparationMissing(c *Case) {
	within := c.Number("days", 7)
	for _, s := range c.Plan.Sessions {
		days := s.Date.Sub(c.Today)
		if len(s.Parts) == 0 || s.Date.IsZero() || c.State.Held(s.ID) != nil || days < 0 || days > within {
			continue
		}
		roles := c.State.Unprepared(s)
		if len(roles) == 0 {
			continue
		}
		var names ChoiceLabels
		for _, role := range roles {
			names = append(names, Choice{Value: role.ID, Label: role.Text("short")})
		}
		if e := c.State.AdherenceAt(s.ID); e != nil {
			c.Warn(e.At(), "", "Session", s.ID, "Date", s.Date, "Roles", names)
		} else {
			c.Warn(s.At, "none", "Session", s.ID, "Date", s.Date, "Roles", names)
		}
	}
}

// adherenceLogged wants a row of the log, with all its answers, for every held
// meeting in parts, and says what fell short (M13).
func adherenceLogged(c *Case) {
	for _, s := range c.Plan.Sessions {
		r := c.State.Held(s.ID)
		if len(s.Parts) == 0 || r == nil {
			continue
		}
		e := c.State.AdherenceAt(s.ID)
		if e == nil {
			c.Warn(r.At, "", "Session", s.ID)
			continue
		}
		a := AdherenceOf(e)
		if missing := c.notAnswered(a.Missing, s); len(missing) > 0 {
			c.Note(e.At(), "some", "Session", s.ID, "Questions", missing)
		}
		if len(a.Not) > 0 && e.Fields["why"].IsZero() {
			c.Note(e.At(), "why", "Session", s.ID)
		}
	}
	seen := map[string]bool{}
	for _, e := range c.State.Entries(c.Register.Name) {
		if id := e.Str("session"); seen[id] {
			c.Warn(e.At(), "twice", "Session", id)
		} else {
			seen[id] = true
		}
	}
}

// notAnswered gives the questions that a session leaves open, without the
// preparation of roles that it did not call.
func (c *Case) notAnswered(missing []*Field, s *Session) ChoiceLabels {
	var out ChoiceLabels
	for _, f := range missing {
		concerned := slices.ContainsFunc(c.Preparing(s), func(role *CatalogueEntry) bool { return role.Str("prepared") == f.Name })
		if !IsPreparation(f) || concerned {
			out = append(out, Choice{Value: f.Name, Label: f.Label})
		}
	}
	return out
}

// visitsCounted wants joint home visits counted at every held meeting in parts,
// none being a count too, and no more carried out for a purpose than were
// decided (M05).
func visitsCounted(c *Case) {
	counted := map[*Record]bool{}
	decided, made := map[string]int{}, map[string]int{}
	for _, e := range c.State.Entries(c.Register.Name) {
		counted[e.History[0].Record] = true
		purpose := e.Str("purpose")
		decided[purpose] += e.Count("decided")
		made[purpose] += e.Count("carried-out")
		if e.Count("carried-out") > 0 && made[purpose] > decided[purpose] {
			c.Note(e.At(), "more", "Purpose", e.Lead(), "Made", made[purpose], "Decided", decided[purpose])
		}
	}
	for _, s := range c.Plan.Sessions {
		if r := c.State.Held(s.ID); len(s.Parts) > 0 && r != nil && !counted[r] {
			c.Note(r.At, "", "Session", s.ID)
		}
	}
}

// expectationsCounted wants the words of the check-in counted at the start, and
// again in the end (M10).
func expectationsCounted(c *Case) {
	if len(c.Plan.Sessions) == 0 {
		return
	}
	has := func(when string) bool {
		return slices.ContainsFunc(c.State.Entries(c.Register.Name), func(e *Entry) bool { return e.Str("when") == when })
	}
	if first := c.State.Held(c.Plan.Sessions[0].ID); first != nil && !has("start") {
		c.Note(first.At, "start", "Session", first.Occasion)
	}
	if c.State.allHeld() && !has("end") {
		c.Note(c.State.Records[len(c.State.Records)-1].At, "end")
	}
}
