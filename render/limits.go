package render

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"text/template"
	"text/template/parse"
	"time"
)

// A template comes with a series, and a series may come from anybody. What it
// may use up is bounded: the largest document there is takes a hundredth of any
// of these.
const (
	maxSteps   = 2_000_000        // rounds of ranges, and uses of shared templates
	maxTime    = 15 * time.Second // to fill one template
	maxOutput  = 4 << 20          // bytes of Markdown, and of entered text
	maxMade    = 1 << 18          // bytes that one function may make
	maxParts   = 10_000           // of one inline value
	maxPattern = 1000             // bytes of what printf formats by
)

// errTooMuch is why a template is stopped that would go on for too long or
// become too large.
var errTooMuch = errors.New("too much")

// stepFunc counts a round of a range, or a use of a template. Parsing puts a
// call of it at the beginning of each.
const stepFunc = "_step"

// limit is what one run of a template has used up.
type limit struct {
	steps int
	begun time.Time
}

// step counts a step and refuses one too many.
func (f *filler) step() (string, error) {
	f.limit.steps++
	if f.limit.steps > maxSteps || f.limit.steps%64 == 1 && time.Since(f.limit.begun) > maxTime {
		return "", errTooMuch
	}
	return "", f.room()
}

// room refuses to go on when the manuscript has become too large.
func (f *filler) room() error {
	if len(f.markdown)+f.entered > maxOutput {
		return errTooMuch
	}
	return nil
}

// counted puts a call of stepFunc before the nodes of a list.
func (r rewriting) counted(l *parse.ListNode) {
	if l == nil {
		return
	}
	call := r.call(stepFunc, l.Pos)
	call.Args = call.Args[:1]
	l.Nodes = append([]parse.Node{&parse.ActionNode{
		NodeType: parse.NodeAction, Pos: l.Pos, Line: r.line(l.Pos),
		Pipe: &parse.PipeNode{NodeType: parse.NodePipe, Pos: l.Pos, Line: r.line(l.Pos), Cmds: []*parse.CommandNode{call}},
	}}, l.Nodes...)
}

// recursion gives a template that uses itself, however far around, with the
// place where it does; nil when none does.
func (t *Template) recursion(root *template.Template) *TemplateError {
	const being, done = 1, 2
	state := map[string]int{}
	var visit func(name string) *TemplateError
	visit = func(name string) *TemplateError {
		one := root.Lookup(name)
		if one == nil || one.Tree == nil || state[name] == done {
			return nil
		}
		state[name] = being
		for _, use := range uses(one.Root) {
			if state[use.Name] == being {
				return &TemplateError{File: one.ParseName, Line: use.Line, Fault: UsesItself, Name: use.Name}
			}
			if e := visit(use.Name); e != nil {
				return e
			}
		}
		state[name] = done
		return nil
	}
	for _, one := range root.Templates() {
		if e := visit(one.Name()); e != nil {
			return e
		}
	}
	return nil
}

// uses lists the places where a list uses a template.
func uses(l *parse.ListNode) (all []*parse.TemplateNode) {
	if l == nil {
		return nil
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TemplateNode:
			all = append(all, n)
		case *parse.IfNode:
			all = append(append(all, uses(n.List)...), uses(n.ElseList)...)
		case *parse.RangeNode:
			all = append(append(all, uses(n.List)...), uses(n.ElseList)...)
		case *parse.WithNode:
			all = append(append(all, uses(n.List)...), uses(n.ElseList)...)
		}
	}
	return all
}

// boundedFuncs are the functions of text/template that make texts, each of
// them up to a size.
func boundedFuncs() template.FuncMap {
	return template.FuncMap{
		"print": func(args ...any) (string, error) { return bounded(args, func() string { return fmt.Sprint(args...) }) },
		"println": func(args ...any) (string, error) {
			return bounded(args, func() string { return fmt.Sprintln(args...) })
		},
		"html": func(args ...any) (string, error) {
			return bounded(args, func() string { return template.HTMLEscaper(args...) })
		},
		"js": func(args ...any) (string, error) {
			return bounded(args, func() string { return template.JSEscaper(args...) })
		},
		"urlquery": func(args ...any) (string, error) {
			return bounded(args, func() string { return template.URLQueryEscaper(args...) })
		},
		"printf": boundedPrintf,
	}
}

// bounded makes a text of arguments unless they, or it, are too large.
func bounded(args []any, made func() string) (string, error) {
	size := 0
	for _, arg := range args {
		switch v := arg.(type) {
		case string:
			size += len(v)
		case Markdown:
			size += len(v)
		case Paragraphs:
			size += len(v)
		}
	}
	if size > maxMade {
		return "", errTooMuch
	}
	s := made()
	if len(s) > maxMade {
		return "", errTooMuch
	}
	return s, nil
}

// wide is a width or a precision of more than three digits, or one that is
// given as an argument.
var wide = regexp.MustCompile(`%[^a-zA-Z%]*(?:\d{4}|\*)`)

// boundedPrintf is printf without what would make much of little.
func boundedPrintf(pattern string, args ...any) (string, error) {
	if len(pattern) > maxPattern || wide.MatchString(pattern) {
		return "", errTooMuch
	}
	size := 0
	for _, arg := range args {
		if s, ok := arg.(string); ok {
			size = max(size, len(s))
		}
	}
	if size*strings.Count(pattern, "%") > 4*maxMade {
		return "", errTooMuch
	}
	return bounded(args, func() string { return fmt.Sprintf(pattern, args...) })
}

// inlineParts puts values after each other, up to a number of them.
func inlineParts(parts ...any) (Inline, error) {
	n := 0
	for _, part := range parts {
		if n += leaves(part); n > maxParts {
			return nil, errTooMuch
		}
	}
	return parts, nil
}

func leaves(v any) int {
	n := 1
	if parts, ok := v.(Inline); ok {
		for _, part := range parts {
			n += leaves(part)
		}
	}
	return n
}
