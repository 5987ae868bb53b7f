package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestValuesAreShownInTheLanguageOfTheReader(t *testing.T) {
	in := setting(t)
	one := func(s string) workshops.Value { return workshops.Value{Text: s} }
	tests := []struct {
		name   string
		field  workshops.Field
		value  workshops.Value
		sv, en string
	}{
		{"text", workshops.Field{Type: "text"}, one("hej"), "hej", "hej"},
		{"choice", workshops.Field{Type: "choice", Choices: testChoices}, one("done"), "klar", "done"},
		{"a choice that is gone", workshops.Field{Type: "choice", Choices: testChoices}, one("paused"), "paused", "paused"},
		{"yes", workshops.Field{Type: "yes-no", Choices: workshops.YesNo}, one("yes"), "ja", "yes"},
		{"date", workshops.Field{Type: "date"}, one("2026-09-24"), "2026-09-24", "2026-09-24"},
		{"term", workshops.Field{Type: "term"}, one("ht26"), "hösten 2026", "autumn 2026"},
		{"party", workshops.Field{Type: "party"}, one("hemtjanst"), "Ekbackens hemtjänst", "Ekbackens hemtjänst"},
		{"role", workshops.Field{Type: "role"}, one("underskoterska"), "undersköterska", "assistant nurse"},
		{"function", workshops.Field{Type: "function"}, one("gruppledare@hemtjanst"), "gruppledare, Ekbackens hemtjänst", "team leader, Ekbackens hemtjänst"},
		{"a function of no party", workshops.Field{Type: "function"}, one("underskoterska"), "undersköterska", "assistant nurse"},
		{"participant", workshops.Field{Type: "participant"}, one("ht-3"), "undersköterska", "assistant nurse"},
		{"nothing", workshops.Field{Type: "term"}, one(""), "", ""},
		{"computed", workshops.Field{Type: "computed"}, one("x"), "x", "x"},
		{
			"several", workshops.Field{Type: "choice", Many: true, Choices: testChoices},
			workshops.Value{Items: []string{"done", "ongoing"}}, "klar, pågår", "done, under way",
		},
		{"none of several", workshops.Field{Type: "choice", Many: true}, workshops.Value{}, "", ""},
	}
	for _, test := range tests {
		inBoth(t, test.name, func(l workshops.Language) string { return test.field.Show(test.value, in, l) }, test.sv, test.en)
	}
}

// What is shown of a function can be written back, so that a workbook that
// lists functions by name is read as it was written.
func TestShownFunctionsAreReadBack(t *testing.T) {
	comma := change{plan, "name: Ekbackens hemtjänst", "name: \"Ekbackens hemtjänst, område Norr\""}
	s := soundSeries(t, wednesday, comma)
	kind := workshops.FieldTypes["function"]
	for _, e := range s.Setting.Roles.Entries {
		for _, p := range s.Setting.Parties {
			if !contains(e.List("at"), p.Kind) {
				continue
			}
			function := e.ID + "@" + p.ID
			for _, l := range workshops.Languages {
				shown := kind.Show(function, nil, s.Setting, l)
				got, fault := kind.Parse(shown, nil, s.Setting)
				if fault != nil || kind.Show(got, nil, s.Setting, l) != shown || !contains(s.Setting.Roles.Find(roleOf(got)).List("at"), p.Kind) {
					t.Errorf("%s is shown as %q and read as %q (%v)", function, shown, got, fault)
				}
			}
		}
	}
}

// A participant whose role's name several roles share has the one of their own
// kind of unit.
func TestParticipantsHaveTheRoleOfTheirUnit(t *testing.T) {
	tests := []struct{ written, party, role string }{
		{"enhetschef", "vardcentral", "enhetschef-hemsjukvard"},
		{"enhetschef", "Solgläntans vårdcentral", "enhetschef-hemsjukvard"},
		{"unit manager", "hemtjanst", "enhetschef-hemtjanst"},
		{"enhetschef-hemtjanst", "vardcentral", "enhetschef-hemtjanst"},
		{"läkare", "hemtjanst", "lakare"},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, change{plan, "sessions:\n", "  - {id: extra, party: " + test.party + ", role: " + test.written + "}\nsessions:\n"})
		if got := s.Setting.Participant("extra").Role; got != test.role {
			t.Errorf("%s at %s is %q, want %q", test.written, test.party, got, test.role)
		}
	}
}
