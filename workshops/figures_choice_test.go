package workshops_test

import (
	"fmt"
	"strings"
	"testing"

	"samverka/workshops"
)

// chosen makes the figures of one round of a survey with one task. Each answer is
// where it comes from and what it says: "h:h" is home care saying home care, "-"
// is nothing.
func chosen(answers string, least int) *workshops.ChoiceFigures {
	theme := &workshops.Theme{ID: "A"}
	theme.Statements = []*workshops.Statement{{ID: "K", Theme: theme}, {ID: "1", Theme: theme}}
	survey := &workshops.Survey{
		Name: "ansvar", Rounds: []*workshops.Round{{Name: "before"}}, Themes: []*workshops.Theme{theme},
		Options: []workshops.SurveyOption{{Value: "v"}, {Value: "h"}, {Value: "d"}},
		GroupBy: workshops.Grouping{Statement: "K", Options: []string{"h", "v"}},
	}
	var sheets []workshops.Answer
	for i, answer := range strings.Fields(answers) {
		unit, said, _ := strings.Cut(answer, ":")
		sheet := workshops.Answer{Code: fmt.Sprintf("K%d", i), Ratings: map[string]string{}}
		for statement, value := range map[string]string{"K": unit, "1": said} {
			if value != "-" {
				sheet.Ratings[statement] = value
			}
		}
		sheets = append(sheets, sheet)
	}
	s := &workshops.Series{Plan: &workshops.Plan{MinimumGroup: least}, Surveys: []*workshops.Survey{survey}}
	workshops.AddAnswers(s, workshops.WithSheets(&workshops.Answers{Survey: "ansvar", Round: "before"}, sheets, nil))
	return workshops.ChoiceFiguresOf(s, survey)
}

// A task is agreed on when three quarters of those who gave an answer gave the same
// one. "Don't know" is no answer, and "it depends" is.
func TestATaskIsAgreedOn(t *testing.T) {
	tests := []struct {
		name, answers string
		most          string
		count         int
		agreed        bool
	}{
		{"three quarters", "h:h h:h h:h h:h h:h h:h v:v v:v", "h", 6, true},
		{"less", "h:h h:h h:h h:h h:h v:v v:v v:v", "h", 5, false},
		{"don't know is left out", "h:h h:h h:h h:h h:h h:? h:? h:?", "h", 5, true},
		{"it depends is an answer", "h:d h:d h:d h:d v:d v:v", "d", 5, true},
		{"equally many", "h:h h:h h:h v:v v:v v:v", "", 3, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := chosen(test.answers, 5)
			if len(f.Tasks) != 1 {
				t.Fatalf("%d tasks: the statement that tells where an answer comes from is none", len(f.Tasks))
			}
			d := f.Tasks[0].Rounds[0]
			most := ""
			if d.Most != nil {
				most = d.Most.Value
			}
			if most != test.most || d.MostCount != test.count || d.Agreed != test.agreed {
				t.Errorf("most %q %d, agreed %v; want %q %d %v", most, d.MostCount, d.Agreed, test.most, test.count, test.agreed)
			}
			if want := map[bool]int{true: 1}[test.agreed]; f.Agreed[0] != want {
				t.Errorf("%d tasks agreed on, want %d", f.Agreed[0], want)
			}
		})
	}
}

func TestFewAnswersAboutATaskAreNotShown(t *testing.T) {
	f := chosen("h:h h:h h:h h:h", 5)
	d := f.Tasks[0].Rounds[0]
	if d.Withheld != workshops.FewAnswers || d.Most != nil || d.MostCount != 0 || f.WithheldCount != 1 || f.Agreed[0] != -1 {
		t.Errorf("got %+v, %d withheld, %v agreed", d, f.WithheldCount, f.Agreed)
	}
	if d := chosen("h:h h:h h:h h:h h:h", 6).Tasks[0].Rounds[0]; d.Withheld != workshops.FewAnswers {
		t.Error("five answers are shown where the series wants six")
	}
}

func TestTheWholeSpreadIsShownFromTenAnswers(t *testing.T) {
	nine := strings.Repeat("h:h ", 6) + strings.Repeat("v:v ", 3)
	if d := chosen(nine, 5).Tasks[0].Rounds[0]; d.Counts != nil || d.Most == nil {
		t.Errorf("nine answers show %v", d.Counts)
	}
	if d := chosen(nine+"v:d", 5).Tasks[0].Rounds[0]; fmt.Sprint(d.Counts) != "[3 6 1]" {
		t.Errorf("ten answers show %v", d.Counts)
	}
}

// Answers are split by kind of unit only when every part is large enough, also the
// part that did not say where it works: nobody can subtract their way to a few.
func TestPartsAreShownOnlyWhenEveryPartIsLarge(t *testing.T) {
	six, five, four := strings.Repeat("h:h ", 6), strings.Repeat("v:v ", 5), strings.Repeat("v:v ", 4)
	tests := []struct {
		name, answers string
		parts         int
	}{
		{"both large", six + five, 2},
		{"one is small", strings.Repeat("h:h ", 7) + four, 0},
		{"few did not say where", six + five + "-:v", 0},
		{"a part says don't know where", six + five + "?:v ?:v", 0},
		{"many did not say where", six + five + strings.Repeat("-:v ", 5), 2},
		{"one did not answer the task", six + four + "v:-", 0},
		{"few of a part know", six + four + "v:?", 0},
		{"fewer than ten", strings.Repeat("h:h ", 5) + four, 0},
		{"all of the same kind", six + six, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := len(chosen(test.answers, 5).Tasks[0].Rounds[0].Groups); got != test.parts {
				t.Errorf("%d parts, want %d", got, test.parts)
			}
		})
	}
	groups := chosen(six+"v:v v:v v:v v:? v:v v:h", 5).Tasks[0].Rounds[0].Groups
	if groups[0].Unit.Value != "h" || groups[0].MostCount != 6 || groups[1].Unit.Value != "v" || groups[1].MostCount != 4 || groups[1].Unknown != 1 {
		t.Errorf("got %+v", groups)
	}
}
