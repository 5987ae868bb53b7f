package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"samverka/workshops"
	"samverka/workshops/store"
)

// errLater says that somebody has chosen to go on later.
var errLater = errors.New("goes on later")

// recorder takes down an occasion by asking.
type recorder struct {
	*app
	asker  asker
	folder *store.Folder
	series *workshops.Series
	before *workshops.State // as the records have it
	record *workshops.Record
	begun  bool // there is a draft from before
	saved  string
}

// recordAsking asks its way through an occasion. It keeps a draft after every
// answer, so that whoever stops can go on later, and writes the record when
// all of it is sound.
func (a *app) recordAsking(o recordOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	var ds workshops.Diagnostics
	drafts := f.RecordDrafts(&ds)
	if ds.Failed() {
		a.list(a.err, f.Dir, ds)
		return errFaults
	}
	r := &recorder{app: a, folder: f, series: f.Series}
	r.before, _ = workshops.Fold(f.Series, workshops.Date{})
	if o.occasion != "" {
		if err := a.misspelt(f.Series, o.occasion); err != nil {
			return err
		}
		if err := r.named(o.occasion, drafts); err != nil {
			return err
		}
	}
	if o.plain || a.plainTerminal() {
		r.asker = a.askLines()
	} else {
		r.asker = a.askOnScreen()
	}
	err = r.run(drafts)
	r.asker.close()
	switch {
	case errors.Is(err, errLater):
		fmt.Fprintln(a.out, a.say("record.ask.stopped", "Occasion", r.record.Occasion))
		return nil
	case errors.Is(err, errStopped) && r.record != nil && r.started():
		return a.wrongUse("record.ask.stopped", "Occasion", r.record.Occasion)
	case errors.Is(err, errStopped):
		return a.wrongUse("record.ask.nothing")
	case err != nil:
		return err
	}
	fmt.Fprintln(a.out, a.say("record.written", "File", shown(filepath.Join(f.Dir, r.saved))))
	return nil
}

// plainTerminal tells whether the terminal, or the one who sits there, wants
// plain lines.
func (a *app) plainTerminal() bool {
	return os.Getenv("TERM") == "dumb" || os.Getenv("ACCESSIBLE") != ""
}

func (r *recorder) run(drafts []*workshops.Record) error {
	if r.record == nil {
		if err := r.chooseOccasion(drafts); err != nil {
			return err
		}
	}
	if r.begun {
		r.asker.tell(r.say("record.ask.goes-on", "Title", r.series.Occasion(r.record)))
	} else if err := r.fromTheTop(); err != nil {
		return err
	}
	return r.overview()
}

// fromTheTop asks for what every occasion begins with: the day, who was there,
// and how it went with what was taken on.
func (r *recorder) fromTheTop() error {
	steps := []func() error{r.askAbout, r.askAttendance, r.askActions}
	for i := 0; i < len(steps); {
		switch err := steps[i](); {
		case errors.Is(err, errBack):
			i = max(i-1, 0)
		case err != nil:
			return err
		default:
			i++
		}
	}
	return nil
}

// started tells whether there is something to keep.
func (r *recorder) started() bool { return !r.record.Date.IsZero() }

// keep keeps the draft. The forms let no identity number through; that one
// does not end up on disk is seen to here as well.
func (r *recorder) keep() error {
	if !r.started() {
		return nil
	}
	ds, err := r.folder.KeepRecordDraft(r.record)
	if err != nil {
		return r.outside(err, r.record.Occasion)
	}
	for _, d := range ds {
		r.asker.tell(r.line(r.folder.Dir, d))
	}
	return nil
}

// ask asks a question, and tells what was answered.
func (r *recorder) ask(q *question) error { return r.asker.ask(q) }

// choose asks for one of some options.
func (r *recorder) choose(title, hint, standing string, options []option) (string, error) {
	q := &question{title: title, hint: hint, options: options, answer: []string{standing}}
	err := r.ask(q)
	return q.text(), err
}

// after is the state with what has been taken down so far.
func (r *recorder) after() *workshops.State {
	with := *r.series
	with.Records = append(append([]*workshops.Record{}, r.series.Records...), r.record)
	workshops.SortRecords(with.Records)
	st, _ := workshops.Fold(&with, workshops.Date{})
	return st
}
