package workshops_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// setting is what values may point at in the sound series, which has a team
// here.
func setting(t testing.TB) *workshops.Setting {
	t.Helper()
	team := "teams:\n  - {id: team-vast, name: Team Väst, parties: [hemtjanst, vardcentral]}\nsessions:\n"
	return soundSeries(t, wednesday, change{plan, "sessions:\n", team}).Setting
}

var testChoices = []workshops.Choice{
	{Value: "done", Label: workshops.Text{SV: "klar", EN: "done"}, Also: []string{"färdig"}},
	{Value: "ongoing", Label: workshops.Text{SV: "pågår", EN: "under way"}},
}

// fieldTypeTests has for every type what people may write, what is stored, and
// what is refused with which words.
var fieldTypeTests = map[string]struct {
	field    workshops.Field
	accepted map[string]string
	refused  map[string]string
}{
	"text": {
		accepted: map[string]string{"hej": "hej", "  två\nrader ": "två\nrader", strings.Repeat("å", 20000): strings.Repeat("å", 20000)},
		refused:  map[string]string{strings.Repeat("å", 20001): "too-long"},
	},
	"id": {
		accepted: map[string]string{"traff-1": "traff-1", "a": "a", "2026": "2026", strings.Repeat("a", 60): strings.Repeat("a", 60)},
		refused:  map[string]string{"Träff 1": "bad-id", "-a": "bad-id", "a-": "bad-id", "a_b": "bad-id", "": "bad-id", strings.Repeat("a", 61): "bad-id"},
	},
	"choice": {
		field:    workshops.Field{Choices: testChoices},
		accepted: map[string]string{"done": "done", "Klar": "done", "FÄRDIG": "done", "under  way": "ongoing", " pågår ": "ongoing"},
		refused:  map[string]string{"pagår": "unknown-choice.near", "vet inte": "unknown-choice"},
	},
	"date": {
		accepted: map[string]string{"2026-09-24": "2026-09-24", " 2026-09-24 ": "2026-09-24"},
		refused:  map[string]string{"24/9": "bad-date", "2026-9-24": "bad-date", "2026-02-30": "bad-date", "0226-09-24": "bad-date"},
	},
	"time": {
		accepted: map[string]string{"13.00": "13.00", "13:00": "13.00", "13": "13.00", "9.30": "09.30"},
		refused:  map[string]string{"25.00": "bad-time", "13.5": "bad-time", "kl. 13": "bad-time"},
	},
	"term": {
		accepted: map[string]string{"ht26": "ht26", "HT 2026": "ht26", "vt27": "vt27"},
		refused:  map[string]string{"hösten": "bad-term", "ht": "bad-term"},
	},
	"count": {
		field:    workshops.Field{Min: 1, Max: 600},
		accepted: map[string]string{"1": "1", "600": "600", "007": "7", " 12 ": "12"},
		refused:  map[string]string{"0": "out-of-range", "601": "out-of-range", "tolv": "not-a-number", "1,5": "not-a-number", "99999999999999999999": "not-a-number"},
	},
	"scale": {
		field:    workshops.Field{Min: 1, Max: 5},
		accepted: map[string]string{"1": "1", "5": "5"},
		refused:  map[string]string{"0": "out-of-range", "6": "out-of-range", "hög": "not-a-number"},
	},
	"yes-no": {
		field:    workshops.Field{Choices: workshops.YesNo},
		accepted: map[string]string{"ja": "yes", "Ja": "yes", "yes": "yes", "x": "yes", "true": "yes", "nej": "no", "no": "no", "false": "no"},
		refused:  map[string]string{"kanske": "unknown-choice", "nja": "unknown-choice.near"},
	},
	"party": {
		accepted: map[string]string{"hemtjanst": "hemtjanst", "Ekbackens hemtjänst": "hemtjanst", "ekbackens  HEMTJÄNST": "hemtjanst"},
		refused:  map[string]string{"hemtjänsten i norr": "unknown-party", "": "unknown-party"},
	},
	"role": {
		accepted: map[string]string{"gruppledare": "gruppledare", "Undersköterska": "underskoterska", "assistant nurse": "underskoterska", "enhetschef": "enhetschef-hemtjanst"},
		refused:  map[string]string{"trollkarl": "unknown-role"},
	},
	"function": {
		accepted: map[string]string{
			"gruppledare@hemtjanst":                       "gruppledare@hemtjanst",
			"gruppledare, Ekbackens hemtjänst":            "gruppledare@hemtjanst",
			"team leader,Ekbackens hemtjänst":             "gruppledare@hemtjanst",
			"Gruppledare @ Ekbackens hemtjänst":           "gruppledare@hemtjanst",
			"enhetschef, Ekbackens hemtjänst":             "enhetschef-hemtjanst@hemtjanst",
			"enhetschef, Solgläntans vårdcentral":         "enhetschef-hemsjukvard@vardcentral",
			"unit manager@vardcentral":                    "enhetschef-hemsjukvard@vardcentral",
			"enhetschef-hemtjanst@vardcentral":            "enhetschef-hemtjanst@vardcentral",
			"äldreomsorgschef":                            "aldreomsorgschef",
			"samordnare-vc, solgläntans   vårdcentral":    "samordnare-vc@vardcentral",
			"enhetschef-hemsjukvard@vardcentral":          "enhetschef-hemsjukvard@vardcentral",
			"  verksamhetschef , Solgläntans vårdcentral": "verksamhetschef@vardcentral",
		},
		refused: map[string]string{
			"Anna":                    "not-a-function",
			"trollkarl@hemtjanst":     "unknown-function-role",
			"gruppledare@apoteket":    "unknown-party",
			"gruppledare, Apoteket":   "unknown-party",
			"gruppledare":             "function-without-party",
			"enhetschef":              "function-without-party",
			"gruppledare och kollega": "not-a-function",
			"@hemtjanst":              "unknown-function-role",
		},
	},
	"participant": {
		accepted: map[string]string{"ht-1": "ht-1"},
		refused:  map[string]string{"ht-9": "unknown-participant", "Anna": "unknown-participant"},
	},
	"team": {
		accepted: map[string]string{"team-vast": "team-vast", "Team Väst": "team-vast", "team  väst": "team-vast"},
		refused:  map[string]string{"Team Öst": "unknown-team", "hemtjanst": "unknown-team"},
	},
	"session": {
		accepted: map[string]string{"traff-1": "traff-1"},
		refused:  map[string]string{"traff-9": "unknown-session", "Lära känna varandra": "unknown-session"},
	},
	"reference": {
		field:    workshops.Field{Register: "problems"},
		accepted: map[string]string{"apotek": "apotek"},
		refused:  map[string]string{"Apotek": "bad-id"},
	},
	"link": {
		accepted: map[string]string{"https://ekbacken.example/rutin": "https://ekbacken.example/rutin"},
		refused:  map[string]string{"ekbacken.example": "bad-link", "javascript:alert(1)": "bad-link", "https://": "bad-link", "ftp://x.example": "bad-link"},
	},
	"phone": {
		accepted: map[string]string{"08-465 004 10": "08-465 004 10", "+46 8 465 004 10": "+46 8 465 004 10", "1177": "1177"},
		refused:  map[string]string{"ring växeln": "bad-phone", "12": "bad-phone", "1234567890123456": "bad-phone", "08+465": "bad-phone"},
	},
}

