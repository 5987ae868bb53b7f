package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// draftOf lays out a series of a built-in model.
func draftOf(t testing.TB, model, start string, kinds ...string) *workshops.Draft {
	t.Helper()
	var ds workshops.Diagnostics
	library := store.NewLibrary(templates.Files, nil)
	m := library.Model(model, workshops.Place{}, &ds)
	organisations := library.Catalogue("organisations", workshops.Place{}, &ds)
	breaks := library.Catalogue("school-breaks", workshops.Place{}, &ds)
	if m == nil || ds.Failed() {
		t.Fatalf("the model has faults: %v", ds)
	}
	var parties []workshops.DraftParty
	for _, kind := range kinds {
		parties = append(parties, workshops.DraftParty{Name: "En " + kind, Kind: kind})
	}
	return workshops.NewDraft(m, "Serien", workshops.Swedish, parties, day(t, start), organisations, workshops.Calendar{Breaks: workshops.SchoolBreaks(breaks)})
}

func TestDraftGivesEveryProviderATeam(t *testing.T) {
	tests := []struct {
		name  string
		kinds []string
		teams []string
	}{
		{"one provider", []string{"hemtjanst", "bistandsenhet", "hemsjukvard", "stab"}, []string{"hemtjanst bistandsenhet hemsjukvard"}},
		{
			"two providers", []string{"hemtjanst", "hemtjanst", "bistandsenhet", "vardcentral"},
			[]string{"hemtjanst bistandsenhet vardcentral", "hemtjanst-2 bistandsenhet vardcentral"},
		},
		{"no provider", []string{"bistandsenhet", "stab"}, nil},
	}
	for _, test := range tests {
		d := draftOf(t, "teamtraff", "2027-02-03", test.kinds...)
		var teams []string
		for _, team := range d.Teams {
			teams = append(teams, strings.Join(team.Parties, " "))
			if team.Rhythm == "" {
				t.Errorf("%s: %s has no rhythm", test.name, team.Name)
			}
		}
		if !slices.Equal(teams, test.teams) {
			t.Errorf("%s: teams %q, want %q", test.name, teams, test.teams)
		}
	}
}

func TestDraftPlansEachTeamsMeetings(t *testing.T) {
	d := draftOf(t, "teamtraff", "2027-02-03", "hemtjanst", "hemtjanst", "bistandsenhet", "hemsjukvard", "stab")
	dates := map[string][]workshops.Date{}
	var before workshops.Date
	for _, s := range d.Sessions {
		if s.Date.Before(before) {
			t.Errorf("%s on %s comes after %s", s.ID, s.Date, before)
		}
		before = s.Date
		if s.Team == nil {
			dates[""] = append(dates[""], s.Date)
			continue
		}
		dates[s.Team.ID] = append(dates[s.Team.ID], s.Date)
		if s.Title(workshops.Swedish) != "Teamträff i tre delar, "+s.Team.Name {
			t.Errorf("the title is %q", s.Title(workshops.Swedish))
		}
		if !slices.Equal(s.Parts[0].Parties, []string{s.Team.Parties[0], "bistandsenhet"}) {
			t.Errorf("%s: part 1 is for %v", s.ID, s.Parts[0].Parties)
		}
	}
	for team, want := range map[string]int{"": 4, "team-hemtjanst": 4, "team-hemtjanst-2": 4} {
		if len(dates[team]) != want {
			t.Errorf("team %q has %d sessions, want %d", team, len(dates[team]), want)
		}
		for i := 1; i < len(dates[team]); i++ {
			if days := dates[team][i].Sub(dates[team][i-1]); days < d.Model.Gap {
				t.Errorf("team %q meets after %d days", team, days)
			}
		}
	}
	if first := dates["team-hemtjanst"][0]; d.FollowUps[3].Date != first.AddMonths(12) {
		t.Errorf("the last follow-up is on %s, a year from %s", d.FollowUps[3].Date, first)
	}
}
