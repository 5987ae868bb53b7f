package render

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"samverka/workshops"
)

// Starter gives the file that an own text of a document begins as: what should
// stand in it, and proposals from the state, all within a comment. Nothing of
// it comes into the document until somebody has taken it out of the comment.
func (v *View) Starter(d *workshops.Document, o *workshops.OwnText) (string, workshops.Diagnostics) {
	view := v.For(&Job{Document: d})
	lines := []string{
		view.say("own-text.title", "Title", o.Title, "Document", d.Title), o.Ask.In(v.lang), view.say("own-text.how"),
	}
	if o.Proposal != "" {
		use := `{{template "` + o.Proposal + `" .}}`
		t, err := ParseTemplate(o.At.File, v.lang, use, view.viewFuncs(), v.shared(use)...)
		if err != nil {
			return "", faults(err)
		}
		m, err := t.Fill(view)
		if err != nil {
			return "", faults(err)
		}
		lines = append(lines, view.say("own-text.proposal", "Date", v.Today), m.simple())
	}
	// Two hyphens could end the comment before its time.
	body := strings.ReplaceAll(strings.Join(lines, "\n\n"), "--", "–")
	return "<!--\n" + strings.TrimSpace(body) + "\n-->\n\n", nil
}

// simple is the document as paragraphs and lists, in the Markdown that prose is
// read from.
func (m *Manuscript) simple() string {
	var parts []string
	_ = ast.Walk(m.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering:
		case n.Kind() == ast.KindParagraph || n.Kind() == ast.KindHeading:
			parts = append(parts, PlainText(n, m.Markdown))
			return ast.WalkSkipChildren, nil
		case n.Kind() == ast.KindListItem:
			parts = append(parts, "- "+PlainText(n, m.Markdown))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteByte('\n')
			if !strings.HasPrefix(part, "- ") || !strings.HasPrefix(parts[i-1], "- ") {
				b.WriteByte('\n')
			}
		}
		b.WriteString(part)
	}
	return b.String()
}
