package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func formSurvey() *workshops.Survey {
	theme := &workshops.Theme{ID: "A", Name: workshops.Text{SV: "Roller", EN: "Roles"}}
	for id, text := range map[string]string{"1": "Jag vet vilket uppdrag de har.", "2": "Vi hjälps åt – alltid?"} {
		theme.Statements = append(theme.Statements, &workshops.Statement{ID: id, Theme: theme, Text: workshops.Text{SV: text, EN: "Statement " + id + "."}})
	}
	return &workshops.Survey{
		Name: "s", Themes: []*workshops.Theme{theme}, CodeText: workshops.Text{SV: "Dra en lapp. Skriv koden."},
		Rounds:        []*workshops.Round{{Name: "before"}, {Name: "after"}},
		Open:          []*workshops.OpenQuestion{{ID: "easier", Text: workshops.Text{SV: "Vad har blivit lättare?", EN: "What is easier?"}}},
		Retrospective: workshops.Retrospective{Theme: "A", Round: "after", Lead: workshops.Text{SV: "Tänk tillbaka. Hur var det då?", EN: "Think back. How was it?"}},
	}
}

// A header is known by its question, however a form system writes it, and by
// nothing else.
func TestHeadersAreMatched(t *testing.T) {
	for header, want := range map[string]struct {
		use workshops.Use
		id  string
	}{
		"Jag vet vilket uppdrag de har.":                          {workshops.RatedNow, "1"},
		"  jag VET vilket\u00a0uppdrag\nde har":                   {workshops.RatedNow, "1"},
		"1. Jag vet vilket uppdrag de har.":                       {workshops.RatedNow, "1"},
		"1.Jag vet vilket uppdrag de har.":                        {workshops.RatedNow, "1"},
		"Q1 Jag vet vilket uppdrag de har":                        {workshops.RatedNow, "1"},
		"Fråga 3: Jag vet vilket uppdrag de har":                  {workshops.RatedNow, "1"},
		"3) Jag vet vilket uppdrag de har: *":                     {workshops.RatedNow, "1"},
		"Jag vet vilket uppdrag de har. (obligatorisk)":           {workshops.RatedNow, "1"},
		"<b>Jag vet</b> vilket uppdrag de&nbsp;har.":              {workshops.RatedNow, "1"},
		"Roller [Jag vet vilket uppdrag de har.]":                 {workshops.RatedNow, "1"},
		"Roller [om [allt]] [1. Jag vet vilket uppdrag de har]":   {workshops.RatedNow, "1"},
		"G01Q02[SQ001]. Roller [Jag vet vilket uppdrag de har]":   {workshops.RatedNow, "1"},
		"Roller - Jag vet vilket uppdrag de har":                  {workshops.RatedNow, "1"},
		"Statement 2":                                             {workshops.RatedNow, "2"},
		"Vi hjälps åt - alltid":                                   {workshops.RatedNow, "2"},
		"Tänk tillbaka. Hur var det då? [Vi hjälps åt – alltid?]": {workshops.RatedThen, "2"},
		"Vad har blivit lättare?":                                 {workshops.InWords, "easier"},
		"Kod":                                                     {workshops.ForCode, ""},
		"Dra en lapp. Skriv koden.":                               {workshops.ForCode, ""},
		"Vilken kod står på lappen?":                              {workshops.ForCode, ""},
		"Access code":                                             {workshops.Dropped, ""},
		"Åtkomstkod":                                              {workshops.Dropped, ""},
		"Jag vet vilket uppdrag":                                  {workshops.Dropped, ""},
		"Jag vet inte vilket uppdrag de har.":                     {workshops.Dropped, ""},
		"Namn":                                                    {workshops.Dropped, ""},
		"":                                                        {workshops.Dropped, ""},
	} {
		s := formSurvey()
		m := workshops.MatchHeaders(s, s.Round("after"), []string{header})
		if c := m.Columns[0]; c.Use != want.use || c.ID != want.id || c.Doubtful {
			t.Errorf("%q is %q %q (doubtful: %v), want %q %q", header, c.Use, c.ID, c.Doubtful, want.use, want.id)
		}
	}
}

