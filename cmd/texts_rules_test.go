package cmd_test

import (
	"go/ast"
	"maps"
	"slices"
)

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
