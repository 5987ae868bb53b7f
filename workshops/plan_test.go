package workshops_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// everything is a plan that says all that a plan can.
const everything = `format: 1
title: Samverkan i Ekbacken
language: Swedish
model: prov
model-version: 1
builds-on: Lindängen 2025
term: HT 2026
purpose: pröva
person-word: den enskilde
leader: projektledare
minimum-group: 7
contact: {function: a, phone: 08-465 004 10, email: c}
commission: {by: a, organisation: b, period: c, goal: d, deliver: e, decided: f, recipient: g}
programme: {name: Nära, goals: [{text: Lugn, covered: ja}, {text: Ro}]}
responsible: {controller: a, protection-officer: b, archive: c, registrar: d, retention: e, reference: f}
parties:
  - id: hemtjanst
    name: Ekbackens hemtjänst
    kind: hemtjanst
    principal: Ekbackens kommun
    organisation: kommun
    run-by: egen
    level: kommun
    unit-card: {mission: a, area: b, hours: c, staff: d, steers: e, documentation: f, shared-records: g, conditions: h, contact: i}
participants:
  - {id: ht-1, party: Ekbackens hemtjänst, role: gruppledare}
sessions:
  - id: traff-1
    kind: roles
    title: Roller
    date: 2026-09-24
    start: "13"
    minutes: 90
    place: Lokal Eken
    form: fysiskt
    answer-by: 2026-09-17
    preparation: Läs
    parts: [{id: del-1, title: Första, purpose: p, parties: hemtjanst}, {id: del-2, title: Andra}]
    agenda:
      - {topic: a, minutes: 40, title: A, how: laget runt, result: r, guide: {say: Hej}, part: del-1, standing: ja}
      - {topic: b, kind: paus, minutes: 50, title: B}
follow-ups: [{id: u, title: Uppföljning, date: 2027-02-18}]
days-off: [{from: 2026-10-15, name: Flytt}, {from: 2026-10-20, to: 2026-10-22, name: {sv: Flytt, en: Move}}]
accepted-texts: [{kind: ages, text: 85 år, reason: målgruppen}]
switched-off: [{rule: group-size, reason: vi är få}]
`

func TestPlansAreReadWhole(t *testing.T) {
	s := soundSeries(t, wednesday, append(nobody, change{file: plan, to: everything})...)
	p := s.Plan
	tests := []struct{ got, want any }{
		{p.Format, 1}, {p.Title, "Samverkan i Ekbacken"}, {p.Language, workshops.Swedish}, {p.Model, "prov"}, {p.ModelVersion, 1},
		{p.BuildsOn, "Lindängen 2025"}, {p.Term.Code(), "ht26"}, {p.Purpose, "pröva"}, {p.PersonWord, "den enskilde"}, {p.Leader, "projektledare"}, {p.MinimumGroup, 7},
		{p.Contact, workshops.Contact{Function: "a", Phone: "08-465 004 10", Email: "c"}},
		{p.Commission, workshops.Commission{By: "a", Organisation: "b", Period: "c", Goal: "d", Deliver: "e", Decided: "f", Recipient: "g"}},
		{p.Programme, workshops.Programme{Name: "Nära", Goals: []workshops.ProgrammeGoal{{Text: "Lugn", Covered: true}, {Text: "Ro"}}}},
		{p.Responsible, workshops.Responsible{Controller: "a", ProtectionOfficer: "b", Archive: "c", Registrar: "d", Retention: "e", Reference: "f"}},
		{fmt.Sprint(p.Parties[0].Organisation, p.Parties[0].RunBy, p.Parties[0].Level), "municipalityownmunicipal"},
		{p.Parties[0].Card, workshops.UnitCard{Mission: "a", Area: "b", Hours: "c", Staff: "d", Steers: "e", Documentation: "f", Shared: "g", Conditions: "h", Contact: "i"}},
		{p.Participants[0].Party + p.Participants[0].Role, "hemtjanstgruppledare"},
		{p.Closed[0].To, day(t, "2026-10-15")}, {p.Closed[1].Name.EN, "Move"},
		{p.Off[0].Rule + p.Off[0].Reason, "group-sizevi är få"}, {p.FollowUps[0].Date, day(t, "2027-02-18")},
	}
	for i, test := range tests {
		if !reflect.DeepEqual(test.got, test.want) {
			t.Errorf("%d: %+v, want %+v", i+1, test.got, test.want)
		}
	}
	session := p.Sessions[0]
	if session.Number != 1 || session.Form != "in-person" || session.End() != clock(t, "14.30") || !session.Divided() || session.Part("del-1").Parties[0] != "hemtjanst" {
		t.Errorf("the session is %+v", session)
	}
	if a, b := session.Agenda[0], session.Agenda[1]; a.Kind != "work" || a.Guide["say"] != "Hej" || !a.Standing || a.Part != "del-1" || b.Kind != "break" {
		t.Errorf("the agenda is %+v, %+v", a, b)
	}
	if session.PlaceOf("minutes").Line == session.At.Line || session.PlaceOf("team") != session.At {
		t.Errorf("the minutes stand at %v, and a team that is not there at %v", session.PlaceOf("minutes"), session.PlaceOf("team"))
	}
}

