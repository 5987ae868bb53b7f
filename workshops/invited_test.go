package workshops_test

import (
	"slices"
	"testing"

	"samverka/workshops"
)

// inTeam makes the second session that of a team with some of the participants.
func inTeam(participants string) []change {
	return []change{
		{plan, "sessions:\n", "teams:\n  - {id: team-vast, name: Team Väst, parties: [hemtjanst]" + participants + "}\nsessions:\n"},
		{plan, "kind: solutions", "kind: solutions\n    team: team-vast"},
	}
}

func TestInvitedTo(t *testing.T) {
	tests := []struct {
		name, participants, session string
		want                        []string
	}{
		{"a session of everybody", "", "traff-1", []string{"ht-1", "ht-2", "ht-3"}},
		{"a team of all participants", "", "traff-2", []string{"ht-1", "ht-2", "ht-3"}},
		{"a team of some", ", participants: [ht-3, ht-1]", "traff-2", []string{"ht-1", "ht-3"}},
		{"the other sessions are still everybody's", ", participants: [ht-3]", "traff-1", []string{"ht-1", "ht-2", "ht-3"}},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, inTeam(test.participants)...)
		var got []string
		for _, who := range s.Plan.InvitedTo(s.Plan.Session(test.session), "hemtjanst") {
			got = append(got, who.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestThoseWhoWereAtEverySessionTheyWereCalledTo(t *testing.T) {
	all := soundSeries(t, wednesday)
	_, every := state(t, all, "").Attended()
	team := soundSeries(t, wednesday, inTeam(", participants: [ht-1]")...)
	any, called := state(t, team, "").Attended()
	if any != 6 {
		t.Errorf("%d took part, want 6", any)
	}
	if called < every {
		t.Errorf("%d were at every session that they were called to, fewer than the %d at all", called, every)
	}
	for _, h := range team.Headcounts(team.Records[1]) {
		if h.Party.ID != "hemtjanst" || h.Invited != 1 {
			t.Errorf("%s with %d invited is counted at the session of a team of one", h.Party.Name, h.Invited)
		}
	}
}

func TestTeamMeetingsMayShareADay(t *testing.T) {
	sameDay := change{plan, "date: 2026-10-22", "date: 2026-09-24"}
	for name, test := range map[string]struct {
		changes []change
		want    int
	}{
		"the same people":        {[]change{sameDay}, 1},
		"everybody and a team":   {append(inTeam(""), sameDay), 0},
		"a team before its turn": {append(inTeam(""), change{plan, "date: 2026-10-22", "date: 2026-09-23"}), 1},
	} {
		s := soundSeries(t, wednesday, test.changes...)
		if found := of("session-order", workshops.Check(s, day(t, wednesday))); len(found) != test.want {
			t.Errorf("%s: found %v, want %d", name, found, test.want)
		}
	}
}

func TestFollowUpsAreCountedFromWhereTheModelSays(t *testing.T) {
	from := change{model, "months: 3}", "months: 3, from: solutions}"}
	if got := soundSeries(t, wednesday).CountedFrom().ID; got != "traff-3" {
		t.Errorf("counted from %s, want the last session", got)
	}
	if got := soundSeries(t, wednesday, from).CountedFrom().ID; got != "traff-2" {
		t.Errorf("counted from %s, want the first of its kind", got)
	}
	none := change{model, "months: 3}", "months: 3, from: team}"}
	if got := soundSeries(t, wednesday, none).CountedFrom(); got != nil {
		t.Errorf("counted from %s, which is of another kind", got.ID)
	}
	early := change{plan, "date: 2027-02-18", "date: 2026-11-01"}
	if found := of("session-order", workshops.Check(soundSeries(t, wednesday, from, early), day(t, wednesday))); len(found) > 0 {
		t.Errorf("a follow-up between sessions gives %v", found)
	}
}
