package sheet

import (
	"os"
	"testing"
)

// small is a book with one of everything.
func small() *Book {
	b := record()
	b.Sheets[0].Form[0].Cells = append(b.Sheets[0].Form[0].Cells, Cell{
		Key: "mood", Label: "Stämning", Kind: Choice, Options: scale, Value: "4",
	})
	b.Sheets[1].Table.EmptyRows = 1
	return b
}

// Whatever the bytes are, they are either refused with a reason or read
// without a panic, and what is read is allowed.
func FuzzOpenAndRead(f *testing.F) {
	data := writtenFile(f, small())
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add(packed(f, "[Content_Types].xml", "", "xl/workbook.bin", ""))
	f.Add(oldOffice("EncryptedPackage"))
	f.Add([]byte("a;b;c"))
	f.Fuzz(func(t *testing.T, data []byte) {
		readAnything(t, data)
	})
}

// The same with the parts of a workbook instead of its packed bytes, in which
// no change gets past the checksums.
func FuzzParts(f *testing.F) {
	parts := unpacked(f, writtenFile(f, small()))
	f.Add(parts["xl/worksheets/sheet1.xml"], parts["xl/worksheets/sheet3.xml"], parts["xl/workbook.xml"], parts["xl/sharedStrings.xml"])
	f.Add([]byte(`<worksheet><sheetData><row r="9"><c r="B9" t="inlineStr"><is><t>x</t></is></c><c t="b"><v>1</v></c><c><f>1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`),
		[]byte(`<worksheet><sheetData><row><c t="str"><v>samverka</v></c><c t="str"><v>workbook</v></c></row></sheetData></worksheet>`),
		[]byte(`<workbook><sheets><sheet name="a" id="rId1"/></sheets><definedNames><definedName name="answer_date">'a'!$B$9</definedName></definedNames></workbook>`),
		[]byte(`<sst><si><t>Datum</t></si><si><r><t>Pl</t></r><r><t>ats_x000D_</t></r><rPh><t>x</t></rPh></si></sst>`))
	styles := string(parts["xl/styles.xml"])
	rels, roots := string(parts["xl/_rels/workbook.xml.rels"]), string(parts["_rels/.rels"])
	table := string(parts["xl/worksheets/sheet2.xml"])
	f.Fuzz(func(t *testing.T, form, hidden, main, texts []byte) {
		readAnything(t, packed(t,
			"_rels/.rels", roots, "xl/_rels/workbook.xml.rels", rels, "xl/styles.xml", styles,
			"xl/workbook.xml", string(main), "xl/sharedStrings.xml", string(texts),
			"xl/worksheets/sheet1.xml", string(form), "xl/worksheets/sheet2.xml", table,
			"xl/worksheets/sheet3.xml", string(hidden),
		))
	})
}

func readAnything(t *testing.T, data []byte) {
	file, d := Open("enkat.xlsx", data)
	if (file == nil) == (d == nil) {
		t.Fatal("neither opened nor refused")
	}
	if d != nil {
		return
	}
	b := small()
	got, _ := file.Read(b)
	field := newField(&b.Sheets[0].Form[0].Cells[4], "sv")
	if v, ok := got.Values[field.Key]; ok {
		if _, known := field.label(v); !known {
			t.Errorf("%q is not one of the options", v)
		}
	}
	for _, row := range got.Rows["problems"] {
		if row.Number < 1 || row.Number > sheetRows {
			t.Errorf("row %d is nowhere", row.Number)
		}
	}
}

// The files in testdata are read without a panic too.
func TestFilesInTestdata(t *testing.T) {
	data, err := os.ReadFile("testdata/enkat-libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(data); n += 97 {
		readAnything(t, data[:n])
	}
}
