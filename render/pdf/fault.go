package pdf

import (
	"errors"
	"strings"
)

// ErrNoBrowser says that there is no browser to print with.
var ErrNoBrowser = errors.New("no Chrome, Edge or Chromium is found")

// ErrClosed says that the printer is closed already.
var ErrClosed = errors.New("the printer is closed")

// A Fault is a kind of failure of the browser.
type Fault string

// What a browser does wrong. After Ended and Silent the printer prints no more.
const (
	NotStarted Fault = "not-started" // it ended at once, or did not answer in time
	Ended      Fault = "ended"       // it ended, or lost the page, while it printed
	Silent     Fault = "silent"      // it did not make a page ready in time
	Refused    Fault = "refused"     // it would not print this page
)

// An Error is a failure of the browser.
type Error struct {
	Fault   Fault
	Browser string // the program
	Err     error  // what there is to know about it
}

func (e *Error) Error() string {
	return e.Browser + ": " + string(e.Fault) + ": " + strings.TrimSpace(e.Err.Error())
}

func (e *Error) Unwrap() error { return e.Err }
