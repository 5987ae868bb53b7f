package cmd_test

import (
	"go/ast"
	"go/token"
	"slices"
)

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
					if len(n.Rhs) != len(n.Lhs) || n.Tok == token.ADD_ASSIGN {
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
			switch over := over.(type) {
			case *ast.CompositeLit:
				add(s.elements(over, field, in))
			case *ast.CallExpr:
				add(s.returned(over))
			default:
				known = false
			}
		}
		return true
	})
	return texts, known && len(texts) > 0
}

// endings gives the texts that a function adds to the end of a parameter, or
// nothing but the parameter as it is.
func (s *source) endings(parameter string, in *ast.FuncDecl) []string {
	var texts []string
	ast.Inspect(in.Body, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || a.Tok != token.ADD_ASSIGN {
			return true
		}
		if id, ok := a.Lhs[0].(*ast.Ident); ok && id.Name == parameter {
			more, _ := s.values(a.Rhs[0], in)
			texts = append(texts, more...)
		}
		return true
	})
	if texts == nil {
		return []string{""}
	}
	return texts
}

// returned gives the texts that a function of the package puts in the list that
// it gives.
func (s *source) returned(c *ast.CallExpr) (texts []string, known bool) {
	name, _ := called(c)
	for _, fn := range s.functions() {
		if fn.Name.Name != name {
			continue
		}
		known = true
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if name, _ := called(c); name == "append" {
				for _, arg := range c.Args[1:] {
					more, ok := s.values(arg, fn)
					texts, known = append(texts, more...), known && ok
				}
			}
			return true
		})
	}
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
