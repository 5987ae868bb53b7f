package render

import (
	"bytes"
	"strings"
)

// A token in the Markdown, as bytes.
var (
	tokenStartBytes = []byte(string(tokenStart))
	tokenEndBytes   = []byte(string(tokenEnd))
)

// nextToken finds the first token in b: where it begins and ends, and what it
// stands for, which is the zero entry for a token of no text. The start is -1
// if there is none.
func (m *Manuscript) nextToken(b []byte) (start, end int, e entry) {
	start = bytes.Index(b, tokenStartBytes)
	if start < 0 {
		return -1, -1, entry{}
	}
	digits := b[start+len(tokenStartBytes):]
	stop := bytes.Index(digits, tokenEndBytes)
	if stop < 0 {
		return -1, -1, entry{}
	}
	if stop > 0 {
		n := 0
		for _, c := range digits[:stop] {
			n = n*10 + int(c-'0')
		}
		e = m.entries[n]
	}
	return start, start + len(tokenStartBytes) + stop + len(tokenEndBytes), e
}

// plain is Markdown bytes with the entered texts in the place of their tokens.
func (m *Manuscript) plain(b []byte) string {
	start, end, e := m.nextToken(b)
	if start < 0 {
		return string(b)
	}
	var s strings.Builder
	for start >= 0 {
		s.Write(b[:start])
		s.WriteString(e.text)
		b = b[end:]
		start, end, e = m.nextToken(b)
	}
	s.Write(b)
	return s.String()
}
