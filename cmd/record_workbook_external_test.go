//go:build external

package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// typing is what somebody types into the workbook with openpyxl: it finds the
// columns by the headers that can be seen.
const typing = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def columns(sheet):
    for row in sheet.iter_rows():
        names = {str(c.value).rstrip(' *'): c.column for c in row if c.value}
        if 'Id' in names:
            return row[0].row, names
sheet = book['Handlingsplan']
header, at = columns(sheet)
for row in range(header + 1, header + 20):
    if sheet.cell(row, at['Id']).value == 'rutin':
        sheet.cell(row, at['Status']).value = 'klar'
    elif not sheet.cell(row, at['Id']).value:
        sheet.cell(row, at['Aktivitet (vad)']).value = '=Märka nycklarna'
        sheet.cell(row, at['Aktivitet (vad)']).data_type = 's'
        sheet.cell(row, at['Problem']).value = 'Soporna blir stående\nLäkemedel är slut innan någon har hämtat nya'
        sheet.cell(row, at['Klart senast (när)']).value = '2026-12-24'
        break
book.save(sys.argv[1])
`

// The workbook is edited with openpyxl and saved again by LibreOffice, and what
// was typed comes into the series.
func TestRecordWorkbookEditedByOthers(t *testing.T) {
	for _, tool := range []string{"/usr/bin/python3", "soffice"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is not here: install it with openpyxl to try how others save the workbook", tool)
		}
	}
	dir, book := heldMeeting(t)
	work := t.TempDir()
	run := func(name string, args ...string) {
		t.Helper()
		if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	resave := func() {
		run("soffice", "--headless", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(work, "profile")),
			"--convert-to", "xlsx", "--outdir", work, book)
		data, err := os.ReadFile(filepath.Join(work, filepath.Base(book)))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(book, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	resave()
	if status, out := samverka(t, dir, "import", book); status != 0 || !strings.Contains(out, "inget nytt") {
		t.Fatalf("saved by LibreOffice: %d: %s", status, out)
	}
	run("/usr/bin/python3", "-c", typing, book)
	resave()
	if status, out := samverka(t, dir, "import", book); status != 0 {
		t.Fatal(out)
	}
	has(t, records(t, dir), "id: rutin", "status: done", "what: =Märka nycklarna", "problem: [sopor, apotek]", "due: 2026-12-24")
}
