package workshops

import (
	"slices"
	"strings"
)

// Setting is what the values of a series may point at.
type Setting struct {
	Roles        *Catalogue
	Parties      []*Party
	Participants []*Participant
	Teams        []*Team
	Sessions     []*Session
	// Entry tells whether a register has an entry; nil while nobody knows.
	Entry func(register, id string) bool
}

// Party gives the party with the id, nil when the series has none.
func (in *Setting) Party(id string) *Party {
	for _, p := range in.Parties {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Participant gives the participant with the id, nil when there is none.
func (in *Setting) Participant(id string) *Participant {
	for _, p := range in.Participants {
		if p.ID == id {
			return p
		}
	}
	return nil
}

func (in *Setting) partyIDs() []string {
	var ids []string
	for _, p := range in.Parties {
		ids = append(ids, p.ID)
	}
	return ids
}

// partySpellings lists the ids and the names of the parties.
func (in *Setting) partySpellings() []string {
	words := in.partyIDs()
	for _, p := range in.Parties {
		words = append(words, p.Name)
	}
	return words
}

// roleAt gives the role that somebody wrote. Where several roles have the same
// name, as enhetschef has, the one that is found at that kind of unit wins.
func (in *Setting) roleAt(written, kind string) *CatalogueEntry {
	roles := in.Roles.FindAll(written)
	for _, r := range roles {
		if slices.Contains(r.List("at"), kind) {
			return r
		}
	}
	if len(roles) > 0 {
		return roles[0]
	}
	return nil
}

// SettleRoles gives each participant of a plan whose role's name several roles
// share the one that is found at their own kind of unit. What cannot be told
// is left for the check of the plan.
func (in *Setting) SettleRoles(plan *Node) {
	for _, who := range plan.List("participants") {
		party, fault := partyType{}.Parse(who.Str("party"), nil, in)
		if fault != nil {
			continue
		}
		if r := in.roleAt(who.Str("role"), in.Party(party).Kind); r != nil {
			who.Get("role").Text = r.ID
		}
	}
}

// partyType is one of the units that take part, by id or by name.
type partyType struct{}

func (partyType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	for _, p := range in.Parties {
		if written == p.ID || folded(written) == folded(p.Name) {
			return p.ID, nil
		}
	}
	return "", refuse("unknown-party", "Found", written, "Near", Nearest(written, in.partySpellings()), "Allowed", in.partyIDs())
}

func (partyType) Show(value string, _ *Field, in *Setting, _ Language) string {
	if p := in.Party(value); p != nil {
		return p.Name
	}
	return value
}

// roleType is a role of the catalogue, by id or by name.
type roleType struct{}

func (roleType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	if e := in.Roles.Find(written); e != nil {
		return e.ID, nil
	}
	return "", refuse("unknown-role", "Found", written, "Near", Nearest(written, in.Roles.spellings()))
}

func (roleType) Show(value string, _ *Field, in *Setting, l Language) string {
	return in.RoleName(value, l)
}

// RoleName gives the name of a role, as it stands in a sentence.
func (in *Setting) RoleName(role string, l Language) string {
	if e := in.Roles.Entry(role); e != nil {
		return e.Name.In(l)
	}
	return role
}

// functionType is a role at a party, written role@party, so that what is
// agreed outlives the person who holds it. A role alone is a function outside
// the parties, such as the leader of the series.
type functionType struct{}

func (functionType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	w := strings.TrimSpace(written)
	role, party, at := in.cutFunction(w)
	if !at {
		return in.bareRole(w)
	}
	r, fault := roleType{}.Parse(role, nil, in)
	if fault != nil {
		fault.Variant = "unknown-function-role"
		return "", fault
	}
	p, fault := partyType{}.Parse(party, nil, in)
	if fault != nil {
		return "", fault
	}
	if e := in.roleAt(role, in.Party(p).Kind); e != nil {
		r = e.ID
	}
	return r + "@" + p, nil
}

// cutFunction divides "gruppledare@hemtjanst" or "gruppledare, Ekbackens
// hemtjänst". A comma may also be part of the unit's name.
func (in *Setting) cutFunction(written string) (role, party string, found bool) {
	if role, party, found = strings.Cut(written, "@"); found {
		return strings.TrimSpace(role), strings.TrimSpace(party), true
	}
	for i, r := range written {
		if r != ',' {
			continue
		}
		role, party, found = strings.TrimSpace(written[:i]), strings.TrimSpace(written[i+1:]), true
		if _, fault := (partyType{}).Parse(party, nil, in); fault == nil {
			break
		}
	}
	return role, party, found
}

// bareRole takes a role without a party, but not one that belongs to a party.
func (in *Setting) bareRole(written string) (string, *Fault) {
	roles := in.Roles.FindAll(written)
	if len(roles) == 0 {
		return "", refuse("not-a-function", "Found", written, "Example", in.exampleFunction())
	}
	for _, r := range roles {
		for _, p := range in.Parties {
			if slices.Contains(r.List("at"), p.Kind) {
				return "", refuse("function-without-party", "Found", written, "Near", r.ID+"@"+p.ID)
			}
		}
	}
	return roles[0].ID, nil
}

func (in *Setting) exampleFunction() string {
	for _, p := range in.Participants {
		return p.Role + "@" + p.Party
	}
	return "gruppledare@hemtjanst"
}

func (functionType) Show(value string, _ *Field, in *Setting, l Language) string {
	role, party, at := strings.Cut(value, "@")
	if !at {
		return in.RoleName(role, l)
	}
	return in.RoleName(role, l) + ", " + partyType{}.Show(party, nil, in, l)
}

// participantType is one of those who take part, by id.
type participantType struct{}

func (participantType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	if in.Participant(written) != nil {
		return written, nil
	}
	var ids []string
	for _, p := range in.Participants {
		ids = append(ids, p.ID)
	}
	return "", refuse("unknown-participant", "Found", written, "Near", Nearest(written, ids))
}

func (participantType) Show(value string, _ *Field, in *Setting, l Language) string {
	if p := in.Participant(value); p != nil {
		return in.RoleName(p.Role, l)
	}
	return value
}

// referenceType is the id of an entry of another register.
type referenceType struct{}

func (referenceType) Parse(written string, f *Field, in *Setting) (string, *Fault) {
	if !ValidID(written) {
		return "", refuse("bad-id", "Found", written, "Near", Slug(written))
	}
	if in.Entry != nil && !in.Entry(f.Register, written) {
		return "", refuse("unknown-entry", "Found", written, "Register", f.Register)
	}
	return written, nil
}

func (referenceType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// SettingOf gives what the values of a plan may point at, before the plan
// itself has been checked.
func SettingOf(plan *Node, roles *Catalogue) *Setting {
	in := &Setting{Roles: roles}
	for _, p := range plan.List("parties") {
		if id := p.Str("id"); id != "" {
			in.Parties = append(in.Parties, &Party{ID: id, Name: p.Str("name"), Kind: p.Str("kind")})
		}
	}
	return in
}
