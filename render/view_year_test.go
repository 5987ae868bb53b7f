package render

import (
	"slices"
	"testing"

	"samverka/workshops"
)

func TestRolesOfAFamilyAreMerged(t *testing.T) {
	s := twoParties(t)
	roles := &workshops.Node{Kind: workshops.Mapping}
	list := &workshops.Node{Kind: workshops.Sequence}
	for _, r := range [][3]string{
		{"enhetschef-hemtjanst", "enhetschef", "head"}, {"enhetschef-hemsjukvard", "enhetschef", "head"}, {"verksamhetschef", "verksamhetschef", "head"},
		{"underskoterska", "undersköterska", ""}, {"arbetsterapeut", "arbetsterapeut", ""},
	} {
		list.Items = append(list.Items, mapping("id", r[0], "name", r[1], "family", r[2]))
	}
	roles.Put(workshops.Key{Name: "entries"}, list)
	s.Setting.Roles = workshops.ReadCatalogue(roles)
	v := viewOf(t, s, "2027-02-01")
	for _, test := range []struct{ roles, want []string }{
		{[]string{"underskoterska", "enhetschef-hemtjanst", "underskoterska"}, []string{"enhetschef", "undersköterska"}},
		{[]string{"verksamhetschef", "underskoterska", "enhetschef-hemtjanst", "enhetschef-hemsjukvard"}, []string{"enhetschef/verksamhetschef", "undersköterska"}},
		{[]string{"verksamhetschef", "arbetsterapeut"}, []string{"arbetsterapeut", "verksamhetschef"}},
	} {
		var entries []*workshops.CatalogueEntry
		for _, id := range test.roles {
			entries = append(entries, s.Setting.Roles.Entry(id))
		}
		if got := v.merged(entries); !slices.Equal(got, test.want) {
			t.Errorf("%v are listed as %q, want %q", test.roles, got, test.want)
		}
	}
}

func TestASummaryHasTheFirstSentence(t *testing.T) {
	v := viewOf(t, twoParties(t), "2027-02-01")
	for text, want := range map[string]string{
		"Teamen har startat. Två saknas.":      "Teamen har startat.",
		"Beskedet kommer före kl. 12 numera":   "Beskedet kommer före kl. 12 numera.",
		"Vem ringer, t.ex. på kvällen? Ingen.": "Vem ringer, t.ex. på kvällen?",
		"Numret är 08.465 i dag. Åter i mars.": "Numret är 08.465 i dag.",
		"Inget nytt":                           "Inget nytt.",
	} {
		if got := v.FirstSentence(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func TestSessionsThatAreAlikeAreOneRow(t *testing.T) {
	s := twoParties(t)
	s.Plan.Sessions = []*workshops.Session{
		{Number: 1, Kind: "ordinary", Title: "Möte"}, {Number: 2, Kind: "ordinary", Title: "Möte"},
		{Number: 3, Kind: "ordinary", Title: "Studiebesök"}, {Number: 4, Kind: "end", Title: "Avslutning"},
	}
	var got []string
	for _, r := range viewOf(t, s, "2027-02-01").Runs() {
		got = append(got, r.Numbers()+" "+r.Title)
	}
	if want := []string{"1–2 Möte", "3 Studiebesök", "4 Avslutning"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASummaryShowsTheYearAsItEnded(t *testing.T) {
	s := twoParties(t,
		record(t, workshops.OccasionSession, "traff-1", "2027-01-28", change("actions", "a", "what", "Köpa nycklar", "status", "öppen")),
		record(t, workshops.OccasionCheckIn, "senare", "2028-02-01", change("actions", "a", "status", "klar")))
	v := viewOf(t, s, "2028-03-01")
	if open := v.Open("actions"); len(open) != 0 {
		t.Errorf("%d actions are open today, want none", len(open))
	}
	if open := v.YearEnd().Open("actions"); len(open) != 1 {
		t.Errorf("%d actions were open at the end of 2027, want one", len(open))
	}
	if early := viewOf(t, s, "2027-06-01"); early.YearEnd() != early {
		t.Error("a year that is not over is shown otherwise than as it stands")
	}
}
