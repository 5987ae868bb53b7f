package sheet

import (
	"strings"
	"unicode"
)

// Excel fits the height of a row to its text when somebody edits it, but not
// on opening, not in other programs and never for merged cells. So every
// height is reckoned, rather a little too high than too low.
const (
	linePoints  = 14.5
	rowPadding  = 6.0
	lowestRow   = 20.0
	tallestRow  = 400.0 // Excel's own limit is 409
	boxLines    = 5     // lines in the box of a Paragraph
	widestTitle = 125.0 // how far instructions reach over a wide table
	boldWider   = 1.08
	// caution makes up for letters that are wider on another machine.
	caution = 0.94
)

// letterWidth is the width of a letter of Arial in the unit of column widths:
// a digit is 1.
func letterWidth(r rune) float64 {
	switch {
	case strings.ContainsRune(" iljtf.,:;!|'’()[]/I-", r):
		return 0.52
	case r == 'r' || r == '"' || r == '”':
		return 0.62
	case strings.ContainsRune("ckszvxyJ", r):
		return 0.9
	case strings.ContainsRune("mMwW@%—", r):
		return 1.55
	case unicode.IsUpper(r):
		return 1.28
	}
	return 1
}

// textWidth is the width of a text on one line.
func textWidth(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += letterWidth(r)
	}
	return w
}

// lines reckons how many lines a text takes in a column of a width.
func lines(text string, width float64) int {
	width = max(width*caution, 1)
	n := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		n++
		used := 0.0
		for word := range strings.FieldsSeq(paragraph) {
			w := textWidth(word)
			if used > 0 && used+letterWidth(' ')+w > width {
				n++
				used = 0
			}
			for ; w > width; w -= width {
				n++
			}
			if used > 0 {
				used += letterWidth(' ')
			}
			used += w
		}
	}
	return n
}

// height is how high a row must be for a text, in points.
func height(text string, width, perLine float64) float64 {
	return min(float64(lines(text, width))*perLine+rowPadding, tallestRow)
}

// columnWidth is how wide the column of a table is.
func columnWidth(c *Cell) float64 {
	if c.Width > 0 {
		return c.Width
	}
	longest := 0.0
	for word := range strings.FieldsSeq(heading(c)) {
		longest = max(longest, textWidth(word)*boldWider+4) // and the filter's button
	}
	// A header takes some four lines rather than more.
	wide, most := max(12, textWidth(heading(c))*boldWider/4+4), 30.0
	switch c.Kind {
	case Line:
		wide = max(wide, 20)
	case Paragraph:
		wide, most = 42, 42
	case Choice:
		for _, o := range c.Options {
			wide = max(wide, textWidth(o.Label)+4) // and the button of the list
		}
		wide = min(wide, 28)
		if c.From != (Column{}) {
			wide, most = 36, 36 // the texts of another table
		}
	}
	return min(max(wide, longest), most)
}
