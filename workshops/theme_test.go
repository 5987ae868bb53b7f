package workshops_test

import (
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// days lists dates, with a dash for none.
func days(dates []workshops.Date) string {
	var out []string
	for _, d := range dates {
		text := d.String()
		if text == "" {
			text = "-"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

func TestThemesComeUpAtSessions(t *testing.T) {
	s := soundSeries(t, wednesday, with("themes"),
		into(first, "themes: [{id: nycklar, what: Nycklar}, {id: larm, what: Larm}]\n"),
		into(second, "notes:\n  - {what: Igen, theme: [nycklar, larm]}\n  - {what: Och igen, theme: nycklar}\n"),
		into(third, "notes: [{what: Något annat}]\nthemes: [{id: nycklar, about: Vem har dem}]\n"),
		checkIn("notes: [{what: Mellan träffarna, theme: larm}]\n"))
	st := state(t, s, "")
	for theme, want := range map[string]string{
		"nycklar": "2026-09-24 2026-10-22 2026-11-19", // two notes at one session are one time
		"larm":    "2026-09-24 2026-10-22",
	} {
		var at []workshops.Date
		for _, r := range st.Raised(st.Entry("themes", theme)) {
			at = append(at, r.Date)
		}
		if got := days(at); got != want {
			t.Errorf("%s came up %s, want %s", theme, got, want)
		}
	}
	if got := ids(st.Recurring()); got != "nycklar larm" {
		t.Errorf("recurring: %s", got)
	}
	if got := ids(st.ToAskFor()); got != "nycklar" {
		t.Errorf("to ask for: %s", got)
	}
	if got := st.TimesRaised(st.Entry("themes", "nycklar")).SV; !strings.HasPrefix(got, "3 ") {
		t.Errorf("times: %q", got)
	}
}

func TestThemesMoveAlongTheChain(t *testing.T) {
	s := soundSeries(t, wednesday, with("themes"),
		into(first, "themes: [{id: a, what: A}, {id: b, what: B, state: behov}]\n"),
		into(second, "themes: [{id: a, state: mandat}, {id: b, state: avfört, reason: Löste sig}]\n"),
		into(third, "themes: [{id: a, next: Skriva}]\n"))
	st := state(t, s, "")
	a, b := st.Entry("themes", "a"), st.Entry("themes", "b")
	if got, want := days(workshops.Reached(a)), "2026-09-24 - 2026-10-22 - - - -"; got != want {
		t.Errorf("a reached its steps %s, want %s", got, want)
	}
	if got, want := days(workshops.Reached(b)), "- 2026-09-24 - - - - -"; got != want {
		t.Errorf("b reached its steps %s, want %s", got, want)
	}
	if a, b := workshops.ThemeStep(a), workshops.ThemeStep(b); a != 2 || b != -1 {
		t.Errorf("steps %d and %d, want 2 and -1", a, b)
	}
}

func TestNothingNewIsANote(t *testing.T) {
	for note, want := range map[string]bool{
		"Inget nytt": true, "inget nytt.": true, " Nothing new ": true, "Inget nytt om larmen": false, "": false, "Nytt": false,
	} {
		if got := workshops.NothingNew(note); got != want {
			t.Errorf("%q: %v, want %v", note, got, want)
		}
	}
}

func TestARegisterThatIsALivingPageHasVersions(t *testing.T) {
	s := soundSeries(t, wednesday, with("shared-picture"),
		into(first, "shared-picture: [{id: a, heading: person, what: En väg in}, {id: b, heading: open, what: Sommaren}]\n"),
		into(third, "shared-picture: [{id: a, what: Ett samtal}, {id: b, state: removed, why: Löst}, {id: c, heading: signs, what: Färre frågor}]\n"))
	versions := state(t, s, "").Versions("shared-picture")
	if len(versions) != 2 {
		t.Fatalf("%d versions, want 2", len(versions))
	}
	second := versions[1]
	got := []string{ids(versions[0].Added), ids(second.Added), ids(second.Changed), ids(second.Removed)}
	if want := []string{"a b", "c", "a", "b"}; !slices.Equal(got, want) || second.Number != 2 {
		t.Errorf("version %d has %q, want %q", second.Number, got, want)
	}
}

// The principal says nothing of the group: home nursing lies with the region in
// one county and with the municipality in another.
func TestThePlanDecidesTheGroup(t *testing.T) {
	s := soundSeries(t, wednesday)
	organisations := s.Catalogues["organisations"]
	for _, test := range []struct{ kind, level, want string }{
		{"hemtjanst", "", "municipality"}, {"hemsjukvard", "", "primary-care"}, {"hemsjukvard", "municipal", "municipality"},
		{"sjukhus", "", "hospital"}, {"fou", "", "other"}, {"nonsense", "", "other"},
	} {
		p := &workshops.Party{Kind: test.kind, Level: test.level}
		if got := p.Group(organisations); got != test.want {
			t.Errorf("%s of level %q is %s, want %s", test.kind, test.level, got, test.want)
		}
	}
}

func TestTheYearIsThatOfTheLastSessionHeld(t *testing.T) {
	s := soundSeries(t, wednesday, change{plan, "date: 2026-11-19", "date: 2027-01-21"}, change{file: third}, checkIn(""))
	if got := state(t, s, "").Year(); got != 2026 {
		t.Errorf("the year is %d, want 2026", got)
	}
	if got := len(state(t, s, "").HeldIn(2026)); got != 2 {
		t.Errorf("%d sessions were held in 2026, want 2", got)
	}
	if got := state(t, s, "2026-09-01").Year(); got != 2026 {
		t.Errorf("before any session the year is %d, want 2026", got)
	}
}
