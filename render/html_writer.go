package render

import (
	"bytes"
	"strconv"
	"strings"
)

// htmlWriter gathers the HTML of one page. It is the writer that the node
// functions get, so that what belongs to the page reaches them.
type htmlWriter struct {
	bytes.Buffer
	page   *Page
	widths [101]bool // column widths in use, in hundredths

	// In a bundle: what the ids of the document begin with, and how many levels
	// its headings stand below where they stand alone.
	within string
	deeper int
}

// Buffered and Flush make the writer one that goldmark does not wrap.
func (w *htmlWriter) Buffered() int { return 0 }

// Flush does nothing: everything is kept until the page is whole.
func (w *htmlWriter) Flush() error { return nil }

// str writes HTML.
func (w *htmlWriter) str(parts ...string) {
	for _, s := range parts {
		w.WriteString(s)
	}
}

// text writes text, escaped for content and for attributes.
func (w *htmlWriter) text(s string) {
	last := 0
	for i := 0; i < len(s); i++ {
		if e := escape(s[i]); e != "" {
			w.WriteString(s[last:i])
			w.WriteString(e)
			last = i + 1
		}
	}
	w.WriteString(s[last:])
}

// bytes writes text as [htmlWriter.text] does.
func (w *htmlWriter) bytes(b []byte) {
	last := 0
	for i, c := range b {
		if e := escape(c); e != "" {
			w.Write(b[last:i])
			w.WriteString(e)
			last = i + 1
		}
	}
	w.Write(b[last:])
}

func escape(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&quot;"
	case 0:
		return "\uFFFD"
	}
	return ""
}

// entered writes text that somebody entered, straight from its source.
func (w *htmlWriter) entered(s string) {
	s = Clean(s)
	w.cleanText(s, RightToLeft(s))
}

// cleanText writes clean text with its line breaks. Text in another direction
// is kept from turning the text around it.
func (w *htmlWriter) cleanText(s string, isolate bool) {
	if isolate {
		w.str("<bdi>")
	}
	for {
		line, rest, more := strings.Cut(s, "\n")
		w.text(line)
		if !more {
			break
		}
		w.str("<br>\n")
		s = rest
	}
	if isolate {
		w.str("</bdi>")
	}
}

// hidden writes text for those who listen.
func (w *htmlWriter) hidden(s string) {
	if s != "" {
		w.str(`<span class="aloud">`)
		w.text(s)
		w.str(`</span>`)
	}
}

// number writes a whole number.
func (w *htmlWriter) number(n int) {
	w.Write(strconv.AppendInt(w.AvailableBuffer(), int64(n), 10))
}

// columnStyles are the CSS rules for the widths in use.
func (w *htmlWriter) columnStyles() string {
	var b strings.Builder
	for n, used := range w.widths {
		if used {
			s := strconv.Itoa(n)
			b.WriteString(".w" + s + "{width:" + s + "%}\n")
		}
	}
	return b.String()
}
