package cmd_test

import (
	"go/ast"
)

// called gives the name of what a call calls, and of what it is a method of.
func called(c *ast.CallExpr) (name, receiver string) {
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		return fun.Name, ""
	case *ast.SelectorExpr:
		receiver = "…"
		if x, ok := fun.X.(*ast.Ident); ok {
			receiver = x.Name
		}
		return fun.Sel.Name, receiver
	}
	return "", ""
}

// orNil gives an expression that can be asked for its text.
func orNil(e ast.Expr) ast.Expr {
	if e == nil {
		return ast.NewIdent("")
	}
	return e
}

// keyed gives the value that a struct has under a key, nil when it has none.
func keyed(c *ast.CompositeLit, key string) ast.Expr {
	for _, e := range c.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := pair.Key.(*ast.Ident); ok && id.Name == key {
				return pair.Value
			}
		}
	}
	return nil
}

// keyedNames gives the names in a map of values to fill in.
func keyedNames(c *ast.CompositeLit, key string) map[string]bool {
	args, ok := keyed(c, key).(*ast.CompositeLit)
	if !ok {
		return nil
	}
	names := map[string]bool{}
	for _, e := range args.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if name, ok := literal(pair.Key); ok {
				names[name] = true
			}
		}
	}
	return names
}

// listNames gives the names in a list of alternating names and values.
func listNames(c *ast.CompositeLit, key string) map[string]bool {
	names := map[string]bool{}
	if args, ok := keyed(c, key).(*ast.CompositeLit); ok {
		for i := 0; i+1 < len(args.Elts); i += 2 {
			if name, ok := literal(args.Elts[i]); ok {
				names[name] = true
			}
		}
	}
	return names
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
