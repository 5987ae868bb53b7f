package workshops

import (
	"cmp"
	"strings"
)

// choiceType is one of a field's choices.
type choiceType struct{}

func (choiceType) Parse(written string, f *Field, _ *Setting) (string, *Fault) {
	if v, ok := MatchChoice(written, f.Choices); ok {
		return v, nil
	}
	var words []string
	for _, c := range f.Choices {
		words = append(words, c.Label.SV, c.Label.EN, c.Value)
	}
	if near := Nearest(written, words); near != "" {
		return "", refuse("unknown-choice.near", "Found", written, "Near", near)
	}
	return "", refuse("unknown-choice", "Found", written, "Allowed", ChoiceLabels(f.Choices))
}

func (choiceType) Show(value string, f *Field, _ *Setting, l Language) string {
	return f.ChoiceLabel(value).In(l)
}

// MatchChoice finds the choice that somebody wrote: by value, by label in
// either language or by another spelling, in capitals or not.
func MatchChoice(written string, choices []Choice) (value string, ok bool) {
	w := folded(written)
	for _, c := range choices {
		if w == folded(c.Value) || w == folded(c.Label.SV) || w == folded(c.Label.EN) {
			return c.Value, true
		}
		for _, also := range c.Also {
			if w == folded(also) {
				return c.Value, true
			}
		}
	}
	return "", false
}

// ChoiceLabels lists what may be chosen, for the words of a diagnostic.
type ChoiceLabels []Choice

// In joins the labels in the language of the reader.
func (cs ChoiceLabels) In(l Language) string {
	labels := make([]string, 0, len(cs))
	for _, c := range cs {
		labels = append(labels, cmp.Or(c.Label.In(l), c.Value))
	}
	return strings.Join(labels, ", ")
}

// folded makes spellings that differ in form only the same: capitals, and
// spaces around or doubled.
func folded(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
