package docx

import (
	"strconv"
	"strings"

	"samverka/workshops"
)

// styles takes the reference's styles, finds among them those that documents
// use by their names, which are English whatever language Word speaks, and
// adds those that are missing.
func (t *taking) styles() {
	look := t.reference.look
	root := t.tree(t.target("styles"), maxXML)
	if root == nil {
		root = &node{space: mainURI, local: "styles"}
	}
	known, taken := map[string]*node{}, map[string]bool{}
	for _, n := range root.children {
		if !n.is(mainURI, "style") {
			continue
		}
		kind, id := n.get("type"), n.get("styleId")
		taken[strings.ToLower(id)] = true
		known[kind+" "+strings.ToLower(n.child("name").get("val"))] = n
		if d := n.get("default"); (d == "1" || d == "true" || d == "on") && kind != character {
			known[kind+" default"] = n
		}
	}
	var missing []style
	for s := range noStyle {
		n := known[definitions[s].kind+" "+strings.ToLower(definitions[s].name)]
		if own := known[definitions[s].kind+" default"]; own != nil && (s == normal || s == normalTable) {
			n = own
		}
		if n != nil && n.get("styleId") != "" {
			look.ids[s] = n.get("styleId")
			look.spaced[s] = len(n.child("pPr").child("spacing").get("before")) > 2
			continue
		}
		missing = append(missing, s)
		id := definitions[s].id
		for taken[strings.ToLower(id)] {
			id = "Samverka" + id
		}
		taken[strings.ToLower(id)] = true
		look.ids[s], look.spaced[s] = id, spaced(s)
	}
	list := known["paragraph list bullet"]
	look.bulleted = list == nil || numbered(list, known) // ours has a list
	t.colours(known["paragraph heading 1"])
	t.stylesXML = stylesAround(root, missing, look)
}

// numbered tells whether a style, or one that it is based on, has a list.
func numbered(n *node, known map[string]*node) bool {
	for range 10 {
		if n == nil {
			return false
		}
		if n.child("pPr").child("numPr") != nil {
			return true
		}
		based := n.child("basedOn").get("val")
		n = nil
		for _, other := range known {
			if based != "" && other.get("styleId") == based {
				n = other
			}
		}
	}
	return false
}

// colours decides on the colours of what the reference has no styles for: the
// one of its headings leads the eye.
func (t *taking) colours(heading *node) {
	p := palette{
		ink: "auto", soft: "595959", rule: "A6A6A6", hair: "D9D9D9", write: "7F7F7F", tint: "F2F2F2", sandTint: "F7F7F7",
		bullets: strconv.Itoa(t.reference.look.lists - 1),
	}
	if t.accent != "" {
		p.major = ownPalette.major
	}
	lead := heading.child("rPr").child("color").get("val")
	if heading == nil {
		lead = t.accent
	}
	p.petrol = legible(lead)
	if p.petrol == "" {
		p.petrol = "262626"
	} else if heading != nil || t.accent != "" {
		p.tint = tinted(p.petrol)
	}
	p.sand, p.sandLine = p.petrol, p.petrol
	t.reference.look.colours = p
	t.reference.look.painter = p.replacer()
}

// stylesAround is the part with styles, before and after the document's
// language.
func stylesAround(root *node, missing []style, look *look) [2]string {
	for _, n := range root.children {
		n.inOrder()
	}
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles ` + mainSpace + `><w:docDefaults><w:rPrDefault><w:rPr>`)
	defaults := root.child("docDefaults")
	after := ""
	if rPr := defaults.child("rPrDefault").child("rPr"); rPr != nil {
		var rest strings.Builder
		for _, n := range rPr.children {
			switch n.local {
			case "lang":
			case "eastAsianLayout", "specVanish", "oMath":
				n.writeMain(&rest)
			default:
				n.writeMain(&b)
			}
		}
		after = rest.String()
	}
	before := b.String()
	b.Reset()
	b.WriteString(after + `</w:rPr></w:rPrDefault>`)
	if pPr := defaults.child("pPrDefault"); pPr != nil {
		pPr.writeMain(&b)
	}
	b.WriteString(`</w:docDefaults>`)
	for _, n := range root.children {
		if n.is(mainURI, "latentStyles") || n.is(mainURI, "style") {
			n.walk(withoutLanguage)
			n.writeMain(&b)
		}
	}
	for _, s := range missing {
		writeStyle(&b, s, &look.ids, look.painter)
	}
	b.WriteString(`</w:styles>`)
	return [2]string{before, b.String()}
}

// withoutLanguage takes the language away from a style: the document has one.
func withoutLanguage(n *node) {
	if !n.is(mainURI, "rPr") {
		return
	}
	kept := n.children[:0]
	for _, c := range n.children {
		if !c.is(mainURI, "lang") {
			kept = append(kept, c)
		}
	}
	n.children = kept
}

// finish gathers the parts that are the same in all documents.
func (t *taking) finish() {
	around, theme, fonts, evens := t.stylesXML, t.themeXML, t.fontXML, t.evens
	t.reference.look.parts = once(func(lang workshops.Language, _ bool) []packed {
		return []packed{
			pack("word/styles.xml", []byte(around[0]+language(lang)+around[1])),
			pack("word/theme/theme1.xml", theme),
			pack("word/settings.xml", settings(lang, evens)),
			pack("word/fontTable.xml", fonts),
		}
	})
}
