package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// awaited writes out what is awaited, as id@day.
func awaited(items []workshops.Awaited) string {
	var out []string
	for _, w := range items {
		out = append(out, w.Entry.ID+"@"+w.On.String())
	}
	return strings.Join(out, " ")
}

// late is an action without a day, one that is not to be taken up yet, and an
// agreement that is to be reviewed.
var late = change{file: added, to: `check-in: mer
date: 2026-11-20
actions:
  - {id: odaterad, what: Hitta ett datum, owner: samordnare-vc@vardcentral}
  - {id: langt-bort, what: Se över allt, owner: gruppledare@hemtjanst, due: 2027-06-01, not-before: 2027-04-01, problem: sopor}
  - {id: snart, what: Ringa runt, owner: gruppledare@hemtjanst, due: 2026-12-01, problem: apotek}
agreements:
  - {id: apotek-rutin, review: 2027-05-20}
`}

func TestAwaitedComesByDay(t *testing.T) {
	st := state(t, soundSeries(t, wednesday, late), wednesday)
	want := "snart@2026-12-01 larm@2026-12-11 apotek-rutin@2027-05-20 langt-bort@2027-06-01 odaterad@"
	if got := awaited(st.Awaited()); got != want {
		t.Errorf("awaited %q, want %q", got, want)
	}
}

func TestAwaitedInGroups(t *testing.T) {
	tests := []struct {
		by   workshops.AwaitedBy
		on   string
		want string
	}{
		{workshops.ByParty, wednesday, "hemtjanst: snart langt-bort | vardcentral: odaterad | : larm apotek-rutin"},
		{workshops.ByOwner, wednesday, "gruppledare@hemtjanst: snart langt-bort | samordnare-vc@vardcentral: odaterad | äldreomsorgschef: larm | : apotek-rutin"},
		{workshops.ByDue, wednesday, "soon: snart | later: larm apotek-rutin | waits: langt-bort | none: odaterad"},
		{workshops.ByDue, "2026-12-14", "overdue: snart larm | later: apotek-rutin | waits: langt-bort | none: odaterad"},
		{workshops.ByDue, "2027-05-20", "overdue: snart larm | soon: apotek-rutin langt-bort | none: odaterad"},
		{workshops.ByArea, wednesday, "Pharmacy errands: snart apotek-rutin | Waste: larm langt-bort | : odaterad"},
	}
	for _, test := range tests {
		st := state(t, soundSeries(t, wednesday, late), test.on)
		var groups []string
		for _, g := range st.Group(st.Awaited(), test.by) {
			var ids []string
			for _, w := range g.Items {
				ids = append(ids, w.Entry.ID)
			}
			groups = append(groups, g.Key+": "+strings.Join(ids, " "))
		}
		if got := strings.Join(groups, " | "); got != test.want {
			t.Errorf("by %s on %s: %q, want %q", test.by, test.on, got, test.want)
		}
	}
}

// Nothing vanishes: what has come up is there on every later day, until a record
// closes it, and closing it takes a reason where the register asks for one.
func TestNothingVanishes(t *testing.T) {
	s := soundSeries(t, wednesday, late, change{file: "records/2026-12-03-slut.yaml", to: "check-in: slut\ndate: 2026-12-03\nactions:\n  - {id: snart, status: avbruten, reason: Alla hade redan ringt}\n"})
	for _, day := range []string{"2026-11-20", "2026-12-02"} {
		if got := ids(state(t, s, day).Open("actions")); got != "odaterad langt-bort snart" {
			t.Errorf("open on %s: %q", day, got)
		}
	}
	closed := state(t, s, "2026-12-03")
	if e := closed.Entry("actions", "snart"); e == nil || e.Reason() != "Alla hade redan ringt" || ids(closed.Open("actions")) != "odaterad langt-bort" {
		t.Errorf("after closing: %v, open %q", e, ids(closed.Open("actions")))
	}
}

func TestRequiredFieldsAreNotEmptied(t *testing.T) {
	tests := []struct {
		name, rest string
		faults     int
	}{
		{"a required field", "actions:\n  - {id: skriva-rutin, what: }\n", 1},
		{"two", "problems:\n  - {id: apotek, what: , category: }\n", 2},
		{"one that is free", "actions:\n  - {id: skriva-rutin, due: , owner: }\n", 0},
		{"one that falls back on how it begins", "actions:\n  - {id: skriva-rutin, status: }\n", 0},
		{"one that gets another value", "actions:\n  - {id: skriva-rutin, what: Skriva en rutin}\n", 0},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, checkIn(test.rest))
		_, ds := workshops.Fold(s, workshops.Date{})
		if len(ds) != test.faults {
			t.Errorf("%s: %v", test.name, ds)
		}
		for _, d := range ds {
			if d.Rule != "required-emptied" || d.Severity != workshops.Error || d.Place.File != added {
				t.Errorf("%s: %v", test.name, d)
			}
			hasWords(t, d)
		}
	}
}

func TestChangesSince(t *testing.T) {
	s := soundSeries(t, wednesday, late)
	tests := []struct{ since, want string }{
		{"2026-11-21", ""},
		{"2026-11-20", "odaterad+ langt-bort+ snart+ apotek-rutin[review]"},
		{"2026-11-19", "apotek[outcome]x skriva-rutin[status]x odaterad+ langt-bort+ snart+ apotek-rutin+ fraga-vc+ akut-vc+ fraga-ht+ akut-ht+ fortsattning+x"},
	}
	for _, test := range tests {
		var out []string
		for _, c := range state(t, s, wednesday).ChangesSince(day(t, test.since)) {
			words := c.Entry.ID
			if c.Created {
				words += "+"
			} else {
				var fields []string
				for _, f := range c.Fields {
					fields = append(fields, f.Name)
				}
				words += "[" + strings.Join(fields, " ") + "]"
			}
			if c.Closed {
				words += "x"
			}
			out = append(out, words)
		}
		if got := strings.Join(out, " "); got != test.want {
			t.Errorf("since %s: %q, want %q", test.since, got, test.want)
		}
	}
}
