//go:build external

package cmd_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"samverka/render/pdf"
)

// testPDF prints every document and reads it back with programs that know
// nothing of how it was made. How many pages each has is kept in
// testdata/pages: -update writes it, and the difference is to be read.
func testPDF(t *testing.T, packs []madePack) {
	browser, err := pdf.Find("")
	if err != nil {
		t.Fatalf("%v: install it with “apt-get install chromium”", err)
	}
	printer, err := pdf.Start(t.Context(), browser)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := printer.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, p := range packs {
		var mutex sync.Mutex
		var pages []string
		eachOf(p.files(t, ".html"), func(file string) {
			if filepath.Base(file) == "index.html" {
				return // a list of files, for the screen
			}
			name := strings.TrimSuffix(filepath.Base(file), ".html")
			html, err := os.ReadFile(file)
			if err != nil {
				t.Error(err)
				return
			}
			data, err := printer.Print(inKnownFonts(html))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
			made := strings.TrimSuffix(file, ".html") + ".pdf"
			if err := os.WriteFile(made, data, 0o666); err != nil {
				t.Error(err)
				return
			}
			n, faults := readPDF(t, made, data, html, p.lang)
			for _, fault := range faults {
				t.Errorf("%s %s: %s", p.name, name, fault)
			}
			mutex.Lock()
			pages = append(pages, fmt.Sprintf("%s %s\n", name, n))
			mutex.Unlock()
		})
		slices.Sort(pages)
		keptPages(t, p.name, strings.Join(pages, ""))
	}
}

// keptPages holds the numbers of pages against those that are kept.
func keptPages(t *testing.T, series, got string) {
	t.Helper()
	file := filepath.Join("testdata", "pages", series+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the pages of %s are not as many as they were: %s", series, firstDifference(got, string(want)))
	}
}

// inKnownFonts gives a page the fonts that are installed wherever these tests
// are run, so that it has as many pages everywhere.
func inKnownFonts(html []byte) []byte {
	fonts := `:root{--sans:"Liberation Sans";--serif:"Liberation Serif"}</style>`
	return bytes.Replace(html, []byte("</style>"), []byte(fonts), 1)
}

// Headings that an outline is made of, landscape, and what a bare document,
// such as cards and slips, has instead.
var (
	headings  = regexp.MustCompile(`<h[1-6][ >]`)
	ownPages  = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)
	ownTitle  = regexp.MustCompile(`(?s)<title>(.*?)</title>`)
	dated     = regexp.MustCompile(`/(CreationDate|ModDate) `)
	fontTable = regexp.MustCompile(`(?m) (yes|no ) (yes|no ) (yes|no ) +\d+ +\d+$`)
	a4        = regexp.MustCompile(`(?m)^Page +\d+ size: +(594\.96 x 841\.92|841\.92 x 594\.96) pts \(A4\)$`)
	sizes     = regexp.MustCompile(`(?m)^Page +\d+ size:.*$`)
)

// readPDF gives the number of pages of a PDF, and what it lacks.
func readPDF(t *testing.T, file string, data, html []byte, lang string) (pages string, faults []string) {
	info := toldBy(t, "pdfinfo", "-l", "-1", file)
	lacks := func(ok bool, what string) {
		if !ok {
			faults = append(faults, what)
		}
	}
	lacks(strings.Contains(info, "Tagged:          yes"), "it is not tagged")
	title := strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`).Replace(string(ownTitle.FindSubmatch(html)[1]))
	lacks(strings.Contains(info, "Title:           "+title+"\n"), "it is not called "+title)
	lacks(strings.Contains(info, "Creator:         samverka\n"), "it tells what made it")
	lacks(!dated.Match(data) && !strings.Contains(info, "Date:"), "it tells when it was made")
	for _, has := range []string{"/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/Lang (" + lang + ")"} {
		lacks(bytes.Contains(data, []byte(has)), "it has no "+has)
	}
	lacks(bytes.Contains(data, []byte("/Outlines")) == headings.Match(html), "it has headings and no outline, or the other way about")
	lacks(len(sizes.FindAllString(info, -1)) == len(a4.FindAllString(info, -1)), "it is not on A4")
	landscape := bytes.Contains(html, []byte(`<main id="content" class="landscape"`))
	lacks(strings.Contains(info, "Page    1 size:  "+map[bool]string{true: "841.92 x", false: "594.96 x"}[landscape]), "its first page lies the wrong way")

	fonts := fontTable.FindAllStringSubmatch(toldBy(t, "pdffonts", file), -1)
	lacks(len(fonts) > 0, "it has no fonts")
	for _, f := range fonts {
		lacks(f[1] == "yes", "a font is not embedded")
	}
	n := ownPages.FindStringSubmatch(info)
	if n == nil {
		return "?", append(faults, "it has no pages")
	}
	of := map[string]string{"sv": "Sida %s av %s", "en": "Page %s of %s"}[lang]
	text := toldBy(t, "pdftotext", "-f", n[1], file, "-")
	lacks(strings.Contains(text, fmt.Sprintf(of, n[1], n[1])), "its last page has no number")
	return n[1], faults
}

// toldBy gives what a program of poppler's says.
func toldBy(t *testing.T, name string, args ...string) string {
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Errorf("%s: %v: it comes with “apt-get install poppler-utils”", name, err)
	}
	return string(out)
}
