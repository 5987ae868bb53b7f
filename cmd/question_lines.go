package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// lineAsker asks line by line, in plain text: for a screen reader, a terminal
// that cannot move the cursor, and answers from another program.
type lineAsker struct {
	*app
	lines *bufio.Reader
}

func (a *app) askLines() asker {
	l := &lineAsker{app: a, lines: bufio.NewReader(a.in)}
	l.tell(l.say("ask.line.how"))
	return l
}

// longestLine is the most bytes that one answer may have.
const longestLine = 1 << 16

// read gives the next line; errStopped when there are no more. What stands
// before the end without a line break is a line too.
func (l *lineAsker) read() (string, error) {
	var line []byte
	for {
		part, err := l.lines.ReadSlice('\n')
		if len(line) < longestLine {
			line = append(line, part...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
			return strings.TrimSpace(plain(strings.ToValidUTF8(string(line), ""))), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", errStopped
		}
	}
}

func (l *lineAsker) tell(text string) { fmt.Fprintln(l.out, text) }

func (l *lineAsker) close() {}

// The lines that are no answers.
const (
	backLine  = "<"
	stopLine  = "!"
	emptyLine = "-"
)

func (l *lineAsker) ask(q *question) error {
	l.tell("")
	if q.about != "" {
		l.tell(q.about)
	}
	l.tell(l.titleOf(q))
	if q.hint != "" {
		l.tell(q.hint)
	}
	var now []string
	for i, o := range q.options {
		l.tell(fmt.Sprintf("%3d. %s", i+1, o.label))
		if slices.Contains(q.answer, o.value) {
			now = append(now, strconv.Itoa(i+1))
		}
	}
	if len(q.options) == 0 {
		now = q.answer
	}
	for {
		fmt.Fprint(l.out, l.prompt(q, strings.Join(now, ",")))
		line, err := l.read()
		switch {
		case err != nil:
			l.tell("")
			return err
		case line == stopLine:
			return errStopped
		case line == backLine:
			return errBack
		case line == "" && (len(now) > 0 || len(q.options) == 0 || q.many):
			line = strings.Join(now, ",")
			if len(q.options) == 0 {
				line = q.text()
			}
		}
		if wrong := l.take(q, line); wrong != "" {
			l.tell(wrong)
			continue
		}
		return nil
	}
}

// prompt says how to answer, and what Enter answers.
func (l *lineAsker) prompt(q *question, now string) string {
	id := "ask.line.text"
	switch {
	case q.many:
		id = "ask.line.many"
	case len(q.options) > 0:
		id = "ask.line.one"
	}
	return l.say(id, "Now", now, "Empty", emptyLine) + " "
}

// take makes the answer of a line; wrong says why it is none.
func (l *lineAsker) take(q *question, line string) (wrong string) {
	if len(q.options) == 0 {
		if line == emptyLine {
			line = ""
		}
		if wrong = q.fault(line); wrong == "" {
			q.answer = []string{line}
		}
		return wrong
	}
	var answer []string
	if line != emptyLine {
		for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ',' || r == ' ' || r == ';' }) {
			n, err := strconv.Atoi(part)
			if err != nil || n < 1 || n > len(q.options) {
				return l.say("ask.line.number", "Found", l.harmless(part), "Max", len(q.options))
			}
			answer = append(answer, q.options[n-1].value)
		}
	}
	if !q.many && len(answer) != 1 {
		return l.say("ask.line.number", "Found", l.harmless(line), "Max", len(q.options))
	}
	if wrong = q.fault(strings.Join(answer, ",")); wrong == "" {
		q.answer = answer
	}
	return wrong
}
