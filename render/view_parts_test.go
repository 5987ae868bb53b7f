package render

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// inParts is the view of a session of a team in two parts with a change of
// participants in between, the second session of three.
func inParts(t *testing.T) *View {
	t.Helper()
	s := twoParties(t)
	start, _ := workshops.ParseClock("13.00")
	session := func(id, team string) *workshops.Session {
		return &workshops.Session{ID: id, Team: team, Start: start, Minutes: 45, Date: day(t, "2027-01-28")}
	}
	s.Plan.Teams = []*workshops.Team{{ID: "vast", Name: "Team Väst", Parties: []string{"hemtjanst", "vardcentral"}}}
	s.Plan.Sessions = []*workshops.Session{session("a", ""), session("b", "vast"), session("c", "vast")}
	b := s.Plan.Sessions[1]
	b.Parts = []*workshops.Part{{ID: "1", Title: "Del 1", Parties: []string{"hemtjanst"}}, {ID: "2", Title: "Del 2"}}
	b.Agenda = []*workshops.Item{
		{Topic: "a", Kind: "work", Part: "1", Minutes: 10, Title: "A"}, {Topic: "b", Kind: "work", Part: "1", Minutes: 10, Title: "B"},
		{Topic: "byte", Kind: "change", Minutes: 5, Title: "Byte"}, {Topic: "cases", Kind: "work", Part: "2", Minutes: 17, Title: "C"},
		{Topic: "d", Kind: "work", Minutes: 3, Title: "Slut"},
	}
	v := viewOf(t, s, "2027-01-01")
	v.Session = b
	return v
}

func TestPartsHaveClockTimesAndTheChangesInBetween(t *testing.T) {
	v := inParts(t)
	var got []string
	for _, p := range v.Parts() {
		if p.Part == nil {
			got = append(got, p.Time+" "+p.Change.Title)
			continue
		}
		got = append(got, p.Time+" "+v.PartLine(p))
	}
	want := []string{
		"13.00–13.20 Del 1 (Ekbackens hemtjänst)", "13.20–13.25 Byte",
		"13.25–13.42 Del 2 (Ekbackens hemtjänst, Solgläntans vårdcentral)", "13.42–13.45 Slut",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("parts\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if n := len(v.OnlyParts()); n != 2 {
		t.Errorf("%d parts without what is in between, want 2", n)
	}
}

func TestStaysAreFromThePartysFirstPartToItsLast(t *testing.T) {
	for i, want := range []string{"Ekbackens hemtjänst 13.00 13.42", "Solgläntans vårdcentral 13.25 13.42"} {
		s := inParts(t).Stays()[i]
		if got := s.Party + " " + s.From.String() + " " + s.To.String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	v := inParts(t)
	v.Session = v.Plan.Sessions[0]
	if len(v.Parts())+len(v.Stays()) > 0 {
		t.Error("a session without parts has some")
	}
}

func TestSessionsAreCountedTeamByTeam(t *testing.T) {
	v := inParts(t)
	if o := v.Ordinal(); o != (Ordinal{Number: 1, Of: 2, Team: "Team Väst"}) {
		t.Errorf("the session is %+v", o)
	}
	if next := v.NextSession(); next == nil || next.ID != "c" || v.Last() {
		t.Errorf("the next session is %v", next)
	}
	v.Session = v.Plan.Sessions[0]
	if !v.Last() || v.NextSession() != nil {
		t.Error("the only session of everybody is followed by one of a team")
	}
}

func TestThereAreAsManyPlacesAsThereIsTimeFor(t *testing.T) {
	v := inParts(t)
	for topic, want := range map[string]int{"cases": 3, "a": 2, "d": 0, "none": 0} {
		if got := len(v.CasePlaces(topic)); got != want {
			t.Errorf("%d places under %q, want %d", got, topic, want)
		}
	}
}

func TestAnotherTeamsEntriesAreNotTakenUp(t *testing.T) {
	s := inParts(t).Series
	s.Plan.Teams = append(s.Plan.Teams, &workshops.Team{ID: "ost", Name: "Team Öst", Parties: []string{"hemtjanst"}})
	s.Plan.Sessions[2].Team = "ost"
	s.Registers[2].Fields = append(s.Registers[2].Fields, &workshops.Field{Name: "owner", Type: "text"})
	s.Records = []*workshops.Record{
		record(t, workshops.OccasionSession, "b", "2027-01-28", change("actions", "west", "what", "Väst", "owner", "gruppledare@hemtjanst")),
		record(t, workshops.OccasionSession, "c", "2027-01-28", change("actions", "east", "what", "Öst", "owner", "gruppledare@hemtjanst")),
		record(t, workshops.OccasionCheckIn, "mellan", "2027-01-29", change("actions", "theirs", "what", "Deras", "owner", "samordnare-vc@vardcentral"),
			change("actions", "ours", "what", "Vår", "owner", "gruppledare@hemtjanst")),
	}
	for session, want := range map[int]string{0: "Väst Öst Deras Vår", 1: "Väst Deras Vår", 2: "Öst Vår"} {
		v := viewOf(t, s, "2027-02-01")
		v.Session = s.Plan.Sessions[session]
		var got []string
		for _, e := range v.Due("actions") {
			got = append(got, e.Str("what"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("session %d takes up %v, want %s", session, got, want)
		}
	}
}
