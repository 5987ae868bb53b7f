package render

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/template"

	"samverka/workshops"
)

type testData struct {
	Serie, Tom testSeries
	Fritt      map[string]any
	Rå         rude
}

type testSeries struct {
	Title string
	Unit  *testUnit
}

type testUnit struct{ Name string }

func (testUnit) Huvudman() string { return "kommunen" }

type rude struct{}

func (rude) String() string { panic("oväntat") }

func TestTemplateErrors(t *testing.T) {
	broken := errors.New("trasig")
	funcs := template.FuncMap{"fel": func() (string, error) { return "", broken }}
	data := &testData{Serie: testSeries{Title: "x", Unit: &testUnit{}}}
	for name, c := range map[string]struct {
		source string
		want   TemplateError
		known  string // one that must be suggested
	}{
		"unknown function":   {"a\n\nå {{ saknas .X }}", TemplateError{Line: 3, Column: 6, Fault: UnknownFunction, Name: "saknas"}, "rows"},
		"own functions":      {"{{ fell }}", TemplateError{Line: 1, Column: 4, Fault: UnknownFunction, Name: "fell"}, "fel"},
		"not closed":         {"a\n{{ if .X }}\nb", TemplateError{Line: 2, Column: 4, Fault: UnclosedAction, Name: "if"}, ""},
		"not closed inside":  {"{{ if .X }}\n{{ range .Y }}\n{{ end }}\n{{ with .Z }}\n{{ end }}\n", TemplateError{Line: 1, Fault: UnclosedAction, Name: "if"}, ""},
		"closed too often":   {"a\n{{ end }}", TemplateError{Line: 2, Fault: StrayAction, Name: "end"}, ""},
		"not an action":      {"a\n{{ .X", TemplateError{Line: 2, Fault: UnclosedBraces}, ""},
		"open quotation":     {"a\n{{ \"x }}", TemplateError{Line: 2, Fault: UnclosedBraces}, ""},
		"cannot be read":     {"a\n{{ .X ) }}", TemplateError{Line: 2, Fault: Syntax}, ""},
		"another kind":       {"a\n{{ rows .Serie.Title 3 }}", TemplateError{Line: 2, Fault: WrongKind, In: ".Serie.Title"}, ""},
		"missing key":        {"a\n{{ if .Serie.Title }}\n{{ end }}\n\nåäö {{ .Fritt.Enhet }}", TemplateError{Line: 5, Column: 15, Fault: MissingField, Name: "Enhet", In: ".Fritt.Enhet"}, ""},
		"missing field":      {"a\n\n{{ .Serie.Titel }}", TemplateError{Line: 3, Column: 11, Fault: MissingField, Name: "Titel", In: ".Serie.Titel"}, "Title"},
		"missing deeper":     {"{{ if .Serie }}\n{{ .Serie.Unit.Namn }}\n{{ end }}", TemplateError{Line: 2, Column: 16, Fault: MissingField, Name: "Namn", In: ".Serie.Unit.Namn"}, "Huvudman"},
		"nothing there":      {"{{ .Tom.Unit.Name }}", TemplateError{Line: 1, Column: 14, Fault: MissingValue, Name: "Name", In: ".Tom.Unit.Name"}, ""},
		"function fails":     {"a\n{{ fel }}", TemplateError{Line: 2, Column: 4, Fault: FailedFunction, Name: "fel", In: "fel", Err: broken}, ""},
		"too many arguments": {"{{ rows 1 2 3 }}", TemplateError{Line: 1, Column: 4, Fault: FailedFunction, Name: "rows", In: "rows"}, ""},
		"too many rows":      {"{{ rows 100000 3 }}", TemplateError{Line: 1, Column: 4, Fault: FailedFunction, Name: "rows", In: "rows 100000 3"}, ""},
		"no figure":          {"{{ figure .Serie }}", TemplateError{Line: 1, Column: 4, Fault: FailedFunction, Name: "figure", In: "figure .Serie"}, ""},
		"value panics":       {"{{ .Rå }}", TemplateError{Line: 1, Fault: FailedFunction, Name: "_value"}, ""},
		"unknown template":   {"a\n{{ template \"sidfot\" . }}", TemplateError{Line: 2, Column: 14, Fault: UnknownTemplate, Name: "sidfot", In: "{{template \"sidfot\" .}}"}, "gemensam.md"},
		"in a shared one":    {"a\n{{ template \"gemensam.md\" . }}", TemplateError{File: "gemensam.md", Line: 3, Column: 5, Fault: MissingField, Name: "Y", In: ".Y"}, "Serie"},
	} {
		t.Run(name, func(t *testing.T) {
			tmpl, err := ParseTemplate("mall.md", workshops.Swedish, c.source, funcs, Source{Name: "gemensam.md", Text: "x\n{{/* y */}}\n{{ .Y }}"})
			if err == nil {
				_, err = tmpl.Fill(data)
			}
			var got *TemplateError
			if !errors.As(err, &got) {
				t.Fatalf("error %v", err)
			}
			if c.want.File == "" {
				c.want.File = "mall.md"
			}
			if got.File != c.want.File || got.Line != c.want.Line || got.Fault != c.want.Fault || got.Name != c.want.Name ||
				c.want.Column > 0 && got.Column != c.want.Column || c.want.In != "" && got.In != c.want.In {
				t.Errorf("got  %v\nwant %v", got, &c.want)
			}
			if c.want.Err != nil && !errors.Is(err, c.want.Err) {
				t.Errorf("%v does not wrap the function's error", err)
			}
			if c.known != "" && !slices.Contains(got.Known, c.known) {
				t.Errorf("known %v lacks %s", got.Known, c.known)
			}
			d := got.Diagnostic()
			if d.TextID() != "fault.template."+string(got.Fault) || d.Place.Line != got.Line || d.Args["name"] != got.Name {
				t.Errorf("diagnostic %v", d)
			}
		})
	}
}

