package sheet

import (
	"maps"
	"slices"
	"strconv"

	"samverka/workshops"
)

// FormatVersion is the version of what the hidden sheet says and of the names
// that find the answers. A workbook with a higher one was made by a newer
// samverka.
const FormatVersion = 1

// identityTab is the hidden sheet that says what the workbook is. Its first
// row is identityTab and identityMark.
const (
	identityTab  = "samverka"
	identityMark = "workbook"
)

// Identity is what a workbook says about itself on its hidden sheet.
type Identity struct {
	// Kind is what the workbook is for: "survey", "grid", "record", "figures".
	Kind string
	// Series is the id of the series it belongs to.
	Series   string
	Language workshops.Language
	// FormatVersion is set by Write.
	FormatVersion int
	// About holds what else the reader needs to know: survey, its version,
	// round, session.
	About map[string]string
}

// The words in the first column of the hidden sheet.
const (
	factKind     = "kind"
	factSeries   = "series"
	factLanguage = "language"
	factFormat   = "format"
	factAbout    = "about"  // key, value
	factSheet    = "sheet"  // key, name
	factCell     = "cell"   // key, label
	factColumn   = "column" // table, key, label
	factBase     = "base"   // table, id, key, value
)

// facts lists the rows of the hidden sheet for a book. The labels are there as
// they were written, so that a file is understood by its own words even when
// the definition has been reworded since.
func (b *Book) facts() [][]string {
	rows := [][]string{
		{identityTab, identityMark},
		{factKind, b.Identity.Kind},
		{factSeries, b.Identity.Series},
		{factLanguage, string(b.Identity.Language)},
		{factFormat, strconv.Itoa(FormatVersion)},
	}
	for _, k := range slices.Sorted(maps.Keys(b.Identity.About)) {
		rows = append(rows, []string{factAbout, k, b.Identity.About[k]})
	}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		rows = append(rows, []string{factSheet, s.key(), s.Name})
		for _, part := range s.Form {
			for _, c := range part.Cells {
				if c.asks() {
					rows = append(rows, []string{factCell, c.Key, c.Label})
				}
			}
		}
		if s.Table != nil {
			for _, c := range s.Table.Columns {
				rows = append(rows, []string{factColumn, s.Table.Name, c.Key, c.Label})
			}
			rows = append(rows, s.Table.baseFacts()...)
		}
	}
	return rows
}

// baseFacts lists what the entries of the table had; an entry without values
// has one row all the same.
func (t *Table) baseFacts() [][]string {
	var rows [][]string
	for _, id := range slices.Sorted(maps.Keys(t.Base)) {
		rows = append(rows, []string{factBase, t.Name, id})
		for _, key := range slices.Sorted(maps.Keys(t.Base[id])) {
			rows = append(rows, []string{factBase, t.Name, id, key, t.Base[id][key]})
		}
	}
	return rows
}

// Base gives what the entries of a table had when the workbook was made, by id
// and key. An entry that is not there was not there then either.
func (f *File) Base(table string) map[string]map[string]string { return f.says.base[table] }

// written is what the hidden sheet of a file says.
type written struct {
	identity Identity
	sheets   map[string]string // key -> name
	cells    map[string]string // key -> label
	columns  map[string]string // table and key -> label
	base     map[string]map[string]map[string]string
}

// was notes what an entry of a table had.
func (w *written) was(table, id, key, value string) {
	if w.base[table] == nil {
		w.base[table] = map[string]map[string]string{}
	}
	if w.base[table][id] == nil {
		w.base[table][id] = map[string]string{}
	}
	if key != "" {
		w.base[table][id][key] = value
	}
}

// columnFact is the key of a column in written.columns.
func columnFact(table, key string) string { return table + "\x00" + key }

// parseFacts understands a hidden sheet; ok is false when it is not one.
func parseFacts(g *grid) (w written, ok bool) {
	w = written{sheets: map[string]string{}, cells: map[string]string{}, columns: map[string]string{}, base: map[string]map[string]map[string]string{}}
	w.identity.About = map[string]string{}
	if g.at(1, 1).text != identityTab || g.at(1, 2).text != identityMark {
		return w, false
	}
	for i := range g.rows {
		n := g.rows[i].number
		a, b, c := g.at(n, 2).text, g.at(n, 3).text, g.at(n, 4).text
		switch g.at(n, 1).text {
		case factKind:
			w.identity.Kind = a
		case factSeries:
			w.identity.Series = a
		case factLanguage:
			w.identity.Language = workshops.Language(a)
		case factFormat:
			w.identity.FormatVersion, _ = strconv.Atoi(a)
		case factAbout:
			w.identity.About[a] = b
		case factSheet:
			w.sheets[a] = b
		case factCell:
			w.cells[a] = b
		case factColumn:
			w.columns[columnFact(a, b)] = c
		case factBase:
			w.was(a, b, c, g.at(n, 5).text)
		}
	}
	return w, w.identity.Kind != "" && w.identity.FormatVersion > 0
}
