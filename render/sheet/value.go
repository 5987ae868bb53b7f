package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"samverka/workshops"
)

// exactWhole is the largest whole number that a workbook holds exactly.
const exactWhole = 1e15

// fault is what is wrong with the content of a cell.
type fault struct {
	rule, variant string
	args          []any
}

// field reads the cells of one question or column.
type field struct {
	*Cell
	choices  *choices
	language workshops.Language
}

func newField(c *Cell, l workshops.Language) field {
	f := field{Cell: c, language: l}
	if c.Kind == Choice {
		f.choices = newChoices(c)
	}
	return f
}

// field gives the reader of a cell. Cells with the same options, as those of a
// survey are, share what is found out about them.
func (r *reader) field(c *Cell) field {
	f := field{Cell: c, language: r.language()}
	if c.Kind != Choice {
		return f
	}
	key := optionsKey{open: c.Open}
	if len(c.Options) > 0 {
		key.options = &c.Options[0]
	}
	if r.choices[key] == nil {
		if r.choices == nil {
			r.choices = map[optionsKey]*choices{}
		}
		r.choices[key] = newChoices(c)
	}
	f.choices = r.choices[key]
	return f
}

// optionsKey is what cells that are read alike have in common.
type optionsKey struct {
	options *Option
	open    bool
}

// read gives the canonical value of a cell: an option's value, a day as
// 2026-09-24, a number as digits with a full stop, or the text; "" when the
// cell is blank.
func (f *field) read(c cell) (string, *fault) {
	switch {
	case c.content == pending:
		return "", &fault{rule: ruleFormula}
	case c.content == broken:
		return "", &fault{rule: ruleFormula, variant: "error", args: []any{"Found", excerpt(c.text)}}
	case c.blank():
		return "", nil
	}
	switch f.Kind {
	case Choice:
		if f.Many {
			return f.choices.findMany(c)
		}
		return f.choices.find(c)
	case Whole, Decimal:
		return f.readNumber(c)
	case Date:
		return readDate(c)
	case Line:
		return strings.Join(strings.FieldsFunc(c.shown(), func(r rune) bool { return r == '\n' || r == '\r' }), " "), nil
	}
	return strings.ReplaceAll(c.shown(), "\r\n", "\n"), nil
}

// readNumber reads a number and checks its bounds.
func (f *field) readNumber(c cell) (string, *fault) {
	found := c.shown()
	n, ok := c.number(), c.content == number && !c.date
	if c.content == text {
		n, ok = parseNumber(found, f.language)
	}
	switch {
	case !ok || math.Abs(n) >= exactWhole:
		return "", &fault{rule: ruleNotNumber, args: []any{"Found", excerpt(found)}}
	case f.Kind == Whole && n != math.Trunc(n):
		return "", &fault{rule: ruleNotNumber, variant: "fraction", args: []any{"Found", excerpt(found)}}
	}
	low, high, bounded := f.bounds()
	switch {
	case bounded && (n < float64(low) || n > float64(high)):
		return "", &fault{rule: ruleOutOfRange, args: []any{"Found", excerpt(found), "Min", low, "Max", high}}
	case n < float64(low):
		return "", &fault{rule: ruleOutOfRange, variant: "low", args: []any{"Found", excerpt(found), "Min", low}}
	}
	if f.Kind == Whole {
		return strconv.FormatInt(int64(n), 10), nil
	}
	return decimalText(n), nil
}

// parseNumber understands a number written as text: "1 234,5", "1,234.5",
// "−3". In English a comma before three digits groups them; in Swedish it is
// the decimal sign.
func parseNumber(s string, l workshops.Language) (float64, bool) {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), invisible(r):
			return -1
		case r == '\u2212', r == '\u2013':
			return '-'
		}
		return r
	}, s)
	comma, stop := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	grouped := len(s)-comma == 4 || strings.Count(s, ",") > 1
	switch {
	case comma >= 0 && stop > comma, comma >= 0 && stop < 0 && l == workshops.English && grouped:
		s = strings.ReplaceAll(s, ",", "")
	case comma >= 0:
		s = strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)
	}
	return plainNumber(s)
}

// plainNumber understands digits with at most one full stop and a minus sign,
// and none of the other spellings that computers know.
func plainNumber(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "0123456789.-") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && !math.IsInf(n, 0)
}

// readDate reads a day.
func readDate(c cell) (string, *fault) {
	found := c.shown()
	var day time.Time
	ok := false
	if c.content == number {
		day, ok = fromSerial(c.number())
		if !ok {
			day, ok = dayFromDigits(decimalText(c.number()))
		}
	} else {
		var ambiguous bool
		if day, ok, ambiguous = parseDay(found); ambiguous {
			return "", &fault{rule: ruleBadDate, variant: "ambiguous", args: []any{"Found", excerpt(found)}}
		}
		if n, plain := plainNumber(found); plain && !ok {
			day, ok = fromSerial(n) // the day as a number, pasted as text
		}
	}
	switch {
	case !ok:
		return "", &fault{rule: ruleBadDate, args: []any{"Found", excerpt(found)}}
	case !inCalendar(day):
		return "", &fault{rule: ruleBadDate, variant: "year", args: []any{"Found", excerpt(found)}}
	}
	return day.Format(time.DateOnly), nil
}

// excerpt is what was found as a message may show it: short, and with what
// identifies a person masked.
func excerpt(s string) string {
	s = workshops.Masked(s, workshops.ScanIdentity(s, workshops.Date{}))
	s = strings.Join(strings.Fields(s), " ")
	if short := cut(s, 60); short != s {
		return short + " …"
	}
	return s
}
