package render

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"strconv"
	"strings"
	"sync"

	"samverka/workshops"
)

// Page is what surrounds a manuscript: the same for every document of a
// series but for the title and the facts in the header. Every text in it is
// shown as it is.
type Page struct {
	Title  string // the document's; its only first-level heading
	Lang   workshops.Language
	Series string
	Header []HeaderRow
	Footer string // at the foot of every printed page
	Styles string // trusted CSS
	Words  Words
}

// HeaderRow is one fact about the document at the top of its first page. A
// row without a value has a line to write on.
type HeaderRow struct {
	Label string
	Value string
}

// Words are the fixed words of a page, in its language.
type Words struct {
	SkipToContent string // "Hoppa till innehållet"
	PageOf        string // "Sida {page} av {pages}"
	ToFillIn      string // read aloud where there is a place to write: "fyll i"
	Ticked        string // read aloud for a ticked box: "avprickad"
	NotTicked     string // read aloud for an empty box: "inte avprickad"
}

// HTML writes the manuscript as one self-contained page: it fetches nothing,
// runs nothing and has all styles within it, as its Content-Security-Policy
// says. The error is that of w.
func HTML(w io.Writer, m *Manuscript, p Page) error {
	body := newHTMLWriter(&p)
	defer body.free()
	if err := htmlRenderer.Render(body, m.Markdown, m.tree); err != nil {
		return err
	}
	return writePage(w, &p, body, p.pageStyles(), m.Landscape())
}

// writePage writes the page around the content in body. Margins are the CSS of
// the margins of its printed pages.
func writePage(w io.Writer, p *Page, body *htmlWriter, margins string, landscape bool) error {
	out := newHTMLWriter(p)
	defer out.free()
	out.head(margins + body.columnStyles())
	out.str("<body>\n<a class=\"skip\" href=\"#content\">")
	out.text(p.Words.SkipToContent)
	out.str("</a>\n<main id=\"content\"")
	if landscape {
		out.str(` class="landscape"`)
	}
	out.str(">\n")
	out.masthead(p, "h1", "title")
	out.Write(body.Bytes())
	out.str("</main>\n")
	if p.Footer != "" {
		out.str("<footer><p>")
		out.text(p.Footer)
		out.str("</p></footer>\n")
	}
	out.str("</body>\n</html>\n")
	_, err := w.Write(out.Bytes())
	return err
}

// head writes everything before the body. More is CSS of this page alone.
func (w *htmlWriter) head(more string) {
	p := w.page
	styles := "\n" + strings.ReplaceAll(p.Styles, "</", `<\/`) + more
	sum := sha256.Sum256([]byte(styles))
	w.str("<!DOCTYPE html>\n<html lang=\"")
	w.text(string(p.Lang))
	w.str("\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
		base64.StdEncoding.EncodeToString(sum[:]),
		"'; img-src data:; base-uri 'none'; form-action 'none'\">\n<title>")
	w.text(oneLineText(p.Title))
	if p.Series != "" && p.Series != p.Title {
		w.str(" – ")
		w.text(oneLineText(p.Series))
	}
	w.str("</title>\n<style>", styles, "</style>\n</head>\n")
}

// masthead writes the series, the title and the facts about the document. Its
// title is the element of the name and the id that are given.
func (w *htmlWriter) masthead(p *Page, heading, id string) {
	w.str("<header class=\"masthead\">\n")
	if p.Series != "" {
		w.str("<p class=\"series\">")
		w.entered(p.Series)
		w.str("</p>\n")
	}
	w.str("<", heading, ` id="`, id, `">`)
	w.entered(p.Title)
	w.str("</", heading, ">\n")
	if len(p.Header) > 0 {
		w.str("<dl class=\"particulars\">\n")
		for _, row := range p.Header {
			w.str("<div><dt>")
			w.entered(row.Label)
			if Clean(row.Value) == "" {
				w.str("</dt><dd class=\"unfilled\">")
				w.hidden(p.Words.ToFillIn)
			} else {
				w.str("</dt><dd>")
				w.entered(row.Value)
			}
			w.str("</dd></div>\n")
		}
		w.str("</dl>\n")
	}
	w.str("</header>\n")
}

// pageStyles are the CSS for the margins of printed pages: the footer and the
// page number below, and from the second page on the title above.
func (p *Page) pageStyles() string {
	return "\n@page{" + p.marginStyles() + "}\n@page :first{@top-left{content:none}@top-right{content:none}}\n"
}

// marginStyles are what stands in the margins of each page.
func (p *Page) marginStyles() string {
	var b strings.Builder
	if p.Title != "" {
		b.WriteString("@top-left{content:" + cssString(p.Title) + "}")
	}
	if p.Series != "" && p.Series != p.Title {
		b.WriteString("@top-right{content:" + cssString(p.Series) + "}")
	}
	if p.Footer != "" {
		b.WriteString("@bottom-left{content:" + cssString(p.Footer) + "}")
	}
	if p.Words.PageOf != "" {
		b.WriteString("@bottom-right{content:")
		rest := p.Words.PageOf
		for rest != "" {
			before, after, found := strings.Cut(rest, "{")
			if before != "" {
				b.WriteString(cssString(before) + " ")
			}
			name, tail, _ := strings.Cut(after, "}")
			if rest = tail; found && (name == "page" || name == "pages") {
				b.WriteString("counter(" + name + ") ")
			}
		}
		b.WriteString("}")
	}
	return b.String()
}

// cssString makes any text a CSS string that also can stand within a style
// element.
func cssString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ReplaceAll(cleanFrom(s, 0), "\n", " ") {
		switch {
		case r == '"' || r == '\\' || r == '<' || r == '>' || r == '&':
			b.WriteString(`\` + strconv.FormatInt(int64(r), 16) + " ")
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// oneLineText is a text cleaned, on one line.
func oneLineText(s string) string { return strings.Join(strings.Fields(Clean(s)), " ") }

// htmlWriters keeps the buffers of finished pages.
var htmlWriters = sync.Pool{New: func() any { return &htmlWriter{} }}

func newHTMLWriter(p *Page) *htmlWriter {
	w := htmlWriters.Get().(*htmlWriter)
	w.page = p
	return w
}

// free gives the buffer back.
func (w *htmlWriter) free() {
	w.Reset()
	*w = htmlWriter{Buffer: w.Buffer}
	htmlWriters.Put(w)
}
