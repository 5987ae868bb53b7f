package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"strings"
)

// Namespaces that are asked for by their full names.
const (
	mainURI   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictURI = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	relURI    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	vmlURI    = "urn:schemas-microsoft-com:vml"
	officeURI = "urn:schemas-microsoft-com:office:office"
	drawURI   = "http://schemas.openxmlformats.org/drawingml/2006/main"
	inlineURI = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
)

// Limits of one part.
const (
	maxDepth = 200
	maxNodes = 200_000
	maxScope = 200 // prefixes
)

// node is an element, or text when it has no name. It keeps the prefixes that
// it was written with.
type node struct {
	prefix, local string
	space         string // the namespace that the prefix means
	attributes    []attribute
	children      []*node
	text          string
}

type attribute struct {
	prefix, local, space, value string
}

// parseTree reads XML, without a document type and without entities of its
// own. The reason is empty when all is well.
func parseTree(data []byte) (*node, Reason) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var root *node
	var open []*node
	spaces := []map[string]string{{"xml": "http://www.w3.org/XML/1998/namespace"}}
	for count := 0; ; count++ {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) && root != nil && len(open) == 0 {
			return root, ""
		}
		if err != nil {
			return nil, Damaged
		}
		if count > maxNodes || len(open) > maxDepth {
			return nil, TooLarge
		}
		switch token := token.(type) {
		case xml.StartElement:
			scope := declared(spaces[len(spaces)-1], token.Attr)
			n := element(token, scope)
			switch {
			case len(scope) > maxScope:
				return nil, TooLarge
			case n.space == strictURI:
				return nil, StrictXML
			case len(open) > 0:
				open[len(open)-1].children = append(open[len(open)-1].children, n)
			case root != nil:
				return nil, Damaged
			default:
				root = n
			}
			open, spaces = append(open, n), append(spaces, scope)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1].prefix != token.Name.Space || open[len(open)-1].local != token.Name.Local {
				return nil, Damaged
			}
			open, spaces = open[:len(open)-1], spaces[:len(spaces)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].children = append(open[len(open)-1].children, &node{text: string(token)})
			}
		case xml.Directive:
			return nil, Damaged // a document type can hold bombs
		}
	}
}

// declared adds the prefixes that an element declares to those around it.
func declared(around map[string]string, attributes []xml.Attr) map[string]string {
	scope, copied := around, false
	for _, a := range attributes {
		prefix := a.Name.Local
		if a.Name.Space == "" && a.Name.Local == "xmlns" {
			prefix = ""
		} else if a.Name.Space != "xmlns" {
			continue
		}
		if !copied { // those around stay as they are
			scope, copied = maps.Clone(around), true
		}
		scope[prefix] = a.Value
	}
	return scope
}

func element(token xml.StartElement, scope map[string]string) *node {
	n := &node{prefix: token.Name.Space, local: token.Name.Local, space: scope[token.Name.Space]}
	for _, a := range token.Attr {
		own := attribute{prefix: a.Name.Space, local: a.Name.Local, value: a.Value}
		if own.prefix != "" && own.prefix != "xmlns" {
			own.space = scope[own.prefix]
		}
		n.attributes = append(n.attributes, own)
	}
	return n
}

func (n *node) is(space, local string) bool { return n.space == space && n.local == local }

// get is the value of the attribute of that name, in whatever namespace.
func (n *node) get(local string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attributes {
		if a.local == local && a.prefix != "xmlns" {
			return a.value
		}
	}
	return ""
}

// child is the first child of Word's namespace with that name; nil without.
func (n *node) child(local string) *node {
	if n == nil {
		return nil
	}
	for _, c := range n.children {
		if c.is(mainURI, local) {
			return c
		}
	}
	return nil
}

// all lists the elements of that name at and below the node.
func (n *node) all(local string) []*node {
	var found []*node
	n.walk(func(n *node) {
		if n.local == local {
			found = append(found, n)
		}
	})
	return found
}

// walk calls f for the node and everything below it.
func (n *node) walk(f func(*node)) {
	f(n)
	for _, c := range n.children {
		c.walk(f)
	}
}

// write writes the node as it was read, but for what has been taken away.
func (n *node) write(b *strings.Builder) {
	if n.local == "" {
		b.WriteString(escaped(n.text))
		return
	}
	name := n.local
	if n.prefix != "" {
		name = n.prefix + ":" + n.local
	}
	b.WriteString("<" + name)
	for _, a := range n.attributes {
		b.WriteByte(' ')
		if a.prefix != "" {
			b.WriteString(a.prefix + ":")
		}
		b.WriteString(a.local + `="` + escaped(a.value) + `"`)
	}
	if len(n.children) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	for _, c := range n.children {
		c.write(b)
	}
	b.WriteString("</" + name + ">")
}

// writeMain writes the node with only what is of Word's own namespace, under
// the prefix w. Attributes about editing sessions are left out.
func (n *node) writeMain(b *strings.Builder) {
	if n.local == "" {
		b.WriteString(escaped(n.text))
		return
	}
	if n.space != mainURI || n.local == "rsid" {
		return
	}
	b.WriteString("<w:" + n.local)
	for _, a := range n.attributes {
		if a.space == mainURI && !strings.HasPrefix(a.local, "rsid") {
			b.WriteString(" w:" + a.local + `="` + escaped(a.value) + `"`)
		}
	}
	b.WriteByte('>')
	for _, c := range n.children {
		c.writeMain(b)
	}
	b.WriteString("</w:" + n.local + ">")
}
