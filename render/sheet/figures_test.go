package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/render"
	"samverka/workshops"
)

var figureWords = FigureWords{
	Tab: "Om", About: []string{"Inget är låst."}, Number: "Blad", Shows: "Visar", Section: "Avsnitt", Drawn: "Diagram",
	Yes: "ja", No: "nej", Bar: "I diagrammet", From: "Avsnitt: {section}",
}

// figureBook is the workbook of a document with one diagram and one table.
func figureBook(t *testing.T) []byte {
	t.Helper()
	tmpl, err := render.ParseTemplate("prov.md", workshops.Swedish, "## Resultat\n\n{{ figure .F }}\n\n{{ .T }}\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := tmpl.Fill(map[string]any{
		"F": render.Figure{
			Kind: render.Bars, Title: "Hur svaren fördelar sig", Alt: "Liggande staplar.", Classes: []string{"1–2", "3", "4–5"},
			Heads: render.Heads{Caption: "Antal svar", Group: "Påstående", Bar: "Omgång", Total: "Svar"},
			Groups: []render.BarGroup{{Label: "13. =HYPERLINK(\"http://x.example\")", Bars: []render.Bar{
				{Label: "före", Counts: []int{2, 3, 5}}, {Label: "@efter", Withheld: "redovisas inte (färre än fem svar)"},
			}}},
		},
		"T": render.Table{
			Caption: "Timmar", Columns: []render.TableColumn{{Label: "Enhet"}, {Label: "Timmar", Align: render.Right}, {Label: "", Align: render.Right}},
			Rows: [][]any{{"+46 70", 1234.5, "-1+1"}, {"-Åhaga", 12, "9 av 11"}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	page := render.Page{Title: "Rapport", Series: "Ekbacken", Header: []render.HeaderRow{{Label: "Status", Value: "utkast"}, {Label: "Diarienummer"}}}
	var b bytes.Buffer
	if err := Write(&b, FigureBook("ekbacken", m, page, figureWords), testWords); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Numbers are numbers, all else is text, whatever it begins with.
func TestFiguresInAWorkbook(t *testing.T) {
	data := figureBook(t)
	if again := figureBook(t); !bytes.Equal(data, again) {
		t.Error("the same figures give two workbooks")
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	tabs := f.GetSheetList()
	if strings.Join(tabs[:3], "|") != "Om|1 Hur svaren fördelar sig|2 Timmar" {
		t.Fatalf("sheets %q", tabs)
	}
	kinds := map[string]excelize.CellType{}
	for _, tab := range tabs[:3] {
		rows, err := f.GetRows(tab, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, text := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := f.GetCellFormula(tab, cell); formula != "" {
					t.Errorf("%s!%s is a formula", tab, cell)
				}
				kinds[text], _ = f.GetCellType(tab, cell)
			}
		}
		tables, err := f.GetTables(tab)
		if err != nil || len(tables) != 1 {
			t.Errorf("%s has %d tables: %v", tab, len(tables), err)
		}
		if protected, _ := f.GetSheetProtection(tab); protected.SelectLockedCells {
			t.Errorf("%s is locked", tab)
		}
	}
	for text, number := range map[string]bool{
		"5": true, "1234.5": true, "12": true,
		"13. =HYPERLINK(\"http://x.example\")": false, "+46 70": false, "-Åhaga": false, "-1+1": false, "@efter": false,
		"9 av 11": false, "redovisas inte (färre än fem svar)": false, "13 före": false, "Status: utkast": false,
	} {
		kind, there := kinds[text]
		if isNumber := kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset; !there || isNumber != number {
			t.Errorf("%q is there: %v, and is of kind %d", text, there, kind)
		}
	}
}

// The chart is one of Excel's own, can be read aloud and refers to the table.
func TestDiagramsAreCharts(t *testing.T) {
	archive, err := zip.NewReader(bytes.NewReader(figureBook(t)), int64(len(figureBook(t))))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	chart := parts["xl/charts/chart1.xml"]
	for _, want := range []string{"barChart", "stacked", "1 Hur svaren", "$D$"} {
		if !strings.Contains(chart, want) {
			t.Errorf("the chart has no %q", want)
		}
	}
	if !strings.Contains(parts["xl/drawings/drawing1.xml"], `descr="Liggande staplar."`) {
		t.Error("the chart has no text for those who do not see it")
	}
	if parts["xl/charts/chart2.xml"] != "" {
		t.Error("a table without a diagram has a chart")
	}
	if strings.Contains(parts["[Content_Types].xml"], "image/") {
		t.Error("the workbook says that it has pictures")
	}
}
