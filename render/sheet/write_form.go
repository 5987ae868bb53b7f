package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// heading is what a label looks like on the sheet.
func heading(c *Cell) string {
	text := strings.Join(strings.Fields(c.Label), " ")
	if c.Required {
		text += " *"
	}
	return text
}

// form writes the questions, one under the other.
func (p *page) form() error {
	for i := range p.sheet.Form {
		part := &p.sheet.Form[i]
		if err := p.gap(); err != nil {
			return err
		}
		if err := p.breakPage(); err != nil {
			return err
		}
		if err := p.across(part.Heading, look{role: roleHeading}, 17); err != nil {
			return err
		}
		if err := p.across(part.Note, look{role: roleNote}, linePoints); err != nil {
			return err
		}
		for j := range part.Cells {
			if err := p.question(&part.Cells[j]); err != nil {
				return err
			}
		}
	}
	return nil
}

// question writes one question and its answer cell: beside each other, or for
// a Paragraph the answer in a box underneath.
func (p *page) question(c *Cell) error {
	switch c.Kind {
	case Note:
		return p.across(c.Label, look{role: roleNote}, linePoints)
	case Paragraph:
		return p.openQuestion(c)
	}
	if err := p.label(c); err != nil {
		return err
	}
	if err := p.answer(2, c, look{role: roleAnswer, kind: c.Kind, open: !c.Locked}); err != nil {
		return err
	}
	wide := p.widths[0] - 2
	tall := max(height(heading(c), wide, linePoints)+p.help(c, wide), 25)
	if c.Kind == Line {
		return p.nextLoose(max(tall, height(c.Value, p.widths[1]-2, linePoints)))
	}
	return p.next(tall)
}

// openQuestion writes a question with a box for several lines under it.
func (p *page) openQuestion(c *Cell) error {
	if err := p.stretch(look{role: roleLabel}); err != nil {
		return err
	}
	if err := p.label(c); err != nil {
		return err
	}
	if err := p.next(height(heading(c), p.width-2, linePoints) + p.help(c, p.width-2)); err != nil {
		return err
	}
	box := look{role: roleAnswer, kind: Paragraph, open: !c.Locked}
	if err := p.stretch(box); err != nil {
		return err
	}
	if err := p.answer(1, c, box); err != nil {
		return err
	}
	return p.next(min(float64(max(boxLines, lines(c.Value, p.width-2)+1))*linePoints, tallestRow))
}

// help is the height of the help under a label.
func (p *page) help(c *Cell, wide float64) float64 {
	if c.Help == "" {
		return 0
	}
	return height(c.Help, wide, 13) - rowPadding
}

// label writes the question, with its help in smaller letters under it.
func (p *page) label(c *Cell) error {
	if err := p.text(1, heading(c), look{role: roleLabel}); err != nil || c.Help == "" {
		return err
	}
	return p.file.SetCellRichText(p.tab, p.cell(1), []excelize.RichTextRun{
		{Text: escape(heading(c)), Font: &excelize.Font{Family: fontName, Size: fontSize, Color: colourInk}},
		{Text: "\n" + escape(c.Help), Font: &excelize.Font{Family: fontName, Size: fontSize - 2, Color: colourFaint}},
	})
}

// answer writes a form's answer cell, its name and what it takes.
func (p *page) answer(column int, c *Cell, l look) error {
	if err := p.value(column, c, c.Value, l); err != nil {
		return err
	}
	ref := p.cell(column)
	if p.first == "" && l.open {
		p.first = ref
	}
	p.check(c, ref, ref, "")
	return p.name(definedName(namedAnswer, c.Key), reference(p.tab, fixedName(p.row, column)))
}
