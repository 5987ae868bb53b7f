package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// replaced lets ht-3 leave after the first session, and ht-4 come instead.
func replaced() change {
	return line(ht3, ht3[:len(ht3)-1]+", until: 2026-10-01}\n  - {id: ht-4, party: hemtjanst, role: underskoterska, replaces: ht-3}")
}

func whoAre(who []*workshops.Participant) string {
	var out []string
	for _, p := range who {
		out = append(out, p.ID)
	}
	return strings.Join(out, " ")
}

func TestWhoIsInvitedFollowsTheDays(t *testing.T) {
	tests := []struct {
		name, session, want string
		changes             []change
	}{
		{"before the change", "traff-1", "ht-1 ht-2 ht-3", []change{replaced()}},
		{"after it, also where only the one who leaves has a day", "traff-2", "ht-1 ht-2 ht-4", []change{replaced()}},
		{"where only the one who comes has a day", "traff-2", "ht-1 ht-2 ht-4",
			[]change{line(ht3, ht3+"\n  - {id: ht-4, party: hemtjanst, role: underskoterska, replaces: ht-3, from: 2026-10-22}")}},
		{"the last day counts", "traff-2", "ht-1 ht-2 ht-3", []change{line(ht3, ht3[:len(ht3)-1]+", until: 2026-10-22}")}},
		{"a day before it does not", "traff-2", "ht-1 ht-2", []change{line(ht3, ht3[:len(ht3)-1]+", until: 2026-10-21}")}},
		{"a party that joins brings its participants", "traff-1", "", []change{{plan, "  - id: hemtjanst\n", "  - id: hemtjanst\n    from: 2026-10-01\n"}}},
		{"from then on", "traff-2", "ht-1 ht-2 ht-3", []change{{plan, "  - id: hemtjanst\n", "  - id: hemtjanst\n    from: 2026-10-01\n"}}},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, test.changes...)
		session := s.Plan.Session(test.session)
		if got := whoAre(s.Plan.InvitedTo(session, "hemtjanst")); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if meets := slices.Contains(s.Plan.Meeting(session), s.Setting.Party("hemtjanst")); meets != (test.want != "") {
			t.Errorf("%s: the party meets: %t", test.name, meets)
		}
	}
}

// A session that was held on another day than planned is held against those who
// took part on that day.
func TestHeadcountsFollowTheDayOfTheRecord(t *testing.T) {
	s := soundSeries(t, wednesday, line(ht3, ht3[:len(ht3)-1]+", until: 2026-10-22}"), change{second, "date: 2026-10-22", "date: 2026-10-23"})
	for _, h := range s.Headcounts(s.Records[1]) {
		if h.Party.ID == "hemtjanst" && h.Invited != 2 {
			t.Errorf("%d were invited on the day that the session was held, want 2", h.Invited)
		}
	}
}

func TestAPartyThatJoinsIsMissedAtNoEarlierSession(t *testing.T) {
	joins := []change{
		{plan, "participants:\n", "  - {id: kvallen, name: Kvällspatrullen, kind: hemtjanst, from: 2026-11-01}\nparticipants:\n  - {id: kv-1, party: kvallen, role: underskoterska}\n"},
	}
	s := soundSeries(t, wednesday, joins...)
	var missed []string
	for _, d := range of("attendance-missed", workshops.Check(s, day(t, wednesday))) {
		missed = append(missed, d.Place.File)
	}
	if want := []string{third}; !slices.Equal(missed, want) {
		t.Errorf("the attendance of the new party is missed in %v, want %v", missed, want)
	}
}

func TestTheSurveyAsksThoseWhoTakePartWhenItIsAnswered(t *testing.T) {
	s := soundSeries(t, wednesday, replaced(), change{plan, "{topic: role-cards, minutes: 50,", "{topic: survey-before, kind: survey, minutes: 50,"})
	if got := s.Asked("before"); got != 6 {
		t.Errorf("%d are asked at a session, want the 6 that take part in it", got)
	}
	if got := s.Asked("follow-up"); got != 6 {
		t.Errorf("%d are asked after the sessions, want the 6 that were there last", got)
	}
	gone := soundSeries(t, wednesday, line(ht3, ht3[:len(ht3)-1]+", until: 2026-10-01}"))
	if got := gone.Asked("follow-up"); got != 5 {
		t.Errorf("%d are asked after somebody has left, want 5", got)
	}
}

// What only those knew who have left, nobody knows.
func TestContinuityKnowsWhoHasLeft(t *testing.T) {
	known := func(changes ...change) string {
		return weak(state(t, soundSeries(t, "2026-12-01", changes...), "2026-12-01").Continuity())
	}
	if got := known(); strings.Contains(got, "known-by") {
		t.Fatalf("the sound series has %s", got)
	}
	left := func(id string) change { return change{plan, "{id: " + id + ",", "{until: 2026-11-25, id: " + id + ","} }
	if got := known(left("vc-1"), left("vc-2")); !strings.Contains(got, "known-by-one/vardcentral") {
		t.Errorf("two have left and one is there who knows: %s", got)
	}
	if got := known(left("vc-1"), left("vc-2"), left("vc-3")); !strings.Contains(got, "known-by-none/vardcentral") {
		t.Errorf("all who knew have left: %s", got)
	}
}
