package render

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// inlines settles everything inline under a node.
func (s *settling) inlines(parent ast.Node) {
	for c := parent.FirstChild(); c != nil; {
		next := c.NextSibling()
		switch n := c.(type) {
		case *ast.Text:
			s.text(n)
		case *ast.AutoLink:
			s.inlines(s.autoLink(n))
		case *ast.Link:
			s.inlines(n)
			s.link(n)
		case *ast.Image:
			s.inlines(n)
			s.image(n)
		case *ast.Emphasis, *ast.CodeSpan:
			s.inlines(n)
			if empty(n) {
				parent.RemoveChild(parent, n)
			}
		default:
			s.inlines(n)
		}
		c = next
	}
}

// text parts a text at its tokens.
func (s *settling) text(n *ast.Text) {
	b := n.Segment.Value(s.Markdown)
	start, end, e := s.nextToken(b)
	if start < 0 {
		return
	}
	parent := n.Parent()
	at := n.Segment.Start - n.Segment.Padding // of b in the Markdown
	piece := func(from, to int) *ast.Text {
		t := ast.NewTextSegment(text.NewSegment(from, to))
		t.SetRaw(n.IsRaw())
		return t
	}
	for start >= 0 {
		if start > 0 {
			parent.InsertBefore(parent, n, piece(at, at+start))
		}
		if e.text != "" {
			parent.InsertBefore(parent, n, newEntered(e))
		}
		b, at = b[end:], at+end
		start, end, e = s.nextToken(b)
	}
	if len(b) > 0 || n.SoftLineBreak() || n.HardLineBreak() {
		rest := piece(at, at+len(b))
		rest.SetSoftLineBreak(n.SoftLineBreak())
		rest.SetHardLineBreak(n.HardLineBreak())
		parent.InsertBefore(parent, n, rest)
	}
	parent.RemoveChild(parent, n)
}

func newEntered(e entry) *Entered {
	return &Entered{Value: e.text, RightToLeft: RightToLeft(e.text), apart: e.apart, across: e.across}
}

// apart splits text at its empty lines. Each part has text.
func apart(s string) []string {
	var parts []string
	var lines []string
	for _, line := range append(strings.Split(s, "\n"), "") {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, line)
			continue
		}
		if len(lines) > 0 {
			parts = append(parts, strings.Join(lines, "\n"))
		}
		lines = nil
	}
	return parts
}

// empty tells whether there is nothing at all to show under a node.
func empty(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); !ok || t.Segment.Len() > 0 {
			return false
		}
	}
	return true
}

// IsBlank tells whether there is nothing but space to show under a node.
func IsBlank(n ast.Node, source []byte) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok || strings.TrimSpace(string(t.Segment.Value(source))) != "" {
			return false
		}
	}
	return true
}
