package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// What the defined names of a workbook begin with. Together with a key they
// say what a place is, in letters that no language changes.
const (
	namedAnswer = "answer_"
	namedColumn = "column_"
	namedTable  = "table_"
	namedList   = "list_" // the cells under a header that drop-downs offer
	namedSheet  = "sheet_"
)

// definedName makes the defined name for keys. A hyphen, which such a name
// cannot have, becomes a full stop, which no key has.
func definedName(prefix string, keys ...string) string {
	return prefix + strings.ReplaceAll(strings.Join(keys, "_"), "-", ".")
}

// check finds what would make the book unreadable afterwards: keys that are
// missing, malformed or used twice. Such a fault is in the program or in a
// definition, not in anybody's answers.
func (b *Book) check() error {
	if len(b.Sheets) == 0 {
		return fmt.Errorf("workbook %q has no sheets", b.Title)
	}
	taken := map[string]bool{}
	claim := func(prefix string, keys ...string) error {
		for _, k := range keys {
			if !validKey(k) {
				return fmt.Errorf("workbook key %q is not made of letters, digits, hyphens and underscores", k)
			}
		}
		name := strings.ToLower(definedName(prefix, keys...))
		if taken[name] {
			return fmt.Errorf("workbook key %q is used twice", strings.Join(keys, " "))
		}
		taken[name] = true
		return nil
	}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		if err := claim(namedSheet, s.key()); err != nil {
			return err
		}
		for _, part := range s.Form {
			for _, c := range part.Cells {
				if !c.asks() {
					continue
				}
				if err := claim(namedAnswer, c.Key); err != nil {
					return err
				}
			}
		}
		if s.Table == nil {
			continue
		}
		if err := s.Table.check(claim); err != nil {
			return err
		}
	}
	for from := range b.offered() {
		if !taken[strings.ToLower(definedName(namedColumn, from.Table, from.Key))] {
			return fmt.Errorf("workbook has no column %q of table %q to choose from", from.Key, from.Table)
		}
	}
	return nil
}

// offered are the columns whose texts drop-downs offer.
func (b *Book) offered() map[Column]bool {
	columns := map[Column]bool{}
	for i := range b.Sheets {
		if t := b.Sheets[i].Table; t != nil {
			for _, c := range t.Columns {
				if c.From != (Column{}) {
					columns[c.From] = true
				}
			}
		}
	}
	return columns
}

// check finds what is wrong with the table's keys and headers.
func (t *Table) check(claim func(prefix string, keys ...string) error) error {
	if len(t.Columns) == 0 || len(t.Columns) > maxColumns {
		return fmt.Errorf("table %q has %d columns", t.Name, len(t.Columns))
	}
	if err := claim(namedTable, t.Name); err != nil {
		return err
	}
	headers, id := map[string]bool{}, t.IDColumn == ""
	for _, c := range t.Columns {
		if err := claim(namedColumn, t.Name, c.Key); err != nil {
			return err
		}
		// Excel takes a table with an empty or repeated header for damaged.
		h := fold(c.Label)
		if h == "" || headers[h] {
			return fmt.Errorf("table %q has no or a repeated header %q", t.Name, c.Label)
		}
		headers[h] = true
		id = id || c.Key == t.IDColumn
	}
	if !id {
		return fmt.Errorf("table %q has no column %q", t.Name, t.IDColumn)
	}
	return nil
}

// validKey tells whether a key can be part of a defined name.
func validKey(key string) bool {
	for _, r := range key {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' {
			return false
		}
	}
	return key != "" && len(key) <= 100
}

// tabName makes a name that a sheet's tab can have and no other sheet has.
func tabName(want string, taken map[string]bool) string {
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, want)
	clean = strings.Trim(strings.Join(strings.Fields(clean), " "), "'")
	// "History" is a name that Excel keeps for itself.
	if clean == "" || strings.EqualFold(clean, "history") {
		clean += "1"
	}
	name := cut(clean, excelize.MaxSheetNameLength)
	for n := 2; taken[strings.ToLower(name)]; n++ {
		number := " " + strconv.Itoa(n)
		name = cut(clean, excelize.MaxSheetNameLength-len(number)) + number
	}
	taken[strings.ToLower(name)] = true
	return name
}

// cut shortens a text to a number of UTF-16 units, which is how Excel counts.
func cut(text string, most int) string {
	units := 0
	for i, r := range text {
		units++
		if r > 0xFFFF {
			units++
		}
		if units > most {
			return strings.TrimSpace(text[:i])
		}
	}
	return text
}

// reference is the absolute reference to a place on a sheet: 'Enkät'!$B$4.
func reference(tab, from string) string {
	return "'" + strings.ReplaceAll(tab, "'", "''") + "'!" + from
}
