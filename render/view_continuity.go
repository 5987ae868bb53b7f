package render

import (
	"slices"
	"strings"
	"unicode"

	"samverka/workshops"
)

// Footing is what of the series hangs on single persons (T13).
func (v *View) Footing() workshops.Continuity { return v.Status.Footing }

// HingeTable shows the entries of a register that hang on one person: what does,
// and what to do about it, with room to write who does it. It is empty where
// none does.
func (v *View) HingeTable(register string) Table {
	reg := v.Register(register)
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: reg.Title.In(v.lang), RowHeads: true, Look: "form", Columns: []TableColumn{
		{Label: workshops.Capitalise(reg.One.In(v.lang)), Width: 7}, {Label: v.say("continuity.column.weak"), Width: 10},
		{Label: v.say("continuity.column.do"), Width: 9}, {Label: v.say("continuity.column.who"), Width: 5},
	}}
	for _, h := range v.Status.Footing.Hinges {
		if h.Entry.Register != reg {
			continue
		}
		var weak, do []string
		for _, w := range h.Weak {
			weak = append(weak, workshops.Capitalise(w.Words().In(v.lang))+".")
			do = append(do, v.say("continuity.do."+string(w.Weakness), "Parties", v.concerned(w)))
		}
		t.Rows = append(t.Rows, []any{v.Name(h.Entry), strings.Join(weak, "\n"), strings.Join(do, "\n")})
	}
	if len(t.Rows) == 0 {
		return Table{}
	}
	return t
}

// concerned names the parties of a weak point in what to do about it. Many are
// named beside it already.
func (v *View) concerned(w workshops.WeakPoint) string {
	if len(w.Parties) > 2 {
		return v.say("continuity.those-units")
	}
	return w.PartyNames(v.lang)
}

// Name is what an entry is known by in a table: its text, and for a contact path
// also between whom.
func (v *View) Name(e *workshops.Entry) string {
	name := workshops.Capitalise(e.Lead().In(v.lang))
	if from, to := v.Show(e, "from"), v.Show(e, "to"); e.Register == v.Register("contacts") && from != "" && to != "" {
		return v.say("continuity.path", "From", from, "To", to, "Question", name)
	}
	return name
}

// SoleTable shows the functions that a single participant has and that much goes
// through.
func (v *View) SoleTable() Table {
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{
		{Label: v.say("continuity.column.function"), Width: 6}, {Label: v.say("continuity.column.things"), Width: 16},
		{Label: v.say("continuity.column.who-else"), Width: 6},
	}}
	for _, f := range v.Status.Footing.Functions {
		t.Rows = append(t.Rows, []any{workshops.Capitalise(v.Function(f.Function)), v.names(f.Entries)})
	}
	return t
}

// someNames is how many things a cell lists before it counts the rest.
const someNames = 5

// names lists what entries are known by, each on its line, and counts those that
// there is no room for. Contact paths stand on one line, as what they are about.
func (v *View) names(entries []*workshops.Entry) string {
	var out, questions []string
	for _, e := range entries {
		switch name := workshops.Capitalise(e.Lead().In(v.lang)); {
		case e.Register != v.Register("contacts"):
			out = append(out, name)
		case !slices.Contains(questions, midSentence(name)):
			questions = append(questions, midSentence(name))
		}
	}
	if more := len(out) - someNames; more > 1 {
		out = append(out[:someNames], v.say("continuity.and-more", "Count", more))
	}
	if len(questions) > 0 {
		out = append(out, v.say("continuity.contacted", "Questions", workshops.List(v.lang, questions)))
	}
	return strings.Join(out, "\n")
}

// midSentence makes the first letter small, for a name that stands inside a
// sentence. An abbreviation stays as it is.
func midSentence(name string) string {
	letters := []rune(name)
	if len(letters) < 2 || unicode.IsUpper(letters[1]) {
		return name
	}
	letters[0] = unicode.ToLower(letters[0])
	return string(letters)
}

// LatestStill is how many were still in their roles at the latest follow-up that
// asked, with its title; nil when none has.
func (v *View) LatestStill() *FollowUpResult {
	var out *FollowUpResult
	for _, f := range v.HeldFollowUps() {
		if f.StillHere >= 0 {
			out = &f
		}
	}
	return out
}
