package render

import (
	"cmp"
	"slices"

	"samverka/workshops"
)

// Motto is the line that the parties stand behind (L17): what the plan says,
// else what the model proposes.
func (v *View) Motto() string { return cmp.Or(v.Plan.Motto, v.Model.Motto.In(v.lang)) }

// Team is the team of the document's session, nil for a session of everybody.
func (v *View) Team() *workshops.Team {
	if v.Session == nil {
		return nil
	}
	return v.Plan.Team(v.Session.Team)
}

// TeamName is the name of the session's team, or of the series.
func (v *View) TeamName() string {
	if t := v.Team(); t != nil {
		return t.Name
	}
	return v.Plan.Title
}

// AnswersFor is the function to turn to about what the session's team does:
// its convener, or else the contact of the series.
func (v *View) AnswersFor() string {
	if t := v.Team(); t != nil && t.Convener != "" {
		return v.Function(t.Convener)
	}
	return cmp.Or(v.Plan.Contact.Function, v.Plan.Leader)
}

// SteeringName is what the steering group is called (L01): what its register
// says, else who gave a commission, else who is behind the whole series.
func (v *View) SteeringName() string {
	for _, e := range v.Open("steering") {
		if body := e.Str("body"); body != "" {
			return body
		}
	}
	for _, e := range v.Entries("commissions") {
		if giver := e.Str("giver"); giver != "" {
			return giver
		}
	}
	return cmp.Or(v.Plan.Commission.By, v.say("team.steering-group"))
}

// Authority is a huvudman with its members of the steering group.
type Authority struct {
	Name    string
	Members []*workshops.Entry
}

// Steering gives the steering group by huvudman, in the order of the register.
func (v *View) Steering() []Authority {
	var out []Authority
	for _, e := range v.Open("steering") {
		name := e.Str("principal")
		i := slices.IndexFunc(out, func(a Authority) bool { return a.Name == name })
		if i < 0 {
			i, out = len(out), append(out, Authority{Name: name})
		}
		out[i].Members = append(out[i].Members, e)
	}
	return out
}

// CommissionTeams names the teams that a commission is for.
func (v *View) CommissionTeams(e *workshops.Entry) string {
	named := e.List("teams")
	var names []string
	for _, t := range v.Plan.Teams {
		if len(named) == 0 || slices.Contains(named, t.ID) {
			names = append(names, t.Name)
		}
	}
	return workshops.List(v.lang, names)
}

// Adjoined is somebody who is brought in at the document's session (L05), with
// the time of the item that they take part in, or of the whole session.
type Adjoined struct {
	*workshops.Entry
	Slot     *Slot // nil when no item is named
	From, To workshops.Clock
	// Later are the sessions after this one that they are also brought in at.
	Later []*workshops.Session
}

// Adjoined gives those who are brought in at the session.
func (v *View) Adjoined() []Adjoined {
	if v.Session == nil {
		return nil
	}
	slots := v.Timetable()
	var out []Adjoined
	for _, e := range v.State.AdjoinedAt(v.Session) {
		a := Adjoined{Entry: e, From: v.Session.Start, To: v.Session.End()}
		if i := slices.IndexFunc(slots, func(s Slot) bool { return s.Topic == e.Str("item") }); i >= 0 {
			a.Slot, a.From, a.To = &slots[i], slots[i].From, slots[i].To
		}
		for _, s := range v.Plan.SameTeam(v.Session) {
			if s.Number > v.Session.Number && slices.Contains(v.State.AdjoinedAt(s), e) {
				a.Later = append(a.Later, s)
			}
		}
		out = append(out, a)
	}
	return out
}

// Minutes is how long somebody who is brought in takes part.
func (a Adjoined) Minutes() int { return a.To.Sub(a.From) }

// PartyEvaluating is a party and what is noted of its part in the joint
// evaluation (L12); the entry is nil when nothing is.
type PartyEvaluating struct {
	Party *workshops.Party
	Entry *workshops.Entry
}

// PartiesEvaluating gives every party of the series with its part in the joint
// evaluation.
func (v *View) PartiesEvaluating() []PartyEvaluating {
	var out []PartyEvaluating
	for _, p := range v.Plan.Parties {
		one := PartyEvaluating{Party: p}
		if found := v.Where("evaluation", "party", p.ID); len(found) > 0 {
			one.Entry = found[0]
		}
		out = append(out, one)
	}
	return out
}
