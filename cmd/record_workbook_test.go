package cmd_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samverka/cmd"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// hostile are texts that workbooks, YAML and terminals like to make something
// else of.
var hostile = []string{
	"=1+1", `=HYPERLINK("http://x.example","klicka")`, "+46", "-1", "@x", "'citat", "a; b; c", "Rad ett\nRad två", "_x000D_ _x0041_",
	"<b>&amp;</b>", "ja", "nej", "2026-01-01", "00123", "1e3", "TRUE", "osynlig\u200bbit", "😀", "null", "~", "a: b # c", "| a | b |",
	strings.Repeat("En lång mening som ingen orkar läsa. ", 60), "[länk](javascript:x)", "\x1b[31mröd", "Åäö ”citat” – tankstreck",
}

// samverka runs a command in a series and gives its exit status and what it
// said.
func samverka(t *testing.T, dir string, args ...string) (status int, out string) {
	t.Helper()
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	t.Setenv("SAMVERKA_LANG", "sv")
	var b bytes.Buffer
	status = cmd.Main(append([]string{"-C", dir}, args...), strings.NewReader(""), &b, &b)
	return status, b.String()
}

func exampleIn(t *testing.T, model string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), model)
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("..", "examples", model))); err != nil {
		t.Fatal(err)
	}
	return dir
}

func loaded(t *testing.T, dir string) (*store.Folder, *workshops.State) {
	t.Helper()
	f := store.Load(dir, templates.Files, workshops.Date{Year: 2026, Month: 11, Day: 22})
	if f.Series == nil || f.Found.Failed() {
		t.Fatalf("%v", f.Found)
	}
	st, ds := workshops.Fold(f.Series, workshops.Date{})
	if ds.Failed() {
		t.Fatalf("%v", ds)
	}
	return f, st
}

// scatter records some new entries with random hostile texts.
func scatter(t *testing.T, dir string, rng *rand.Rand) {
	t.Helper()
	f, st := loaded(t, dir)
	r := &workshops.Record{Kind: workshops.OccasionCheckIn, Occasion: "spritt", Date: workshops.Date{Year: 2026, Month: 11, Day: 20}, StillHere: -1,
		At: workshops.Place{File: "spritt"}}
	var problems []string
	pick := func() string { return hostile[rng.IntN(len(hostile))] }
	for i := range 4 {
		c := workshops.Change{Register: "problems", ID: fmt.Sprintf("p-%d", i)}
		c.Set("what", workshops.Value{Text: pick()})
		c.Set("category", workshops.Value{Text: "other"})
		c.Set("affected", workshops.Value{Text: pick()})
		c.Set("benefit", workshops.Value{Text: "4"})
		c.Set("cause-type", workshops.Value{Items: []string{"practical", "competence"}[:1+rng.IntN(2)]})
		problems = append(problems, c.ID)
		r.Changes = append(r.Changes, c)
	}
	for i := range 4 {
		c := workshops.Change{Register: st.Series.Register("actions").Name, ID: fmt.Sprintf("a-%d", i)}
		c.Set("what", workshops.Value{Text: pick()})
		c.Set("problem", workshops.Value{Items: problems[:1+rng.IntN(3)]})
		c.Set("how", workshops.Value{Text: pick()})
		c.Set("due", workshops.Value{Text: "2027-01-15"})
		r.Changes = append(r.Changes, c)
	}
	if _, ds, err := f.Append(r, false); err != nil || ds.Failed() {
		t.Fatalf("%v, %v", ds, err)
	}
}

// What nobody has typed in changes nothing, whatever stands in the series.
func TestRecordWorkbookUntouchedChangesNothing(t *testing.T) {
	for _, model := range []string{"tre-traffar", "granser", "teamtraff", "motesplats", "lokalt-team"} {
		dir := exampleIn(t, model)
		if _, st := loaded(t, dir); st.Series.Register("problems") != nil && st.Series.Register("actions") != nil {
			scatter(t, dir, rand.New(rand.NewPCG(uint64(len(model)), 1)))
		}
		book := filepath.Join(t.TempDir(), "x.xlsx")
		if status, out := samverka(t, dir, "sheet", "record", "--session", "nytt", "--out", book); status != 0 {
			t.Fatalf("%s: %s", model, out)
		}
		if status, out := samverka(t, dir, "import", book); status != 0 || !strings.Contains(out, "inget nytt") {
			t.Errorf("%s: %s", model, out)
		}
	}
}

// typed is a change that a test types into a workbook.
type typedCell struct{ register, id, field, text, want string }

