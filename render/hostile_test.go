package render

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"samverka/workshops"
)

// everywhere has an entered text in every place where one can stand.
const everywhere = `
## Rubrik {{ .X }}

{{ .X }}

Före {{ .X }} efter, **fet {{ .X }}**, *{{ .X }}*, ` + "`{{ .X }}`" + ` och [länk {{ .X }}](https://example.se/{{ .X }}).\
{{ .X }}{{ .X }}

- {{ .X }}
- [ ] {{ .X }}
  1. {{ .X }}

> {{ .X }}

Term {{ .X }}
:   {{ .X }}

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

![{{ .X }}](data:image/png;base64,AAAA)

:::: columns
::: box "{{ .X }}"
{{ .X }}
:::
::: say
{{ .X }}
:::
::::

:::: cards 2
### {{ .X }}
{{ .X }}
::::

::: slips 3
- {{ .X }}
:::

::: sign "{{ .X }}" "Namn"

::: timeline
{{ .X }}
:   {{ .X }}
:::

::: fishbone "{{ .X }}"
- {{ .X }}
  - {{ .X }}
:::

{{ .Table }}

{{ figure .Figure }}

{{ .Inline }}

Slut.
`

// hostile are texts that mean something to Markdown, HTML, templates, CSS, SVG
// or the eye.
var hostile = map[string]string{
	"pipes":        "a | b | c",
	"only pipes":   "||||",
	"backticks":    "``` `` `a`",
	"html":         `<b onclick="x()">fet</b> <script>alert(1)</script> <!-- x --> </td></tr></table>`,
	"entities":     "&lt;script&gt; &amp; &#60; &copy",
	"attributes":   `" onload="x() ' x='`,
	"markdown":     "# H\n- a\n1. b\n> c\n***\n---\n===\n| a |\n|---|\n[x](javascript:alert(1)) ![y](http://x) __z__ ~~q~~",
	"link end":     "](javascript:alert(1)) [x](",
	"blocks":       "::: box\n:::\n::::\n::: cards 4",
	"templates":    "{{ .X }} {{ end }} {{ template \"x\" }} %s %[1]d",
	"tokens":       "\uE0000\uE001 \uE00099\uE001 \uE000",
	"controls":     "a\x00b\x01c\x1b[31md\x7f\u0085e\u2028f",
	"bidi":         "\u202Eabc\u2066def\u2069\u202C",
	"emoji":        "👩‍👩‍👧‍👦 🇸🇪 é́́́",
	"css":          "</style> } body { } \\",
	"svg":          "</text></svg>]]>",
	"slash":        `\ \\ \| \* \`,
	"underscores":  "____ ___ __ _",
	"indented":     "    kod\n\tkod",
	"url":          "javascript:alert(1)",
	"long":         strings.Repeat("långt ord ", 1000),
	"long word":    strings.Repeat("ö", 10000),
	"invalid utf8": "a\xffb\xc0\xaf",
}

// skeleton gives the elements and attributes of a page in order, without texts
// and without the values of attributes that are texts.
func skeleton(t testing.TB, page string) string {
	t.Helper()
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken, html.CommentToken:
			token := z.Token()
			if token.Data == "text" || token.Data == "line" {
				continue // of a drawing, where long texts take more lines
			}
			b.WriteString("\n" + kind.String() + " " + token.Data)
			for _, a := range token.Attr {
				b.WriteString(" " + a.Key)
				if a.Key == "class" || a.Key == "scope" {
					b.WriteString("=" + a.Val)
				}
			}
		}
	}
}

func everywhereData(x string) map[string]any {
	return map[string]any{
		"X": x, "List": []string{x, x},
		"Table":  Table{Caption: x, Columns: []TableColumn{{Label: x}, {Label: "B"}}, Rows: [][]any{{x, Inline{Markdown("**a**"), x}}, {Across(x)}}},
		"Inline": Inline{Markdown("*"), x, Markdown("*")},
		"Figure": Figure{Title: x, Alt: x, Classes: []string{x, "b"}, Unit: "svar",
			Groups: []BarGroup{{x, []Bar{{x, []int{1, 2}, ""}, {"efter", nil, x}}}}},
	}
}

func TestEnteredTextChangesNoStructure(t *testing.T) {
	tmpl, err := ParseTemplate("överallt.md", workshops.Swedish, everywhere, nil)
	if err != nil {
		t.Fatal(err)
	}
	render := func(x string) (string, *Manuscript) {
		m, err := tmpl.Fill(everywhereData(x))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := HTML(&b, m, testPage()); err != nil {
			t.Fatal(err)
		}
		return b.String(), m
	}
	tame, _ := render("ofarlig")
	want := skeleton(t, tame)
	for name, x := range hostile {
		t.Run(name, func(t *testing.T) {
			page, m := render(x)
			// Line breaks and isolation follow the text; nothing else does.
			got := strings.NewReplacer("<br>\n", "\n", "<bdi>", "", "</bdi>", "").Replace(page)
			want := strings.ReplaceAll(want, "\nStartTag br", "")
			if got := strings.ReplaceAll(skeleton(t, got), "\nStartTag br", ""); got != want {
				t.Errorf("structure differs for %.60q: %s", x, firstDifference(got, want))
			}
			said := textOf(elements(parsePage(t, page), "blockquote")[0])
			if strings.TrimSpace(said) != Clean(x) {
				t.Errorf("reads %.80q, want %.80q", said, Clean(x))
			}
			if got := m.entries[0].text; got != Clean(x) {
				t.Errorf("Entered gives %.60q", got)
			}
			if strings.ContainsAny(page, "\uE000\uE001\u202E\u2066\x00\x1b") {
				t.Error("the page holds a token or a character that steers")
			}
		})
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return strings.Join(x[max(0, i-4):min(i+3, len(x))], " / ") + "\nwant " + strings.Join(y[min(len(y), max(0, i-4)):min(i+3, len(y))], " / ")
		}
	}
	return "the first is shorter"
}
