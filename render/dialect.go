package render

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// dialect is the Markdown of templates: headings with #, paragraphs, lists and
// task lists, quotations, definition lists, tables, emphasis, code spans,
// links, images, rules (---), places to write in (____) and the blocks. There
// is no HTML, no code block and no heading by underlining, so neither
// indentation nor a row of dashes turns text into something else.
//
// One parser serves all documents at the same time.
var dialect = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(fenceParser{}, 50),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(ruleParser{}, 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(paragraphParser{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(blankParser{}, 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(tableTransformer{extension.NewTableParagraphTransformer()}, 200),
	),
	parser.WithASTTransformers(
		util.Prioritized(extension.NewTableASTTransformer(), 0),
		util.Prioritized(settler{}, 1000),
	),
)

// paragraphParser lets a paragraph begin with any indentation, since there are
// no code blocks that it could be.
type paragraphParser struct{ parser.BlockParser }

func (paragraphParser) CanAcceptIndentedLine() bool { return true }

// tableTransformer makes tables of paragraphs whose dashes have bars: without
// one, a line of dashes is a rule.
type tableTransformer struct{ parser.ParagraphTransformer }

func (t tableTransformer) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		b := line.Value(reader.Source())
		if bytes.IndexByte(b, '|') >= 0 && len(bytes.Trim(b, "|-: \t\r\n")) == 0 {
			t.ParagraphTransformer.Transform(n, reader, pc)
			return
		}
	}
}

// ruleParser reads a line of three or more dashes.
type ruleParser struct{}

func (ruleParser) Trigger() []byte { return []byte{'-'} }

func (ruleParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	line = util.TrimRightSpace(util.TrimLeftSpace(line))
	if len(line) < 3 || len(util.TrimLeft(line, []byte{'-'})) > 0 {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return ast.NewThematicBreak(), parser.NoChildren
}

func (ruleParser) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }
func (ruleParser) Close(ast.Node, text.Reader, parser.Context)                 {}

func (ruleParser) CanInterruptParagraph() bool { return true }
func (ruleParser) CanAcceptIndentedLine() bool { return false }

// blankParser reads three or more underscores.
type blankParser struct{}

func (blankParser) Trigger() []byte { return []byte{'_'} }

func (blankParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	n := 0
	for n < len(line) && line[n] == '_' {
		n++
	}
	if n < 3 {
		return nil
	}
	block.Advance(n)
	return &Blank{Width: n}
}
