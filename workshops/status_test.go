package workshops_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// steps writes the next steps out, each with the one thing that it is about.
func steps(status workshops.Status) string {
	var out []string
	for _, s := range status.Steps {
		about := ""
		for _, name := range []string{"Session", "FollowUp", "Round", "Count"} {
			if v, there := s.Args[name]; there {
				about = fmt.Sprint(":", v)
				break
			}
		}
		out = append(out, strings.TrimPrefix(s.ID, "next.")+about)
	}
	return strings.Join(out, " ")
}

func TestNextStepsFollowTheSeries(t *testing.T) {
	answered := change{file: "answers/fore.yaml", to: "survey: collaboration\nversion: 1\nround: before\nanswers:\n  - {ratings: {1: 4}}\n"}
	late := change{second, "due: 2026-11-17", "due: 2026-11-02"}
	tests := []struct {
		name, on, want string
		changes        []change
	}{
		{"long before", "2026-08-24", "later:traff-1", nobody},
		{"four weeks before", "2026-08-27", "invite:traff-1", nobody},
		{"a week before", "2026-09-17", "prepare:traff-1", nobody},
		{"on the day", "2026-09-24", "today:traff-1", nobody},
		{"the day after, nothing recorded", "2026-09-25", "record:traff-1 invite:traff-2", nobody},
		{"the second is near and the first is not recorded", "2026-10-20", "record:traff-1 prepare:traff-2", nobody},
		{"recorded, but no survey", "2026-09-25", "notes-send:traff-1 invite:traff-2 survey:before", nil},
		{"recorded and answered", "2026-09-25", "notes-send:traff-1 invite:traff-2", []change{answered}},
		{"an action is late", "2026-11-03", "notes-send:traff-2 overdue:1 invite:traff-3", []change{answered, late}},
		{"an action lacks its owner", "2026-11-03", "notes-send:traff-2 lacking:1 invite:traff-3", []change{answered, {second, "    owner: gruppledare@hemtjanst\n", ""}}},
		{"all held", "2026-11-25", "notes-send:traff-3 survey:after follow-up-later:uppfoljning-3-man report", []change{answered}},
		{"the last is not recorded", "2026-11-25", "record:traff-3 notes-send:traff-2 overdue:1", []change{answered, {file: third}}},
		{"the day of the follow-up", "2027-02-18", "notes-send:traff-3 survey:after follow-up:uppfoljning-3-man report", []change{answered}},
		{
			"notes sent and waiting to be confirmed", "2026-09-25", "notes-confirm:traff-1 invite:traff-2",
			[]change{answered, {first, "date: 2026-09-24\n", "date: 2026-09-24\ncomments-by: 2026-10-01\n"}},
		},
		{
			"notes confirmed", "2026-09-25", "invite:traff-2",
			[]change{answered, {first, "date: 2026-09-24\n", "date: 2026-09-24\nconfirmed: ja\n"}},
		},
		{
			"followed up", "2027-02-19", "notes-send:traff-3 survey:after survey:follow-up report",
			[]change{answered, {file: "records/2027-02-18-u.yaml", to: "follow-up: uppfoljning-3-man\ndate: 2027-02-18\n"}},
		},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, test.changes...)
		if got := steps(workshops.StatusOf(s, day(t, test.on))); got != test.want {
			t.Errorf("%s (%s): %q, want %q", test.name, test.on, got, test.want)
		}
	}
}

