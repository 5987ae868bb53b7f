package render

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// arguments are what follows a block's name. The block takes what it knows;
// what is left over is a fault.
type arguments struct {
	*reading
	at     int
	in     string
	words  []string
	titles []text.Segment
}

// readArguments splits bytes start to stop of the Markdown into words and
// quoted titles.
func readArguments(r *reading, block string, start, stop int) *arguments {
	a := &arguments{reading: r, at: start}
	a.in = block + " " + r.plain(bytes.TrimSpace(r.Markdown[start:stop]))
	for i := start; i < stop; {
		switch c := r.Markdown[i]; {
		case c == ' ' || c == '\t':
			i++
		case c == '"':
			end := bytes.IndexByte(r.Markdown[i+1:stop], '"')
			if end < 0 {
				a.wrong(string(r.Markdown[i:stop]))
				return a
			}
			a.titles = append(a.titles, text.NewSegment(i+1, i+1+end))
			i += end + 2
		default:
			end := bytes.IndexAny(r.Markdown[i:stop], " \t")
			if end < 0 {
				end = stop - i
			}
			a.words = append(a.words, r.plain(r.Markdown[i:i+end]))
			i += end
		}
	}
	return a
}

// wrong reports an argument, or with no argument that one is missing.
func (a *arguments) wrong(argument string) {
	a.fault(a.at, BlockArgument, argument, strings.TrimSpace(a.in))
}

// take removes the first word that fits and returns it.
func (a *arguments) take(fits func(string) bool) (string, bool) {
	for i, w := range a.words {
		if fits(w) {
			a.words = append(a.words[:i:i], a.words[i+1:]...)
			return w, true
		}
	}
	return "", false
}

// flag tells whether the word is there.
func (a *arguments) flag(word string) bool {
	_, ok := a.take(func(w string) bool { return w == word })
	return ok
}

// key gives the value of key=value.
func (a *arguments) key(key string) (string, bool) {
	w, ok := a.take(func(w string) bool { return strings.HasPrefix(w, key+"=") })
	return strings.TrimPrefix(w, key+"="), ok
}

// number gives the first word, which must be a number from 1 to high, or
// otherwise if there is none.
func (a *arguments) number(high, otherwise int) int {
	if len(a.words) == 0 {
		return otherwise
	}
	w, _ := a.take(func(string) bool { return true })
	n, err := strconv.Atoi(w)
	if err != nil || n < 1 || n > high {
		a.wrong(w)
		return otherwise
	}
	return n
}

// title adds the next title, if there is one, as a child of n.
func (a *arguments) title(n ast.Node) bool {
	if len(a.titles) == 0 {
		return false
	}
	t := &Title{}
	if s := a.titles[0]; !s.IsEmpty() {
		t.Lines().Append(s)
	}
	t.SetPos(a.titles[0].Start)
	a.titles = a.titles[1:]
	n.AppendChild(n, t)
	return true
}

// checkAllTaken reports every argument that the block did not take.
func (a *arguments) checkAllTaken() {
	for _, w := range a.words {
		a.wrong(w)
	}
	for _, t := range a.titles {
		a.wrong(a.plain(t.Value(a.Markdown)))
	}
}
