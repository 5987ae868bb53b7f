package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"samverka/workshops/store"
)

func TestFilesAreWrittenWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "ny", "fil.txt")
	if err := store.WriteNew(name, []byte("ett")); err != nil {
		t.Fatal(err)
	}
	if err := store.WriteNew(name, []byte("två")); !errors.Is(err, fs.ErrExist) || read(t, dir, "ny/fil.txt") != "ett" {
		t.Errorf("a file that is there: %v, %q", err, read(t, dir, "ny/fil.txt"))
	}
	if err := store.Replace(name, []byte("tre")); err != nil || read(t, dir, "ny/fil.txt") != "tre" {
		t.Errorf("replaced: %v, %q", err, read(t, dir, "ny/fil.txt"))
	}
	if err := store.Render(name, []byte("fyra")); err != nil || read(t, dir, "ny/fil.txt") != "fyra" {
		t.Errorf("rendered: %v, %q", err, read(t, dir, "ny/fil.txt"))
	}
	if got := names(t, filepath.Join(dir, "ny")); !slices.Equal(got, []string{"fil.txt"}) {
		t.Errorf("left behind: %q", got)
	}
}

// What cannot be written leaves nothing behind, and the old file where it was.
func TestFailedWritesLeaveNothing(t *testing.T) {
	for name, put := range map[string]func(string, []byte) error{"new": store.WriteNew, "replaced": store.Replace, "rendered": store.Render} {
		dir := t.TempDir()
		target := filepath.Join(dir, "mapp")
		if err := os.MkdirAll(filepath.Join(target, "inuti"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := put(target, []byte("x")); err == nil {
			t.Errorf("%s: a folder is written over", name)
		}
		if got := names(t, dir); !slices.Equal(got, []string{"mapp"}) {
			t.Errorf("%s: the folder holds %q", name, got)
		}
		file := filepath.Join(dir, "mapp", "fil")
		if err := os.WriteFile(file, []byte("gammal"), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := put(filepath.Join(file, "under"), []byte("x")); err == nil || read(t, dir, "mapp/fil") != "gammal" {
			t.Errorf("%s: a file is taken for a folder", name)
		}
	}
}

func TestFoldersThatAreInUse(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "mapp/fil", "x")
	if err := os.Mkdir(filepath.Join(dir, "tom"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"mapp": true, "mapp/fil": true, "tom": false, "saknas": false} {
		if got := store.InUse(filepath.Join(dir, filepath.FromSlash(name))); got != want {
			t.Errorf("%s is in use: %v", name, got)
		}
	}
}
