package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"samverka/render"
	"samverka/workshops"
)

var testWords = render.Words{PageOf: "Sida {page} av {pages}", ToFillIn: "fyll i", Ticked: "avprickad", NotTicked: "inte avprickad"}

func testPage() render.Page {
	return render.Page{
		Title: "Dagordning", Lang: workshops.Swedish, Series: "Samverkan i Ekbacken", Words: testWords, Footer: "Skriv inga namn.",
		Header: []render.HeaderRow{{Label: "Datum", Value: "2026-09-24"}, {Label: "Diarienummer"}},
	}
}

// manuscript fills a template that must be right.
func manuscript(t testing.TB, source string, data any) *render.Manuscript {
	t.Helper()
	tmpl, err := render.ParseTemplate("mall.md", workshops.Swedish, source, nil)
	if err != nil {
		t.Fatal(err)
	}
	m, err := tmpl.Fill(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// word is a Word file, unpacked.
type word struct {
	t     testing.TB
	parts map[string]string
}

func unpack(t testing.TB, data []byte) *word {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	w := &word{t, map[string]string{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := w.parts[f.Name]; twice {
			t.Errorf("%s stands twice", f.Name)
		}
		w.parts[f.Name] = string(part)
		if !f.Modified.IsZero() && f.Modified.Year() > 1980 {
			t.Errorf("%s says that it was made at %v", f.Name, f.Modified)
		}
	}
	return w
}

func written(t testing.TB, source string, data any, p render.Page, o Options) *word {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, manuscript(t, source, data), p, o); err != nil {
		t.Fatal(err)
	}
	return unpack(t, b.Bytes())
}

// tree reads a part back.
func (w *word) tree(name string) *node {
	w.t.Helper()
	n, reason := parseTree([]byte(w.parts[name]))
	if reason != "" {
		w.t.Fatalf("%s: %s", name, reason)
	}
	return n
}

// body is the document's body.
func (w *word) body() *node { return w.tree("word/document.xml").child("body") }

// says is all text below a node.
func (n *node) says() string {
	var b strings.Builder
	n.walk(func(n *node) {
		switch {
		case n.is(mainURI, "br"):
			b.WriteByte('\n')
		case n.is(mainURI, "t"):
			for _, c := range n.children {
				b.WriteString(c.text)
			}
		}
	})
	return b.String()
}

// outline gives the content of a body: each paragraph on a line with its style
// and its text, tables within brackets, rows parted by bars.
func outline(n *node) string {
	var b strings.Builder
	for _, c := range n.children {
		switch c.local {
		case "p":
			b.WriteString(strings.TrimSpace(c.child("pPr").child("pStyle").get("val")+" "+strings.ReplaceAll(c.says(), "\u00a0", "_")) + "\n")
		case "tbl":
			b.WriteString("[" + c.child("tblPr").child("tblStyle").get("val") + "\n")
			for _, row := range c.children {
				if row.local != "tr" {
					continue
				}
				for _, cell := range row.children {
					if cell.local == "tc" {
						b.WriteString("| " + outline(cell))
					}
				}
			}
			b.WriteString("]\n")
		}
	}
	return b.String()
}

const everything = `
## Rubrik {{ .X }}

{{ .X }}

Före {{ .X }} efter, **fet {{ .X }}**, *{{ .X }}*, ` + "`{{ .X }}`" + ` och [länk {{ .X }}](https://example.se/{{ .X }}), [dit](#nasta), ____ och ☐.\
{{ .X }}{{ .X }}

- {{ .X }}
- [ ] {{ .X }}
  1. {{ .X }}

     mer {{ .X }}

> {{ .X }}

Term {{ .X }}
:   {{ .X }}

---

| {{ .X }} | B |
| --- | --: |
{{ range .List }}
| {{ . }} | {{ $.X }} |
{{ end }}
| | slut {{ .X }} |

::: table "Rubrik {{ .X }}" rowheads
| A | B |
| --- | --- |
| {{ .X }} | {{ .X }} |
:::

![{{ .X }}](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)

:::: columns
::: box "{{ .X }}"
{{ .X }}
:::
::: say
{{ .X }}
:::
::::

::: alert
{{ .X }}

- {{ .X }}
:::

::: note "{{ .X }}"
::: lines 2
:::

:::: cards 2
### {{ .X }}
{{ .X }}
::::

::: cards 8 badges
### {{ .X }}
{{ .X }}

::: lines 1

{{ .X }}
:::

::: timeline
{{ .X }}
:   **{{ .X }}**

    - {{ .X }}
:::

::: slips 3
- **{{ .X }}** {{ .X }}
:::

::: sign "{{ .X }}" "Namn"

::: fishbone "{{ .X }}"
- {{ .X }}
  - {{ .X }}
:::

{{ .Table }}

{{ figure .Figure }}

::: page landscape

### Nästa

{{ .Inline }}

::: table form
| A | B | C |
| --- | --- | --- |
{{ rows 3 3 }}
:::

::: table scale
| Påstående | 1 | 2 |
| --- | --- | --- |
| {{ .X }} | | |
:::

::: table quadrant
| | Lätt | Svårt |
| --- | --- | --- |
| Stor | {{ .X }} | |
| Liten | | |
:::

::: page

Slut.
`

func everywhere(x string) map[string]any {
	return map[string]any{
		"X": x, "List": []string{x, x},
		"Table":  render.Table{Caption: x, Columns: []render.TableColumn{{Label: x}, {Label: "B"}}, Rows: [][]any{{x, render.Inline{render.Markdown("**a**"), x}}, {render.Across(x)}}},
		"Inline": render.Inline{render.Markdown("*"), x, render.Markdown("*")},
		"Figure": render.Figure{Title: x, Alt: x, Note: x, Classes: []string{x, "b"}, Unit: "svar", Heads: render.Heads{Caption: x, Group: x, Bar: "Omgång", Total: "Svar"},
			Groups: []render.BarGroup{{Label: x, Bars: []render.Bar{{Label: x, Counts: []int{1, 2}}, {Label: "efter", Withheld: x}}}}},
	}
}

// pageOf is a page whose every text is x.
func pageOf(x string) render.Page {
	return render.Page{
		Title: x, Series: x, Footer: x, Lang: workshops.Swedish, Words: testWords,
		Header: []render.HeaderRow{{Label: x, Value: x}, {Label: x}},
	}
}

// whole checks what must be true of every file.
func (w *word) whole() {
	t := w.t
	t.Helper()
	for name := range w.parts {
		if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
			w.tree(name)
		}
	}
	w.relationsLead()
	w.typesAreDeclared()
	w.numbersAreUnique()
	w.stylesExist()
	w.childrenAreInOrder()
	w.cellsEndWell()
	for _, name := range []string{"docProps/app.xml", "docProps/custom.xml", "word/comments.xml", "word/vbaProject.bin"} {
		if w.parts[name] != "" {
			t.Errorf("there is a part %s", name)
		}
	}
	for _, forbidden := range []string{"creator", "lastModifiedBy", "created", "modified"} {
		if strings.Contains(w.parts["docProps/core.xml"], forbidden) {
			t.Errorf("the properties say %s", forbidden)
		}
	}
}

// relationsLead checks that every relation that is used is there, and that
// every part that one leads to is.
func (w *word) relationsLead() {
	for name := range w.parts {
		if !strings.HasPrefix(name, "word/") || path.Ext(name) != ".xml" || path.Dir(name) != "word" {
			continue
		}
		ids := map[string]bool{}
		rels := "word/_rels/" + path.Base(name) + ".rels"
		if w.parts[rels] != "" {
			for _, r := range w.tree(rels).children {
				ids[r.get("Id")] = true
				target := path.Join("word", r.get("Target"))
				switch outside := r.get("TargetMode") == "External"; {
				case outside && !strings.HasSuffix(r.get("Type"), "/hyperlink"):
					w.t.Errorf("%s leads outside: %s", rels, r.get("Target"))
				case !outside && w.parts[target] == "":
					w.t.Errorf("%s leads to %s, which is not there", rels, target)
				}
			}
		}
		w.tree(name).walk(func(n *node) {
			for _, a := range n.attributes {
				if a.space == relURI && !ids[a.value] {
					w.t.Errorf("%s: %s refers to %s", name, n.local, a.value)
				}
			}
		})
	}
}

func (w *word) typesAreDeclared() {
	endings, names := map[string]bool{}, map[string]bool{}
	for _, n := range w.tree("[Content_Types].xml").children {
		if n.get("ContentType") == "" {
			w.t.Errorf("no type for %s%s", n.get("Extension"), n.get("PartName"))
		}
		endings[n.get("Extension")] = true
		names[strings.TrimPrefix(n.get("PartName"), "/")] = true
	}
	for name := range names {
		if name != "" && w.parts[name] == "" {
			w.t.Errorf("a type is declared for %s, which is not there", name)
		}
	}
	for name := range w.parts {
		ending := strings.TrimPrefix(path.Ext(name), ".")
		if name != "[Content_Types].xml" && !names[name] && (!endings[ending] || ending == "xml") {
			w.t.Errorf("no type is declared for %s", name)
		}
	}
}

// numbersAreUnique checks the numbers of pictures, boxes and bookmarks, and
// that links lead to bookmarks and paragraphs to lists.
func (w *word) numbersAreUnique() {
	seen := map[string]bool{}
	once := func(kind, value string) {
		if value == "" || seen[kind+value] {
			w.t.Errorf("%s %q stands twice", kind, value)
		}
		seen[kind+value] = true
	}
	lists := map[string]bool{}
	for _, n := range w.tree("word/numbering.xml").all("num") {
		lists[n.get("numId")] = true
	}
	var links []string
	for _, name := range slices.Sorted(maps.Keys(w.parts)) {
		if !strings.HasPrefix(name, "word/") || path.Ext(name) != ".xml" || path.Dir(name) != "word" {
			continue
		}
		w.tree(name).walk(func(n *node) {
			switch n.local {
			case "docPr":
				once("docPr", n.get("id"))
			case "bookmarkStart":
				once("bookmark", n.get("id"))
				once("bookmark", n.get("name"))
			case "sdtPr":
				once("sdt", n.child("id").get("val"))
			case "hyperlink":
				if a := n.get("anchor"); a != "" {
					links = append(links, a)
				}
			case "numId":
				if v := n.get("val"); v != "0" && !lists[v] {
					w.t.Errorf("%s refers to the list %s", name, v)
				}
			}
		})
	}
	for _, a := range links {
		if !seen["bookmark"+a] {
			w.t.Errorf("a link leads to %s, which is nowhere", a)
		}
	}
}

// stylesExist checks that every style that is referred to is defined, once.
func (w *word) stylesExist() {
	defined := map[string]bool{}
	for _, n := range w.tree("word/styles.xml").all("style") {
		key := n.get("type") + " " + n.get("styleId")
		if defined[key] {
			w.t.Errorf("style %s is defined twice", key)
		}
		defined[key] = true
	}
	kinds := map[string]string{"pStyle": paragraph, "rStyle": character, "tblStyle": table}
	for _, name := range slices.Sorted(maps.Keys(w.parts)) {
		if !strings.HasPrefix(name, "word/") || path.Ext(name) != ".xml" {
			continue
		}
		w.tree(name).walk(func(n *node) {
			if kind := kinds[n.local]; kind != "" && n.space == mainURI && !defined[kind+" "+n.get("val")] {
				w.t.Errorf("%s: there is no style %s of a %s", name, n.get("val"), kind)
			}
		})
	}
}

// cellsEndWell checks that every cell ends with a paragraph, that every row has
// as many columns as its table, and that no table follows another.
func (w *word) cellsEndWell() {
	for name := range w.parts {
		if path.Dir(name) != "word" || path.Ext(name) != ".xml" {
			continue
		}
		w.tree(name).walk(func(n *node) {
			for i, c := range n.children {
				if c.is(mainURI, "tbl") && i+1 < len(n.children) && n.children[i+1].is(mainURI, "tbl") {
					w.t.Errorf("%s: two tables would become one", name)
				}
			}
			switch {
			case n.is(mainURI, "tc") && n.children[len(n.children)-1].local != "p":
				w.t.Errorf("%s: a cell ends with %s", name, n.children[len(n.children)-1].local)
			case n.is(mainURI, "tbl"):
				w.rowsAreFull(name, n)
			}
		})
	}
}

func (w *word) rowsAreFull(name string, n *node) {
	columns := len(n.child("tblGrid").children)
	for _, row := range n.children {
		if row.local != "tr" {
			continue
		}
		count := 0
		for _, cell := range row.children {
			if cell.local == "tc" {
				span, _ := strconv.Atoi(cell.child("tcPr").child("gridSpan").get("val"))
				count += max(span, 1)
			}
		}
		if count != columns {
			w.t.Errorf("%s: a row of %d columns in a table of %d: %.80q", name, count, columns, row.says())
		}
	}
}

func TestFileIsWhole(t *testing.T) {
	w := written(t, everything, everywhere("ofarlig"), testPage(), Options{})
	w.whole()
	if core := w.parts["docProps/core.xml"]; !strings.Contains(core, "<dc:title>Dagordning</dc:title><dc:language>sv-SE</dc:language>") {
		t.Errorf("properties %s", core)
	}
	if lang := w.tree("word/styles.xml").child("docDefaults").all("lang"); len(lang) != 1 || lang[0].get("val") != "sv-SE" {
		t.Error("the document has no language")
	}
	p := testPage()
	p.Lang = workshops.English
	if w := written(t, "Text", nil, p, Options{}); !strings.Contains(w.parts["word/styles.xml"], `<w:lang w:val="en-GB"`) || !strings.Contains(w.parts["word/settings.xml"], `<w:themeFontLang w:val="en-GB"/>`) {
		t.Error("an English document is not said to be")
	}
}

// The same input gives the same bytes, also when many documents are written at
// the same time.
func TestSameInputGivesSameBytes(t *testing.T) {
	m := manuscript(t, everything, everywhere("samma"))
	var want bytes.Buffer
	if err := Write(&want, m, testPage(), Options{}); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var got bytes.Buffer
			if err := Write(&got, m, testPage(), Options{}); err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Errorf("other bytes, %v", err)
			}
		})
	}
	wait.Wait()
}
