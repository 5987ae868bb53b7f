package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is the Go source of one of our packages, without its tests.
type source struct {
	name   string // the folder, such as workshops/store
	set    *token.FileSet
	files  []*ast.File
	consts map[string]string   // constants that are texts, by name
	typed  map[string][]string // the same, by their type
	vars   map[string]ast.Expr // what package variables begin as
}

func readSource(t *testing.T, folder string) *source {
	t.Helper()
	s := &source{
		name: folder, set: token.NewFileSet(),
		consts: map[string]string{}, typed: map[string][]string{}, vars: map[string]ast.Expr{},
	}
	names, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(folder), "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no Go files in %s (%v)", folder, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(s.set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		s.files = append(s.files, file)
		for _, d := range file.Decls {
			if g, ok := d.(*ast.GenDecl); ok {
				s.declare(g)
			}
		}
	}
	return s
}

func (s *source) declare(g *ast.GenDecl) {
	for _, spec := range g.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		for i, name := range v.Names {
			if i >= len(v.Values) {
				break
			}
			text, isText := literal(v.Values[i])
			switch {
			case g.Tok == token.VAR:
				s.vars[name.Name] = v.Values[i]
			case isText:
				s.consts[name.Name] = text
				if v.Type != nil {
					kind := types.ExprString(v.Type)
					s.typed[kind] = append(s.typed[kind], text)
				}
			}
		}
	}
}

// functions gives every function and method.
func (s *source) functions() []*ast.FuncDecl {
	var out []*ast.FuncDecl
	for _, file := range s.files {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				out = append(out, f)
			}
		}
	}
	return out
}

func (s *source) place(n ast.Node) string {
	p := s.set.Position(n.Pos())
	return filepath.ToSlash(p.Filename) + ":" + strconv.Itoa(p.Line)
}

func literal(e ast.Expr) (string, bool) {
	b, ok := e.(*ast.BasicLit)
	if !ok || b.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(b.Value)
	return text, err == nil
}

// given gives the texts that structs of a type have in a field, or all their
// texts when the field is "".
func (s *source) given(kind, field string) []string {
	var out []string
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CompositeLit)
			if !ok || types.ExprString(orNil(c.Type)) != kind {
				return true
			}
			for _, e := range c.Elts {
				if field != "" {
					e = keyed(c, field)
				}
				if text, ok := literal(e); ok && !slices.Contains(out, text) {
					out = append(out, text)
				}
			}
			return true
		})
	}
	return out
}

// keys gives the keys of a package variable that is a map.
func (s *source) keys(variable string) []string {
	var out []string
	if c, ok := s.vars[variable].(*ast.CompositeLit); ok {
		for _, e := range c.Elts {
			if pair, ok := e.(*ast.KeyValueExpr); ok {
				if text, ok := literal(pair.Key); ok {
					out = append(out, text)
				}
			}
		}
	}
	return out
}

// first gives the texts that a function is given as its first argument.
func (s *source) first(function string) []string {
	var out []string
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok || len(c.Args) == 0 {
				return true
			}
			if name, _ := called(c); name == function {
				if text, ok := literal(c.Args[0]); ok {
					out = append(out, text)
				}
			}
			return true
		})
	}
	return out
}
