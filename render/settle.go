package render

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// settler makes the tree that goldmark read into the tree that formats render:
// tokens become Entered nodes, addresses are checked, headings get levels
// without gaps and ids, cards, columns and sections get their parts, and
// tables their frames.
type settler struct{}

// settling is the work of a settler on one document.
type settling struct {
	*reading
	levels []int // of the headings that the next one stands under
	ids    ids
}

func (settler) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	s := &settling{reading: readingOf(pc), ids: newIDs()}
	s.inlines(doc)
	s.blocks(doc)
	s.sections(doc)
}

// blocks settles the blocks under a node, in the order of the document.
func (s *settling) blocks(parent ast.Node) {
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		switch n := c.(type) {
		case *ast.Heading:
			s.heading(n)
		case *ast.Paragraph:
			s.paragraph(n)
		case *east.Table:
			s.table(n)
		case *Frame:
			s.frame(n)
		case *Diagram:
			n.ID = s.ids.make("figure")
		case *Cards:
			s.blocks(n)
			s.cards(n)
		case *Columns:
			s.blocks(n)
			s.columns(n)
		case *Timeline:
			s.blocks(n)
			s.timeline(n)
		case *Fishbone:
			s.blocks(n)
			s.fishbone(n)
		case *page:
			if parent.Kind() != ast.KindDocument {
				s.fault(n.edge.at, MisplacedBlock, n.edge.name, "")
			}
		default:
			if c.Type() == ast.TypeBlock {
				s.blocks(c)
			}
		}
		c = next
	}
}

// heading gives a heading an id and the level that its place among the others
// demands: the document's title is the first level, and none is left out. A
// heading without text is removed.
func (s *settling) heading(n *ast.Heading) {
	if IsBlank(n, s.Markdown) {
		n.Parent().RemoveChild(n.Parent(), n)
		return
	}
	for len(s.levels) > 0 && s.levels[len(s.levels)-1] >= n.Level {
		s.levels = s.levels[:len(s.levels)-1]
	}
	s.levels = append(s.levels, n.Level)
	n.Level = min(1+len(s.levels), 6)
	n.SetAttributeString("id", s.ids.make(PlainText(n, s.Markdown)))
}

// paragraph removes a paragraph without text, and parts one of entered
// paragraphs.
func (s *settling) paragraph(n *ast.Paragraph) {
	parent := n.Parent()
	if IsBlank(n, s.Markdown) {
		parent.RemoveChild(parent, n)
		return
	}
	e, ok := n.FirstChild().(*Entered)
	if !ok || !e.apart || n.ChildCount() != 1 {
		return
	}
	for _, part := range apart(e.Value) {
		p := ast.NewParagraph()
		p.AppendChild(p, newEntered(entry{text: part}))
		parent.InsertBefore(parent, n, p)
	}
	parent.RemoveChild(parent, n)
}

// sections puts the blocks of the document into sections, parted where new
// pages begin.
func (s *settling) sections(doc *ast.Document) {
	section := &Section{}
	var all []*Section
	for c := doc.FirstChild(); c != nil; {
		next := c.NextSibling()
		doc.RemoveChild(doc, c)
		if p, ok := c.(*page); ok {
			if section.HasChildren() || len(all) > 0 {
				all = append(all, section)
			}
			section = &Section{Landscape: p.landscape || section.Landscape && !p.portrait}
		} else {
			section.AppendChild(section, c)
		}
		c = next
	}
	for _, each := range append(all, section) {
		doc.AppendChild(doc, each)
	}
}
