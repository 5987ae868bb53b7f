package cmd_test

import (
	"go/ast"
	"go/types"
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
	least          int      // how many arguments it has; a namesake has fewer
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
	w := &walker{finder: f, fn: fn, names: map[*ast.FuncLit]string{}, reporting: map[string]bool{}}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != 1 {
			return true
		}
		id, ok := a.Lhs[0].(*ast.Ident)
		switch value := a.Rhs[0].(type) {
		case *ast.FuncLit:
			if ok {
				w.names[value] = id.Name
			}
		case *ast.SelectorExpr:
			if ok && types.ExprString(value.X) == "c" && reports(value.Sel.Name) {
				w.reporting[id.Name] = true
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
	// reporting are the variables that hold one of the ways to report.
	reporting map[string]bool
}

// reports tells whether a method of a case reports what its rule has found.
func reports(method string) bool { return method == "Error" || method == "Warn" || method == "Note" }

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
		if s.index < len(c.Args) && s.least <= len(c.Args) {
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
	case w.name == "workshops" && len(c.Args) >= 2 && (receiver == "c" && reports(name) || receiver == "" && w.reporting[name]):
		rules := w.rules[w.fn.Name.Name]
		if len(rules) == 0 {
			w.problem(c, "no rule is known to call "+w.fn.Name.Name)
		}
		for _, rule := range rules {
			w.variant(c, c.Args[1], sayer{prefix: "fault." + rule + ".", fault: true, from: 2})
		}
	}
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
	w.problems = append(w.problems, w.place(at)+": "+words+"; list it in dynamicIDs as "+w.name+" "+w.fn.Name.Name)
}
