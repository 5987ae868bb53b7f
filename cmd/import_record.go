package cmd

import (
	"fmt"
	"path/filepath"

	"samverka/render/sheet"
	"samverka/workshops"
)

// readRecord reads a workbook as what has been typed into it since it was made.
func (in *intake) readRecord(w *received) *contents {
	s := in.folder.Series
	kind, occasion := w.identity.OccasionOf()
	if !workshops.ValidID(occasion) || s.OccasionKind(occasion) != kind {
		return refused(w.name, "occasion", "Found", occasion)
	}
	st, _ := workshops.Fold(s, workshops.Date{})
	filled, ds := w.file.Read(sheet.RecordBook(st, kind, occasion, in.today, recordWords(in.words)))
	c := &contents{faults: ds}
	if ds.Failed() {
		return c
	}
	r, faults := st.RecordFrom(filled.Workbook(w.file, st), in.today)
	c.faults = append(c.faults, faults...)
	c.changes = []change{&recordChange{intake: in, name: w.name, before: st, record: r}}
	return c
}

// recordChange is the record that a workbook brings, nil when it says nothing
// new.
type recordChange struct {
	*intake
	name   string
	before *workshops.State
	record *workshops.Record
}

// try holds the record against the series.
func (r *recordChange) try() (sound bool, err error) {
	if r.record == nil {
		return true, nil
	}
	file, ds, err := r.folder.Append(r.record, true)
	if err != nil {
		return false, r.outside(err, file)
	}
	ds.Sort()
	r.list(r.err, "", ds)
	if ds.Failed() {
		fmt.Fprintln(r.err, r.say("import.refused", "Count", ds.Count(workshops.Error)))
	}
	return !ds.Failed(), nil
}

// store shows the record in words and writes it.
func (r *recordChange) store(dryRun bool) error {
	if r.record == nil {
		fmt.Fprintln(r.out, r.say("import.record.nothing-new", "File", r.name))
		return nil
	}
	r.tellRecord(r.out, r.before, r.record)
	file, ds, err := r.folder.Append(r.record, dryRun)
	switch {
	case err != nil:
		return r.outside(err, file)
	case ds.Failed():
		r.list(r.err, "", ds)
		return errFaults
	}
	id := "record.written"
	if dryRun {
		id = "record.would-write"
	}
	fmt.Fprintln(r.out, r.say(id, "File", shown(filepath.Join(r.folder.Dir, file))))
	return nil
}
