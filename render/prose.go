package render

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Prose is simple Markdown that people entered: paragraphs, lists, headings
// and emphasis, and nothing else. Every other sign in it is text. Its headings
// stand below the one that it is put under; a first heading is left out when
// it says the same as Title.
type Prose struct {
	Title, Text string
}

// proseDialect is the Markdown of entered prose.
var proseDialect = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(paragraphParser{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(util.Prioritized(parser.NewEmphasisParser(), 500)),
)

// proseHeading is the level of the highest headings in prose.
const proseHeading = 3

// prose writes entered Markdown anew: its structure as Markdown, its texts as
// tokens.
func (f *filler) prose(p *Prose) {
	source := []byte(withoutTokens(strings.ReplaceAll(p.Text, "\r\n", "\n")))
	w := proseWriter{filler: f, source: source}
	doc := proseDialect.Parse(text.NewReader(source))
	if h, ok := doc.FirstChild().(*ast.Heading); ok && strings.EqualFold(PlainText(h, source), p.Title) {
		doc.RemoveChild(doc, h)
	}
	w.raise = highestHeading(doc) - proseHeading
	f.markdown = append(f.markdown, "\n\n"...)
	w.blocks(doc, "")
	f.markdown = append(f.markdown, '\n')
}

// highestHeading gives the level of the highest heading, that of prose when
// there is none.
func highestHeading(doc ast.Node) int {
	level := 0
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && (level == 0 || h.Level < level) {
			level = h.Level
		}
	}
	if level == 0 {
		return proseHeading
	}
	return level
}

type proseWriter struct {
	*filler
	source []byte
	raise  int // levels between the headings in the text and in the document
}

// blocks writes the blocks under a node, each line after the indent.
func (w *proseWriter) blocks(parent ast.Node, indent string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			level := min(max(n.Level-w.raise, proseHeading), 6)
			w.str(indent + strings.Repeat("#", level) + " ")
			w.inlines(n)
			w.str("\n\n")
		case *ast.List:
			w.list(n, indent)
		default:
			if n != parent.FirstChild() || parent.Kind() != ast.KindListItem {
				w.str(indent)
			}
			w.inlines(n)
			w.str("\n")
			if n.Kind() == ast.KindParagraph {
				w.str("\n")
			}
		}
	}
}

func (w *proseWriter) list(n *ast.List, indent string) {
	mark := "- "
	if n.IsOrdered() {
		mark = "1. "
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		w.str(indent + mark)
		w.blocks(item, indent+strings.Repeat(" ", len(mark)))
	}
	if indent == "" {
		w.str("\n") // within a list it would set the items apart
	}
}

// inlines writes the texts of a block, and the emphasis that they stand in.
// Lines that only the file has are joined.
func (w *proseWriter) inlines(parent ast.Node) {
	var said bytes.Buffer
	flush := func() {
		w.words(said.String())
		said.Reset()
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			said.Write(TextBytes(n, w.source))
			switch {
			case n.HardLineBreak():
				said.WriteByte('\n')
			case n.SoftLineBreak():
				said.WriteByte(' ')
			}
		case *ast.Emphasis:
			flush()
			mark := strings.Repeat("*", n.Level)
			w.str(mark)
			w.inlines(n)
			w.str(mark)
		}
	}
	flush()
}

// words writes a stretch of text. The spaces around it stand outside of its
// token, which has none.
func (w *proseWriter) words(s string) {
	text := strings.TrimSpace(s)
	switch {
	case text == "":
		if s != "" {
			w.str(" ")
		}
		return
	case !strings.HasPrefix(s, text):
		w.str(" ")
	}
	w.enter(entry{text: text})
	if !strings.HasSuffix(s, text) {
		w.str(" ")
	}
}

func (w *proseWriter) str(s string) { w.markdown = append(w.markdown, s...) }
