package docx

import (
	"io"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// Options says how documents are to look. The zero value is our own look.
type Options struct {
	Reference *Reference // a template of the municipality's own; nil for none
}

// Write makes one Word document of a manuscript and what surrounds it. It may
// be called from several goroutines at the same time. The error is that of w.
func Write(w io.Writer, m *render.Manuscript, p render.Page, o Options) error {
	f := newFile(o, p.Lang, false)
	d := newBody(f)
	defer d.free()
	d.open()
	s := d.section(&p, m.Landscape(), true)
	d.masthead(&p, title, "")
	s = d.manuscript(m, "p", s)
	d.last(s)
	return f.write(w, d.Bytes(), p.Title)
}

// WriteBundle makes one Word document of several: first a page with the title
// and the facts of p that numbers them, then each of them on a new page, under
// its number and title and with its own words in the margins. The pages are
// numbered right through. The error is that of w.
func WriteBundle(w io.Writer, parts []render.Part, p render.Page, o Options) error {
	f := newFile(o, p.Lang, true)
	d := newBody(f)
	defer d.free()
	d.open()
	s := d.section(&p, false, true)
	d.masthead(&p, title, "")
	d.contents(parts)
	for i := range parts {
		part := &parts[i]
		d.close(s)
		page := part.Page
		page.Title = strconv.Itoa(i+1) + " " + page.Title
		s = d.section(&page, part.Manuscript.Landscape(), true)
		d.masthead(&page, heading1, partMark(i))
		s = d.manuscript(part.Manuscript, "p"+strconv.Itoa(i+1)+"_", s)
	}
	d.last(s)
	return f.write(w, d.Bytes(), p.Title)
}

func partMark(i int) string { return "_d" + strconv.Itoa(i+1) }

// contents writes the numbered list of the documents of a bundle.
func (d *body) contents(parts []render.Part) {
	if len(parts) == 0 {
		return
	}
	p := para{style: listNumber, number: d.file.list(1)}
	for i := range parts {
		d.begin(p, place{})
		d.str(`<w:hyperlink w:anchor="`, partMark(i), `" w:history="1">`)
		d.entered(render.Clean(parts[i].Page.Title), format{style: hyperlink})
		d.str(`</w:hyperlink>`)
		d.end()
	}
}

// open begins the document.
func (d *body) open() {
	d.str(xmlHead, `<w:document `, docSpaces, `><w:body>`)
}

// manuscript writes the sections of a document. The first is under way
// already; the last one is left open.
func (d *body) manuscript(m *render.Manuscript, marks string, s section) section {
	d.source, d.marks = m.Markdown, findMarks(m, marks)
	for n := m.Tree().FirstChild(); n != nil; n = n.NextSibling() {
		if n.PreviousSibling() != nil {
			if lying := n.(*render.Section).Landscape; lying != s.lying {
				d.close(s)
				s = d.section(s.page, lying, false)
			} else {
				d.newPage = true
			}
		}
		d.sectionBlocks(n)
	}
	return s
}

func (d *body) sectionBlocks(n ast.Node) {
	width, _ := d.paper.text()
	d.blocks(n, place{width: width})
}

// masthead writes the series, the title and the facts about the document.
func (d *body) masthead(p *render.Page, as style, mark string) {
	width, _ := d.paper.text()
	if series := render.Clean(p.Series); series != "" {
		d.begin(para{style: subtitle}, place{})
		d.entered(series, format{})
		d.end()
	}
	d.begin(para{style: as, before: -1}, place{})
	if mark != "" {
		d.marks = map[string]string{"title": mark}
	}
	d.marked("title", func() { d.entered(render.Clean(p.Title), format{}) })
	d.end()
	if len(p.Header) > 0 {
		d.facts(p.Header, width)
	}
}

// factColumns is how many facts stand beside each other.
const factColumns = 4

// facts writes the facts about the document, each under its label. A fact that
// is missing has a line to write it on.
func (d *body) facts(rows []render.HeaderRow, width int) {
	inset := 280
	var widths []int
	for range factColumns {
		widths = append(widths, width/factColumns)
	}
	t := d.grid(gridLook{style: layoutTable}, widths)
	for i := 0; i < len(rows); i += factColumns {
		t.row(rowLook{whole: true})
		for j := i; j < i+factColumns; j++ {
			look := cellLook{inset: inset}
			if j%factColumns < factColumns-1 {
				look.margins = margins(0, 0, 0, inset)
			}
			t.cell(look, place{text: fact}, func(place) {
				if j < len(rows) {
					d.fact(rows[j])
				}
			})
		}
		t.endRow()
	}
	t.end()
	d.begin(para{style: gap, before: 200}, place{})
	d.end()
}

func (d *body) fact(row render.HeaderRow) {
	d.begin(para{style: factLabel}, place{})
	d.entered(render.Clean(row.Label), format{})
	d.end()
	value := render.Clean(row.Value)
	p := para{style: fact}
	if value == "" {
		p.style = factEmpty
	}
	d.begin(p, place{})
	d.entered(value, format{})
	d.end()
}
