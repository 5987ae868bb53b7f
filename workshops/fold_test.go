package workshops_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestEntriesAreCreatedAndChanged(t *testing.T) {
	st := state(t, soundSeries(t, wednesday), "")
	e := st.Entry("problems", "apotek")
	if e == nil || e.Number != 1 || st.Entry("problems", "sopor").Number != 2 || st.Entry("problems", "annat") != nil {
		t.Fatalf("the problems are %q", ids(st.Entries("problems")))
	}
	// What later records leave out stays as it was; what they name changes.
	for field, want := range map[string]string{
		"what": "Läkemedel är slut innan någon har hämtat nya", "category": "pharmacy", "benefit": "5", "outcome": "solved", "way": "",
	} {
		if got := e.Str(field); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if got := e.List("cause-type"); !slices.Equal(got, []string{"practical"}) {
		t.Errorf("the cause types are %q", got)
	}
	if len(e.History) != 3 || e.Created() != day(t, "2026-09-24") || e.History[2].Record.Occasion != "traff-3" {
		t.Errorf("the history has %d steps from %v", len(e.History), e.Created())
	}
	if e.Place("what").File != first || e.Place("outcome").File != third || e.Place("way") != e.At() || e.At().File != first {
		t.Errorf("what stands at %v, the outcome at %v, nothing at %v", e.Place("what"), e.Place("outcome"), e.Place("way"))
	}
	inBoth(t, "the lead", e.Lead().In, "Läkemedel är slut innan någon har hämtat nya", "Läkemedel är slut innan någon har hämtat nya")
	inBoth(t, "a choice as lead", st.Entry("contacts", "fraga-vc").Lead().In, "Vanlig fråga", "Ordinary question")
}

func TestNewEntriesHaveTheirInitialValues(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("actions:\n  - {id: ny, what: Något}\n  - {id: tom, what: Något, status: }\n"))
	st := state(t, s, "")
	for _, id := range []string{"ny", "tom"} {
		if got := st.Entry("actions", id).Str("status"); got != "not-started" {
			t.Errorf("%s has the status %q", id, got)
		}
	}
	if got := st.Entry("problems", "sopor").Str("outcome"); got != "new" {
		t.Errorf("the outcome is %q", got)
	}
}

func TestRecordsEmptyFields(t *testing.T) {
	s := soundSeries(t, wednesday, reopened, checkIn("actions:\n  - id: skriva-rutin\n    due:\n    status:\n    problem: []\n"))
	e := state(t, s, "").Entry("actions", "skriva-rutin")
	if !e.Date("due").IsZero() || e.Str("status") != "not-started" || len(e.List("problem")) != 0 {
		t.Errorf("due %v, status %q, problem %q", e.Date("due"), e.Str("status"), e.List("problem"))
	}
}

func TestTheStateOfAPastDay(t *testing.T) {
	s := soundSeries(t, wednesday)
	tests := []struct {
		asOf, problems, actions, open, outcome string
		records                                int
	}{
		{"2026-09-23", "", "", "", "", 0},
		{"2026-09-24", "apotek sopor", "", "apotek sopor", "new", 1},
		{"2026-10-21", "apotek sopor", "", "apotek sopor", "new", 1},
		{"2026-10-22", "apotek sopor", "skriva-rutin", "apotek sopor", "new", 2},
		{"2026-11-19", "apotek sopor", "skriva-rutin", "sopor", "solved", 3},
		{"", "apotek sopor", "skriva-rutin", "sopor", "solved", 3},
	}
	for _, test := range tests {
		st := state(t, s, test.asOf)
		outcome := ""
		if e := st.Entry("problems", "apotek"); e != nil {
			outcome = e.Str("outcome")
		}
		if ids(st.Entries("problems")) != test.problems || ids(st.Entries("actions")) != test.actions ||
			ids(st.Open("problems")) != test.open || outcome != test.outcome || len(st.Records) != test.records {
			t.Errorf("on %q: problems %q, actions %q, open %q, outcome %q, %d records", test.asOf,
				ids(st.Entries("problems")), ids(st.Entries("actions")), ids(st.Open("problems")), outcome, len(st.Records))
		}
	}
}

