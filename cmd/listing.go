package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"samverka/workshops"
)

// list prints diagnostics, one on a line, as
// "file:line:col: severity: what is wrong. What to do. (rule)". On a terminal
// the line of the file follows, with a mark under the place.
func (a *app) list(w io.Writer, dir string, ds workshops.Diagnostics) {
	sources := map[string][]string{}
	for _, d := range ds {
		fmt.Fprintln(w, a.line(dir, d))
		if d.Place.Line > 0 && terminal(w) {
			a.mark(w, dir, d.Place, sources)
		}
	}
}

func (a *app) line(dir string, d workshops.Diagnostic) string {
	args := workshops.ArgsIn(d.Args, a.lang)
	says := a.words.Say(d.TextID(), args)
	do := a.words.Say(d.TextID()+".do", args)
	severity := a.say([...]string{
		workshops.Error: "severity.error", workshops.Warning: "severity.warning", workshops.Note: "severity.note",
	}[d.Severity])
	return a.harmless(fmt.Sprintf("%s%s: %s %s (%s)", a.where(dir, d.Place), severity, says, do, d.Rule))
}

// where writes a place: file:line:col, or file › sheet!cell (label) in a
// workbook.
func (a *app) where(dir string, p workshops.Place) string {
	if p.File == "" {
		return ""
	}
	file := p.File
	if _, err := os.Stat(filepath.Join(dir, file)); err == nil {
		file = shown(filepath.Join(dir, file))
	}
	switch {
	case p.Sheet != "":
		at := file + " › " + p.Sheet
		if p.Cell != "" {
			at += "!" + p.Cell
		}
		if p.Label != "" {
			at += " (" + p.Label + ")"
		}
		return at + ": "
	case p.Line > 0 && p.Column > 0:
		return fmt.Sprintf("%s:%d:%d: ", file, p.Line, p.Column)
	case p.Line > 0:
		return fmt.Sprintf("%s:%d: ", file, p.Line)
	}
	return file + ": "
}

// mark shows the line of a place with a caret under the column.
func (a *app) mark(w io.Writer, dir string, p workshops.Place, sources map[string][]string) {
	lines, read := sources[p.File]
	if !read {
		data, _ := os.ReadFile(filepath.Join(dir, p.File))
		lines = strings.Split(strings.ReplaceAll(string(data), "\r", ""), "\n")
		sources[p.File] = lines
	}
	if p.Line > len(lines) {
		return
	}
	text := []rune(a.harmless(lines[p.Line-1]))
	if len(text) > 100 {
		text = append(text[:99], '…')
	}
	fmt.Fprintf(w, "  %s\n", string(text))
	if p.Column > 0 && p.Column <= len(text) {
		fmt.Fprintf(w, "  %s^\n", strings.Repeat(" ", p.Column-1))
	}
}

// harmless is a line of a file, or a message that may quote one, as it can be
// shown: identity numbers are masked, and nothing in it steers the terminal.
func (a *app) harmless(s string) string {
	s = plain(s)
	return workshops.Masked(s, workshops.ScanIdentity(s, a.today))
}

// plain takes control characters out of what is printed: a file must not be
// able to steer the terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r < ' ', r == 0x7f, r >= 0x80 && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

// harmlessLines is [plain] for a text of several lines.
func harmlessLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = plain(line)
	}
	return strings.Join(lines, "\n")
}
