package cmd

import (
	"errors"
	"slices"
	"strings"
)

// question is one thing to ask the one at the keyboard.
type question struct {
	about       string // what it is asked of, when that is not plain
	title, hint string
	required    bool
	// options are what can be chosen; none for a question that is answered in
	// words.
	options []option
	many    bool // several of the options
	long    bool // the answer may be a few sentences
	echo    bool // what was answered is worth seeing afterwards
	// answer is what stands there from the start, and then what was answered:
	// values of options, or one text, which may be empty.
	answer []string
	// wrong says in words what is wrong with a text, "" when nothing is.
	wrong func(text string) string
}

// option is something to choose.
type option struct{ value, label string }

// text gives the answer to a question that has one.
func (q *question) text() string {
	if len(q.answer) == 0 {
		return ""
	}
	return strings.TrimSpace(q.answer[0])
}

// shown is the answer as people read it.
func (q *question) shown() string {
	if len(q.options) == 0 {
		return q.text()
	}
	var labels []string
	for _, o := range q.options {
		if slices.Contains(q.answer, o.value) && o.value != "" {
			labels = append(labels, o.label)
		}
	}
	return strings.Join(labels, ", ")
}

// fault says what is wrong with a text, "" when nothing is.
func (q *question) fault(text string) string {
	if q.wrong == nil {
		return ""
	}
	return q.wrong(strings.TrimSpace(text))
}

// How a question may go unanswered: the one at the keyboard wants to stop, for
// now, or to have the question before.
var (
	errStopped = errors.New("stopped")
	errBack    = errors.New("back to the question before")
)

// titleOf is the question as it is put.
func (a *app) titleOf(q *question) string {
	if q.required {
		return a.say("ask.required", "Title", q.title)
	}
	return q.title
}

// asker puts questions to the one at the keyboard, one at a time.
type asker interface {
	// ask waits for the answer to a question. A text that is begun on when
	// somebody stops is in the question all the same.
	ask(q *question) error
	// tell shows a line.
	tell(text string)
	// close gives the terminal back.
	close()
}
