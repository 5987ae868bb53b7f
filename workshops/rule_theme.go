package workshops

// themeRules look at questions that keep coming up. The register of themes
// asks for them.
var themeRules = map[string]Rule{
	"theme-recurring": {Check: themeRecurring},
	"theme-chain":     {Check: themeChain},
}

// themeRecurring lists themes that have come up at two sessions, and asks for a
// shared routine when one has come up at three without anybody having said
// whether it is needed (P07).
func themeRecurring(c *Case) {
	for _, e := range c.State.Recurring() {
		switch n := len(c.State.Raised(e)); {
		case !unanswered(e):
		case n >= c.Number("propose", askedAt):
			c.Warn(e.At(), "routine", "ID", e.ID, "Lead", e.Lead(), "Count", n)
		default:
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead(), "Count", n)
		}
	}
}

// themeChain finds themes that have gone further than what carries them: a
// need that nobody has put in words, a draft without a mandate, something in
// force that has no routine or one that is not decided (P08).
func themeChain(c *Case) {
	need, mandate, draft, agreed := 1, 2, 3, 4
	for _, e := range c.State.Entries(c.Register.Name) {
		step := ThemeStep(e)
		at := e.Place("state")
		warn := func(variant string) {
			c.Warn(at, variant, "ID", e.ID, "Lead", e.Lead(), "State", c.Register.Field("state").ChoiceLabel(e.Str("state")))
		}
		if step >= need && e.Fields["need"].IsZero() {
			warn("need")
		}
		if step >= mandate && e.Fields["mandate-by"].IsZero() {
			warn("mandate")
		}
		if c.Register.Field("routine") == nil || step < draft {
			continue
		}
		if e.Fields["routine"].IsZero() {
			warn("routine")
			continue
		}
		for _, id := range e.List("routine") {
			if routine := c.State.Entry("routines", id); step >= agreed && routine != nil && routine.Str("state") != "decided" {
				c.Warn(at, "decided", "ID", e.ID, "Lead", e.Lead(), "Routine", routine.Lead())
			}
		}
	}
}
