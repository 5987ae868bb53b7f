package render

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// TextBytes is what a text node says: its Markdown without escapes and with
// characters for entities.
func TextBytes(n *ast.Text, source []byte) []byte {
	b := n.Segment.Value(source)
	if n.IsRaw() || bytes.IndexByte(b, '\\') < 0 && bytes.IndexByte(b, '&') < 0 {
		return b
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b)))
}

// PlainText is everything a node says, on one line.
func PlainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			if n.Type() == ast.TypeBlock {
				b.WriteByte(' ')
			}
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(TextBytes(n, source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *Entered:
			b.WriteString(n.Value)
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// ids makes the ids of a document, each only once.
type ids map[string]bool

// newIDs reserves the ids that a page itself uses.
func newIDs() ids { return ids{"content": true, "title": true} }

// longestID keeps an id made of somebody's long text readable.
const longestID = 48

// make makes an id of small letters a–z, digits and hyphens that says what
// text says, as near as that allows.
func (ids ids) make(text string) string {
	base := slug(text)
	id := base
	for n := 2; ids[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	ids[id] = true
	return id
}

func slug(text string) string {
	b := make([]byte, 0, longestID)
	hyphen := false
	for _, r := range strings.ToLower(text) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		case r == 'å', r == 'ä', r == 'à', r == 'á':
			r = 'a'
		case r == 'ö', r == 'ø', r == 'ó':
			r = 'o'
		case r == 'é', r == 'è', r == 'ë':
			r = 'e'
		case r == 'ü':
			r = 'u'
		default:
			hyphen = len(b) > 0
			continue
		}
		if hyphen {
			b = append(b, '-')
			hyphen = false
		}
		if b = append(b, byte(r)); len(b) >= longestID {
			break
		}
	}
	switch {
	case len(b) == 0:
		return "s"
	case b[0] <= '9':
		return "s-" + string(b)
	}
	return string(b)
}
