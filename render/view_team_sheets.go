package render

import (
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// ModelPart is a part of the team meeting as the model has it.
type ModelPart struct {
	Title, Purpose string
	Who            []string // kinds of unit that the series has
	Minutes        int
	Change         int // minutes for people to come and go afterwards
}

// ModelParts gives the parts of the model's meeting in parts, for documents
// that describe the meeting rather than plan one. None when it has no such.
func (v *View) ModelParts() []ModelPart {
	for _, kind := range v.Model.Sessions {
		if len(kind.Parts) == 0 {
			continue
		}
		var out []ModelPart
		for _, p := range kind.Parts {
			part := ModelPart{Title: p.Title.In(v.lang), Purpose: p.Purpose.In(v.lang), Who: v.kindNames(p.Kinds)}
			last := -1
			for i, item := range kind.Agenda {
				if item.Part == p.ID {
					part.Minutes += item.Minutes
					last = i
				}
			}
			if last >= 0 && last+1 < len(kind.Agenda) && kind.Agenda[last+1].Kind == "change" {
				part.Change = kind.Agenda[last+1].Minutes
			}
			out = append(out, part)
		}
		return out
	}
	return nil
}

// kindNames names the kinds of unit that the series has parties of.
func (v *View) kindNames(kinds []string) []string {
	var out []string
	for _, kind := range kinds {
		if slices.ContainsFunc(v.Plan.Parties, func(p *workshops.Party) bool { return p.Kind == kind }) {
			out = append(out, v.Catalogues["organisations"].Entry(kind).NameIn(v.lang))
		}
	}
	return out
}

// HasTopic tells whether the session has an item with the topic.
func (v *View) HasTopic(topic string) bool {
	return v.Session != nil && slices.ContainsFunc(v.Session.Agenda, func(item *workshops.Item) bool { return item.Topic == topic })
}

// minutesPerCase is how long one case or question takes.
const minutesPerCase = 5

// CasePlaces gives the numbers of the empty places under an item of the agenda:
// as many as there is time for (M18). Nothing but the number is
// ever printed there.
func (v *View) CasePlaces(topic string) []int {
	for _, item := range v.Session.Agenda {
		if item.Topic == topic {
			return v.Places(item.Minutes / minutesPerCase)
		}
	}
	return nil
}

// TeamRoutine gives the routine for the team meeting, nil while there is none:
// the first that is an ordinary routine.
func (v *View) TeamRoutine() *RoutineSheet {
	for _, r := range v.Routines() {
		if r.Str("kind") == "routine" {
			return &r
		}
	}
	return nil
}

// ProposalsTo gives whom the proposals are submitted to, or else who gave the
// assignment.
func (v *View) ProposalsTo() string {
	var out []string
	for _, e := range v.Entries("proposals") {
		if to := e.Str("to"); to != "" && !slices.Contains(out, to) {
			out = append(out, to)
		}
	}
	if len(out) == 0 {
		return v.Plan.Commission.By
	}
	return workshops.List(v.lang, out)
}

// ProposalsBy gives the day that decisions are wanted by: the first one among
// the proposals that still wait, or else among all.
func (v *View) ProposalsBy() workshops.Date {
	first := func(entries []*workshops.Entry) workshops.Date {
		var out workshops.Date
		for _, e := range entries {
			if by := e.Date("decision-by"); !by.IsZero() && (out.IsZero() || by.Before(out)) {
				out = by
			}
		}
		return out
	}
	if by := first(v.Open("proposals")); !by.IsZero() {
		return by
	}
	return first(v.Entries("proposals"))
}

// LogBox is a question of the log with its boxes, ticked as far as it has been
// answered.
type LogBox struct {
	Role, Yes, No, NotConcerned string
}

// PreparationBoxes gives the roles that the session concerns, for noting on
// paper who had prepared (M13).
func (v *View) PreparationBoxes() []LogBox {
	if v.Session == nil || len(v.Session.Parts) == 0 {
		return nil
	}
	e := v.State.AdherenceAt(v.Session.ID)
	var out []LogBox
	for _, role := range v.Preparing(v.Session) {
		answer := ""
		if e != nil {
			answer = e.Str(role.Str("prepared"))
		}
		out = append(out, LogBox{
			Role: role.Text("short").In(v.lang), Yes: box(answer == workshops.PreparedYes),
			No: box(answer == workshops.PreparedNot), NotConcerned: box(answer == workshops.NotConcerned),
		})
	}
	return out
}

// RoutineBoxes gives the other questions of the log.
func (v *View) RoutineBoxes() []LogBox {
	reg := v.Register("adherence")
	if reg == nil {
		return nil
	}
	e := v.State.AdherenceAt(v.Session.ID)
	var out []LogBox
	for _, f := range reg.Fields {
		if f.Type != "yes-no" {
			continue
		}
		answer := ""
		if e != nil {
			answer = e.Str(f.Name)
		}
		out = append(out, LogBox{Role: f.Label.In(v.lang), Yes: box(answer == "yes"), No: box(answer == "no")})
	}
	return out
}

// VisitBox is a purpose of joint home visits with the session's counts, empty
// until they are known.
type VisitBox struct {
	Purpose, Decided, Made string
}

// VisitBoxes gives every purpose of joint home visits, to be counted on paper.
func (v *View) VisitBoxes() []VisitBox {
	reg := v.Register("joint-visits")
	if reg == nil {
		return nil
	}
	var out []VisitBox
	for _, purpose := range reg.Field("purpose").Choices {
		b := VisitBox{Purpose: workshops.Capitalise(purpose.Label.In(v.lang))}
		if v.Record != nil {
			for _, e := range having(v.visitsAt(v.Record), "purpose", purpose.Value) {
				b.Decided, b.Made = strconv.Itoa(e.Count("decided")), strconv.Itoa(e.Count("carried-out"))
			}
		}
		out = append(out, b)
	}
	return out
}

// PartLine says in a line what a part is and who takes part: for the invitation
// and the notes.
func (v *View) PartLine(p PartSlot) string {
	return p.Part.Title + " (" + strings.Join(p.Parties, ", ") + ")"
}
