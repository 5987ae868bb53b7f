package store_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"samverka/workshops"
)

const mer = "date: 2026-11-20\nnotes:\n  - what: Vi träffas åter i mars\n"

func TestRecordsAreWrittenWhole(t *testing.T) {
	tests := []struct{ name, text, occasion, file, stored string }{
		{"it names its occasion", "check-in: mer\n" + mer, "", "2026-11-20-mer.yaml", "check-in: mer\n" + mer},
		{"the same one is asked for", "check-in: mer\n" + mer, "mer", "2026-11-20-mer.yaml", "check-in: mer\n" + mer},
		{"a check-in", mer, "mer", "2026-11-20-mer.yaml", "check-in: mer\n" + mer},
		{"a follow-up", mer, "uppfoljning-3-man", "2026-11-20-uppfoljning-3-man.yaml", "follow-up: uppfoljning-3-man\n" + mer},
		{"after a comment", "# Anteckningar\n\n" + mer, "mer", "2026-11-20-mer.yaml", "# Anteckningar\n\ncheck-in: mer\n" + mer},
		{"after three dashes", "---\n" + mer, "mer", "2026-11-20-mer.yaml", "---\ncheck-in: mer\n" + mer},
		{"indented", "  " + strings.ReplaceAll(strings.TrimSpace(mer), "\n", "\n  ") + "\n", "mer", "2026-11-20-mer.yaml", "  check-in: mer\n  " + strings.ReplaceAll(strings.TrimSpace(mer), "\n", "\n  ") + "\n"},
		{"in braces", "{date: 2026-11-20, notes: [{what: å}]}\n", "mer", "2026-11-20-mer.yaml", "{check-in: mer, date: 2026-11-20, notes: [{what: å}]}\n"},
		{"from Windows", "\ufeff" + strings.ReplaceAll(mer, "\n", "\r\n"), "mer", "2026-11-20-mer.yaml", "check-in: mer\n" + mer},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			before := listing(t, dir)
			file, ds, err := load(t, dir).Record("från-telefonen.yaml", []byte(test.text), test.occasion, true)
			if err != nil || len(ds) > 0 || file != "records/"+test.file || listing(t, dir) != before {
				t.Fatalf("a dry run: %s, %q, %v", file, found(ds), err)
			}
			file, ds, err = load(t, dir).Record("från-telefonen.yaml", []byte(test.text), test.occasion, false)
			if err != nil || len(ds) > 0 || file != "records/"+test.file {
				t.Fatalf("%s, %q, %v", file, found(ds), err)
			}
			if got := read(t, dir, file); got != test.stored {
				t.Errorf("stored is %q, want %q", got, test.stored)
			}
			if s := inOrder(t, load(t, dir)); len(s.Records) != 4 || s.Records[3].Occasion == "" {
				t.Errorf("there are %d records", len(s.Records))
			}
			if got := names(t, dir+"/records"); len(got) != 4 {
				t.Errorf("the folder holds %q", got)
			}
		})
	}
}

func TestRecordsWithFaultsAreNotWritten(t *testing.T) {
	tests := []struct {
		name, text, occasion string
		want                 []string
	}{
		{"of another occasion", "check-in: mer\n" + mer, "traff-3", []string{"x.yaml:1:11 record-occasion.other"}},
		{"of no occasion", mer, "", []string{"x.yaml:1:1 record-occasion.none"}},
		{"an occasion that is no id", mer, "Avstämning i mars", []string{"x.yaml:1:1 value.bad-id"}},
		{"an occasion that would write more", mer, "mer\nconfirmed: ja", []string{"x.yaml:1:1 value.bad-id"}},
		{"an occasion outside the folder", mer, "../../mer", []string{"x.yaml:1:1 value.bad-id"}},
		{"a session that is recorded already", "session: traff-3\n" + mer, "", []string{"x.yaml:1:1 record-occasion.twice"}},
		{"a fault of YAML", "check-in: mer\ndate: \"2026\n", "", []string{"x.yaml:2 yaml.quote"}},
		{"several faults", "check-in: mer\ndate: 20/11\nform: brev\n", "", []string{"x.yaml:2:7 value.bad-date", "x.yaml:3:7 value.unknown-choice"}},
		{"it does not add up", "check-in: mer\ndate: 2026-11-20\nactions:\n  - {id: a, problem: nycklar}\n", "", []string{"x.yaml:4:22 unknown-entry", "x.yaml:4:5 new-entry-incomplete"}},
		{"it makes a later record wrong", "session: traff-1\ndate: 2026-09-23\n", "", []string{"records/2026-09-24-traff-1.yaml:1:1 record-occasion.twice"}},
		{"nothing", "", "mer", []string{"x.yaml file.empty"}},
		{"empty braces", "{}\n", "mer", []string{"x.yaml:1:1 missing-key", "x.yaml:1:1 record-occasion.none"}},
		{"a list", "- a\n", "mer", []string{"x.yaml:1:1 not-a-mapping"}},
		{"Latin-1", latin1("check-in: mer\nform: träff\n"), "", []string{"x.yaml:2:9 encoding"}},
		{"too much", strings.Repeat("# fyllning\n", 1<<18), "", []string{"x.yaml file.too-large"}},
		{"an identity number", "check-in: mer\ndate: 2026-11-20\nnotes:\n  - what: 19121212-1212\n", "", []string{"x.yaml:4:11 identity-number"}},
		{"a question mark before the key", "? date\n: 2026-11-20\n", "mer", []string{"x.yaml:1:1 record-occasion.none"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := sound(t)
			before := listing(t, dir)
			for _, dryRun := range []bool{true, false} {
				_, ds, err := load(t, dir).Record("x.yaml", []byte(test.text), test.occasion, dryRun)
				if got := found(errorsOf(ds)); err != nil || !slices.Equal(got, test.want) {
					t.Errorf("dry run %v: found %q (%v), want %q", dryRun, got, err, test.want)
				}
				if after := listing(t, dir); after != before {
					t.Fatalf("dry run %v: the folder is\n%s", dryRun, after)
				}
			}
		})
	}
}

