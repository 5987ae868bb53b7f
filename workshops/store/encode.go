package store

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"

	"samverka/workshops"
)

// encode writes a node as the text of a YAML file, in the way that people
// would: one key on a line, short lists in brackets. [parse] of the text gives
// the node again, except that a line ends in one way.
func encode(n *workshops.Node) ([]byte, error) {
	var out bytes.Buffer
	e := yaml.NewEncoder(&out)
	e.SetIndent(2)
	if err := e.Encode(written(n)); err != nil {
		return nil, err
	}
	if err := e.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func written(n *workshops.Node) *yaml.Node {
	switch n.Kind {
	case workshops.Mapping:
		out := &yaml.Node{Kind: yaml.MappingNode}
		for _, k := range n.Keys {
			value := n.Get(k.Name)
			if value == nil {
				value = &workshops.Node{}
			}
			out.Content = append(out.Content, written(&workshops.Node{Kind: workshops.Scalar, Text: k.Name}), written(value))
		}
		return out
	case workshops.Sequence:
		out := &yaml.Node{Kind: yaml.SequenceNode}
		for _, item := range n.Items {
			if item.Kind == workshops.Scalar {
				out.Style = yaml.FlowStyle
			}
			out.Content = append(out.Content, written(item))
		}
		return out
	case workshops.Scalar:
		return writtenText(lineEnds.Replace(n.Text))
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
}

// writtenText leaves a text without quotes where YAML allows it. Dates, numbers
// and yes are texts to us, so they need none either.
func writtenText(text string) *yaml.Node {
	out := &yaml.Node{Kind: yaml.ScalarNode, Value: text}
	switch tag := out.ShortTag(); {
	case strings.ContainsRune(text, '\n') && !strings.HasPrefix(text, "\n"):
		out.Tag, out.Style = "!!str", yaml.LiteralStyle
	case strings.HasPrefix(text, "\n"): // the library drops the first line of such a block
		out.Tag, out.Style = "!!str", yaml.DoubleQuotedStyle
	case tag == "!!null" || tag == "!!merge" || tag == "!!binary":
		out.Tag, out.Style = "!!str", yaml.DoubleQuotedStyle
	default:
		out.Tag = tag
	}
	return out
}
