package render

import (
	"io"
	"net/url"
	"strings"
)

// IndexGroup is the files of one session, or of the series as a whole, in the
// index of a pack.
type IndexGroup struct {
	Title string
	About string // date, time and place, say
	Parts []IndexPart
}

// IndexPart is the files for one part of the work: before, during or after the
// session.
type IndexPart struct {
	Title string // may be empty in a group of a single part
	Files []IndexFile
}

// IndexFile is one document, in one or more formats.
type IndexFile struct {
	Title string
	About string // for whom or what, in a few words
	Links []IndexLink
}

// IndexLink is one file of a document.
type IndexLink struct {
	Label string // the format: "Word", "PDF"; not shown for the first link
	Path  string // from the folder of the index, with slashes
}

// Index writes the page that ties a pack together, in the same shell as the
// documents. The first link of a file stands on its title. The error is that
// of w.
func Index(w io.Writer, p Page, groups []IndexGroup) error {
	body := newHTMLWriter(&p)
	defer body.free()
	ids := newIDs()
	for _, g := range groups {
		id := ids.make(g.Title)
		body.str("<section class=\"pack\" aria-labelledby=\"", id, "\">\n<h2 id=\"", id, "\">")
		body.entered(g.Title)
		body.str("</h2>\n")
		if g.About != "" {
			body.str("<p class=\"about\">")
			body.entered(g.About)
			body.str("</p>\n")
		}
		body.str("<div class=\"parts\">\n")
		for _, part := range g.Parts {
			body.indexPart(&part)
		}
		body.str("</div>\n</section>\n")
	}
	return writePage(w, &p, body, p.pageStyles(), false)
}

func (w *htmlWriter) indexPart(part *IndexPart) {
	w.str("<div class=\"part\">\n")
	if part.Title != "" {
		w.str("<h3>")
		w.entered(part.Title)
		w.str("</h3>\n")
	}
	w.str("<ul class=\"files\">\n")
	for _, f := range part.Files {
		w.str("<li>")
		if len(f.Links) == 0 {
			w.entered(f.Title)
		} else {
			w.fileLink(f.Links[0].Path, f.Title, "")
		}
		for i, l := range f.Links {
			if i > 0 {
				w.str(" ")
				w.fileLink(l.Path, l.Label, f.Title)
			}
		}
		if f.About != "" {
			w.str("<br><span class=\"about\">")
			w.entered(f.About)
			w.str("</span>")
		}
		w.str("</li>\n")
	}
	w.str("</ul>\n</div>\n")
}

// fileLink writes a link to a file of the pack. A link whose text says the
// format only also says, aloud, of what.
func (w *htmlWriter) fileLink(path, label, of string) {
	w.str(`<a href="`)
	w.text(relative(path))
	if of != "" {
		w.str(`" class="format`)
	}
	w.str(`">`)
	w.entered(label)
	if of != "" {
		w.hidden(": " + oneLineText(of))
	}
	w.str("</a>")
}

// relative makes an address of a path to a file beside the index: it cannot
// lead out of the folder or to another host.
func relative(path string) string {
	var parts []string
	for part := range strings.SplitSeq(strings.ReplaceAll(path, `\`, "/"), "/") {
		if part != "" && part != "." && part != ".." {
			parts = append(parts, url.PathEscape(part))
		}
	}
	address := strings.Join(parts, "/")
	if first, _, _ := strings.Cut(address, "/"); strings.Contains(first, ":") {
		return "./" + address
	}
	return address
}
