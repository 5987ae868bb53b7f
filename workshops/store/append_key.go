package store

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"samverka/workshops"
)

// withKey writes a key before the first one of a file, in the way that the file
// is written, indented or in braces. It tells whether the file then says what
// it did and the key; if not, the text comes back as it was.
func withKey(text []byte, n *workshops.Node, key, value string) ([]byte, bool) {
	if len(n.Keys) == 0 {
		return text, false
	}
	first := n.Keys[0].At
	at, written := offset(text, first), key+": "+value+"\n"+strings.Repeat(" ", first.Column-1)
	if brace := offset(text, n.At); brace < len(text) && text[brace] == '{' {
		at, written = brace+1, key+": "+value+", "
	}
	out := slices.Concat(text[:at], []byte(written), text[at:])
	var ds workshops.Diagnostics
	again, ok := parse(out, n.At.File, &ds)
	if !ok || again.Kind != workshops.Mapping || len(again.Keys) != len(n.Keys)+1 || again.Str(key) != value {
		return text, false
	}
	return out, true
}

// offset gives where a place is among the bytes of a text.
func offset(text []byte, at workshops.Place) int {
	i := 0
	for range at.Line - 1 {
		i += bytes.IndexByte(text[i:], '\n') + 1
	}
	for range at.Column - 1 {
		_, size := utf8.DecodeRune(text[i:])
		i += size
	}
	return i
}
