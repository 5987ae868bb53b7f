package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// Group is a party with the functions that take part from it.
type Group struct {
	*workshops.Party
	Kind  string // in words
	Count int
	// Roles are the functions without numbers, each once, in order of the
	// alphabet.
	Roles []string
	// Counted are the same roles, with how many there are where there are
	// more than one: "två undersköterskor".
	Counted []string
}

// Groups gives the parties with their functions, never with names: those that
// the document is for where it belongs to a session.
func (v *View) Groups() []Group {
	var out []Group
	for _, p := range v.Plan.Meeting(v.Session) {
		invited := v.Plan.InvitedTo(v.Session, p.ID)
		g := Group{Party: p, Kind: v.Catalogues["organisations"].Entry(p.Kind).NameIn(v.lang), Count: len(invited)}
		for _, who := range invited {
			if name := v.Setting.RoleName(who.Role, v.lang); !slices.Contains(g.Roles, name) {
				g.Roles = append(g.Roles, name)
			}
		}
		slices.SortFunc(g.Roles, workshops.CompareSwedish)
		for _, name := range g.Roles {
			g.Counted = append(g.Counted, v.countedRole(name, invited))
		}
		out = append(out, g)
	}
	return out
}

// countedRole is a role by its name, or how many have it when several do.
func (v *View) countedRole(name string, invited []*workshops.Participant) string {
	n, many := 0, workshops.Text{}
	for _, who := range invited {
		if v.Setting.RoleName(who.Role, v.lang) == name {
			n++
			many = v.Setting.Roles.Entry(who.Role).Text("plural")
		}
	}
	if n < 2 || many.IsZero() {
		return name
	}
	return noun(name, many.In(v.lang), false).InWords(n, v.lang)
}

// RoleCard is a role at a party, for a card that presents it.
type RoleCard struct {
	Role, Party, Mission string
	Name                 string // empty unless names are asked for and known
}

// Article is the English indefinite article of the role.
func (c RoleCard) Article() string {
	if c.Role != "" && strings.ContainsRune("aeioAEIO", rune(c.Role[0])) {
		return "an"
	}
	return "a"
}

// RoleCards gives a card for each participant of the session, in the order of the plan. Those
// who have the same role get a card each to fill in (T07).
func (v *View) RoleCards() []RoleCard {
	var out []RoleCard
	for _, who := range v.Plan.Participants {
		if !slices.Contains(v.Plan.InvitedTo(v.Session, who.Party), who) {
			continue
		}
		entry := v.Setting.Roles.Entry(who.Role)
		card := RoleCard{Role: v.Setting.RoleName(who.Role, v.lang), Mission: entry.Text("mission").In(v.lang), Name: v.NameOf(who.ID)}
		if p := v.Setting.Party(who.Party); p != nil {
			card.Party = p.Name
		}
		out = append(out, card)
	}
	return out
}

// Presence is how many of a party were at the session, in words for a row of
// the notes.
type Presence struct {
	Party                             string
	Roles                             string
	Present, Excused, Absent, Invited int
}

// Attendance gives the attendance of the session by party: counts, and the
// roles that were there, never who.
func (v *View) Attendance() []Presence {
	if v.Record == nil {
		return nil
	}
	return v.attendanceOf(v.Record)
}

func (v *View) attendanceOf(r *workshops.Record) []Presence {
	var out []Presence
	for _, h := range v.Headcounts(r) {
		p := Presence{Party: h.Party.Name, Present: h.Present, Excused: h.Excused, Absent: h.Absent, Invited: h.Invited}
		var roles []string
		for _, a := range r.Attendance {
			if a.Party != h.Party.ID {
				continue
			}
			for _, id := range a.Present {
				if who := v.Setting.Participant(id); who != nil {
					if name := v.Setting.RoleName(who.Role, v.lang); !slices.Contains(roles, name) {
						roles = append(roles, name)
					}
				}
			}
		}
		slices.SortFunc(roles, workshops.CompareSwedish)
		p.Roles = strings.Join(roles, ", ")
		out = append(out, p)
	}
	return out
}

// elsewhere tells whether an entry belongs to another team than that of the
// document's session: it came up at another team's session, or its owner is at
// a party that does not meet there.
func (v *View) elsewhere(e *workshops.Entry) bool {
	if v.Session.Team == "" {
		return false
	}
	if team := v.TeamAt(e.History[0].Record); team != "" && team != v.Session.Team {
		return true
	}
	_, party, at := strings.Cut(e.Str("owner"), "@")
	return at && !slices.ContainsFunc(v.Plan.Meeting(v.Session), func(p *workshops.Party) bool { return p.ID == party })
}
