package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samverka/workshops"
)

// choices finds the option that an answer means.
type choices struct {
	cell *Cell
	// by wording, folded: labels, then aliases, then values.
	sure map[string]int
	// by the number that a label begins with, and by what follows it: "4" and
	// "stämmer ganska bra". A wording that fits two options is -1.
	part map[string]int
}

func newChoices(c *Cell) *choices {
	ch := &choices{cell: c, sure: map[string]int{}, part: map[string]int{}}
	sure := func(wording string, i int) {
		w := fold(wording)
		if _, taken := ch.sure[w]; !taken && w != "" {
			ch.sure[w] = i
		}
	}
	for i, o := range c.Options {
		sure(o.Label, i)
	}
	for i, o := range c.Options {
		for _, a := range o.Aliases {
			sure(a, i)
		}
	}
	for i, o := range c.Options {
		sure(o.Value, i)
		for _, wording := range append([]string{o.Label}, o.Aliases...) {
			code, rest := splitCode(fold(wording), false)
			ch.addPart(code, i)
			ch.addPart(rest, i)
		}
	}
	return ch
}

func (ch *choices) addPart(part string, i int) {
	if part == "" {
		return
	}
	if have, taken := ch.part[part]; taken && have != i {
		i = -1
	}
	ch.part[part] = i
}

// splitCode divides "4 - stämmer ganska bra" into its number and its words;
// code is "" when there is no number with words after it. Loose also takes
// "4-stämmer", which somebody may write but no label should be read as.
func splitCode(s string, loose bool) (code, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || i == len(s) {
		return "", ""
	}
	code, rest = s[:i], s[i:]
	for _, sep := range []string{" - ", " = ", ". ", ") ", ": ", " "} {
		if after, ok := strings.CutPrefix(rest, sep); ok {
			return code, after
		}
	}
	after := strings.TrimLeft(rest, " -.:)=")
	if loose && after != rest && after != "" && (after[0] < '0' || after[0] > '9') {
		return code, after
	}
	return "", ""
}

// lookup finds the option for one wording, or -1.
func (ch *choices) lookup(wording string) int {
	if i, ok := ch.sure[wording]; ok {
		return i
	}
	if i, ok := ch.part[wording]; ok {
		return i
	}
	return -1
}

// find gives the value of the option that an answer means. Number and words
// that point to different options are a contradiction, never a guess.
func (ch *choices) find(c cell) (value string, wrong *fault) {
	found := c.shown()
	if i := ch.index(c, found); i >= 0 {
		return ch.cell.Options[i].Value, nil
	}
	code, rest := splitCode(fold(found), true)
	if code != "" {
		i, j := ch.lookup(code), ch.lookup(rest)
		switch {
		case i >= 0 && i == j:
			return ch.cell.Options[i].Value, nil
		case i >= 0 && j >= 0:
			return "", &fault{rule: ruleUnknownChoice, variant: "contradiction", args: []any{
				"Found", excerpt(found), "Allowed", ch.cell.labels(),
				"First", ch.cell.Options[i].Label, "Second", ch.cell.Options[j].Label,
			}}
		}
	}
	if ch.cell.Open && c.content != broken {
		return found, nil
	}
	if near := ch.near(fold(found)); near != "" {
		return "", &fault{rule: ruleUnknownChoice, variant: "near", args: []any{
			"Found", excerpt(found), "Allowed", ch.cell.labels(), "Near", near,
		}}
	}
	return "", &fault{rule: ruleUnknownChoice, args: []any{"Found", excerpt(found), "Allowed", ch.cell.labels()}}
}

// findMany gives the values of the options that an answer means, one on each
// line. A line that is no option may hold several, with semicolons between.
func (ch *choices) findMany(c cell) (values string, wrong *fault) {
	var all []string
	for line := range strings.SplitSeq(c.shown(), "\n") {
		parts := []string{line}
		if ch.index(c, line) < 0 && len(ch.cell.Options) > 0 {
			parts = strings.Split(line, ";")
		}
		for _, part := range parts {
			if c.text = trim(part); c.text == "" {
				continue
			}
			value, wrong := ch.find(c)
			if wrong != nil {
				return "", wrong
			}
			// Two rows that are pointed to may read the same.
			if !slices.Contains(all, value) || ch.cell.From != (Column{}) {
				all = append(all, value)
			}
		}
	}
	return strings.Join(all, "\n"), nil
}

// index finds the option for a cell as it stands.
func (ch *choices) index(c cell, found string) int {
	if c.content == truth {
		words := []string{"true", "yes"}
		if found == "FALSE" {
			words = []string{"false", "no"}
		}
		return max(ch.lookup(words[0]), ch.lookup(words[1]))
	}
	folded := fold(found)
	for _, wording := range []string{folded, strings.TrimRight(folded, " -=).:")} {
		if i := ch.lookup(wording); i >= 0 {
			return i
		}
	}
	// "4.0" and "4,0" are 4.
	if n, ok := plainNumber(strings.ReplaceAll(found, ",", ".")); ok {
		return ch.lookup(decimalText(n))
	}
	return -1
}

// near gives the label that a misspelt answer most likely means, or "".
func (ch *choices) near(found string) string {
	if utf8.RuneCountInString(found) < 3 {
		return "" // any other figure is as near
	}
	var wordings []string
	labels := map[string]string{}
	for _, o := range ch.cell.Options {
		label := fold(o.Label)
		_, rest := splitCode(label, false)
		for _, w := range []string{label, rest} {
			if w != "" {
				wordings = append(wordings, w)
				labels[w] = o.Label
			}
		}
	}
	return labels[workshops.Nearest(found, wordings)]
}