func TestControlLinesLeaveNothing(t *testing.T) {
	for in, want := range map[string]string{
		"a\n{{ if true }}\nb\n{{ end }}\nc\n":                    "a\nb\nc\n",
		"{{ range $i, $x := .L }}\n{{ $i }}\n{{ end }}\n":        "0\n1\n",
		"  {{ with .L }}\t\n- x\n  {{ end }}\n":                  "- x\n",
		"{{/* en\nkommentar */}}\na\n":                           "a\n",
		"{{ $x := `}}\n` }}\n{{ $x }}|\n":                        "}}\n|\n",
		"a {{ if true }}\nb{{ end }}\n":                          "a \nb\n",
		"{{ if true }}{{ if true }}\na\n{{ end }}  {{ end }}\n":  "a\n",
		"{{ if false }}\na\n{{ else if true }}\nb\n{{ end }}":    "b\n",
		"a\r\n{{ if true }}\r\nb\r\n{{ end }}\r\nc":              "a\r\nb\r\nc",
		"a\n\n{{- if true }}\nb{{ end -}}\n\nc":                  "a\nbc",
		"{{ define \"x\" }}\nd\n{{ end }}\n{{ template \"x\" }}": "d\n",
		"{{ \"{{ if\" }}\n":                                      "{{ if\n",
		"a\n{{ end":                                              "",
	} {
		edited := controlLines(in)
		if len(edited) != len(in) || strings.Count(edited, "\n") != strings.Count(in, "\n") {
			t.Errorf("%q becomes %q, of another length", in, edited)
		}
		tmpl, err := template.New("t").Parse(edited)
		if err != nil {
			if want != "" {
				t.Errorf("%q becomes %q: %v", in, edited, err)
			}
			continue
		}
		var b strings.Builder
		if err := tmpl.Execute(&b, map[string]any{"L": []int{5, 6}}); err != nil || b.String() != want {
			t.Errorf("%q gives %q, %v; want %q", in, b.String(), err, want)
		}
	}
}

func TestSharedTemplates(t *testing.T) {
	tmpl, err := ParseTemplate("mall.md", workshops.English, "{{ template \"x\" .X }}\n", nil, Source{Name: "x", Text: "**{{ . }}** at {{ hours 9 9 2 }}"})
	if err != nil {
		t.Fatal(err)
	}
	m, err := tmpl.Fill(map[string]any{"X": "*a*"})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := HTML(&b, m, Page{Lang: m.Language()}); err != nil || !strings.Contains(b.String(), "<strong>*a*</strong> at | 09:00 |") {
		t.Errorf("%v in %s", err, b.String())
	}
}

func TestOneTemplateServesManyAtATime(t *testing.T) {
	tmpl, err := ParseTemplate("mall.md", workshops.Swedish, everywhere, nil)
	if err != nil {
		t.Fatal(err)
	}
	shared, err := tmpl.Fill(everywhereData("gemensam"))
	if err != nil {
		t.Fatal(err)
	}
	var same bytes.Buffer
	if err := HTML(&same, shared, testPage()); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			for j := range 20 {
				mine := fmt.Sprintf("värde-%d-%d", i, j)
				m, err := tmpl.Fill(everywhereData(mine))
				if err != nil {
					t.Error(err)
					return
				}
				var own, again bytes.Buffer
				if HTML(&own, m, testPage()) != nil || HTML(&again, shared, testPage()) != nil {
					t.Error("not written")
				}
				if strings.Count(own.String(), "värde-") != strings.Count(own.String(), mine) {
					t.Errorf("%s got something of somebody else's", mine)
				}
				if !bytes.Equal(again.Bytes(), same.Bytes()) {
					t.Error("a shared manuscript was rendered otherwise")
				}
			}
		})
	}
	wg.Wait()
}
