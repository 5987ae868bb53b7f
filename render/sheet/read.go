package sheet

import (
	"cmp"

	"samverka/workshops"
)

// Filled is what was found in a workbook.
type Filled struct {
	// Values are the answers of the forms by key, in canonical form. What was
	// left blank, or is at fault, has no value.
	Values map[string]string
	// Rows are the rows of each table by its name, top to bottom.
	Rows map[string][]Row

	// Whole tells that nothing is wrong but, at most, with single rows.
	Whole bool

	places map[string]workshops.Place
}

// Place says where the answer of a form cell stands, for what is found out
// about it later.
func (f *Filled) Place(key string) workshops.Place { return f.places[key] }

// Row is one row of a table that says something.
type Row struct {
	// Number is the row's number in the sheet.
	Number int
	// ID is the value of the table's IDColumn; "" for a new row.
	ID string
	// Values are the row's values by column key, as in Filled.
	Values map[string]string
	// Wrong tells that a value of the row is at fault.
	Wrong bool

	layout *layout
}

// Place says where the value of a column stands.
func (r Row) Place(key string) workshops.Place {
	p := workshops.Place{File: r.layout.file, Sheet: r.layout.tab, Label: r.layout.labels[key]}
	if column := r.layout.columns[key]; column > 0 {
		p.Cell = cellName(r.Number, column)
	}
	return p
}

// reader reads one file by one book.
type reader struct {
	file    *File
	book    *Book
	filled  *Filled
	faults  workshops.Diagnostics
	tabs    []int // the file's tab for each sheet of the book, or -1
	marks   map[mark]int
	choices map[optionsKey]*choices
	inRows  int       // faults of single rows
	each    func(Row) // takes the rows of tables; nil when they are kept
}

// Read finds the answers that the book asks for. The diagnostics are all that
// is wrong; what is right is in Filled even so. A book is best made anew from
// the file's own Identity; a file of another kind, of another series or from a
// newer version is refused whole.
func (f *File) Read(b *Book) (*Filled, workshops.Diagnostics) { return f.ReadEach(b, nil) }

// ReadEach is Read for tables that may be long: the rows are handed over one
// by one, top to bottom, and not kept. A row's Values are valid during the
// call only. Rows with faults are handed over too.
func (f *File) ReadEach(b *Book, each func(Row)) (*Filled, workshops.Diagnostics) {
	r := &reader{file: f, book: b, marks: map[mark]int{}, each: each, filled: &Filled{
		Values: map[string]string{}, Rows: map[string][]Row{}, places: map[string]workshops.Place{},
	}}
	if !r.mayRead() {
		return r.filled, r.faults
	}
	if err := r.read(); err != nil {
		r.faults = append(r.faults, *f.explain(err))
	}
	r.filled.Whole = r.faults.Count(workshops.Error) == min(r.inRows, maxFaults)
	return r.filled, r.told()
}

// told gives the faults as they are told.
func (r *reader) told() workshops.Diagnostics {
	if r.inRows > maxFaults {
		r.faults.Add(workshops.Place{File: r.file.name}, workshops.Error, ruleMoreFaults, "", "Count", r.inRows-maxFaults)
	}
	r.faults.Sort()
	return r.faults
}

// maxFaults is how many faults of rows are told. Whoever has more has entered
// something else than the table asks for.
const maxFaults = 5000

// rowFault notes a fault of a row.
func (r *reader) rowFault(at workshops.Place, f *fault) {
	if r.inRows++; r.inRows <= maxFaults {
		r.add(at, f)
	}
}

// mayRead checks that the file is what the book describes.
func (r *reader) mayRead() bool {
	at := workshops.Place{File: r.file.name}
	id, ok := r.file.Identity()
	want := r.book.Identity
	switch {
	case !ok:
		r.faults.Add(at, workshops.Warning, ruleNotOurs, "unmarked")
	case id.FormatVersion > FormatVersion:
		r.faults.Add(at, workshops.Error, ruleNewerVersion, "", "Found", id.FormatVersion, "Known", FormatVersion)
	case want.Kind != "" && id.Kind != want.Kind:
		r.faults.Add(at, workshops.Error, ruleOtherKind, "", "Found", id.Kind, "Wanted", want.Kind)
	case want.Series != "" && id.Series != want.Series:
		r.faults.Add(at, workshops.Error, ruleOtherSeries, "", "Found", id.Series, "Wanted", want.Series)
	}
	return !r.faults.Failed()
}

// read goes through the sheets.
func (r *reader) read() error {
	known, err := r.locate()
	if err != nil {
		return err
	}
	if !known && !r.file.ours {
		r.faults = nil
		r.faults.Add(workshops.Place{File: r.file.name}, workshops.Error, ruleNotOurs, "")
		return nil
	}
	for i := range r.book.Sheets {
		if r.tabs[i] < 0 {
			continue
		}
		if err := r.sheet(&r.book.Sheets[i], r.tabs[i]); err != nil {
			return err
		}
	}
	return nil
}

// sheet reads one sheet: the table first, so that its headers are not taken
// for questions of the form.
func (r *reader) sheet(s *Sheet, tab int) error {
	end := sheetRows + 1
	if s.Table != nil {
		t := &tableReader{reader: r, table: s.Table, tab: tab}
		if err := t.read(); err != nil {
			return err
		}
		if t.tab == tab && t.header > 0 {
			end = t.header
		}
	}
	if len(s.Form) == 0 {
		return nil
	}
	f := &formReader{reader: r, sheet: s, tab: tab, end: end}
	return f.read()
}

// language is the language that numbers are written in.
func (r *reader) language() workshops.Language {
	return cmp.Or(r.file.says.identity.Language, r.book.Identity.Language)
}

// at is a place in a sheet.
func (r *reader) at(tab int, p position, label string) workshops.Place {
	place := workshops.Place{File: r.file.name, Sheet: r.file.book.tabs[tab].name, Label: label}
	if p.row > 0 {
		place.Cell = cellName(p.row, p.column)
	}
	return place
}

// add notes a fault of a cell's content.
func (r *reader) add(at workshops.Place, f *fault) {
	r.faults.Add(at, workshops.Error, f.rule, f.variant, f.args...)
}
