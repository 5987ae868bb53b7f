package render

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// link settles where a link leads. Only addresses of the kinds http, https,
// mailto and tel, a place in the document and, from the template itself, a
// file beside it are allowed. A link to what people entered that leads
// elsewhere becomes its text; a template's own is a fault.
func (s *settling) link(n *ast.Link) {
	address, ok := s.address(n.Destination)
	if !ok && !s.hasToken(n.Destination) {
		s.fault(max(n.Pos(), 0), ForbiddenLink, string(n.Destination), "")
	}
	if ok && !IsBlank(n, s.Markdown) {
		n.Destination, n.Title = []byte(address), nil
		return
	}
	parent := n.Parent()
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		n.RemoveChild(n, c)
		parent.InsertBefore(parent, n, c)
	}
	parent.RemoveChild(parent, n)
}

// autoLink makes a link of an address within angle brackets.
func (s *settling) autoLink(n *ast.AutoLink) ast.Node {
	l := ast.NewLink()
	l.Destination = n.URL(s.Markdown)
	l.SetPos(n.Pos())
	label := ast.NewString([]byte(s.plain(n.Label(s.Markdown))))
	l.AppendChild(l, label)
	parent := n.Parent()
	parent.ReplaceChild(parent, n, l)
	s.link(l)
	return l
}

// image lets only images through that are part of the document.
func (s *settling) image(n *ast.Image) {
	d := string(n.Destination)
	for _, kind := range []string{"png", "jpeg", "gif", "webp", "svg+xml"} {
		if strings.HasPrefix(d, "data:image/"+kind+";base64,") && !s.hasToken(n.Destination) {
			n.Title = nil
			return
		}
	}
	s.fault(max(n.Pos(), 0), ForbiddenImage, s.plain(n.Destination), "")
}

func (s *settling) hasToken(b []byte) bool {
	start, _, _ := s.nextToken(b)
	return start >= 0
}

// address resolves the tokens of an address and tells whether it is allowed.
// An entered text can only be all of an address, or a part that cannot reach
// beyond its place: the end of a path, a number, a mail address.
func (s *settling) address(destination []byte) (string, bool) {
	b := util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(destination)))
	entered := s.hasToken(b)
	var full strings.Builder
	for start, end, e := s.nextToken(b); start >= 0; start, end, e = s.nextToken(b) {
		full.Write(b[:start])
		switch head := full.String(); {
		case head == "":
			full.WriteString(e.text)
		case strings.HasPrefix(head, "tel:"):
			full.WriteString(strings.Map(dialled, e.text))
		default:
			full.WriteString(url.PathEscape(e.text))
		}
		b = b[end:]
	}
	full.Write(b)
	u, err := url.Parse(full.String())
	if err != nil {
		return "", false
	}
	return u.String(), allowed(u, entered)
}

// dialled keeps what a telephone can dial.
func dialled(r rune) rune {
	if r >= '0' && r <= '9' || r == '+' {
		return r
	}
	return -1
}

func allowed(u *url.URL, entered bool) bool {
	switch u.Scheme {
	case "http", "https":
		return u.Host != "" && u.User == nil
	case "mailto", "tel":
		return u.Opaque != ""
	case "":
		inside := u.Host == "" && u.Path == "" && u.Fragment != ""
		beside := u.Host == "" && u.Path != "" && !strings.HasPrefix(u.Path, "/") && !strings.Contains(u.Path, "..")
		return inside || beside && !entered
	}
	return false
}
