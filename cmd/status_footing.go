package cmd

import (
	"fmt"

	"samverka/workshops"
)

// printNotes reminds of notes that have not been sent or confirmed.
func (a *app) printNotes(s *workshops.Series, status workshops.Status) {
	if len(status.Notes) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.notes"))
	for _, p := range status.Notes {
		id := "status.notes-unsent"
		if p.Sent {
			id = "status.notes-unconfirmed"
		}
		if p.By.Before(status.AsOf) {
			id += "-late"
		}
		fmt.Fprintln(a.out, plain("  "+a.say(id, "Session", s.Occasion(p.Record), "Held", p.Record.Date, "Date", p.By)))
	}
}

// fewHinges is how many of the things that hang on one person the state names;
// the document has them all.
const fewHinges = 5

// printFooting tells what hangs on a single person.
func (a *app) printFooting(s *workshops.Series, status workshops.Status) {
	c := status.Footing
	if c.Looked == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.say("continuity.heading", "Count", len(c.Hinges), "Of", c.Looked))
	for i, h := range c.Hinges {
		if i == fewHinges {
			fmt.Fprintln(a.out, "  "+a.say("continuity.more", "Count", len(c.Hinges)-fewHinges))
			break
		}
		words := ""
		for j, w := range h.Weak {
			if j > 0 {
				words += "; "
			}
			words += w.Words().In(a.lang)
		}
		fmt.Fprintln(a.out, plain("  "+a.say("continuity.hinge", "ID", h.Entry.ID, "What", h.Entry.Lead(), "Weak", words)))
	}
	for _, f := range c.Functions {
		fmt.Fprintln(a.out, plain("  "+a.say("continuity.function", "Function", s.Function(f.Function, a.lang), "Things", len(f.Entries))))
	}
}
