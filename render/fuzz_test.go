package render

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// FuzzEnteredText promises that no entered text makes a document fail or
// changes its structure.
func FuzzEnteredText(f *testing.F) {
	for _, x := range hostile {
		if len(x) < 500 {
			f.Add(x)
		}
	}
	tmpl, err := ParseTemplate("överallt.md", workshops.Swedish, everywhere, nil)
	if err != nil {
		f.Fatal(err)
	}
	shape := func(t *testing.T, x string) string {
		m, err := tmpl.Fill(everywhereData(x))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := HTML(&b, m, testPage()); err != nil {
			t.Fatal(err)
		}
		s := skeleton(t, strings.NewReplacer("<br>\n", "", "<bdi>", "", "</bdi>", "").Replace(b.String()))
		return strings.ReplaceAll(s, "\nStartTag br", "")
	}
	f.Fuzz(func(t *testing.T, x string) {
		if Clean(x) == "" {
			return // nothing entered: what held it is left out
		}
		if got, want := shape(t, x), shape(t, "ofarlig"); got != want {
			t.Errorf("structure differs for %q: %s", x, firstDifference(got, want))
		}
	})
}

// FuzzTemplate promises that no template text, whoever wrote it, does worse
// than fail with a place.
func FuzzTemplate(f *testing.F) {
	f.Add(everywhere)
	f.Add("::: box\n- ::: table\n  |a|\n  |-|\n:::\n")
	f.Add("{{ range .List }}\n::: cards {{ . }}\n{{ end }}")
	f.Add("> ::: fishbone \"a\"\n> - b\n>   - c\n> :::\n::: page\n")
	f.Fuzz(func(t *testing.T, source string) {
		tmpl, err := ParseTemplate("mall.md", workshops.Swedish, source, nil)
		if err == nil {
			var m *Manuscript
			if m, err = tmpl.Fill(everywhereData("x")); err == nil {
				err = HTML(&strings.Builder{}, m, testPage())
			}
		}
		if err != nil && err.Error() == "" {
			t.Errorf("an error without words for %q", source)
		}
	})
}
