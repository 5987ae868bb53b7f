package sheet

import (
	"strconv"
	"time"
)

// putLabel writes the label of an option, in a drop-down list or in a cell. One
// that is a number is written as such, since that is what a cell makes of it
// when somebody types it.
func (w *writer) putLabel(tab, cell, label string) error {
	if n, ok := plainNumber(label); ok && decimalText(n) == label {
		return w.file.SetCellDefault(tab, cell, label)
	}
	return w.put(tab, cell, label)
}

// value writes a canonical value in the form that its kind has in a workbook.
// What does not fit its kind, such as a figure that is withheld, stands as
// text.
func (p *page) value(column int, c *Cell, value string, l look) error {
	id, err := p.styles.id(l)
	if err != nil {
		return err
	}
	ref := p.cell(column)
	if err := p.file.SetCellStyle(p.tab, ref, ref, id); err != nil || value == "" {
		return err
	}
	switch c.Kind {
	case Choice:
		return p.putLabel(p.tab, ref, c.words(value))
	case Whole:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && n < exactWhole && n > -exactWhole {
			return p.file.SetCellInt(p.tab, ref, n)
		}
	case Decimal:
		if _, ok := plainNumber(value); ok {
			return p.file.SetCellDefault(p.tab, ref, value)
		}
	case Date:
		if day, err := time.Parse(time.DateOnly, value); err == nil && inCalendar(day) {
			return p.file.SetCellInt(p.tab, ref, int64(serial(day)))
		}
	}
	return p.put(p.tab, ref, value)
}
