package render

import (
	"io"
	"strconv"
	"strings"
)

// HTMLBundle writes several documents as one self-contained page: first a page
// of its own with p's title, its facts and the numbered list of the documents,
// then each document on a new page, with its own header block and with its own
// title and reminder in the margins. The pages are numbered right through. The
// error is that of w.
func HTMLBundle(w io.Writer, parts []Part, p Page) error {
	body := newHTMLWriter(&p)
	defer body.free()
	var margins strings.Builder
	margins.WriteString(p.pageStyles())
	body.str("<ol class=\"contents\">\n")
	for i := range parts {
		body.str(`<li><a href="#`, partID(i), `-title">`)
		body.entered(parts[i].Page.Title)
		body.str("</a></li>\n")
	}
	body.str("</ol>\n")
	for i := range parts {
		if err := body.part(i, &parts[i]); err != nil {
			return err
		}
		margins.WriteString(partStyles(i, &parts[i]))
	}
	return writePage(w, &p, body, margins.String(), false)
}

func partID(i int) string { return "d" + strconv.Itoa(i+1) }

// part writes one document of a bundle: its title is a heading of the second
// level, and its own headings follow below that.
func (w *htmlWriter) part(i int, part *Part) error {
	id := partID(i)
	w.str(`<section id="`, id, `" class="document`)
	if part.Manuscript.Landscape() {
		w.str(" landscape")
	}
	w.str(`" aria-labelledby="`, id, `-title">`, "\n")
	p := part.Page
	p.Title = strconv.Itoa(i+1) + " " + p.Title
	w.masthead(&p, "h2", id+"-title")
	whole := w.page
	w.page, w.within, w.deeper = &p, id+"-", 1
	err := htmlRenderer.Render(w, part.Manuscript.Markdown, part.Manuscript.tree)
	w.page, w.within, w.deeper = whole, "", 0
	if p.Footer != "" {
		w.str(`<p class="reminder">`)
		w.text(p.Footer)
		w.str("</p>\n")
	}
	w.str("</section>\n")
	return err
}

// partStyles are the margins of the pages of one document of a bundle, upright
// and lying.
func partStyles(i int, part *Part) string {
	id, margins := partID(i), part.Page.marginStyles()
	return "@page " + id + "{" + margins + "}\n" +
		"@page " + id + "-lying{size:A4 landscape;margin:18mm 16mm 19mm;" + margins + "}\n" +
		"@media print{#" + id + ",#" + id + " .pages.portrait{page:" + id + "}" +
		"#" + id + ".landscape,#" + id + " .pages.landscape{page:" + id + "-lying}}\n"
}
