package docx

import (
	"strconv"
	"strings"
)

// list begins an ordered list and gives its number: each has its own, so that
// none goes on where another ended.
func (f *file) list(start int) int {
	f.lists = append(f.lists, start)
	return f.look.lists + len(f.lists) - 1
}

// listIndent is how far each level of a list stands from the one above it, and
// listHang how far its bullet or number stands out.
const (
	listIndent = 380
	listHang   = 300
)

// numbering is the part numbering.xml: a list of bullets and one of numbers,
// and an instance of the latter for each ordered list.
func (f *file) numbering() []byte {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:numbering ` + docSpaces + `>` + f.look.listXML[0])
	bullets := [...]string{"•", "–", "•"}
	abstract(&b, f.look.base, func(level int) (string, string) { return "bullet", bullets[level%len(bullets)] })
	formats := [...]string{"decimal", "lowerLetter", "lowerRoman"}
	abstract(&b, f.look.base+1, func(level int) (string, string) {
		return formats[level%len(formats)], "%" + strconv.Itoa(level+1) + "."
	})
	b.WriteString(f.look.listXML[1])
	instance := func(number, of int) {
		b.WriteString(`<w:num w:numId="` + strconv.Itoa(number) + `"><w:abstractNumId w:val="` + strconv.Itoa(of) + `"/>`)
	}
	instance(f.look.lists-1, f.look.base)
	b.WriteString(`</w:num>`)
	for i, start := range f.lists {
		instance(f.look.lists+i, f.look.base+1)
		for level := range levels {
			b.WriteString(`<w:lvlOverride w:ilvl="` + strconv.Itoa(level) + `"><w:startOverride w:val="` + strconv.Itoa(start) + `"/></w:lvlOverride>`)
		}
		b.WriteString(`</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return []byte(b.String())
}

// levels is how deep a list can go in Word.
const levels = 9

// abstract writes how the levels of a list look.
func abstract(b *strings.Builder, id int, level func(int) (format, text string)) {
	b.WriteString(`<w:abstractNum w:abstractNumId="` + strconv.Itoa(id) + `"><w:multiLevelType w:val="hybridMultilevel"/>`)
	for i := range levels {
		format, text := level(i)
		b.WriteString(`<w:lvl w:ilvl="` + strconv.Itoa(i) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text + `"/><w:lvlJc w:val="left"/>` +
			`<w:pPr><w:ind w:left="` + strconv.Itoa((i+1)*listIndent) + `" w:hanging="` + strconv.Itoa(listHang) + `"/></w:pPr></w:lvl>`)
	}
	b.WriteString(`</w:abstractNum>`)
}
