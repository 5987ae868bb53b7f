package store

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"samverka/workshops"
)

// draftPrefix begins the name of a record that somebody has begun on. The full
// stop keeps it from being read as a record.
const draftPrefix = ".draft-"

func draftFile(occasion string) string {
	return path.Join(recordsFolder, draftPrefix+occasion+".yaml")
}

// RecordDrafts lists the occasions that somebody has begun to record, with the
// draft of each. A draft that cannot be understood is told and left as it is.
func (f *Folder) RecordDrafts(ds *workshops.Diagnostics) []*workshops.Record {
	entries, err := fs.ReadDir(f.files, recordsFolder)
	if err != nil {
		return nil
	}
	var drafts []*workshops.Record
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), draftPrefix) && path.Ext(e.Name()) == ".yaml" {
			if r := f.readDraft(path.Join(recordsFolder, e.Name()), ds); r != nil {
				drafts = append(drafts, r)
			}
		}
	}
	return drafts
}

func (f *Folder) readDraft(name string, ds *workshops.Diagnostics) *workshops.Record {
	var faults workshops.Diagnostics
	var r *workshops.Record
	if n, ok := f.decode(name, &faults); ok {
		r = f.record(n, workshops.RecordShape(f.Series.Registers), &faults)
	}
	if faults.Failed() {
		*ds = append(*ds, faults...)
		return nil
	}
	return r
}

// KeepRecordDraft keeps what has been said of an occasion so far, in place of
// what was kept before. The draft says no more than the record would. Nothing
// is kept while an identity number stands in it.
func (f *Folder) KeepRecordDraft(r *workshops.Record) (ds workshops.Diagnostics, err error) {
	n := r.Node(f.Series.Registers)
	f.Series.Scanner.ScanNode(n, &ds)
	if ds.Failed() {
		return ds, nil
	}
	text, err := encode(n)
	if err != nil {
		return nil, err
	}
	name, err := f.draftPath(r)
	if err != nil {
		return nil, err
	}
	return nil, Replace(name, text)
}

// DropRecordDraft takes a draft away.
func (f *Folder) DropRecordDraft(r *workshops.Record) error {
	name, err := f.draftPath(r)
	if err != nil {
		return err
	}
	if err := disk.remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (f *Folder) draftPath(r *workshops.Record) (string, error) {
	return f.Within(draftFile(r.Occasion))
}
