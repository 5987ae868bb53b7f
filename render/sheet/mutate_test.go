package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// mutated gives a file as it is after somebody has worked in it.
func mutated(t testing.TB, data []byte, work func(f *excelize.File) error) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := work(f); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// repacked gives a file with some parts changed; a part changed to nil is
// left out.
func repacked(t testing.TB, data []byte, change func(name string, part []byte) []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for name, part := range unpacked(t, data) {
		if part = change(name, part); part == nil {
			continue
		}
		p, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// unpacked gives the parts of a file.
func unpacked(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// dropNames takes away the defined names with a prefix, as some programs do.
func dropNames(f *excelize.File, prefix string) error {
	for _, n := range f.GetDefinedName() {
		if n.Scope == "Workbook" && strings.HasPrefix(n.Name, prefix) {
			if err := f.DeleteDefinedName(&excelize.DefinedName{Name: n.Name}); err != nil {
				return err
			}
		}
	}
	return nil
}

// named gives the cell that an answer has by its name.
func named(t testing.TB, f *excelize.File, key string) string {
	t.Helper()
	for _, n := range f.GetDefinedName() {
		if n.Name == definedName(namedAnswer, key) {
			_, cell, _ := strings.Cut(n.RefersTo, "!")
			return strings.ReplaceAll(cell, "$", "")
		}
	}
	t.Fatalf("no name for %s", key)
	return ""
}

// all does several things.
func all(works ...func(f *excelize.File) error) func(f *excelize.File) error {
	return func(f *excelize.File) error {
		for _, work := range works {
			if err := work(f); err != nil {
				return err
			}
		}
		return nil
	}
}

func bytesReader(data []byte) io.Reader { return bytes.NewReader(data) }

// withRaw gives a book as a file with raw XML in the cell of an answer.
func withRaw(t testing.TB, b *Book, key, content string) []byte {
	t.Helper()
	data := writtenFile(t, b)
	f, err := excelize.OpenReader(bytesReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	open := `<c r="` + named(t, f, key) + `"`
	return repacked(t, data, func(name string, part []byte) []byte {
		from := bytes.Index(part, []byte(open))
		if name != "xl/worksheets/sheet1.xml" {
			return part
		}
		if from < 0 {
			t.Fatalf("no %s", open)
		}
		rest := part[from:]
		return slices.Concat(part[:from], []byte(open+">"+content), rest[bytes.Index(rest, []byte("</c>")):])
	})
}
