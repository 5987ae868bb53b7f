package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestCatalogueFindsWhatPeopleWrite(t *testing.T) {
	c := soundSeries(t, wednesday).Catalogues["roles"]
	tests := []struct{ written, id string }{
		{"underskoterska", "underskoterska"},
		{"Undersköterska", "underskoterska"},
		{"ASSISTANT  nurse", "underskoterska"},
		{"enhetschef", "enhetschef-hemtjanst"},
		{"enhetschef-hemsjukvard", "enhetschef-hemsjukvard"},
		{"trollkarl", ""},
		{"", ""},
	}
	for _, test := range tests {
		id := ""
		if e := c.Find(test.written); e != nil {
			id = e.ID
		}
		if id != test.id {
			t.Errorf("%q is %q, want %q", test.written, id, test.id)
		}
	}
	if n := len(c.FindAll("enhetschef")); n != 3 {
		t.Errorf("%d roles are called enhetschef", n)
	}
	if n := len(c.FindAll("enhetschef-hemtjanst")); n != 1 {
		t.Errorf("an id means %d roles", n)
	}
	var none *workshops.Catalogue
	if none.Find("x") != nil || none.Entry("x") != nil || none.IDs() != nil || none.Choices() != nil {
		t.Error("no catalogue has something in it")
	}
	e := none.Entry("x")
	if e.Str("x") != "" || e.List("x") != nil || e.NameIn(workshops.Swedish) != "" || !e.Text("x").IsZero() {
		t.Error("no entry says something")
	}
}

const ownRegister = `register: prov
name: Prov
one: prov
lead: what
fields:
  - {name: what, type: text, label: Vad, required: ja}
  - {name: state, type: choice, label: Läge, initial: open, choices: [{value: open, label: öppen}, {value: closed, label: stängd}]}
  - {name: sum, type: computed, compute: quadrant, label: Summa}
closing: {field: state, values: [closed], reason: what}
columns: [what, state, sum]
`

func TestRegistersNameWhatTheyHave(t *testing.T) {
	tests := []struct{ name, from, to, want, found, near string }{
		{"in order", "", "", "", "", ""},
		{"the lead is no field", "lead: what", "lead: «wath", "unknown-definition.field", "wath", "what"},
		{"a column is no field", "columns: [what, state", "columns: [what, «staet", "unknown-definition.field", "staet", "state"},
		{"the closing field is none", "closing: {field: state", "closing: {field: «stat", "unknown-definition.field", "stat", "state"},
		{"the reason is no field", "reason: what", "reason: «varför", "value.bad-id", "varför", "varfor"},
		{"the reason is no field either", "reason: what", "reason: «why", "unknown-definition.field", "why", ""},
		{"no such computation", "register: prov", "«register: prov", "unknown-definition.computation", "quadrat", ""},
		{"no such catalogue", "columns:", "columns:", "unknown-definition.catalogue", "färger", ""},
	}
	for _, test := range tests {
		text := ownRegister
		switch test.want {
		case "unknown-definition.computation":
			text = strings.Replace(text, "compute: quadrant", "compute: quadrat", 1)
		case "unknown-definition.catalogue":
			text = strings.Replace(text, "compute: quadrant", "catalogue: farger, compute: quadrant", 1)
		}
		f, at := sound(t).with(t,
			change{file: "templates/registers/prov.yaml", to: strings.Replace(text, test.from, test.to, 1)},
			change{model, "continuation]", "continuation, prov]"})
		ds := f.read(t, wednesday).Found
		if test.want == "" {
			if len(ds) > 0 {
				t.Errorf("%s: %v", test.name, ds)
			}
			continue
		}
		if len(ds) == 0 || !slices.ContainsFunc(ds, func(d workshops.Diagnostic) bool {
			return d.TextID() == "fault."+test.want && d.Severity == workshops.Error && (at.IsZero() || d.Place.Line == at.Line && d.Place.Column == at.Column)
		}) {
			t.Errorf("%s: %v, want %s at %v", test.name, ds, test.want, at)
		}
	}
}

