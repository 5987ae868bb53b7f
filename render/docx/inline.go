package docx

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"samverka/render"
)

// format is how a run of text looks, beside the style of its paragraph.
type format struct {
	bold, italic bool
	style        style // noStyle or one of the character styles; 0 is as noStyle
	reverse      bool
	quiet        bool // in the tone of what is said aside
	whole        bool // it stays on one line, as a telephone number does
}

// run begins a run of text. The children of its properties come in the order
// that Word demands.
func (d *body) run(f format) {
	d.str(`<w:r>`)
	if f == (format{}) {
		return
	}
	d.str(`<w:rPr>`)
	switch {
	case f.style != 0:
		d.str(`<w:rStyle w:val="`, d.file.look.ids[f.style], `"/>`)
	case f.bold && !f.quiet:
		d.str(`<w:rStyle w:val="`, d.file.look.ids[strong], `"/>`)
	case f.italic && !f.quiet:
		d.str(`<w:rStyle w:val="`, d.file.look.ids[emphasis], `"/>`)
	}
	// Bold and italic said twice, in the style of a paragraph and in that of its
	// text, cancel each other out: only said here they hold.
	if f.bold {
		d.str(`<w:b/><w:bCs/>`)
	}
	if f.italic {
		d.str(`<w:i/><w:iCs/>`)
	}
	if f.quiet {
		d.str(`<w:color w:val="`, d.file.look.colours.soft, `"/>`)
	}
	if f.reverse {
		d.str(`<w:rtl/>`)
	}
	d.str(`</w:rPr>`)
}

// inline writes what is inline under a node.
func (d *body) inline(n ast.Node, f format) { d.inlineFrom(n.FirstChild(), f) }

// inlineFrom writes a node and those after it.
func (d *body) inlineFrom(first ast.Node, f format) {
	for c := first; c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			d.words(string(render.TextBytes(c, d.source)), f)
			switch {
			case c.HardLineBreak():
				d.str(`<w:r><w:br/></w:r>`)
			case c.SoftLineBreak() && c.NextSibling() != nil:
				d.words(" ", f)
			}
		case *ast.String:
			d.words(string(c.Value), f)
		case *render.Entered:
			d.entered(c.Value, f)
		case *render.Blank:
			d.blank(c.Width)
		case *ast.Emphasis:
			own := f
			own.bold, own.italic = f.bold || c.Level == 2, f.italic || c.Level == 1
			d.inline(c, own)
		case *ast.CodeSpan:
			own := f
			own.style = code
			d.inline(c, own)
		case *ast.Link:
			d.link(c, f)
		case *ast.Image:
			d.image(c)
		case *east.TaskCheckBox:
			// a check list writes its boxes itself
		default:
			d.inline(c, f)
		}
	}
}

// words writes text that holds no line breaks.
func (d *body) words(s string, f format) {
	for s != "" {
		before, box, after := cutBox(s)
		if before != "" {
			d.run(f)
			d.text(before, f.whole)
			d.str(`</w:r>`)
		}
		if box != "" {
			d.symbol(box)
		}
		s = after
	}
}

// text writes the text of a run; whole is without places to break the line at.
func (d *body) text(s string, whole bool) {
	for {
		before, after, more := s, "", false
		if whole {
			before, after, more = strings.Cut(strings.ReplaceAll(s, " ", hardSpace), "-")
		}
		d.str(`<w:t xml:space="preserve">`)
		d.escape(before)
		d.str(`</w:t>`)
		if !more {
			return
		}
		d.str(`<w:noBreakHyphen/>`)
		s = after
	}
}

// cutBox cuts text at the first box to tick, which most fonts for text lack.
func cutBox(s string) (before, box, after string) {
	i := strings.IndexAny(s, "☐☑☒")
	if i < 0 {
		return s, "", ""
	}
	return s[:i], s[i : i+len("☐")], s[i+len("☐"):]
}

// symbol writes a character in a font that has it.
func (d *body) symbol(s string) {
	d.str(`<w:r><w:rPr>`, symbolFont, `</w:rPr><w:t>`, s, `</w:t></w:r>`)
}

const symbolFont = `<w:rFonts w:ascii="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>`

// entered writes clean text that people entered, with its line breaks.
func (d *body) entered(s string, f format) {
	for {
		line, rest, more := strings.Cut(s, "\n")
		if f.reverse || !render.RightToLeft(line) {
			d.words(line, f)
		} else {
			d.directions(line, f)
		}
		if !more {
			return
		}
		d.str(`<w:r><w:br/></w:r>`)
		s = rest
	}
}

// directions writes text that runs in both directions: the stretches that are
// written from right to left are marked as such.
func (d *body) directions(s string, f format) {
	start, end := 0, 0 // of the stretch; its end is after its last letter
	inside := false
	for i, r := range s {
		switch letter := string(r); {
		case render.RightToLeft(letter):
			if !inside {
				d.words(s[start:i], f)
				start, inside = i, true
			}
			end = i + len(letter)
		case inside && !strings.ContainsRune(" \u00a0-–.,:;!?\"'()", r):
			d.reversed(s[start:end], f)
			start, inside = end, false
		}
	}
	if inside {
		d.reversed(s[start:end], f)
		start = end
	}
	d.words(s[start:], f)
}

func (d *body) reversed(s string, f format) {
	f.reverse = true
	d.words(s, f)
}

// runsFromRight tells whether a paragraph holds nothing but text that begins from
// the right.
func runsFromRight(n ast.Node) bool {
	e, ok := n.FirstChild().(*render.Entered)
	if !ok || !e.RightToLeft || n.ChildCount() != 1 {
		return false
	}
	return fromRight(e.Value)
}

// fromRight tells whether the first letter of a text is written from right to
// left.
func fromRight(s string) bool {
	for _, r := range s {
		if render.RightToLeft(string(r)) {
			return true
		}
		if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 {
			return false
		}
	}
	return false
}
