package cmd

import (
	"bytes"
	"slices"
	"strings"

	"samverka/render"
	"samverka/render/docx"
)

// The formats of documents, in the order that they are made and listed.
const (
	formatHTML = "html"
	formatDOCX = "docx"
	formatPDF  = "pdf"
)

var pageFormats = []string{formatHTML, formatDOCX, formatPDF}

// chosenFormats reads what --format says: names with commas between,
// of those that are allowed.
func (a *app) chosenFormats(said string, allowed []string) ([]string, error) {
	var formats []string
	for name := range strings.SplitSeq(said, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(allowed, name) {
			return nil, a.wrongUse("usage.format", "Found", name, "Allowed", allowed)
		}
		formats = append(formats, name)
	}
	slices.SortFunc(formats, func(x, y string) int {
		return slices.Index(allowed, x) - slices.Index(allowed, y)
	})
	return slices.Compact(formats), nil
}

// content is what a file of the pack shows: one document, or several that a
// cover numbers.
type content struct {
	parts []render.Part
	cover *render.Page // nil for a document alone
	page  []byte       // as HTML, once it has been made
}

// typeset makes the files of a document or a bundle, one for each format that is
// asked for. When the browser fails, the page that it should have printed is
// kept instead: any browser can print it by hand.
func (p *pack) typeset(file packFile, c *content) error {
	kept := slices.Contains(p.formats, formatHTML)
	for _, format := range p.formats {
		data, err := p.typesetIn(format, c)
		if err != nil && format == formatPDF {
			p.unprinted(err)
			if kept {
				continue
			}
			format, data, err = formatHTML, c.page, nil
		}
		if err != nil {
			return err
		}
		made := file
		made.path, made.format = file.path+"."+format, format
		if err := p.write(made, data); err != nil {
			return err
		}
	}
	return nil
}

func (p *pack) typesetIn(format string, c *content) ([]byte, error) {
	switch format {
	case formatDOCX:
		return c.docx(p.look)
	case formatXLSX:
		return p.figures(c.parts[0])
	}
	if c.page == nil {
		if err := c.html(); err != nil {
			return nil, err
		}
	}
	if format == formatPDF {
		return p.print(c.page)
	}
	return c.page, nil
}

// docx writes the content for Word, with the look of a template of the
// municipality's own if there is one.
func (c *content) docx(look docx.Options) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if c.cover != nil {
		err = docx.WriteBundle(&b, c.parts, *c.cover, look)
	} else {
		err = docx.Write(&b, c.parts[0].Manuscript, c.parts[0].Page, look)
	}
	return b.Bytes(), err
}

func (c *content) html() error {
	var b bytes.Buffer
	var err error
	if c.cover != nil {
		err = render.HTMLBundle(&b, c.parts, *c.cover)
	} else {
		err = render.HTML(&b, c.parts[0].Manuscript, c.parts[0].Page)
	}
	c.page = b.Bytes()
	return err
}
