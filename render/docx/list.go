package docx

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"samverka/render"
)

// writeList writes a list. Every ordered list has a number of its own.
func writeList(d *body, n ast.Node, at place) {
	list := n.(*ast.List)
	p := para{style: at.text, level: at.level}
	ordinary := at.text == normal || at.text == listContinue
	number := 0
	switch {
	case render.Ticks(list):
		if ordinary {
			p.style = check
		}
		p.hanging = listIndent
	case list.IsOrdered():
		if ordinary {
			p.style = listNumber
		}
		number, p.hanging = d.file.list(list.Start), listHang
	default:
		if ordinary {
			p.style = listBullet
		}
		number, p.hanging = d.file.look.lists-1, listHang
	}
	// The outermost level stands as its style says; deeper ones, and lists in
	// something that is indented, say it themselves.
	p.left = at.left + listIndent
	p.indented = !ordinary || at.left != at.level*listIndent || number == 0 && at.level > 0
	if p.style != listBullet || at.level > 0 || !d.file.look.bulleted {
		p.number = number
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		own := at
		own.first = at.first && item.PreviousSibling() == nil
		own.last = at.last && item.NextSibling() == nil
		switch next := item.NextSibling(); {
		case next == nil:
			own.keep = at.keep || leads(list)
		case next.NextSibling() == nil && item.PreviousSibling() != nil:
			own.keep = true
		}
		d.item(item, p, own)
	}
}

// item writes one item: its first paragraph has the bullet, number or box, and
// what follows stands under the text.
func (d *body) item(item ast.Node, p para, at place) {
	last := item.NextSibling() == nil
	rest := item.FirstChild()
	var text ast.Node = ast.NewTextBlock()
	if rest != nil && (rest.Kind() == ast.KindTextBlock || rest.Kind() == ast.KindParagraph) {
		text, rest = rest, rest.NextSibling()
	}
	if last && rest == nil && at.level == 0 {
		p.after = 130
	}
	own := at
	own.last = at.last && rest == nil
	if fills(text) {
		p.fill = at.width
	}
	d.begin(p, own)
	if box, ok := text.FirstChild().(*east.TaskCheckBox); ok {
		d.tick(box.IsChecked)
		d.str(`<w:r><w:tab/></w:r>`)
	}
	d.inline(text, at.form)
	d.end()
	at.left += listIndent
	at.level++
	at.first = false
	if at.text == normal {
		at.text = listContinue
	}
	for ; rest != nil; rest = rest.NextSibling() {
		own := at
		own.last = at.last && rest.NextSibling() == nil
		d.block(rest, own)
	}
}

// tick writes a box to tick, which can also be ticked on the screen.
func (d *body) tick(done bool) {
	d.file.boxes++
	sign, state := "☐", "0"
	if done {
		sign, state = "☒", "1"
	}
	d.str(`<w:sdt><w:sdtPr>`)
	d.value("id", "val", d.file.boxes)
	d.str(`<w14:checkbox><w14:checked w14:val="`, state, `"/><w14:checkedState w14:val="2612" w14:font="Segoe UI Symbol"/><w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr><w:sdtContent>`)
	d.symbol(sign)
	d.str(`</w:sdtContent></w:sdt>`)
}

// Widths of places to write in, in hard spaces of the print style's font.
const hardSpace = "\u00a0"

// wideBlank is the number of underscores from which a place to write in fills
// its line.
const wideBlank = 33

// fills tells whether a place to write in fills its line.
func fills(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if b, ok := c.(*render.Blank); ok && b.Width >= wideBlank {
			return true
		}
	}
	return false
}
