package render

import (
	"strings"
	"unicode/utf8"
)

// Delimiters of the token that stands for an entered text in the Markdown:
// tokenStart, the text's number in decimal digits, tokenEnd. Both are private
// use runes of three bytes, which mean nothing to Markdown.
const (
	tokenStart = '\uE000'
	tokenEnd   = '\uE001'
)

// Clean makes entered text safe to show anywhere: without control characters,
// characters that reorder the text around them, and the runes that delimit
// tokens; with "\n" as the only line end; without space around it.
func Clean(s string) string {
	s = strings.TrimSpace(s)
	for i, r := range s {
		if r != '\n' && unwanted(r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError {
			return strings.TrimSpace(cleanFrom(s, i))
		}
	}
	return s
}

// cleanFrom cleans s, which needs no cleaning before byte i.
func cleanFrom(s string, i int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == '\r':
			if i == len(s) || s[i] != '\n' {
				b.WriteByte('\n')
			}
		case r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case r == '\n' || !unwanted(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unwanted tells whether a rune is left out of entered text.
func unwanted(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r <= 0x9F: // control characters
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069': // overrides and isolates
		return true
	case r == tokenStart, r == tokenEnd, r == '\uFEFF':
		return true
	case r >= '\uFFF9' && r <= '\uFFFB', r >= '\uFDD0' && r <= '\uFDEF', r&0xFFFE == 0xFFFE:
		return true // annotations and code points that no document may hold
	}
	return false
}

// RightToLeft tells whether text holds letters of a script that is written from
// right to left (Hebrew, Arabic, Syriac and their like, with their
// presentation forms).
func RightToLeft(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0xD6 {
			continue // no such letter begins with a lower byte in UTF-8
		}
		switch r, _ := utf8.DecodeRuneInString(s[i:]); {
		case r >= 0x0590 && r <= 0x08FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFC:
			return true
		case r >= 0x10800 && r <= 0x10FFF, r >= 0x1E800 && r <= 0x1EFFF:
			return true
		}
	}
	return false
}

// withoutTokens replaces the runes that delimit tokens in trusted text, byte
// for byte, so that no template or definition can refer to an entered text.
func withoutTokens(s string) string {
	if !strings.ContainsRune(s, tokenStart) && !strings.ContainsRune(s, tokenEnd) {
		return s
	}
	return strings.NewReplacer(string(tokenStart), "\uFFFD", string(tokenEnd), "\uFFFD").Replace(s)
}
