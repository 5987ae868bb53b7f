package store

import (
	"bytes"
	"errors"
	"io"
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
	if err := decoder.Decode(&doc); errors.Is(err, io.EOF) {
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
	case !errors.Is(err, io.EOF):
		*ds = append(*ds, syntaxFault(err, data, file))
		return nil, false
	}
	before := ds.Count(workshops.Error)
	c := converter{file: file, ds: ds}
	n := c.node(doc.Content[0], 0)
	if n.Kind == workshops.Absent && ds.Count(workshops.Error) == before {
		ds.Add(at, workshops.Error, "file", "empty")
	}
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
	if n.Style&yaml.TaggedStyle != 0 {
		c.ds.Add(out.At, workshops.Error, "yaml", "tag", "Found", n.Tag)
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
		out.Kind, out.Text = workshops.Scalar, n.Value
	}
	return out
}

func (c *converter) mapping(n *yaml.Node, out *workshops.Node, depth int) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := c.place(key)
		if key.Kind != yaml.ScalarNode || key.Anchor != "" || key.Style&yaml.TaggedStyle != 0 {
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
