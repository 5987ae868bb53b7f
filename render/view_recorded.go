package render

import (
	"slices"

	"samverka/workshops"
)

// inTheNotes are the registers that meeting notes have a part of their own for.
var inTheNotes = []string{
	"notes", "problems", "decisions", "agreements", "actions", "lifts", "contacts", "continuation", "parking",
}

// Kept is what a session recorded in a register, under the name of the
// register.
type Kept struct {
	Title   string
	Entries []*workshops.Entry
	Table   Table
}

// AlsoRecorded gives what the record of the session says in registers that
// meeting notes have no part of their own for: those of the model, and those
// that a municipality has added.
func (v *View) AlsoRecorded() []Kept {
	var out []Kept
	for _, reg := range v.Registers {
		if slices.Contains(inTheNotes, reg.Name) || slices.Contains(inTheNotes, reg.StandsFor) {
			continue
		}
		columns := notesColumns(reg)
		if entries := v.Recorded(reg.Name); len(entries) > 0 && len(columns) > 0 {
			out = append(out, Kept{reg.Title.In(v.lang), entries, v.TableOf(reg.Name, entries, columns...)})
		}
	}
	return out
}
