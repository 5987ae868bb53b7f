package render

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"text/template"
)

// text/template has its faults in prose only; these read them back.
var (
	parsePlace     = regexp.MustCompile(`(?s)^template: (.*?):(\d+): (.*)$`)
	executionPlace = regexp.MustCompile(`(?s)^template: (.*?):(\d+):(\d+): executing ".*?" at <(.*?)>: (.*)$`)
	stopPlace      = regexp.MustCompile(`^template: ([^:]*):(\d+):`)
	faultWords     = []struct {
		fault Fault
		words *regexp.Regexp // the first group is the name
	}{
		{UnknownFunction, regexp.MustCompile(`^function "(.*)" not defined$`)},
		{UnknownTemplate, regexp.MustCompile(`^template "(.*)" not defined$`)},
		{UnclosedAction, regexp.MustCompile(`^unexpected EOF$()`)},
		{StrayAction, regexp.MustCompile(`^unexpected \{\{(end|else)\}\}`)},
		{UnclosedBraces, regexp.MustCompile(`^(?:unclosed action|unterminated )()`)},
		{WrongKind, regexp.MustCompile(`^wrong type for value; expected ()`)},
		{MissingField, regexp.MustCompile(`^can't evaluate field (\S+) in type (.+)$`)},
		{MissingField, regexp.MustCompile(`^map has no entry for key "(.*)"$`)},
		{MissingField, regexp.MustCompile(`^(\S+) is an unexported field of struct type (.+)$`)},
		{MissingValue, regexp.MustCompile(`^nil data; no entry for key "(.*)"$`)},
		{MissingValue, regexp.MustCompile(`^nil pointer evaluating .*\.(\w+)$`)},
		{FailedFunction, regexp.MustCompile(`^error calling (\w+): `)},
		{FailedFunction, regexp.MustCompile(`^wrong number of args for (\w+): `)},
	}
)

// syntaxError translates an error from parsing.
func (t *Template) syntaxError(err error, functions []string) error {
	e := &TemplateError{File: t.name, Fault: Syntax, Err: err}
	if m := parsePlace.FindStringSubmatch(err.Error()); m != nil {
		e.File, e.Err = m[1], errors.New(m[3])
		e.Line, _ = strconv.Atoi(m[2])
		e.classify(m[3])
	}
	if e.Fault == UnclosedAction {
		e.Name, e.Line = t.unclosed(e.File, e.Line)
		e.Column = columnOf(t.sourceLine(e.File, e.Line), e.Name)
	}
	if e.Fault == UnknownFunction {
		e.Known = functions
		e.Column = columnOf(t.sourceLine(e.File, e.Line), e.Name)
	}
	return e
}

// executionError translates an error from filling with data.
func (t *Template) executionError(err error, data any) error {
	e := &TemplateError{File: t.name, Fault: Failed, Err: err}
	m := executionPlace.FindStringSubmatch(err.Error())
	if m == nil {
		return e
	}
	e.File, e.In, e.Err = m[1], m[4], errors.New(m[5])
	e.Line, _ = strconv.Atoi(m[2])
	rest := e.classify(m[5])
	at, _ := strconv.Atoi(m[3])
	e.Line, e.Column = t.position(e.File, e.Line, at, e.Name)
	switch e.Fault {
	case MissingField:
		e.Known = fieldsOf(data, rest)
	case UnknownTemplate:
		for _, s := range t.sources[1:] {
			e.Known = append(e.Known, s.Name)
		}
		slices.Sort(e.Known)
	case FailedFunction, Failed:
		if inner := (template.ExecError{}); errors.As(err, &inner) && errors.Unwrap(inner.Err) != nil {
			e.Err = errors.Unwrap(inner.Err)
		}
	}
	return e
}

// tooMuch says where a template was stopped.
func (t *Template) tooMuch(err error) error {
	e := &TemplateError{File: t.name, Fault: TooMuch}
	if m := stopPlace.FindStringSubmatch(err.Error()); m != nil {
		e.File = m[1]
		e.Line, _ = strconv.Atoi(m[2])
	}
	return e
}

// classify finds the fault and its name in the words of text/template, and
// what else they say.
func (e *TemplateError) classify(words string) (rest string) {
	for _, f := range faultWords {
		m := f.words.FindStringSubmatch(words)
		if m == nil {
			continue
		}
		e.Fault, e.Name = f.fault, m[1]
		if f.fault != FailedFunction {
			e.Err = nil
		}
		if len(m) > 2 {
			rest = m[2]
		}
		break
	}
	return rest
}

// blockError gives a fault found in the Markdown its place in the template.
func (t *Template) blockError(f *filler, fault fault) error {
	source, line := f.place(fault.at).place()
	e := &TemplateError{
		File: t.sources[source].Name, Line: line,
		Fault: fault.kind, Name: fault.name, In: fault.in,
	}
	if fault.kind == UnknownBlock {
		e.Known = blockNames()
	}
	e.Column = columnOf(t.sourceLine(e.File, e.Line), e.Name)
	return e
}

func functionNames(all ...template.FuncMap) []string {
	var names []string
	for _, m := range all {
		names = slices.AppendSeq(names, maps.Keys(m))
	}
	slices.Sort(names)
	return slices.Compact(names)
}
