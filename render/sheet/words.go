package sheet

import (
	"strconv"
	"strings"
)

// Words are the few sentences that the engine itself writes into a workbook,
// in the workbook's language. {min}, {max}, {page} and {pages} stand for
// numbers.
type Words struct {
	Check          string // title of the box that refuses an answer, at most 32 characters
	Choose         string // what to do instead, at most 225 characters each
	WholeFrom      string
	WholeBetween   string
	DecimalFrom    string
	DecimalBetween string
	Date           string
	Required       string // what the asterisk after a label means
	Page           string // "Sida {page} av {pages}"
}

// WordsFrom takes every sentence from a text catalogue.
func WordsFrom(text func(id string) string) Words {
	return Words{
		Check:          text("sheet.check"),
		Choose:         text("sheet.choose"),
		WholeFrom:      text("sheet.whole-from"),
		WholeBetween:   text("sheet.whole-between"),
		DecimalFrom:    text("sheet.decimal-from"),
		DecimalBetween: text("sheet.decimal-between"),
		Date:           text("sheet.date"),
		Required:       text("sheet.required"),
		Page:           text("sheet.page"),
	}
}

// wanted says what a cell of this kind takes; "" when anything goes.
func (w Words) wanted(c *Cell) string {
	low, high, bounded := c.bounds()
	from, between := w.WholeFrom, w.WholeBetween
	switch c.Kind {
	case Choice:
		return w.Choose
	case Date:
		return w.Date
	case Decimal:
		from, between = w.DecimalFrom, w.DecimalBetween
	case Whole:
	default:
		return ""
	}
	if bounded {
		from = between
	}
	return strings.NewReplacer("{min}", strconv.Itoa(low), "{max}", strconv.Itoa(high)).Replace(from)
}

// footer is the print footer: the book's words to the left, the page to the
// right. An ampersand is doubled, since a single one begins a code, and the
// whole may be 255 characters long.
func (w Words) footer(text string) string {
	page := strings.NewReplacer("&", "&&", "{page}", "&P", "{pages}", "&N").Replace(w.Page)
	right := "&R&8 " + page
	for most := 200; ; most-- {
		left := "&L&8 " + strings.ReplaceAll(cut(text, most), "&", "&&")
		if most == 0 || cut(left+right, 255) == left+right {
			return left + right
		}
	}
}
