package sheet

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// formReader reads the form of one sheet.
type formReader struct {
	*reader
	sheet *Sheet
	tab   int
	end   int // the row where the table begins
	grid  *grid
	found map[string][]position // key -> where its label stands
	label map[position][]string // where a label stands -> the keys it may be of
}

// read finds every answer of the form.
func (f *formReader) read() (err error) {
	if f.grid, err = f.file.grid(f.tab); err != nil {
		return err
	}
	f.findLabels()
	for i := range f.sheet.Form {
		cells := f.sheet.Form[i].Cells
		for j := range cells {
			if !cells[j].asks() {
				continue
			}
			if err := f.question(&cells[j]); err != nil {
				return err
			}
		}
	}
	return nil
}

// findLabels notes where the questions stand.
func (f *formReader) findLabels() {
	want := wordings{}
	for _, part := range f.sheet.Form {
		for i := range part.Cells {
			if c := &part.Cells[i]; c.asks() {
				want.add(c.Key, c, f.file.says.cells[c.Key])
			}
		}
	}
	f.found, f.label = map[string][]position{}, map[position][]string{}
	for _, row := range f.grid.rows {
		if row.number >= f.end {
			break
		}
		for c := range f.grid.cells(row) {
			keys := want.match(c)
			if keys == nil {
				continue
			}
			at := position{row.number, c.column}
			f.label[at] = keys
			for _, key := range keys {
				f.found[key] = append(f.found[key], at)
			}
		}
	}
}

// question reads one answer.
func (f *formReader) question(c *Cell) error {
	tab, at, ok := f.answer(c)
	if !ok {
		f.missing(c)
		return nil
	}
	g, err := f.file.grid(tab)
	if err != nil {
		return err
	}
	where := f.at(tab, at, c.Label)
	f.filled.places[c.Key] = where
	field := f.field(c)
	value, wrong := field.read(g.seen(at.row, at.column))
	switch {
	case wrong != nil:
		f.add(where, wrong)
	case value != "":
		f.filled.Values[c.Key] = value
	case c.Required:
		f.add(where, &fault{rule: ruleRequired})
	}
	f.twice(&field, tab, at, value)
	return nil
}

// missing reports a question that is not in the file. If the file was written
// before the question was there, nothing has been lost.
func (f *formReader) missing(c *Cell) {
	at := f.at(f.tab, position{}, c.Label)
	if _, had := f.file.says.cells[c.Key]; f.file.ours && !had {
		f.faults.Add(at, workshops.Note, ruleCellMissing, "older", "Label", c.Label)
		return
	}
	f.faults.Add(at, workshops.Error, ruleCellMissing, "", "Label", c.Label)
}

// answer finds the answer cell of a question. Its name says where, unless the
// label beside it is another question's: sorting moves what can be seen but
// not the names, and then what can be seen is right. Without a name the label
// says where.
func (f *formReader) answer(c *Cell) (tab int, at position, ok bool) {
	named, isNamed := f.file.book.names[strings.ToLower(definedName(namedAnswer, c.Key))]
	if isNamed && named.tab != f.tab {
		return named.tab, named.at, true
	}
	if isNamed {
		keys := f.labelOf(named.at, c.Kind)
		if keys == nil || slices.Contains(keys, c.Key) {
			return f.tab, named.at, true
		}
	}
	labels := f.found[c.Key]
	if len(labels) == 0 {
		return 0, position{}, false
	}
	// Of several questions with the same wording, each has its turn.
	same := f.label[labels[0]]
	turn := slices.Index(same, c.Key)
	if turn >= len(labels) {
		return 0, position{}, false
	}
	return f.tab, f.beside(labels[turn], c.Kind), true
}

// labelOf gives the keys of the label that belongs to an answer cell: to the
// left of it, or above a box; nil when no label stands there.
func (f *formReader) labelOf(at position, kind Kind) []string {
	rows := []int{at.row}
	if kind == Paragraph {
		rows = []int{at.row - 1, at.row}
	}
	for i, row := range rows {
		from := at.column - 1
		if kind == Paragraph && i == 0 {
			from = at.column
		}
		for col := from; col > 0; col-- {
			if keys := f.label[position{row, col}]; keys != nil {
				return keys
			}
		}
	}
	return nil
}

// beside finds the answer that belongs to a label: the first thing to the
// right of it, or for a box under it, before the next label. If nothing is
// there, it is the blank cell next to the label.
func (f *formReader) beside(label position, kind Kind) position {
	right := position{label.row, label.column + 1}
	for f.grid.merged[right] == label && right.column < maxColumns {
		right.column++
	}
	if kind == Paragraph {
		under := position{label.row + 1, label.column}
		if f.label[under] == nil && !f.grid.seen(under.row, under.column).blank() {
			return under
		}
	}
	for col := right.column; col <= maxColumns; col++ {
		at := position{label.row, col}
		if f.label[at] != nil {
			break
		}
		if !f.grid.seen(at.row, at.column).blank() {
			return at
		}
	}
	if kind == Paragraph {
		return position{label.row + 1, label.column}
	}
	return right
}

// twice finds a second copy of a question with another answer. Which of them
// is meant cannot be known.
func (f *formReader) twice(c *field, tab int, at position, value string) {
	labels := f.found[c.Key]
	if tab != f.tab || len(labels) == 0 || len(labels) <= len(f.label[labels[0]]) {
		return
	}
	for _, label := range labels {
		other := f.beside(label, c.Kind)
		if other == at || f.grid.seen(other.row, other.column).blank() {
			continue
		}
		if v, wrong := c.read(f.grid.seen(other.row, other.column)); wrong != nil || v != value {
			f.faults.Add(f.at(tab, other, c.Label), workshops.Error, ruleCellTwice, "",
				"Label", c.Label, "First", cellName(at.row, at.column))
			return
		}
	}
}
