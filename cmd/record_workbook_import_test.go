package cmd_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// heldMeeting is a series with one meeting behind it, and the workbook of the
// second.
func heldMeeting(t *testing.T) (dir, book string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "s")
	status, out := samverka(t, t.TempDir(), "new", dir, "--model", "tre-traffar", "--title", "S", "--start", "2026-09-24",
		"--party", "Ekbackens hemtjänst=hemtjanst", "--party", "Solgläntans vårdcentral=vardcentral")
	if status != 0 {
		t.Fatal(out)
	}
	put(t, dir, "2026-09-24-traff-1.yaml", `session: traff-1
date: 2026-09-24
problems:
  - {id: apotek, what: Läkemedel är slut innan någon har hämtat nya, category: apoteksärenden}
  - {id: sopor, what: Soporna blir stående, category: avfall}
actions:
  - {id: rutin, what: Skriva en rutin, problem: [apotek, sopor], owner: gruppledare@hemtjanst, due: 2026-10-20}
`)
	book = filepath.Join(t.TempDir(), "traff-2.xlsx")
	if status, out := samverka(t, dir, "sheet", "record", "--out", book); status != 0 {
		t.Fatal(out)
	}
	return dir, book
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, "records"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "records", name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func records(t *testing.T, dir string) (all string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "records", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all += filepath.Base(name) + "\n" + string(data) + "\n"
	}
	return all
}

// has wants every part to stand in what was said.
func has(t *testing.T, out string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(out, part) {
			t.Errorf("%q is not in\n%s", part, out)
		}
	}
}

func TestRecordWorkbookOfAMeeting(t *testing.T) {
	dir, book := heldMeeting(t)
	typeIn(t, book, []typedCell{
		{"actions", "rutin", "status", "Klar", ""},
		{"actions", "rutin", "lesson", "Vi ringer varandra", ""},
		{"actions", "+2", "what", "Märka nycklarna", ""}, // with a blank row before it
		{"actions", "+2", "problem", "Nyckeln saknas; Soporna blir stående", ""},
		{"actions", "+2", "owner", "Samordnare, Solgläntans vårdcentral", ""},
		{"problems", "+0", "what", "Nyckeln saknas", ""},
		{"problems", "+0", "category", "Övrigt", ""},
	})
	before := records(t, dir)
	status, out := samverka(t, dir, "import", book, "--dry-run")
	if status != 0 || records(t, dir) != before {
		t.Fatalf("%d: %s", status, out)
	}
	has(t, out, "Status: ej påbörjad → klar", "ny rad: ”Märka nycklarna”", "Problem: Nyckeln saknas; Soporna blir stående", "på plats", "traff-2.yaml")
	if status, out = samverka(t, dir, "import", book); status != 0 {
		t.Fatal(out)
	}
	has(t, records(t, dir), "session: traff-2", "id: marka-nycklarna", "problem: [nyckeln-saknas, sopor]", "owner: samordnare-vc@vardcentral", "status: done", "present: [")
	if status, out := samverka(t, dir, "check"); status != 0 {
		t.Error(out)
	}
	// The same file again, and the same file with more in it.
	before = records(t, dir)
	if status, out = samverka(t, dir, "import", book); status != 0 || records(t, dir) != before {
		t.Error(out)
	}
	typeIn(t, book, []typedCell{{"problems", "+1", "what", "Larmet hörs inte", ""}, {"problems", "+1", "category", "Övrigt", ""}})
	if status, out = samverka(t, dir, "import", book); status != 0 {
		t.Fatal(out)
	}
	has(t, records(t, dir), "check-in: traff-2-tillagg", "larmet-hors-inte")
	if strings.Count(records(t, dir), "id: marka-nycklarna") != 1 {
		t.Error("what was recorded once is recorded twice")
	}
}

