package render

import (
	"strings"
	"text/template"

	"samverka/workshops"
)

// viewFuncs are the functions that document templates have beside the
// engine's, in the language of the document:
//
//	{{ date .D }}                  24 september 2026
//	{{ fulldate .D }}              torsdagen den 24 september 2026
//	{{ iso .D }}                   2026-09-24
//	{{ week .D }}                  v. 39
//	{{ clock .From .To }}          kl. 13–15 in running text
//	{{ count 3 "träff" "träffar" }}        tre träffar; counts from 13 on in figures
//	{{ neuter 1 "problem" "problem" }}     ett problem: as count, for ett-words
//	{{ number 1234 }}              1 234
//	{{ capital .X }}               the first letter as a capital
//	{{ join .Strings }}            a, b och c
//	{{ show .Entry "field" }}      a field of an entry as a reader wants it
//	{{ label .Entry "field" }}     what the field is called
//	{{ function .X }}              gruppledare, Ekbackens hemtjänst
//	{{ role .ID }}                 the name of a role
//	{{ add 1 2 }}                  a sum
func (v *View) viewFuncs() template.FuncMap {
	l := v.lang
	return template.FuncMap{
		"date":     func(d workshops.Date) string { return d.Long(l) },
		"fulldate": func(d workshops.Date) string { return d.Full(l) },
		"iso":      func(d workshops.Date) string { return d.String() },
		"week":     func(d workshops.Date) string { return d.Week(l) },
		"clock":    func(from, to workshops.Clock) string { return workshops.ClockRangeInText(from, to, l) },
		"count": func(n int, one, many string) string {
			return noun(one, many, false).InWords(n, l)
		},
		"neuter": func(n int, one, many string) string {
			return noun(one, many, true).InWords(n, l)
		},
		"number":   func(n int) string { return workshops.Count(n, l) },
		"capital":  func(s any) string { return workshops.Capitalise(valueText(s, l)) },
		"join":     func(items []string) string { return workshops.List(l, items) },
		"show":     v.Show,
		"label":    func(e *workshops.Entry, field string) string { return v.FieldLabel(e.Register.Name, field) },
		"function": func(s string) string { return v.Function(s) },
		"role":     func(id string) string { return v.Setting.RoleName(id, l) },
		"add":      func(a, b int) int { return a + b },
	}
}

func noun(one, many string, neuter bool) workshops.Noun {
	return workshops.Noun{One: workshops.Text{SV: one, EN: one}, Many: workshops.Text{SV: many, EN: many}, Neuter: neuter}
}

// Show gives a field of an entry as a reader wants it: labels for choices,
// names for functions, the text of an entry for a reference to it.
func (v *View) Show(e *workshops.Entry, field string) string {
	f := e.Register.Field(field)
	switch {
	case f == nil:
		return ""
	case f.Type == "computed":
		return workshops.Computations[f.Compute](e, v.State).In(v.lang)
	case f.Type == "reference":
		var leads []string
		for _, id := range e.List(field) {
			if target := v.State.Entry(f.Register, id); target != nil {
				leads = append(leads, target.Lead().In(v.lang))
			}
		}
		return strings.Join(leads, "; ")
	}
	return f.Show(e.Fields[field], v.Setting, v.lang)
}

// FieldLabel gives what a field of a register is called.
func (v *View) FieldLabel(register, field string) string {
	if reg := v.Register(register); reg != nil {
		if f := reg.Field(field); f != nil {
			return f.Label.In(v.lang)
		}
	}
	return ""
}

// Function shows a function that is written as role@party; anything else is
// shown as it is written.
func (v *View) Function(s string) string {
	t := workshops.FieldTypes["function"]
	if canonical, fault := t.Parse(s, &workshops.Field{}, v.Setting); fault == nil {
		return t.Show(canonical, nil, v.Setting, v.lang)
	}
	return s
}
