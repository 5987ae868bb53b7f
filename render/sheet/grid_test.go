package sheet

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/workshops"
)

// entered is a grid with answers in it, and the answers by row.
func entered(r *rand.Rand, survey *workshops.Survey, l workshops.Language, n int) (*Book, []string, []*workshops.Submission) {
	b := GridBook(testSeries(l), survey, "AB234", testGridWords)
	table := b.Sheets[0].Table
	table.EmptyRows = 5
	var rounds []string
	var subs []*workshops.Submission
	for range n {
		round := survey.Rounds[r.IntN(len(survey.Rounds))]
		s := anyAnswers(r, survey, round)
		values := valuesOf(s)
		values[RoundKey] = round.Name
		row := make([]string, len(table.Columns))
		for i, c := range table.Columns {
			row[i] = values[c.Key]
		}
		table.Rows = append(table.Rows, row)
		rounds, subs = append(rounds, round.Name), append(subs, s)
	}
	return b, rounds, subs
}

// heldAgainst reads a grid and compares it with what was entered, row by row.
func heldAgainst(t *testing.T, what string, data []byte, b *Book, rounds []string, want []*workshops.Submission) {
	t.Helper()
	i := 0
	filled, faults := opened(t, data).ReadEach(b, func(row Row) {
		round, got := row.Submission()
		if i >= len(want) || round != rounds[i] {
			t.Fatalf("%s: row %d is of round %q", what, i, round)
		}
		same(t, fmt.Sprintf("%s: row %d", what, i), got, want[i])
		i++
	})
	if i != len(want) || faults.Failed() || !filled.Whole {
		t.Fatalf("%s: %d rows of %d, %v", what, i, len(want), faults)
	}
}

// Whatever is entered from paper is read as it was entered.
func TestGridAnswersSurvive(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 5))
		survey := []*workshops.Survey{testSurvey(), choiceSurvey()}[seed%2]
		b, rounds, want := entered(r, survey, []workshops.Language{"sv", "en"}[seed/2%2], 1+r.IntN(20))
		heldAgainst(t, fmt.Sprint("seed ", seed), writtenFile(t, b), b, rounds, want)
	}
}

// Whatever one person answers in their workbook is read as it was answered.
func TestSurveyAnswersSurvive(t *testing.T) {
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 6))
		survey := []*workshops.Survey{testSurvey(), choiceSurvey()}[seed%2]
		round := survey.Rounds[r.IntN(len(survey.Rounds))]
		want := anyAnswers(r, survey, round)
		b := SurveyBook(testSeries("sv"), survey, round, SurveyWords{Tab: "Enkät", Code: "Din kod", Open: "Med egna ord", LookBack: "Tillbakablick", RoundOf: "{survey} – {round}"})
		values := valuesOf(want)
		for i := range b.Sheets[0].Form {
			for j := range b.Sheets[0].Form[i].Cells {
				c := &b.Sheets[0].Form[i].Cells[j]
				c.Value = values[c.Key]
			}
		}
		filled, faults := opened(t, writtenFile(t, b)).Read(b)
		if len(faults) > 0 {
			t.Fatalf("seed %d: %v", seed, faults)
		}
		same(t, fmt.Sprint("seed ", seed), filled.Submission(), want)
	}
}

// What people do with a table of answers does not change what it says.
func TestGridIsFoundAgain(t *testing.T) {
	const tab = "Svar från papper"
	for name, work := range map[string]func(f *excelize.File) error{
		"a row above":       func(f *excelize.File) error { return f.InsertRows(tab, 1, 3) },
		"a column inserted": func(f *excelize.File) error { return f.InsertCols(tab, "D", 2) },
		"a column hidden":   func(f *excelize.File) error { return f.SetColVisible(tab, "C:E", false) },
		"a row hidden":      func(f *excelize.File) error { return f.SetRowVisible(tab, 12, false) },
		"tab renamed":       func(f *excelize.File) error { return f.SetSheetName(tab, "Blad1") },
		"names gone":        func(f *excelize.File) error { return dropNames(f, namedColumn) },
		"phantom rows": func(f *excelize.File) error {
			if err := f.SetRowHeight(tab, 90_000, 30); err != nil {
				return err
			}
			return f.SetCellStr(tab, "C90000", "  ")
		},
	} {
		b, rounds, want := entered(rand.New(rand.NewPCG(9, 9)), testSurvey(), "sv", 8)
		heldAgainst(t, name, mutated(t, writtenFile(t, b), work), b, rounds, want)
	}
}

// A row that is at fault does not hide the others, and a column that is gone is
// a fault of the whole table.
func TestGridFaults(t *testing.T) {
	b, _, _ := entered(rand.New(rand.NewPCG(1, 9)), testSurvey(), "sv", 3)
	b.Sheets[0].Table.Rows[1][2] = "kanske"
	b.Sheets[0].Table.Rows[2][0] = ""
	var wrong []bool
	filled, faults := opened(t, writtenFile(t, b)).ReadEach(b, func(row Row) { wrong = append(wrong, row.Wrong) })
	if !slices.Equal(wrong, []bool{false, true, true}) || !filled.Whole || faults.Count(workshops.Error) != 2 {
		t.Errorf("wrong rows are %v, whole is %v: %v", wrong, filled.Whole, faults)
	}
	if p := faults[0].Place; p.Sheet != "Svar från papper" || p.Cell == "" || p.Label == "" {
		t.Errorf("the place is %+v", p)
	}
	data := mutated(t, writtenFile(t, b), func(f *excelize.File) error { return f.RemoveCol("Svar från papper", "D") })
	if filled, _ := opened(t, data).Read(b); filled.Whole {
		t.Error("a table without one of its columns is whole")
	}
}

// More faults than anyone reads are counted, not told one by one.
func TestGridWithFaultsOnly(t *testing.T) {
	b := GridBook(testSeries("sv"), testSurvey(), "AB234", testGridWords)
	row := slices.Repeat([]string{"kanske"}, len(b.Sheets[0].Table.Columns))
	b.Sheets[0].Table.EmptyRows = 0
	for range 800 {
		b.Sheets[0].Table.Rows = append(b.Sheets[0].Table.Rows, row)
	}
	filled, faults := opened(t, writtenFile(t, b)).Read(b)
	if len(faults) != maxFaults+1 || !filled.Whole {
		t.Errorf("%d faults, whole is %v", len(faults), filled.Whole)
	}
}

// Copies differ in the one cell, and nothing else.
func TestCopies(t *testing.T) {
	survey := testSurvey()
	b := SurveyBook(testSeries("sv"), survey, survey.Rounds[0], SurveyWords{Tab: "Enkät", Code: "Din kod", RoundOf: "{survey}"})
	copies, err := NewCopies(b, testWords, CodeKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"AB234", "<&>", ""} {
		var w writerTo
		if err := copies.Write(&w, code); err != nil {
			t.Fatal(err)
		}
		filled, faults := opened(t, w).Read(b)
		if len(faults) > 0 || filled.Values[CodeKey] != code {
			t.Errorf("the code is %q, want %q: %v", filled.Values[CodeKey], code, faults)
		}
	}
	if _, err := NewCopies(b, testWords, "nothing"); err == nil {
		t.Error("a cell that is not there can be copied")
	}
}

type writerTo []byte

func (w *writerTo) Write(b []byte) (int, error) { *w = append(*w, b...); return len(b), nil }