// The least group is never below five, whatever the plan says.
func TestTheLeastGroupIsFive(t *testing.T) {
	if got := soundSeries(t, wednesday).Plan.MinimumGroup; got != workshops.LeastGroup {
		t.Errorf("without a word the least group is %d", got)
	}
	f, at := sound(t).with(t, change{plan, "term: ht26", "minimum-group: «4"})
	folder := f.read(t, wednesday)
	if ds := folder.Found; len(ds) != 1 || ds[0].TextID() != "fault.value.too-small" || ds[0].Place != at || folder.Series.Plan.MinimumGroup != workshops.LeastGroup {
		t.Errorf("found %v, least group %d", ds, folder.Series.Plan.MinimumGroup)
	}
}

func TestArgsInTheLanguageOfTheReader(t *testing.T) {
	args := map[string]any{
		"Name": workshops.Text{SV: "träff", EN: "meeting"}, "Date": day(t, "2026-09-24"), "Term": workshops.TermOf(day(t, "2026-09-24")),
		"Allowed": workshops.ChoiceLabels(testChoices), "Missing": []string{"a", "b"}, "Count": 3,
	}
	for l, want := range map[workshops.Language]map[string]any{
		workshops.Swedish: {"Name": "träff", "Date": "2026-09-24", "Term": "hösten 2026", "Allowed": "klar, pågår", "Missing": "a, b", "Count": 3},
		workshops.English: {"Name": "meeting", "Date": "2026-09-24", "Term": "autumn 2026", "Allowed": "done, under way", "Missing": "a, b", "Count": 3},
	} {
		if got := workshops.ArgsIn(args, l); !reflect.DeepEqual(got, want) {
			t.Errorf("in %s: %v", l, got)
		}
	}
}

func TestRoundsAskWhatTheyShould(t *testing.T) {
	s := testSurvey()
	for _, test := range []struct{ round, asked, back, open string }{
		{"before", "1 2 3 4", "", "always"}, {"after", "1 2 3 4 5", "1 2", "easier always"}, {"follow-up", "1 3", "", ""},
	} {
		ids := func(statements []*workshops.Statement) string {
			var out []string
			for _, st := range statements {
				out = append(out, st.ID)
			}
			return strings.Join(out, " ")
		}
		var open []string
		for _, q := range s.Questions(s.Round(test.round)) {
			open = append(open, q.ID)
		}
		r := s.Round(test.round)
		if ids(s.Asked(r)) != test.asked || ids(s.LookingBack(r)) != test.back || !slices.Equal(open, strings.Fields(test.open)) {
			t.Errorf("%s asks %q, back %q, in words %q", test.round, ids(s.Asked(r)), ids(s.LookingBack(r)), open)
		}
	}
}

func TestTheSurveyTellsWhoAnswersForIt(t *testing.T) {
	s := workshops.Survey{Information: workshops.Text{
		SV: "Om {series}. Ansvarig är {organisation}. Gallras enligt {retention}. Frågor: {contact}. Ombud: {protection-officer}.", EN: "Ask {contact}.",
	}}
	p := &workshops.Plan{Title: "Ekbacken {contact}", Leader: "projektledare"}
	say := func(l workshops.Language) string { return s.InformationFor(p, l) }
	inBoth(t, "what the plan does not say is left out", say,
		"Om Ekbacken {contact}. Frågor: projektledare.", "Ask projektledare.")
	p.Contact.Function, p.Responsible = "samordnare", workshops.Responsible{Controller: "nämnden", Retention: "planen", ProtectionOfficer: "ombudet"}
	inBoth(t, "all", say, "Om Ekbacken {contact}. Ansvarig är nämnden. Gallras enligt planen. Frågor: samordnare. Ombud: ombudet.", "Ask samordnare.")
}
