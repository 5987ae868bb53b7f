package docx

import "strings"

// blank writes a place to write in: hard spaces with a line below, or a tab to
// the end of the line.
func (d *body) blank(width int) {
	spaces := 66
	switch {
	case width <= 4:
		spaces = 9
	case width <= 8:
		spaces = 18
	case width <= 16:
		spaces = 36
	}
	d.str(`<w:r><w:rPr><w:u w:val="single" w:color="`, d.file.look.colours.write, `"/></w:rPr>`)
	if width >= wideBlank {
		d.str(`<w:tab/></w:r>`)
		return
	}
	d.str(`<w:t xml:space="preserve">`, strings.Repeat(hardSpace, spaces), `</w:t></w:r>`)
}
