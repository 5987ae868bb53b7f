package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"samverka/workshops"
)

var testWords = Words{
	SkipToContent: "Hoppa till innehållet", PageOf: "Sida {page} av {pages}",
	ToFillIn: "fyll i", Ticked: "avprickad", NotTicked: "inte avprickad",
}

func testPage() Page {
	return Page{Title: "Dagordning", Lang: workshops.Swedish, Series: "Samverkan i Ekbacken", Words: testWords, Styles: "p{margin:0}"}
}

// manuscript fills a template that must be right.
func manuscript(t testing.TB, source string, data any) *Manuscript {
	t.Helper()
	tmpl, err := ParseTemplate("mall.md", workshops.Swedish, source, nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := tmpl.Fill(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// page renders a filled template as a page.
func pageOf(t testing.TB, source string, data any) string {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, manuscript(t, source, data), testPage()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// content renders a filled template and gives what is after the page's header.
func content(t testing.TB, source string, data any) string {
	t.Helper()
	s := pageOf(t, source, data)
	_, s, _ = strings.Cut(s, "</header>\n")
	s, _, _ = strings.Cut(s, "</main>")
	return s
}

func parsePage(t testing.TB, s string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// elements lists all elements with the tag, or all when the tag is empty.
func elements(n *html.Node, tag string) []*html.Node {
	var all []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (tag == "" || d.Data == tag) {
			all = append(all, d)
		}
	}
	return all
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestPageIsSelfContainedAndAccessible(t *testing.T) {
	p := testPage()
	p.Footer = "Skriv inga namn."
	p.Header = []HeaderRow{{"Datum", "24 september 2026"}, {"Diarienummer", ""}}
	var b bytes.Buffer
	m := manuscript(t, "## Inledning\n\n#### Djupt\n\n## Inledning\n\n# Överst\n\n### Lägre\n\n| A | B | C | D |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n", nil)
	if err := HTML(&b, m, p); err != nil {
		t.Fatal(err)
	}
	s := b.String()
	root := parsePage(t, s)

	if !strings.HasPrefix(s, "<!DOCTYPE html>\n<html lang=\"sv\">") {
		t.Errorf("begins with %q", s[:40])
	}
	style := elements(root, "style")
	if len(style) != 1 {
		t.Fatalf("%d style elements", len(style))
	}
	sum := sha256.Sum256([]byte(textOf(style[0])))
	policy := ""
	for _, meta := range elements(root, "meta") {
		if attribute(meta, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(meta, "content")
		}
	}
	if want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want) || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("policy %q lacks %q", policy, want)
	}
	ids := map[string]bool{}
	for _, e := range elements(root, "") {
		if attribute(e, "style") != "" || e.Data == "script" || e.Data == "link" || e.Data == "iframe" {
			t.Errorf("element %s with attributes %v", e.Data, e.Attr)
		}
		if id := attribute(e, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q twice", id)
			}
			ids[id] = true
		}
	}
	if got := textOf(elements(root, "title")[0]); got != "Dagordning – Samverkan i Ekbacken" {
		t.Errorf("title %q", got)
	}
	var levels []string
	for _, e := range elements(root, "") {
		if len(e.Data) == 2 && e.Data[0] == 'h' && e.Data[1] <= '6' && e.Data[1] >= '1' {
			levels = append(levels, e.Data+" "+attribute(e, "id"))
		}
	}
	if got, want := strings.Join(levels, ", "), "h1 title, h2 inledning, h3 djupt, h2 inledning-2, h2 overst, h3 lagre"; got != want {
		t.Errorf("headings %s\nwant     %s", got, want)
	}
	skip := elements(root, "a")[0]
	if attribute(skip, "href") != "#content" || textOf(skip) != "Hoppa till innehållet" || attribute(elements(root, "main")[0], "id") != "content" {
		t.Error("no way past the header")
	}
	if !strings.Contains(s, `<dt>Datum</dt><dd>24 september 2026</dd>`) || !strings.Contains(s, `<dt>Diarienummer</dt><dd class="unfilled">`) {
		t.Error("header rows are missing")
	}
	if !strings.Contains(s, `@bottom-left{content:"Skriv inga namn."}@bottom-right{content:"Sida " counter(page) " av " counter(pages) }`) {
		t.Error("printed pages lack footer or number")
	}
}

func TestPageTextsAreData(t *testing.T) {
	hostile := "</title></style><script>alert(1)</script>\"\\*/}\n@import 'x' מאי"
	var tame, wild bytes.Buffer
	m := manuscript(t, "Text", nil)
	for text, b := range map[string]*bytes.Buffer{"Titel": &tame, hostile: &wild} {
		p := Page{Title: text, Lang: workshops.Swedish, Series: text, Footer: text, Header: []HeaderRow{{text, text}},
			Words: Words{SkipToContent: text, PageOf: text + "{page}", ToFillIn: text}, Styles: "p{margin:0}"}
		if err := HTML(b, m, p); err != nil {
			t.Fatal(err)
		}
	}
	ignoreBreaks := regexp.MustCompile(`<(br|/?bdi)>`)
	got := skeleton(t, ignoreBreaks.ReplaceAllString(wild.String(), ""))
	if want := skeleton(t, tame.String()); got != want {
		t.Errorf("hostile texts change the page\n%s\nwant\n%s", got, want)
	}
	root := parsePage(t, wild.String())
	css := textOf(elements(root, "style")[0])
	if strings.Contains(css, "</") || strings.Count(css, "{") != strings.Count(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(css, ""), "{")+strings.Count(hostile, "{") {
		t.Errorf("a text leaves its string in %s", css)
	}
	if got := textOf(elements(root, "h1")[0]); !strings.HasPrefix(got, "</title></style><script>alert(1)</script>\"\\*/}") {
		t.Errorf("heading reads %q", got)
	}
}

func TestStylesCannotCloseTheirElement(t *testing.T) {
	p := testPage()
	p.Styles = "p{} /* </style><script>1</script> */"
	var b bytes.Buffer
	if err := HTML(&b, manuscript(t, "Text", nil), p); err != nil {
		t.Fatal(err)
	}
	if n := len(elements(parsePage(t, b.String()), "script")); n != 0 {
		t.Errorf("%d scripts", n)
	}
}
