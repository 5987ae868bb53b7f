package workshops

import "slices"

// Version is a state that a register was in: each occasion that says something
// of a living page makes a new one (P03).
type Version struct {
	Number  int // from 1
	Record  *Record
	Added   []*Entry
	Changed []*Entry
	Removed []*Entry // closed by this record
}

// Versions gives the versions of a register, the first one first.
func (st *State) Versions(register string) []Version {
	var out []Version
	for _, r := range st.Records {
		v := Version{Number: len(out) + 1, Record: r}
		for _, e := range st.Entries(register) {
			for i, step := range e.History {
				switch {
				case step.Record != r:
				case i == 0:
					v.Added = append(v.Added, e)
				case e.closes(step):
					v.Removed = append(v.Removed, e)
				default:
					v.Changed = append(v.Changed, e)
				}
			}
		}
		if len(v.Added)+len(v.Changed)+len(v.Removed) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// closes tells whether a step closed the entry.
func (e *Entry) closes(step Step) bool {
	c := e.Register.Closing
	v, set := step.Fields[c.Field]
	return c.Field != "" && set && slices.Contains(c.Values, v.Text)
}