func TestClosingAndReopening(t *testing.T) {
	on := func(date, rest string) change {
		return change{file: "records/" + date + "-mer.yaml", to: "check-in: mer-" + date + "\ndate: " + date + "\nactions:\n  - {id: skriva-rutin, " + rest + "}\n"}
	}
	tests := []struct {
		name     string
		changes  []change
		closed   bool
		closedOn string
	}{
		{"closed", nil, true, "2026-11-19"},
		{"closed and named again", []change{on("2026-11-20", "lesson: Det gick bra")}, true, "2026-11-19"},
		{"closed twice in the same way", []change{on("2026-11-20", "status: klar")}, true, "2026-11-19"},
		{"reopened", []change{on("2026-11-20", "status: pågår")}, false, ""},
		{"reopened with nothing written", []change{on("2026-11-20", "status: ")}, false, ""},
		{"reopened and closed", []change{on("2026-11-20", "status: pågår"), on("2026-11-23", "status: avbruten, reason: för dyrt")}, true, "2026-11-23"},
		{"from done to dropped", []change{on("2026-11-20", "status: avbruten, reason: för dyrt")}, true, "2026-11-19"},
	}
	for _, test := range tests {
		e := state(t, soundSeries(t, wednesday, test.changes...), "").Entry("actions", "skriva-rutin")
		if e.Closed() != test.closed || e.ClosedOn().String() != test.closedOn {
			t.Errorf("%s: closed %v on %v", test.name, e.Closed(), e.ClosedOn())
		}
	}
}

// The order of the files, and of their names, means nothing beside the dates.
func TestTheOrderOfFilesMeansNothing(t *testing.T) {
	renamed, _ := sound(t).with(t, change{file: first})
	renamed["records/sist.yml"] = sound(t)[first]
	want := dump(state(t, soundSeries(t, wednesday), ""))
	if got := dump(state(t, renamed.series(t, wednesday), "")); got != want {
		t.Errorf("with the first record in the last file the state is\n%s\nwant\n%s", got, want)
	}
}

func TestFoldingShuffledRecordsGivesTheSameState(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	s := soundSeries(t, wednesday, busyRecords(random, 30)...)
	want := dump(state(t, s, ""))
	for range 50 {
		shuffled := *s
		shuffled.Records = slices.Clone(s.Records)
		random.Shuffle(len(shuffled.Records), func(i, j int) {
			shuffled.Records[i], shuffled.Records[j] = shuffled.Records[j], shuffled.Records[i]
		})
		workshops.SortRecords(shuffled.Records)
		if got := dump(state(t, &shuffled, "")); got != want {
			t.Fatalf("the state is\n%s\nwant\n%s", got, want)
		}
	}
}

// busyRecords are check-ins that create and change actions, some on the same
// day.
func busyRecords(random *rand.Rand, n int) []change {
	var out []change
	known := 0
	for i := range n {
		date := fmt.Sprintf("2026-11-%02d", 20+i/6)
		text := fmt.Sprintf("check-in: mer-%d\ndate: %s\nactions:\n  - {id: ny-%d, what: Nummer %d}\n", i, date, i, i)
		for j := range known {
			if random.IntN(3) == 0 {
				text += fmt.Sprintf("  - {id: ny-%d, how: \"%d\", status: %s}\n", j, i, []string{"klar", "pågår", "pausad"}[random.IntN(3)])
			}
		}
		known++
		out = append(out, change{file: fmt.Sprintf("records/%s-%02d.yaml", date, i), to: text})
	}
	return out
}

// dump writes a state out: entries in order, each with fields and history.
func dump(st *workshops.State) string {
	var b strings.Builder
	for _, reg := range st.Series.Registers {
		for _, e := range st.Entries(reg.Name) {
			fmt.Fprintf(&b, "%s %d %s closed on %v:", reg.Name, e.Number, e.ID, e.ClosedOn())
			for _, f := range reg.Fields {
				fmt.Fprintf(&b, " %s=%q", f.Name, e.List(f.Name))
			}
			for _, step := range e.History {
				fmt.Fprintf(&b, " < %s", step.Record.Occasion)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}
