package cmd_test

import (
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// row writes one row under the headings of a table in a workbook, on the first
// row that is empty, as somebody who enters answers from paper would.
func row(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: row FILE column=value…")
	}
	file := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(file)
	ts.Check(err)
	columns := map[string][2]int{} // where the heading of a column stands
	sheet := ""
	for _, defined := range book.GetDefinedName() {
		key, ok := strings.CutPrefix(defined.Name, "column_answers_")
		if !ok {
			continue
		}
		tab, cell, _ := strings.Cut(strings.ReplaceAll(defined.RefersTo, "$", ""), "!")
		sheet = strings.Trim(tab, "'")
		column, line, err := excelize.CellNameToCoordinates(cell)
		ts.Check(err)
		columns[key] = [2]int{column, line}
	}
	free := columns["round"][1] + 1
	for filled := true; filled; {
		filled = false
		for _, key := range []string{"round", "code"} {
			cell, err := excelize.CoordinatesToCellName(columns[key][0], free)
			ts.Check(err)
			value, err := book.GetCellValue(sheet, cell)
			ts.Check(err)
			filled = filled || value != ""
		}
		if filled {
			free++
		}
	}
	for _, arg := range args[1:] {
		key, value, _ := strings.Cut(arg, "=")
		if _, ok := columns[key]; !ok {
			ts.Fatalf("no column is named %s", key)
		}
		cell, err := excelize.CoordinatesToCellName(columns[key][0], free)
		ts.Check(err)
		ts.Check(book.SetCellValue(sheet, cell, value))
	}
	ts.Check(book.Save())
	ts.Check(book.Close())
}
