package docx

import "unicode/utf8"

// escape writes text, for content and for attributes, without what XML cannot
// hold.
func (d *body) escape(s string) {
	last := 0
	for i := 0; i < len(s); {
		with, size := replacement(s[i:])
		if with != keepIt {
			d.WriteString(s[last:i])
			d.WriteString(with)
			last = i + size
		}
		i += size
	}
	d.WriteString(s[last:])
}

// keepIt says that a character stays as it is.
const keepIt = "keep"

// replacement is what the first character of s is written as, and its size.
func replacement(s string) (with string, size int) {
	switch c := s[0]; {
	case c == '&':
		return "&amp;", 1
	case c == '<':
		return "&lt;", 1
	case c == '>':
		return "&gt;", 1
	case c == '"':
		return "&quot;", 1
	case c == '\n' || c == '\r' || c == '\t':
		return " ", 1
	case c < ' ' || c == 0x7F:
		return "", 1
	case c < utf8.RuneSelf:
		return keepIt, 1
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 || r == 0xFFFE || r == 0xFFFF {
		return "", size
	}
	return keepIt, size
}

// escaped is text as [body.escape] writes it.
func escaped(s string) string {
	var d body
	d.escape(s)
	return d.String()
}

// cut shortens text to a number of characters; an ellipsis is the last.
func cut(s string, most int) string {
	n, before := 0, 0
	for i := range s {
		if n == most {
			return s[:before] + "…"
		}
		n, before = n+1, i
	}
	return s
}
