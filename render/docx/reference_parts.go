package docx

import (
	"math"
	"strconv"
	"strings"
)

// settings takes whether even pages have headers of their own.
func (t *taking) settings() {
	n := t.tree(t.target("settings"), maxXML).child("evenAndOddHeaders")
	t.evens = n != nil && !off(n)
}

// off tells whether a property that is there says that it does not hold.
func off(n *node) bool {
	v := n.get("val")
	return v == "0" || v == "false" || v == "off"
}

// theme takes the fonts and colours of the theme, without its pictures.
func (t *taking) theme() {
	t.themeXML = []byte(ownTheme)
	root := t.tree(t.target("theme"), maxXML)
	if root == nil || !root.is(drawURI, "theme") {
		return
	}
	t.accent = "262626"
	root.walk(func(n *node) {
		if n.is(drawURI, "accent1") {
			for _, c := range n.children {
				if c.is(drawURI, "srgbClr") {
					t.accent = c.get("val")
				}
			}
		}
	})
	sanitise(root, nil)
	var b strings.Builder
	b.WriteString(xmlHead)
	root.write(&b)
	t.themeXML = []byte(b.String())
}

// fonts takes the table of fonts, without any that are embedded.
func (t *taking) fonts() {
	t.fontXML = []byte(fontTable)
	root := t.tree(t.target("fontTable"), maxXML)
	if root == nil {
		return
	}
	var b strings.Builder
	b.WriteString(xmlHead + `<w:fonts ` + mainSpace + `>`)
	for _, n := range root.children {
		if !n.is(mainURI, "font") {
			continue
		}
		kept := n.children[:0]
		for _, c := range n.children {
			if !strings.HasPrefix(c.local, "embed") {
				kept = append(kept, c)
			}
		}
		n.children = kept
		n.writeMain(&b)
	}
	b.WriteString(`</w:fonts>`)
	t.fontXML = []byte(b.String())
}

// mostLists is how many lists a reference may have.
const mostLists = 20000

// lists takes the reference's lists, which its styles refer to. The documents'
// own come after them.
func (t *taking) lists() {
	look := t.reference.look
	root := t.tree(t.target("numbering"), maxXML)
	if root == nil {
		return
	}
	highest := 0
	for i, kind := range []string{"abstractNum", "num"} {
		var b strings.Builder
		for _, n := range root.children {
			if !n.is(mainURI, kind) {
				continue
			}
			id, err := strconv.Atoi(n.get(kind + "Id"))
			if err != nil || id < 0 || id > mostLists {
				t.fail(Damaged, t.target("numbering"))
				return
			}
			if kind == "num" {
				highest = max(highest, id)
			} else {
				look.base = max(look.base, id+1)
			}
			n.walk(withoutPictures)
			for _, c := range n.all("lvl") {
				c.inOrder()
			}
			n.writeMain(&b)
		}
		look.listXML[i] = b.String()
	}
	look.lists = highest + 2
}

// withoutPictures takes away what makes a picture of a bullet.
func withoutPictures(n *node) {
	kept := n.children[:0]
	for _, c := range n.children {
		if !c.is(mainURI, "lvlPicBulletId") {
			kept = append(kept, c)
		}
	}
	n.children = kept
}

// rgb reads a colour; ok is false when it is none.
func rgb(hex string) (c [3]float64, ok bool) {
	n, err := strconv.ParseUint(hex, 16, 32)
	if len(hex) != 6 || err != nil {
		return c, false
	}
	return [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}, true
}

func hex(c [3]float64) string {
	n := uint64(math.Round(c[0]))<<16 | uint64(math.Round(c[1]))<<8 | uint64(math.Round(c[2]))
	s := strings.ToUpper(strconv.FormatUint(n, 16))
	return strings.Repeat("0", 6-len(s)) + s
}

// legible is a colour, darkened until text in it can be read on white: a
// contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). Empty if it is no colour.
func legible(s string) string {
	c, ok := rgb(s)
	if !ok {
		return ""
	}
	for 1.05/(luminance(c)+0.05) < 4.5 {
		for i := range c {
			c[i] *= 0.94
		}
	}
	return hex(c)
}

// luminance is the relative luminance of a colour (WCAG 2.2).
func luminance(c [3]float64) float64 {
	for i := range c {
		if c[i] /= 255; c[i] <= 0.04045 {
			c[i] /= 12.92
		} else {
			c[i] = math.Pow((c[i]+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// tinted is a colour thinned with white.
func tinted(s string) string {
	c, _ := rgb(s)
	for i := range c {
		c[i] = 255 - (255-c[i])*0.07
	}
	return hex(c)
}
