package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// twoTerms is a series of two teams over two terms: the sound series' own
// sessions belong to the first, and the second meets once in spring.
var twoTerms = []change{
	{plan, "sessions:\n", "teams:\n  - {id: vast, name: Team Väst, parties: [hemtjanst, vardcentral]}\n  - {id: ost, name: Team Öst, parties: [vardcentral]}\nsessions:\n"},
	{plan, "kind: roles\n", "kind: roles\n    team: vast\n"},
	{plan, "kind: solutions\n", "kind: solutions\n    team: vast\n"},
	{plan, "kind: communication\n", "kind: communication\n    team: vast\n"},
	{plan, "follow-ups:\n", "  - id: ost-1\n    title: Öst\n    date: 2027-02-04\n    start: \"13.00\"\n    minutes: 60\n    team: ost\n    agenda:\n      - {topic: solve, minutes: 60, title: Lösa}\nfollow-ups:\n"},
	{plan, "date: 2027-02-18", "date: 2027-05-18"},
}

func TestARegisterStandsForOneThatTheSeriesHasNot(t *testing.T) {
	s := soundSeries(t, wednesday,
		change{model, "problems, actions, decisions", "problems, activities, commissions, baseline, goals, decisions"},
		change{second, "actions:\n", "activities:\n"}, change{second, "    decision: apotek-rutin\n", ""}, change{second, "    follow-up: på träff 3\n", ""},
		change{third, "actions:\n", "activities:\n"}, change{third, "    action: skriva-rutin\n", ""})
	if reg := s.Register("actions"); reg == nil || reg.Name != "activities" {
		t.Fatalf("the register of actions is %v", reg)
	}
	st := state(t, s, "2026-10-30")
	if got := ids(st.Open("actions")); got != "skriva-rutin" {
		t.Errorf("open actions are %q", got)
	}
	if e := st.Entry("actions", "skriva-rutin"); e == nil || e != st.Entry("activities", "skriva-rutin") {
		t.Error("an activity is not found as an action")
	}
	if got := ids(st.About(st.Entry("problems", "apotek"))); !strings.Contains(got, "skriva-rutin") {
		t.Errorf("about the problem are %q", got)
	}
	if c := st.CountActions(); c.Total != 1 || c.Open != 1 {
		t.Errorf("counted %+v", c)
	}
}

func TestARegisterOfItsOwnNameComesFirst(t *testing.T) {
	s := soundSeries(t, wednesday, with("activities, commissions, baseline, goals"))
	if reg := s.Register("actions"); reg.Name != "actions" {
		t.Errorf("the register of actions is %s", reg.Name)
	}
}

