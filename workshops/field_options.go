package workshops

import (
	"slices"
	"strconv"
)

// Options lists what somebody who fills in a field can choose between, each
// with the words for it: the choices of the field, the parties, the functions
// that take part, the entries of the register that it points into. A field that
// is written in words has none.
//
// Open tells that other values may be written too: a function that nobody in
// the group has.
func (st *State) Options(f *Field) (options []Choice, open bool) {
	s := st.Series
	switch f.Type {
	case "choice", "yes-no":
		return f.Choices, false
	case "scale":
		for n := f.Min; n <= f.Max; n++ {
			options = append(options, inFigures(n))
		}
		return options, false
	case "party":
		for _, p := range s.Plan.Parties {
			options = append(options, Choice{Value: p.ID, Label: Text{SV: p.Name, EN: p.Name}})
		}
		return options, false
	case "team":
		for _, t := range s.Plan.Teams {
			options = append(options, Choice{Value: t.ID, Label: Text{SV: t.Name, EN: t.Name}})
		}
		return options, false
	case "session":
		for _, session := range s.Plan.Sessions {
			options = append(options, Choice{Value: session.ID, Label: Text{
				SV: session.Title + ", " + session.Date.Long(Swedish), EN: session.Title + ", " + session.Date.Long(English)}})
		}
		return options, false
	case "participant":
		for _, who := range s.Plan.Participants {
			options = append(options, Choice{Value: who.ID, Label: st.participantLabel(who)})
		}
		return options, false
	case "function":
		return st.functions(f), true
	case "role":
		for _, r := range s.Setting.Roles.Entries {
			options = append(options, Choice{Value: r.ID, Label: r.Name})
		}
		return options, false
	case "reference":
		for _, e := range st.Open(f.Register) {
			options = append(options, Choice{Value: e.ID, Label: e.Lead()})
		}
		return options, false
	}
	return nil, false
}

func inFigures(n int) Choice {
	text := strconv.Itoa(n)
	return Choice{Value: text, Label: Text{SV: text, EN: text}}
}

// participantLabel tells participants with the same role at the same party
// apart by their ids.
func (st *State) participantLabel(who *Participant) Text {
	in := st.Series.Setting
	twins := 0
	for _, other := range st.Series.Plan.Of(who.Party) {
		if other.Role == who.Role {
			twins++
		}
	}
	label := func(l Language) string {
		name := Capitalise(in.RoleName(who.Role, l))
		if twins > 1 {
			name += " (" + who.ID + ")"
		}
		return name
	}
	return Text{SV: label(Swedish), EN: label(English)}
}

// functions lists the functions that take part and lead, and those that the
// records have named before.
func (st *State) functions(f *Field) []Choice {
	s := st.Series
	var values []string
	for _, who := range s.Plan.Participants {
		values = append(values, who.Role+"@"+who.Party)
	}
	values = append(values, s.Plan.Leader)
	for _, reg := range s.Registers {
		for _, field := range reg.Fields {
			if field.Type != "function" {
				continue
			}
			for _, e := range st.Entries(reg.Name) {
				values = append(values, e.List(field.Name)...)
			}
		}
	}
	var options []Choice
	for i, v := range values {
		if v == "" || slices.Index(values, v) < i {
			continue
		}
		show := func(l Language) string { return Capitalise(functionType{}.Show(v, f, s.Setting, l)) }
		options = append(options, Choice{Value: v, Label: Text{SV: show(Swedish), EN: show(English)}})
	}
	return options
}