// What cannot be told apart is in doubt, and what is missing is said.
func TestMatchingIsSoundOrNot(t *testing.T) {
	one, two := "Jag vet vilket uppdrag de har.", "Vi hjälps åt – alltid?"
	for name, test := range map[string]struct {
		round   string
		headers []string
		sound   bool
		absent  int
	}{
		"all":                         {"before", []string{"ID", one, two, "Kod", "Vad har blivit lättare?"}, true, 0},
		"only the statements":         {"before", []string{two, one}, true, 2},
		"a statement missing":         {"before", []string{one}, false, 2},
		"a statement twice":           {"before", []string{one, two, "1. " + one}, false, 2},
		"two codes":                   {"before", []string{one, two, "Kod", "Din kod"}, false, 1},
		"a code and a question of it": {"before", []string{one, two, "Kod", "Vilken kod hade du förut?"}, true, 1},
		"no block about before":       {"after", []string{one, two}, true, 4},
		"half a block about before":   {"after", []string{one, two, "Tänk tillbaka [" + one + "]"}, false, 2},
		"Microsoft's second time":     {"after", []string{one, two, one + "2", two + "2"}, true, 2},
		"a second time in another":    {"before", []string{one, two, one + "2"}, true, 2},
	} {
		s := formSurvey()
		m := workshops.MatchHeaders(s, s.Round(test.round), test.headers)
		if m.Sound() != test.sound || len(m.Absent) != test.absent {
			t.Errorf("%s: sound is %v, %d absent: %+v, missing %+v", name, m.Sound(), len(m.Absent), m.Columns, m.Missing)
		}
	}
}

func TestNearestHeaderAndBestSurvey(t *testing.T) {
	s, other := formSurvey(), formSurvey()
	other.Name, other.Themes[0].Statements[0].Text = "other", workshops.Text{SV: "Något annat", EN: "Else"}
	headers := []string{"Jag vet vilket uppdrag de andra har", "Vi hjälps åt – alltid?"}
	m := workshops.MatchHeaders(s, s.Round("before"), headers)
	if len(m.Missing) != 1 || m.Near(m.Missing[0]) != headers[0] {
		t.Errorf("missing is %+v, near %q", m.Missing, m.Near(m.Missing[0]))
	}
	headers = append(headers, "Jag vet vilket uppdrag de har", "Något annat")
	if m := workshops.MatchBest([]*workshops.Survey{s, s}, "before", headers); m != nil {
		t.Error("one of two surveys that fit as well is taken")
	}
	if m := workshops.MatchBest([]*workshops.Survey{other}, "never", headers); m != nil {
		t.Error("a survey without the round is taken")
	}
}

// Whatever a header says, it is matched without a panic, and no header is read
// as more than one thing.
func FuzzMatchHeaders(f *testing.F) {
	f.Add("1. Jag vet vilket uppdrag de har.", "Roller [Vi hjälps åt – alltid?]")
	f.Add("G01Q02[SQ001]. <p>Roller</p> [Jag vet]]", "Kod")
	f.Add("Tänk tillbaka. [", "]]]]")
	f.Add("&#x0;<><a", "Jag vet vilket uppdrag de har.2")
	s := formSurvey()
	f.Fuzz(func(t *testing.T, a, b string) {
		m := workshops.MatchHeaders(s, s.Round("after"), []string{a, b})
		if len(m.Columns) != 2 || m.Columns[0].Header != a || m.Columns[1].Header != b {
			t.Fatalf("the columns are %+v", m.Columns)
		}
		m.Near(workshops.ColumnMatch{Label: workshops.Text{SV: a, EN: b}})
	})
}

func TestCodesAreCounted(t *testing.T) {
	survey := formSurvey()
	stored := func(round string, all ...string) *workshops.Answers {
		var sheets []workshops.Answer
		for _, code := range all {
			sheets = append(sheets, workshops.Answer{Code: code})
		}
		return workshops.WithSheets(&workshops.Answers{Survey: survey.Name, Round: round}, sheets, nil)
	}
	s := &workshops.Series{Surveys: []*workshops.Survey{survey}}
	workshops.AddAnswers(s, stored("before", "ab 234", "CD345", "EF456", "GH567"), stored("after", "AB234", "", "EF456"))
	coming := map[string][]*workshops.Submission{"after": {submission("", "cd-345", "4"), submission("", "EF 456", "4")}}
	got := workshops.CountCodes(s, survey, "after", coming)
	if want := (workshops.CodeCount{Lost: 1, Doubled: 2, Pairs: 2, Other: survey.Rounds[0]}); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
	alone := &workshops.Series{Surveys: []*workshops.Survey{survey}}
	if got := workshops.CountCodes(alone, survey, "after", nil); got != (workshops.CodeCount{}) {
		t.Errorf("counted %+v against nothing", got)
	}
	if codes := workshops.CodesOf(s, survey); !codes["AB234"] || codes["XY999"] {
		t.Errorf("the codes are %v", codes)
	}
}
