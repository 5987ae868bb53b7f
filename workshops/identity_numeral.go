package workshops

import (
	"unicode"
	"unicode/utf8"
)

// bond is what stands between two groups of digits that may belong together.
type bond int

const (
	unbound bond = iota // nothing, or something that keeps them apart
	spaced
	dashed // with or without spaces around
	plussed
)

// The longest identity number has 12 digits; more than that in a row is
// something else. A numeral reads at most this much ahead, however the text
// goes on, so a scan never takes more than a fixed time for each group.
const (
	longestNumber  = 12
	shortestDate   = 6
	mostInvisible  = 4
	mostSpaces     = 2
	mostAroundDash = 8
)

// digitGroup is a run of digits: how many, and what binds the next run to it.
type digitGroup struct {
	count int
	bond  bond
}

// numeral is up to twelve digits at one place in a text, in the groups they
// are written in.
type numeral struct {
	text    string
	tooLong bool // the first group alone is longer than any identity number

	digits []byte // values, 0 to 9
	starts []int  // byte offset of each digit
	ends   []int  // byte offset after each digit
	groups []digitGroup
}

// read takes in the group of digits at i and those bound to it, and gives the
// offset after the first group.
func (n *numeral) read(text string, i int) (next int) {
	*n = numeral{text: text, digits: n.digits[:0], starts: n.starts[:0], ends: n.ends[:0], groups: n.groups[:0]}
	for at := i; ; {
		before := len(n.digits)
		end, fits := n.readGroup(at)
		if before == 0 {
			next, n.tooLong = end, !fits
		}
		if !fits {
			n.digits, n.starts, n.ends = n.digits[:before], n.starts[:before], n.ends[:before]
			return next
		}
		n.groups = append(n.groups, digitGroup{count: len(n.digits) - before})
		b, after := bondAt(text, end)
		if _, width := digitAt(text, after); b == unbound || width == 0 || len(n.digits) >= longestNumber {
			return next
		}
		n.groups[len(n.groups)-1].bond = b
		at = after
	}
}

// readGroup takes in one run of digits and tells where it ends and whether the
// numeral has room for all of it. Only the first run is followed to its end.
func (n *numeral) readGroup(i int) (end int, fits bool) {
	first, fits := len(n.groups) == 0, true
	for {
		value, width := digitAt(n.text, i)
		if len(n.digits) < longestNumber {
			n.digits = append(n.digits, value)
			n.starts = append(n.starts, i)
			n.ends = append(n.ends, i+width)
		} else if fits = false; !first {
			return i, false
		}
		end = i + width
		i = skipInvisible(n.text, end)
		if _, width := digitAt(n.text, i); width == 0 {
			return end, fits
		}
	}
}

// digitAt gives the digit at i, ASCII or full-width, and its length in bytes,
// 0 when there is none.
func digitAt(text string, i int) (value byte, width int) {
	if i >= len(text) {
		return 0, 0
	}
	switch c := text[i]; {
	case c >= '0' && c <= '9':
		return c - '0', 1
	case c == 0xEF && i+2 < len(text) && text[i+1] == 0xBC && text[i+2] >= 0x90 && text[i+2] <= 0x99:
		return text[i+2] - 0x90, 3 // U+FF10 to U+FF19
	}
	return 0, 0
}

// bondAt reads what may stand between two groups: spaces, or a hyphen, dash or
// plus with spaces, and after a hyphen a line break, where a number was broken
// at the end of a line.
func bondAt(text string, i int) (b bond, next int) {
	marks, spaces, broken := 0, 0, false
	for i = skipInvisible(text, i); i < len(text); i = skipInvisible(text, i) {
		r, width := utf8.DecodeRuneInString(text[i:])
		switch {
		case isDash(r) && marks < 2 && !broken && b != plussed:
			b, marks = dashed, marks+1
		case (r == '+' || r == '＋') && marks == 0 && !broken:
			b, marks = plussed, 1
		case r == '\r' && b == dashed:
		case r == '\n' && b == dashed && !broken:
			broken = true
		case isSpace(r) && (spaces < mostSpaces || b != spaced) && spaces < mostAroundDash:
			spaces++
			if b == unbound {
				b = spaced
			}
		default:
			return b, i
		}
		i += width
	}
	return b, i
}

// isDash tells every hyphen, dash and minus that is used in numbers: hyphen,
// non-breaking hyphen, en dash, minus, and their relatives.
func isDash(r rune) bool {
	return r == '-' || r >= '\u2010' && r <= '\u2015' || r == '\u2212' ||
		r == '\uFE58' || r == '\uFE63' || r == '\uFF0D'
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r > 127 && unicode.Is(unicode.Zs, r) }

// skipInvisible gives the offset after characters that take no room and that
// copying from other programs leaves inside numbers: soft hyphen, zero-width
// space, marks of direction.
func skipInvisible(text string, i int) int {
	for range mostInvisible {
		if i >= len(text) || text[i] < utf8.RuneSelf {
			return i
		}
		r, width := utf8.DecodeRuneInString(text[i:])
		if r != '\u00AD' && !unicode.Is(unicode.Cf, r) {
			return i
		}
		i += width
	}
	return i
}
