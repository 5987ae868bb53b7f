package store

import (
	"io/fs"
	"os"
	"path"
	"slices"

	"samverka/workshops"
)

// Record holds a record that somebody wrote against the series as it is on
// disk now, and writes it to a new file of its own under records/. It writes
// nothing when the record has a fault, or makes one; the faults come back with
// the places of the file that they were written in.
//
// A record that names no occasion is of the one given. With dryRun it only
// says what it would do. A file that is there already is [fs.ErrExist].
func (f *Folder) Record(name string, data []byte, occasion string, dryRun bool) (file string, ds workshops.Diagnostics, err error) {
	return f.append(dryRun, func(now *Folder, ds *workshops.Diagnostics) (*workshops.Node, []byte, error) {
		at := workshops.Place{File: name}
		if len(data) > maxFile {
			ds.Add(at, workshops.Error, "file", "too-large", "Max", maxFile>>20)
			return nil, nil, nil
		}
		text, ok := plainText(data, at, ds)
		if !ok {
			return nil, nil, nil
		}
		n, ok := parse(text, name, ds)
		if !ok {
			return nil, nil, nil
		}
		if n.Kind == workshops.Mapping {
			text = now.nameOccasion(n, text, occasion, ds)
		}
		return n, text, nil
	})
}

// Append holds a record that was made from a form or a workbook against the
// series as it is on disk now, as [Folder.Record] does, and writes it. The
// faults come back with the places that the record and its changes have.
func (f *Folder) Append(r *workshops.Record, dryRun bool) (file string, ds workshops.Diagnostics, err error) {
	return f.append(dryRun, func(now *Folder, _ *workshops.Diagnostics) (*workshops.Node, []byte, error) {
		n := r.Node(now.Series.Registers)
		text, err := encode(n)
		return n, text, err
	})
}

// append writes the record that made gives, as a node and as the text of its
// file; no node when there is none.
func (f *Folder) append(dryRun bool, made func(*Folder, *workshops.Diagnostics) (*workshops.Node, []byte, error)) (file string, ds workshops.Diagnostics, err error) {
	work := func() error {
		now := f
		if !dryRun {
			// Another samverka may have written since the series was read.
			now = Load(f.Dir, f.Library.builtin, f.today)
		}
		if now.Series == nil {
			ds = append(ds, now.Found...)
			return nil
		}
		n, text, err := made(now, &ds)
		if err != nil || n == nil {
			return err
		}
		file, err = now.appendRecord(n, text, dryRun, &ds)
		return err
	}
	if dryRun {
		err = work()
	} else {
		err = f.locked(work)
	}
	return file, ds, err
}

func (f *Folder) appendRecord(n *workshops.Node, text []byte, dryRun bool, ds *workshops.Diagnostics) (string, error) {
	name := n.At.File
	r := f.record(n, workshops.RecordShape(f.Series.Registers), ds)
	if r == nil {
		return "", nil
	}
	if r.Date.IsZero() {
		r.Date = f.today // so that the rest is checked all the same
	}
	file := path.Join(recordsFolder, r.Date.String()+"-"+r.Occasion+".yaml")
	r.At.File = file // decides its place among the records of the same day
	f.checkWith(r, name, ds)
	if ds.Failed() {
		return file, nil
	}
	full, err := f.Within(file)
	if err != nil {
		return file, err
	}
	if !dryRun {
		return file, WriteNew(full, text)
	}
	if _, err := os.Lstat(full); err == nil {
		return file, &fs.PathError{Op: "write", Path: full, Err: fs.ErrExist}
	}
	return file, nil
}

// nameOccasion gives a record that names no occasion the one that was asked
// for, and refuses one that is of another.
func (f *Folder) nameOccasion(n *workshops.Node, text []byte, occasion string, ds *workshops.Diagnostics) []byte {
	if occasion == "" {
		return text
	}
	for _, kind := range []string{workshops.OccasionSession, workshops.OccasionCheckIn, workshops.OccasionFollowUp} {
		written := n.Str(kind)
		switch {
		case written == "":
		case written != occasion:
			ds.Add(n.Place(kind), workshops.Error, "record-occasion", "other", "Found", written, "Asked", occasion)
			return text
		default:
			return text
		}
	}
	kind := f.Series.OccasionKind(occasion)
	named, ok := withKey(text, n, kind, occasion)
	if ok || !workshops.ValidID(occasion) {
		n.Put(workshops.Key{Name: kind, At: n.At}, &workshops.Node{At: n.At, Kind: workshops.Scalar, Text: occasion})
	}
	return named
}

// checkWith finds what is wrong with the series once it has the record, and was
// not wrong before. What is wrong with the record is told at its place in the
// file that it was written in, which has the name.
func (f *Folder) checkWith(r *workshops.Record, name string, ds *workshops.Diagnostics) {
	type fault struct {
		at            workshops.Place
		rule, variant string
	}
	key := func(d workshops.Diagnostic) fault { return fault{d.Place, d.Rule, d.Variant} }
	before := map[fault]bool{}
	for _, d := range workshops.Check(f.Series, f.today) {
		before[key(d)] = true
	}
	with := *f.Series
	with.Records = append(slices.Clone(f.Series.Records), r)
	workshops.SortRecords(with.Records)
	for _, d := range workshops.Check(&with, f.today) {
		ours := d.Place.File == r.File() || d.Place.File == name
		if before[key(d)] || d.Severity != workshops.Error && !ours {
			continue
		}
		if ours {
			d.Place.File = name
		}
		*ds = append(*ds, d)
	}
}
