package workshops

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Severity says what a diagnostic means for the one who gets it.
type Severity int

// An Error stops the command, a Warning deserves a look, and a Note is
// something that is still left to fill in.
const (
	Error Severity = iota
	Warning
	Note
)

// Place says where something stands: line and column (from 1, the column
// counts characters) in a text file, or sheet, cell and label in a workbook.
type Place struct {
	File   string
	Line   int
	Column int

	Sheet string
	Cell  string
	Label string
}

// row gives the row of the cell, 0 when there is none.
func (p Place) row() int {
	n, _ := strconv.Atoi(strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

// IsZero tells whether the place is unknown.
func (p Place) IsZero() bool { return p == Place{} }

// Diagnostic is something wrong, or left to do, at a place.
//
// Its words are in the text catalogues, under "fault.<Rule>.<Variant>" for
// what is wrong and "fault.<Rule>.<Variant>.do" for what to do about it (no
// ".<Variant>" when that is empty), with Args as the fields of the text. Args
// may hold [Text], [Date] and [Clock] values, which are shown in the reader's
// language.
type Diagnostic struct {
	Place    Place
	Severity Severity
	Rule     string
	Variant  string
	Args     map[string]any
}

// TextID is the id of the diagnostic's words in the text catalogues.
func (d Diagnostic) TextID() string {
	if d.Variant == "" {
		return "fault." + d.Rule
	}
	return "fault." + d.Rule + "." + d.Variant
}

// Diagnostics is everything that was found, in no particular order until
// sorted.
type Diagnostics []Diagnostic

// Add appends one diagnostic. Args come as alternating names and values.
func (ds *Diagnostics) Add(at Place, s Severity, rule, variant string, args ...any) {
	d := Diagnostic{Place: at, Severity: s, Rule: rule, Variant: variant}
	if len(args) > 0 {
		d.Args = make(map[string]any, len(args)/2)
		for i := 0; i+1 < len(args); i += 2 {
			d.Args[args[i].(string)] = args[i+1]
		}
	}
	*ds = append(*ds, d)
}

// Count tells how many diagnostics have the severity.
func (ds Diagnostics) Count(s Severity) int {
	n := 0
	for _, d := range ds {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Failed tells whether any diagnostic is an error.
func (ds Diagnostics) Failed() bool { return ds.Count(Error) > 0 }

// Sort orders the diagnostics as a reader meets the places: by file, line and
// column, then sheet and cell.
func (ds Diagnostics) Sort() {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Place.Sheet, b.Place.Sheet),
			cmp.Compare(a.Place.row(), b.Place.row()),
			cmp.Compare(len(a.Place.Cell), len(b.Place.Cell)),
			cmp.Compare(a.Place.Cell, b.Place.Cell),
		)
	})
}
