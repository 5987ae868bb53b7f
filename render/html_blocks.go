package render

import "github.com/yuin/goldmark/ast"

func htmlSection(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	s := n.(*Section)
	if s.PreviousSibling() == nil {
		return ast.WalkContinue // the main element itself
	}
	if !entering {
		w.str("</div>\n")
		return ast.WalkContinue
	}
	if s.Landscape {
		w.str("<div class=\"pages landscape\">\n")
	} else {
		w.str("<div class=\"pages portrait\">\n")
	}
	return ast.WalkContinue
}

// htmlTitle renders the titles of blocks, each as its block demands.
func htmlTitle(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	open, end := "<p class=\"title\">", "</p>\n"
	switch n.Parent().(type) {
	case *Frame:
		return ast.WalkSkipChildren // the table writes its caption
	case *Sign:
		open, end = "<p><span class=\"dotted\"></span>", "</p>\n"
	}
	if entering {
		w.str(open)
	} else {
		w.str(end)
	}
	return ast.WalkContinue
}

func htmlBox(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.str(`<div class="`, string(n.(*Box).Look), "\">\n")
	} else {
		w.str("</div>\n")
	}
	return ast.WalkContinue
}

// group writes a div with a class and how many stand beside each other.
func (w *htmlWriter) group(class string, n int, entering bool) ast.WalkStatus {
	if entering {
		w.str(`<div class="`, class, " of")
		w.number(n)
		w.str("\">\n")
	} else {
		w.str("</div>\n")
	}
	return ast.WalkContinue
}

func htmlColumns(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	return w.group("columns", n.(*Columns).Count, entering)
}

func htmlCards(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	c := n.(*Cards)
	if c.Badges {
		return w.group("cards badges", c.PerSheet, entering)
	}
	return w.group("cards", c.PerSheet, entering)
}

func htmlSlips(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	return w.group("slips", n.(*Slips).Count, entering)
}

func htmlLines(w *htmlWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	w.str(`<div class="lines">`)
	w.hidden(w.page.Words.ToFillIn)
	for range n.(*Lines).Count {
		w.str("<div></div>")
	}
	w.str("</div>\n")
	return ast.WalkContinue
}

// htmlFishbone renders the title, the drawing and the list that says the same.
// A list of headings only, on a sheet to fill in, is for those who listen.
func htmlFishbone(w *htmlWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	f := n.(*Fishbone)
	title, list := f.FirstChild(), f.LastChild()
	id := w.within + f.ID
	w.str(`<figure class="fishbone" aria-labelledby="`, id, `"><figcaption id="`, id, `">`)
	w.inline(title, source)
	w.str("</figcaption>\n<div class=\"wide\" tabindex=\"0\">")
	f.Drawing.svg(w, id+"-drawing", PlainText(title, source), PlainText(list, source))
	if f.Filled {
		w.str("</div>\n<div class=\"causes\">\n")
	} else {
		w.str("</div>\n<div class=\"aloud\">\n")
	}
	_ = htmlRenderer.Render(w, source, list) // an htmlWriter gives no errors
	w.str("</div>\n</figure>\n")
	return ast.WalkSkipChildren
}
