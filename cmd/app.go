package cmd

import (
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/term"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// app is what every command needs from its surroundings.
type app struct {
	in       io.Reader
	out, err io.Writer
	lang     workshops.Language
	words    *templates.Texts
	dir      string // the folder given with -C
	today    workshops.Date
}

// say gives the words with an id in the language of the terminal. Args come as
// alternating names and values.
func (a *app) say(id string, args ...any) string {
	named := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		named[args[i].(string)] = args[i+1]
	}
	return a.words.Say(id, workshops.ArgsIn(named, a.lang))
}

// clockFrom gives today's date: the day in SAMVERKA_TODAY, for demonstrations
// and tests, or else the day that it is.
func clockFrom(env string) workshops.Date {
	if d, ok := workshops.ParseDate(env); ok {
		return d
	}
	return workshops.DateOf(time.Now())
}

// terminal tells whether somebody sits at the other end of a stream.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// open reads the series that the command works on.
func (a *app) open() (*store.Folder, error) {
	dir, err := store.Find(a.dir)
	if err != nil {
		return nil, a.outside(err, a.dir)
	}
	return store.Load(dir, templates.Files, a.today), nil
}

// openSound reads the series and stops at faults in its files: what cannot be
// understood cannot be shown either.
func (a *app) openSound() (*store.Folder, error) {
	f, err := a.open()
	if err != nil {
		return nil, err
	}
	if err := a.mustBeSound(f); err != nil {
		return nil, err
	}
	return f, nil
}

// mustBeSound lists the faults of a series that has any.
func (a *app) mustBeSound(f *store.Folder) error {
	ds := f.Found
	if f.Series != nil && !ds.Failed() {
		ds = append(ds, workshops.Check(f.Series, a.today)...)
	}
	if !ds.Failed() {
		return nil
	}
	var errors workshops.Diagnostics
	for _, d := range ds {
		if d.Severity == workshops.Error {
			errors = append(errors, d)
		}
	}
	errors.Sort()
	a.list(a.err, f.Dir, errors)
	return errFaults
}

// shown gives a path as the one at the keyboard would write it.
func shown(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(here, path)
	if err != nil || len(rel) > len(path) {
		return path
	}
	return rel
}
