package docx

import (
	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// sheetSlack is what a page of cards leaves free of the height of the page, for
// the paragraphs that Word must have around a table.
const sheetSlack = 280

// writeCards writes each sheet of cards as a page of its own. A card with more
// text than it has room for makes its row higher: nothing is cut off.
func writeCards(d *body, n ast.Node, at place) {
	cards := n.(*render.Cards)
	perSheet, write := cards.PerSheet, (*body).blocks
	columns, rows := 1, perSheet
	if perSheet > 2 || perSheet == 2 && d.paper.width > d.paper.height {
		columns, rows = 2, perSheet/2
	}
	_, height := d.paper.text()
	width := at.width - at.left
	var widths []int
	for range columns {
		widths = append(widths, width/columns)
	}
	inner := place{text: cardText, first: true, last: true, small: true, card: cardTitle}
	look := cellLook{inset: 720}
	if perSheet > 2 {
		look.inset, look.margins = 520, margins(220, 260, 160, 260)
	}
	if perSheet == 8 {
		inner.card = cardTitleSmall
	}
	if cards.Badges {
		inner.text, inner.card, write = badgeText, badgeTitle, (*body).badge
		look.middle = true
	}
	for sheet := n.FirstChild(); sheet != nil; sheet = sheet.NextSibling() {
		d.newPage = d.newPage || !d.pageFresh
		t := d.grid(gridLook{style: cutTable, left: at.left}, widths)
		card := sheet.FirstChild()
		for range rows {
			t.row(rowLook{whole: true, height: (height - sheetSlack) / rows})
			for range columns {
				t.cell(look, inner, func(at place) {
					if card != nil {
						write(d, card, at)
						card = card.NextSibling()
					}
				})
			}
			t.endRow()
		}
		t.end()
		d.newPage = true
	}
}

// badge writes what stands on a name badge. What is below a line to write on is
// its label.
func (d *body) badge(card ast.Node, at place) {
	for c := card.FirstChild(); c != nil; c = c.NextSibling() {
		own := at
		own.first, own.last = c.PreviousSibling() == nil, c.NextSibling() == nil
		if before := c.PreviousSibling(); before != nil && before.Kind() == render.KindLines {
			own.text = badgeLabel
		}
		d.block(c, own)
	}
}

// writeSlips writes the items of its lists as slips, so many to a row.
func writeSlips(d *body, n ast.Node, at place) {
	count := n.(*render.Slips).Count
	var widths []int
	for range count {
		widths = append(widths, (at.width-at.left)/count)
	}
	var slips []ast.Node
	for list := n.FirstChild(); list != nil; list = list.NextSibling() {
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			slips = append(slips, item)
		}
	}
	if len(slips) == 0 {
		return
	}
	t := d.grid(gridLook{style: cutTable, left: at.left}, widths)
	look := cellLook{margins: margins(180, 100, 180, 100), inset: 200, middle: true}
	for i := 0; i < len(slips); i += count {
		t.row(rowLook{whole: true})
		for j := i; j < i+count; j++ {
			t.cell(look, place{text: slipText, first: true, last: true}, func(at place) {
				if j < len(slips) {
					d.slip(slips[j], at)
				}
			})
		}
		t.endRow()
	}
	t.end()
}

// slip writes one slip. What is strong, its code, stands on a line of its own.
func (d *body) slip(item ast.Node, at place) {
	for c := item.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() != ast.KindTextBlock && c.Kind() != ast.KindParagraph {
			d.block(c, at)
			continue
		}
		rest := c
		if strong, ok := c.FirstChild().(*ast.Emphasis); ok && strong.Level == 2 {
			d.begin(para{style: slipText}, at)
			d.inline(strong, format{style: slipCode})
			d.end()
			rest = nil
			if strong.NextSibling() != nil {
				d.begin(para{style: slipText}, at)
				d.inlineFrom(strong.NextSibling(), format{})
				d.end()
			}
		}
		if rest != nil {
			d.paragraph(rest, para{style: slipText}, at)
		}
	}
}
