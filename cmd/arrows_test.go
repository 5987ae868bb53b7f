package cmd_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the name that packages of ours are imported by.
const module = "samverka"

// imports lists what each package of the module imports, by folder. What only
// its tests import is told apart.
func imports(t *testing.T) (code, tests map[string][]string) {
	t.Helper()
	code, tests = map[string][]string{}, map[string][]string{}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name != "." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return fs.SkipDir
		case path.Ext(name) != ".go":
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		into := code
		if strings.HasSuffix(name, "_test.go") {
			into = tests
		}
		folder := path.Dir(name)
		into[folder] = append(into[folder], file.Name.Name+" is its name")
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			into[folder] = append(into[folder], imported)
		}
		return nil
	})
	if err != nil || len(code) < 5 {
		t.Fatalf("%d packages are found: %v", len(code), err)
	}
	return code, tests
}

// ours tells whether an import is of the module, and of which folder.
func ours(imported string) (folder string, ok bool) {
	if imported == module {
		return ".", true
	}
	return strings.CutPrefix(imported, module+"/")
}

// standard tells whether an import is of the standard library.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && first != module && !strings.Contains(imported, " ")
}

// mayImport says which packages of ours each package may import.
var mayImport = map[string][]string{
	"workshops":       nil,
	"workshops/store": {"workshops"},
	"templates":       nil,
	"render":          {"workshops", "templates", "render/ics"},
	"render/ics":      {"workshops"},
	"render/sheet":    {"workshops", "templates", "render"},
	"render/docx":     {"workshops", "templates", "render"},
	"render/pdf":      nil,
	"cmd":             {"workshops", "workshops/store", "render", "render/ics", "render/sheet", "render/docx", "render/pdf", "templates"},
	"cmd/samverka":    {"cmd"},
}

// render may stand on packages of its own below it, and a package that is not
// named here on those above.
func allowed(folder, imported string) bool {
	for at := folder; at != "."; at = path.Dir(at) {
		if may, known := mayImport[at]; known {
			return slices.Contains(may, imported) || imported != at && strings.HasPrefix(imported, at+"/") && !slices.Contains(slices.Collect(maps.Keys(mayImport)), imported)
		}
	}
	return false
}

func TestArrowsRunOneWay(t *testing.T) {
	code, _ := imports(t)
	for folder, list := range code {
		for _, imported := range list {
			if target, is := ours(imported); is && !allowed(folder, target) {
				t.Errorf("%s imports %s", folder, target)
			}
		}
	}
	for folder := range mayImport {
		if len(code[folder]) == 0 {
			t.Errorf("there is no package %s", folder)
		}
	}
}

func TestTheDomainStandsOnTheStandardLibrary(t *testing.T) {
	code, _ := imports(t)
	for _, imported := range code["workshops"] {
		if !strings.HasSuffix(imported, " is its name") && !standard(imported) {
			t.Errorf("workshops imports %s", imported)
		}
	}
	for _, forbidden := range []string{"os", "io/fs", "path/filepath", "net/http", "os/exec"} {
		if slices.Contains(code["workshops"], forbidden) {
			t.Errorf("workshops imports %s: files and the world outside come in as values", forbidden)
		}
	}
}

func TestOnePackageKnowsYAML(t *testing.T) {
	code, tests := imports(t)
	for _, files := range []map[string][]string{code, tests} {
		for folder, list := range files {
			if folder != "workshops/store" && slices.ContainsFunc(list, func(s string) bool { return strings.Contains(s, "yaml") }) {
				t.Errorf("%s imports a YAML library", folder)
			}
		}
	}
	if !slices.Contains(code["workshops/store"], "gopkg.in/yaml.v3") {
		t.Error("workshops/store does not import gopkg.in/yaml.v3")
	}
}

// A helper lives in the package that needs it: what has no better name than
// that it helps is nobody's.
func TestPackagesAreNamedAfterWhatTheyAre(t *testing.T) {
	code, tests := imports(t)
	for _, files := range []map[string][]string{code, tests} {
		for folder, list := range files {
			for _, name := range append(strings.Split(folder, "/"), list[0]) {
				name = strings.TrimSuffix(strings.TrimSuffix(name, " is its name"), "_test")
				for _, empty := range []string{"util", "utils", "helper", "helpers", "common", "misc", "shared", "base", "manager"} {
					if name == empty {
						t.Errorf("a package is called %s", folder)
					}
				}
			}
		}
	}
}
