package sheet

import (
	"io"
	"testing"
)

func BenchmarkWriteSurvey(b *testing.B) {
	for b.Loop() {
		if err := Write(io.Discard, survey(), testWords); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadSurvey(b *testing.B) {
	book, _ := answered()
	data := writtenFile(b, book)
	for b.Loop() {
		f, d := Open("enkat.xlsx", data)
		if d != nil {
			b.Fatal(d)
		}
		if _, faults := f.Read(book); len(faults) > 0 {
			b.Fatal(faults)
		}
	}
}

// largeRecord is a record workbook after some years.
func largeRecord() *Book {
	book := record()
	t := book.Sheets[1].Table
	for len(t.Rows) < 1000 {
		row := append([]string{}, t.Rows[0]...)
		row[0] += "-" + cellName(len(t.Rows), 1)
		t.Rows = append(t.Rows, row)
	}
	return book
}

func BenchmarkWriteTable1000(b *testing.B) {
	for b.Loop() {
		if err := Write(io.Discard, largeRecord(), testWords); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadTable1000(b *testing.B) {
	book := largeRecord()
	data := writtenFile(b, book)
	for b.Loop() {
		f, d := Open("protokoll.xlsx", data)
		if d != nil {
			b.Fatal(d)
		}
		if got, faults := f.Read(book); len(faults) > 0 || len(got.Rows["problems"]) != 1000 {
			b.Fatal(len(got.Rows["problems"]), faults)
		}
	}
}
