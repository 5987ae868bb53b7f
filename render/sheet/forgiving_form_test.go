package sheet

import (
	"maps"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/workshops"
)

// answered is a survey with a few answers.
func answered() (*Book, map[string]string) {
	b := survey()
	want := map[string]string{
		"code": "KT427", "q-1": "4", "q-2": "dont-know", "q-3": "1", "q-20": "5",
		"easier": "Vi ringer varandra", "meetings": "3", "day": "2026-12-10",
	}
	for i := range b.Sheets[0].Form {
		cells := b.Sheets[0].Form[i].Cells
		for j := range cells {
			cells[j].Value = want[cells[j].Key]
		}
	}
	return b, want
}

// Whatever somebody, or another program, has done to the form of a workbook,
// the answers are found.
func TestFormIsFoundAgain(t *testing.T) {
	b, want := answered()
	data := writtenFile(t, b)
	noNames := func(f *excelize.File) error { return dropNames(f, "") }
	insert := func(f *excelize.File) error {
		if err := f.InsertRows("Enkät", 8, 3); err != nil {
			return err
		}
		return f.InsertCols("Enkät", "B", 2)
	}
	swap := func(a, b string) func(f *excelize.File) error {
		return func(f *excelize.File) error {
			for _, column := range []string{"A", "B"} {
				x, _ := f.GetCellValue("Enkät", column+a)
				y, _ := f.GetCellValue("Enkät", column+b)
				if err := f.SetCellStr("Enkät", column+a, y); err != nil {
					return err
				}
				if err := f.SetCellStr("Enkät", column+b, x); err != nil {
					return err
				}
			}
			return nil
		}
	}
	f, err := excelize.OpenReader(bytesReader(data))
	if err != nil {
		t.Fatal(err)
	}
	q1, q2 := named(t, f, "q-1")[1:], named(t, f, "q-2")[1:]
	for name, work := range map[string]func(f *excelize.File) error{
		"untouched":                   func(f *excelize.File) error { return nil },
		"names lost":                  noNames,
		"rows and columns inserted":   insert,
		"inserted, and names lost":    all(insert, noNames),
		"sorted":                      swap(q1, q2),
		"sorted, and names lost":      all(swap(q1, q2), noNames),
		"sheet renamed":               func(f *excelize.File) error { return f.SetSheetName("Enkät", "Mina svar") },
		"renamed, and names lost":     all(func(f *excelize.File) error { return f.SetSheetName("Enkät", "Mina svar") }, noNames),
		"rows and columns hidden":     all(func(f *excelize.File) error { return f.SetRowVisible("Enkät", 9, false) }, func(f *excelize.File) error { return f.SetColVisible("Enkät", "B", false) }),
		"checks pasted over":          func(f *excelize.File) error { return f.DeleteDataValidation("Enkät") },
		"labels overwritten":          func(f *excelize.File) error { return f.SetCellStr("Enkät", "A"+q1, "Uppdrag?") },
		"a sheet of notes before":     func(f *excelize.File) error { _, err := f.NewSheet("Kom ihåg"); return err },
		"hidden sheet deleted":        func(f *excelize.File) error { return f.DeleteSheet(identityTab) },
		"hidden sheet and names lost": all(func(f *excelize.File) error { return f.DeleteSheet(identityTab) }, noNames),
		"labels spaced and renumbered": func(f *excelize.File) error {
			return f.SetCellStr("Enkät", "A"+q1, "  7)\u00a0JAG vet  vilket uppdrag\nden andra verksamheten har. ")
		},
		"the same, and names lost": all(func(f *excelize.File) error {
			return f.SetCellStr("Enkät", "A"+q1, "\u200bJag vet vilket uppdrag den andra verksamheten har.:")
		}, noNames),
	} {
		t.Run(name, func(t *testing.T) {
			got, faults := opened(t, mutated(t, data, work)).Read(survey())
			if faults.Failed() {
				t.Errorf("faults: %v", faults)
			}
			if !maps.Equal(got.Values, want) {
				t.Error(difference(got.Values, want))
			}
		})
	}
}

