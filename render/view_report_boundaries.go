package render

import (
	"samverka/workshops"
)

// adviseBoundaries asks for what is left where responsibility has been divided:
// answers of units, decisions on routines and their review, measures against high
// risks, what tasks lack before they can be handed over, and questions of
// interpretation.
func (v *View) adviseBoundaries() []Recommendation {
	var out []Recommendation
	if c := v.UnitCounts(); c.Asked && len(c.Silent) > 0 {
		out = append(out, v.advice("unit", v.commissioner(), workshops.Date{}, "unit", "Units", workshops.List(v.lang, c.Silent)))
	}
	out = append(out, v.adviseRisks()...)
	out = append(out, v.adviseHandovers()...)
	out = append(out, v.adviseRoutines()...)
	for _, e := range v.Open("questions") {
		out = append(out, v.advice("question", e.Str("to"), e.Date("answer-by"), "question", "What", v.quoted(e)))
	}
	return out
}

func (v *View) adviseRisks() []Recommendation {
	var out []Recommendation
	for _, e := range v.HighRisks() {
		if e.Closed() {
			continue
		}
		id := "risk"
		if e.Str("measure") == "" {
			id = "risk-measure"
		}
		out = append(out, v.advice("risk", e.Str("owner"), e.Date("due"), id, "What", v.quoted(e), "Measure", unstopped(e.Str("measure"))))
	}
	return out
}

func (v *View) adviseHandovers() []Recommendation {
	var out []Recommendation
	for _, e := range v.HandedOver() {
		if r := workshops.ReadinessOf(e, v.State, v.Today); !r.Ready() {
			out = append(out, v.advice("handover", e.Str("who"), workshops.Date{}, "handover", "What", v.quoted(e), "Missing", r.MissingWords()))
		}
	}
	return out
}

// reviewSoon is how many days before its last day the report asks for the review
// of a routine.
const reviewSoon = 60

func (v *View) adviseRoutines() []Recommendation {
	var out []Recommendation
	for _, r := range v.Routines() {
		undecided := ""
		for _, a := range r.Approvals {
			if a.Decision == nil {
				undecided = a.Principal
			}
		}
		switch {
		case r.Str("state") != "decided" || undecided != "":
			who := undecided
			if who == "" {
				who = r.Str("owner")
			}
			out = append(out, v.advice("routine", who, workshops.Date{}, "routine-decide", "What", v.quoted(r.Entry)))
		case !r.Review.IsZero() && r.Review.Sub(v.Today) <= reviewSoon:
			out = append(out, v.advice("routine", r.Str("owner"), r.Review, "routine-review", "What", v.quoted(r.Entry)))
		}
	}
	return out
}