func TestTeamTerms(t *testing.T) {
	for _, test := range []struct {
		name    string
		changes []change
		want    string
	}{
		{"without teams the series is one", nil, "- hösten 2026 3/3"},
		{"by team and term", twoTerms, "vast hösten 2026 3/3, ost våren 2027 0/1"},
		{"not held", []change{{file: third}}, "- hösten 2026 2/3"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := soundSeries(t, wednesday, test.changes...)
			st, _ := workshops.Fold(s, day(t, wednesday))
			var got []string
			for _, o := range st.TeamTerms() {
				team := "-"
				if o.Team != nil {
					team = o.Team.ID
				}
				got = append(got, team+" "+o.Term.Name(workshops.Swedish)+" "+workshops.Count(o.Held, workshops.Swedish)+"/"+workshops.Count(len(o.Sessions), workshops.Swedish))
			}
			if strings.Join(got, ", ") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTeamAndSessionFields(t *testing.T) {
	registers := []change{with("commissions, adjoined")}
	for _, test := range []struct{ name, record, want string }{
		{"by name", "commissions:\n  - {id: c, what: Uppdrag, teams: [team väst]}\n", ""},
		{"no such team", "commissions:\n  - {id: c, what: Uppdrag, teams: vest}\n", "fault.value.unknown-team"},
		{"a session", "adjoined:\n  - {id: a, organisation: Apoteket, role: apotekare, from: ost-1}\n", ""},
		{"no such session", "adjoined:\n  - {id: a, organisation: Apoteket, role: apotekare, from: ost-2}\n", "fault.value.unknown-session"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, _ := sound(t).with(t, slices.Concat(registers, twoTerms, []change{checkIn(test.record)})...)
			folder := f.read(t, wednesday)
			var got []string
			for _, d := range folder.Found {
				got = append(got, d.TextID())
			}
			if strings.Join(got, " ") != test.want {
				t.Fatalf("found %v, want %q", got, test.want)
			}
			if e := folder.Series; test.name == "by name" {
				st, _ := workshops.Fold(e, workshops.Date{})
				c := st.Entry("commissions", "c")
				if shown := c.Register.Field("teams").Show(c.Fields["teams"], e.Setting, workshops.English); shown != "Team Väst" || c.List("teams")[0] != "vast" {
					t.Errorf("stored %v, shown %q", c.List("teams"), shown)
				}
			}
		})
	}
}

func TestAdjoinedAt(t *testing.T) {
	s := soundSeries(t, wednesday, slices.Concat([]change{with("adjoined"), checkIn("adjoined:\n" +
		"  - {id: one, organisation: A, role: apotekare, question: f, from: traff-2}\n" +
		"  - {id: two, organisation: B, role: fysioterapeut, question: f, from: traff-2, to: traff-3}\n" +
		"  - {id: no, organisation: C, role: kurator, question: f, from: traff-2, state: declined}\n" +
		"  - {id: lost, organisation: D, role: dietist, question: f}\n")}, twoTerms)...)
	st := state(t, s, "")
	for session, want := range map[string]string{"traff-1": "", "traff-2": "one two", "traff-3": "two", "ost-1": ""} {
		if got := ids(st.AdjoinedAt(s.Plan.Session(session))); got != want {
			t.Errorf("at %s are %q, want %q", session, got, want)
		}
	}
}

func TestPlanTerms(t *testing.T) {
	for _, test := range []struct{ name, goals, want string }{
		{"none", "", ""},
		{"no days", "goals:\n  - {id: g, what: Mål}\n", ""},
		{"one term", "goals:\n  - {id: g, what: Mål, from: 2026-09-01, to: 2026-12-01}\n", "HT 2026"},
		{"over three", "goals:\n  - {id: g, what: Mål, from: 2026-09-01, to: 2027-09-01}\n", "HT 2026 VT 2027 HT 2027"},
		{"an activity reaches further", "goals:\n  - {id: g, what: Mål, to: 2026-12-01}\nactivities:\n  - {id: a, what: Göra, due: 2027-03-05}\n", "HT 2026 VT 2027"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := soundSeries(t, wednesday, with("commissions, baseline, goals, activities"), checkIn(test.goals))
			var got []string
			for _, term := range state(t, s, "").PlanTerms() {
				got = append(got, term.Label())
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTermWeek(t *testing.T) {
	for written, want := range map[string]workshops.Text{
		"2026-10-08": {SV: "HT\u00a02026, v.\u00a041", EN: "autumn\u00a02026, week\u00a041"},
		"2026-12-31": {SV: "HT\u00a02026, v.\u00a053", EN: "autumn\u00a02026, week\u00a053"},
		"2027-01-02": {SV: "VT\u00a02027, v.\u00a053", EN: "spring\u00a02027, week\u00a053"},
	} {
		if got := workshops.TermWeek(day(t, written)); got != want {
			t.Errorf("%s is %q, want %q", written, got, want)
		}
	}
	if got := workshops.TermWeek(workshops.Date{}); !got.IsZero() {
		t.Errorf("no day is %q", got)
	}
}

func TestPathsAreNeededBetweenAuthorities(t *testing.T) {
	same := change{plan, "kind: vardcentral\n    principal: Region Eklandet", "kind: vardcentral\n    principal: ekbackens kommun"}
	for _, test := range []struct {
		name    string
		changes []change
		want    bool
	}{
		{"any two parties", []change{same}, true},
		{"two authorities", []change{{model, "contacts, parking", "contact-paths, parking"}, {third, "contacts:\n", "contact-paths:\n"}}, true},
		{"one authority", []change{same, {model, "contacts, parking", "contact-paths, parking"}, {third, "contacts:\n", "contact-paths:\n"}}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := soundSeries(t, wednesday, test.changes...)
			if got := s.PathNeeded(s.Plan.Parties[0], s.Plan.Parties[1]); got != test.want {
				t.Errorf("a path is needed: %v", got)
			}
			if s.PathNeeded(s.Plan.Parties[0], s.Plan.Parties[0]) {
				t.Error("a party needs a path to itself")
			}
		})
	}
}