func TestStatusOfADay(t *testing.T) {
	s := soundSeries(t, wednesday, reopened)
	tests := []struct {
		on                    string
		held                  int
		next                  string
		overdue, soon, lifted string
		problems              string
		actions               workshops.ActionCount
	}{
		{on: "2026-09-23", next: "traff-1"},
		{on: "2026-10-21", held: 1, next: "traff-2", problems: "new:2"},
		{
			on: "2026-11-02", held: 2, next: "traff-3", lifted: "larm", problems: "new:2",
			actions: workshops.ActionCount{Total: 1, Open: 1},
		},
		{
			on: "2026-11-03", held: 2, next: "traff-3", soon: "skriva-rutin", lifted: "larm", problems: "new:2",
			actions: workshops.ActionCount{Total: 1, Open: 1},
		},
		{
			on: "2026-11-17", held: 2, next: "traff-3", soon: "skriva-rutin", lifted: "larm", problems: "new:2",
			actions: workshops.ActionCount{Total: 1, Open: 1},
		},
		{
			on: "2026-11-19", held: 3, overdue: "skriva-rutin", lifted: "larm", problems: "solved:1 new:1",
			actions: workshops.ActionCount{Total: 1, Open: 1, Overdue: 1},
		},
	}
	for _, test := range tests {
		got := workshops.StatusOf(s, day(t, test.on))
		next := ""
		if got.Next != nil {
			next = got.Next.ID
		}
		var problems []string
		for _, o := range got.Problems {
			problems = append(problems, fmt.Sprintf("%s:%d", o.Outcome.Value, len(o.Entries)))
		}
		if got.HeldOf != test.held || len(got.Held) != test.held || got.Planned != 3 || next != test.next {
			t.Errorf("%s: %d of %d, next %q", test.on, got.HeldOf, got.Planned, next)
		}
		if ids(got.Overdue) != test.overdue || ids(got.DueSoon) != test.soon || ids(got.Lifted) != test.lifted {
			t.Errorf("%s: overdue %q, soon %q, lifted %q", test.on, ids(got.Overdue), ids(got.DueSoon), ids(got.Lifted))
		}
		if strings.Join(problems, " ") != test.problems || got.Actions != test.actions {
			t.Errorf("%s: problems %q, actions %+v", test.on, problems, got.Actions)
		}
	}
}

// An action is done in time when it was done by the day it was due, whenever
// that was recorded.
func TestActionsDoneInTime(t *testing.T) {
	tests := []struct {
		name string
		rest string // of an action in the record of 20 November
		want workshops.ActionCount
	}{
		{"recorded on the day", "due: 2026-11-20, status: klar", workshops.ActionCount{Total: 2, Done: 2, DoneInTime: 1}},
		{"recorded the day after", "due: 2026-11-19, status: klar", workshops.ActionCount{Total: 2, Done: 2}},
		{"done before it was recorded", "due: 2026-11-19, status: klar, done-on: 2026-11-18", workshops.ActionCount{Total: 2, Done: 2, DoneInTime: 1}},
		{"no day", "status: klar", workshops.ActionCount{Total: 2, Done: 2}},
		{"dropped", "due: 2026-11-19, status: avbruten, reason: x", workshops.ActionCount{Total: 2, Done: 1, Dropped: 1}},
		{"paused and late", "due: 2026-11-24, status: pausad", workshops.ActionCount{Total: 2, Done: 1, Open: 1, Overdue: 1}},
		{"due today", "due: 2026-11-25", workshops.ActionCount{Total: 2, Done: 1, Open: 1}},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, checkIn("actions:\n  - {id: ny, what: Något, "+test.rest+"}\n"))
		if got := state(t, s, wednesday).CountActions(); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestLackingSaysWhatIsMissing(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("actions:\n  - {id: ny, what: Något, due: 2026-12-01}\n"))
	lacking := workshops.StatusOf(s, day(t, wednesday)).Lacking
	if len(lacking) != 1 || lacking[0].Entry.ID != "ny" {
		t.Fatalf("lacking: %v", lacking)
	}
	var names []string
	for _, f := range lacking[0].Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"owner", "follow-up"}) {
		t.Errorf("the action lacks %q", names)
	}
}

// Outcomes come in the order of the register, without those that no problem
// has; a register without outcomes has none.
func TestOutcomesAreCounted(t *testing.T) {
	s := soundSeries(t, wednesday, checkIn("problems:\n  - {id: a, what: A, category: other}\n  - {id: b, what: B, category: other, outcome: lyft}\n"))
	var got []string
	for _, o := range state(t, s, "").Outcomes() {
		got = append(got, fmt.Sprintf("%s %v %s", o.Outcome.Value, o.Closed, ids(o.Entries)))
	}
	if want := []string{"solved true apotek", "lifted false b", "new false sopor a"}; !slices.Equal(got, want) {
		t.Errorf("the outcomes are %q, want %q", got, want)
	}
	bare := "register: problems\nname: Problem\none: problem\nlead: what\nfields:\n  - {name: what, type: text, label: Vad}\n"
	none := soundSeries(t, wednesday, append(nobody, change{file: "templates/registers/problems.yaml", to: bare})...)
	if got := workshops.StatusOf(none, day(t, wednesday)).Problems; len(got) > 0 {
		t.Errorf("the outcomes are %v", got)
	}
}
