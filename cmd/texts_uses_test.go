package cmd_test

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// use is one place in the source that says a text.
type use struct {
	id    string
	at    string
	fault bool            // the text with .do after its id is said too
	args  map[string]bool // what the text is filled in with; nil when the place does not tell
}

// sayer is a function that says the text whose id it is given.
type sayer struct {
	index          int // of the parameter with the id, or the variant of a fault
	prefix, suffix string
	fault          bool
	from           int      // where the alternating names and values begin; -1 for none
	fixed          []string // what is filled in besides
	silent         bool     // the call does not tell what is filled in
}

// finder finds every text that a package says.
type finder struct {
	*source
	sayers   map[string][]sayer // functions and methods of the package, by name
	closures map[*ast.FuncDecl]map[string][]sayer
	rules    map[string][]string // the rules that a function is at work for
	dynamic  map[string][]string // ids that the source does not tell, by place and expression
	stale    map[string]bool     // those that nothing has asked for yet
	uses     []use
	problems []string
}

func newFinder(s *source, dynamic map[string][]string) *finder {
	f := &finder{
		source: s, sayers: map[string][]sayer{}, closures: map[*ast.FuncDecl]map[string][]sayer{},
		rules: rulesAtWork(s), dynamic: dynamic, stale: map[string]bool{},
	}
	for key := range dynamic {
		if strings.HasPrefix(key, s.name+" ") {
			f.stale[key] = true
		}
	}
	f.sayers["say"] = []sayer{{from: 1}}
	f.sayers["Say"] = []sayer{{from: -1, silent: true}}
	if s.name == "workshops" {
		// A value is refused by its type; the shape that asked adds the key.
		f.sayers["refuse"] = []sayer{{prefix: "fault.value.", fault: true, from: 1, fixed: []string{"Key"}}}
	}
	for {
		before := f.count()
		f.uses, f.problems = nil, nil
		for _, fn := range f.functions() {
			f.function(fn)
		}
		if f.count() == before {
			return f
		}
	}
}

// count tells how many functions are known to say texts.
func (f *finder) count() int {
	n := 0
	for _, s := range f.sayers {
		n += len(s)
	}
	for _, c := range f.closures {
		for _, s := range c {
			n += len(s)
		}
	}
	return n
}

// function looks through one function, with the closures in it.
func (f *finder) function(fn *ast.FuncDecl) {
	w := &walker{finder: f, fn: fn, names: map[*ast.FuncLit]string{}}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == 1 {
			if lit, ok := a.Rhs[0].(*ast.FuncLit); ok {
				if id, ok := a.Lhs[0].(*ast.Ident); ok {
					w.names[lit] = id.Name
				}
			}
		}
		return true
	})
	ast.Walk(w, fn.Body)
}

// walker goes through a function and knows which closures it is inside.
type walker struct {
	*finder
	fn    *ast.FuncDecl
	names map[*ast.FuncLit]string
	lits  []*ast.FuncLit
}

func (w *walker) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.FuncLit:
		inner := *w
		inner.lits = append(slices.Clone(w.lits), n)
		return &inner
	case *ast.CallExpr:
		w.call(n)
	case *ast.CompositeLit:
		w.composite(n)
	case *ast.AssignStmt:
		w.assign(n)
	case *ast.ReturnStmt:
		w.result(n)
	}
	return w
}

func (w *walker) call(c *ast.CallExpr) {
	name, receiver := called(c)
	if own := w.closures[w.fn][name]; own != nil && receiver == "" {
		for _, s := range own {
			w.said(c, s)
		}
		return
	}
	for _, s := range w.sayers[name] {
		if s.index < len(c.Args) {
			w.said(c, s)
		}
	}
	switch {
	case name == "text" && w.fn.Name.Name == "WordsFrom": // it is given the function that says
		w.said(c, sayer{from: -1})
	case name == "Add" && len(c.Args) >= 4:
		w.fault(c, c.Args[2], c.Args[3], sayer{fault: true, from: 4})
	case w.name == "render/sheet" && name == "fault" && len(c.Args) == 2:
		w.fault(c, c.Args[0], c.Args[1], sayer{fault: true, from: -1, silent: true})
	case w.name == "workshops" && receiver == "c" && (name == "Error" || name == "Warn" || name == "Note") && len(c.Args) >= 2:
		rules := w.rules[w.fn.Name.Name]
		if len(rules) == 0 {
			w.problem(c, "no rule is known to call "+w.fn.Name.Name)
		}
		for _, rule := range rules {
			w.variant(c, c.Args[1], sayer{prefix: "fault." + rule + ".", fault: true, from: 2})
		}
	}
}

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
	s.index, s.from = slices.Index(parameters(w.fn.Type), name), variadic(w.fn.Type)
	w.sayers[w.fn.Name.Name] = with(w.sayers[w.fn.Name.Name], s)
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

// known gives the texts that an expression can be, from the source or from
// what the tests say of it.
func (w *walker) known(e ast.Expr) ([]string, bool) {
	key := w.name + " " + w.fn.Name.Name + ": " + types.ExprString(e)
	if texts, ok := w.dynamic[key]; ok {
		delete(w.stale, key)
		return texts, true
	}
	return w.values(e, w.fn)
}

func (w *walker) use(at ast.Node, id string, s sayer, args map[string]bool) {
	w.uses = append(w.uses, use{id: id, at: w.place(at), fault: s.fault, args: args})
}

func (w *walker) problem(at ast.Node, words string) {
	w.problems = append(w.problems, w.place(at)+": "+words+" (in "+w.name+" "+w.fn.Name.Name+")")
}
