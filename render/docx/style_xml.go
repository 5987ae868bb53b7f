package docx

import (
	"strconv"
	"strings"

	"samverka/workshops"
)

// frame is the four outer borders of a table or a cell.
func frame(line, size, colour string) string {
	var b strings.Builder
	for _, side := range [...]string{"top", "left", "bottom", "right"} {
		b.WriteString(`<w:` + side + ` w:val="` + line + `" w:sz="` + size + `" w:space="0" w:color="` + colour + `"/>`)
	}
	return b.String()
}

func cellMargins(top, left, bottom, right int) string {
	return `<w:tblCellMar>` + margins(top, left, bottom, right) + `</w:tblCellMar>`
}

// margins is the space within a cell, in twentieths of a point.
func margins(top, left, bottom, right int) string {
	side := func(name string, n int) string {
		return `<w:` + name + ` w:w="` + strconv.Itoa(n) + `" w:type="dxa"/>`
	}
	return side("top", top) + side("left", left) + side("bottom", bottom) + side("right", right)
}

// palette is what the words within braces in definitions stand for.
type palette struct {
	major                      string // the whole w:rFonts
	ink, soft, petrol, tint    string
	sand, sandLine, sandTint   string
	rule, hair, write, bullets string
}

// ownPalette has the colours of the print style.
var ownPalette = palette{
	major: `<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>`,
	ink:   "1B252B", soft: "465359", petrol: "0F4C57", tint: "EEF4F3",
	sand: "7D5210", sandLine: "A06A14", sandTint: "FAF5EA",
	rule: "B4C0C0", hair: "D5DDDC", write: "8C9A9B", bullets: "1",
}

func (p *palette) replacer() *strings.Replacer {
	return strings.NewReplacer("{major}", p.major, "{ink}", p.ink, "{soft}", p.soft, "{petrol}", p.petrol, "{tint}", p.tint,
		"{sand}", p.sand, "{sandline}", p.sandLine, "{sandtint}", p.sandTint,
		"{rule}", p.rule, "{hair}", p.hair, "{write}", p.write, "{bullets}", p.bullets)
}

// writeStyle writes the definition of one style.
func writeStyle(b *strings.Builder, s style, ids *[noStyle]string, colours *strings.Replacer) {
	d := &definitions[s]
	b.WriteString(`<w:style w:type="` + d.kind + `"`)
	if s == normal || s == normalTable {
		b.WriteString(` w:default="1"`)
	}
	if s > normalTable {
		b.WriteString(` w:customStyle="1"`)
	}
	b.WriteString(` w:styleId="` + ids[s] + `"><w:name w:val="` + d.name + `"/>`)
	if d.based != noStyle {
		b.WriteString(`<w:basedOn w:val="` + ids[d.based] + `"/>`)
	}
	if d.next != noStyle {
		b.WriteString(`<w:next w:val="` + ids[d.next] + `"/>`)
	}
	b.WriteString(`<w:uiPriority w:val="99"/>`)
	if s == normalTable {
		b.WriteString(`<w:semiHidden/><w:unhideWhenUsed/>`)
	}
	if d.quick {
		b.WriteString(`<w:qFormat/>`)
	}
	if d.ppr != "" {
		b.WriteString(`<w:pPr>` + colours.Replace(d.ppr) + `</w:pPr>`)
	}
	if d.rpr != "" {
		b.WriteString(`<w:rPr>` + colours.Replace(d.rpr) + `</w:rPr>`)
	}
	b.WriteString(colours.Replace(d.tableLook))
	b.WriteString(`</w:style>`)
}

// inBundle gives the definitions of a bundle, where the documents' titles are
// the first level of headings: every level looks as the one above it does in a
// document of its own.
func inBundle(s style) style {
	switch s {
	case heading1:
		return title
	case heading2, heading3, heading4:
		return s - 1
	}
	return s
}

// ownStyles is the part styles.xml of our own look.
func ownStyles(lang workshops.Language, bundle bool) []byte {
	var ids [noStyle]string
	for s := range definitions {
		ids[s] = definitions[s].id
	}
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles ` + mainSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>` +
		`<w:color w:val="` + ownPalette.ink + `"/><w:sz w:val="20"/><w:szCs w:val="20"/>` + language(lang) +
		`</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`)
	colours := ownPalette.replacer()
	for s := range noStyle {
		if look := inBundle(s); bundle && look != s {
			b.WriteString(raised(s, look, &ids, colours))
			continue
		}
		writeStyle(&b, s, &ids, colours)
	}
	b.WriteString(`</w:styles>`)
	return []byte(b.String())
}

// raised is the definition of a heading with the look of another style, and its
// own place in the outline.
func raised(s, as style, ids *[noStyle]string, colours *strings.Replacer) string {
	var one, other strings.Builder
	writeStyle(&one, s, ids, colours)
	writeStyle(&other, as, ids, colours)
	head, _, _ := strings.Cut(one.String(), `<w:pPr>`)
	_, look, _ := strings.Cut(other.String(), `<w:pPr>`)
	level := `<w:outlineLvl w:val="` + strconv.Itoa(int(s-heading1)) + `"/>`
	before, after, _ := strings.Cut(look, `</w:pPr>`)
	before, _, _ = strings.Cut(before, `<w:outlineLvl`)
	return head + `<w:pPr>` + before + level + `</w:pPr>` + after
}

// language is the w:lang of a document.
func language(lang workshops.Language) string {
	return `<w:lang w:val="` + locale(lang) + `" w:eastAsia="` + locale(lang) + `" w:bidi="ar-SA"/>`
}

func locale(lang workshops.Language) string {
	if lang == workshops.English {
		return "en-GB"
	}
	return "sv-SE"
}
