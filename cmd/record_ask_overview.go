package cmd

import (
	"errors"
	"slices"
	"strings"

	"samverka/workshops"
)

func joined(parts []string) string { return strings.Join(parts, " · ") }

// askActions goes through what was taken on and is still open, last time's
// first.
func (r *recorder) askActions() error {
	reg := r.series.Register("actions")
	if reg == nil {
		return nil
	}
	open := slices.Clone(r.before.Open(reg.Name))
	slices.SortStableFunc(open, func(a, b *workshops.Entry) int { return r.last(b) - r.last(a) })
	err := inTurn(len(open), func(i int) error { return r.askOpen(reg, open[i], len(open)-i > 1) })
	if errors.Is(err, errOnward) {
		return nil
	}
	return err
}

// last tells how late an entry was last spoken of, 1 for the latest record.
func (r *recorder) last(e *workshops.Entry) int {
	return slices.Index(r.before.Records, e.History[len(e.History)-1].Record)
}

// The choices of the overview beside the registers.
const (
	stepAbout      = "about"
	stepAttendance = "attendance"
	stepActions    = "follow"
	stepSave       = "save"
	stepStop       = "stop"
)

// overview shows what there is to take down and how much there is of it, until
// the record is saved.
func (r *recorder) overview() error {
	next := 0
	for {
		options := r.steps()
		chosen, err := r.choose(r.say("record.ask.overview", "Title", r.series.Occasion(r.record), "Date", r.record.Date),
			r.say("record.ask.overview.hint"), options[next].value, options)
		if errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return err
		}
		// Enter goes on to what follows in the list.
		at := slices.IndexFunc(options, func(o option) bool { return o.value == chosen })
		next = min(at+1, len(options)-2)
		switch chosen {
		case stepAbout:
			err = r.askAbout()
		case stepAttendance:
			err = r.askAttendance()
		case stepActions:
			err = r.askActions()
		case stepStop:
			return errLater
		case stepSave:
			var saved bool
			if saved, err = r.review(); saved {
				return nil
			}
			next = 0
		default:
			err = r.askRegister(r.series.Register(strings.TrimPrefix(chosen, ".")))
		}
		if err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
}

func (r *recorder) steps() []option {
	var options []option
	for _, reg := range r.series.Registers {
		noted, changed := r.count(reg)
		options = append(options, option{"." + reg.Name, r.say("record.ask.register",
			"Title", reg.Title, "New", noted, "Changed", changed, "Open", len(r.before.Open(reg.Name)), "Closes", reg.Closing.Field != "")})
	}
	if reg := r.series.Register("actions"); reg != nil && len(r.before.Open(reg.Name)) > 0 {
		options = append(options, option{stepActions, r.say("record.ask.step.follow")})
	}
	return append(options,
		option{stepAbout, r.say("record.ask.step.about")},
		option{stepAttendance, r.say("record.ask.step.attendance")},
		option{stepSave, r.say("record.ask.step.save")},
		option{stepStop, r.say("record.ask.step.stop")})
}

// count tells how many new entries there are of a register, and how many that
// are changed.
func (r *recorder) count(reg *workshops.Register) (noted, changed int) {
	for _, c := range r.record.Changes {
		switch {
		case c.Register != reg.Name:
		case r.before.Entry(reg.Name, c.ID) == nil:
			noted++
		default:
			changed++
		}
	}
	return noted, changed
}

// newEntry is the choice of a new entry of a register.
const newEntry = "+"

// askRegister lets somebody take down new entries, change open ones, and change
// what has been taken down.
func (r *recorder) askRegister(reg *workshops.Register) error {
	first := true
	for {
		options := []option{{newEntry, r.say("record.ask.new", "One", reg.One)}, {"", r.say("record.ask.back")}}
		for _, c := range r.record.Changes {
			if c.Register == reg.Name {
				options = append(options, option{"." + c.ID, r.say("record.ask.noted", "Lead", r.about(reg, c.ID))})
			}
		}
		for _, e := range r.before.Open(reg.Name) {
			if r.record.Change(reg.Name, e.ID) == nil && !reg.Local {
				options = append(options, option{"." + e.ID, r.say("record.ask.open", "Lead", e.Lead())})
			}
		}
		chosen := newEntry
		if !first || len(options) > 2 {
			var err error
			if chosen, err = r.choose(reg.Title.In(r.lang), reg.About.In(r.lang), newEntry, options); err != nil {
				return err
			}
		}
		err := r.registerChoice(reg, chosen)
		if chosen == "" || first && len(options) == 2 && errors.Is(err, errBack) {
			return nil
		}
		if err != nil && !errors.Is(err, errBack) {
			return err
		}
		if noted, _ := r.count(reg); first && len(options) == 2 && noted == 0 {
			return nil // nothing was written, so nothing was meant
		}
		first = false
	}
}

func (r *recorder) registerChoice(reg *workshops.Register, chosen string) error {
	if chosen == "" {
		return nil
	}
	if chosen == newEntry {
		return r.askNewEntry(reg)
	}
	id := chosen[1:]
	if e := r.before.Entry(reg.Name, id); e != nil {
		return r.askOpen(reg, e, false)
	}
	return r.changeEntry(reg, id)
}
