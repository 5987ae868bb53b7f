//go:build external

package cmd_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/cmd"
)

// say runs a command and gives what it said.
func say(t *testing.T, args ...string) string {
	t.Helper()
	t.Setenv("SAMVERKA_LANG", "sv")
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	var out, failed bytes.Buffer
	if status := cmd.Main(args, strings.NewReader(""), &out, &failed); status != 0 {
		t.Fatalf("%v ended with %d: %s", args, status, failed.String())
	}
	return out.String()
}

// tool runs a program that must be on the machine.
func tool(t *testing.T, name string, args ...string) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is not here: install it to try how it saves workbooks", name)
	}
	if out, err := exec.Command(path, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
}

// writeNamed fills in cells by the defined names of a workbook; below counts rows
// below the cell.
func writeNamed(t *testing.T, file string, values map[string]string, below int) {
	t.Helper()
	f, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, name := range f.GetDefinedName() {
		value, ok := values[name.Name]
		if !ok {
			continue
		}
		tab, cell, _ := strings.Cut(strings.ReplaceAll(name.RefersTo, "$", ""), "!")
		column, line, err := excelize.CellNameToCoordinates(cell)
		if err != nil {
			t.Fatal(err)
		}
		at, _ := excelize.CoordinatesToCellName(column, line+below)
		if err := f.SetCellValue(strings.Trim(tab, "'"), at, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

// resave is how programs open a workbook and save it again.
var resave = map[string]func(t *testing.T, from, to string){
	"LibreOffice": func(t *testing.T, from, to string) {
		tool(t, "soffice", "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--convert-to", "xlsx", "--outdir", filepath.Dir(to), from)
	},
	"openpyxl": func(t *testing.T, from, to string) {
		tool(t, "/usr/bin/python3", "-c", "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])", from, to)
	},
}

// A workbook and a grid that are filled in, and saved by other programs, are
// read back without loss.
func TestSavedByTheProgramsThemselves(t *testing.T) {
	for program, save := range resave {
		t.Run(program, func(t *testing.T) {
			dir := t.TempDir()
			s, sent, back := filepath.Join(dir, "s"), filepath.Join(dir, "ut"), filepath.Join(dir, "in")
			for _, folder := range []string{sent, back} {
				if err := os.Mkdir(folder, 0o777); err != nil {
					t.Fatal(err)
				}
			}
			say(t, "new", s, "--model", "tre-traffar", "--title", "S", "--party", "A=hemtjanst", "--party", "B=vardcentral", "--start", "2026-09-24")
			grid, survey := filepath.Join(sent, "grid.xlsx"), filepath.Join(sent, "survey.xlsx")
			say(t, "-C", s, "sheet", "grid", "--out", grid)
			say(t, "-C", s, "sheet", "survey", "--round", "after", "--out", survey)
			for i := range 6 {
				row := map[string]string{"column_answers_round": "före", "column_answers_code": fmt.Sprintf("AB23%d", i)}
				for st := 1; st <= 20; st++ {
					row[fmt.Sprintf("column_answers_s_%d", st)] = fmt.Sprint(1 + (i+st)%5)
				}
				writeNamed(t, grid, row, i+1)
			}
			writeNamed(t, survey, map[string]string{
				"answer_code": "CD345", "answer_s_1": "4 – Stämmer ganska bra", "answer_s_23": "Vet inte/ej aktuellt", "answer_b_1": "2", "answer_o_easier": "=Vi ringer\n+ och \"ses\"",
			}, 0)
			for _, name := range []string{"grid.xlsx", "survey.xlsx"} {
				save(t, filepath.Join(sent, name), filepath.Join(back, name))
			}
			say(t, "-C", s, "import", back)
			before, err := os.ReadFile(filepath.Join(s, "answers", "collaboration-before.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			for i := range 6 {
				var ratings []string
				for st := 1; st <= 20; st++ {
					ratings = append(ratings, fmt.Sprintf("%d: %d", st, 1+(i+st)%5))
				}
				if want := fmt.Sprintf("code: AB23%d\n    ratings: {%s}", i, strings.Join(ratings, ", ")); !strings.Contains(string(before), want) {
					t.Errorf("%s is not in\n%s", want, before)
				}
			}
			after, err := os.ReadFile(filepath.Join(s, "answers", "collaboration-after.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{"code: CD345", "ratings: {1: 4, 23: '?'}", "before: {1: 2}", "=Vi ringer\n", `+ och "ses"`} {
				if !strings.Contains(string(after), want) {
					t.Errorf("%q is not in\n%s", want, after)
				}
			}
		})
	}
}
