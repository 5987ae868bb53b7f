package workshops_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestCommentsAreShownWhenApprovedAndEnough(t *testing.T) {
	survey := testSurvey()
	comments := func(texts ...string) []workshops.Comment {
		var out []workshops.Comment
		for _, text := range texts {
			approved, no := strings.CutPrefix(text, "!")
			out = append(out, workshops.Comment{Text: approved, Approved: !no})
		}
		return out
	}
	tests := []struct {
		name          string
		before, after int
		easier        string
		always        string
	}{
		{"four each", 4, 4, "few", "few"},
		{"five after", 4, 5, "bättre", "efter"},
		{"five before", 5, 4, "few", "före"},
		{"five each", 5, 5, "bättre", "före, efter"},
	}
	for _, test := range tests {
		values := func(n int) []workshops.Answer { return rated("1", strings.Repeat("3 ", n)) }
		s := &workshops.Series{Plan: &workshops.Plan{}, Answers: []*workshops.Answers{
			{Survey: "prov", Round: "before", Sheets: values(test.before), Comments: map[string][]workshops.Comment{
				"always": comments("före", "!inte godkänd"), "easier": comments("frågan ställdes inte då"),
			}},
			{Survey: "prov", Round: "after", Sheets: values(test.after), Comments: map[string][]workshops.Comment{
				"always": comments("efter"), "easier": comments("bättre", "!inte godkänd"),
			}},
		}}
		for i, o := range workshops.Figures(s, survey).Open {
			got := strings.Join(o.Texts, ", ")
			if o.Withheld != workshops.Shown {
				got += string(o.Withheld)
			}
			if want := []string{test.easier, test.always}[i]; got != want {
				t.Errorf("%s: %s shows %q, want %q", test.name, o.Question.ID, got, want)
			}
		}
	}
}

func TestRoundsTellHowManyAnswered(t *testing.T) {
	survey := testSurvey()
	s := &workshops.Series{
		Plan: &workshops.Plan{Participants: make([]*workshops.Participant, 11)},
		Answers: []*workshops.Answers{
			{Survey: "prov", Round: "before", Sheets: rated("1", "3 3 3 3")},
			{Survey: "prov", Round: "after"},
			{Survey: "prov", Round: "follow-up", Sheets: rated("1", "3 3 3 3 3"), Invited: 7},
			{Survey: "annan", Round: "before", Sheets: rated("1", "3")},
		},
	}
	f := workshops.Figures(s, survey)
	var got []string
	for _, r := range f.Rounds {
		got = append(got, fmt.Sprintf("%s %d of %d %s", r.Round.Name, r.Answered, r.Invited, r.Withheld))
	}
	if want := []string{"before 4 of 11 few", "follow-up 5 of 7 "}; !slices.Equal(got, want) {
		t.Errorf("the rounds are %q, want %q", got, want)
	}
}
