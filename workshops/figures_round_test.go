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
		{"five each", 5, 5, "bättre", "efter, före"},
	}
	for _, test := range tests {
		values := func(n int) []workshops.Answer { return rated("1", strings.Repeat("3 ", n)) }
		s := &workshops.Series{Plan: &workshops.Plan{}}
		workshops.AddAnswers(s,
			workshops.WithSheets(&workshops.Answers{Survey: "prov", Round: "before"}, values(test.before), map[string][]workshops.Comment{
				"always": comments("före", "!inte godkänd"), "easier": comments("frågan ställdes inte då"),
			}),
			workshops.WithSheets(&workshops.Answers{Survey: "prov", Round: "after"}, values(test.after), map[string][]workshops.Comment{
				"always": comments("efter"), "easier": comments("bättre", "!inte godkänd"),
			}))
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
	s := &workshops.Series{Plan: &workshops.Plan{}}
	for range 11 {
		s.Plan.Participants = append(s.Plan.Participants, &workshops.Participant{})
	}
	round := func(a *workshops.Answers, values string) {
		workshops.AddAnswers(s, workshops.WithSheets(a, rated("1", values), nil))
	}
	round(&workshops.Answers{Survey: "prov", Round: "before"}, "3 3 3 3")
	round(&workshops.Answers{Survey: "prov", Round: "after"}, "")
	round(&workshops.Answers{Survey: "prov", Round: "follow-up", Invited: 7}, "3 3 3 3 3")
	round(&workshops.Answers{Survey: "annan", Round: "before"}, "3")
	f := workshops.Figures(s, survey)
	var got []string
	for _, r := range f.Rounds {
		got = append(got, fmt.Sprintf("%s %d of %d %s", r.Round.Name, r.Answered, r.Invited, r.Withheld))
	}
	if want := []string{"before 4 of 11 few", "follow-up 5 of 7 "}; !slices.Equal(got, want) {
		t.Errorf("the rounds are %q, want %q", got, want)
	}
}
