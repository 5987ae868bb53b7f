package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/workshops"
)

// seen is a diagnostic in one line: severity, place and text, with what was
// found.
func seen(d workshops.Diagnostic) string {
	severity := [...]string{"error", "warning", "note"}[d.Severity]
	found := ""
	if f, ok := d.Args["Found"]; ok {
		found = fmt.Sprintf(" %q", f)
	}
	return fmt.Sprintf("%s %s!%s %s%s", severity, d.Place.Sheet, d.Place.Cell, strings.TrimPrefix(d.TextID(), "fault."), found)
}

// read gives what is said of a file.
func read(t *testing.T, data []byte, b *Book) []string {
	t.Helper()
	_, faults := opened(t, data).Read(b)
	var all []string
	for _, d := range faults {
		if !slices.Contains(Faults, d.TextID()) {
			t.Errorf("%s is not among the faults that have words", d.TextID())
		}
		all = append(all, seen(d))
	}
	slices.Sort(all)
	return all
}

// Every fault in a form is found at once, each at its cell.
func TestFormFaults(t *testing.T) {
	b := survey()
	b.Sheets[0].Form[0].Cells[0].Required = true
	data := writtenFile(t, b)
	answers := []struct {
		key   string
		value any
		want  string
	}{
		{"q-1", "Stämmer ganska brra", `sheet-unknown-choice.near "Stämmer ganska brra"`},
		{"q-2", "Kanske", `sheet-unknown-choice "Kanske"`},
		{"q-3", "4 – Stämmer helt", `sheet-unknown-choice.contradiction "4 – Stämmer helt"`},
		{"q-4", 6, `sheet-unknown-choice "6"`},
		{"q-5", 4.5, `sheet-unknown-choice "4.5"`},
		{"q-6", true, `sheet-unknown-choice "TRUE"`},
		{"meetings", 4, `sheet-out-of-range "4"`},
		{"day", "3/4 2026", `sheet-bad-date.ambiguous "3/4 2026"`},
	}
	var want []string
	changed := mutated(t, data, func(f *excelize.File) error {
		want = append(want, fmt.Sprintf("error Enkät!%s sheet-required", named(t, f, "code")))
		for _, a := range answers {
			at := named(t, f, a.key)
			want = append(want, fmt.Sprintf("error Enkät!%s %s", at, a.want))
			if err := f.SetCellValue("Enkät", at, a.value); err != nil {
				return err
			}
		}
		return nil
	})
	slices.Sort(want)
	if got := read(t, changed, b); !slices.Equal(got, want) {
		t.Errorf("faults:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What is refused in one cell.
func TestValueFaults(t *testing.T) {
	data := writtenFile(t, survey())
	for _, c := range []struct {
		key   string
		value any
		want  string
	}{
		{"meetings", "två", `sheet-not-a-number "två"`},
		{"meetings", "0x2", `sheet-not-a-number "0x2"`},
		{"meetings", "1e0", `sheet-not-a-number "1e0"`},
		{"meetings", "NaN", `sheet-not-a-number "NaN"`},
		{"meetings", "1-2", `sheet-not-a-number "1-2"`},
		{"meetings", true, `sheet-not-a-number "TRUE"`},
		{"meetings", 1.5, `sheet-not-a-number.fraction "1.5"`},
		{"meetings", "1,5", `sheet-not-a-number.fraction "1,5"`},
		{"meetings", 1e300, `sheet-not-a-number "1` + strings.Repeat("0", 59) + ` …"`},
		{"meetings", -1, `sheet-out-of-range "-1"`},
		{"meetings", "−1", `sheet-out-of-range "−1"`},
		{"day", "i går", `sheet-bad-date "i går"`},
		{"day", "2026-02-30", `sheet-bad-date "2026-02-30"`},
		{"day", "24 september", `sheet-bad-date "24 september"`},
		{"day", "26-09-24", `sheet-bad-date "26-09-24"`},
		{"day", "0226-09-24", `sheet-bad-date "0226-09-24"`},
		{"day", 2026, `sheet-bad-date.year "1905-07-18"`},
		{"day", -1, `sheet-bad-date "-1"`},
		{"day", false, `sheet-bad-date "FALSE"`},
		{"q-1", "640823-3234", `sheet-unknown-choice "640823-****"`},
	} {
		changed := mutated(t, data, func(f *excelize.File) error {
			return f.SetCellValue("Enkät", named(t, f, c.key), c.value)
		})
		got := read(t, changed, survey())
		if len(got) != 1 || !strings.HasSuffix(got[0], " "+c.want) {
			t.Errorf("%v for %s: %v, want %s", c.value, c.key, got, c.want)
		}
	}
}

// A formula without a value, or with an error for one, is not an answer.
func TestFormulaFaults(t *testing.T) {
	for content, want := range map[string]string{
		`<f>1+1</f>`:        "error Enkät!B49 sheet-formula",
		`<f>1+1</f><v></v>`: "error Enkät!B49 sheet-formula",
	} {
		if got := read(t, withRaw(t, survey(), "meetings", content), survey()); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", content, got, want)
		}
	}
	data := withRaw(t, survey(), "meetings", `<f>NOPE()</f><v>#NAME?</v>`)
	data = repacked(t, data, func(name string, part []byte) []byte {
		return []byte(strings.Replace(string(part), `<c r="B49">`, `<c r="B49" t="e">`, 1))
	})
	if got := read(t, data, survey()); !slices.Equal(got, []string{`error Enkät!B49 sheet-formula.error "#NAME?"`}) {
		t.Error(got)
	}
}

// A question that is gone, or stands twice with different answers.
func TestQuestionFaults(t *testing.T) {
	b, _ := answered()
	data := writtenFile(t, b)
	lost := mutated(t, data, func(f *excelize.File) error {
		if err := f.SetCellValue("Enkät", "A"+named(t, f, "q-7")[1:], "Något helt annat"); err != nil {
			return err
		}
		return dropNames(f, definedName(namedAnswer, "q-7"))
	})
	if got := read(t, lost, survey()); !slices.Equal(got, []string{"error Enkät! sheet-cell-missing"}) {
		t.Error(got)
	}
	twice := mutated(t, data, func(f *excelize.File) error {
		if err := f.SetCellValue("Enkät", "A70", "1. Jag vet vilket uppdrag den andra verksamheten har."); err != nil {
			return err
		}
		return f.SetCellValue("Enkät", "B70", "1 – Stämmer inte alls")
	})
	if got := read(t, twice, survey()); !slices.Equal(got, []string{"error Enkät!B70 sheet-cell-twice"}) {
		t.Error(got)
	}
}

// Every fault in a table is found at once, each at its cell.
func TestTableFaults(t *testing.T) {
	for name, c := range map[string]struct {
		work func(f *excelize.File) error
		want []string
	}{
		"content": {
			set(map[string]any{"C7": "Aptek", "D7": 6, "D8": "hög", "E8": -1, "F9": "sedan", "B8": nil, "B10": "Nytt", "D10": 0}),
			[]string{
				`error Problem!C7 sheet-unknown-choice "Aptek"`, `error Problem!D7 sheet-out-of-range "6"`,
				`error Problem!B8 sheet-required`, `error Problem!D8 sheet-not-a-number "hög"`, `error Problem!E8 sheet-out-of-range.low "-1"`,
				`error Problem!F9 sheet-bad-date "sedan"`, `error Problem!D10 sheet-out-of-range "0"`,
			},
		},
		"column gone": {
			all(func(f *excelize.File) error { return dropNames(f, "column_problems_category") }, set(map[string]any{"C6": nil})),
			[]string{"error Problem! sheet-column-missing", `warning Problem!C7 sheet-cell-outside "Apoteksärenden"`},
		},
		"column misspelt": {
			all(func(f *excelize.File) error { return dropNames(f, "column_problems_category") }, set(map[string]any{"C6": "Katgori"})),
			[]string{"error Problem! sheet-column-missing", `warning Problem!C6 sheet-column-unknown.near "Katgori"`},
		},
		"column twice": {
			set(map[string]any{"H6": "Kategori"}),
			[]string{"error Problem!H6 sheet-column-twice"},
		},
		"own column": {
			set(map[string]any{"H6": "Kommentar", "H7": "x", "J9": "y"}),
			[]string{`warning Problem!H6 sheet-column-unknown "Kommentar"`, `warning Problem!J9 sheet-cell-outside "y"`},
		},
		"headers twice": {
			set(map[string]any{"A15": "Id", "B15": "Vad är problemet?", "C15": "Kategori", "D15": "Sannolikhet", "E15": "Kostnad", "F15": "Klart senast", "G15": "Ansvarig funktion"}),
			[]string{"error Problem!A15 sheet-header-twice"},
		},
		"no headers": {
			all(func(f *excelize.File) error { return dropNames(f, namedColumn) }, set(map[string]any{"B6": "x", "C6": "x2", "D6": "x3", "E6": "x4"})),
			[]string{"error Problem! sheet-header-missing"},
		},
		"id twice": {
			set(map[string]any{"A8": "APOTEK"}),
			[]string{`error Problem!A8 sheet-id-twice "APOTEK"`},
		},
		"sheet gone": {
			func(f *excelize.File) error { return f.DeleteSheet("Problem") },
			[]string{"error Problem! sheet-missing"},
		},
		"sheet copied": {
			func(f *excelize.File) error {
				n, err := f.NewSheet("Problem (2)")
				if err != nil {
					return err
				}
				return f.CopySheet(1, n)
			},
			[]string{"warning Problem (2)! sheet-copy"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := read(t, mutated(t, writtenFile(t, record()), c.work), record())
			slices.Sort(c.want)
			if !slices.Equal(got, c.want) {
				t.Errorf("faults:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// A file from before a question or a column was added has lost nothing.
func TestOlderFile(t *testing.T) {
	form := survey()
	part := &form.Sheets[0].Form[1]
	part.Cells = append(part.Cells, Cell{Key: "q-99", Label: "Ett nytt påstående.", Kind: Choice, Options: scale})
	if got := read(t, writtenFile(t, survey()), form); !slices.Equal(got, []string{"note Enkät! sheet-cell-missing.older"}) {
		t.Error(got)
	}
	table := record()
	columns := &table.Sheets[1].Table.Columns
	*columns = append(*columns, Cell{Key: "lesson", Label: "Lärdom"})
	if got := read(t, writtenFile(t, record()), table); !slices.Equal(got, []string{"note Problem! sheet-column-missing.older"}) {
		t.Error(got)
	}
}

// A workbook of another kind, series or version is refused whole.
func TestOtherWorkbooks(t *testing.T) {
	data := writtenFile(t, survey())
	for name, c := range map[string]struct {
		data   []byte
		change func(id *Identity)
		want   string
	}{
		"kind":   {data, func(id *Identity) { id.Kind = "grid" }, `error ! workbook-other-kind "survey"`},
		"series": {data, func(id *Identity) { id.Series = "farsta-vt27" }, `error ! workbook-other-series "tullinge-ht26"`},
		"newer": {
			mutated(t, data, func(f *excelize.File) error { return f.SetCellStr(identityTab, "B5", "2") }),
			func(*Identity) {}, `error ! workbook-newer-version '\x02'`,
		},
		"not ours": {
			mutated(t, data, func(f *excelize.File) error {
				if err := f.DeleteSheet(identityTab); err != nil {
					return err
				}
				return f.RemoveCol("Enkät", "A")
			}),
			func(*Identity) {}, `error ! workbook-not-ours`,
		},
	} {
		b := survey()
		c.change(&b.Identity)
		if got := read(t, c.data, b); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %v, want %s", name, got, c.want)
		}
	}
	unmarked := mutated(t, data, func(f *excelize.File) error { return f.DeleteSheet(identityTab) })
	if got := read(t, unmarked, survey()); !slices.Equal(got, []string{"warning ! workbook-not-ours.unmarked"}) {
		t.Error(got)
	}
}
