package docx

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"samverka/render"
)

func init() {
	blockWriters = map[ast.NodeKind]func(*body, ast.Node, place){
		ast.KindHeading:         writeHeading,
		ast.KindParagraph:       writeParagraph,
		ast.KindTextBlock:       writeParagraph,
		ast.KindList:            writeList,
		ast.KindBlockquote:      writeQuote,
		ast.KindThematicBreak:   writeRule,
		east.KindDefinitionList: writeTerms,

		render.KindFrame:    writeFrame,
		render.KindBox:      writeBox,
		render.KindColumns:  writeColumns,
		render.KindCards:    writeCards,
		render.KindSlips:    writeSlips,
		render.KindLines:    writeLines,
		render.KindSign:     writeSign,
		render.KindTimeline: writeTimeline,
		render.KindFishbone: writeFishbone,
		render.KindDiagram:  writeDiagram,
	}
}

// writeHeading writes a heading. The document's title is the first level of
// the tree and has a style of its own, except in a bundle, where the titles of
// the documents are the first level of headings.
func writeHeading(d *body, n ast.Node, at place) {
	level := n.(*ast.Heading).Level - 2
	if d.file.bundle {
		level++
	}
	p := para{style: min(heading1+style(max(level, 0)), heading5)}
	if at.card != 0 {
		p.style = at.card
		if n.PreviousSibling() != nil {
			p.before = 160
		}
	}
	if before := n.PreviousSibling(); before != nil && before.Kind() == ast.KindHeading {
		p.before = 80
	}
	id, _ := n.AttributeString("id")
	name, _ := id.(string)
	d.begin(p, at)
	d.marked(name, func() { d.inline(n, format{}) })
	d.end()
}

func writeParagraph(d *body, n ast.Node, at place) {
	d.paragraph(n, para{style: at.text, keep: leads(n)}, at)
}

// leads tells whether a block leads up to what comes after it, and stays on its
// page: to a table, or to the box that ends the pages, which is not to stand on
// one of its own.
func leads(n ast.Node) bool {
	switch next := n.NextSibling().(type) {
	case *render.Frame:
		return next.LastChild().ChildCount() > 1
	case *ast.Paragraph: // the first of two under a heading
		before := n.PreviousSibling()
		return before != nil && before.Kind() == ast.KindHeading && next.NextSibling() != nil && next.NextSibling().Kind() == render.KindFrame
	case *render.Box:
		return next.NextSibling() == nil && next.Parent().Kind() == render.KindSection
	}
	return false
}

func writeQuote(d *body, n ast.Node, at place) {
	at.text = quote
	d.blocks(n, at)
}

func writeRule(d *body, _ ast.Node, at place) {
	d.begin(para{style: rule}, at)
	d.end()
}

// linesTogether is how many lines to write on are kept on one page.
const linesTogether = 12

// writeLines writes lines to write on: paragraphs with a border below.
func writeLines(d *body, n ast.Node, at place) {
	count := n.(*render.Lines).Count
	for i := range count {
		p := para{style: writingLine, keep: i < count-1 && count <= linesTogether}
		if at.small {
			p.style = writingLineSmall
		}
		if at.left > 0 {
			p.left, p.indented = at.left, true
		}
		if i == count-1 && !at.last {
			p.after = 180
			if at.small {
				p.after = 70
			}
		}
		own := at
		own.first = at.first && i == 0
		d.begin(p, own)
		d.end()
	}
}

// signWidth is the least width of a line to sign on.
const signWidth = 2460

// writeSign writes lines to sign on beside each other, with their labels below.
func writeSign(d *body, n ast.Node, at place) {
	room := (at.width - at.left + columnGap) / (signWidth + columnGap)
	d.beside(n, min(n.ChildCount(), max(room, 1)), at, func(label ast.Node, at place) {
		d.begin(para{style: signLabel}, place{})
		d.inline(label, format{})
		d.end()
	})
}

// writeTerms writes terms beside what they are.
func writeTerms(d *body, n ast.Node, at place) {
	width := at.width - at.left
	first := d.termWidth(n, width, 300)
	t := d.grid(gridLook{style: layoutTable, left: at.left}, []int{first, width - first})
	for c := n.FirstChild(); c != nil; {
		t.row(rowLook{whole: true})
		t.cell(cellLook{}, place{text: term, first: true}, func(at place) {
			for ; c != nil && c.Kind() == east.KindDefinitionTerm; c = c.NextSibling() {
				d.paragraph(c, para{style: term}, at)
			}
		})
		t.cell(cellLook{}, place{first: true}, func(at place) {
			for ; c != nil && c.Kind() != east.KindDefinitionTerm; c = c.NextSibling() {
				d.blocks(c, at)
			}
		})
		t.endRow()
	}
	t.end()
}

// termWidth is how wide the column of the terms of a list is, with some space
// after them.
func (d *body) termWidth(list ast.Node, width, space int) int {
	widest := 0
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == east.KindDefinitionTerm {
			widest = max(widest, textWidth(render.PlainText(c, d.source), 10))
		}
	}
	return min(max(widest*11/10+space, 1300), width*2/5) // terms are bold
}
