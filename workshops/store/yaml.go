package store

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"samverka/workshops"
)

// maxDepth is how deep a file may nest. The deepest definition has eight
// levels.
const maxDepth = 40

// parse turns the text of a YAML file into nodes with places. Whatever YAML
// would make of a value (a date, a number, "ja"), its text is kept as written.
// What cannot be read in one plain way is a fault: anchors and aliases, tags,
// keys that are no words, the same key twice, more than one document.
func parse(data []byte, file string, ds *workshops.Diagnostics) (*workshops.Node, bool) {
	at := workshops.Place{File: file}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := decoder.Decode(&doc); err == io.EOF {
		ds.Add(at, workshops.Error, "file", "empty")
		return nil, false
	} else if err != nil {
		*ds = append(*ds, syntaxFault(err, data, file))
		return nil, false
	}
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case err == nil:
		ds.Add(workshops.Place{File: file, Line: second.Line, Column: second.Column}, workshops.Error, "yaml", "documents")
	case err != io.EOF:
		*ds = append(*ds, syntaxFault(err, data, file))
		return nil, false
	}
	before := ds.Count(workshops.Error)
	c := converter{file: file, ds: ds}
	n := c.node(doc.Content[0], 0)
	return n, ds.Count(workshops.Error) == before
}

type converter struct {
	file string
	ds   *workshops.Diagnostics
}

func (c *converter) place(n *yaml.Node) workshops.Place {
	return workshops.Place{File: c.file, Line: n.Line, Column: n.Column}
}

func (c *converter) node(n *yaml.Node, depth int) *workshops.Node {
	out := &workshops.Node{At: c.place(n)}
	if depth > maxDepth {
		c.ds.Add(out.At, workshops.Error, "yaml", "deep", "Max", maxDepth)
		return out
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		c.ds.Add(out.At, workshops.Error, "yaml", "alias")
		return out
	}
	switch n.Kind {
	case yaml.MappingNode:
		out.Kind = workshops.Mapping
		c.mapping(n, out, depth)
	case yaml.SequenceNode:
		out.Kind = workshops.Sequence
		for _, item := range n.Content {
			out.Items = append(out.Items, c.node(item, depth+1))
		}
	case yaml.ScalarNode:
		if n.Tag == "!!null" || strings.TrimSpace(n.Value) == "" {
			return out
		}
		if strings.HasPrefix(n.Tag, "!") && !strings.HasPrefix(n.Tag, "!!") || n.Tag == "!!binary" {
			c.ds.Add(out.At, workshops.Error, "yaml", "tag", "Found", n.Tag)
		}
		out.Kind, out.Text = workshops.Scalar, n.Value
	}
	return out
}

func (c *converter) mapping(n *yaml.Node, out *workshops.Node, depth int) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := c.place(key)
		if key.Kind != yaml.ScalarNode || key.Anchor != "" {
			c.ds.Add(at, workshops.Error, "yaml", "key")
			continue
		}
		v := c.node(value, depth+1)
		if v.Kind == workshops.Absent {
			v.At = at
		}
		if !out.Put(workshops.Key{Name: key.Value, At: at}, v) {
			c.ds.Add(at, workshops.Error, "yaml", "twice", "Key", key.Value)
		}
	}
}

// syntax maps what the YAML library says to what it usually means to somebody
// who writes a file by hand.
var syntax = []struct{ says, variant string }{
	{"mapping values are not allowed", "colon"},
	{"did not find expected key", "indent"},
	{"did not find expected '-' indicator", "indent"},
	{"block sequence entries are not allowed", "indent"},
	{"found a tab character", "tab"},
	{"cannot start any token", "sign"},
	{"unexpected end of stream", "quote"},
	{"could not find expected ':'", "no-colon"},
	{"control characters", "control"},
	{"exceeded max depth", "deep"},
	{"unknown anchor", "alias"},
	{"contains itself", "alias"},
	{"excessive aliasing", "alias"},
}

var yamlLine = regexp.MustCompile(`line (\d+)`)

// syntaxFault says in plain words what the YAML library could not read.
func syntaxFault(err error, data []byte, file string) workshops.Diagnostic {
	d := workshops.Diagnostic{Place: workshops.Place{File: file}, Rule: "yaml", Variant: "syntax"}
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		d.Place.Line, _ = strconv.Atoi(m[1])
	}
	for _, s := range syntax {
		if strings.Contains(err.Error(), s.says) {
			d.Variant = s.variant
			break
		}
	}
	if d.Variant == "deep" {
		d.Args = map[string]any{"Max": maxDepth}
	}
	if d.Variant == "sign" && bytes.ContainsRune(line(data, d.Place.Line), '\t') {
		d.Variant = "tab"
	}
	return d
}

// line gives a line of a text, counted from 1.
func line(data []byte, number int) []byte {
	for i := 1; i < number; i++ {
		_, rest, found := bytes.Cut(data, []byte("\n"))
		if !found {
			return nil
		}
		data = rest
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return first
}
