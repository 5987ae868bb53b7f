package cmd_test

import (
	"archive/zip"
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samverka/cmd"
)

// What the gate withholds from the pages it withholds from every format: no
// number stands in the report for Word or in its workbook of figures that does
// not stand on the page.
func TestFormatsSayNoMoreThanThePage(t *testing.T) {
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	for _, example := range []string{"tre-traffar", "granser", "teamtraff", "lokalt-team", "motesplats"} {
		t.Run(example, func(t *testing.T) {
			out := t.TempDir()
			var said, wrong bytes.Buffer
			args := []string{"--lang", "sv", "-C", filepath.Join("..", "examples", example), "report", "--format", "html,docx,xlsx", "--out", out}
			if status := cmd.Main(args, strings.NewReader(""), &said, &wrong); status != 0 {
				t.Fatalf("report ends with %d: %s", status, wrong.String())
			}
			page := numbers(t, out, ".html", func(string) bool { return true })
			word := numbers(t, out, ".docx", func(part string) bool { return part == "word/document.xml" })
			book := numbers(t, out, ".xlsx", func(part string) bool {
				return part == "xl/sharedStrings.xml" || strings.HasPrefix(part, "xl/charts/chart")
			})
			for format, found := range map[string]map[string]bool{"docx": word, "xlsx": book} {
				for number := range found {
					if !page[number] {
						t.Errorf("the %s says %s, and the page does not", format, number)
					}
				}
			}
			if len(page) < 20 || len(word) < 20 {
				t.Errorf("only %d numbers on the page and %d in Word", len(page), len(word))
			}
		})
	}
}

var aTag, aNumber = regexp.MustCompile(`(?s)<(style|head|(c:)?f)\b[^>]*>.*?</(style|head|(c:)?f)>|<[^>]*>`), regexp.MustCompile(`\d+`)

// numbers gives the numbers that the text of a file of the report says.
func numbers(t *testing.T, dir, ending string, parts func(string) bool) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files with the ending %s: %v", len(files), ending, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	add := func(text string) {
		for _, number := range aNumber.FindAllString(html.UnescapeString(aTag.ReplaceAllString(text, " ")), -1) {
			found[number] = true
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		add(string(data))
		return found
	}
	for _, file := range archive.File {
		if !parts(file.Name) {
			continue
		}
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(part); err != nil {
			t.Fatal(err)
		}
		part.Close()
		add(b.String())
	}
	return found
}
