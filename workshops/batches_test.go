package workshops_test

import (
	"fmt"
	"strings"
	"testing"

	"samverka/workshops"
)

// stored is a file of answers in two batches, the second with late answers.
func stored(late int, batches string) change {
	var b strings.Builder
	fmt.Fprintf(&b, "«survey: collaboration\nversion: 1\nround: before\nbatches: %s\nanswers:\n", batches)
	for i := range 5 + late {
		batch := 1
		if i >= 5 {
			batch = 2
		}
		fmt.Fprintf(&b, "  - {batch: %d, ratings: {1: %d}}\n", batch, 1+i%5)
	}
	return change{file: "answers/fore.yaml", to: b.String()}
}

var answerRuleCases = []ruleCase{
	{
		rule: "answers-altered", severity: workshops.Warning,
		fires:  []change{stored(1, "[{number: 1, answers: 5, least: 5}]")},
		silent: []change{stored(0, "[{number: 1, answers: 5, least: 5}]")},
	},
	{
		rule: "answers-waiting", severity: workshops.Note,
		fires:  []change{stored(4, "[{number: 1, answers: 5, least: 5}, {number: 2, answers: 4, least: 5}]")},
		silent: []change{stored(5, "[{number: 1, answers: 5, least: 5}, {number: 2, answers: 5, least: 5}]")},
	},
}

// arrivals collects answers in turns: how many come each time, "/" before
// those that come to the round after, and "^7" for a limit raised to 7.
func arrivals(t *testing.T, turns string) (*workshops.Series, *workshops.Survey) {
	t.Helper()
	survey := testSurvey()
	s := &workshops.Series{Plan: &workshops.Plan{}, Surveys: []*workshops.Survey{survey}}
	next := map[string]int{}
	for _, turn := range strings.Fields(turns) {
		if limit, raised := strings.CutPrefix(turn, "^"); raised {
			fmt.Sscan(limit, &s.Plan.MinimumGroup)
			continue
		}
		round := "before"
		if n, after := strings.CutPrefix(turn, "/"); after {
			turn, round = n, "after"
		}
		n := 0
		if _, err := fmt.Sscan(turn, &n); err != nil {
			t.Fatal(err)
		}
		a := workshops.AnswersTo(s, "prov", round)
		if a == nil {
			a = &workshops.Answers{Survey: "prov", Round: round}
			workshops.AddAnswers(s, a)
		}
		var subs []*workshops.Submission
		for range n {
			i := next[round]
			next[round]++
			subs = append(subs, &workshops.Submission{Fingerprint: fmt.Sprint(round, i), Answer: workshops.Answer{
				Code: fmt.Sprintf("AB%d", 200+i), Ratings: map[string]string{"1": fmt.Sprint(1 + (i+7*len(round)*i)%5)},
			}, Comments: map[string]string{"always": fmt.Sprint("nummer ", i)}})
		}
		a.Collect(subs, false)
		a.Settle(s)
	}
	return s, survey
}

// Late answers are counted when they are five, and no answer is counted alone.
func TestLateAnswersWait(t *testing.T) {
	tests := []struct{ turns, want string }{
		{"4", "4 answered, 0 wait, few"},
		{"4 1", "5 answered, 0 wait, 5 shown"},
		{"3 3", "6 answered, 0 wait, 6 shown"},
		{"9", "9 answered, 0 wait, 9 shown"},
		{"9 1", "10 answered, 1 wait, 9 shown"},
		{"9 1 3", "13 answered, 4 wait, 9 shown"},
		{"9 1 3 1", "14 answered, 0 wait, 14 shown"},
		{"5 5 4", "14 answered, 4 wait, 10 shown"},
		{"^7 5", "5 answered, 0 wait, few"},
		{"^7 5 1 1", "7 answered, 0 wait, 7 shown"},
		{"5 ^7", "5 answered, 0 wait, few"},
		// What was counted at a lower limit stays a batch of its own.
		{"5 ^7 2", "7 answered, 2 wait, few"},
		{"5 ^7 2 5", "12 answered, 0 wait, 12 shown"},
		// And what was not is not counted when the limit falls, but with more.
		{"^7 6 ^5", "6 answered, 0 wait, few"},
		{"^7 6 ^5 1", "7 answered, 0 wait, 7 shown"},
	}
	for _, test := range tests {
		s, survey := arrivals(t, test.turns)
		f := workshops.Figures(s, survey)
		d := f.Themes[0].Statements[0].Rounds[0]
		got := fmt.Sprintf("%d answered, %d wait, ", f.Rounds[0].Answered, f.Rounds[0].Waiting)
		if d.Withheld == workshops.Shown {
			got += fmt.Sprintf("%d shown", d.Answers)
		} else {
			got += shown(d)
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.turns, got, test.want)
		}
	}
}

// A late answer gives away neither its comment nor the pair that it completes.
func TestWhatALateAnswerBringsWaitsToo(t *testing.T) {
	tests := []struct {
		turns           string
		pairs, comments int
	}{
		{"9 /5", 5, 14},
		{"9 /5 /3", 5, 14},
		{"9 /5 /5", 5, 19}, // the second five bring four pairs
		{"10 /5 /5", 10, 20},
		{"5 /5 5 /3 /2", 10, 20},
		{"4 /5", 0, 5},
	}
	for _, test := range tests {
		s, survey := arrivals(t, test.turns)
		f := workshops.Figures(s, survey)
		if got := f.Themes[0].Statements[0].Change; got.Pairs != test.pairs {
			t.Errorf("%s: %d pairs are compared, want %d: %s", test.turns, got.Pairs, test.pairs, changed(got))
		}
		if got := f.Open[1].Waiting; got != test.comments {
			t.Errorf("%s: %d comments can be approved, want %d", test.turns, got, test.comments)
		}
	}
}

// Whoever takes an answer away by hand takes the round's figures away: what is
// left could be subtracted from what was shown.
func TestARoundThatHasBeenAlteredIsNotShown(t *testing.T) {
	for _, test := range []struct {
		name  string
		alter func([]workshops.Answer) []workshops.Answer
		want  workshops.Withheld
	}{
		{"as it was", func(x []workshops.Answer) []workshops.Answer { return x }, workshops.Shown},
		{"one withdrawn", func(x []workshops.Answer) []workshops.Answer { return x[1:] }, workshops.Altered},
		{"one added", func(x []workshops.Answer) []workshops.Answer {
			return append(x, workshops.Answer{Code: "XY234", Ratings: map[string]string{"1": "3"}})
		}, workshops.Altered},
		{"one of another batch", func(x []workshops.Answer) []workshops.Answer {
			x[0].Batch = 9
			return x
		}, workshops.Altered},
	} {
		s, survey := arrivals(t, "9")
		a := workshops.AnswersTo(s, "prov", "before")
		workshops.WithSheets(a, test.alter(workshops.StoredSheets(a)), nil)
		f := workshops.Figures(s, survey)
		if got := f.Rounds[0].Withheld; got != test.want {
			t.Errorf("%s: the round is withheld as %q, want %q", test.name, got, test.want)
		}
		if d := f.Themes[0].Statements[0].Rounds[0]; (d.Withheld == workshops.Shown) != (test.want == workshops.Shown) {
			t.Errorf("%s: %s", test.name, shown(d))
		}
	}
}
