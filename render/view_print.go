package render

import (
	"strings"

	"samverka/workshops"
)

// Print is a document of a session's pack as the list of what to print has it.
type Print struct {
	Title  string
	Copies int // zero when it is not known how many come
	// Per says in words what the copies are counted by, Paper how they are
	// printed.
	Per, Paper string
}

// Turnout is who the document's session is printed for.
func (v *View) Turnout() workshops.Turnout {
	return v.TurnoutAt(v.Session, v.Plan.Meeting(v.Session), len(v.State.AdjoinedAt(v.Session)))
}

// PartTurnout is who takes part in a part of the session.
func (v *View) PartTurnout(part *workshops.Part) workshops.Turnout {
	return v.TurnoutAt(v.Session, v.Plan.InPart(v.Session, part), 0)
}

// Prints lists what is printed for the session in a phase, in the order of the
// pack: every document but those that are made from what happened there.
func (v *View) Prints(phase string) []Print {
	var out []Print
	for _, j := range v.Jobs(Wish{Session: v.Session.ID}) {
		if j.Document.Phase == phase && j.Document.Copies != workshops.CopyNone && !j.Document.FromRecord() {
			out = append(out, v.print(j))
		}
	}
	return out
}

// SeriesPrints lists the documents of the whole series that may be worked with
// at a session.
func (v *View) SeriesPrints() []Print {
	var out []Print
	for _, d := range v.Documents {
		if d.For == "series" && d.Phase != "after" && d.Audience == "participants" && d.Copies != workshops.CopyNone {
			out = append(out, v.print(&Job{Document: d, Title: d.Title.In(v.lang)}))
		}
	}
	return out
}

// print counts the copies of one document. An invitation of a party goes to its
// own participants and manager, a survey to those who are in the room when it is
// answered.
func (v *View) print(j *Job) Print {
	turnout, copies := v.Turnout(), j.Document.Copies
	per := copies
	if copies == workshops.CopyOne && j.Document.Paper == "cut" {
		per = "set"
	}
	p := Print{Title: v.printTitle(j), Per: v.say("print.per." + per), Paper: v.paper(j.Document)}
	switch {
	case j.Party != nil:
		turnout = v.TurnoutAt(v.Session, []*workshops.Party{j.Party}, 0)
		p.Copies, p.Per = turnout.Participants+turnout.Managers, v.say("print.per.invited")
	case j.Round != nil:
		item := v.Session.Answers(j.Round.Name)
		turnout = v.TurnoutAt(v.Session, v.Plan.InPart(v.Session, v.Session.Part(item.Part)), 0)
		p.Copies = turnout.Copies(copies)
	default:
		p.Copies = turnout.Copies(copies)
	}
	return p
}

// printTitle is the title without the number of the session, which the list is
// about anyway.
func (v *View) printTitle(j *Job) string {
	switch {
	case j.Party != nil:
		return j.Document.Title.In(v.lang) + ", " + j.Party.Name
	case j.Round != nil:
		return j.Title
	}
	return j.Document.Title.In(v.lang)
}

// paper says how a document is printed. How the first page lies is read from the
// template.
func (v *View) paper(d *workshops.Document) string {
	how := d.Paper
	if how == "" {
		how = "both-sides"
	}
	words := v.say("print.paper." + how)
	if strings.HasPrefix(d.Source, "::: page landscape") {
		words += ", " + v.say("print.landscape")
	}
	return words
}
