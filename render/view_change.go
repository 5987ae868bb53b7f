package render

import (
	"slices"

	"samverka/workshops"
)

// Added gives the entries of a register that the record of the session created.
func (v *View) Added(register string) []*workshops.Entry {
	return slices.DeleteFunc(v.Recorded(register), func(e *workshops.Entry) bool { return e.History[0].Record != v.Record })
}

// Updated gives the older entries of a register that the record of the session
// said something new about.
func (v *View) Updated(register string) []*workshops.Entry {
	return slices.DeleteFunc(v.Recorded(register), func(e *workshops.Entry) bool { return e.History[0].Record == v.Record })
}

// Closed gives the entries of a register that are closed.
func (v *View) Closed(register string) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.State.Entries(register)), func(e *workshops.Entry) bool { return !e.Closed() })
}
