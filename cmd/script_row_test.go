package cmd_test

import (
	"os"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// row writes one row under the headings of a table in a workbook: that of the
// id that is given, or else the first one that is empty, as somebody who enters
// answers from paper or records a session would. The table is that of answers
// where none is named.
func row(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: row FILE [TABLE] column=value…")
	}
	file, table, told := ts.MkAbs(args[0]), "answers", []string{"round", "code"}
	args = args[1:]
	if !strings.Contains(args[0], "=") {
		table, told, args = args[0], []string{"id"}, args[1:]
	}
	book, err := excelize.OpenFile(file)
	ts.Check(err)
	columns := map[string][2]int{} // where the heading of a column stands
	sheet := ""
	for _, defined := range book.GetDefinedName() {
		key, ok := strings.CutPrefix(defined.Name, "column_"+table+"_")
		if !ok {
			continue
		}
		tab, cell, _ := strings.Cut(strings.ReplaceAll(defined.RefersTo, "$", ""), "!")
		sheet = strings.Trim(tab, "'")
		column, line, err := excelize.CellNameToCoordinates(cell)
		ts.Check(err)
		columns[key] = [2]int{column, line}
	}
	free := columns[told[0]][1] + 1
	for filled := true; filled; {
		filled = false
		for _, key := range told {
			cell, err := excelize.CoordinatesToCellName(columns[key][0], free)
			ts.Check(err)
			value, err := book.GetCellValue(sheet, cell)
			ts.Check(err)
			filled = filled || value != "" && !slices.Contains(args, "id="+value)
		}
		if filled {
			free++
		}
	}
	for _, arg := range args {
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

// changeText puts one text in place of another in a file, as somebody who edits it
// would. The text must be there, once.
func changeText(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: change FILE text other-text")
	}
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%q stands %d times in %s", args[1], n, args[0])
	}
	other := strings.ReplaceAll(args[2], `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], other, 1)), 0o666))
}
