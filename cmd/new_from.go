package cmd

import (
	"fmt"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// earlier reads the series that a new one is made from, nil when none is named.
// One with faults is refused: what cannot be understood cannot be handed down.
// The model, and the language when the command line names none, are its own.
func (a *app) earlier(o *newOptions) (*store.Folder, error) {
	if o.from == "" {
		return nil, nil //nolint:nilnil // no earlier series is no fault
	}
	dir, err := store.Find(a.target(o.from))
	if err != nil {
		return nil, a.outside(err, a.target(o.from))
	}
	f := store.Load(dir, templates.Files, a.today)
	if err := a.mustBeSound(f); err != nil {
		fmt.Fprintln(a.err, a.say("new.from-faults", "Folder", shown(dir)))
		return nil, err
	}
	plan := f.Series.Plan
	if o.model != "" && o.model != plan.Model {
		return nil, a.wrongUse("new.from-model", "Found", o.model, "Own", plan.Model)
	}
	o.model = plan.Model
	if !o.language {
		o.inLanguage = plan.Language
	}
	return f, nil
}

// draftLanguage is the language that a new series is written in.
func (a *app) draftLanguage(o newOptions) workshops.Language {
	if o.inLanguage != "" {
		return o.inLanguage
	}
	return a.lang
}

// inherit lets a draft take over what an earlier series has of its own, and
// gives the files that follow with it.
func (a *app) inherit(f *store.Folder, draft *workshops.Draft) (map[string][]byte, error) {
	if f == nil {
		return nil, nil
	}
	own, left, ds, err := f.Heir(draft)
	if err != nil {
		return nil, a.outside(err, f.Dir)
	}
	if ds.Failed() {
		a.list(a.err, f.Dir, ds)
		return nil, errFaults
	}
	for _, name := range left {
		fmt.Fprintln(a.err, a.say("new.from-file", "File", name))
	}
	return own, nil
}

// tellInherited says what came along from an earlier series and what did not,
// with places and never with the words that were left out.
func (a *app) tellInherited(f *store.Folder, draft *workshops.Draft) {
	if f == nil {
		return
	}
	h := draft.From
	lines := len(h.Tried) + len(h.Learnt) + len(h.Stood) + len(h.Parked) + len(h.Sessions) + len(h.Off)
	fmt.Fprintln(a.out, a.say("new.from-taken", "Title", f.Series.Plan.Title, "Count", lines))
	if f.Series.Plan.Language != draft.Language {
		fmt.Fprintln(a.err, a.say("new.from-language"))
	}
	for _, at := range h.Left {
		fmt.Fprintln(a.err, a.where(f.Dir, at)+a.say("new.from-left"))
	}
}
