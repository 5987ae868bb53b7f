package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Workbooks write a character that XML cannot have as _x000B_. A text that
// reads like that by itself has its first underscore written so: _x005F_x000B_.
const escapedLength = len("_x0000_")

// escapedAt tells which character the text is an escape of at its beginning.
func escapedAt(s string) (r rune, ok bool) {
	if len(s) < escapedLength || s[:2] != "_x" || s[escapedLength-1] != '_' {
		return 0, false
	}
	code, err := strconv.ParseUint(s[2:escapedLength-1], 16, 16)
	return rune(code), err == nil && utf8.ValidRune(rune(code))
}

// unescape gives a text as it is meant.
func unescape(s string) string {
	return eachEscape(s, func(escape string, r rune) string { return string(r) })
}

// escape gives a text as it is written: lines end in one way, and nothing in
// it is taken for an escape.
func escape(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return eachEscape(s, func(escape string, r rune) string { return "_x005F" + escape })
}

// eachEscape replaces every escape in a text.
func eachEscape(s string, with func(escape string, r rune) string) string {
	i := strings.Index(s, "_x")
	if i < 0 {
		return s
	}
	var b strings.Builder
	for ; i >= 0; i = strings.Index(s, "_x") {
		b.WriteString(s[:i])
		s = s[i:]
		n := 1
		if r, ok := escapedAt(s); ok {
			n = escapedLength
			b.WriteString(with(s[:n], r))
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	b.WriteString(s)
	return b.String()
}
