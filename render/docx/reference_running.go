package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"samverka/render"
)

// referenceRunning is the headers and footers of a reference, by kind:
// default, first, even.
type referenceRunning struct {
	headers, footers map[string]*runningPart
	titled           bool // first pages have their own
	evens            bool
}

// runningPart is a header or footer of a reference.
type runningPart struct {
	open, inner, end string
	relations        []relation
	numbered         bool // it says which page it is
}

// document takes the page set-up of the last section, and the headers and
// footers that hold there.
func (t *taking) document() {
	look := t.reference.look
	running := &referenceRunning{headers: map[string]*runningPart{}, footers: map[string]*runningPart{}, evens: t.evens}
	look.running = running
	t.carried = map[string]string{}
	sections := t.sections()
	refer := map[string]string{} // relations by element and kind
	for _, s := range sections {
		for _, n := range s.children {
			if n.is(mainURI, "headerReference") || n.is(mainURI, "footerReference") {
				refer[n.local+" "+n.get("type")] = n.get("id")
			}
		}
	}
	if len(sections) > 0 {
		last := sections[len(sections)-1]
		look.portrait = paperOf(last)
		n := last.child("titlePg")
		running.titled = n != nil && !off(n)
	}
	parts := map[string]string{}
	for _, r := range t.relations(t.main) {
		if !r.outside && (r.kind == "header" || r.kind == "footer") {
			parts[r.id] = r.target
		}
	}
	for _, kind := range []string{"default", "first", "even"} {
		if p := t.running(parts[refer["headerReference "+kind]]); p != nil {
			running.headers[kind] = p
		}
		if p := t.running(parts[refer["footerReference "+kind]]); p != nil {
			running.footers[kind] = p
		}
	}
}

// sections finds the properties of all sections of the main part, without
// keeping the rest of it.
func (t *taking) sections() []*node {
	data := t.read(t.main, maxDocument)
	var all []*node
	d := xml.NewDecoder(bytes.NewReader(data))
	scope := map[string]string{}
	var open []*node
	for depth := 0; ; {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil || depth > maxDepth || len(scope) > maxScope || len(all) > maxEntries {
			t.fail(Damaged, t.main)
			return nil
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			if depth == 1 {
				scope = declared(scope, token.Attr)
			}
			n := element(token, scope)
			switch {
			case n.space == strictURI:
				t.fail(StrictXML, t.main)
				return nil
			case len(open) > 0:
				open[len(open)-1].children = append(open[len(open)-1].children, n)
				open = append(open, n)
			case n.is(mainURI, "sectPr"):
				all, open = append(all, n), append(open, n)
			}
		case xml.EndElement:
			depth--
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case xml.Directive:
			t.fail(Damaged, t.main)
			return nil
		}
	}
}

// Limits of a page that can be written on.
const (
	smallestPage = 4000
	largestPage  = 31680
	leastText    = 3000
)

// paperOf is the page set-up of a section, standing. What cannot be is taken
// from our own.
func paperOf(section *node) paper {
	number := func(n *node, name string, otherwise int) int {
		v, err := strconv.Atoi(n.get(name))
		if err != nil {
			return otherwise
		}
		return max(v, -v) // a negative margin is one that a header cannot push
	}
	size, edge := section.child("pgSz"), section.child("pgMar")
	p := paper{
		width: number(size, "w", a4.width), height: number(size, "h", a4.height),
		top: number(edge, "top", a4.top), right: number(edge, "right", a4.right), bottom: number(edge, "bottom", a4.bottom),
		left: number(edge, "left", a4.left) + number(edge, "gutter", 0), header: number(edge, "header", a4.header), footer: number(edge, "footer", a4.footer),
	}
	if p.width > p.height {
		p.width, p.height = p.height, p.width
		p.top, p.right, p.bottom, p.left = p.right, p.bottom, p.left, p.top
	}
	width, height := p.text()
	if p.width < smallestPage || p.height > largestPage || width < leastText || height < leastText || max(p.header, p.footer) > p.height/2 {
		return a4
	}
	return p
}

