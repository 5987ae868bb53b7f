package cmd

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// review shows the whole in words with what is wrong with it, and saves it if
// that is wanted. A fault leads back to its question, so that what to do about
// it, which is put for those who write files, need not be said.
func (r *recorder) review() (saved bool, err error) {
	r.place()
	file, ds, err := r.folder.Append(r.record, true)
	if err != nil {
		return false, r.outside(err, file)
	}
	r.tell()
	slices.SortStableFunc(ds, func(a, b workshops.Diagnostic) int { return cmp.Compare(a.Severity, b.Severity) })
	var mend []option
	for i, d := range ds {
		place := r.placeWords(d.Place)
		words := r.say("record.ask.at", "Place", place, "Words", r.harmless(r.words.Say(d.TextID(), workshops.ArgsIn(d.Args, r.lang))))
		if d.Severity == workshops.Error {
			words = r.say("record.ask.fault", "Words", words)
		}
		r.asker.tell(words)
		label := r.say("record.ask.mend", "Place", place)
		if !slices.ContainsFunc(mend, func(o option) bool { return o.label == label }) {
			mend = append(mend, option{strconv.Itoa(i), label})
		}
	}
	title := r.say("record.ask.save")
	options := []option{{stepSave, r.say("record.ask.step.save-now")}}
	switch {
	case ds.Failed():
		title, options = r.say("record.ask.not-yet"), nil
	case len(r.record.Attendance) == 0 && len(r.record.Changes) == 0:
		title, options = r.say("record.ask.empty"), nil
	}
	options = append(options, mend...)
	options = append(options, option{"", r.say("record.ask.back")}, option{stepStop, r.say("record.ask.step.stop")})
	chosen, err := r.choose(title, "", options[0].value, options)
	switch {
	case errors.Is(err, errBack), err == nil && chosen == "":
		return false, nil
	case err != nil:
		return false, err
	case chosen == stepStop:
		return false, errLater
	case chosen == stepSave:
		return r.save()
	}
	n, _ := strconv.Atoi(chosen)
	return false, r.mend(ds[n])
}

// tell shows the record in words.
func (r *recorder) tell() {
	var words strings.Builder
	r.tellRecord(&words, r.before, r.record)
	for line := range strings.Lines(words.String()) {
		r.asker.tell(strings.TrimRight(line, "\n"))
	}
}

// save writes the record and takes the draft away.
func (r *recorder) save() (saved bool, err error) {
	file, ds, err := r.folder.Append(r.record, false)
	if err != nil {
		return false, r.outside(err, file)
	}
	if ds.Failed() {
		// Somebody else has recorded something since the series was read.
		for _, d := range ds {
			r.asker.tell(r.faultWords(d))
		}
		return false, nil
	}
	r.saved = file
	return true, r.folder.DropRecordDraft(r.record)
}

// place gives everything in the record a place that its question can be found
// by: the register, the id and the field.
func (r *recorder) place() {
	r.record.At = workshops.Place{File: r.record.Occasion}
	for i := range r.record.Attendance {
		r.record.Attendance[i].At = r.record.At
	}
	for i := range r.record.Changes {
		c := &r.record.Changes[i]
		c.At = workshops.Place{File: r.record.Occasion, Sheet: c.Register, Cell: c.ID}
		for name, v := range c.Fields {
			v.At = c.At
			v.At.Label = name
			c.Fields[name] = v
		}
	}
}

// placeWords says what a place of the record is about.
func (r *recorder) placeWords(at workshops.Place) string {
	reg := r.series.Register(at.Sheet)
	if reg == nil || at.Sheet == "" {
		return r.series.Occasion(r.record)
	}
	words := reg.Title.In(r.lang) + " › " + r.about(reg, at.Cell)
	if f := reg.Field(at.Label); f != nil {
		words += " › " + f.Label.In(r.lang)
	}
	return words
}

// mend asks again what a fault is about: the field that it names, or else the
// entry, or the occasion.
func (r *recorder) mend(d workshops.Diagnostic) error {
	reg, id := r.series.Register(d.Place.Sheet), d.Place.Cell
	if reg == nil || d.Place.Sheet == "" {
		return r.askAbout()
	}
	missing, _ := d.Args["Key"].(string)
	for _, name := range []string{missing, d.Place.Label} {
		if f := reg.Field(name); f != nil && f.Type != "computed" {
			return r.askOf(reg, &id, f)
		}
	}
	return r.changeEntry(reg, id)
}
