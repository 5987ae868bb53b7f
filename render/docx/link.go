package docx

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// longestAddress is how long an address Word takes.
const longestAddress = 2000

// link writes a link to an address outside, or to a place in the document.
// What leads nowhere stays text.
func (d *body) link(n *ast.Link, f format) {
	address := string(n.Destination)
	own := f
	own.style, own.whole = hyperlink, strings.HasPrefix(address, "tel:")
	place, inside := strings.CutPrefix(address, "#")
	mark := d.marks[place]
	switch {
	case inside && mark == "", len(address) > longestAddress:
		d.inline(n, f)
		return
	case inside:
		d.str(`<w:hyperlink w:anchor="`, mark, `" w:history="1">`)
	default:
		d.str(`<w:hyperlink r:id="`, d.file.link(address), `" w:history="1">`)
	}
	d.inline(n, own)
	d.str(`</w:hyperlink>`)
}

// marked writes a bookmark around content, if anything links to the id.
func (d *body) marked(id string, content func()) {
	mark := d.marks[id]
	if mark == "" {
		content()
		return
	}
	d.file.marks++
	d.str(`<w:bookmarkStart w:id="`)
	d.number(d.file.marks)
	d.str(`" w:name="`, mark, `"/>`)
	content()
	d.value("bookmarkEnd", "id", d.file.marks)
}

// findMarks names the bookmarks of one document: the places in it that it
// links to. Names begin with what is theirs alone in a bundle.
func findMarks(m *render.Manuscript, prefix string) map[string]string {
	var marks map[string]string
	ids := map[string]bool{}
	_ = ast.Walk(m.Tree(), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			if id, ok := n.AttributeString("id"); ok {
				ids[id.(string)] = true
			}
		case *render.Diagram:
			ids[n.ID] = true
		case *render.Fishbone:
			ids[n.ID] = true
		case *ast.Link:
			if id, ok := strings.CutPrefix(string(n.Destination), "#"); ok {
				if marks == nil {
					marks = map[string]string{}
				}
				if marks[id] == "" {
					marks[id] = "_" + prefix + strconv.Itoa(len(marks)+1)
				}
			}
		}
		return ast.WalkContinue, nil
	})
	for id := range marks {
		if !ids[id] {
			delete(marks, id)
		}
	}
	return marks
}
