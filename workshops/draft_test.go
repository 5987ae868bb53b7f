package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

var twoUnits = []workshops.DraftParty{
	{Name: "Ekbackens hemtjänst", Kind: "hemtjanst"}, {Name: "Solgläntans vårdcentral", Kind: "vardcentral"},
}

// drafted lays out a series of the test's own model.
func drafted(t testing.TB, l workshops.Language, parties []workshops.DraftParty, start string) *workshops.Draft {
	t.Helper()
	s := soundSeries(t, wednesday)
	return workshops.NewDraft(s.Model, "Samverkan", l, parties, day(t, start), s.Catalogues["organisations"], s.Calendar)
}

func TestDraftPlacesSessionsAndFollowUps(t *testing.T) {
	tests := []struct {
		name, start                       string
		sessions, answers, followUp, term string
		fits                              bool
	}{
		{
			"an ordinary autumn", "2026-08-27", "2026-08-27 2026-09-24 2026-10-22",
			"2026-08-20 2026-09-17 2026-10-15", "2027-01-22", "ht26", true,
		},
		{
			"from a Sunday, clear of the autumn half-term", "2026-08-30", "2026-08-31 2026-09-21 2026-10-19",
			"2026-08-24 2026-09-14 2026-10-12", "2027-01-19", "ht26", true,
		},
		{
			"a follow-up in July waits for the term", "2026-02-12", "2026-02-12 2026-03-12 2026-04-16",
			"2026-02-05 2026-03-05 2026-04-09", "2026-08-17", "vt26", true,
		},
		{
			"too late in the term", "2026-12-14", "2026-12-14 2027-01-11 2027-02-08",
			"2026-12-07 2027-01-04 2027-02-01", "2027-05-07", "ht26", false,
		},
	}
	for _, test := range tests {
		d := drafted(t, workshops.Swedish, twoUnits, test.start)
		var sessions, answers []string
		for _, s := range d.Sessions {
			sessions, answers = append(sessions, s.Date.String()), append(answers, s.AnswerBy.String())
		}
		if d.Fits != test.fits || d.Term.Code() != test.term {
			t.Errorf("%s: fits %v in %s", test.name, d.Fits, d.Term.Code())
		}
		for _, part := range []struct{ what, got, want string }{
			{"sessions", strings.Join(sessions, " "), test.sessions},
			{"answers", strings.Join(answers, " "), test.answers},
			{"the follow-up", d.FollowUps[0].Date.String(), test.followUp},
		} {
			if part.got != part.want {
				t.Errorf("%s: %s on %s, want %s", test.name, part.what, part.got, part.want)
			}
		}
	}
}

// Whatever day a series starts, what the draft proposes is a working day, and
// answers are wanted a week before at the latest.
func TestDraftKeepsToWorkingDays(t *testing.T) {
	s := soundSeries(t, wednesday)
	for start := day(t, "2026-01-01"); start.Year < 2028; start = start.Add(5) {
		d := workshops.NewDraft(s.Model, "x", workshops.English, twoUnits, start, s.Catalogues["organisations"], s.Calendar)
		for _, session := range d.Sessions {
			if !s.Calendar.WorkingDay(session.Date) || !(workshops.Calendar{}).WorkingDay(session.AnswerBy) || session.Date.Sub(session.AnswerBy) < 7 {
				t.Errorf("from %v: a session on %v, answers by %v", start, session.Date, session.AnswerBy)
			}
		}
		for _, f := range d.FollowUps {
			if !s.Calendar.WorkingDay(f.Date) || !workshops.TermOf(f.Date).Contains(f.Date) {
				t.Errorf("from %v: a follow-up on %v", start, f.Date)
			}
		}
	}
}

func TestDraftNamesThings(t *testing.T) {
	units := append(twoUnits[:2:2], workshops.DraftParty{Name: "Björkens hemtjänst", Kind: "hemtjanst"}, workshops.DraftParty{Name: "Apoteket", Kind: "apotek"})
	d := drafted(t, workshops.English, units, "2026-08-27")
	var parties, sessions []string
	for _, p := range d.Parties {
		parties = append(parties, p.ID+"="+p.Name)
	}
	if want := "hemtjanst=Ekbackens hemtjänst vardcentral=Solgläntans vårdcentral hemtjanst-2=Björkens hemtjänst apotek=Apoteket"; strings.Join(parties, " ") != want {
		t.Errorf("the parties are %q", parties)
	}
	for _, s := range d.Sessions {
		sessions = append(sessions, s.ID+"="+s.Kind.Kind)
	}
	if want := "meeting-1=roles meeting-2=solutions meeting-3=communication"; strings.Join(sessions, " ") != want {
		t.Errorf("the sessions are %q", sessions)
	}
	// The functions that the catalogue proposes, each with an id of its own.
	seen, of := map[string]bool{}, map[string]int{}
	for _, p := range d.Participants {
		if seen[p.ID] || !workshops.ValidID(p.ID) || !strings.HasPrefix(p.ID, p.Role+"-") {
			t.Errorf("a participant has the id %q", p.ID)
		}
		seen[p.ID] = true
		of[p.Party]++
	}
	organisations := soundSeries(t, wednesday).Catalogues["organisations"]
	for _, p := range d.Parties {
		if want := len(organisations.Entry(p.Kind).List("participants")); of[p.ID] != want {
			t.Errorf("%s has %d participants, want %d", p.ID, of[p.ID], want)
		}
	}
}

func TestDraftInACalendarWithoutRoom(t *testing.T) {
	s := soundSeries(t, wednesday)
	closed := workshops.Calendar{Closed: []workshops.ClosedPeriod{{From: day(t, "2000-01-01"), To: day(t, "2100-01-01")}}}
	d := workshops.NewDraft(s.Model, "x", workshops.Swedish, twoUnits, day(t, "2026-08-27"), s.Catalogues["organisations"], closed)
	if d.Fits || len(d.Sessions) > 0 || len(d.FollowUps) > 0 || d.Term.Code() != "ht26" {
		t.Errorf("the draft has %d sessions in %s", len(d.Sessions), d.Term.Code())
	}
}
