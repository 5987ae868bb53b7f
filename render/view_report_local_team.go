package render

import (
	"slices"

	"samverka/workshops"
)

// share says how many of a whole: the sentence for all, for none, or for some of
// them, with the numbers in words.
func (v *View) share(id string, g workshops.Gender, part, whole int) string {
	switch part {
	case whole:
		id += ".all"
	case 0:
		id += ".none"
	default:
		id += ".some"
	}
	words := v.inWords(g, []int{part, whole})
	return workshops.Capitalise(v.say(id, "Count", whole, "Part", words[0], "Whole", words[1]))
}

// Least is the number of a rule of the model, such as how many meetings a team
// is to hold in a term.
func (v *View) Least(rule string, usual int) int {
	for _, use := range v.Model.Rules {
		if n, set := use.Numbers["min"]; use.Rule == rule && set {
			return n
		}
	}
	return usual
}

// RhythmSentence says how many teams have held as many meetings as intended,
// term by term (L04).
func (v *View) RhythmSentence() string {
	least := v.Least("team-rhythm", 4)
	terms := v.State.TeamTerms()
	enough := 0
	for _, t := range terms {
		if t.Held >= least {
			enough++
		}
	}
	return v.share("team.rhythm", workshops.Neuter, enough, len(terms))
}

// ReactiveOnly gives the held sessions that took up nothing but what had
// already happened (L06).
func (v *View) ReactiveOnly() []*workshops.Session {
	var out []*workshops.Session
	for _, s := range v.Plan.Sessions {
		r := v.State.Held(s.ID)
		if r == nil {
			continue
		}
		if n := workshops.StancesOf(v.State.CreatedAt("items", r)); n.Proactive == 0 && n.Reactive > 0 {
			out = append(out, s)
		}
	}
	return out
}

// PerspectiveSources lists the kinds of source that the user perspective comes
// from (L09), each once.
func (v *View) PerspectiveSources() []string {
	var out []string
	for _, e := range v.Entries("perspective") {
		if source := v.Show(e, "source"); source != "" && !slices.Contains(out, source) {
			out = append(out, source)
		}
	}
	return out
}

// Messages gives what was to be passed on, without the meetings that had
// nothing (L13).
func (v *View) Messages() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("dissemination")), func(e *workshops.Entry) bool { return e.Str("status") == "nothing" })
}

// SpreadInTime says how many of the messages that were passed on reached their
// readers in time.
func (v *View) SpreadInTime() string {
	s := v.Spread()
	return v.share("team.in-time", workshops.Neuter, s.InTime, s.Done)
}

// PathClauses says how many of the contact paths have become shorter (L11).
func (v *View) PathClauses() string {
	n := v.Shorter()
	return v.share("team.shorter", workshops.Common, n.Shorter, n.Known)
}

// Brought says who has been brought in, and on which question (L05): functions
// and organisations, never names. Those who declined are left out.
func (v *View) Brought() []string {
	var out []string
	for _, e := range v.Entries("adjoined") {
		if e.Str("state") == "declined" {
			continue
		}
		who := v.Show(e, "role") + ", " + v.Show(e, "organisation")
		if question := v.Show(e, "question"); question != "" {
			who += ": " + question
		}
		out = append(out, who)
	}
	return out
}

// ApprovalSentences say how many parties have had the survey and have approved
// the report (L12).
func (v *View) ApprovalSentences() string {
	sent, approved := 0, 0
	parties := v.PartiesEvaluating()
	for _, p := range parties {
		if p.Entry != nil && !p.Entry.Date("survey-sent").IsZero() {
			sent++
		}
		if p.Entry != nil && !p.Entry.Date("approved").IsZero() {
			approved++
		}
	}
	return v.share("team.sent", workshops.Common, sent, len(parties)) + " " +
		v.share("team.approved", workshops.Common, approved, len(parties))
}

// Remarks gives what parties have said about the report (L12).
func (v *View) Remarks() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("evaluation")), func(e *workshops.Entry) bool { return e.Str("remark") == "" })
}
