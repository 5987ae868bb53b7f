package workshops

import (
	"maps"
	"slices"
)

// sameAs is the key by which a record says that an entry is another one under a
// second id: two leaders have written down the same problem, each in a record
// of their own.
const sameAs = "same-as"

// join makes one entry of two: the one that a change is about leaves the
// register and its id leads to the other, which takes over what it has not got
// itself. What each record said stays in the history of both.
func (st *State) join(c Change, ds *Diagnostics) {
	if c.SameAs.IsZero() {
		return
	}
	from, into := st.byID[c.Register][c.ID], st.byID[c.Register][c.SameAs.Text]
	switch {
	case into == nil:
		near := Nearest(c.SameAs.Text, slices.Sorted(maps.Keys(st.byID[c.Register])))
		ds.Add(c.SameAs.At, Error, "same-as", "unknown", "ID", c.ID, "Found", c.SameAs.Text, "Near", near)
		return
	case c.ID == c.SameAs.Text:
		ds.Add(c.SameAs.At, Error, "same-as", "itself", "ID", c.ID)
		return
	case from == into:
		return // said before
	}
	into.Joined = append(append(into.Joined, from), from.Joined...)
	from.Joined = nil
	for name, v := range from.Fields {
		if into.Fields[name].IsZero() {
			into.Fields[name] = v
		}
	}
	for id, e := range st.byID[c.Register] {
		if e == from {
			st.byID[c.Register][id] = into
		}
	}
	st.entries[c.Register] = slices.DeleteFunc(st.entries[c.Register], func(e *Entry) bool { return e == from })
}

// followJoined makes every reference to an entry that has been joined with
// another a reference to that one.
func (st *State) followJoined() {
	for _, entries := range st.entries {
		for _, e := range entries {
			for _, f := range e.Register.Fields {
				if v := e.Fields[f.Name]; f.Type == "reference" && !v.IsZero() {
					e.Fields[f.Name] = st.followed(f.Register, v)
				}
			}
		}
	}
}

// followed gives the value of a reference with the ids that entries have now.
func (st *State) followed(register string, v Value) Value {
	now := func(id string) string {
		if e := st.Entry(register, id); e != nil {
			return e.ID
		}
		return id
	}
	if v.Text != "" {
		v.Text = now(v.Text)
	}
	items := make([]string, 0, len(v.Items))
	for _, id := range v.Items {
		if id = now(id); !slices.Contains(items, id) {
			items = append(items, id)
		}
	}
	if len(items) > 0 {
		v.Items = items
	}
	return v
}
