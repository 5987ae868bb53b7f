package docx

import (
	"bytes"
	"strconv"
	"sync"

	"github.com/yuin/goldmark/ast"
)

// body gathers the content of the document, or of a header or a footer.
type body struct {
	bytes.Buffer
	file   *file
	source []byte // its Markdown
	marks  map[string]string

	paper     paper // of the section under way
	table     bool  // the last thing written is a table, which needs something after it
	newPage   bool  // what comes next begins a new page
	pageFresh bool  // nothing stands on the page yet
}

// bodies keeps the buffers of finished documents.
var bodies = sync.Pool{New: func() any { return new(body) }}

func newBody(f *file) *body {
	d := bodies.Get().(*body)
	*d = body{Buffer: d.Buffer, file: f}
	d.Reset()
	return d
}

func (d *body) free() {
	*d = body{Buffer: d.Buffer}
	bodies.Put(d)
}

// place is where on the page something is written.
type place struct {
	width int   // in twentieths of a point
	left  int   // how far in it begins, within the width
	text  style // of paragraphs
	level int   // how many lists it is within
	keep  bool  // it stays on the page of what comes next
	first bool  // nothing stands above it in its cell
	last  bool  // nothing comes below it in its cell
	small bool  // lines to write on stand closer
	card  style // of headings on a card; 0 elsewhere
	form  format
	jc    string // how paragraphs are set, if not to the left
}

// str writes XML.
func (d *body) str(parts ...string) {
	for _, s := range parts {
		d.WriteString(s)
	}
}

// number writes a whole number.
func (d *body) number(n int) {
	d.Write(strconv.AppendInt(d.AvailableBuffer(), int64(n), 10))
}

// value writes an element whose only attribute is a number.
func (d *body) value(element, attribute string, n int) {
	d.str("<w:", element, " w:", attribute, `="`)
	d.number(n)
	d.str(`"/>`)
}

// blocks writes the blocks under a node.
func (d *body) blocks(n ast.Node, at place) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		own := at
		own.first = at.first && c.PreviousSibling() == nil
		own.last = at.last && c.NextSibling() == nil
		d.block(c, own)
	}
}

// block writes one block.
func (d *body) block(n ast.Node, at place) {
	if write := blockWriters[n.Kind()]; write != nil {
		write(d, n, at)
	}
}

// blockWriters holds how each kind of block is written.
var blockWriters map[ast.NodeKind]func(*body, ast.Node, place)
