package render

import (
	"bytes"
	"slices"
	"strconv"
	"text/template"

	"samverka/workshops"
)

// entry is one entered text, cleaned.
type entry struct {
	text   string
	apart  bool // its empty lines part paragraphs
	across bool // its table cell takes up the rest of the row
}

// mark says where in the template a stretch of the Markdown comes from.
type mark struct {
	offset int // of its first byte in the Markdown
	origin origin
	value  bool // it is an action's result, so its own lines do not count
}

// filler runs a template once at a time and gathers what comes out: Markdown
// in which every entered text is a token, the texts and the figures.
type filler struct {
	tmpl     *template.Template
	language workshops.Language
	markdown []byte
	entries  []entry
	figures  []*Figure
	marks    []mark
	entered  int // bytes of the entries
	limit    limit
}

// Names of the functions that parsing appends to the actions of a template.
const (
	valueFunc = "_value"
	markFunc  = "_mark"
)

// newFiller makes a filler of its own copy of the template, so that several
// can run at the same time.
func newFiller(t *template.Template, l workshops.Language) (*filler, error) {
	own, err := t.Clone()
	if err != nil {
		return nil, err
	}
	f := &filler{tmpl: own, language: l}
	own.Funcs(template.FuncMap{valueFunc: f.value, markFunc: f.mark, stepFunc: f.step})
	return f, nil
}

// reset forgets what the last run gathered.
func (f *filler) reset() {
	f.markdown = f.markdown[:0]
	clear(f.entries)
	f.entries = f.entries[:0]
	f.figures = nil
	f.marks = f.marks[:0]
	f.entered, f.limit = 0, limit{}
}

// Write takes the template's own text.
func (f *filler) Write(p []byte) (int, error) {
	f.markdown = append(f.markdown, p...)
	return len(p), f.room()
}

// mark notes that the template's own text from o comes next.
func (f *filler) mark(o int) string {
	f.marks = append(f.marks, mark{len(f.markdown), origin(o), false})
	return ""
}

// value takes the result of the action at o. It writes to the Markdown itself
// and returns nothing to print.
func (f *filler) value(o int, v any) (string, error) {
	switch v.(type) {
	case Markdown, Inline, Table, *Table, Figure, *Figure, *Prose:
		f.marks = append(f.marks, mark{len(f.markdown), origin(o), true})
	}
	f.put(v)
	return "", f.room()
}

// put writes a value as its type demands.
func (f *filler) put(v any) {
	switch v := v.(type) {
	case Markdown:
		f.trusted(string(v))
	case Inline:
		for _, part := range v {
			f.put(part)
		}
	case Paragraphs:
		f.enter(entry{text: string(v), apart: true})
	case Across:
		f.enter(entry{text: string(v), across: true})
	case Table:
		f.table(&v)
	case *Table:
		if v != nil {
			f.table(v)
		}
	case Figure:
		f.figure(&v)
	case *Figure:
		if v != nil {
			f.figure(v)
		}
	case *Prose:
		if v != nil {
			f.prose(v)
		}
	default:
		f.enter(entry{text: valueText(v, f.language)})
	}
}

func (f *filler) trusted(s string) {
	f.markdown = append(f.markdown, withoutTokens(s)...)
}

// enter keeps the text aside and writes its token. Empty text has a token too
// (one without a number), so that what is around it, a pair of asterisks or a
// cell's borders, means the same with and without a value.
func (f *filler) enter(e entry) {
	f.markdown = append(f.markdown, tokenStartBytes...)
	if e.text = Clean(e.text); e.text != "" {
		f.markdown = strconv.AppendInt(f.markdown, int64(len(f.entries)), 10)
		f.entries = append(f.entries, e)
		f.entered += len(e.text)
	}
	f.markdown = append(f.markdown, tokenEndBytes...)
}

func (f *filler) figure(fig *Figure) {
	f.markdown = append(f.markdown, "\n\n::: figure "...)
	f.markdown = strconv.AppendInt(f.markdown, int64(len(f.figures)+1), 10)
	f.markdown = append(f.markdown, "\n\n"...)
	f.figures = append(f.figures, fig.cleaned())
}

// place finds where in the template a byte of the Markdown comes from.
func (f *filler) place(offset int) origin {
	i, found := slices.BinarySearchFunc(f.marks, offset, func(m mark, o int) int { return m.offset - o })
	for found && i+1 < len(f.marks) && f.marks[i+1].offset == offset {
		i++ // the last of several marks at one place is where the text begins
	}
	if !found {
		i--
	}
	if i < 0 {
		return 0
	}
	m := f.marks[i]
	if !m.value {
		m.origin += origin(bytes.Count(f.markdown[m.offset:min(offset, len(f.markdown))], []byte{'\n'}))
	}
	return m.origin
}