// errorsOf leaves out what does not stop a record.
func errorsOf(ds workshops.Diagnostics) workshops.Diagnostics {
	return slices.DeleteFunc(ds, func(d workshops.Diagnostic) bool { return d.Severity != workshops.Error })
}

// What was wrong before the record is not the record's fault, and what the
// record deserves a look for is told without stopping it.
func TestRecordsAnswerForThemselves(t *testing.T) {
	dir := sound(t)
	replace(t, dir, "series.yaml", "minutes: 120", "minutes: 121")
	file, ds, err := load(t, dir).Record("x.yaml", []byte("check-in: mer\ndate: 2026-11-20\nactions:\n  - {id: ny, what: Något, due: 2026-11-29}\n"), "", false)
	want := []string{"x.yaml:4:32 due-date.day-off", "x.yaml:4:5 owner-and-date.follow-up", "x.yaml:4:5 owner-and-date.owner"}
	if err != nil || file == "" || !slices.Equal(found(ds), want) {
		t.Errorf("%s, %q, %v", file, found(ds), err)
	}
}

// A check-in comes after the session of the same day, whatever it and the file
// that it comes from are called: it may change what the session created.
func TestRecordsOfTheSameDay(t *testing.T) {
	dir := sound(t)
	text := "check-in: uppdatering\ndate: 2026-11-19\nagreements:\n  - {id: apotek-rutin, where: pärmen}\n"
	for _, occasion := range []string{"uppdatering", "avstamning"} {
		for _, name := range []string{"a.yaml", "ö.yaml"} {
			written := strings.Replace(text, "uppdatering", occasion, 1)
			if _, ds, err := load(t, dir).Record(name, []byte(written), "", true); err != nil || len(ds) > 0 {
				t.Errorf("%s from %s: %q (%v)", occasion, name, found(ds), err)
			}
		}
	}
}

func TestRecordsOverwriteNothing(t *testing.T) {
	dir := sound(t)
	write(t, dir, "records/2026-11-20-mer.yaml", "check-in: annan\ndate: 2026-11-20\n")
	before := listing(t, dir)
	for _, dryRun := range []bool{true, false} {
		_, ds, err := load(t, dir).Record("x.yaml", []byte(mer), "mer", dryRun)
		if !errors.Is(err, fs.ErrExist) || len(ds) > 0 {
			t.Errorf("dry run %v: %q, %v", dryRun, found(ds), err)
		}
	}
	if after := listing(t, dir); after != before {
		t.Errorf("the folder is\n%s", after)
	}
}

// The series may have become unreadable since it was loaded.
func TestRecordingToASeriesThatBroke(t *testing.T) {
	dir := sound(t)
	f := load(t, dir)
	write(t, dir, "series.yaml", "format: 2\n")
	if _, ds, err := f.Record("x.yaml", []byte(mer), "mer", false); err != nil || !slices.Equal(found(ds), []string{"series.yaml:1:9 newer-format"}) {
		t.Errorf("%q, %v", found(ds), err)
	}
}

// Of several who record the same occasion at once, one wins and the others are
// told; of several occasions, all are written.
func TestRecordingAtTheSameTime(t *testing.T) {
	dir := sound(t)
	f := load(t, dir)
	var wait sync.WaitGroup
	results := make([]error, 8)
	refused := make([]bool, 8)
	for i := range results {
		wait.Go(func() {
			text := mer
			occasion := "mer"
			if i >= 4 {
				occasion += string(rune('a' + i))
			}
			_, ds, err := f.Record("x.yaml", []byte(text), occasion, false)
			results[i], refused[i] = err, ds.Failed()
		})
	}
	wait.Wait()
	lost := 0
	for i, err := range results {
		if err != nil || i >= 4 && refused[i] {
			t.Errorf("the %d:th: %v, refused %v", i+1, err, refused[i])
		}
		if i < 4 && refused[i] {
			lost++
		}
	}
	if s := inOrder(t, load(t, dir)); lost != 3 || len(s.Records) != 3+5 {
		t.Errorf("%d were refused, and there are %d records", lost, len(s.Records))
	}
}
