package sheet

import (
	"strconv"
	"strings"
	"unicode"
)

// invisible tells whether a character takes no place: zero-width spaces, byte
// order marks, soft hyphens. They come along when text is pasted.
func invisible(r rune) bool {
	return r == '\u200B' || r == '\u200C' || r == '\u200D' || r == '\u2060' || r == '\uFEFF' || r == '\u00AD'
}

// trim removes space of every kind at both ends of a text.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || invisible(r) })
}

// letters puts the Swedish letters together that some programs take apart,
// and makes one sign of those that look alike.
var letters = strings.NewReplacer(
	"a\u030A", "å", "a\u0308", "ä", "o\u0308", "ö", "e\u0301", "é",
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"”", `"`, "“", `"`, "’", "'", "‘", "'", "…", "...",
)

// fold brings a text to the form in which wordings are compared: lower case,
// one space between words, one kind of dash and quotation mark, and no space,
// asterisk, colon or full stop at the end.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap, alike := false, false
	for _, r := range s {
		alike = alike || r >= 0x300 && r < 0x370 || r >= 0x2010 && r < 0x2213
		switch {
		case invisible(r):
		case unicode.IsSpace(r):
			gap = b.Len() > 0
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	folded := b.String()
	if alike {
		folded = letters.Replace(folded)
	}
	return strings.TrimRight(folded, " *:.")
}

// foldLabel is fold without the number that a question may begin with: "12.",
// "12)" or "a)".
func foldLabel(s string) string {
	s = fold(s)
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 && len(s) > 1 && s[0] >= 'a' && s[0] <= 'z' && s[1] == ')' {
		i = 1
	}
	if i > 0 && i < len(s) && (s[i] == '.' || s[i] == ')') {
		if rest := strings.TrimLeft(s[i+1:], " "); rest != "" && (rest[0] < '0' || rest[0] > '9') {
			return rest
		}
	}
	return s
}

// decimalText writes a number as plain digits with a full stop, rounded as
// Excel shows it: 0.1+0.2 is 0.3.
func decimalText(n float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		rounded = n
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
