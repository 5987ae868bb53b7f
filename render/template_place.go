package render

import (
	"strings"
	"unicode/utf8"
)

// sourceLine is a line of one of the template's sources, without its end.
func (t *Template) sourceLine(file string, line int) string {
	for _, s := range t.sources {
		if s.Name != file {
			continue
		}
		n := 0
		for l := range strings.Lines(s.Text) {
			if n++; n == line {
				return strings.TrimRight(l, "\r\n")
			}
		}
	}
	return ""
}

// position finds line and column in a source of what text/template found at a
// byte of a line, or of name if it stands after that on the line. The lines of
// what text/template read may begin elsewhere, but every byte after a line's
// actions is where it is in the source.
func (t *Template) position(file string, line, at int, name string) (int, int) {
	for _, s := range t.sources {
		if s.Name != file {
			continue
		}
		start := 0
		for range line - 1 {
			start += strings.IndexByte(s.parsed[start:], '\n') + 1
		}
		at = min(start+at, len(s.Text))
		line = 1 + strings.Count(s.Text[:at], "\n")
		start = strings.LastIndexByte(s.Text[:at], '\n') + 1
		rest, _, _ := strings.Cut(s.Text[at:], "\n")
		if name != "" {
			at += max(strings.Index(rest, name), 0)
		}
		return line, utf8.RuneCountInString(s.Text[start:at]) + 1
	}
	return line, 0
}

// columnOf is the column at which name stands in a line, from 1 in characters,
// or 0.
func columnOf(line, name string) int {
	i := strings.Index(line, name)
	if i < 0 || name == "" {
		return 0
	}
	return utf8.RuneCountInString(line[:i]) + 1
}
