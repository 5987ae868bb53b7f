package sheet

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"samverka/workshops"
)

// A survey as definitions make it: two themes, three rounds, a block about
// before and open questions.

func both(sv, en string) workshops.Text { return workshops.Text{SV: sv, EN: en} }

func testSurvey() *workshops.Survey {
	s := &workshops.Survey{
		Name: "collaboration", Version: 1, Title: both("Enkät om vårt samarbete", "Survey about our collaboration"),
		CodeText: both("Dra en lapp.", "Draw a slip."),
		Scale:    workshops.Scale{Unknown: both("Vet inte/ej aktuellt", "Don't know/not applicable")},
		Rounds: []*workshops.Round{
			{Name: "before", Label: both("före", "before")},
			{Name: "after", Label: both("efter", "after")},
			{Name: "follow-up", Label: both("uppföljning", "follow-up"), Statements: []string{"2", "5"}},
		},
		Open: []*workshops.OpenQuestion{
			{ID: "easier", Text: both("Vad har blivit lättare?", "What has become easier?"), Rounds: []string{"after"}},
			{ID: "remaining", Text: both("Vad återstår att lösa?", "What remains to be solved?")},
		},
		Retrospective: workshops.Retrospective{Theme: "A", Round: "after", Lead: both(
			"Tänk tillbaka på tiden före den första träffen. Hur väl stämde påståendet då?",
			"Think back to the time before the first meeting. How far did you agree with the statement then?")},
	}
	for i, label := range []workshops.Text{
		both("Stämmer inte alls", "Strongly disagree"), both("Stämmer ganska dåligt", "Tend to disagree"), both("Stämmer delvis", "Agree in part"),
		both("Stämmer ganska bra", "Tend to agree"), both("Stämmer helt", "Strongly agree"),
	} {
		s.Scale.Points = append(s.Scale.Points, workshops.ScalePoint{Value: i + 1, Label: label})
	}
	n := 0
	for _, t := range statements[:2] {
		theme := &workshops.Theme{ID: t.theme[:1], Name: both(t.theme[3:], "Theme "+t.theme[:1])}
		for _, text := range t.texts {
			n++
			st := &workshops.Statement{ID: strconv.Itoa(n), Theme: theme, Text: both(text, fmt.Sprintf("Statement number %d, in English.", n))}
			if n == 8 {
				st.Rounds = []string{"after"}
			}
			theme.Statements = append(theme.Statements, st)
		}
		s.Themes = append(s.Themes, theme)
	}
	return s
}

// choiceSurvey is answered by choosing.
func choiceSurvey() *workshops.Survey {
	s := testSurvey()
	s.Name, s.Scale.Points, s.Open, s.Retrospective = "responsibility", nil, nil, workshops.Retrospective{}
	s.Options = []workshops.SurveyOption{
		{Value: "health-centre", Label: both("Vårdcentralen eller hemsjukvården", "The health centre"), Also: []string{"VC"}},
		{Value: "home-care", Label: both("Hemtjänsten", "Home care")},
		{Value: "depends", Label: both("Beror på – bedöms från fall till fall", "It depends")},
	}
	return s
}

func testSeries(l workshops.Language) *workshops.Series {
	return &workshops.Series{ID: "ekbacken", Plan: &workshops.Plan{Title: "Samverkan i Ekbacken", Language: l}}
}

var testGridWords = GridWords{
	Tab: "Svar från papper", HowTo: "En rad för varje enkät.", Round: "Omgång", Code: "Kod", Form: "Enkäten", Open: "Med egna ord",
	LookBack: "Tillbakablick", Before: "Före:", NoNames: "Inga namn.", TitleOf: "{survey} – svar från papper",
}

// comments that a person may write, and programs may take for something else.
var comments = []string{"Vi ringer varandra.", "=1+1", "4", "a;b,c\td", "Rad ett\nrad två", `Hon sade "ja" & gick`, "<b>åäö</b>", "N/A inte alltid"}

// anyAnswers are the answers of a person to a round.
func anyAnswers(r *rand.Rand, survey *workshops.Survey, round *workshops.Round) *workshops.Submission {
	s := &workshops.Submission{Answer: workshops.Answer{Ratings: map[string]string{}, Before: map[string]string{}}, Comments: map[string]string{}}
	if r.IntN(4) > 0 {
		s.Answer.Code = fmt.Sprintf("%c%c%d%d%d", 'A'+rune(r.IntN(26)), 'A'+rune(r.IntN(26)), r.IntN(10), r.IntN(10), r.IntN(10))
	}
	values := []string{workshops.Unknown}
	for _, p := range survey.Scale.Points {
		values = append(values, strconv.Itoa(p.Value))
	}
	for _, o := range survey.Options {
		values = append(values, o.Value)
	}
	for _, st := range survey.Asked(round) {
		if r.IntN(5) > 0 {
			s.Answer.Ratings[st.ID] = values[r.IntN(len(values))]
		}
	}
	for _, st := range survey.LookingBack(round) {
		if r.IntN(3) > 0 {
			s.Answer.Before[st.ID] = values[r.IntN(len(values))]
		}
	}
	for _, q := range survey.Questions(round) {
		if r.IntN(2) > 0 {
			s.Comments[q.ID] = comments[r.IntN(len(comments))]
		}
	}
	return s
}

// valuesOf are the answers as a form or a row has them.
func valuesOf(s *workshops.Submission) map[string]string {
	values := map[string]string{}
	if s.Answer.Code != "" {
		values[CodeKey] = s.Answer.Code
	}
	for id, v := range s.Answer.Ratings {
		values[ratingKey+id] = v
	}
	for id, v := range s.Answer.Before {
		values[beforeKey+id] = v
	}
	for id, v := range s.Comments {
		values[openKey+id] = v
	}
	return values
}

// same tells whether two answers say the same.
func same(t testing.TB, what string, got, want *workshops.Submission) {
	t.Helper()
	if d := difference(valuesOf(got), valuesOf(want)); d != "" {
		t.Fatalf("%s: %s", what, d)
	}
}
