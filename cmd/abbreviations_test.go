package cmd_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"samverka/templates"
)

// abbreviation is one of the glossary, with the words for it.
var abbreviation = regexp.MustCompile(`(?m)^    abbreviation: (\S+)\n    name: \{sv: ["']?([^,"'}]+).*?, en: ["']?([^,"'}]+)`)

// abbreviations gives the words that each abbreviation of the glossary stands
// for, in one language.
func abbreviations(t *testing.T, lang string) map[string]string {
	t.Helper()
	data, err := templates.Files.ReadFile("catalogues/glossary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, m := range abbreviation.FindAllStringSubmatch(string(data), -1) {
		words := m[2]
		if lang == "en" {
			words = m[3]
		}
		out[m[1]], _, _ = strings.Cut(words, " (") // without the number of an act
	}
	if len(out) < 15 {
		t.Fatalf("the glossary has %d abbreviations", len(out))
	}
	return out
}

// unexplained gives the abbreviations that a text uses before it has written them
// out: what they stand for comes first, or they stand in brackets after it.
func unexplained(text string, words map[string]string) []string {
	var out []string
	lower := strings.ToLower(text)
	for short, long := range words {
		at := regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(short) + `($|[^\pL\pN])`).FindStringIndex(text)
		if at == nil || text[at[0]] == '(' || strings.Contains(lower[:at[0]], strings.ToLower(long)) {
			continue
		}
		out = append(out, short+" in ”"+text[max(0, at[0]-40):min(len(text), at[1]+20)]+"”")
	}
	return out
}

// Participants from the other side do not know the abbreviations of this one, so
// every document writes them out where it first uses them.
func TestDocumentsWriteAbbreviationsOut(t *testing.T) {
	for _, model := range []string{"tre-traffar", "granser", "teamtraff", "motesplats", "lokalt-team"} {
		for _, lang := range []string{"sv", "en"} {
			s := newTrial(t, model, "2027-01-28", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral", "Ekbackens biståndsenhet=bistandsenhet")
			s.change("series.yaml", "language: sv", "language: "+lang)
			if _, said, status := run("-C", s.dir, "render"); status != 0 {
				t.Fatalf("%s: render ended with %d: %s", model, status, said)
			}
			words := abbreviations(t, lang)
			pages, _ := filepath.Glob(filepath.Join(s.dir, "out", "*.html"))
			if len(pages) < 20 {
				t.Fatalf("%s: %d pages", model, len(pages))
			}
			for _, page := range pages {
				data, err := os.ReadFile(page)
				if err != nil {
					t.Fatal(err)
				}
				root, err := html.Parse(bytes.NewReader(data))
				if err != nil {
					t.Fatal(err)
				}
				var b strings.Builder
				seenText(root, &b)
				for _, found := range unexplained(strings.Join(strings.Fields(b.String()), " "), words) {
					t.Errorf("%s, %s: %s", model, filepath.Base(page), found)
				}
			}
		}
	}
}

func TestUnexplainedAbbreviations(t *testing.T) {
	words := map[string]string{"SIP": "samordnad individuell plan"}
	for text, want := range map[string]int{
		"Behövs en SIP?": 1,
		"Behövs en samordnad individuell plan (SIP)?":     0,
		"En samordnad individuell plan, SIP, tas den där": 0,
		"Ett SIPPRIGT ord":                     0,
		"SIP är en samordnad individuell plan": 1,
	} {
		if got := unexplained(text, words); len(got) != want {
			t.Errorf("%q: %q, want %d", text, got, want)
		}
	}
}
