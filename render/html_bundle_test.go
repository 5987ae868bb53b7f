package render

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"samverka/workshops"
)

// A bundle of documents with the same headings and links is still one page
// with one title, ids of its own for each and headings in order.
func TestBundleIsOnePage(t *testing.T) {
	source := "# Delar\n\ntext [dit](#delar)\n\n## Under\n\n::: fishbone \"Varför?\"\n- Orsak\n:::\n"
	var parts []Part
	for _, title := range []string{"Dagordning", "Anteckningar <1>"} {
		m := manuscript(t, source, nil)
		parts = append(parts, Part{Manuscript: m, Page: Page{Title: title, Footer: "Inga namn"}})
	}
	var b bytes.Buffer
	if err := HTMLBundle(&b, parts, Page{Title: "Alla dokument", Lang: workshops.Swedish}); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if n := strings.Count(page, "<h1"); n != 1 {
		t.Errorf("%d first-level headings", n)
	}
	for _, want := range []string{
		`<li><a href="#d2-title">Anteckningar &lt;1&gt;</a></li>`,
		`<h2 id="d1-title">1 Dagordning</h2>`, `<h2 id="d2-title">2 Anteckningar &lt;1&gt;</h2>`,
		`<h3 id="d1-delar">`, `<h4 id="d2-under">`, `href="#d2-delar"`,
		`@page d2{@top-left{content:"Anteckningar`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in\n%s", want, page)
		}
	}
	seen := map[string]bool{}
	for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if seen[id[1]] {
			t.Errorf("the id %s stands twice", id[1])
		}
		seen[id[1]] = true
	}
}
