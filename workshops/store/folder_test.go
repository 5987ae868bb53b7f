package store_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// today is the day that tests stand on: the sound series has held its sessions.
var today = workshops.Date{Year: 2026, Month: 11, Day: 25}

// sound writes the series that nothing is wrong with to a folder of its own.
func sound(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ekbacken")
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("..", "testdata", "sound"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// write puts a file into a folder.
func write(t testing.TB, dir, name, text string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// replace changes a text that stands once in a file of a folder.
func replace(t testing.TB, dir, name, from, to string) {
	t.Helper()
	text := read(t, dir, name)
	if n := strings.Count(text, from); n != 1 {
		t.Fatalf("the test changes %q, which stands %d times in %s", from, n, name)
	}
	write(t, dir, name, strings.Replace(text, from, to, 1))
}

func read(t testing.TB, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func load(t testing.TB, dir string) *store.Folder {
	t.Helper()
	return store.Load(dir, templates.Files, today)
}

// listing gives every file and folder below a folder, with the content of the
// files, so that a test can tell that nothing has changed.
func listing(t testing.TB, dir string) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".samverka.lock" {
			if err == nil && d.IsDir() {
				fmt.Fprintf(&b, "%s/\n", name)
			}
			return err
		}
		fmt.Fprintf(&b, "%s\n%s\n", name, read(t, dir, name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// names lists what a folder holds.
func names(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// found lists diagnostics as "file:line:column id", without what is not known.
func found(ds workshops.Diagnostics) []string {
	var out []string
	for _, d := range ds {
		at := d.Place.File
		if d.Place.Line > 0 {
			at += fmt.Sprintf(":%d", d.Place.Line)
		}
		if d.Place.Column > 0 {
			at += fmt.Sprintf(":%d", d.Place.Column)
		}
		out = append(out, at+" "+strings.TrimPrefix(d.TextID(), "fault."))
	}
	slices.Sort(out)
	return out
}

// inOrder wants nothing to be wrong with a folder.
func inOrder(t testing.TB, f *store.Folder) *workshops.Series {
	t.Helper()
	if len(f.Found) > 0 || f.Series == nil {
		t.Fatalf("the series has faults: %q", found(f.Found))
	}
	return f.Series
}
