package render

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

func htmlText(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	t := n.(*ast.Text)
	w.bytes(TextBytes(t, source))
	switch {
	case t.HardLineBreak():
		w.str("<br>\n")
	case t.SoftLineBreak():
		w.str("\n")
	}
	return ast.WalkContinue
}

func htmlString(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.bytes(n.(*ast.String).Value)
	}
	return ast.WalkContinue
}

func htmlEntered(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		e := n.(*Entered)
		w.cleanText(e.Value, e.RightToLeft)
	}
	return ast.WalkContinue
}

// htmlBlank renders a place to write in. Its width is one of five, since the
// page's policy allows no style of its own.
func htmlBlank(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	size := "xl"
	switch width := n.(*Blank).Width; {
	case width <= 4:
		size = "xs"
	case width <= 8:
		size = "s"
	case width <= 16:
		size = "m"
	case width <= 32:
		size = "l"
	}
	w.str(`<span class="blank `, size, `">`)
	w.hidden(w.page.Words.ToFillIn)
	w.str(`</span>`)
	return ast.WalkContinue
}

func htmlTick(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	if n.(*east.TaskCheckBox).IsChecked {
		w.str(`<span class="tick done">`)
		w.hidden(w.page.Words.Ticked)
	} else {
		w.str(`<span class="tick">`)
		w.hidden(w.page.Words.NotTicked)
	}
	w.str(`</span> `)
	return ast.WalkContinue
}

func htmlEmphasis(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	tag := "em>"
	if n.(*ast.Emphasis).Level == 2 {
		tag = "strong>"
	}
	if entering {
		w.str("<", tag)
	} else {
		w.str("</", tag)
	}
	return ast.WalkContinue
}

func htmlLink(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str(`<a href="`)
		address := n.(*ast.Link).Destination
		if inside, ok := bytes.CutPrefix(address, []byte("#")); ok {
			w.str("#", w.within)
			address = inside
		}
		w.bytes(address)
		w.str(`">`)
	} else {
		w.str(`</a>`)
	}
	return ast.WalkContinue
}

func htmlImage(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str(`<img src="`)
		w.bytes(n.(*ast.Image).Destination)
		w.str(`" alt="`)
		w.text(PlainText(n, source))
		w.str(`">`)
	}
	return ast.WalkSkipChildren
}
