package workshops_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// wednesday is the day that tests stand on when nothing else is said: the
// sound series has held its sessions, and what comes after lies ahead.
const wednesday = "2026-11-25"

// change is one thing that a test writes otherwise than the sound series: in a
// file, a text that stands there once, and what is there instead. Without a
// text it is a file of its own, or without anything a file less. A « in what is there instead marks the place
// where something is to be found.
type change struct{ file, from, to string }

// files is a series folder, by the names of its files.
type files map[string]string

// sound gives the series that nothing is wrong with.
func sound(t testing.TB) files {
	t.Helper()
	out := files{}
	root := os.DirFS("testdata/sound")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		out[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// with gives the folder with some things changed, and the place that is marked.
func (f files) with(t testing.TB, changes ...change) (files, workshops.Place) {
	t.Helper()
	out := maps.Clone(f)
	var at workshops.Place
	for _, c := range changes {
		text := c.to
		if c.from == "" && c.to == "" {
			delete(out, c.file)
			continue
		}
		if c.from != "" {
			if n := strings.Count(out[c.file], c.from); n != 1 {
				t.Fatalf("the test changes %q, which stands %d times in %s", c.from, n, c.file)
			}
			text = strings.Replace(out[c.file], c.from, c.to, 1)
		}
		if before, _, marked := strings.Cut(text, "«"); marked {
			last := before[strings.LastIndex(before, "\n")+1:]
			at = workshops.Place{File: c.file, Line: strings.Count(before, "\n") + 1, Column: len([]rune(last)) + 1}
			text = strings.Replace(text, "«", "", 1)
		}
		out[c.file] = text
	}
	return out, at
}

// read loads the folder as it stands on a day.
func (f files) read(t testing.TB, today string) *store.Folder {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ekbacken")
	for name, text := range f {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return store.Load(dir, templates.Files, day(t, today))
}

// series loads the folder and wants its files to be in order.
func (f files) series(t testing.TB, today string) *workshops.Series {
	t.Helper()
	folder := f.read(t, today)
	if _, own := f["templates/documents/report.yaml"]; own && folder.Series != nil {
		folder.ReadDocuments([]string{"report"}, &folder.Found)
	}
	for _, d := range folder.Found {
		t.Errorf("%v: %s %v", d.Place, d.TextID(), d.Args)
	}
	if len(folder.Found) > 0 || folder.Series == nil {
		t.Fatal("the files of the test's series have faults")
	}
	return folder.Series
}

// soundSeries gives the sound series with some things changed.
func soundSeries(t testing.TB, today string, changes ...change) *workshops.Series {
	t.Helper()
	f, _ := sound(t).with(t, changes...)
	return f.series(t, today)
}

// state folds a series up to a day, "" for all of it, and wants it to add up.
func state(t testing.TB, s *workshops.Series, asOf string) *workshops.State {
	t.Helper()
	st, ds := workshops.Fold(s, day(t, asOf))
	for _, d := range ds {
		t.Errorf("%v: %s %v", d.Place, d.TextID(), d.Args)
	}
	return st
}

// ids lists entries by id.
func ids(entries []*workshops.Entry) string {
	var out []string
	for _, e := range entries {
		out = append(out, e.ID)
	}
	return strings.Join(out, " ")
}

func TestTheSoundSeriesIsSound(t *testing.T) {
	s := soundSeries(t, wednesday)
	for _, d := range workshops.Check(s, day(t, wednesday)) {
		t.Errorf("%v: %s %v", d.Place, d.TextID(), d.Args)
	}
}
