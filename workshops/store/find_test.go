package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"samverka/workshops/store"
)

func TestTheSeriesIsFoundUpwards(t *testing.T) {
	dir := sound(t)
	write(t, dir, "out/ht26/agenda.html", "x")
	for _, from := range []string{".", "records", "out", "out/ht26", "records/.."} {
		got, err := store.Find(filepath.Join(dir, from))
		if err != nil || got != dir {
			t.Errorf("from %s: %s, %v", from, got, err)
		}
	}
	// The nearest one wins.
	write(t, dir, "out/ht26/series.yaml", "format: 1\n")
	if got, _ := store.Find(filepath.Join(dir, "out", "ht26")); got != filepath.Join(dir, "out", "ht26") {
		t.Errorf("found %s", got)
	}
	t.Chdir(filepath.Join(dir, "records"))
	if got, err := store.Find("."); err != nil || filepath.Base(got) != filepath.Base(dir) {
		t.Errorf("from where one stands: %s, %v", got, err)
	}
}

func TestWhereThereIsNoSeries(t *testing.T) {
	if _, err := store.Find(t.TempDir()); !errors.Is(err, store.ErrNoSeries) {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := store.Find(filepath.Join(t.TempDir(), "saknas")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	file := filepath.Join(sound(t), "records", "2026-09-24-traff-1.yaml")
	if _, err := os.Stat(file); err != nil {
		t.Fatal(err)
	}
	if got, err := store.Find(file); err != nil || filepath.Base(got) != "ekbacken" {
		t.Errorf("a file of the series: %s, %v", got, err)
	}
}
