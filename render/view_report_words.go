package render

import (
	"strings"

	"samverka/workshops"
)

// InWords gives numbers that stand in the same sentence: all in words as long
// as none is above twelve, otherwise all in figures. None is "ingen" or "none".
func (v *View) InWords(numbers ...int) []string { return v.inWords(workshops.Common, numbers) }

// InNeuterWords gives numbers as InWords does, of things that are ett-words.
func (v *View) InNeuterWords(numbers ...int) []string { return v.inWords(workshops.Neuter, numbers) }

func (v *View) inWords(g workshops.Gender, numbers []int) []string {
	figures := false
	for _, n := range numbers {
		figures = figures || n > mostInWords
	}
	out := make([]string, 0, len(numbers))
	for _, n := range numbers {
		switch {
		case n == 0 && v.lang == workshops.English:
			out = append(out, "none")
		case n == 0 || !figures:
			out = append(out, workshops.CountWord(n, g, v.lang))
		default:
			out = append(out, workshops.Count(n, v.lang))
		}
	}
	return out
}

// mostInWords is the highest number that running text has in words.
const mostInWords = 12

// tally is how many of something there are, for a clause of a sentence. The
// id names the clause, in singular and plural: "{{.Number}} är lösta".
type tally struct {
	id    string
	n     int
	label string // for clauses that are not known by an id of their own
}

// clauses joins what there is into a sentence without its capital and full
// stop: "fem är lösta, tre pågår och två har lyfts". Where one clause holds
// for all, it says so: "alla fem är lösta", and "den är klar" of a single one.
func (v *View) clauses(g workshops.Gender, tallies []tally) string {
	return v.clausesOf(g, tallies, nil)
}

// naming gives the ids of what the first clause calls the things that are
// counted, where the sentence before has not named them.
type naming struct{ it, both, all, some string }

// clausesOf joins clauses as clauses does. The first of them says what is
// counted, unless that is nil.
func (v *View) clausesOf(g workshops.Gender, tallies []tally, named *naming) string {
	total, numbers := 0, []int{}
	for _, t := range tallies {
		if t.n > 0 {
			total += t.n
			numbers = append(numbers, t.n)
		}
	}
	words := v.inWords(g, numbers)
	var parts []string
	for _, t := range tallies {
		if t.n == 0 {
			continue
		}
		number := words[len(parts)]
		switch {
		case named != nil && len(parts) == 0:
			number = v.named(named, t.n, total, number)
		case total == 1 && g == workshops.Neuter:
			number = v.say("report.it-neuter")
		case total == 1:
			number = v.say("report.it")
		case t.n == total && total == 2:
			number = v.say("report.both")
		case t.n == total && total > 2:
			number = v.say("report.all", "Number", number)
		}
		parts = append(parts, v.say(t.id, "Count", t.n, "Number", number, "Label", t.label))
	}
	return workshops.List(v.lang, parts)
}

// named is the number of the first clause with the word for what is counted.
func (v *View) named(by *naming, n, total int, number string) string {
	switch {
	case total == 1:
		return v.say(by.it)
	case n == total && total == 2:
		return v.say(by.both)
	case n == total:
		return v.say(by.all, "Number", number)
	}
	return v.say(by.some, "Count", n, "Number", number)
}

// saidOf gives the id of a clause, or of the general one where the clause is
// not known: a municipality may have choices of its own.
func (v *View) saidOf(prefix, value string) string {
	if id := prefix + value; v.words.Has(id) {
		return id
	}
	return prefix + "other"
}

// Sentence gives an entered text the full stop that it lacks.
func (v *View) Sentence(text string) string { return sentences(text) }

// Cite puts an entered text in quotation marks at the end of a sentence, with
// one full stop.
func (v *View) Cite(text string) string {
	text = strings.TrimSpace(text)
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return v.say("report.quoted", "Text", text)
	}
	return v.say("report.quoted", "Text", strings.TrimSuffix(text, ".")) + "."
}

// Functions lists the functions that a field of an entry names, for running
// text. Several have their parties in brackets, so that the commas of a list
// cannot be mistaken.
func (v *View) Functions(e *workshops.Entry, field string) string {
	var out []string
	for _, f := range e.List(field) {
		out = append(out, v.Function(f))
	}
	for i, name := range out {
		if role, party, at := strings.Cut(name, ", "); at && len(out) > 1 {
			out[i] = role + " (" + party + ")"
		}
	}
	return workshops.List(v.lang, out)
}

// choiceClauses says how many entries of a register have each choice of a
// field, in words whose ids begin with prefix. Empty without the register.
func (v *View) choiceClauses(register, field, prefix string, g workshops.Gender) string {
	reg := v.Register(register)
	if reg == nil {
		return ""
	}
	var tallies []tally
	for _, c := range reg.Field(field).Choices {
		tallies = append(tallies, tally{v.saidOf(prefix, c.Value), len(v.Where(register, field, c.Value)), c.Label.In(v.lang)})
	}
	return v.clauses(g, tallies)
}
