package workshops

import (
	"strings"
	"unicode"
)

// nameForms gives the ways that a name with an abbreviation in brackets may be
// written: with both, the name alone, the abbreviation alone; in both languages.
func nameForms(name Text) []string {
	var out []string
	for _, s := range []string{name.SV, name.EN} {
		full := folded(s)
		out = append(out, full)
		if before, rest, found := strings.Cut(full, " ("); found {
			out = append(out, before, strings.TrimSuffix(rest, ")"))
		}
	}
	return out
}

// containsWord tells whether a text has a word, or several in a row, that stand
// by themselves.
func containsWord(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		if !letterEnds(text[:start]) && !letterBegins(text[end:]) {
			return true
		}
		from = end
	}
	return false
}

func letterEnds(s string) bool {
	r := []rune(s)
	return len(r) > 0 && unicode.IsLetter(r[len(r)-1])
}

func letterBegins(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r)
	}
	return false
}

// beginsWithWord tells whether a text begins with one of some words, as a word
// of its own.
func beginsWithWord(text string, words []string) (word string, begins bool) {
	text = folded(text)
	for _, w := range words {
		if rest, ok := strings.CutPrefix(text, folded(w)); ok && !letterBegins(rest) {
			return w, true
		}
	}
	return "", false
}
