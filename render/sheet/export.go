package sheet

import (
	"path/filepath"
	"strings"

	"samverka/workshops"
)

// Export is a table of answers that another system has written: one row for
// each answer, under headers that are the questions.
type Export struct {
	// Headers are the headers from left to right; "" over a column without.
	Headers []string
	// Rows is how many rows say something.
	Rows int

	file, tab string
	header    int
	grid      *grid
}

// OpenExport opens the export of a web form: an .xlsx file, or values with a
// comma, semicolon or tab between them. The name stands in diagnostics.
func OpenExport(name string, data []byte) (*Export, *workshops.Diagnostic) {
	if rule, variant := recognise(name, data); rule == ruleNotWorkbook && variant == PlainText {
		return openText(name, data)
	}
	f, fault := Open(name, data)
	if fault != nil {
		return nil, fault
	}
	return f.Export()
}

// openText opens values with a sign between them. Excel calls the sheet that
// it shows them on after the file.
func openText(name string, data []byte) (*Export, *workshops.Diagnostic) {
	f := &File{name: name}
	if len(data) > maxFile {
		return nil, f.tooLarge("file", maxFile>>20)
	}
	g, err := csvGrid(data)
	if err != nil {
		return nil, f.explain(err)
	}
	base := filepath.Base(name)
	e := &Export{file: name, tab: strings.TrimSuffix(base, filepath.Ext(base)), grid: g}
	if !e.findHeader() {
		return nil, f.fault(ruleNoAnswers, "")
	}
	return e, nil
}

// Export takes the workbook for the export of a web form, on the first sheet
// that has headers.
func (f *File) Export() (*Export, *workshops.Diagnostic) {
	for i, t := range f.book.tabs {
		if t.part == "" || t.hidden {
			continue
		}
		g, err := f.grid(i)
		if err != nil {
			return nil, f.explain(err)
		}
		e := &Export{file: f.name, tab: t.name, grid: g}
		if e.findHeader() {
			return e, nil
		}
	}
	return nil, f.fault(ruleNoAnswers, "")
}

// findHeader takes the first row with two cells for the headers.
func (e *Export) findHeader() bool {
	for i, row := range e.grid.rows {
		if len(row.kept) < 2 {
			continue
		}
		e.header, e.Rows = row.number, len(e.grid.rows)-i-1
		for c := range e.grid.cells(row) {
			for len(e.Headers) < c.column {
				e.Headers = append(e.Headers, "")
			}
			e.Headers[c.column-1] = c.shown()
		}
		return true
	}
	return false
}

// Column names a column as a spreadsheet does, from 0: A, B …
func (e *Export) Column(i int) string { return columnName(i + 1) }

// notAnswered is what form systems write where nobody has answered.
var notAnswered = map[string]bool{"n/a": true, "na": true, "no answer": true, "inget svar": true, "ej besvarad": true}

// Answers reads the rows by a matching of the headers, and hands them over one
// by one, top to bottom. A row's Values are valid during the call only. Rows
// with faults are handed over too. Columns that are not matched are not looked
// at. The diagnostics are all that is wrong in the rows.
func (e *Export) Answers(m *workshops.Matching, l workshops.Language, each func(Row)) workshops.Diagnostics {
	r := &reader{file: &File{name: e.file}, book: &Book{Identity: Identity{Language: l}}}
	cells, columns := matchedCells(m, l)
	t := &tableReader{reader: r, layout: &layout{file: e.file, tab: e.tab, columns: map[string]int{}, labels: map[string]string{}}}
	var fields []field
	for i := range cells {
		fields = append(fields, r.field(&cells[i]))
		t.layout.columns[cells[i].Key], t.layout.labels[cells[i].Key] = columns[i], cells[i].Label
	}
	row := Row{Values: map[string]string{}, layout: t.layout}
	for _, at := range e.grid.rows {
		if at.number <= e.header {
			continue
		}
		clear(row.Values)
		row.Number, row.Wrong = at.number, false
		for i := range fields {
			e.value(t, &row, &fields[i], columns[i])
		}
		each(row)
	}
	return r.told()
}

// value reads one answer of a row.
func (e *Export) value(t *tableReader, row *Row, f *field, column int) {
	c := e.grid.seen(row.Number, column)
	if c.content == text && f.Kind == Choice && notAnswered[fold(c.text)] {
		return
	}
	value, wrong := f.read(c)
	if wrong != nil {
		row.Wrong = true
		t.rowFault(row.Place(f.Key), wrong)
		return
	}
	if value != "" {
		row.Values[f.Key] = value
	}
}

// matchedCells describes the columns that a matching uses, and says where they
// stand.
func matchedCells(m *workshops.Matching, l workshops.Language) (cells []Cell, columns []int) {
	options := answerOptions(m.Survey, l)
	statements := map[string]*workshops.Statement{}
	for _, t := range m.Survey.Themes {
		for _, st := range t.Statements {
			statements[st.ID] = st
		}
	}
	for i, c := range m.Columns {
		var cell Cell
		switch c.Use {
		case workshops.RatedNow:
			cell = ratingCell(ratingKey, statements[c.ID], options, l)
		case workshops.RatedThen:
			cell = ratingCell(beforeKey, statements[c.ID], options, l)
		case workshops.InWords:
			cell = Cell{Key: openKey + c.ID, Label: c.Label.In(l), Kind: Paragraph}
		case workshops.ForCode:
			cell = Cell{Key: CodeKey, Label: excerpt(c.Header), Kind: Line}
		default:
			continue
		}
		cells, columns = append(cells, cell), append(columns, i+1)
	}
	return cells, columns
}
