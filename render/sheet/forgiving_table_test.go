package sheet

import (
	"maps"
	"testing"

	"github.com/xuri/excelize/v2"
)

// problems are the rows of the record workbook as they should be read.
var problems = []map[string]string{
	{"id": "apotek", "what": "Läkemedel är slut innan någon har hämtat nya", "category": "pharmacy", "probability": "4", "due": "2026-10-20", "owner": "gruppledare@hemtjanst"},
	{"id": "sopor", "what": "Det är oklart vem som tar hand om använda hjälpmedel och annat som ska slängas", "category": "waste", "probability": "2", "cost": "1250.5", "owner": "vaktmästare"},
	{"id": "besked", "what": "=Besked om ändrade tider når inte fram", "category": "info"},
}

// The table of the record workbook begins with its headers in row 6 and has
// its rows below, in columns A–G: id, what, category, probability, cost, due,
// owner.
const headerRow = 6

// set writes cells of the table's sheet.
func set(cells map[string]any) func(f *excelize.File) error {
	return func(f *excelize.File) error {
		for cell, value := range cells {
			if err := f.SetCellValue("Problem", cell, value); err != nil {
				return err
			}
		}
		return nil
	}
}

// Whatever somebody, or another program, has done to the table of a workbook,
// its rows are found.
func TestTableIsFoundAgain(t *testing.T) {
	data := writtenFile(t, record())
	noNames := func(f *excelize.File) error { return dropNames(f, "") }
	noTable := func(f *excelize.File) error { return f.DeleteTable("table_problems") }
	reversed := func(f *excelize.File) error {
		for _, column := range []string{"A", "B", "C", "D", "E", "F", "G"} {
			first, _ := f.GetCellValue("Problem", column+"7", excelize.Options{RawCellValue: true})
			last, _ := f.GetCellValue("Problem", column+"9", excelize.Options{RawCellValue: true})
			if err := set(map[string]any{column + "7": last, column + "9": first})(f); err != nil {
				return err
			}
		}
		return nil
	}
	moved := func(f *excelize.File) error {
		// The last column stands first.
		for row := headerRow; row < 12; row++ {
			v, _ := f.GetCellValue("Problem", cellName(row, 7))
			if err := f.SetCellValue("Problem", cellName(row, 9), v); err != nil {
				return err
			}
			if err := f.SetCellValue("Problem", cellName(row, 7), nil); err != nil {
				return err
			}
		}
		return nil
	}
	phantom := func(f *excelize.File) error {
		style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
		if err != nil {
			return err
		}
		return f.SetCellStyle("Problem", "A10", "G3000", style)
	}
	for name, c := range map[string]struct {
		work  func(f *excelize.File) error
		order []int
	}{
		"untouched":              {work: func(f *excelize.File) error { return nil }},
		"names lost":             {work: noNames},
		"names and table lost":   {work: all(noNames, noTable)},
		"hidden sheet lost":      {work: func(f *excelize.File) error { return f.DeleteSheet(identityTab) }},
		"rows inserted above":    {work: func(f *excelize.File) error { return f.InsertRows("Problem", 3, 2) }},
		"blank rows between":     {work: all(func(f *excelize.File) error { return f.InsertRows("Problem", 8, 3) }, set(map[string]any{"B9": "  ", "C10": "\u00a0"}))},
		"column inserted":        {work: func(f *excelize.File) error { return f.InsertCols("Problem", "C", 1) }},
		"column moved":           {work: all(noTable, moved)},
		"column moved, no names": {work: all(noTable, noNames, moved)},
		"sorted":                 {work: reversed, order: []int{2, 1, 0}},
		"phantom rows":           {work: phantom},
		"header respelt":         {work: set(map[string]any{"B6": " VAD är\nproblemet? ", "C6": "kategori:"})},
		"header reworded":        {work: set(map[string]any{"C6": "Vad det handlar om"})},
		"sheet renamed":          {work: all(noNames, func(f *excelize.File) error { return f.SetSheetName("Problem", "Blad1") })},
		"table on another sheet": {work: func(f *excelize.File) error { return f.MoveSheet("Problem", "Träffen") }},
		"ids merged with blanks": {work: func(f *excelize.File) error { return f.MergeCell("Problem", "B10", "B11") }},
	} {
		t.Run(name, func(t *testing.T) {
			got, faults := opened(t, mutated(t, data, c.work)).Read(record())
			if faults.Failed() {
				t.Fatalf("faults: %v", faults)
			}
			rows := got.Rows["problems"]
			if len(rows) != len(problems) {
				t.Fatalf("%d rows, want %d", len(rows), len(problems))
			}
			for i, row := range rows {
				want := problems[i]
				if c.order != nil {
					want = problems[c.order[i]]
				}
				if !maps.Equal(row.Values, want) || row.ID != want["id"] {
					t.Errorf("row %d: %s", row.Number, difference(row.Values, want))
				}
			}
		})
	}
}

// New rows are written below the old ones, and one cell merged over several
// rows counts for each of them.
func TestNewRows(t *testing.T) {
	data := mutated(t, writtenFile(t, record()), all(
		set(map[string]any{"B10": "Nytt problem", "C10": "sophantering", "B11": "Ännu ett", "B30": "Långt ner", "D30": "3"}),
		func(f *excelize.File) error { return f.MergeCell("Problem", "C10", "C11") },
	))
	got, faults := opened(t, data).Read(record())
	if len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
	want := []map[string]string{
		{"what": "Nytt problem", "category": "waste"},
		{"what": "Ännu ett", "category": "waste"},
		{"what": "Långt ner", "probability": "3"},
	}
	rows := got.Rows["problems"]
	if len(rows) != 6 {
		t.Fatalf("%d rows, want 6", len(rows))
	}
	for i, row := range rows[3:] {
		if !maps.Equal(row.Values, want[i]) || row.ID != "" {
			t.Errorf("row %d: %s", row.Number, difference(row.Values, want[i]))
		}
	}
	at := rows[5].Place("probability")
	if at.Sheet != "Problem" || at.Cell != "D30" || at.Label != "Sannolikhet" || at.File != "enkat.xlsx" {
		t.Errorf("the place is %+v", at)
	}
}

// A row where all but the id has been cleared says nothing.
func TestClearedRow(t *testing.T) {
	data := mutated(t, writtenFile(t, record()), set(map[string]any{
		"B9": nil, "C9": nil, "D9": " ",
	}))
	got, faults := opened(t, data).Read(record())
	if len(faults) > 0 || len(got.Rows["problems"]) != 2 {
		t.Errorf("%d rows, want 2: %v", len(got.Rows["problems"]), faults)
	}
}

// A paper grid takes the bare figures that are quickest to type, as numbers
// and as text.
func TestGridFigures(t *testing.T) {
	data := mutated(t, writtenFile(t, paperGrid(5)), func(f *excelize.File) error {
		for cell, v := range map[string]any{"A": "KT427", "B": 4, "C": "3", "D": "vet inte", "E": "5 – Stämmer helt"} {
			if err := f.SetCellValue("Pappersenkäter", cell+"6", v); err != nil {
				return err
			}
		}
		return nil
	})
	got, faults := opened(t, data).Read(paperGrid(5))
	want := map[string]string{"code": "KT427", "q-1": "4", "q-2": "3", "q-3": "dont-know", "q-4": "5"}
	if len(faults) > 0 || len(got.Rows["answers"]) != 1 || !maps.Equal(got.Rows["answers"][0].Values, want) {
		t.Errorf("%v %v, want %v", got.Rows["answers"], faults, want)
	}
}
