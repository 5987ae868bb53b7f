package workshops

import (
	"unicode"
	"unicode/utf8"
)

// neighbour tells how a candidate hangs together with the text beside it.
type neighbour int

const (
	unattached neighbour = iota
	attached             // part of something longer: 2026:00123, 13.00, a path, a diary number
	glued                // a letter or digit without anything between
)

// neighbourBefore tells what stands before i. A slash joins the candidate to
// letters and digits; a colon, a full stop or a dash to digits only, since
// "pnr:" and "nr." come before a number that stands on its own. A plus is the
// beginning of a telephone number.
func neighbourBefore(text string, i int) neighbour {
	r, width := utf8.DecodeLastRuneInString(text[:i])
	if isWordRune(r) {
		return glued
	}
	beyond, _ := utf8.DecodeLastRuneInString(text[:i-width])
	return neighbourAcross(r, beyond)
}

// neighbourAfter tells what stands after i, as neighbourBefore does for the
// other side: ".pdf" and ":s" leave a number on its own.
func neighbourAfter(text string, i int) neighbour {
	r, width := utf8.DecodeRuneInString(text[i:])
	if isWordRune(r) {
		return glued
	}
	beyond, _ := utf8.DecodeRuneInString(text[i+width:])
	if r == '+' && !unicode.IsDigit(beyond) {
		return unattached
	}
	return neighbourAcross(r, beyond)
}

func neighbourAcross(r, beyond rune) neighbour {
	switch {
	case r == '+':
		return attached
	case r == '/' && isWordRune(beyond):
		return attached
	case (r == ':' || r == '.' || isDash(r)) && unicode.IsDigit(beyond):
		return attached
	}
	return unattached
}

// isWordRune tells letters, digits and the accents that stand as characters of
// their own. Bytes that are not text are none of them.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}
