package store_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// contents are the files of a folder that somebody would see, by name.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(e.Name(), ".samverka"):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.Type().IsRegular():
			out[name] = read(t, dir, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// differing names the files that two folders do not have alike.
func differing(x, y map[string]string) (names []string) {
	for name, text := range x {
		if other, ok := y[name]; !ok || other != text {
			names = append(names, name)
		}
	}
	for name := range y {
		if _, ok := x[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// leftovers are the half-written files that a write has left behind.
func leftovers(t testing.TB, dir string) (names []string) {
	t.Helper()
	_ = filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(filepath.Base(name), ".samverka-") {
			names = append(names, name)
		}
		return err
	})
	return names
}

const heldSession = "session: traff-1\ndate: 2026-09-24\nattendance:\n  hemtjanst: {present: [a-1]}\n"

// writes are everything that is written to a series. Each makes what there is
// before, and gives the write itself.
var writes = map[string]func(t testing.TB, dir string) func() error{
	"a new file": func(t testing.TB, dir string) func() error {
		return func() error {
			return store.WriteNew(filepath.Join(dir, "ny", "djup", "fil.txt"), []byte("hela texten"))
		}
	},
	"a document": func(t testing.TB, dir string) func() error {
		write(t, dir, "dokument.html", "gammalt")
		return func() error { return store.Render(filepath.Join(dir, "dokument.html"), []byte("nytt dokument")) }
	},
	"a record": func(t testing.TB, dir string) func() error {
		write(t, dir, "series.yaml", smallPlan)
		f := store.Load(dir, small, workshops.Date{Year: 2026, Month: 11, Day: 22})
		return func() error {
			_, ds, err := f.Record("post.yaml", []byte(heldSession), "", false)
			if ds.Failed() {
				return fmt.Errorf("%q", found(ds)) // the record is there already
			}
			return err
		}
	},
	"a draft": func(t testing.TB, dir string) func() error {
		write(t, dir, "series.yaml", smallPlan)
		f := store.Load(dir, small, workshops.Date{Year: 2026, Month: 11, Day: 22})
		if _, ds, err := f.Record("post.yaml", []byte(heldSession), "", false); err != nil || ds.Failed() {
			t.Fatal(found(ds), err)
		}
		f = store.Load(dir, small, workshops.Date{Year: 2026, Month: 11, Day: 22})
		r := f.Series.Records[0]
		if _, err := f.KeepRecordDraft(r); err != nil {
			t.Fatal(err)
		}
		r.Date.Day++
		return func() error {
			_, err := f.KeepRecordDraft(r)
			return err
		}
	},
	"a new series": func(t testing.TB, dir string) func() error {
		d := draft(t, "teamtraff", "Samverkan", workshops.Swedish, units...)
		return func() error {
			return store.Create(filepath.Join(dir, "serie"), d, templates.Files, map[string][]byte{"series.json": []byte("{}\n")}, nil)
		}
	},
	"a new series in a folder that is there": func(t testing.TB, dir string) func() error {
		d := draft(t, "teamtraff", "Samverkan", workshops.Swedish, units...)
		return func() error {
			return store.Create(dir, d, templates.Files, map[string][]byte{"series.json": []byte("{}\n")}, nil)
		}
	},
	"answers": func(t testing.TB, dir string) func() error {
		if err := os.CopyFS(dir, os.DirFS(sound(t))); err != nil {
			t.Fatal(err)
		}
		collect(t, dir, false, answer("fil a", "K2", "4"))
		f := load(t, dir)
		return func() error {
			_, _, err := f.Collect(f.Series.Survey("collaboration"), "after", []*workshops.Submission{answer("fil b", "K3", "3")}, store.Collecting{})
			return err
		}
	},
	"a settled document": func(t testing.TB, dir string) func() error {
		write(t, dir, "series.yaml", smallPlan)
		f := store.Load(dir, small, workshops.Date{Year: 2026, Month: 11, Day: 22})
		return func() error {
			e := &workshops.Edition{Document: "report", Version: 1, Date: workshops.Date{Year: 2026, Month: 11, Day: 22}}
			return f.Settle(e, "rapport", func(into string) error {
				return store.Render(filepath.Join(into, "rapport.html"), []byte("hela rapporten"))
			})
		}
	},
}

// Whatever the disk refuses, and whenever, the series is as before or as after:
// as before when the write says that it failed, and as after when it does not
// or says that only the power must not go now.
func TestWhateverTheDiskRefuses(t *testing.T) {
	for name, prepare := range writes {
		t.Run(name, func(t *testing.T) {
			for _, refusal := range []error{syscall.ENOSPC, errors.ErrUnsupported} {
				for n := 1; refuse(t, prepare, refusal, n); n++ {
					if n > 200 {
						t.Fatal("a write of more than two hundred steps")
					}
				}
			}
		})
	}
}

// refuse lets the nth step of a write fail, and all of its kind after that. It
// tells whether there was such a step.
func refuse(t *testing.T, prepare func(testing.TB, string) func() error, refusal error, n int) bool {
	t.Helper()
	dir := t.TempDir()
	put := prepare(t, dir)
	before := contents(t, dir)
	step, failed := 0, ""
	restore := store.FailDisk(func(op string) error {
		if step++; step == n {
			failed = op
		}
		if failed == "" || op != failed || op == "remove" && step > n {
			return nil
		}
		return refusal
	})
	err := put()
	restore()
	after := contents(t, dir)
	if failed == "" {
		if err != nil || len(differing(before, after)) == 0 {
			t.Fatalf("with a whole disk: %v", err)
		}
		return false
	}
	changed := differing(before, after)
	switch {
	case err != nil && !errors.Is(err, refusal):
		t.Errorf("%s at step %d (%s) is told as %v", refusal, n, failed, err)
	case err != nil && !errors.Is(err, store.ErrUnsure) && len(changed) > 0:
		t.Errorf("%s at step %d (%s): %v, and yet %q changed", refusal, n, failed, err, changed)
	case (err == nil || errors.Is(err, store.ErrUnsure)) && len(changed) == 0:
		t.Errorf("%s at step %d (%s): %v, and yet nothing changed", refusal, n, failed, err)
	case err == nil && (failed == "write" || failed == "sync" || failed == "syncFolder"):
		t.Errorf("%s at step %d (%s) is passed over", refusal, n, failed)
	}
	for file, text := range after {
		if text == "" {
			t.Errorf("%s at step %d (%s) leaves %s empty", refusal, n, failed, file)
		}
	}
	if left := leftovers(t, dir); failed != "remove" && len(left) > 0 {
		t.Errorf("%s at step %d (%s) leaves %q", refusal, n, failed, left)
	}
	if restoreErr := put(); err != nil && !errors.Is(err, store.ErrUnsure) && restoreErr != nil {
		t.Errorf("after %s at step %d (%s) it cannot be done again: %v", refusal, n, failed, restoreErr)
	}
	return true
}

// A file share that knows no hard links still refuses a name that is taken.
func TestSharesWithoutHardLinksReplaceNothing(t *testing.T) {
	for _, lacking := range [][]string{{"link"}, {"link", "renameNew"}} {
		restore := store.FailDisk(func(op string) error {
			if slices.Contains(lacking, op) {
				return errors.ErrUnsupported
			}
			return nil
		})
		dir := t.TempDir()
		name := filepath.Join(dir, "fil.txt")
		if err := store.WriteNew(name, []byte("ett")); err != nil {
			t.Errorf("without %q: %v", lacking, err)
		}
		if err := store.WriteNew(name, []byte("två")); !errors.Is(err, fs.ErrExist) || read(t, dir, "fil.txt") != "ett" {
			t.Errorf("without %q: %v, %q", lacking, err, read(t, dir, "fil.txt"))
		}
		if got := names(t, dir); !slices.Equal(got, []string{"fil.txt"}) {
			t.Errorf("without %q: the folder holds %q", lacking, got)
		}
		restore()
	}
}

// What a stopped samverka left is read by nothing, and swept away once nobody
// can be writing it any longer.
func TestWhatWasHalfWrittenIsSweptAway(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "series.yaml", smallPlan)
	for _, folder := range []string{"", "records", "answers", "final"} {
		for _, age := range []string{"old", "new"} {
			name := filepath.Join(folder, ".samverka-"+age+".yaml")
			write(t, dir, name, "halv: [")
			if age == "old" {
				then := time.Now().Add(-2 * time.Hour)
				if err := os.Chtimes(filepath.Join(dir, name), then, then); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	f := store.Load(dir, small, workshops.Date{Year: 2026, Month: 11, Day: 22})
	if f.Series == nil || f.Found.Failed() {
		t.Fatal(found(f.Found))
	}
	if _, ds, err := f.Record("post.yaml", []byte(heldSession), "", false); err != nil || ds.Failed() {
		t.Fatal(found(ds), err)
	}
	left := leftovers(t, dir)
	if len(left) != 4 || slices.ContainsFunc(left, func(s string) bool { return strings.Contains(s, "old") }) {
		t.Errorf("left are %q", left)
	}
}
