package workshops

import "slices"

// EntryChange is what has happened to one entry since a day.
type EntryChange struct {
	Entry   *Entry
	Created bool
	Closed  bool
	// Fields are those that have another value than before, in the order of
	// the register. A new entry's are those that it has.
	Fields []*Field
	Last   Date // the day of the latest record that changed it
}

// ChangesSince gives the entries that records from a day on have created or
// changed, register by register. A record that says again what was known
// changes nothing.
func (st *State) ChangesSince(since Date) []EntryChange {
	before, _ := Fold(st.Series, since.Add(-1))
	var out []EntryChange
	for _, reg := range st.Series.Registers {
		for _, e := range st.Entries(reg.Name) {
			old := before.Entry(reg.Name, e.ID)
			c := EntryChange{Entry: e, Created: old == nil, Last: e.Changed()}
			for _, f := range reg.Fields {
				switch now := e.Fields[f.Name]; {
				case old == nil && !now.IsZero(), old != nil && !old.Fields[f.Name].Equal(now):
					c.Fields = append(c.Fields, f)
				}
			}
			c.Closed = e.Closed() && (old == nil || !old.Closed())
			if len(c.Fields) > 0 {
				out = append(out, c)
			}
		}
	}
	return out
}

// Reason gives why an entry was closed, in the words of the record; empty where
// the register asks for none.
func (e *Entry) Reason() string {
	if !e.Closed() || !slices.Contains(e.Register.Closing.ReasonFor, e.Str(e.Register.Closing.Field)) {
		return ""
	}
	return e.Str(e.Register.Closing.Reason)
}
