package cmd

import (
	"cmp"
	"slices"
	"strings"

	"samverka/workshops"
)

// otherValue stands for a value that is not among the options.
const otherValue = "*"

// askField asks for the value of a field, as its definition says: something to
// choose where there is, or words. About says what it is asked of.
func (r *recorder) askField(f *workshops.Field, now workshops.Value, about string) (workshops.Value, error) {
	st := r.before
	if r.record != nil {
		st = r.after() // what is new can be pointed to as well
	}
	choices, open := st.Options(f)
	if f.Type == "reference" {
		choices = r.withStanding(st, f, choices, now)
	}
	if len(choices) == 0 {
		if f.Type == "reference" {
			return now, nil // there is nothing to point to
		}
		return r.askWords(f, now, about)
	}
	q := &question{about: about, title: f.Label.In(r.lang), required: f.Required, hint: f.Hint.In(r.lang), many: f.Many, echo: true}
	if !f.Many {
		q.options = append(q.options, option{"", r.say("record.ask.none")})
	}
	for _, c := range choices {
		q.options = append(q.options, option{c.Value, cmp.Or(c.Label.In(r.lang), c.Value)})
	}
	if open && !f.Many {
		if now.Text != "" && !slices.ContainsFunc(choices, func(c workshops.Choice) bool { return c.Value == now.Text }) {
			q.options = append(q.options, option{now.Text, f.Show(now, r.series.Setting, r.lang)})
		}
		q.options = append(q.options, option{otherValue, r.say("record.ask.other")})
	}
	q.answer = []string{now.Text}
	if f.Many {
		q.answer = slices.Clone(now.Items)
	}
	q.wrong = func(value string) string { return r.missing(f, value) }
	if err := r.ask(q); err != nil {
		return now, err
	}
	if f.Many {
		return workshops.Value{Items: q.answer}, nil
	}
	if q.text() == otherValue {
		return r.askWords(f, workshops.Value{}, about)
	}
	return workshops.Value{Text: q.text()}, nil
}

// withStanding adds the closed entries that a reference has already to those
// that are open.
func (r *recorder) withStanding(st *workshops.State, f *workshops.Field, choices []workshops.Choice, now workshops.Value) []workshops.Choice {
	for _, id := range append(slices.Clone(now.Items), now.Text) {
		e := st.Entry(f.Register, id)
		if e != nil && !slices.ContainsFunc(choices, func(c workshops.Choice) bool { return c.Value == id }) {
			choices = append(choices, workshops.Choice{Value: id, Label: e.Lead()})
		}
	}
	return choices
}

// askWords asks for a value in words.
func (r *recorder) askWords(f *workshops.Field, now workshops.Value, about string) (workshops.Value, error) {
	q := &question{about: about, title: f.Label.In(r.lang), required: f.Required, hint: f.Hint.In(r.lang), long: f.Type == "text", echo: true, answer: []string{now.Text}}
	if f.Many {
		q.answer = []string{strings.Join(now.Items, "; ")}
		q.hint = strings.TrimSpace(q.hint + " " + r.say("record.ask.several"))
	}
	switch f.Type {
	case "date":
		q.hint = r.say("record.ask.date", "Hint", q.hint)
	case "function":
		q.hint = r.say("record.ask.function")
	}
	q.wrong = func(text string) string { return cmp.Or(r.missing(f, text), r.wrong(f, text)) }
	err := r.ask(q)
	if err != nil && r.wrong(f, q.text()) != "" {
		return now, err
	}
	v, _ := r.canonical(f, q.text())
	return v, err
}

// missing says that a field must be filled in when it is left empty.
func (r *recorder) missing(f *workshops.Field, text string) string {
	if f.Required && text == "" {
		return r.say("record.ask.missing")
	}
	return ""
}

// wrong says why a text cannot be kept: it holds an identity number, which is
// shown masked, or is no value of the field.
func (r *recorder) wrong(f *workshops.Field, text string) string {
	if text == "" {
		return ""
	}
	var n workshops.Node
	n.Put(workshops.Key{Name: f.Name}, &workshops.Node{Kind: workshops.Scalar, Text: text})
	var ds workshops.Diagnostics
	r.series.Scanner.ScanNode(&n, &ds)
	for _, d := range ds {
		if d.Severity == workshops.Error {
			return r.faultWords(d)
		}
	}
	if _, fault := r.canonical(f, text); fault != nil {
		fault.Args["Key"] = f.Label
		return r.faultWords(workshops.Diagnostic{Rule: "value", Variant: fault.Variant, Args: fault.Args})
	}
	return ""
}

func (r *recorder) canonical(f *workshops.Field, text string) (workshops.Value, *workshops.Fault) {
	if text == "" {
		return workshops.Value{}, nil
	}
	parts := []string{text}
	if f.Many {
		parts = strings.Split(text, ";")
	}
	var values []string
	for _, part := range parts {
		value, fault := workshops.FieldTypes[f.Type].Parse(strings.TrimSpace(part), f, r.series.Setting)
		if fault != nil {
			return workshops.Value{}, fault
		}
		values = append(values, value)
	}
	if f.Many {
		return workshops.Value{Items: values}, nil
	}
	return workshops.Value{Text: values[0]}, nil
}

// faultWords is what is wrong and what to do about it, without the place.
func (a *app) faultWords(d workshops.Diagnostic) string {
	args := workshops.ArgsIn(d.Args, a.lang)
	return a.harmless(a.words.Say(d.TextID(), args) + " " + a.words.Say(d.TextID()+".do", args))
}