// An answer may be written in many ways, and its cells be merged with others.
func TestAnswersAsPeopleWriteThem(t *testing.T) {
	data := writtenFile(t, survey())
	for _, c := range []struct {
		key     string
		written any
		want    string
	}{
		{"q-1", "4 – Stämmer ganska bra", "4"},
		{"q-1", "4 - Stämmer ganska bra", "4"},
		{"q-1", " 4\u00a0– STÄMMER  ganska bra ", "4"},
		{"q-1", "4. Stämmer ganska bra", "4"},
		{"q-1", "4–stämmer ganska bra", "4"},
		{"q-1", "stämmer ganska bra", "4"},
		{"q-1", "sta\u0308mmer ganska bra", "4"},
		{"q-1", "Somewhat agree", "4"},
		{"q-1", "4 – Somewhat agree", "4"},
		{"q-1", "4 – …", "4"},
		{"q-1", 4, "4"},
		{"q-1", 4.0, "4"},
		{"q-1", "4", "4"},
		{"q-1", "4.0", "4"},
		{"q-1", "4,0", "4"},
		{"q-1", "vet inte, ej aktuellt", "dont-know"},
		{"q-1", "DONT-KNOW", "dont-know"},
		{"q-1", "   ", ""},
		{"q-1", "\u00a0", ""},
		{"meetings", "2", "2"},
		{"meetings", " 2,0 ", "2"},
		{"meetings", 2.0, "2"},
		{"day", 46366, "2026-12-10"},
		{"day", 46366.75, "2026-12-10"},
		{"day", 20261210, "2026-12-10"},
		{"day", "2026-12-10", "2026-12-10"},
		{"day", "20261210", "2026-12-10"},
		{"day", "2026-12-10 13:00", "2026-12-10"},
		{"day", "2026-12-10T00:00:00Z", "2026-12-10"},
		{"day", "2026/12/10", "2026-12-10"},
		{"day", "24/12 2026", "2026-12-24"},
		{"day", "24.12.2026", "2026-12-24"},
		{"day", "torsdag den 10 december 2026 kl. 13.00", "2026-12-10"},
		{"day", "10 dec. 2026", "2026-12-10"},
		{"day", "10th December 2026", "2026-12-10"},
		{"day", "December 10, 2026", "2026-12-10"},
		{"code", 427, "427"},
		{"code", " KT427\u00a0", "KT427"},
		{"code", "KT\n427", "KT 427"},
		{"code", true, "TRUE"},
		{"easier", "ett\r\ntvå\n", "ett\ntvå"},
	} {
		changed := mutated(t, data, func(f *excelize.File) error {
			return f.SetCellValue("Enkät", named(t, f, c.key), c.written)
		})
		got, faults := opened(t, changed).Read(survey())
		if len(faults) > 0 {
			t.Errorf("%q for %s: %v", c.written, c.key, faults)
		}
		if got.Values[c.key] != c.want {
			t.Errorf("%q for %s is %q, want %q", c.written, c.key, got.Values[c.key], c.want)
		}
	}
}

// An answer merged with the cells beside it, or with a label, is one answer.
func TestMergedAnswers(t *testing.T) {
	b, want := answered()
	data := mutated(t, writtenFile(t, b), func(f *excelize.File) error {
		at := named(t, f, "q-1")
		if err := f.MergeCell("Enkät", at, "D"+at[1:]); err != nil {
			return err
		}
		if err := dropNames(f, namedAnswer); err != nil {
			return err
		}
		return f.InsertCols("Enkät", "B", 1)
	})
	got, faults := opened(t, data).Read(survey())
	if faults.Failed() || !maps.Equal(got.Values, want) {
		t.Errorf("%s %v", difference(got.Values, want), faults)
	}
}

// A formula counts with the value that it had when the file was saved.
func TestFormulaWithValue(t *testing.T) {
	got, faults := opened(t, withRaw(t, survey(), "meetings", `<f>1+1</f><v>2</v>`)).Read(survey())
	if len(faults) > 0 || got.Values["meetings"] != "2" {
		t.Errorf("the formula is %q: %v", got.Values["meetings"], faults)
	}
}

// A form in the other language is read by the labels that the file itself
// carries, and by aliases when it has lost them.
func TestReworded(t *testing.T) {
	b, want := answered()
	data := mutated(t, writtenFile(t, b), func(f *excelize.File) error { return dropNames(f, "") })
	english := survey()
	for i := range english.Sheets[0].Form {
		cells := english.Sheets[0].Form[i].Cells
		for j := range cells {
			cells[j].Label = "Statement " + cells[j].Key
		}
	}
	english.Identity.Language = workshops.English
	got, faults := opened(t, data).Read(english)
	if faults.Failed() || !maps.Equal(got.Values, want) {
		t.Errorf("%s %v", difference(got.Values, want), faults)
	}
}

// A statement that is asked twice, now and about the time before, is told
// apart by its name, and without names by its order.
func TestSameStatementTwice(t *testing.T) {
	book := func() *Book {
		b, _ := answered()
		back := Section{Heading: "Tänk tillbaka på tiden före första träffen"}
		for _, c := range b.Sheets[0].Form[1].Cells {
			c.Key, c.Value = "before-"+c.Key, "2"
			back.Cells = append(back.Cells, c)
		}
		b.Sheets[0].Form = append(b.Sheets[0].Form, back)
		return b
	}
	_, want := answered()
	for _, n := range []string{"1", "2", "3", "4"} {
		want["before-q-"+n] = "2"
	}
	for name, work := range map[string]func(f *excelize.File) error{
		"untouched":  func(f *excelize.File) error { return nil },
		"names lost": func(f *excelize.File) error { return dropNames(f, "") },
		"one name lost": func(f *excelize.File) error {
			return dropNames(f, definedName(namedAnswer, "before-q-1"))
		},
	} {
		got, faults := opened(t, mutated(t, writtenFile(t, book()), work)).Read(book())
		if len(faults) > 0 || !maps.Equal(got.Values, want) {
			t.Errorf("%s: %s %v", name, difference(got.Values, want), faults)
		}
	}
}
