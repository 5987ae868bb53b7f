package render

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// fenceParser reads blocks.
type fenceParser struct{}

func (fenceParser) Trigger() []byte { return []byte{':'} }

// fenceLine splits a line of a template into the number of colons it begins
// with and what follows them. The number is 0 if the line is no block's.
func fenceLine(line string) (colons int, rest string) {
	line = strings.TrimLeft(line, " \t")
	rest = strings.TrimLeft(line, ":")
	if colons = len(line) - len(rest); colons < 3 {
		return 0, ""
	}
	return colons, strings.TrimSpace(rest)
}

func (fenceParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	colons, rest := fenceLine(string(line))
	if colons == 0 {
		return nil, parser.NoChildren
	}
	r := readingOf(pc)
	at := segment.Start + bytes.IndexByte(line, ':') - segment.Padding
	name, _, _ := strings.Cut(rest, " ")
	kind, known := blocks[name]
	switch {
	case name == "":
		r.fault(at, StrayEnd, "", "")
		return nil, parser.NoChildren
	case !known:
		r.fault(at, UnknownBlock, name, rest)
		return nil, parser.NoChildren
	}
	start := at + bytes.Index(r.Markdown[at:], []byte(name)) + len(name)
	a := readArguments(r, name, start, start+len(rest)-len(name))
	n := kind.open(a)
	a.checkAllTaken()
	*n.fence() = fence{name: name, leaf: kind.leaf, colons: colons, at: at}
	reader.AdvanceToEOL()
	if kind.leaf {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

func (fenceParser) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	f := n.(blockNode).fence()
	if f.leaf {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	colons, rest := fenceLine(string(line))
	if colons == 0 || rest != "" || innermost(pc) != n {
		return parser.Continue | parser.HasChildren
	}
	if colons != f.colons {
		readingOf(pc).fault(segment.Start, StrayEnd, "", f.name)
	}
	f.closed = true
	reader.AdvanceToEOL()
	return parser.Close
}

// innermost is the block with content that was opened last.
func innermost(pc parser.Context) ast.Node {
	open := pc.OpenedBlocks()
	for i := len(open) - 1; i >= 0; i-- {
		if b, ok := open[i].Node.(blockNode); ok && !b.fence().leaf {
			return b
		}
	}
	return nil
}

func (fenceParser) Close(n ast.Node, _ text.Reader, pc parser.Context) {
	if f := n.(blockNode).fence(); !f.leaf && !f.closed {
		readingOf(pc).fault(f.at, UnclosedBlock, f.name, "")
	}
}

func (fenceParser) CanInterruptParagraph() bool { return true }
func (fenceParser) CanAcceptIndentedLine() bool { return false }
