package docx

import "strings"

// dropped are elements that are left out with all that is in them: what refers
// to other parts of the reference, to people or to what is outside of it.
var dropped = map[string]bool{
	"object": true, "control": true, "altChunk": true, "subDoc": true, "movie": true, "contentPart": true,
	"commentRangeStart": true, "commentRangeEnd": true, "commentReference": true, "annotationRef": true,
	"bookmarkStart": true, "bookmarkEnd": true, "permStart": true, "permEnd": true, "proofErr": true,
	"footnoteReference": true, "endnoteReference": true, "del": true, "moveFrom": true,
	"dataBinding": true, "placeholder": true, "id": true, "customXmlPr": true, "smartTagPr": true, "sectPr": true, "attachedTemplate": true,
	"moveFromRangeStart": true, "moveFromRangeEnd": true, "moveToRangeStart": true, "moveToRangeEnd": true,
	"customXmlInsRangeStart": true, "customXmlInsRangeEnd": true, "customXmlDelRangeStart": true, "customXmlDelRangeEnd": true,
}

// unwrapped are elements whose content stays without them.
var unwrapped = map[string]bool{"hyperlink": true, "ins": true, "moveTo": true, "smartTag": true, "customXml": true}

// sanitise takes away all of a part that is not to be carried over. Pictures
// maps the relations that lead to pictures which are carried over to new ones.
func sanitise(n *node, pictures map[string]string) {
	var kept []*node
	for _, c := range n.children {
		if unwanted(c) {
			continue
		}
		sanitise(c, pictures)
		if c.space == mainURI && unwrapped[c.local] {
			kept = append(kept, c.children...)
			continue
		}
		kept = append(kept, c)
	}
	n.children = kept
	attributes := n.attributes[:0]
	for _, a := range n.attributes {
		switch {
		case a.space == relURI && a.local == "embed" || a.space == relURI && a.local == "id" && n.space == vmlURI:
			if pictures[a.value] == "" {
				continue
			}
			a.value = pictures[a.value]
		case a.space == relURI, strings.HasPrefix(a.local, "rsid"), n.space != mainURI && reaching[a.local]:
			continue
		}
		attributes = append(attributes, a)
	}
	n.attributes = attributes
}

// reaching are attributes that lead out of a drawing.
var reaching = map[string]bool{"href": true, "src": true, "relid": true, "althref": true}

// unwanted tells whether an element is left out with all that is in it.
func unwanted(n *node) bool {
	switch {
	case n.local == "":
		return false
	case n.space == mainURI:
		return dropped[n.local] || strings.HasSuffix(n.local, "Change") || n.local == "drawing" && drawsMore(n)
	}
	switch n.local {
	case "extLst", "hlinkClick", "hlinkHover", "OLEObject", "dataBinding", "snd", "wavAudioFile", "audioFile", "videoFile":
		return true
	}
	return false
}

// drawsMore tells whether a drawing holds more than pictures and shapes: a
// chart or a diagram, say, which would need parts of their own.
func drawsMore(n *node) bool {
	more := false
	n.walk(func(n *node) {
		if n.is(drawURI, "graphicData") {
			switch uri := n.get("uri"); uri[strings.LastIndex(uri, "/")+1:] {
			case "picture", "wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas":
			default:
				more = true
			}
		}
	})
	return more
}

// harmless are the fields that are carried over: they tell of the document
// itself.
var harmless = map[string]bool{"PAGE": true, "NUMPAGES": true, "SECTION": true, "SECTIONPAGES": true, "STYLEREF": true, "TITLE": true}

func harmlessField(instruction string) bool {
	words := strings.Fields(instruction)
	return len(words) > 0 && harmless[strings.ToUpper(words[0])]
}

// field is a field that is made of several elements.
type field struct {
	marks       []*node // without its result
	instruction string
}

// fieldCleaning is the work of [cleanFields].
type fieldCleaning struct {
	open     []*field // each within the one before
	bad      map[*node]bool
	numbered bool
}

// cleanFields takes away every field that is not harmless; the text that it
// last gave stays. It tells whether one of the others is the page's number.
func cleanFields(root *node) (numbered bool) {
	c := &fieldCleaning{bad: map[*node]bool{}}
	root.walk(c.visit)
	for _, f := range c.open { // never ended
		f.instruction = ""
		c.judge(f)
	}
	root.walk(func(n *node) {
		var kept []*node
		for _, child := range n.children {
			switch {
			case c.bad[child] && child.local == "fldSimple":
				kept = append(kept, child.children...)
			case !c.bad[child]:
				kept = append(kept, child)
			}
		}
		n.children = kept
	})
	return c.numbered
}

func (c *fieldCleaning) visit(n *node) {
	if n.space != mainURI {
		return
	}
	kind := n.get("fldCharType")
	switch {
	case n.local == "fldSimple":
		c.judge(&field{[]*node{n}, n.get("instr")})
		return
	case n.local == "fldChar" && kind == "begin":
		c.open = append(c.open, &field{marks: []*node{n}})
		return
	case n.local != "fldChar" && n.local != "instrText" && n.local != "delInstrText":
		return
	}
	if len(c.open) == 0 {
		c.bad[n] = true
		return
	}
	last := c.open[len(c.open)-1]
	last.marks = append(last.marks, n)
	for _, text := range n.children {
		last.instruction += text.text
	}
	if kind == "end" {
		c.judge(last)
		c.open = c.open[:len(c.open)-1]
	}
}

// judge marks what makes a field that is not harmless.
func (c *fieldCleaning) judge(f *field) {
	if harmlessField(f.instruction) {
		c.numbered = c.numbered || strings.EqualFold(strings.Fields(f.instruction)[0], "PAGE")
		return
	}
	for _, n := range f.marks {
		c.bad[n] = true
	}
}
