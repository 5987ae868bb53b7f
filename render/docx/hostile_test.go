package docx

import (
	"bytes"
	"strings"
	"testing"

	"samverka/render"
	"samverka/workshops"
)

// hostile are texts that mean something to Markdown, XML, templates, Word or
// the eye.
var hostile = map[string]string{
	"pipes":       "a | b | c",
	"only pipes":  "||||",
	"html":        `<b onclick="x()">fet</b> <script>alert(1)</script> <!-- x --> ]]>`,
	"xml":         `</w:t></w:r></w:p><w:p/><w:altChunk r:id="rId1"/>`,
	"entities":    "&lt;script&gt; &amp; &#60; &copy &#0;",
	"attributes":  `" w:val="x' `,
	"markdown":    "# H\n- a\n1. b\n> c\n***\n---\n| a |\n|---|\n[x](javascript:alert(1)) __z__",
	"blocks":      "::: box\n:::\n::: cards 4",
	"templates":   "{{ .X }} {{ end }} %s {page} {pages} {petrol}",
	"fields":      `{ INCLUDETEXT "c:\x" } «x»`,
	"controls":    "a\x00b\x01c\x1b[31md\x7f\u0085e\u2028f\ufffe\uffff",
	"bidi":        "\u202Eabc\u2066def\u2069\u202C",
	"right":       "שלום עולם abc 123",
	"emoji":       "👩‍👩‍👧‍👦 🇸🇪 é́́́",
	"boxes":       "☐ ☑ ☒",
	"underscores": "____ ___ __ _",
	"long":        strings.Repeat("långt ord ", 1000),
	"long word":   strings.Repeat("ö", 10000),
	"invalid":     "a\xffb\xc0\xaf\xed\xa0\x80",
}

// skeleton gives the elements of a part in order, without what follows the
// text itself: runs, line breaks, directions and measures.
func skeleton(n *node) string {
	var b strings.Builder
	var walk func(*node)
	walk = func(n *node) {
		switch n.local {
		case "", "r", "rPr", "t", "br", "rtl", "bidi", "cantSplit", "gridCol", "tblW", "tcW":
			return
		case "hyperlink":
			if n.get("id") != "" {
				return // an address can be longer than Word takes
			}
		}
		b.WriteString("\n" + n.local)
		for _, a := range n.attributes {
			if a.space != relURI && a.local != "descr" && a.local != "cx" && a.local != "cy" && n.local != "extent" && n.local != "tblCaption" && n.local != "ind" {
				b.WriteString(" " + a.local + "=" + a.value)
			}
		}
		for _, c := range n.children {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// rowless takes away rows without properties, which long texts lead to.
func rowless(s string) string { return strings.ReplaceAll(s, "\ntrPr", "") }

func TestEnteredTextChangesNoStructure(t *testing.T) {
	tame := written(t, everything, everywhere("ofarlig"), pageOf("ofarlig"), Options{})
	want := rowless(skeleton(tame.body()))
	for name, x := range hostile {
		t.Run(name, func(t *testing.T) {
			w := written(t, everything, everywhere(x), pageOf(x), Options{})
			w.whole()
			if got := rowless(skeleton(w.body())); got != want {
				t.Errorf("the structure is another: %s", difference(got, want))
			}
			if len(w.parts) != len(tame.parts) {
				t.Errorf("%d parts, not %d", len(w.parts), len(tame.parts))
			}
			for _, p := range w.body().children {
				if p.child("pPr").child("pStyle").get("val") == "Quote" {
					if got := strings.TrimSpace(p.says()); got != render.Clean(x) {
						t.Errorf("reads %.80q, want %.80q", got, render.Clean(x))
					}
				}
			}
			for part, text := range w.parts {
				if strings.HasSuffix(part, ".xml") && strings.ContainsAny(text, "\x00\x01\x1b\ufffe\u202e\u2066\ue000") {
					t.Errorf("%s holds a character that steers", part)
				}
			}
		})
	}
}

func difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return strings.Join(x[max(0, i-6):min(i+3, len(x))], " / ") + "\nwant " + strings.Join(y[min(len(y), max(0, i-6)):min(i+3, len(y))], " / ")
		}
	}
	return "the first is shorter"
}

// A bundle has one title, a numbered list that leads to its documents, and
// their own words in the margins.
func TestBundle(t *testing.T) {
	var parts []render.Part
	for _, title := range []string{"Dagordning", "Anteckningar <1>"} {
		p := testPage()
		p.Title, p.Footer = title, "Om "+title
		parts = append(parts, render.Part{Manuscript: manuscript(t, everything, everywhere("x")), Page: p})
	}
	var b bytes.Buffer
	p := testPage()
	p.Title, p.Footer = "Träff 1", ""
	if err := WriteBundle(&b, parts, p, Options{}); err != nil {
		t.Fatal(err)
	}
	w := unpack(t, b.Bytes())
	w.whole()
	got := outline(w.body())
	for _, want := range []string{
		"Title Träff 1\n", "ListNumber Dagordning\nListNumber Anteckningar <1>\n",
		"Heading1 1 Dagordning\n", "Heading1 2 Anteckningar <1>\n", "Heading2 Rubrik x\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q", want)
		}
	}
	if n := strings.Count(got, "Title Träff"); n != 1 {
		t.Errorf("%d titles", n)
	}
	margins := ""
	for name := range w.parts {
		if strings.HasPrefix(name, "word/header") || strings.HasPrefix(name, "word/footer") {
			margins += w.tree(name).says() + "\n"
		}
	}
	for _, want := range []string{"Träff 1Samverkan", "1 DagordningSamverkan", "2 Anteckningar <1>Samverkan", "Om Dagordning", "Om Anteckningar <1>"} {
		if !strings.Contains(margins, want) {
			t.Errorf("no margin says %q in %s", want, margins)
		}
	}
	if err := WriteBundle(&b, nil, p, Options{}); err != nil {
		t.Errorf("a bundle of nothing: %v", err)
	}
}

// FuzzText writes any text in every place: what comes out is a whole file whose
// structure the text has not changed.
func FuzzText(f *testing.F) {
	for _, x := range hostile {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x string) {
		if len(x) > 2000 {
			return
		}
		if render.Clean(x) == "" {
			return // nothing is written where there is nothing to say
		}
		tmpl, err := render.ParseTemplate("mall.md", workshops.Swedish, "## {{ .X }}\n\n{{ .X }} **{{ .X }}**\n\n| {{ .X }} |\n|---|\n| {{ .X }} |\n\n::: box \"{{ .X }}\"\n- {{ .X }}\n:::\n\n::: sign \"{{ .X }}\"\n", nil)
		if err != nil {
			t.Fatal(err)
		}
		outlineOf := func(x string) string {
			m, err := tmpl.Fill(map[string]any{"X": x})
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := Write(&b, m, pageOf(x), Options{}); err != nil {
				t.Fatal(err)
			}
			w := unpack(t, b.Bytes())
			w.whole()
			return rowless(skeleton(w.body()))
		}
		if got, want := outlineOf(x), outlineOf("ofarlig"); got != want {
			t.Errorf("the structure is another: %s", difference(got, want))
		}
	})
}
