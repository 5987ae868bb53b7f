package render

import (
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
)

// origin is a place in the sources of a template: the number of the source and
// the line in it, as one int, so that an action can carry it.
type origin int

const originLines = 1 << 24 // more lines than any template has

func originAt(source, line int) origin { return origin(source*originLines + line) }

// place splits the origin into the number of the source and the line. The line
// is 0 when the origin is unknown.
func (o origin) place() (source, line int) { return int(o / originLines), int(o % originLines) }

// rewrite appends the filler's function to every action that prints, so that
// its result becomes a token, and marks the texts whose place an error may
// need.
func (t *Template) rewrite(each *template.Template) {
	if each.Tree == nil || each.Tree.Root == nil {
		return
	}
	source := 0
	for i, s := range t.sources {
		if s.Name == each.Tree.ParseName {
			source = i
		}
	}
	r := rewriting{source: source, text: t.sources[source].Text}
	r.list(each.Tree.Root)
	r.counted(each.Tree.Root)
}

type rewriting struct {
	source int
	text   string
}

func (r rewriting) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	nodes := make([]parse.Node, 0, len(l.Nodes))
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			if len(n.Pipe.Decl) == 0 {
				n.Pipe.Cmds = append(n.Pipe.Cmds, r.call(valueFunc, n.Pos))
			}
		case *parse.TextNode:
			if needsPlace(n.Text) {
				nodes = append(nodes, &parse.ActionNode{
					NodeType: parse.NodeAction, Pos: n.Pos, Line: r.line(n.Pos),
					Pipe: &parse.PipeNode{
						NodeType: parse.NodePipe, Pos: n.Pos, Line: r.line(n.Pos),
						Cmds: []*parse.CommandNode{r.call(markFunc, n.Pos)},
					},
				})
			}
		case *parse.IfNode:
			r.list(n.List)
			r.list(n.ElseList)
		case *parse.RangeNode:
			r.list(n.List)
			r.counted(n.List)
			r.list(n.ElseList)
		case *parse.WithNode:
			r.list(n.List)
			r.list(n.ElseList)
		}
		nodes = append(nodes, n)
	}
	l.Nodes = nodes
}

// call makes the command that calls a function with the place as its first
// argument.
func (r rewriting) call(name string, pos parse.Pos) *parse.CommandNode {
	o := int64(originAt(r.source, r.line(pos)))
	return &parse.CommandNode{
		NodeType: parse.NodeCommand, Pos: pos,
		Args: []parse.Node{
			parse.NewIdentifier(name).SetPos(pos),
			&parse.NumberNode{
				NodeType: parse.NodeNumber, Pos: pos,
				IsInt: true, Int64: o, Text: strconv.FormatInt(o, 10),
			},
		},
	}
}

// line is the line that a byte of the source stands on. The source that was
// parsed differs from the text only within lines' actions, never in length.
func (r rewriting) line(pos parse.Pos) int {
	return 1 + strings.Count(r.text[:min(int(pos), len(r.text))], "\n")
}

// needsPlace tells whether something in the text can be found wrong once the
// Markdown is read: a block, a link or an image.
func needsPlace(text []byte) bool {
	s := string(text)
	return strings.Contains(s, ":::") || strings.Contains(s, "](") || strings.Contains(s, "<")
}
