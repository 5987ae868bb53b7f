package cmd_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"samverka/cmd"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"samverka": func() { os.Exit(cmd.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs whole commands as a leader types them. Beside testscript's
// own commands a script has
//
//	exits N command…        runs a command that must end with status N
//	fill FILE name=value…   answers cells of a workbook by their names
//	change FILE old new     edits a text that stands once in a file, \n is a line break
//	row FILE name=value…    fills in the next row of an entry grid, or of the table of a
//	                        record workbook that is named before the values
//	example DIR NAME        copies a series of examples/ to DIR
//	archive FILE DIR        packs a folder, as a Word file is packed
//	part FILE NAME TEXT     finds a text in a part of a packed file
func TestScripts(t *testing.T) { runScripts(t, "testdata/script") }

func runScripts(t *testing.T, dir string) {
	t.Helper()
	examples, err := filepath.Abs("../examples")
	if err != nil {
		t.Fatal(err)
	}
	reference, err := filepath.Abs("../render/docx/testdata/kommun")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMVERKA_LANG", "sv")
			e.Setenv("SAMVERKA_TODAY", "2026-11-22")
			e.Setenv("EXAMPLES", examples)
			e.Setenv("REFERENCE", reference)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "fill": fill, "row": row, "change": changeText, "example": copyExample, "archive": archive, "part": part,
		},
		RequireUniqueNames: true,
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS command…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// fill writes values into the cells that the workbook's own names point at, as
// somebody who fills it in would, and saves it.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fill FILE name=value…")
	}
	file := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(file)
	ts.Check(err)
	for _, arg := range args[1:] {
		name, value, _ := strings.Cut(arg, "=")
		found := false
		for _, defined := range book.GetDefinedName() {
			if !strings.HasSuffix(defined.Name, "_"+name) && defined.Name != name {
				continue
			}
			sheet, cell, _ := strings.Cut(strings.ReplaceAll(defined.RefersTo, "$", ""), "!")
			ts.Check(book.SetCellValue(strings.Trim(sheet, "'"), cell, value))
			found = true
			break
		}
		if !found {
			ts.Fatalf("no cell is named %s", name)
		}
	}
	// Excel says that it was the one that saved.
	ts.Check(book.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"}))
	ts.Check(book.Save())
	ts.Check(book.Close())
}

func copyExample(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: example DIR NAME")
	}
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), os.DirFS(filepath.Join(ts.Getenv("EXAMPLES"), args[1]))))
}
