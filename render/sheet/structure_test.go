package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var books = map[string]func() *Book{
	"survey": survey,
	"record": record,
	"grid":   func() *Book { return paperGrid(20) },
}

// Every part of a written workbook is well-formed, and everything in it that
// refers to a cell refers to one that is there.
func TestWrittenWorkbookHoldsTogether(t *testing.T) {
	for name, book := range books {
		data := writtenFile(t, book())
		for part, content := range unpacked(t, data) {
			d := xml.NewDecoder(bytes.NewReader(content))
			for {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %s: %v", name, part, err)
				}
			}
			if bytes.Contains(content, []byte(`rgb=""`)) {
				t.Errorf("%s: %s has a colour without a value", name, part)
			}
		}
		f, err := excelize.OpenReader(bytesReader(data))
		if err != nil {
			t.Fatal(err)
		}
		checkNames(t, name, f, opened(t, data))
		for _, tab := range f.GetSheetList() {
			checkLists(t, name, f, tab)
			checkTables(t, name, f, tab)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// checkNames finds names that lead nowhere.
func checkNames(t *testing.T, book string, f *excelize.File, file *File) {
	t.Helper()
	n := 0
	for _, name := range f.GetDefinedName() {
		if name.Scope != "Workbook" {
			continue
		}
		n++
		if p, ok := file.book.names[strings.ToLower(name.Name)]; !ok || p.at.row == 0 {
			t.Errorf("%s: %s refers to %s, which is nowhere", book, name.Name, name.RefersTo)
		}
	}
	if n == 0 {
		t.Errorf("%s has no names", book)
	}
}

var listRange = regexp.MustCompile(`^samverka!\$([A-Z]+)\$1:\$([A-Z]+)\$(\d+)$`)

// checkLists finds drop-downs that are not filled from the hidden sheet, and
// messages that Excel would repair away.
func checkLists(t *testing.T, book string, f *excelize.File, tab string) {
	t.Helper()
	checks, err := f.GetDataValidations(tab)
	if err != nil {
		t.Fatal(err)
	}
	for _, dv := range checks {
		for most, text := range map[int]*string{longestTitle: dv.ErrorTitle, longestMessage: dv.Error, longestPrompt: dv.Prompt} {
			if text != nil && cut(*text, most) != *text {
				t.Errorf("%s: %q is longer than %d", book, *text, most)
			}
		}
		if dv.Type != "list" {
			continue
		}
		m := listRange.FindStringSubmatch(dv.Formula1)
		if m == nil || m[1] != m[2] {
			t.Errorf("%s: the list %q is not a range on the hidden sheet", book, dv.Formula1)
			continue
		}
		for _, row := range []string{"1", m[3]} {
			if v, err := f.GetCellValue(identityTab, m[1]+row); err != nil || v == "" {
				t.Errorf("%s: nothing in %s of the list %s", book, row, dv.Formula1)
			}
		}
	}
}

// checkTables finds tables whose headers differ from the cells, which Excel
// takes for damage.
func checkTables(t *testing.T, book string, f *excelize.File, tab string) {
	t.Helper()
	tables, err := f.GetTables(tab)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		from, to, _ := strings.Cut(table.Range, ":")
		a, _ := parseCell(from)
		b, _ := parseCell(to)
		seen := map[string]bool{}
		for col := a.column; col <= b.column; col++ {
			v, err := f.GetCellValue(tab, cellName(a.row, col))
			if err != nil || v == "" || seen[strings.ToLower(v)] {
				t.Errorf("%s: header %q of %s is empty or stands twice", book, v, table.Name)
			}
			seen[strings.ToLower(v)] = true
		}
		if b.row <= a.row {
			t.Errorf("%s: table %s has no rows", book, table.Name)
		}
	}
}

// The same book gives the same file, and the file says nothing about whoever
// made it or when.
func TestWrittenWorkbookIsNeutral(t *testing.T) {
	for name, book := range books {
		data := writtenFile(t, book())
		if !bytes.Equal(data, writtenFile(t, book())) {
			t.Errorf("%s is not the same twice", name)
		}
		f, err := excelize.OpenReader(bytesReader(data))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := f.GetDocProps()
		if err != nil {
			t.Fatal(err)
		}
		if doc.Creator != "samverka" || doc.LastModifiedBy != "samverka" || doc.Created != madeAt || doc.Modified != madeAt {
			t.Errorf("%s: properties are %+v", name, doc)
		}
		if doc.Title != book().Title || doc.Language != "sv-SE" {
			t.Errorf("%s: title %q in %q", name, doc.Title, doc.Language)
		}
		app, err := f.GetAppProps()
		if err != nil {
			t.Fatal(err)
		}
		if app.Application != "samverka" || app.Company != "" {
			t.Errorf("%s: application %q, company %q", name, app.Application, app.Company)
		}
		// Excel keeps to this when it saves: no name of an author is added.
		if w, err := f.GetWorkbookProps(); err != nil || w.FilterPrivacy == nil || !*w.FilterPrivacy {
			t.Errorf("%s: Excel is not told to leave names out", name)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// On a protected sheet only the answers can be changed, without a password.
func TestProtection(t *testing.T) {
	f, err := excelize.OpenReader(bytesReader(writtenFile(t, survey())))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := f.GetSheetProtection("Enkät")
	if err != nil || p.Password != "" || p.AlgorithmName != "" {
		t.Fatalf("protection is %+v: %v", p, err)
	}
	locked := func(cell string) bool {
		id, err := f.GetCellStyle("Enkät", cell)
		if err != nil {
			t.Fatal(err)
		}
		st, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return st.Protection == nil || st.Protection.Locked
	}
	for _, key := range []string{"code", "q-1", "easier", "day"} {
		at := named(t, f, key)
		if locked(at) {
			t.Errorf("%s in %s is locked", key, at)
		}
	}
	for _, cell := range []string{"A1", "A3", "A10", "D10"} {
		if !locked(cell) {
			t.Errorf("%s is open", cell)
		}
	}
	if v, err := f.GetSheetVisible(identityTab); err != nil || v {
		t.Error("the hidden sheet can be seen")
	}
}

// What this package reads in a cell is what Excel's own rules give, as the
// library understands them.
func TestCellsReadAsTheLibraryReadsThem(t *testing.T) {
	data := writtenFile(t, record())
	f, err := excelize.OpenReader(bytesReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	file := opened(t, data)
	cells := 0
	for i, tab := range file.book.tabs {
		g, err := file.grid(i)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range g.rows {
			for c := range g.cells(row) {
				cells++
				want, err := f.GetCellValue(tab.name, cellName(row.number, c.column), excelize.Options{RawCellValue: true})
				if err != nil || c.text != want {
					t.Errorf("%s!%s is %q, the library reads %q", tab.name, cellName(row.number, c.column), c.text, want)
				}
			}
		}
	}
	if cells < 100 {
		t.Errorf("only %d cells", cells)
	}
}

// A book that could not be read again is not written.
func TestFaultyBooks(t *testing.T) {
	for name, change := range map[string]func(b *Book){
		"no sheets":        func(b *Book) { b.Sheets = nil },
		"no key":           func(b *Book) { b.Sheets[0].Form[0].Cells[0].Key = "" },
		"odd key":          func(b *Book) { b.Sheets[0].Form[0].Cells[0].Key = "a b" },
		"key twice":        func(b *Book) { b.Sheets[0].Form[0].Cells[1].Key = "DATE" },
		"sheet twice":      func(b *Book) { b.Sheets[0].Key = "problems" },
		"column twice":     func(b *Book) { b.Sheets[1].Table.Columns[1].Key = "id" },
		"header twice":     func(b *Book) { b.Sheets[1].Table.Columns[1].Label = "ID" },
		"no header":        func(b *Book) { b.Sheets[1].Table.Columns[1].Label = " " },
		"no id column":     func(b *Book) { b.Sheets[1].Table.IDColumn = "number" },
		"no columns":       func(b *Book) { b.Sheets[1].Table.Columns = nil },
		"text too long":    func(b *Book) { b.Sheets[1].Table.Rows[0][1] = strings.Repeat("x", 32768) },
		"names collide":    func(b *Book) { b.Sheets[1].Table.Columns[1].Key, b.Sheets[1].Table.Columns[2].Key = "a", "A" },
		"sheet key is bad": func(b *Book) { b.Sheets[0].Key = "!" },
	} {
		b := record()
		change(b)
		if err := Write(io.Discard, b, testWords); err == nil {
			t.Errorf("%s: was written", name)
		}
	}
}
