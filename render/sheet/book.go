package sheet

import "strings"

// Book describes a workbook.
type Book struct {
	Identity Identity
	// Title stands under the heading of every sheet and is the file's title.
	Title string
	// Footer is printed at the bottom of every page.
	Footer string
	Sheets []Sheet
}

// Sheet is one sheet: instructions, then a form, then a table. All but the
// key and the name may be left out.
type Sheet struct {
	// Key finds the sheet again whatever it is called. The empty key stands
	// for the table's name, or for "form".
	Key string
	// Name is what the sheet's tab says. Signs that a tab cannot have are
	// replaced, and a name too long is cut.
	Name  string
	Title string
	Intro []string
	Form  []Section
	Table *Table
	// Chart shows the numbers of the table; nil for none.
	Chart *Chart
	// Protected locks everything but the answer cells, without a password.
	Protected bool
	// Zoom is the percentage that the sheet is shown at, for one that is
	// projected to a room; 0 is the usual.
	Zoom int
}

// key is the sheet's key, given or not.
func (s *Sheet) key() string {
	switch {
	case s.Key != "":
		return s.Key
	case s.Table != nil:
		return s.Table.Name
	}
	return "form"
}

// Section is a group of questions under a heading.
type Section struct {
	Heading, Note string
	Cells         []Cell
}

// Kind says what a cell holds, and in which form its value is given.
type Kind int

// The kinds of cell.
const (
	Line      Kind = iota // a short text
	Paragraph             // a text of several lines, in a large box
	Choice                // one of Options, by its Value
	Whole                 // a whole number: "12"
	Decimal               // a number: "12.5"
	Date                  // a day: "2026-09-24"
	Note                  // a line of text that asks for nothing
)

// Cell is one question in a form, or one column of a table.
type Cell struct {
	// Key is letters, digits, hyphens and underscores, unique in the book for
	// form cells and in the table for columns.
	Key   string
	Label string
	// Aliases are other wordings of the label that are also recognised: in
	// the other language, or in an older version.
	Aliases []string
	Kind    Kind
	Options []Option
	// Open lets a Choice hold other text than its options.
	Open bool
	// Many lets a Choice hold several, with line breaks or semicolons between
	// them. The canonical form is their values, one on each line.
	Many bool
	// From is a column of a table of the same book, whose texts are what the
	// drop-down of an open Choice offers: what is written there at the moment.
	From Column
	// Min and Max bound a Whole or Decimal. Max 0 is no upper bound; nothing
	// is below zero unless Min is.
	Min, Max int
	// Value is what a form cell holds from the start, in canonical form.
	Value    string
	Help     string
	Required bool
	// Locked cells cannot be changed on a protected sheet.
	Locked bool
	// Group is a heading over a column and those beside it of the same group.
	Group string
	// Width is how wide a column is, in characters; 0 for what its content
	// needs.
	Width float64
}

// Column names a column of a table.
type Column struct{ Table, Key string }

// Option is one alternative of a Choice.
type Option struct {
	// Value is what the choice means, and what reading gives.
	Value string
	// Label is what the drop-down says: "4 – Stämmer ganska bra".
	Label string
	// Aliases are other wordings that are also understood.
	Aliases []string
}

// Table is a table with one header row.
type Table struct {
	// Name is the key of the table, of the same letters as a cell's key.
	Name    string
	Columns []Cell
	// Rows hold canonical values in the order of the columns; a short row is
	// blank at the end.
	Rows [][]string
	// EmptyRows is how many rows to fill in follow. On a sheet that is not
	// protected the table grows with what is written below them.
	EmptyRows int
	// Keep is how many of the first columns stay in view when a wide table is
	// moved sideways; 0 is one.
	Keep int
	// IDColumn is the key of the column that says which entry a row is
	// about; "" for none.
	IDColumn string
	// Base is what the entries had when the workbook was made, by id and key,
	// and is kept on the hidden sheet: see [File.Base].
	Base map[string]map[string]string
}

// bounds gives the limits of a number cell; bounded is false when there is no
// upper limit.
func (c *Cell) bounds() (low, high int, bounded bool) {
	return c.Min, c.Max, c.Max != 0 || c.Min < 0
}

// label gives the label of the option with a value.
func (c *Cell) label(value string) (string, bool) {
	for _, o := range c.Options {
		if o.Value == value {
			return o.Label, true
		}
	}
	return "", false
}

// words gives what a cell says for a canonical value: the labels of options,
// and everything else as it is.
func (c *Cell) words(value string) string {
	if c.Kind != Choice {
		return value
	}
	parts := []string{value}
	if c.Many {
		parts = strings.Split(value, "\n")
	}
	for i, part := range parts {
		if label, ok := c.label(part); ok {
			parts[i] = label
		}
	}
	return strings.Join(parts, "\n")
}

// labels lists what the drop-down offers.
func (c *Cell) labels() []string {
	all := make([]string, len(c.Options))
	for i, o := range c.Options {
		all[i] = o.Label
	}
	return all
}

// asks tells whether the cell holds an answer.
func (c *Cell) asks() bool { return c.Kind != Note }
