package cmd_test

import (
	"go/ast"
	"go/types"
	"strings"
)

// composite notes the structs that hold an id to be said later.
func (w *walker) composite(c *ast.CompositeLit) {
	kind := types.ExprString(orNil(c.Type))
	switch _, name, _ := strings.Cut("."+kind, "."); {
	case strings.HasSuffix(name, "Diagnostic"):
		if rule, variant := keyed(c, "Rule"), keyed(c, "Variant"); rule != nil {
			w.struck(c, rule, variant, keyedNames(c, "Args"))
		}
	case name == "fault" && w.name == "render/sheet":
		if rule := keyed(c, "rule"); rule != nil {
			w.struck(c, rule, keyed(c, "variant"), listNames(c, "args"))
		}
	case name == "NextStep":
		w.stepped(c)
	}
	if list, ok := c.Type.(*ast.ArrayType); ok && types.ExprString(list.Elt) == "tally" {
		for _, e := range c.Elts {
			if inner, ok := e.(*ast.CompositeLit); ok {
				w.tallied(inner)
			}
		}
	}
	if kind == "tally" {
		w.tallied(c)
	}
}

// struck notes a fault that is a struct already.
func (w *walker) struck(c *ast.CompositeLit, rule, variant ast.Expr, args map[string]bool) {
	rules, ok := w.known(rule)
	if !ok {
		w.problem(rule, "the rule "+types.ExprString(rule)+" is not known")
	}
	variants := []string{""}
	if variant != nil && len(rules) > 0 {
		if variants, ok = w.known(variant); !ok {
			w.problem(variant, "the variant "+types.ExprString(variant)+" is not known")
		}
	}
	for _, r := range rules {
		for _, v := range variants {
			w.use(c, strings.TrimSuffix("fault."+r+"."+v, "."), sayer{fault: true}, args)
		}
	}
}

// stepped makes a sayer of the closure that makes next steps.
func (w *walker) stepped(c *ast.CompositeLit) {
	b, ok := keyed(c, "ID").(*ast.BinaryExpr)
	if !ok || len(w.lits) == 0 {
		return
	}
	prefix, _ := literal(b.X)
	lit := w.lits[len(w.lits)-1]
	name := w.names[lit]
	if w.closures[w.fn] == nil {
		w.closures[w.fn] = map[string][]sayer{}
	}
	w.closures[w.fn][name] = with(w.closures[w.fn][name], sayer{prefix: prefix, from: variadic(lit.Type)})
}

// tallied notes a clause of a sentence in the report.
func (w *walker) tallied(c *ast.CompositeLit) {
	if len(c.Elts) == 0 {
		return
	}
	id := keyed(c, "id")
	if id == nil {
		id = c.Elts[0]
	}
	texts, ok := w.known(id)
	if !ok {
		w.problem(id, "the clause "+types.ExprString(id)+" is not known")
	}
	for _, text := range texts {
		w.use(c, text, sayer{}, map[string]bool{"Count": true, "Number": true, "Label": true})
	}
}

// assign notes the variants that a fault is given after it is made.
func (w *walker) assign(a *ast.AssignStmt) {
	for i, l := range a.Lhs {
		sel, ok := l.(*ast.SelectorExpr)
		if !ok || sel.Sel.Name != "Variant" || i >= len(a.Rhs) {
			continue
		}
		rule := "value"
		ast.Inspect(w.fn.Body, func(n ast.Node) bool {
			if c, ok := n.(*ast.CompositeLit); ok && strings.HasSuffix(types.ExprString(orNil(c.Type)), "Diagnostic") {
				if text, ok := literal(keyed(c, "Rule")); ok {
					rule = text
				}
			}
			return true
		})
		variants, ok := w.known(a.Rhs[i])
		if !ok {
			w.problem(a, "the variant "+types.ExprString(a.Rhs[i])+" is not known")
		}
		for _, v := range variants {
			w.use(a, "fault."+rule+"."+v, sayer{fault: true}, nil)
		}
	}
}

// result notes the rule and variant that a function of the workbooks gives.
func (w *walker) result(r *ast.ReturnStmt) {
	if w.name != "render/sheet" || len(r.Results) != 2 {
		return
	}
	rule, ok := r.Results[0].(*ast.Ident)
	if !ok || !strings.HasPrefix(rule.Name, "rule") {
		return
	}
	variant, _ := literal(r.Results[1])
	w.use(r, strings.TrimSuffix("fault."+w.consts[rule.Name]+"."+variant, "."), sayer{fault: true}, nil)
}
