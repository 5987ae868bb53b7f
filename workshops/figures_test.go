package workshops_test

import (
	"fmt"
	"strings"
	"testing"

	"samverka/workshops"
)

// testSurvey has a theme that is looked back on, a sensitive one, one that is
// asked after only, and a shorter round.
func testSurvey() *workshops.Survey {
	s := &workshops.Survey{
		Name: "prov", Version: 1,
		Rounds:        []*workshops.Round{{Name: "before"}, {Name: "after"}, {Name: "follow-up", Statements: []string{"1", "3"}}},
		Open:          []*workshops.OpenQuestion{{ID: "easier", Rounds: []string{"after"}}, {ID: "always"}},
		Retrospective: workshops.Retrospective{Theme: "A", Round: "after"},
	}
	for i := range 5 {
		s.Scale.Points = append(s.Scale.Points, workshops.ScalePoint{Value: i + 1})
	}
	for _, t := range []struct {
		id, statements string
		sensitive      bool
		rounds         []string
	}{{"A", "1 2", false, nil}, {"C", "3 4", true, nil}, {"F", "5", false, []string{"after"}}} {
		theme := &workshops.Theme{ID: t.id, Sensitive: t.sensitive}
		for _, id := range strings.Fields(t.statements) {
			theme.Statements = append(theme.Statements, &workshops.Statement{ID: id, Theme: theme, Rounds: t.rounds})
		}
		s.Themes = append(s.Themes, theme)
	}
	return s
}

// rated is one answer for each letter, all to one statement; "-" is none.
func rated(statement, values string) []workshops.Answer {
	var out []workshops.Answer
	for i, v := range strings.Fields(values) {
		x := workshops.Answer{Code: fmt.Sprintf("K%d", i), Ratings: map[string]string{}}
		if v != "-" {
			x.Ratings[statement] = v
		}
		out = append(out, x)
	}
	return out
}

// figures makes the figures of answers before and after.
func figures(before, after []workshops.Answer, least int) *workshops.SurveyFigures {
	survey := testSurvey()
	s := &workshops.Series{Plan: &workshops.Plan{MinimumGroup: least}, Surveys: []*workshops.Survey{survey}}
	for _, r := range []struct {
		name   string
		sheets []workshops.Answer
	}{{"before", before}, {"after", after}} {
		workshops.AddAnswers(s, workshops.WithSheets(&workshops.Answers{Survey: "prov", Round: r.name}, r.sheets, nil))
	}
	return workshops.Figures(s, survey)
}

// shown writes a distribution out: counts by class, "don't know" and median,
// or why it is withheld.
func shown(d workshops.Distribution) string {
	if d.Withheld != workshops.Shown {
		if len(d.Classes) > 0 || d.Answers > 0 || d.Unknown > 0 || len(d.Median) > 0 || d.Ceiling > 0 {
			return "withheld but not empty"
		}
		return string(d.Withheld)
	}
	var b strings.Builder
	for _, c := range d.Classes {
		fmt.Fprintf(&b, "%d-%d:%d ", c.From, c.To, c.Count)
	}
	fmt.Fprintf(&b, "of %d ?%d median %v top %d", d.Answers, d.Unknown, d.Median, d.Ceiling)
	return b.String()
}

func changed(c workshops.PairChange) string {
	if c.Withheld != workshops.Shown {
		if c.Pairs+c.Higher+c.Same+c.Lower+c.Found > 0 {
			return "withheld but not empty"
		}
		return string(c.Withheld)
	}
	return fmt.Sprintf("+%d =%d -%d of %d found %d", c.Higher, c.Same, c.Lower, c.Pairs, c.Found)
}

