package docx

import (
	"bytes"
	"compress/flate"
	"hash/crc32"
	"strings"
	"sync"

	"samverka/workshops"
)

// look is what decides how documents look: our own, or that of a reference.
type look struct {
	ids      [noStyle]string // the style ids in the document
	spaced   [noStyle]bool   // the style keeps a distance from what is above it
	portrait paper
	colours  palette
	painter  *strings.Replacer // puts the colours into definitions
	lists    int               // the first number that is free for a list of a document
	bulleted bool              // the style for bullets says which list it is of
	pictures []medium
	parts    func(workshops.Language, bool) []packed // all that is the same in every document
	running  *referenceRunning                       // nil for ours
	listXML  [2]string                               // what stands before our lists and numbers in numbering.xml
	base     int                                     // the first free number of an abstract list
}

// colour puts the colours into the XML of a definition.
func (l *look) colour(s string) string { return l.painter.Replace(s) }

// paper is the size and the margins of a page, in twentieths of a point.
type paper struct {
	width, height            int
	top, right, bottom, left int
	header, footer           int
}

// text is how wide and high the text of a page may be.
func (p paper) text() (width, height int) {
	return p.width - p.left - p.right, p.height - p.top - p.bottom
}

// a4 is the paper of the print style, standing and lying.
var a4, a4Lying = paper{11906, 16838, 1077, 1020, 1247, 1134, 510, 510}, paper{16838, 11906, 1020, 907, 1077, 907, 480, 450}

// lying turns the paper.
func (p paper) lying() paper {
	if p == a4 {
		return a4Lying
	}
	p.width, p.height = p.height, p.width
	return p
}

// packed is a part of a file, ready to be put in.
type packed struct {
	name string
	data []byte // deflated
	size int
	sum  uint32
}

func pack(name string, data []byte) packed {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestCompression) // fails for wrong levels only
	_, _ = w.Write(data)                               // a buffer takes everything
	_ = w.Close()
	return packed{name, b.Bytes(), len(data), crc32.ChecksumIEEE(data)}
}

// variant is what the fixed parts depend on.
type variant struct {
	lang   workshops.Language
	bundle bool
}

// once makes fixed parts the first time that they are asked for.
func once(build func(workshops.Language, bool) []packed) func(workshops.Language, bool) []packed {
	var made sync.Map
	return func(lang workshops.Language, bundle bool) []packed {
		key := variant{lang, bundle}
		if known, ok := made.Load(key); ok {
			return known.([]packed)
		}
		known, _ := made.LoadOrStore(key, build(lang, bundle))
		return known.([]packed)
	}
}

// spaced tells whether a style of ours has space above it.
func spaced(s style) bool {
	_, after, _ := strings.Cut(definitions[s].ppr, ` w:before="`)
	before, _, found := strings.Cut(after, `"`)
	return found && len(before) > 2 // at least 100
}

// own is our own look.
var own = sync.OnceValue(func() *look {
	l := &look{portrait: a4, lists: 2, bulleted: true, colours: ownPalette, painter: ownPalette.replacer()}
	for s := range definitions {
		l.ids[s], l.spaced[s] = definitions[s].id, spaced(style(s))
	}
	l.parts = once(func(lang workshops.Language, bundle bool) []packed {
		return []packed{
			pack("word/styles.xml", ownStyles(lang, bundle)),
			pack("word/theme/theme1.xml", []byte(ownTheme)),
			pack("word/settings.xml", settings(lang, false)),
			pack("word/fontTable.xml", []byte(fontTable)),
		}
	})
	return l
})
