package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// rawAnswers says who may name what leads to single answers: the figures, which
// count them and hold the limits, and what stores them. Submissions on their way
// in are read where they come in.
var rawAnswers = map[string][]string{
	"sheets":         {"workshops/answers.go", "workshops/answers_stored.go", "workshops/batches.go", "workshops/collect.go", "workshops/figures"},
	"comments":       {"workshops/answers.go", "workshops/answers_stored.go", "workshops/batches.go", "workshops/collect.go", "workshops/figures"},
	"StoredSheets":   {"workshops/answers_stored.go", "workshops/store/answers"},
	"StoredComments": {"workshops/answers_stored.go", "workshops/store/answers"},
	"AnswersTo":      {"workshops/answers_stored.go", "workshops/figures", "workshops/status.go", "workshops/store/"},
	"AllAnswers":     {"workshops/answers_stored.go"},
	"Ratings":        {"workshops/answers.go", "workshops/collect.go", "workshops/figures", "workshops/store/answers", "render/sheet/"},
	"rating":         {"workshops/figures"},
	"lookingBack":    {"workshops/figures"},
}

// outsideGate finds what names raw answers where it may not.
func outsideGate(file string, source any) (found []string, err error) {
	tree, err := parser.ParseFile(token.NewFileSet(), file, source, 0)
	if err != nil {
		return nil, err
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		name := ""
		switch n := n.(type) {
		case *ast.SelectorExpr:
			name = n.Sel.Name
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.Ident); ok {
				name = f.Name
			}
		}
		may, guarded := rawAnswers[name]
		if !ast.IsExported(name) && path.Dir(file) != "workshops" {
			return true // something else of the same name
		}
		if guarded && !slices.ContainsFunc(may, func(prefix string) bool { return strings.HasPrefix(file, prefix) }) {
			found = append(found, file+" uses "+name)
		}
		return true
	})
	return found, nil
}

// Every figure passes one gate: nothing else reads what people answered.
func TestOnlyTheGateReadsAnswers(t *testing.T) {
	root := os.DirFS("..")
	files := 0
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name != "." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		case strings.HasPrefix(name, "render/sheet/") && !strings.Contains(name, "survey"):
			return nil // a workbook has sheets of its own
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		files++
		found, err := outsideGate(name, source)
		for _, f := range found {
			t.Error(f)
		}
		return err
	})
	if err != nil || files < 100 {
		t.Fatalf("%d files are read: %v", files, err)
	}
	// It does find what goes around.
	for _, around := range []string{
		"package render; func f(s *S) int { return len(workshops.StoredSheets(workshops.AnswersTo(s, x, y))) }",
		"package workshops; func f(a *Answers) string { return a.sheets[0].Code }",
		"package cmd; func f(x workshops.Answer) string { return x.Ratings[one] }",
	} {
		found, err := outsideGate("workshops/shortcut.go", around)
		if err != nil || len(found) == 0 {
			t.Errorf("%s is not found: %v", around, err)
		}
	}
}
