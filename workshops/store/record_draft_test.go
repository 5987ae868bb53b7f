package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samverka/workshops"
)

// meeting is a record of a check-in with one problem and one note.
func meeting(what string) *workshops.Record {
	r := &workshops.Record{Kind: workshops.OccasionCheckIn, Occasion: "mer", Date: today, StillHere: -1, At: workshops.Place{File: "mer"}}
	problem := workshops.Change{Register: "problems", ID: "nyckel", At: workshops.Place{File: "mer", Sheet: "problems"}}
	problem.Set("what", workshops.Value{Text: what, At: workshops.Place{File: "mer", Sheet: "problems", Label: "what"}})
	problem.Set("category", workshops.Value{Text: "övrigt"})
	note := workshops.Change{Register: "notes", ID: "mer/1"}
	note.Set("what", workshops.Value{Text: "Vi ses: i mars"})
	r.Changes = []workshops.Change{problem, note}
	return r
}

func TestRecordFromValuesIsWrittenAndReadAgain(t *testing.T) {
	dir := sound(t)
	before := listing(t, dir)
	file, ds, err := load(t, dir).Append(meeting("Nyckeln saknas"), true)
	if err != nil || ds.Failed() || file != "records/2026-11-25-mer.yaml" || listing(t, dir) != before {
		t.Fatalf("a dry run: %s, %q, %v", file, found(ds), err)
	}
	file, ds, err = load(t, dir).Append(meeting("Nyckeln saknas"), false)
	if err != nil || ds.Failed() {
		t.Fatalf("%s, %q, %v", file, found(ds), err)
	}
	s := inOrder(t, load(t, dir))
	r := s.Records[len(s.Records)-1]
	if r.Occasion != "mer" || len(r.Changes) != 2 || r.Changes[0].Fields["category"].Text != "other" || r.Changes[1].Fields["what"].Text != "Vi ses: i mars" {
		t.Errorf("read again it is %+v", r)
	}
	if _, _, err := load(t, dir).Append(meeting("Nyckeln saknas"), false); err != nil && !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second time: %v", err)
	}
}

func TestRecordFromValuesWithFaultsIsNotWritten(t *testing.T) {
	dir := sound(t)
	before := listing(t, dir)
	r := meeting("Ring 19640823-3234")
	r.Changes[0].Set("category", workshops.Value{Text: "apoteksärendn", At: workshops.Place{File: "mer", Sheet: "problems", Label: "category"}})
	_, ds, err := load(t, dir).Append(r, false)
	if err != nil || listing(t, dir) != before {
		t.Fatalf("%v, and something was written", err)
	}
	var at []string
	for _, d := range ds {
		at = append(at, d.Place.Label+" "+d.Rule)
	}
	if got := strings.Join(at, ", "); !strings.Contains(got, "what identity-number") || !strings.Contains(got, "category value") {
		t.Errorf("found is %s", got)
	}
}

func TestDraftIsKeptAndIsNoRecord(t *testing.T) {
	dir := sound(t)
	f := load(t, dir)
	r := meeting("Nyckeln saknas")
	for range 2 {
		if ds, err := f.KeepRecordDraft(r); err != nil || len(ds) > 0 {
			t.Fatalf("%v, %v", ds, err)
		}
	}
	s := inOrder(t, load(t, dir))
	if len(s.Records) != 3 {
		t.Errorf("with a draft the series has %d records", len(s.Records))
	}
	var ds workshops.Diagnostics
	drafts := load(t, dir).RecordDrafts(&ds)
	if len(drafts) != 1 || len(ds) > 0 || drafts[0].Occasion != "mer" || len(drafts[0].Changes) != 2 {
		t.Fatalf("the drafts are %+v, %v", drafts, ds)
	}
	for range 2 {
		if err := f.DropRecordDraft(drafts[0]); err != nil {
			t.Fatal(err)
		}
	}
	if left := load(t, dir).RecordDrafts(&ds); len(left) > 0 {
		t.Errorf("dropped, there is still %+v", left)
	}
}

// An identity number reaches no file, and what was kept before is still there.
func TestDraftHoldsNoIdentityNumber(t *testing.T) {
	dir := sound(t)
	f := load(t, dir)
	if _, err := f.KeepRecordDraft(meeting("Nyckeln saknas")); err != nil {
		t.Fatal(err)
	}
	before := listing(t, dir)
	ds, err := f.KeepRecordDraft(meeting("Ring 640823-3234"))
	if err != nil || !ds.Failed() || listing(t, dir) != before {
		t.Errorf("%v, %v", ds, err)
	}
	if strings.Contains(listing(t, dir), "3234") {
		t.Error("the number stands in a file")
	}
}

// A draft that somebody has spoilt is told, and stays.
func TestSpoiltDraftIsTold(t *testing.T) {
	dir := sound(t)
	name := filepath.Join(dir, "records", ".draft-mer.yaml")
	if err := os.WriteFile(name, []byte("check-in: mer\n  problems: [\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var ds workshops.Diagnostics
	if drafts := load(t, dir).RecordDrafts(&ds); len(drafts) > 0 || !ds.Failed() || ds[0].Place.File != "records/.draft-mer.yaml" {
		t.Errorf("%+v, %v", drafts, ds)
	}
	inOrder(t, load(t, dir))
}
