package workshops

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Workbook is what stands in a workbook that an occasion is recorded in, and
// what stood there when it was made.
type Workbook struct {
	At             Place
	Kind, Occasion string
	State          string // the fingerprint of the state that it was made from
	About          []TypedValue
	Attendance     []TypedAttendance
	Rows           []TypedRow
	// Base is what every entry had when the workbook was made, by register, id
	// and field.
	Base map[string]map[string]map[string]Value
}

// TypedValue is a value of the record itself, such as its date, by its key.
type TypedValue struct {
	Key       string
	Text, Was string
	At        Place
}

// TypedAttendance is how a participant took part: "present", "excused",
// "absent" or nothing.
type TypedAttendance struct {
	Participant, How, Was string
	At                    Place
}

// TypedRow is a row of the sheet of a register. Its values are as they were
// typed: canonical where the cell offers a choice, and words where it points to
// another entry.
type TypedRow struct {
	Register *Register
	ID       string // "" for a row that was empty
	At       Place
	Values   map[string]Value // by field; a blank cell is a zero value
}

// Fingerprint is short and the same for states in which every entry has the
// same values.
func (st *State) Fingerprint() string {
	sum := sha256.New()
	for _, reg := range st.Series.Registers {
		for _, e := range st.Entries(reg.Name) {
			fmt.Fprintf(sum, "%s\x00%s\x00", reg.Name, e.ID)
			for _, name := range slices.Sorted(maps.Keys(e.Fields)) {
				fmt.Fprintf(sum, "%s\x00%q%q\x00", name, e.Fields[name].Text, e.Fields[name].Items)
			}
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

// sameWords tells whether two texts differ at most in spaces, line breaks and
// characters that cannot be seen: what a workbook does not keep.
func sameWords(a, b string) bool {
	return a == b || strings.Join(strings.Fields(seen(a)), " ") == strings.Join(strings.Fields(seen(b)), " ")
}

func seen(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}

// says tells whether two values say the same to somebody who reads them.
func (v Value) says(o Value) bool {
	return sameWords(v.Text, o.Text) && slices.EqualFunc(v.Items, o.Items, sameWords)
}
