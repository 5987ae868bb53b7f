package render

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"samverka/workshops"
)

// twoPages is about as long as an agenda with its checklist and action plan.
const twoPages = `
Du är inbjuden till **{{ .X }}**, där vi arbetar tillsammans.

När
:   {{ .X }}

Var
:   {{ .X }}

## Dagordning

::: table "Dagordning" rowheads widths=1:5:3:3
| Kl. | Punkt | Hur | Resultat |
| --- | --- | --- | --- |
{{ range .Many }}
| 13.00 | {{ . }} | {{ $.X }} | {{ $.X }} |
{{ end }}
:::

## Checklista

{{ range .Many }}
- [ ] {{ . }}
{{ end }}

:::: columns
::: box "Vi bidrar med"
{{ .X }}

::: lines 4
:::
::: box "Vi behöver"
{{ .X }}

::: lines 4
:::
::::

## Handlingsplan

{{ .Table }}
`

func benchmarkData() map[string]any {
	data := everywhereData("Ekbackens hemtjänst och Solgläntans vårdcentral")
	data["Many"] = strings.Split(strings.Repeat("Vad skaver? Första probleminventeringen,", 12), ",")
	table := Table{Caption: "Handlingsplan"}
	for range 8 {
		table.Columns = append(table.Columns, TableColumn{Label: "Ansvarig funktion", Width: 1})
	}
	for range 10 {
		table.Rows = append(table.Rows, []any{1, "Skriva en gemensam rutin", "gruppledare", "samordnare", "2026-10-20", "pågår", "", "avstämning"})
	}
	data["Table"] = table
	return data
}

func benchmarkTemplate(b *testing.B) *Template {
	tmpl, err := ParseTemplate("mall.md", workshops.Swedish, twoPages, nil)
	if err != nil {
		b.Fatal(err)
	}
	return tmpl
}

func BenchmarkParseTemplate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		benchmarkTemplate(b)
	}
}

func BenchmarkFill(b *testing.B) {
	tmpl, data := benchmarkTemplate(b), benchmarkData()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tmpl.Fill(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	m, err := benchmarkTemplate(b).Fill(benchmarkData())
	if err != nil {
		b.Fatal(err)
	}
	p := testPage()
	p.Styles = strings.Repeat("p { margin: 0; padding: 0 }\n", 600)
	b.ReportAllocs()
	for b.Loop() {
		if err := HTML(io.Discard, m, p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFigure(b *testing.B) {
	f := surveyFigure()
	m, err := ParseTemplate("mall.md", workshops.Swedish, "{{ figure . }}", nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		filled, err := m.Fill(f)
		if err != nil {
			b.Fatal(err)
		}
		var out bytes.Buffer
		if err := HTML(&out, filled, Page{}); err != nil {
			b.Fatal(err)
		}
	}
}
