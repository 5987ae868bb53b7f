package workshops

import (
	"slices"
	"strings"
)

// takingPartRules look at who takes part, and when.
var takingPartRules = map[string]Rule{
	"taking-part":   {Always: true, Check: takingPart},
	"function-left": {Always: true, Check: functionLeft},
}

// takingPart finds days of parties and participants that cannot be right, and
// participants that replace somebody who is not known or who has not left.
func takingPart(c *Case) {
	for _, p := range c.Plan.Parties {
		if p.ends() {
			c.Error(p.At, "order", "ID", p.ID, "From", p.From, "Until", p.Until)
		}
	}
	for _, who := range c.Plan.Participants {
		if party := c.Setting.Party(who.Party); who.ends() && (party == nil || !party.ends()) {
			c.Error(who.At, "order", "ID", who.ID, "From", who.From, "Until", who.Until)
		}
		if who.Replaces == "" {
			continue
		}
		switch other := c.Setting.Participant(who.Replaces); {
		case other == nil || other == who:
			c.Error(who.At, "replaces", "ID", who.ID, "Found", who.Replaces)
		case other.Until.IsZero():
			c.Warn(who.At, "no-day", "ID", who.ID, "Other", other.ID)
		case !who.From.IsZero() && !who.From.After(other.Until):
			c.Note(who.At, "together", "ID", who.ID, "Other", other.ID, "From", who.From, "Until", other.Until)
		}
	}
}

// ends tells whether the span ends before it begins.
func (s Span) ends() bool {
	return !s.From.IsZero() && !s.Until.IsZero() && s.Until.Before(s.From)
}

// functionLeft finds what is open and answered for by, or goes to, a function
// that nobody has any more: those who had it have left the series (T13).
func functionLeft(c *Case) {
	for _, name := range lasting {
		for _, e := range c.State.Open(name) {
			field := "owner"
			if e.Str(field) == "" {
				field = "function" // of a contact path
			}
			function := e.Str(field)
			role, party, _ := strings.Cut(function, "@")
			holders := slices.DeleteFunc(c.Plan.Of(party), func(who *Participant) bool { return who.Role != role })
			over := func(who *Participant) bool { return !who.Until.IsZero() && who.Until.Before(c.Today) }
			if len(holders) > 0 && !slices.ContainsFunc(holders, func(who *Participant) bool { return !over(who) }) {
				c.Warn(e.Place(field), "", "ID", e.ID, "Lead", e.Lead(), "Function", c.functionText(function))
			}
		}
	}
}

func (c *Case) functionText(function string) Text {
	return Text{SV: c.Series.Function(function, Swedish), EN: c.Series.Function(function, English)}
}
