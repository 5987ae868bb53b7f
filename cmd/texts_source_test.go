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

// values gives every text that an expression inside a function can be, as far
// as the source itself says so: literals and constants, what is assigned to a
// variable, what a loop goes through. Known says whether that is all there is.
func (s *source) values(e ast.Expr, in *ast.FuncDecl) (texts []string, known bool) {
	if text, ok := literal(e); ok {
		return []string{text}, true
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return s.values(e.X, in)
	case *ast.Ident:
		if text, ok := s.consts[e.Name]; ok {
			return []string{text}, true
		}
		return s.assigned(e.Name, "", in)
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok {
			return s.assigned(x.Name, e.Sel.Name, in)
		}
	case *ast.BinaryExpr:
		left, ok1 := s.values(e.X, in)
		right, ok2 := s.values(e.Y, in)
		for _, l := range left {
			for _, r := range right {
				texts = append(texts, l+r)
			}
		}
		return texts, ok1 && ok2 && e.Op == token.ADD
	case *ast.IndexExpr:
		if c, ok := e.X.(*ast.CompositeLit); ok {
			return s.elements(c, "", in)
		}
	}
	return nil, false
}

// assigned gives what a function assigns to a variable, or to the field of the
// struct that a loop variable is.
func (s *source) assigned(name, field string, in *ast.FuncDecl) (texts []string, known bool) {
	if in == nil || slices.Contains(parameters(in.Type), name) {
		return nil, false
	}
	known = true
	add := func(more []string, ok bool) { texts, known = append(texts, more...), known && ok }
	ast.Inspect(in.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				if id, ok := l.(*ast.Ident); ok && id.Name == name && field == "" {
					if len(n.Rhs) != len(n.Lhs) {
						known = false
						continue
					}
					add(s.values(n.Rhs[i], in))
				}
			}
		case *ast.RangeStmt:
			id, ok := n.Value.(*ast.Ident)
			if !ok || id.Name != name {
				break
			}
			over := n.X
			if v, ok := over.(*ast.Ident); ok && s.vars[v.Name] != nil {
				over = s.vars[v.Name]
			}
			c, ok := over.(*ast.CompositeLit)
			if !ok {
				known = false
				break
			}
			add(s.elements(c, field, in))
		}
		return true
	})
	return texts, known && len(texts) > 0
}

// elements gives the texts of a list, or one field of each of its structs.
func (s *source) elements(c *ast.CompositeLit, field string, in *ast.FuncDecl) (texts []string, known bool) {
	known = true
	at := -1
	if list, ok := c.Type.(*ast.ArrayType); ok && field != "" {
		if str, ok := list.Elt.(*ast.StructType); ok {
			at = slices.Index(fieldNames(str), field)
		}
	}
	for _, e := range c.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			e = pair.Value
		}
		if field != "" {
			inner, ok := e.(*ast.CompositeLit)
			if !ok || at < 0 || at >= len(inner.Elts) {
				return nil, false
			}
			e = inner.Elts[at]
			if pair, ok := e.(*ast.KeyValueExpr); ok {
				e = pair.Value
			}
		}
		more, ok := s.values(e, in)
		texts, known = append(texts, more...), known && ok
	}
	return texts, known
}

func fieldNames(str *ast.StructType) []string {
	var names []string
	for _, f := range str.Fields.List {
		for _, n := range f.Names {
			names = append(names, n.Name)
		}
	}
	return names
}

func parameters(f *ast.FuncType) []string {
	var names []string
	for _, p := range f.Params.List {
		for _, n := range p.Names {
			names = append(names, n.Name)
		}
	}
	return names
}

// variadic is the place of the parameter that takes any number of values, or
// -1.
func variadic(f *ast.FuncType) int {
	names := parameters(f)
	if n := len(f.Params.List); n > 0 {
		if _, ok := f.Params.List[n-1].Type.(*ast.Ellipsis); ok {
			return len(names) - 1
		}
	}
	return -1
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
