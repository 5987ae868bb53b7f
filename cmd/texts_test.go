package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"samverka/templates"
	"samverka/workshops"
)

// sources are the folders whose code says things to people.
var sources = []string{".", "../render", "../render/sheet", "../workshops", "../workshops/store"}

// literals gives every string in the code, and every fault that it adds with
// its rule and variant in words.
func literals(t *testing.T) (texts map[string]string, faults map[string]string) {
	t.Helper()
	texts, faults = map[string]string{}, map[string]string{}
	for _, folder := range sources {
		files := token.NewFileSet()
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
				continue
			}
			file, err := parser.ParseFile(files, filepath.Join(folder, e.Name()), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.BasicLit:
					if s, ok := unquoted(n); ok {
						texts[s] = files.Position(n.Pos()).String()
					}
				case *ast.CallExpr:
					if id := faultOf(n); id != "" {
						faults[id] = files.Position(n.Pos()).String()
					}
				}
				return true
			})
		}
	}
	return texts, faults
}

func unquoted(n ast.Expr) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// faultOf gives the id of the words of ds.Add(place, severity, rule, variant…)
// and refuse(variant…), empty when they are not literal.
func faultOf(call *ast.CallExpr) string {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	var parts []string
	switch {
	case name == "Add" && len(call.Args) >= 4:
		for _, arg := range call.Args[2:4] {
			if s, ok := unquoted(arg); ok {
				parts = append(parts, s)
			}
		}
		if len(parts) < 2 {
			return ""
		}
	case name == "refuse" && len(call.Args) >= 1:
		if s, ok := unquoted(call.Args[0]); ok {
			parts = []string{"value", s}
		}
	}
	if len(parts) == 0 || parts[0] == "" {
		return ""
	}
	return strings.TrimSuffix("fault."+strings.Join(parts, "."), ".")
}

// anID is what the id of a text looks like.
var anID = regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)+$`)

// fileEndings keep names of files from being taken for ids.
var fileEndings = []string{".html", ".yaml", ".css", ".xlsx", ".md", ".json", ".txt", ".xml", ".lock"}

// Everything that the code says, it has words for in both languages.
func TestTextsForEverythingSaid(t *testing.T) {
	texts, faults := literals(t)
	for _, lang := range []string{"sv", "en"} {
		words, err := templates.TextsIn(lang)
		if err != nil {
			t.Fatal(err)
		}
		groups, begins := map[string]bool{}, shapeNames()
		for _, id := range words.IDs() {
			group, _, _ := strings.Cut(id, ".")
			groups[group] = true
			for i, r := range id {
				if r == '.' {
					begins[id[:i]] = true // the code puts the rest to it
				}
			}
		}
		for text, at := range texts {
			group, _, _ := strings.Cut(text, ".")
			if !anID.MatchString(text) || !groups[group] || endsAsFile(text) || words.Has(text) || begins[text] {
				continue
			}
			t.Errorf("%s: %s says %q, which has no text", lang, at, text)
		}
		for id, at := range faults {
			for _, needed := range []string{id, id + ".do"} {
				if !words.Has(needed) {
					t.Errorf("%s: %s reports %q, which has no text", lang, at, needed)
				}
			}
		}
		for name := range workshops.Rules {
			if !words.Has("rule." + name) {
				t.Errorf("%s: the rule %s has no description", lang, name)
			}
		}
	}
}

// shapeNames are the names of shapes, which look like ids.
func shapeNames() map[string]bool {
	names := map[string]bool{}
	var visit func(s *workshops.Shape)
	visit = func(s *workshops.Shape) {
		if s == nil || names[s.Name] {
			return
		}
		names[s.Name] = true
		for _, f := range s.Fields {
			visit(f.Shape)
		}
	}
	for _, s := range []*workshops.Shape{workshops.PlanShape, workshops.AnswersShape, workshops.ModelShape, workshops.RegisterShape,
		workshops.SurveyShape, workshops.DocumentShape, workshops.CatalogueShape, workshops.RecordShape(nil)} {
		visit(s)
	}
	return names
}

func endsAsFile(text string) bool {
	for _, ending := range fileEndings {
		if strings.HasSuffix(text, ending) {
			return true
		}
	}
	return false
}

// Every text in the catalogues is said somewhere: its id stands in the code or
// in a document, or is put together from parts that do.
func TestTextsAreAllSaid(t *testing.T) {
	texts, _ := literals(t)
	documents := documentText(t)
	words, err := templates.TextsIn("sv")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range words.IDs() {
		if !said(id, texts, documents) {
			t.Errorf("nothing says %s", id)
		}
	}
}

func said(id string, texts map[string]string, documents string) bool {
	if texts[id] != "" || strings.Contains(documents, `"`+id+`"`) {
		return true
	}
	group, rest, _ := strings.Cut(id, ".")
	switch group {
	case "rule":
		_, known := workshops.Rules[rest]
		return known
	case "shape":
		return true // the schema of a shape looks for a text for each field
	case "fault":
		for part := range strings.SplitSeq(strings.TrimSuffix(rest, ".do"), ".") {
			if texts[part] == "" && texts[strings.TrimSuffix(rest, ".do")] == "" && !strings.Contains(documents, part) {
				return hasPartLiteral(part, texts)
			}
		}
		return true
	}
	for i := len(id) - 1; i > 0; i-- {
		if id[i] == '.' && (texts[id[:i+1]] != "" || texts["."+id[i+1:]] != "" || texts[id[:i]] != "") {
			return true
		}
	}
	return false
}

// hasPartLiteral tells whether a part of an id stands at an end of some string.
func hasPartLiteral(part string, texts map[string]string) bool {
	for text := range texts {
		if strings.HasSuffix(text, "."+part) || strings.HasPrefix(text, part+".") {
			return true
		}
	}
	return false
}

// documentText is every document template, which may say texts too.
func documentText(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(templates.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, "texts/") {
			return err
		}
		data, err := templates.Files.ReadFile(name)
		b.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
