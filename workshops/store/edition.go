package store

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"text/template"

	"samverka/workshops"
)

// FinalFolder is where settled documents are, each version in a folder of its
// own.
const FinalFolder = "final"

// editionFile tells, beside the files of a settled document, how it was made.
const editionFile = "edition.yaml"

// Editions gives every version that a document has been settled in, the first
// one first.
func (f *Folder) Editions(document string, ds *workshops.Diagnostics) []*workshops.Edition {
	entries, err := fs.ReadDir(f.files, FinalFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		ds.Add(workshops.Place{File: FinalFolder}, workshops.Error, "file", "unreadable", "Reason", reason(err))
		return nil
	}
	var out []*workshops.Edition
	for _, entry := range entries {
		name := path.Join(FinalFolder, entry.Name(), editionFile)
		if _, err := fs.Stat(f.files, name); err != nil {
			continue
		}
		before := ds.Count(workshops.Error)
		n, ok := f.decode(name, ds)
		if !ok {
			continue
		}
		workshops.EditionShape.Check(n, &workshops.Setting{}, ds)
		if ds.Count(workshops.Error) > before || n.Str("document") != document {
			continue
		}
		e := workshops.ReadEdition(n)
		e.Folder = path.Dir(name)
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b *workshops.Edition) int { return cmp.Compare(a.Version, b.Version) })
	return out
}

// CheckEdition notes that the document that the series is summed up in has been
// settled, and that the series is not as it was then.
func (f *Folder) CheckEdition(ds *workshops.Diagnostics) {
	all := f.Editions(f.Series.Model.Report, ds)
	if len(all) == 0 {
		return
	}
	last := all[len(all)-1]
	now, err := f.Fingerprints()
	if err != nil {
		return // what cannot be read is told by what reads it
	}
	if changed := last.SameSeries(now); len(changed) > 0 {
		ds.Add(workshops.Place{File: path.Join(last.Folder, editionFile)}, workshops.Note, "report-edition", "",
			"Date", last.Date, "Files", changed, "Version", last.Version, "Folder", last.Folder)
	}
}

// Fingerprints gives the fingerprint of every file that a document of the
// series can depend on: the plan, records, answers, own texts and definitions.
func (f *Folder) Fingerprints() ([]workshops.Fingerprint, error) {
	var out []workshops.Fingerprint
	for _, root := range []string{planFile, recordsFolder, answersFolder, textsFolder, ownFolder} {
		found, err := fingerprints(f.files, root)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// BuiltIn is the fingerprint of everything that is built into the program.
func (f *Folder) BuiltIn() (string, error) {
	all, err := fingerprints(f.Library.builtin, ".")
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	for _, each := range all {
		b.WriteString(each.File + " " + each.Sum + "\n")
	}
	return sumOf(b.Bytes()), nil
}

// Settle makes a new version of a document, whole or not at all: fill writes
// its files to a folder that it is given, and the edition gets its folder,
// version and outputs. No earlier version is touched; one that somebody else
// has made in the meantime is [fs.ErrExist].
func (f *Folder) Settle(e *workshops.Edition, file string, fill func(dir string) error) error {
	name := e.Date.String() + "-" + file
	if e.Version > 1 {
		name += "-version-" + strconv.Itoa(e.Version)
	}
	return f.locked(func() error {
		into, err := f.Within(path.Join(FinalFolder, name))
		if err != nil {
			return err
		}
		if _, err := os.Lstat(into); err == nil {
			return &fs.PathError{Op: "write", Path: into, Err: fs.ErrExist}
		}
		err = newFolder(into, func(temp string) error {
			if err := fill(temp); err != nil {
				return err
			}
			var err error
			if e.Outputs, err = fingerprints(os.DirFS(temp), "."); err != nil {
				return err
			}
			manifest, err := f.editionText(e)
			if err != nil {
				return err
			}
			return WriteNew(filepath.Join(temp, editionFile), manifest)
		})
		if err == nil || errors.Is(err, ErrUnsure) {
			e.Folder = path.Join(FinalFolder, name)
		}
		return err
	})
}

// editionText fills in the scaffold of an edition in the language of the
// series.
func (f *Folder) editionText(e *workshops.Edition) ([]byte, error) {
	name := "scaffold/edition." + string(f.Series.Plan.Language) + ".yaml.tmpl"
	t, err := template.New(path.Base(name)).Funcs(template.FuncMap{"q": quoted}).ParseFS(f.Library.builtin, name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, e); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
