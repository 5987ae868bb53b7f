package docx

import (
	"path"
	"slices"
	"testing"
)

// childrenAreInOrder checks everything written against the schema's sequences.
func (w *word) childrenAreInOrder() {
	for name := range w.parts {
		if path.Dir(name) != "word" || path.Ext(name) != ".xml" {
			continue
		}
		w.tree(name).walk(func(n *node) {
			if fault := outOfOrder(n); fault != "" {
				w.t.Errorf("%s: %s", name, fault)
			}
		})
	}
}

func outOfOrder(n *node) string {
	sequence := sequences[n.local]
	if n.space != mainURI || sequence == nil {
		return ""
	}
	last := -1
	for _, c := range n.children {
		if c.space != mainURI {
			continue
		}
		at := slices.Index(sequence, c.local)
		if at < 0 {
			at = slices.Index(sequence, "*")
		}
		switch {
		case at < 0:
			return c.local + " does not belong in " + n.local
		case at < last || at == last && !slices.Contains(several, sequence[at]):
			return c.local + " comes too late in " + n.local
		}
		last = at
	}
	return ""
}

func TestOrderIsChecked(t *testing.T) {
	for source, wrong := range map[string]bool{
		`<w:pPr xmlns:w="` + mainURI + `"><w:pStyle/><w:jc/></w:pPr>`:                  false,
		`<w:pPr xmlns:w="` + mainURI + `"><w:jc/><w:pStyle/></w:pPr>`:                  true,
		`<w:rPr xmlns:w="` + mainURI + `"><w:b/><w:b/></w:rPr>`:                        true,
		`<w:tcPr xmlns:w="` + mainURI + `"><w:b/></w:tcPr>`:                            true,
		`<w:tc xmlns:w="` + mainURI + `"><w:tcPr/><w:p/><w:tbl/><w:p/></w:tc>`:         false,
		`<w:sectPr xmlns:w="` + mainURI + `"><w:pgSz/><w:headerReference/></w:sectPr>`: true,
	} {
		n, reason := parseTree([]byte(source))
		if reason != "" || outOfOrder(n) != "" != wrong {
			t.Errorf("%s: %s %s", source, reason, outOfOrder(n))
		}
	}
}
