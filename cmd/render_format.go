package cmd

import (
	"bytes"
	"slices"
	"strings"

	"samverka/render"
	"samverka/workshops"
)

// pageFormats are the formats of documents, as they are asked for.
var pageFormats = []string{"html"}

// chosenFormats reads what --format says: names with commas between.
func (a *app) chosenFormats(said string) ([]string, error) {
	var formats []string
	for name := range strings.SplitSeq(said, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(pageFormats, name) {
			return nil, a.wrongUse("usage.format", "Found", name, "Near", workshops.Nearest(name, pageFormats), "Allowed", pageFormats)
		}
		if !slices.Contains(formats, name) {
			formats = append(formats, name)
		}
	}
	return formats, nil
}

// typeset makes a file of one document, or of several that a cover page
// numbers, in one of the formats.
func (p *pack) typeset(format string, parts []render.Part, cover *render.Page) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch {
	case cover != nil:
		err = render.HTMLBundle(&b, parts, *cover)
	default:
		err = render.HTML(&b, parts[0].Manuscript, parts[0].Page)
	}
	return b.Bytes(), err
}
