package cmd_test

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// fault says the two texts of a rule and a variant.
func (w *walker) fault(c *ast.CallExpr, rule, variant ast.Expr, s sayer) {
	rules, ok := w.known(rule)
	if !ok {
		w.problem(rule, "the rule "+types.ExprString(rule)+" is not known")
	}
	for _, r := range rules {
		s.prefix = "fault." + r + "."
		w.variant(c, variant, s)
	}
}

func (w *walker) variant(c *ast.CallExpr, variant ast.Expr, s sayer) {
	s.index = slices.Index(c.Args, variant)
	w.said(c, s)
}

// said notes a call of a function that says texts. An id that the caller has
// been given itself makes a sayer of the caller.
func (w *walker) said(c *ast.CallExpr, s sayer) {
	id := c.Args[s.index]
	if b, ok := id.(*ast.BinaryExpr); ok {
		if text, ok := literal(b.X); ok && w.owner(b.Y) {
			s.prefix += text
			id = b.Y
		} else if text, ok := literal(b.Y); ok && w.owner(b.X) {
			s.suffix = text + s.suffix
			id = b.X
		}
	}
	if w.owner(id) && w.derive(id.(*ast.Ident).Name, c, s) {
		return
	}
	texts, ok := w.known(id)
	if !ok {
		w.problem(id, "the id "+types.ExprString(id)+" is not known")
	}
	for _, text := range texts {
		w.use(c, strings.TrimSuffix(s.prefix+text+s.suffix, "."), s, w.filledIn(c, s))
	}
}

// owner tells whether an expression is a parameter of an enclosing function.
func (w *walker) owner(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	if slices.Contains(parameters(w.fn.Type), id.Name) {
		return true
	}
	return slices.ContainsFunc(w.lits, func(l *ast.FuncLit) bool { return slices.Contains(parameters(l.Type), id.Name) })
}

// derive makes a sayer of the function whose parameter has the name. It cannot
// of a function without a name of its own.
func (w *walker) derive(name string, c *ast.CallExpr, s sayer) bool {
	if args := w.filledIn(c, s); args == nil && !c.Ellipsis.IsValid() {
		s.silent = true
	} else {
		s.fixed = slices.Sorted(maps.Keys(args))
	}
	for i := len(w.lits) - 1; i >= 0; i-- {
		lit := w.lits[i]
		if at := slices.Index(parameters(lit.Type), name); at >= 0 {
			own := w.names[lit]
			if own == "" {
				return false
			}
			if w.closures[w.fn] == nil {
				w.closures[w.fn] = map[string][]sayer{}
			}
			s.index, s.from = at, variadic(lit.Type)
			w.closures[w.fn][own] = with(w.closures[w.fn][own], s)
			return true
		}
	}
	s.index, s.from, s.least = slices.Index(parameters(w.fn.Type), name), variadic(w.fn.Type), len(parameters(w.fn.Type))
	if s.from >= 0 {
		s.least--
	}
	for _, ending := range w.endings(name, w.fn) {
		one := s
		one.suffix = ending + s.suffix
		w.sayers[w.fn.Name.Name] = with(w.sayers[w.fn.Name.Name], one)
	}
	return true
}

func with(sayers []sayer, s sayer) []sayer {
	same := func(o sayer) bool { return o.index == s.index && o.prefix == s.prefix && o.suffix == s.suffix }
	if slices.ContainsFunc(sayers, same) {
		return sayers
	}
	return append(sayers, s)
}

// filledIn names the values that a call fills in, nil when it passes on a list.
func (w *walker) filledIn(c *ast.CallExpr, s sayer) map[string]bool {
	names := map[string]bool{}
	for _, name := range s.fixed {
		names[name] = true
	}
	switch {
	case s.silent && (s.fault || len(c.Args) > s.index+1 && types.ExprString(c.Args[s.index+1]) != "nil"):
		return nil
	case s.from < 0:
		return names
	case c.Ellipsis.IsValid():
		if len(s.fixed) == 0 {
			return nil
		}
		return names
	}
	for i := s.from; i+1 < len(c.Args); i += 2 {
		if name, ok := literal(c.Args[i]); ok {
			names[name] = true
		}
	}
	return names
}