func TestSmallGroupsAreNotShown(t *testing.T) {
	tests := []struct {
		name, statement, values string
		least                   int
		want                    string
	}{
		{"four", "1", "1 2 3 4", 0, "few"},
		{"five", "1", "1 2 3 4 5", 0, "1-2:2 3-3:1 4-5:2 of 5 ?0 median [3] top -1"},
		{"nine", "1", "1 1 2 2 3 4 4 5 5", 0, "1-2:4 3-3:1 4-5:4 of 9 ?0 median [3] top -1"},
		{"ten", "1", "1 1 2 2 3 4 4 5 5 5", 0, "1-1:2 2-2:2 3-3:1 4-4:2 5-5:3 of 10 ?0 median [3 4] top 3"},
		{"five and two who do not know", "1", "4 4 4 4 5 ? ?", 0, "1-2:0 3-3:0 4-5:5 of 5 ?2 median [4] top -1"},
		{"four and one who does not know", "1", "4 4 4 4 ?", 0, "few"},
		{"nobody knows", "1", "? ? ? ? ? ?", 0, "few"},
		{"four of ten answered", "1", "4 4 4 4 - - - - - -", 0, "few"},
		{"nobody answered", "1", "- - - - -", 0, "no-round"},
		{"a higher limit", "1", "3 3 3 3 3 3", 7, "few"},
		{"at the higher limit", "1", "3 3 3 3 3 3 3", 7, "1-2:0 3-3:7 4-5:0 of 7 ?0 median [3] top -1"},
		{"a limit above the whole scale", "1", "3 3 3 3 3 3 3 3 3 3 3", 12, "few"},
		{"a lower limit is no limit", "1", "3 3 3", 2, "few"},
		{"two in the middle differ", "1", "2 3 4 5 5 1", 0, "1-2:2 3-3:1 4-5:3 of 6 ?0 median [3 4] top -1"},
		{"everybody low", "1", "1 2 1 2 1", 0, "1-2:5 3-3:0 4-5:0 of 5 ?0 median [1] top -1"},
		{"everybody low on a sensitive theme", "3", "1 2 1 2 1", 0, "alike"},
		{"ten low on a sensitive theme", "3", "1 2 1 2 1 1 1 1 1 2", 0, "alike"},
		{"all but one low", "3", "1 2 1 2 3", 0, "1-2:4 3-3:1 4-5:0 of 5 ?0 median [2] top -1"},
		{"everybody high on a sensitive theme", "3", "5 5 5 5 5", 0, "alike"},
	}
	for _, test := range tests {
		f := figures(rated(test.statement, test.values), nil, test.least)
		var got string
		for _, theme := range f.Themes {
			for _, st := range theme.Statements {
				if st.Statement.ID == test.statement {
					got = shown(st.Rounds[0])
				}
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// Figures beside each other have the same classes: one small group merges all.
func TestOneSmallGroupMergesAll(t *testing.T) {
	twelve := rated("1", "1 2 3 4 5 1 2 3 4 5 1 2")
	classes := func(f *workshops.SurveyFigures) int { return len(f.Classes()) }
	if got := classes(figures(twelve, nil, 0)); got != 5 {
		t.Errorf("twelve answers have %d classes", got)
	}
	if got := classes(figures(twelve, rated("1", "1 2 3 4 5 1"), 0)); got != 3 {
		t.Errorf("with six beside them they have %d", got)
	}
	if got := classes(figures(twelve, rated("1", "1 2 3 4"), 0)); got != 5 {
		t.Errorf("with four beside them, which are not shown, they have %d", got)
	}
	after := rated("1", "1 2 3 4 5 1 2 3 4 5 1 2")
	for i := range 6 {
		after[i].Before = map[string]string{"1": "2"}
	}
	f := figures(twelve, after, 0)
	if got := classes(f); got != 3 {
		t.Errorf("with six who look back they have %d", got)
	}
	if got := shown(*f.Themes[0].Statements[0].Retrospective); got != "1-2:6 3-3:0 4-5:0 of 6 ?0 median [2] top -1" {
		t.Errorf("looking back shows %q", got)
	}
	if f.Themes[0].Statements[1].Retrospective != nil || f.Themes[1].Statements[0].Retrospective != nil {
		t.Error("a look back that nobody took is shown")
	}
}

func TestChangesAreCountedAmongPairs(t *testing.T) {
	tests := []struct{ name, before, after, want string }{
		{"four pairs", "1 2 3 4", "2 2 2 2", "few-pairs"},
		{"five pairs", "1 2 3 4 5", "2 2 2 5 5", "+2 =2 -1 of 5 found 0"},
		{"five of whom one left a gap", "1 2 3 4 -", "2 2 2 2 2", "few-pairs"},
		{"six, one found an answer", "? 2 3 4 5 1", "4 2 3 4 5 1", "+0 =5 -0 of 5 found 1"},
		{"six, one lost it", "4 2 3 4 5 1", "? 2 3 4 5 1", "+0 =5 -0 of 5 found 0"},
		{"all found an answer", "? ? ? ? ? ?", "4 4 4 4 4 4", "few-pairs"},
		{"nobody answered both times", "1 1 1 - - -", "- - - 1 1 1", "no-round"},
		{"nobody came the second time", "1 2 3 4 5", "", "no-round"},
	}
	for _, test := range tests {
		f := figures(rated("1", test.before), rated("1", test.after), 0)
		if got := changed(f.Themes[0].Statements[0].Change); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestLostAndDoubledCodesMatchNobody(t *testing.T) {
	before, after := rated("1", "1 1 1 1 1 1 1 1"), rated("1", "5 5 5 5 5 5 5 5")
	before[0].Code, before[1].Code = "k2", " k-2 " // K2 three times, however it is written
	after[3].Code, after[4].Code = "X", ""
	f := figures(before, after, 0)
	if f.Pairs != 3 || f.Rounds[0].DoubledCodes != 3 || f.Rounds[0].LostCodes != 0 || f.Rounds[1].LostCodes != 2 || f.Rounds[1].DoubledCodes != 0 {
		t.Errorf("%d pairs, %+v", f.Pairs, f.Rounds)
	}
	if got := changed(f.Themes[0].Statements[0].Change); got != "few-pairs" {
		t.Errorf("the change of three pairs is %q", got)
	}
}

func TestThePictureOfATheme(t *testing.T) {
	var before, after []workshops.Answer
	for i := range 6 {
		code := fmt.Sprintf("K%d", i)
		before = append(before, workshops.Answer{Code: code, Ratings: map[string]string{"1": "3", "2": "3"}})
		up, down := "4", "3"
		if i < 2 {
			up, down = "2", "1"
		}
		after = append(after, workshops.Answer{Code: code, Ratings: map[string]string{"1": up, "2": down, "5": "4"}})
	}
	f := figures(before, after, 0)
	a, last := f.Themes[0], f.Themes[2]
	if a.Compared != 2 || a.More != 1 || a.MostLower == nil || a.MostLower.Statement.ID != "1" {
		t.Errorf("theme A: %+v", a)
	}
	if last.Compared != 0 || last.MostLower != nil || changed(last.Statements[0].Change) != "no-round" || shown(last.Statements[0].Rounds[0]) != "no-round" {
		t.Errorf("a theme that is asked once: %+v", last)
	}
}
