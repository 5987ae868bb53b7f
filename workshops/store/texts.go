package store

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"samverka/workshops"
)

// textsFolder is where the leader's own texts for documents are.
const textsFolder = "texts"

// textEnding is what the name of an own text ends with.
const textEnding = ".md"

// readTexts reads the texts that a document has of the leader's own. One that
// is not written yet has no file, which is no fault.
func (f *Folder) readTexts(d *workshops.Document, ds *workshops.Diagnostics) {
	for _, o := range d.Texts {
		name := path.Join(textsFolder, o.File.In(f.Series.Plan.Language)+textEnding)
		o.At = workshops.Place{File: name}
		if _, err := fs.Stat(f.files, name); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if text, ok := readFile(f.files, name, name, ds); ok {
			o.Source = string(text)
			o.At.Line, o.At.Column = 1, 1
			f.Series.Scanner.ScanProse(name, o.Source, ds)
		}
	}
}

// strayTexts points out files that no document takes in: most likely their
// names are misspelt.
func (f *Folder) strayTexts(ds *workshops.Diagnostics) {
	var names []string
	for _, d := range f.Series.Documents {
		for _, o := range d.Texts {
			names = append(names, path.Base(o.At.File))
		}
	}
	entries, _ := fs.ReadDir(f.files, textsFolder)
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, ".") && !slices.Contains(names, name) {
			ds.Add(workshops.Place{File: path.Join(textsFolder, name)}, workshops.Warning, "unknown-text", "",
				"Found", name, "Near", workshops.Nearest(name, names), "Allowed", names)
		}
	}
}

// WriteText writes an own text that has no file yet.
func (f *Folder) WriteText(o *workshops.OwnText, text []byte) error {
	name, err := f.Within(o.At.File)
	if err != nil {
		return err
	}
	return f.locked(func() error { return WriteNew(name, text) })
}
