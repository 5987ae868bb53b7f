package render

import (
	"strings"
	"unicode"
)

// TextWidth estimates how wide a text is in a common sans serif, on the safe
// side: the reader's own font is not known.
func TextWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case strings.ContainsRune("ijltfrI.,:;'|!()[]-–/ ”’", r):
			w += 0.36
		case strings.ContainsRune("mwMW@%—", r):
			w += 0.92
		case unicode.Is(unicode.Mn, r):
		case unicode.IsUpper(r):
			w += 0.72
		case r >= 0x1100 && r <= 0x11FF, r >= 0x2E80 && r <= 0xFAFF, r >= 0xFF00 && r <= 0xFFEF, r >= 0x1F000: // East Asian scripts, emoji
			w += 1.1
		default:
			w += 0.58
		}
	}
	return w * size
}

// wrapText breaks a text into lines of at most the width. What does not fit in
// the number of lines ends with an ellipsis.
func wrapText(s string, width, size float64, lines int) []string {
	var out []string
	line := ""
	words := strings.Fields(s)
	for i := 0; i < len(words); i++ {
		word := words[i]
		longer := strings.TrimSpace(line + " " + word)
		switch {
		case TextWidth(longer, size) <= width:
			line = longer
			continue
		case line == "": // a word alone is too wide
			head := fitting(word, width, size)
			line, words[i] = head, word[len(head):]
		}
		if len(out) == lines-1 {
			return append(out, shorten(line+" "+strings.Join(words[i:], " "), width, size))
		}
		out = append(out, line)
		line = ""
		i--
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// fitting is the longest beginning of a word that is no wider than width, and
// at least one character.
func fitting(word string, width, size float64) string {
	before := 0 // where the last character begins that is known to fit
	for i := range word + " " {
		if i > 0 && TextWidth(word[:i], size) > width && before > 0 {
			return word[:before]
		}
		before = i
	}
	return word
}

// shorten cuts a text that is wider than width, and ends it with an ellipsis.
func shorten(s string, width, size float64) string {
	if s = strings.TrimSpace(s); TextWidth(s, size) <= width {
		return s
	}
	return strings.TrimRight(fitting(s, width-size, size), " ,.;:–-") + "…"
}