// A definition that lacks something is told of, and never stops the program.
func TestHalfRegistersDoNoHarm(t *testing.T) {
	bare := "register: REG\nname: Prov\none: prov\nlead: what\nfields:\n  - {name: what, type: text, label: Vad}\nrules:\n  RULES\n"
	rules := ""
	for name := range workshops.Rules {
		rules += "  " + name + ":\n"
	}
	for _, name := range []string{"problems", "actions", "decisions", "lifts", "agreements", "contacts", "continuation"} {
		text := strings.NewReplacer("REG", name, "  RULES\n", rules).Replace(bare)
		f, _ := sound(t).with(t, append(nobody,
			change{file: "templates/registers/" + name + ".yaml", to: text},
			change{file: first, to: "session: traff-1\ndate: 2026-09-24\n" + name + ":\n  - {id: a, what: Något}\n"})...)
		s := f.series(t, wednesday)
		if s.Register(name).Field("what") == nil {
			t.Fatalf("%s is not the test's own", name)
		}
		workshops.Check(s, day(t, wednesday))
		workshops.StatusOf(s, day(t, wednesday))
	}
	lost := strings.NewReplacer("REG", "problems", "lead: what", "lead: vad", "rules:\n  RULES\n", "").Replace(bare)
	f, _ := sound(t).with(t, append(nobody, change{file: "templates/registers/problems.yaml", to: lost},
		change{file: first, to: "session: traff-1\ndate: 2026-09-24\nproblems:\n  - {id: a, what: Något}\n"})...)
	folder := f.read(t, wednesday)
	if !folder.Found.Failed() || folder.Series == nil {
		t.Fatalf("found %v", folder.Found)
	}
	workshops.Check(folder.Series, day(t, wednesday))
	if got := state(t, folder.Series, "").Entry("problems", "a").Lead(); !got.IsZero() {
		t.Errorf("an entry without a lead is known by %q", got.SV)
	}
}

func TestRecordsSayWhichOccasionTheyAreOf(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a session", "session: traff-2\ndate: 2026-10-22\n", ""},
		{"none", "«date: 2026-10-22\n", "record-occasion.none"},
		{"two", "session: traff-2\ncheck-in: «mer\ndate: 2026-10-22\n", "record-occasion.two"},
		{"no day", "«session: traff-2\n", "missing-key"},
		{"not an id", "check-in: «Första avstämningen\ndate: 2026-10-22\n", "value.bad-id"},
	}
	for _, test := range tests {
		f, at := sound(t).with(t, append(nobody, change{file: second, to: test.text})...)
		ds := f.read(t, wednesday).Found
		if test.want == "" {
			if len(ds) > 0 {
				t.Errorf("%s: %v", test.name, ds)
			}
			continue
		}
		if len(ds) != 1 || ds[0].TextID() != "fault."+test.want || ds[0].Place != at {
			t.Errorf("%s: %v, want %s at %v", test.name, ds, test.want, at)
		}
	}
}

func TestRecordsAreReadWhole(t *testing.T) {
	s := soundSeries(t, wednesday, change{file: added, to: `follow-up: uppfoljning-3-man
date: 2026-11-20
form: telefonmöte
notes-by: gruppledare, Ekbackens hemtjänst
confirmed: ja
comments-by: 2026-11-27
still-in-their-roles: 0
attendance:
  Ekbackens hemtjänst: {present: ht-1}
`})
	r := s.Records[3]
	if r.Kind != workshops.OccasionFollowUp || r.Form != "telephone" || r.NotesBy != "gruppledare@hemtjanst" || !r.Confirmed ||
		r.CommentsBy != day(t, "2026-11-27") || r.StillHere != 0 || r.Attendance[0].Party != "hemtjanst" || r.Attendance[0].Present[0] != "ht-1" {
		t.Errorf("the record is %+v", r)
	}
	if s.Records[0].StillHere != -1 || s.Records[0].Confirmed || s.Records[0].Form != "" {
		t.Errorf("a record that says less is %+v", s.Records[0])
	}
}
