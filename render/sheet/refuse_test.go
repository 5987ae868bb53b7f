package sheet

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// oldOffice is a file of the old Office container with a stream of a name.
func oldOffice(stream string) []byte {
	b := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...)
	for _, u := range utf16.Encode([]rune(stream)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return append(b, make([]byte, 600)...)
}

// packed is a zip file with parts of some contents.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i+1 < len(parts); i += 2 {
		p, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// What cannot be read at all is told apart, so that the reader knows what to
// do about it.
func TestRefusals(t *testing.T) {
	data := writtenFile(t, survey())
	encrypted, err := excelize.Encrypt(data, &excelize.Options{Password: "hemligt"})
	if err != nil {
		t.Fatal(err)
	}
	withPart := func(name string, part string) []byte {
		return repacked(t, data, func(n string, old []byte) []byte {
			if n == name {
				return []byte(part)
			}
			return old
		})
	}
	without := func(name string) []byte {
		return repacked(t, data, func(n string, old []byte) []byte {
			if n == name {
				return nil
			}
			return old
		})
	}
	const sheetOpen = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	row := "<row>" + strings.Repeat("<c><v>1</v></c>", 150) + "</row>"
	const part = "xl/worksheets/sheet2.xml" // the hidden sheet, which Open reads
	for name, c := range map[string]struct {
		file string
		data []byte
		want string
	}{
		"empty":               {"a.xlsx", nil, "workbook-not-a-workbook.empty"},
		"lock file":           {"mapp/~$a.xlsx", []byte("\x05Anna"), "workbook-not-a-workbook.lock"},
		"csv":                 {"a.csv", []byte("fråga;svar\r\n1;4\r\n"), "workbook-not-a-workbook.text"},
		"csv in Latin-1":      {"a.csv", []byte("fr\xe5ga;svar\r\n1;4\r\n"), "workbook-not-a-workbook.text"},
		"csv in UTF-16":       {"a.csv", []byte("\xff\xfef\x00r\x00"), "workbook-not-a-workbook.text"},
		"html called xls":     {"a.xls", []byte("\xef\xbb\xbf <HTML><table>"), "workbook-not-a-workbook.html"},
		"xml of Excel 2003":   {"a.xls", []byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>`), "workbook-not-a-workbook.xls"},
		"pdf":                 {"a.xlsx", []byte("%PDF-1.7"), "workbook-not-a-workbook.pdf"},
		"picture":             {"a.xlsx", []byte("\x89PNG\r\n\x1a\n\x00\x00"), "workbook-not-a-workbook"},
		"not yet downloaded":  {"a.xlsx", make([]byte, 9000), "workbook-not-a-workbook"},
		"old workbook":        {"a.xls", oldOffice("Workbook"), "workbook-not-a-workbook.xls"},
		"older workbook":      {"a.xls", oldOffice("Book"), "workbook-not-a-workbook.xls"},
		"old document":        {"a.doc", oldOffice("WordDocument"), "workbook-not-a-workbook.word"},
		"old something":       {"a.msi", oldOffice("Tables"), "workbook-not-a-workbook"},
		"password":            {"a.xlsx", encrypted, "workbook-locked"},
		"Word":                {"a.docx", packed(t, "[Content_Types].xml", "", "word/document.xml", ""), "workbook-not-a-workbook.word"},
		"PowerPoint":          {"a.pptx", packed(t, "[Content_Types].xml", "", "ppt/presentation.xml", ""), "workbook-not-a-workbook"},
		"OpenDocument":        {"a.ods", packed(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "workbook-not-a-workbook.ods"},
		"Numbers":             {"a.numbers", packed(t, "Index/Document.iwa", ""), "workbook-not-a-workbook.numbers"},
		"binary workbook":     {"a.xlsb", packed(t, "[Content_Types].xml", "", "xl/workbook.bin", ""), "workbook-not-a-workbook.xlsb"},
		"zip of workbooks":    {"a.zip", packed(t, "enkat-1.xlsx", "", "enkat-2.xlsx", ""), "workbook-not-a-workbook.zip"},
		"cut short":           {"a.xlsx", data[:len(data)/2], "workbook-damaged"},
		"no workbook part":    {"a.xlsx", without("xl/workbook.xml"), "workbook-damaged"},
		"no texts":            {"a.xlsx", without("xl/sharedStrings.xml"), "workbook-damaged"},
		"no hidden sheet":     {"a.xlsx", without(part), "workbook-damaged"},
		"broken workbook":     {"a.xlsx", withPart("xl/workbook.xml", "<workbook><sheets>"), "workbook-damaged"},
		"broken sheet":        {"a.xlsx", withPart(part, sheetOpen+"<row><c"), "workbook-damaged"},
		"sheet cut short":     {"a.xlsx", withPart(part, sheetOpen+row), "workbook-damaged"},
		"large file":          {"a.xlsx", append([]byte("PK\x03\x04"), make([]byte, maxFile)...), "workbook-too-large.file"},
		"bomb":                {"a.xlsx", withPart(part, sheetOpen+strings.Repeat(" ", maxUnpacked)), "workbook-too-large.unpacked"},
		"bomb in the main":    {"a.xlsx", withPart("xl/workbook.xml", strings.Repeat(" ", maxMain+1)), "workbook-too-large.unpacked"},
		"too many rows":       {"a.xlsx", withPart(part, sheetOpen+strings.Repeat("<row><c><v>1</v></c></row>", maxRows+1)), "workbook-too-large.rows"},
		"too many columns":    {"a.xlsx", withPart(part, sheetOpen+`<row><c r="GS1"><v>1</v></c></row>`), "workbook-too-large.columns"},
		"too many cells":      {"a.xlsx", withPart(part, sheetOpen+strings.Repeat(row, maxCells/150+1)), "workbook-too-large.cells"},
		"too many sheets":     {"a.xlsx", withPart("xl/workbook.xml", "<workbook><sheets>"+strings.Repeat("<sheet/>", maxSheets+1)+"</sheets></workbook>"), "workbook-too-large.sheets"},
		"entities of its own": {"a.xlsx", withPart(part, `<!DOCTYPE a [<!ENTITY b "c">]>`+sheetOpen+`<row><c><v>&b;</v></c></row></sheetData></worksheet>`), "workbook-damaged"},
	} {
		f, d := Open(c.file, c.data)
		if f != nil || d == nil {
			t.Errorf("%s: was opened, want %s", name, c.want)
			continue
		}
		if got := strings.TrimPrefix(d.TextID(), "fault."); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if d.Place.File != c.file {
			t.Errorf("%s: the place is %+v", name, d.Place)
		}
	}
}

// A picture that somebody pasted in, however large, and a stray sheet of their
// own that is too wide, are no hindrance.
func TestStrayContentIsNoHindrance(t *testing.T) {
	b, want := answered()
	data := mutated(t, writtenFile(t, b), func(f *excelize.File) error {
		if _, err := f.NewSheet("Eget"); err != nil {
			return err
		}
		return f.SetCellValue("Eget", "XFD1048576", "x")
	})
	files := []string{"xl/media/image1.png", strings.Repeat(" ", maxUnpacked+1)}
	for name, part := range unpacked(t, data) {
		files = append(files, name, string(part))
	}
	got, faults := opened(t, packed(t, files...)).Read(survey())
	if len(faults) > 0 || len(got.Values) != len(want) {
		t.Errorf("%s %v", difference(got.Values, want), faults)
	}
}
