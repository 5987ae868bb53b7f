package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"samverka/workshops/store"
)

// Exit statuses.
const (
	exitDone    = 0
	exitFaults  = 1 // the series or a file has faults, all of them listed
	exitUsage   = 2 // the command was used wrongly
	exitOutside = 3 // something outside failed: disk, browser
)

// failure is an error that has been given its words and exit status.
type failure struct {
	status int
	words  string // empty when everything has been said already
}

func (f failure) Error() string { return f.words }

// errFaults ends a command whose faults have been listed.
var errFaults = failure{status: exitFaults}

// wrongUse is a mistake in how the command was called.
func (a *app) wrongUse(id string, args ...any) error {
	return failure{status: exitUsage, words: a.say(id, args...)}
}

// outside puts words to what the operating system refused.
func (a *app) outside(err error, file string) error {
	id, status := "", exitOutside
	switch {
	case errors.Is(err, store.ErrNoSeries):
		return a.wrongUse("usage.no-series")
	case errors.Is(err, store.ErrUnsure):
		id = "outside.unsure"
	case errors.Is(err, store.ErrBusy):
		id = "outside.busy"
	case errors.Is(err, errNotFile):
		id, status = "outside.no-file", exitUsage
	case errors.Is(err, store.ErrLeadsOut):
		id, status = "outside.leads-out", exitFaults
	case errors.Is(err, fs.ErrExist):
		id, status = "outside.exists", exitFaults
	case errors.Is(err, fs.ErrNotExist):
		id, status = "outside.missing", exitUsage
	case errors.Is(err, fs.ErrPermission):
		id = "outside.permission"
	default:
		id = refusal(err)
	}
	reason := err
	if linkError := (*os.LinkError)(nil); errors.As(err, &linkError) {
		reason = linkError.Err
	}
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		reason = pathError.Err
		if file == "" {
			file = shown(pathError.Path)
		}
	}
	return failure{status: status, words: plain(a.say(id, "File", file, "Reason", fmt.Sprint(reason)))}
}

// refusal gives the words for what the operating system said.
func refusal(err error) string {
	for id, said := range refusals {
		if slices.ContainsFunc(said, func(one error) bool { return errors.Is(err, one) }) {
			return id
		}
	}
	return "outside.other"
}
