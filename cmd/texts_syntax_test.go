package cmd_test

import (
	"go/ast"
	"maps"
	"slices"
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

// rulesAtWork tells for each function which rules it may be called by, found
// from the maps that give each rule its check.
func rulesAtWork(s *source) map[string][]string {
	calls := map[string][]string{}
	for _, fn := range s.functions() {
		ast.Inspect(fn.Body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				calls[fn.Name.Name] = append(calls[fn.Name.Name], id.Name)
			}
			return true
		})
	}
	found := map[string]map[string]bool{}
	var mark func(function, rule string)
	mark = func(function, rule string) {
		if _, ours := calls[function]; !ours || found[function][rule] {
			return
		}
		if found[function] == nil {
			found[function] = map[string]bool{}
		}
		found[function][rule] = true
		for _, name := range calls[function] {
			mark(name, rule)
		}
	}
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			pair, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			rule, named := literal(pair.Key)
			c, ok := pair.Value.(*ast.CompositeLit)
			if !named || !ok || keyed(c, "Check") == nil {
				return true
			}
			ast.Inspect(keyed(c, "Check"), func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					mark(id.Name, rule)
				}
				return true
			})
			return true
		})
	}
	out := map[string][]string{}
	for function, rules := range found {
		out[function] = slices.Sorted(maps.Keys(rules))
	}
	return out
}
