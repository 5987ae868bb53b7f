package render

import (
	"errors"
	"strings"
	"sync"
	"text/template"
	"time"

	"samverka/workshops"
)

// Template is one document template in one language. It can be filled by
// several goroutines at a time.
type Template struct {
	name     string
	language workshops.Language
	sources  []Source // the template itself first
	fillers  sync.Pool
}

// Source is a named piece of template text.
type Source struct {
	Name string // the file, as errors shall name it
	Text string

	parsed string // the text as text/template reads it, as long as Text
}

// ParseTemplate reads a template: Markdown with actions as in text/template,
// and the blocks that the package comment
// describes. An action that stands alone on its
// line and writes nothing (if, range, end, a comment …) leaves no line behind,
// so that a range over table rows is a table.
//
// Each of shared can be used with {{ template "name" . }}, where the name is
// that of the source. The functions of the engine (md, paragraphs, rows …) are
// there beside funcs.
//
// What is wrong is a [*TemplateError], or several joined.
func ParseTemplate(name string, l workshops.Language, text string, funcs template.FuncMap, shared ...Source) (*Template, error) {
	t := &Template{name: name, language: l, sources: append([]Source{{Name: name, Text: text}}, shared...)}
	root := template.New(name).Option("missingkey=error").
		Funcs(boundedFuncs()).Funcs(engineFuncs(l)).Funcs(funcs).
		Funcs(template.FuncMap{
			valueFunc: func(int, any) string { return "" },
			markFunc:  func(int) string { return "" },
			stepFunc:  func() string { return "" },
		})
	for i := range t.sources {
		s := &t.sources[i]
		s.parsed = withoutTokens(controlLines(s.Text))
		into := root
		if i > 0 {
			into = root.New(s.Name)
		}
		if _, err := into.Parse(s.parsed); err != nil {
			return nil, t.syntaxError(err, functionNames(engineFuncs(l), funcs))
		}
	}
	if err := t.unknownBlocks(); err != nil {
		return nil, err
	}
	if e := t.recursion(root); e != nil {
		return nil, e
	}
	for _, each := range root.Templates() {
		t.rewrite(each)
	}
	first, err := newFiller(root, l)
	if err != nil {
		return nil, err
	}
	t.fillers.Put(first)
	t.fillers.New = func() any {
		f, err := newFiller(root, l)
		if err != nil {
			panic(err) // the first one could be made
		}
		return f
	}
	return t, nil
}

// Fill makes a document's manuscript of data. What is wrong is a
// [*TemplateError], or several joined, with the place in the template.
func (t *Template) Fill(data any) (*Manuscript, error) {
	f := t.fillers.Get().(*filler)
	f.limit.begun = time.Now()
	defer func() {
		f.reset() // entered text does not linger
		t.fillers.Put(f)
	}()
	if err := f.tmpl.Execute(f, data); err != nil {
		if errors.Is(err, errTooMuch) {
			return nil, t.tooMuch(err)
		}
		return nil, t.executionError(err, data)
	}
	if n := len(f.markdown); n > 0 && f.markdown[n-1] != '\n' {
		f.markdown = append(f.markdown, '\n')
	}
	m, faults := read(f)
	if len(faults) == 0 {
		return m, nil
	}
	var errs []error
	for _, fault := range faults {
		errs = append(errs, t.blockError(f, fault))
	}
	return nil, errors.Join(errs...)
}

// unknownBlocks finds the names of blocks that do not exist, before any data
// does.
func (t *Template) unknownBlocks() error {
	var errs []error
	for _, s := range t.sources {
		n := 0
		for line := range strings.Lines(s.Text) {
			n++
			colons, rest := fenceLine(line)
			name, _, _ := strings.Cut(rest, " ")
			if colons == 0 || name == "" || strings.Contains(name, "{{") {
				continue
			}
			if _, ok := blocks[name]; !ok {
				errs = append(errs, &TemplateError{
					File: s.Name, Line: n, Column: columnOf(line, name),
					Fault: UnknownBlock, Name: name, In: strings.TrimSpace(line), Known: blockNames(),
				})
			}
		}
	}
	return errors.Join(errs...)
}