// columnOf finds the row of the headers and a column of a register's sheet.
func columnOf(t *testing.T, book *excelize.File, register, field string) (sheet string, row, column int) {
	t.Helper()
	name := "column_" + strings.ReplaceAll(register+"_"+field, "-", ".")
	for _, defined := range book.GetDefinedName() {
		if defined.Name != name {
			continue
		}
		at, cell, _ := strings.Cut(strings.ReplaceAll(defined.RefersTo, "$", ""), "!")
		column, row, err := excelize.CellNameToCoordinates(cell)
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(strings.Trim(at, "'"), "''", "'"), row, column
	}
	t.Fatalf("no column %s", name)
	return "", 0, 0
}

// rowOf finds the row of an entry, or the n:th empty one.
func rowOf(t *testing.T, book *excelize.File, register, id string, n int) (sheet string, row int) {
	t.Helper()
	sheet, header, column := columnOf(t, book, register, "id")
	for row = header + 1; row < header+500; row++ {
		cell, _ := excelize.CoordinatesToCellName(column, row)
		text, err := book.GetCellValue(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case text == id && id != "":
			return sheet, row
		case text == "" && id == "":
			return sheet, row + n
		}
	}
	t.Fatalf("no row %s of %s", id, register)
	return "", 0
}

func typeIn(t *testing.T, file string, cells []typedCell) {
	t.Helper()
	book, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cells {
		id, n := c.id, 0
		if strings.HasPrefix(c.id, "+") {
			id, n = "", int(c.id[1]-'0')
		}
		sheet, row := rowOf(t, book, c.register, id, n)
		_, _, column := columnOf(t, book, c.register, c.field)
		cell, _ := excelize.CoordinatesToCellName(column, row)
		if err := book.SetCellStr(sheet, cell, c.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
}

// words is a text as far as a workbook keeps it.
func words(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\u200b' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// Every cell that is typed in comes into the series as it was typed, and no
// other value changes.
func TestRecordWorkbookBringsWhatIsTyped(t *testing.T) {
	for seed := range uint64(4) {
		rng := rand.New(rand.NewPCG(seed, 7))
		dir := exampleIn(t, "tre-traffar")
		scatter(t, dir, rng)
		_, before := loaded(t, dir)
		cells := randomCells(before, rng)
		book := filepath.Join(t.TempDir(), "x.xlsx")
		if status, out := samverka(t, dir, "sheet", "record", "--session", "nytt", "--out", book); status != 0 {
			t.Fatal(out)
		}
		typeIn(t, book, cells)
		status, out := samverka(t, dir, "import", book)
		if status != 0 {
			t.Fatalf("seed %d: %s", seed, out)
		}
		_, after := loaded(t, dir)
		for _, reg := range before.Series.Registers {
			for _, e := range before.Entries(reg.Name) {
				for _, f := range reg.Fields {
					want := before.Shown(f, e.Fields[f.Name]).SV
					for _, c := range cells {
						if c.register == reg.Name && c.id == e.ID && c.field == f.Name {
							want = c.want
						}
					}
					now := after.Entry(reg.Name, e.ID)
					if got := after.Shown(f, now.Fields[f.Name]).SV; words(got) != words(want) {
						t.Errorf("seed %d: %s of %s is %q, want %q", seed, f.Name, e.ID, got, want)
					}
				}
			}
		}
		if status, out := samverka(t, dir, "import", book); status != 0 || !strings.Contains(out, "inget nytt") {
			t.Errorf("seed %d, a second time: %s", seed, out)
		}
	}
}

// randomCells are changes to open entries, each to something else than it was.
func randomCells(st *workshops.State, rng *rand.Rand) []typedCell {
	var cells []typedCell
	for _, e := range st.Open("actions") {
		if text := hostile[rng.IntN(len(hostile))]; words(text) != words(e.Str("goal")) {
			cells = append(cells, typedCell{"actions", e.ID, "goal", text, text})
		}
		if e.Str("due") != "2027-03-02" && rng.IntN(2) == 0 {
			cells = append(cells, typedCell{"actions", e.ID, "due", "2027-03-02", "2027-03-02"})
		}
		if rng.IntN(2) == 0 && e.Str("status") != "paused" {
			cells = append(cells, typedCell{"actions", e.ID, "status", "Pausad", "pausad"})
		}
	}
	return slices.DeleteFunc(cells, func(c typedCell) bool {
		// What a workbook writes such texts as is not what somebody types.
		return strings.ContainsAny(c.text, "\x1b_")
	})
}
