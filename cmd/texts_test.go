package cmd_test

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
)

// saying is the packages whose source says texts.
var saying = []string{"cmd", "render", "render/sheet", "workshops", "workshops/store"}

// said finds every text that the program says.
func said(t *testing.T) []use {
	t.Helper()
	sources := map[string]*source{}
	for _, folder := range saying {
		sources[folder] = readSource(t, folder)
	}
	dynamic := dynamicIDs(t, sources)
	var uses []use
	for _, folder := range saying {
		f := newFinder(sources[folder], dynamic)
		for _, p := range f.problems {
			t.Error(p)
		}
		for _, key := range slices.Sorted(maps.Keys(f.stale)) {
			t.Errorf("nothing says %s any longer", key)
		}
		uses = append(uses, f.uses...)
	}
	for _, rule := range slices.Sorted(maps.Keys(workshops.Rules)) {
		uses = append(uses, use{id: "rule." + rule, at: "workshops.Rules"})
	}
	return append(uses, saidByDocuments(t)...)
}

// saidByDocuments finds the texts that the templates of documents say.
func saidByDocuments(t *testing.T) []use {
	t.Helper()
	call := regexp.MustCompile(`[.$\w]Say "([^"]+)"`)
	var uses []use
	err := fs.WalkDir(templates.Files, "documents", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".md") {
			return err
		}
		text, err := fs.ReadFile(templates.Files, name)
		for _, m := range call.FindAllStringSubmatch(string(text), -1) {
			uses = append(uses, use{id: m[1], at: name, args: map[string]bool{}})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uses
}

func TestTextsForEverythingSaid(t *testing.T) {
	uses := said(t)
	for _, lang := range workshops.Languages {
		words, err := templates.TextsIn(string(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range uses {
			if !words.Has(u.id) {
				t.Errorf("%s: %s says %s, which has no text", lang, u.at, u.id)
			}
			if u.fault && !words.Has(u.id+".do") {
				t.Errorf("%s: %s finds %s, but no text says what to do", lang, u.at, u.id)
			}
		}
	}
}

func TestTextsAreAllSaid(t *testing.T) {
	needed := map[string]bool{}
	for _, u := range said(t) {
		needed[u.id] = true
		if u.fault {
			needed[u.id+".do"] = true
		}
	}
	words, err := templates.TextsIn(string(workshops.Swedish))
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range slices.Sorted(slices.Values(words.IDs())) {
		if !needed[id] {
			t.Errorf("nothing says %s", id)
		}
	}
}

// A text is filled in with what the place that says it gives, and a place that
// gives a count gets singular and plural.
func TestTextsHaveWhatTheyAreFilledInWith(t *testing.T) {
	uses := said(t)
	for _, lang := range workshops.Languages {
		all := rawTexts(t, string(lang))
		for _, u := range uses {
			ids := []string{u.id}
			if u.fault {
				ids = append(ids, u.id+".do")
			}
			for _, id := range ids {
				forms := all[id]
				if u.args == nil || len(forms) == 0 {
					continue
				}
				switch plural := len(forms) > 1; {
				case u.args["Count"] && !plural:
					t.Errorf("%s: %s gives %s a Count, which needs singular and plural", lang, u.at, id)
				case plural && !u.args["Count"]:
					t.Errorf("%s: %s does not give %s the Count that chooses between singular and plural", lang, u.at, id)
				}
				for _, text := range forms {
					for _, field := range demanded(t, id, text) {
						if !u.args[field] {
							t.Errorf("%s: %s does not give %s what it is filled in with: %s", lang, u.at, id, field)
						}
					}
				}
			}
		}
	}
}