func TestRecordWorkbookConflictIsListedAndNothingStored(t *testing.T) {
	dir, book := heldMeeting(t)
	typeIn(t, book, []typedCell{{"actions", "rutin", "due", "2026-12-01", ""}, {"actions", "rutin", "goal", "Ingen får slut", ""}})
	put(t, dir, "2026-10-01-avstamning-1.yaml", "check-in: avstamning-1\ndate: 2026-10-01\nactions:\n  - {id: rutin, due: 2026-11-05, status: pågår}\n")
	before := records(t, dir)
	status, out := samverka(t, dir, "import", book)
	if status != 1 || records(t, dir) != before {
		t.Fatalf("%d: %s", status, out)
	}
	has(t, out, "Handlingsplan!", "(Klart senast (när))", "2026-12-01", "2026-11-05", "2026-10-20", "records/2026-10-01-avstamning-1.yaml", "Inget är sparat")
	// What was not touched in the workbook stays as the files have it.
	typeIn(t, book, []typedCell{{"actions", "rutin", "due", "2026-10-20", ""}})
	if status, out = samverka(t, dir, "import", book); status != 0 {
		t.Fatal(out)
	}
	_, st := loaded(t, dir)
	if e := st.Entry("actions", "rutin"); e.Str("due") != "2026-11-05" || e.Str("status") != "ongoing" || e.Str("goal") != "Ingen får slut" {
		t.Errorf("%v", e.Fields)
	}
}

func TestRecordWorkbookFaultsAreListedByCell(t *testing.T) {
	dir, book := heldMeeting(t)
	typeIn(t, book, []typedCell{
		{"actions", "rutin", "status", "nästan", ""},
		{"actions", "rutin", "due", "i morgon", ""},
		{"problems", "sopor", "way", "Ring 19640823-3234", ""},
		{"problems", "+0", "what", "Utan kategori", ""},
	})
	before := records(t, dir)
	status, out := samverka(t, dir, "import", book)
	if status != 1 || records(t, dir) != before {
		t.Fatalf("%d: %s", status, out)
	}
	has(t, out, "Handlingsplan!", "(Status)", "nästan", "i morgon")
	typeIn(t, book, []typedCell{{"actions", "rutin", "status", "pågår", ""}, {"actions", "rutin", "due", "2026-11-30", ""}})
	if status, out = samverka(t, dir, "import", book); status != 1 || records(t, dir) != before {
		t.Fatalf("%d: %s", status, out)
	}
	has(t, out, "Problem!", "(Väg vidare)", "19640823-****", "(Vad händer?)", "utan-kategori")
	if strings.Contains(out, "3234") {
		t.Error("the number is shown")
	}
}

// Rows may be moved, inserted and taken away; what is gone is left as it was.
func TestRecordWorkbookForgivesForm(t *testing.T) {
	dir, book := heldMeeting(t)
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	sheet, row := rowOf(t, f, "problems", "apotek", 0)
	if err := f.DuplicateRowTo(sheet, row, row+6); err != nil {
		t.Fatal(err)
	}
	if err := f.RemoveRow(sheet, row); err != nil {
		t.Fatal(err)
	}
	if err := f.InsertRows(sheet, row, 2); err != nil {
		t.Fatal(err)
	}
	if _, err := f.NewSheet("Klotter"); err != nil {
		t.Fatal(err)
	}
	sheet, row = rowOf(t, f, "actions", "rutin", 0)
	if err := f.RemoveRow(sheet, row); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if status, out := samverka(t, dir, "import", book); status != 0 || !strings.Contains(out, "inget nytt") {
		t.Errorf("%d: %s", status, out)
	}
	typeIn(t, book, []typedCell{{"problems", "apotek", "way", "Ring", ""}})
	status, out := samverka(t, dir, "import", book, "--dry-run")
	if status != 0 {
		t.Errorf("%d: %s", status, out)
	}
	has(t, out, "Väg vidare: Ring", "ändras: ”Läkemedel är slut")
	if strings.Count(out, "ändras:") != 1 {
		t.Error(out)
	}
}

func TestRecordWorkbookOfAnotherSeriesIsRefused(t *testing.T) {
	_, book := heldMeeting(t)
	status, out := samverka(t, exampleIn(t, "tre-traffar"), "import", book)
	if status != 1 {
		t.Errorf("%d: %s", status, out)
	}
	has(t, out, "”s”", "”tre-traffar”")
}
