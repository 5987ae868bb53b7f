package workshops

import (
	"strings"
	"unicode/utf8"
)

// numberTail is the last four characters of a number with letters or masked
// digits.
type numberTail struct {
	signs string // "M071"; every masked digit is a *
	end   int    // in the text
	bond  bond   // before it
	tight bool   // no more than one character before it

	digits, upper, lower, masks int
}

// readTail reads exactly four letters, digits and masked digits; asterisks may
// be more.
func readTail(text string, i int) (t numberTail, ok bool) {
	var signs []byte
	for i < len(text) {
		sign, width := tailSign(text, i)
		if width == 0 || len(signs) == 4 && (sign != '*' || signs[3] != '*') {
			break
		}
		i += width
		if len(signs) == 4 {
			continue
		}
		switch {
		case isDigitSign(sign):
			t.digits++
		case sign == '*' || sign == 'X':
			t.masks++
		case isLetterSign(sign):
			t.upper++
		default:
			t.lower++
			sign -= 'a' - 'A'
		}
		signs = append(signs, sign)
	}
	t.signs, t.end = string(signs), i
	return t, len(signs) == 4 && t.digits < 4
}

// tailSign gives one of the last four and its length in bytes, 0 when the
// character at i is none. An X is a masked digit or a letter, as the rest
// decides; of Å, Ä and Ö only that they are letters is used.
func tailSign(text string, i int) (sign byte, width int) {
	if value, width := digitAt(text, i); width > 0 {
		return '0' + value, width
	}
	r, width := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == 'x':
		return 'X', width
	case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z':
		return byte(r), width
	case strings.ContainsRune("*#•●∗", r):
		return '*', width
	case strings.ContainsRune("ÅÄÖ", r):
		return 'A', width
	case strings.ContainsRune("åäö", r):
		return 'a', width
	}
	return 0, 0
}

func isDigitSign(sign byte) bool { return sign >= '0' && sign <= '9' }

func isLetterSign(sign byte) bool { return sign >= 'A' && sign <= 'Z' }
