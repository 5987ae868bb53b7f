package render

import (
	"slices"

	"samverka/workshops"
)

// News is what one group of readers is told after a session (L13): messages
// without the reasoning behind them.
type News struct {
	Reader            string
	Who               []string // of the readers, as the messages say
	UnderWay, InForce []*workshops.Entry
}

// messages gives what a record decided to pass on.
func (v *View) messages(r *workshops.Record) []*workshops.Entry {
	return slices.DeleteFunc(v.State.CreatedAt("dissemination", r), func(e *workshops.Entry) bool {
		return e.Str("status") == "nothing" || e.Str("status") == "dropped"
	})
}

// ToPassOn gives what the document's session decided to pass on (L13).
func (v *View) ToPassOn() []*workshops.Entry {
	if v.Record == nil {
		return nil
	}
	return v.messages(v.Record)
}

// News gives the news of the document's session, one for each party that is
// addressed, in the order of the plan, and then for readers of no party.
func (v *View) News() []News {
	if v.Record == nil {
		return nil
	}
	var out []News
	add := func(reader string, e *workshops.Entry) {
		i := slices.IndexFunc(out, func(n News) bool { return n.Reader == reader })
		if i < 0 {
			i, out = len(out), append(out, News{Reader: reader})
		}
		if who := e.Str("groups"); who != "" && who != reader && !slices.Contains(out[i].Who, who) {
			out[i].Who = append(out[i].Who, who)
		}
		if e.Str("kind") == "in-force" {
			out[i].InForce = append(out[i].InForce, e)
		} else {
			out[i].UnderWay = append(out[i].UnderWay, e)
		}
	}
	messages := v.ToPassOn()
	for _, p := range v.Plan.Parties {
		for _, e := range messages {
			if slices.Contains(e.List("to"), p.ID) {
				add(p.Name, e)
			}
		}
	}
	for _, e := range messages {
		if len(e.List("to")) == 0 {
			add(e.Str("groups"), e)
		}
	}
	return out
}

// Spread counts the messages of the series by how they stand on the day.
type Spread struct {
	All, Done, InTime, Waiting, Late, Dropped int
	// Nothing is how many meetings decided that there was nothing to pass on.
	Nothing int
}

// Spread counts the messages of the series (L13).
func (v *View) Spread() Spread {
	var s Spread
	for _, e := range v.Entries("dissemination") {
		if e.Str("status") == "nothing" {
			s.Nothing++
			continue
		}
		s.All++
		switch due := e.Date("due"); {
		case e.Str("status") == "dropped":
			s.Dropped++
		case e.Str("status") == "done":
			s.Done++
			on := e.Date("done-on")
			if on.IsZero() {
				on = e.ClosedOn()
			}
			if !due.IsZero() && !on.After(due) {
				s.InTime++
			}
		case workshops.Overdue(e, v.Today):
			s.Late++
		default:
			s.Waiting++
		}
	}
	return s
}

// SpreadClauses says how the messages stand: "fyra är spridda och en väntar".
func (v *View) SpreadClauses() string {
	s := v.Spread()
	return v.clauses(workshops.Neuter, []tally{
		{id: "team.spread.done", n: s.Done}, {id: "team.spread.waiting", n: s.Waiting},
		{id: "team.spread.late", n: s.Late}, {id: "team.spread.dropped", n: s.Dropped},
	})
}