func TestEveryFieldTypeReadsAndRefuses(t *testing.T) {
	in := setting(t)
	for _, name := range slices.Sorted(maps.Keys(workshops.FieldTypes)) {
		test, tested := fieldTypeTests[name]
		if !tested || len(test.accepted) == 0 || len(test.refused) == 0 {
			t.Errorf("the field type %q is not tested", name)
			continue
		}
		kind := workshops.FieldTypes[name]
		for written, want := range test.accepted {
			got, fault := kind.Parse(written, &test.field, in)
			if fault != nil || got != want {
				t.Errorf("%s: %.30q is read as %.30q (%v), want %.30q", name, written, got, fault, want)
				continue
			}
			if again, fault := kind.Parse(got, &test.field, in); fault != nil || again != got {
				t.Errorf("%s: the canonical %.30q is read as %.30q", name, got, again)
			}
		}
		for written, want := range test.refused {
			got, fault := kind.Parse(written, &test.field, in)
			if fault == nil || fault.Variant != want || got != "" {
				t.Errorf("%s: %.30q gives %.30q and %v, want refused as %q", name, written, got, fault, want)
			}
		}
	}
}

func TestRefusalsProposeWhatWasMeant(t *testing.T) {
	tests := []struct{ kind, written, near string }{
		{"id", "Träff 1", "traff-1"},
		{"reference", "Gemensam rutin", "gemensam-rutin"},
		{"party", "hemtjänst", "hemtjanst"},
		{"party", "Ekbakens hemtjänst", "Ekbackens hemtjänst"},
		{"role", "undersköterksa", "undersköterska"},
		{"role", "gruppledre", "gruppledare"},
		{"function", "gruppledre@hemtjanst", "gruppledare"},
		{"function", "gruppledare@hemtjänst", "hemtjanst"},
		{"function", "enhetschef", "enhetschef-hemtjanst@hemtjanst"},
		{"function", "samordnare-vc", "samordnare-vc@vardcentral"},
		{"participant", "ht1", "ht-1"},
		{"team", "Team Väs", "Team Väst"},
		{"session", "träff-1", "traff-1"},
	}
	in := setting(t)
	for _, test := range tests {
		_, fault := workshops.FieldTypes[test.kind].Parse(test.written, &workshops.Field{}, in)
		if fault == nil || fault.Args["Near"] != test.near {
			t.Errorf("%s %q: %+v, want something near %q", test.kind, test.written, fault, test.near)
		}
	}
}
