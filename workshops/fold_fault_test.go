package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestWhatDoesNotAddUp(t *testing.T) {
	tests := []struct {
		name    string
		changes []change // « marks the place of the fault
		want    string   // "" for none
		args    map[string]any
	}{
		{
			"a new entry lacks what is required",
			[]change{checkIn("problems:\n  - «{id: nycklar, what: Nycklar saknas}\n")},
			"new-entry-incomplete", map[string]any{"ID": "nycklar", "Key": "category", "Near": ""},
		},
		{
			"a misspelt id",
			[]change{checkIn("problems:\n  - «{id: apoteket, what: Det är bättre}\n")},
			"new-entry-incomplete.near", map[string]any{"Near": "apotek", "Key": "category"},
		},
		{
			"the same id twice in one record",
			[]change{checkIn("notes:\n  - {id: a, what: Ett}\nparking:\n  - {id: a, what: Ett}\n  - «{id: a, what: Två}\n")},
			"duplicate-id", map[string]any{"ID": "a"},
		},
		{
			"a reference to nothing",
			[]change{checkIn("decisions:\n  - {id: b, what: Vi gör det, problem: «hissen}\n")},
			"unknown-entry", map[string]any{"Found": "hissen", "Key": "problem", "Near": ""},
		},
		{
			"a misspelt reference among several",
			[]change{checkIn("decisions:\n  - {id: b, what: Vi gör det, problem: «[sopor, apotk]}\n")},
			"unknown-entry.near", map[string]any{"Found": "apotk", "Near": "apotek"},
		},
		{
			"a reference to what comes later",
			[]change{{second, "decision: apotek-rutin", "decision: «senare"}, checkIn("decisions:\n  - {id: senare, what: Vi gör det}\n")},
			"unknown-entry", nil,
		},
		{
			"references within one record, in any order",
			[]change{checkIn("actions:\n  - {id: a, what: Göra, decision: b, problem: c}\ndecisions:\n  - {id: b, what: Vi gör det, problem: c}\nproblems:\n  - {id: c, what: Hiss, category: other}\n")},
			"", nil,
		},
		{
			"an entry of the same id in another register",
			[]change{checkIn("parking:\n  - {id: apotek, what: En annan fråga}\n")},
			"", nil,
		},
		{
			"closed without a reason",
			[]change{checkIn("problems:\n  - {id: sopor, outcome: «avskrivet}\n")},
			"closed-without-reason", map[string]any{"ID": "sopor", "Key": "reason"},
		},
		{"closed with a reason", []change{checkIn("problems:\n  - {id: sopor, outcome: avskrivet, reason: Löste sig}\n")}, "", nil},
		{"closed in a way that needs none", []change{checkIn("problems:\n  - {id: sopor, outcome: löst}\n")}, "", nil},
		{
			"the reason came before",
			[]change{{second, "- id: sopor\n", "- id: sopor\n    reason: Löste sig\n"}, checkIn("problems:\n  - {id: sopor, outcome: avskrivet}\n")},
			"", nil,
		},
		{
			"the same as nothing",
			[]change{checkIn("problems:\n  - {id: apotek, same-as: «sopr}\n")},
			"same-as.unknown", map[string]any{"ID": "apotek", "Found": "sopr", "Near": "sopor"},
		},
		{
			"the same as itself",
			[]change{checkIn("problems:\n  - {id: apotek, same-as: «apotek}\n")},
			"same-as.itself", map[string]any{"ID": "apotek"},
		},
		{
			"the same as another",
			[]change{checkIn("problems:\n  - {id: sopor, same-as: apotek}\n")},
			"", nil,
		},
		{
			"two of what there is one of",
			[]change{checkIn("continuation:\n  - «{id: annan, form: En annan form}\n")},
			"single-entry", map[string]any{"ID": "fortsattning"},
		},
		{
			"the one entry changed",
			[]change{checkIn("continuation:\n  - {id: fortsattning, form: En annan form}\n")},
			"", nil,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, at := sound(t).with(t, test.changes...)
			_, ds := workshops.Fold(f.series(t, wednesday), workshops.Date{})
			if test.want == "" {
				if len(ds) > 0 {
					t.Errorf("found %v", ds)
				}
				return
			}
			if len(ds) != 1 || ds[0].TextID() != "fault."+test.want || ds[0].Place != at || ds[0].Severity != workshops.Error {
				t.Fatalf("found %v, want %s at %v", ds, test.want, at)
			}
			for name, want := range test.args {
				if got := ds[0].Args[name]; got != want {
					t.Errorf("%s is %v, want %v", name, got, want)
				}
			}
		})
	}
}

// The first of two with the same id counts, and a third single entry is as
// wrong as a second.
func TestFaultsLeaveTheStateWhole(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("parking:\n  - {id: a, what: Ett}\n  - {id: a, what: Två}\n"+
		"continuation:\n  - {id: b, form: B}\n  - {id: c, form: C}\n"))
	st, ds := workshops.Fold(s, workshops.Date{})
	if got := st.Entry("parking", "a").Str("what"); got != "Ett" {
		t.Errorf("the entry says %q", got)
	}
	if n := len(of("single-entry", ds)); n != 2 {
		t.Errorf("%d faults for two entries too many", n)
	}
	if ids(st.Entries("continuation")) != "fortsattning b c" {
		t.Errorf("the entries are %q", ids(st.Entries("continuation")))
	}
}

// Notes belong to their record: the same id in two records is two entries.
func TestLocalEntriesBelongToTheirRecord(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("notes:\n  - {id: a, what: Ett}\n  - {what: Utan id}\n"),
		change{file: "records/2026-11-23-igen.yaml", to: "check-in: igen\ndate: 2026-11-23\nnotes:\n  - {id: a, what: Två}\n"})
	st := state(t, s, "")
	if got := ids(st.Entries("notes")); got != "mer/a mer/2 igen/a" {
		t.Errorf("the notes are %q", got)
	}
}