// running takes a header or a footer with its pictures.
func (t *taking) running(name string) *runningPart {
	root := t.tree(name, maxXML)
	if root == nil || root.space != mainURI || root.local != "hdr" && root.local != "ftr" {
		return nil
	}
	p := &runningPart{}
	pictures := map[string]string{}
	for _, r := range t.relations(name) {
		if r.kind != "image" || r.outside {
			continue
		}
		if file := t.picture(r.target); file != "" {
			p.relations = append(p.relations, relation{kind: "image", target: "media/" + file})
			pictures[r.id] = "rId" + strconv.Itoa(len(p.relations))
		}
	}
	sanitise(root, pictures)
	p.numbered = cleanFields(root)
	t.renumber(root)
	var b strings.Builder
	for _, c := range root.children {
		c.write(&b)
	}
	p.inner = b.String()
	p.open, p.end = root.tags()
	return p
}

// tags are the beginning and the end of a root element, under which the prefix
// w means Word's own namespace.
func (n *node) tags() (open, end string) {
	shell := &node{prefix: n.prefix, local: n.local, attributes: n.attributes}
	has := false
	for _, a := range n.attributes {
		has = has || a.prefix == "xmlns" && a.local == "w"
	}
	if !has {
		shell.attributes = append(shell.attributes[:len(shell.attributes):len(shell.attributes)], attribute{prefix: "xmlns", local: "w", value: mainURI})
	}
	var b strings.Builder
	shell.write(&b)
	open = strings.TrimSuffix(b.String(), "/>") + ">"
	name, _, _ := strings.Cut(strings.TrimPrefix(open, "<"), " ")
	return xmlHead + open, "</" + name + ">"
}

// renumber gives the pictures numbers that no others in the document have.
func (t *taking) renumber(root *node) {
	root.walk(func(n *node) {
		if !n.is(inlineURI, "docPr") {
			return
		}
		t.reference.drawings++
		for i := range n.attributes {
			if n.attributes[i].local == "id" {
				n.attributes[i].value = strconv.Itoa(t.reference.drawings)
			}
		}
	})
}

// picture takes a picture and gives the name of its file; empty if it is of a
// kind that is not carried over.
func (t *taking) picture(name string) string {
	if known, ok := t.carried[name]; ok {
		return known
	}
	look := t.reference.look
	kind := strings.TrimPrefix(path.Ext(name), ".")
	if imageTypes[kind] == "" || len(look.pictures) >= maxPictures {
		return ""
	}
	data := t.read(name, maxPicture)
	if data == nil {
		return ""
	}
	file := "reference" + strconv.Itoa(len(look.pictures)+1) + "." + kind
	look.pictures = append(look.pictures, medium{file, kind, data})
	t.carried[name] = file
	return file
}

// referenceParts refers to the reference's headers and footers, with the
// reminder and the page's number where they lack them. A reference without
// headers gets ours.
func (d *body) referenceParts(s section) (titled bool) {
	running := d.file.look.running
	bare := len(running.headers) == 0
	titled = s.first && (running.titled || bare)
	kinds := []string{"default"}
	if titled {
		kinds = append(kinds, "first")
	}
	if running.evens {
		kinds = append(kinds, "even")
	}
	width, _ := d.sectionPaper(s).text()
	for _, kind := range kinds {
		switch p := running.headers[kind]; {
		case p != nil:
			d.refer("headerReference", kind, d.file.attach("header", []byte(p.open+p.inner+p.end), p.relations))
		case bare && kind != "first":
			d.refer("headerReference", kind, d.file.attach("header", d.file.header(s.page, width), nil))
		default:
			d.refer("headerReference", kind, d.file.attach("header", d.file.emptyHeader(), nil))
		}
	}
	for _, kind := range kinds {
		p := running.footers[kind]
		if p == nil && (bare || kind == "even") {
			p = running.footers["default"]
		}
		d.refer("footerReference", kind, d.file.referenceFooter(p, s.page, width))
	}
	return titled
}

// referenceFooter attaches a footer of the reference, and after what it holds
// the page's number, if it lacks it, and the reminder.
func (f *file) referenceFooter(p *runningPart, page *render.Page, width int) string {
	if p == nil {
		return f.attach("footer", f.footer(page, width), nil)
	}
	d := newBody(f)
	defer d.free()
	d.str(p.open, p.inner)
	if !p.numbered {
		d.begin(para{style: footer, jc: "right"}, place{})
		d.pageOf(page.Words.PageOf)
		d.end()
	}
	if reminder := render.Clean(page.Footer); reminder != "" {
		d.begin(para{style: footer}, place{})
		d.entered(reminder, format{})
		d.end()
	}
	d.str(p.end)
	return f.attach("footer", append([]byte(nil), d.Bytes()...), p.relations)
}
