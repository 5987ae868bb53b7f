package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// Recommendation is something that the report asks somebody to do: who, what
// and by when. Kind groups those that come from the same place in the state.
type Recommendation struct {
	Kind, Who, What string
	When            string // for a table: "30 oktober 2026"
	By              string // the same as a sentence: "Senast den 30 oktober 2026."
	late            bool   // the day has passed
}

// Recommendations gives what remains to be done, from how the series stands
// today: the decision on how to go on, matters that wait for managers,
// agreements that are not yet safe, actions that are late or lack something,
// problems that nothing is done about, meetings and follow-ups. What should
// have been done already comes first, after the decision on how to go on.
func (v *View) Recommendations() []Recommendation {
	var out []Recommendation
	out = append(out, v.adviseDecision()...)
	out = append(out, v.adviseLifts()...)
	out = append(out, v.adviseAgreements()...)
	out = append(out, v.adviseActions()...)
	out = append(out, v.adviseProblems()...)
	out = append(out, v.adviseContacts()...)
	out = append(out, v.adviseBoundaries()...)
	out = append(out, v.adviseMeeting()...)
	out = append(out, v.adviseFollowUps()...)
	rank := func(r Recommendation) int {
		switch {
		case r.Kind == "decision":
			return 0
		case r.late:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(out, func(a, b Recommendation) int { return rank(a) - rank(b) })
	return out
}

// TopRecommendations gives at most so many, one of each kind before a second
// of any.
func (v *View) TopRecommendations(most int) []Recommendation {
	all := v.Recommendations()
	var top, rest []Recommendation
	for _, r := range all {
		if slices.ContainsFunc(top, func(t Recommendation) bool { return t.Kind == r.Kind }) {
			rest = append(rest, r)
		} else {
			top = append(top, r)
		}
	}
	top = append(top, rest...)
	return top[:min(most, len(top))]
}

func (v *View) advice(kind, who string, by workshops.Date, id string, args ...any) Recommendation {
	r := Recommendation{Kind: kind, Who: v.Function(who), What: unstopped(v.say("report.advice."+id, args...))}
	if r.Who == "" {
		r.Who = v.say("report.advice.nobody")
	}
	r.Who = workshops.Capitalise(r.Who)
	date := by.Long(v.lang)
	switch {
	case by.IsZero():
		r.When = v.say("report.advice.no-day")
		r.By = workshops.Capitalise(r.When) + "."
	case by.Before(v.Today):
		r.late = true
		r.When = v.say("report.advice.soon", "Date", date)
		id := "report.advice.soon-by"
		if own := id + "." + kind; v.words.Has(own) {
			id = own
		}
		r.By = v.say(id, "Date", date)
	default:
		r.When, r.By = date, v.say("report.advice.by", "Date", date)
	}
	return r
}

// quoted is the text that an entry is known by, as a quotation has it.
func (v *View) quoted(e *workshops.Entry) string { return strings.TrimSuffix(e.Lead().In(v.lang), ".") }

// commissioner is who gave the assignment, or else who leads the series.
func (v *View) commissioner() string {
	if v.Plan.Commission.By != "" {
		return v.Plan.Commission.By
	}
	return v.Plan.Leader
}

// unstopped takes away the full stop after a quotation that ends as a sentence
// does itself.
func unstopped(s string) string {
	for _, end := range []string{"?”.", "!”.", "?’.", "!’."} {
		if strings.HasSuffix(s, end) {
			return strings.TrimSuffix(s, ".")
		}
	}
	return s
}

// adviseDecision asks for the decision on how to go on (T14), once the last
// session is over or the question has been noted as undecided.
func (v *View) adviseDecision() []Recommendation {
	e := v.Single("continuation")
	switch {
	case v.Register("continuation") == nil || e == nil && !v.AllHeld():
		return nil
	case e == nil:
		return []Recommendation{v.advice("decision", v.commissioner(), workshops.Date{}, "decide")}
	case e.Str("state") != "undecided":
		return nil
	}
	who := v.Functions(e, "decider")
	if who == "" {
		who = v.commissioner()
	}
	return []Recommendation{v.advice("decision", who, e.Date("decided-by"), "decide")}
}

// adviseMeeting asks for the next meeting, or for somebody to call it, where it
// has been decided to go on.
func (v *View) adviseMeeting() []Recommendation {
	e := v.Single("continuation")
	if e == nil || e.Str("state") == "undecided" || e.Str("state") == "ends" {
		return nil
	}
	switch next := e.Date("next"); {
	case e.Str("convener") == "":
		return []Recommendation{v.advice("meeting", v.Functions(e, "decider"), next, "convener")}
	case next.IsZero() || !next.Before(v.Today):
		return []Recommendation{v.advice("meeting", e.Str("convener"), next, "convene")}
	}
	return nil
}

func (v *View) adviseLifts() []Recommendation {
	var out []Recommendation
	for _, e := range v.Open("lifts") {
		who := e.Str("to")
		if who == "" {
			who = v.commissioner()
		}
		out = append(out, v.advice("lift", who, e.Date("answer-by"), "answer", "What", v.quoted(e)))
	}
	return out
}

// adviseAgreements asks for what agreements lack once they are assessed, or,
// after the last session, for the assessment.
func (v *View) adviseAgreements() []Recommendation {
	var out []Recommendation
	for _, e := range v.Open("agreements") {
		switch lacks := v.Lacks(e); {
		case v.Assessed(e) && len(lacks) > 0:
			out = append(out, v.advice("agreement", e.Str("owner"), e.Date("review"), "mend",
				"What", v.quoted(e), "Lacks", workshops.List(v.lang, lacks)))
		case !v.Assessed(e) && v.AllHeld():
			out = append(out, v.advice("agreement", e.Str("owner"), e.Date("review"), "assess", "What", v.quoted(e)))
		}
	}
	return out
}

func (v *View) adviseActions() []Recommendation {
	var out []Recommendation
	for _, e := range v.Status.Overdue {
		out = append(out, v.advice("overdue", e.Str("owner"), e.Date("due"), "overdue", "What", v.quoted(e)))
	}
	for _, e := range v.Open("actions") {
		owner, due := e.Str("owner") != "", !e.Date("due").IsZero()
		switch {
		case !owner && !due:
			out = append(out, v.advice("unowned", v.Plan.Leader, workshops.Date{}, "owner-and-day", "What", v.quoted(e)))
		case !owner:
			out = append(out, v.advice("unowned", v.Plan.Leader, e.Date("due"), "owner", "What", v.quoted(e)))
		case !due:
			out = append(out, v.advice("unowned", e.Str("owner"), workshops.Date{}, "day", "What", v.quoted(e)))
		}
	}
	return out
}

// adviseProblems asks for a standpoint on problems that nothing has been done
// about. Before the last session that is what the sessions are for.
func (v *View) adviseProblems() []Recommendation {
	if !v.AllHeld() {
		return nil
	}
	var out []Recommendation
	for _, c := range v.Chains() {
		idle := len(c.Decisions)+len(c.Actions)+len(c.Lifts)+len(c.Agreements) == 0
		if q := workshops.QuadrantOf(c.Problem); idle && !c.Problem.Closed() && q != workshops.Refrain {
			out = append(out, v.advice("problem", v.Plan.Leader, workshops.Date{}, "problem", "What", v.quoted(c.Problem)))
		}
	}
	return out
}

func (v *View) adviseContacts() []Recommendation {
	if len(v.Open("contacts")) == 0 {
		return nil
	}
	var out []Recommendation
	for _, d := range v.Reaches() {
		if len(d.Questions) == 0 {
			out = append(out, v.advice("contacts", v.Plan.Leader, workshops.Date{}, "contacts", "From", d.From.Name, "To", d.To.Name))
		}
	}
	return out
}

func (v *View) adviseFollowUps() []Recommendation {
	if !v.AllHeld() {
		return nil
	}
	who := v.Plan.Leader
	if e := v.Single("continuation"); e != nil && e.Str("convener") != "" {
		who = e.Str("convener")
	}
	var out []Recommendation
	for _, f := range v.FollowUpsLeft() {
		out = append(out, v.advice("follow-up", who, f.Date, "follow-up", "Title", f.Title))
	}
	return out
}
