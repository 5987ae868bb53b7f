package sheet

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// madeAt is the date every workbook says it was made: the same book gives the
// same file, and the file does not tell when anybody answered.
const madeAt = "2000-01-01T00:00:00Z"

// writer is a workbook being written.
type writer struct {
	book   *Book
	words  Words
	file   *excelize.File
	styles styles
	lists  lists
	tabs   []string // of the book's sheets, in order
	// offered are the columns whose texts drop-downs offer.
	offered map[Column]bool
}

// Write writes the workbook that the book describes. The same book always
// gives the same bytes. An error is a fault in the book, or in w.
func Write(w io.Writer, b *Book, words Words) error {
	if err := b.check(); err != nil {
		return err
	}
	f := excelize.NewFile().SetZipWriter(newPacker)
	defer f.Close()
	wr := &writer{book: b, words: words, file: f, styles: styles{file: f, ids: map[look]int{}}, offered: b.offered()}
	if err := wr.write(); err != nil {
		return fmt.Errorf("workbook %q: %w", b.Title, err)
	}
	return f.Write(w)
}

// write fills the workbook.
func (w *writer) write() error {
	if err := w.file.SetDefaultFont(fontName); err != nil {
		return err
	}
	if err := w.addTabs(); err != nil {
		return err
	}
	for i := range w.book.Sheets {
		if err := w.sheet(&w.book.Sheets[i], w.tabs[i]); err != nil {
			return err
		}
	}
	if err := w.hiddenSheet(); err != nil {
		return err
	}
	w.file.SetActiveSheet(0)
	return w.properties()
}

// addTabs makes all sheets, so that names and lists can refer to them.
func (w *writer) addTabs() error {
	taken := map[string]bool{identityTab: true}
	for i := range w.book.Sheets {
		name := tabName(w.book.Sheets[i].Name, taken)
		w.tabs = append(w.tabs, name)
		if i == 0 {
			if err := w.file.SetSheetName("Sheet1", name); err != nil {
				return err
			}
			continue
		}
		if _, err := w.file.NewSheet(name); err != nil {
			return err
		}
	}
	_, err := w.file.NewSheet(identityTab)
	return err
}

// sheet fills one sheet from the top.
func (w *writer) sheet(s *Sheet, tab string) error {
	p := &page{writer: w, sheet: s, tab: tab, row: 1}
	steps := []func() error{p.columns, p.top, p.form, p.table, p.chart, p.validations, p.setUp}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return w.name(definedName(namedSheet, s.key()), reference(tab, "$A$1"))
}

// put writes a text. It stays a text whatever it begins with.
func (w *writer) put(tab, cell, text string) error {
	if cut(text, excelize.TotalCellChars) != text {
		return fmt.Errorf("the text for %s!%s is longer than a cell can hold", tab, cell)
	}
	return w.file.SetCellStr(tab, cell, escape(text))
}

// name gives a place a name in the whole workbook.
func (w *writer) name(name, place string) error {
	return w.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: place})
}

// properties makes the file say nothing about who made it or when.
func (w *writer) properties() error {
	language := "sv-SE"
	if w.book.Identity.Language == "en" {
		language = "en-GB"
	}
	err := w.file.SetDocProps(&excelize.DocProperties{
		Title: w.book.Title, Creator: "samverka", LastModifiedBy: "samverka",
		Created: madeAt, Modified: madeAt, Language: language,
	})
	if err != nil {
		return err
	}
	return w.file.SetAppProps(&excelize.AppProperties{Application: "samverka"})
}
