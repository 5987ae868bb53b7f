package render

import (
	"strings"

	"samverka/workshops"
)

// Definite shows a function for running text: "samordnaren på Solgläntans
// vårdcentral". A function that a text of the plan gives, with a role that the
// catalogue of roles knows, is shown so too; anything else is as it is written.
func (v *View) Definite(s string) string {
	role, place, at := strings.Cut(v.Function(s), ", ")
	known := false
	if id, _, _ := strings.Cut(s, "@"); v.Setting.Roles.Entry(id) != nil {
		role, known = v.definiteRole(v.Setting.Roles.Entry(id)), true
	} else {
		for _, e := range v.Setting.Roles.Entries {
			if !known && strings.EqualFold(e.Name.In(v.lang), role) {
				role, known = v.definiteRole(e), true
			}
		}
	}
	switch {
	case !known:
		return v.Function(s)
	case at:
		return v.say(v.saidAt(place), "Role", role, "Place", place)
	}
	return role
}

// definiteRole is the definite form of a role, or its name where the catalogue
// does not give the form.
func (v *View) definiteRole(e *workshops.CatalogueEntry) string {
	if form := e.Text("definite"); !form.IsZero() {
		return form.In(v.lang)
	}
	return e.Name.In(v.lang)
}

// saidAt chooses the preposition: one works in a service that goes home to
// people, and at an office or a health centre.
func (v *View) saidAt(place string) string {
	for _, p := range v.Plan.Parties {
		if p.Name == place && (p.Kind == "hemtjanst" || p.Kind == "hemsjukvard") {
			return "report.function-in"
		}
	}
	return "report.function-at"
}

// DefiniteFunctions lists the functions that a field of an entry names, as
// Definite shows them.
func (v *View) DefiniteFunctions(e *workshops.Entry, field string) string {
	var out []string
	for _, f := range e.List(field) {
		out = append(out, v.Definite(f))
	}
	return workshops.List(v.lang, out)
}
