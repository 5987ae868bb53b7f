package store

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"samverka/workshops"
)

// textKinds are the endings of the files of a series' own definitions and
// templates that are text, and that can be looked through.
var textKinds = []string{".yaml", ".yml", ".md", ".css"}

// OwnFiles gives what the series has under templates/ of its own, by name from
// there, and the names of files that are left because they are not text.
func (f *Folder) OwnFiles() (own map[string][]byte, left []string, err error) {
	own = map[string][]byte{}
	if _, err := fs.Stat(f.files, ownFolder); err != nil {
		return own, nil, nil //nolint:nilerr // a series need not have any
	}
	err = fs.WalkDir(f.files, ownFolder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(e.Name(), ".") && e.IsDir():
			return fs.SkipDir
		case !e.Type().IsRegular() || strings.HasPrefix(e.Name(), "."):
			return nil
		case !slices.Contains(textKinds, strings.ToLower(path.Ext(name))):
			left = append(left, name)
			return nil
		}
		data, err := readLimited(f.files, name)
		own[strings.TrimPrefix(name, ownFolder+"/")] = data
		return err
	})
	return own, left, err
}

// Heir makes the draft take over what the series has of its own, and gives the
// files that follow with it. A file of the series' own that says something of
// those who took part is a fault: it would stand in every document.
func (f *Folder) Heir(d *workshops.Draft) (own map[string][]byte, left []string, ds workshops.Diagnostics, err error) {
	at := workshops.Place{File: planFile}
	patterns := f.Library.Catalogue("warning-patterns", at, &ds)
	scanner := workshops.NewScanner(f.today, workshops.ReadWarningPatterns(patterns, &ds), nil)
	st, _ := workshops.Fold(f.Series, workshops.Date{})
	d.Inherit(st, scanner)
	if own, left, err = f.OwnFiles(); err != nil {
		return nil, nil, ds, err
	}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		for i, line := range strings.Split(string(own[name]), "\n") {
			if !d.From.MayLeave(line) {
				ds.Add(workshops.Place{File: path.Join(ownFolder, name), Line: i + 1, Column: 1}, workshops.Error, "handed-down", "")
			}
		}
	}
	return own, left, ds, nil
}
