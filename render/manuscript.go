package render

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"samverka/workshops"
)

// Manuscript is a filled document, read into the tree that every format walks.
// It is not changed by being rendered, so several formats can be made of it at
// the same time.
type Manuscript struct {
	// Markdown is what the tree was read from. Entered texts stand in it as
	// tokens of private use runes.
	Markdown []byte

	language workshops.Language
	entries  []entry
	figures  []*Figure
	tree     *ast.Document
}

// Language is the language of the template that the manuscript was made from.
func (m *Manuscript) Language() workshops.Language { return m.language }

// Tree is the document as goldmark read it, with the nodes of this package: a
// format walks it over the bytes of Markdown, and changes nothing in it.
func (m *Manuscript) Tree() *ast.Document { return m.tree }

// Text is everything that the document says, figures too, a block on each line,
// so that it can be looked through before it leaves the house.
func (m *Manuscript) Text() string {
	var b strings.Builder
	_ = ast.Walk(m.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline {
			b.WriteString(PlainText(n, m.Markdown))
			b.WriteByte('\n')
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, f := range m.figures {
		b.WriteString(strings.Join(f.texts(), "\n"))
		b.WriteByte('\n')
	}
	return b.String()
}

// Landscape tells whether the first page lies down.
func (m *Manuscript) Landscape() bool {
	s, ok := m.tree.FirstChild().(*Section)
	return ok && s.Landscape
}

// fault is something wrong in the Markdown, at a byte of it.
type fault struct {
	at   int
	kind Fault
	name string
	in   string
}

// reading is what the parsers of one document share.
type reading struct {
	*Manuscript
	faults []fault
}

var readingKey = parser.NewContextKey()

func readingOf(pc parser.Context) *reading { return pc.Get(readingKey).(*reading) }

func (r *reading) fault(at int, kind Fault, name, in string) {
	r.faults = append(r.faults, fault{at, kind, name, in})
}

// read makes a manuscript of what a filler gathered.
func read(f *filler) (*Manuscript, []fault) {
	r := &reading{Manuscript: &Manuscript{
		Markdown: bytes.Clone(f.markdown),
		language: f.language,
		entries:  append([]entry(nil), f.entries...),
		figures:  f.figures,
	}}
	pc := parser.NewContext()
	pc.Set(readingKey, r)
	r.tree = dialect.Parse(text.NewReader(r.Markdown), parser.WithContext(pc)).(*ast.Document)
	return r.Manuscript, r.faults
}
