package workshops

import (
	"cmp"
	"maps"
	"slices"
)

// State is what the records up to a day add up to.
type State struct {
	Series  *Series
	AsOf    Date      // zero: every record
	Records []*Record // those that count, in order

	entries map[string][]*Entry
	byID    map[string]map[string]*Entry
}

// SortRecords puts records in the order that they happened: by date, and on the
// same day the session first, then by file.
func SortRecords(records []*Record) {
	slices.SortStableFunc(records, func(a, b *Record) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.File(), b.File()))
	})
}

// Fold adds up the records of a series until the end of the day asOf, or all
// of them when asOf is zero. An entry is created by the first record that
// names its id and changed by later ones; nothing is ever taken away. What
// does not add up comes back as diagnostics, and the state is still whole.
func Fold(s *Series, asOf Date) (*State, Diagnostics) {
	st := &State{Series: s, AsOf: asOf, entries: map[string][]*Entry{}, byID: map[string]map[string]*Entry{}}
	var ds Diagnostics
	for _, r := range s.Records {
		if !asOf.IsZero() && r.Date.After(asOf) {
			continue
		}
		st.Records = append(st.Records, r)
		st.apply(r, &ds)
	}
	st.followJoined()
	return st, ds
}

// Entries gives the entries of a register, or of the one that stands for it, in
// the order that they were created.
func (st *State) Entries(register string) []*Entry { return st.entries[st.known(register)] }

// Entry gives the entry with the id, nil when the register has none.
func (st *State) Entry(register, id string) *Entry { return st.byID[st.known(register)][id] }

// Open gives the entries of a register that are not closed.
func (st *State) Open(register string) []*Entry {
	return slices.DeleteFunc(slices.Clone(st.Entries(register)), (*Entry).Closed)
}

// known gives the name that the entries of a register are kept under.
func (st *State) known(register string) string {
	if reg := st.Series.Register(register); reg != nil {
		return reg.Name
	}
	return register
}

func (st *State) apply(r *Record, ds *Diagnostics) {
	seen := map[string]bool{}
	for _, c := range r.Changes {
		key := c.Register + "/" + c.ID
		if seen[key] {
			ds.Add(c.At, Error, "duplicate-id", "", "ID", c.ID, "Register", c.Register)
			continue
		}
		seen[key] = true
		st.change(r, c, ds)
	}
	for _, c := range r.Changes {
		st.join(c, ds)
	}
	// References are looked up when the whole record stands: the order of
	// registers and rows within it means nothing.
	for _, c := range r.Changes {
		st.checkReferences(c, ds)
	}
}

// change creates an entry or changes the fields that the record names.
func (st *State) change(r *Record, c Change, ds *Diagnostics) {
	reg := st.Series.Register(c.Register)
	if reg == nil {
		return
	}
	e := st.byID[c.Register][c.ID]
	if e == nil {
		e = st.create(reg, c, ds)
	} else {
		e.checkEmptied(c, ds)
	}
	maps.Copy(e.Fields, c.Fields)
	e.restoreInitial()
	e.History = append(e.History, Step{Record: r, At: c.At, Fields: c.Fields})
	if f := reg.Closing.Field; f != "" && e.Closed() && reg.Closing.Reason != "" &&
		slices.Contains(reg.Closing.ReasonFor, e.Str(f)) && e.Fields[reg.Closing.Reason].IsZero() {
		ds.Add(e.Place(f), Error, "closed-without-reason", "", "ID", e.ID,
			"Value", reg.Field(f).ChoiceLabel(e.Str(f)), "Key", reg.Closing.Reason)
	}
}

// checkEmptied finds fields that an entry must have and a later record empties:
// what the entry is would vanish without anybody having closed it.
func (e *Entry) checkEmptied(c Change, ds *Diagnostics) {
	for _, f := range e.Register.Fields {
		if v, named := c.Fields[f.Name]; named && v.IsZero() && f.Required && f.Initial == "" && !e.Fields[f.Name].IsZero() {
			ds.Add(v.At, Error, "required-emptied", "", "ID", e.ID, "Key", f.Name, "Label", f.Label)
		}
	}
}

// restoreInitial gives fields that a record has emptied what a new entry has
// there: a status that somebody left blank is still a status.
func (e *Entry) restoreInitial() {
	for _, f := range e.Register.Fields {
		if v := e.Fields[f.Name]; v.IsZero() && f.Initial != "" {
			e.Fields[f.Name] = Value{Text: f.Initial, At: v.At}
		}
	}
}

func (st *State) create(reg *Register, c Change, ds *Diagnostics) *Entry {
	e := &Entry{ID: c.ID, Register: reg, Number: len(st.entries[reg.Name]) + 1, Fields: map[string]Value{}}
	for _, f := range reg.Fields {
		if f.Initial != "" {
			e.Fields[f.Name] = Value{Text: f.Initial, At: c.At}
		}
		if f.Required && c.Fields[f.Name].IsZero() && f.Initial == "" {
			near := Nearest(c.ID, slices.Sorted(maps.Keys(st.byID[reg.Name])))
			variant := ""
			if near != "" {
				variant = "near"
			}
			ds.Add(c.At, Error, "new-entry-incomplete", variant, "ID", c.ID, "Key", f.Name, "Label", f.Label, "Near", near)
		}
	}
	if reg.Single && len(st.entries[reg.Name]) > 0 {
		ds.Add(c.At, Error, "single-entry", "", "Register", reg.Title, "ID", st.entries[reg.Name][0].ID)
	}
	if st.byID[reg.Name] == nil {
		st.byID[reg.Name] = map[string]*Entry{}
	}
	st.byID[reg.Name][c.ID] = e
	st.entries[reg.Name] = append(st.entries[reg.Name], e)
	return e
}

func (st *State) checkReferences(c Change, ds *Diagnostics) {
	reg := st.Series.Register(c.Register)
	if reg == nil {
		return
	}
	for _, f := range reg.Fields {
		v, ok := c.Fields[f.Name]
		if f.Type != "reference" || !ok {
			continue
		}
		ids := v.Items
		if v.Text != "" {
			ids = []string{v.Text}
		}
		for _, id := range ids {
			if st.Entry(f.Register, id) != nil {
				continue
			}
			near := Nearest(id, slices.Sorted(maps.Keys(st.byID[st.known(f.Register)])))
			variant := ""
			if near != "" {
				variant = "near"
			}
			target := Text{SV: f.Register, EN: f.Register}
			if t := st.Series.Register(f.Register); t != nil {
				target = t.Title
			}
			ds.Add(v.At, Error, "unknown-entry", variant, "Found", id, "Register", target, "Key", f.Name, "Near", near)
		}
	}
}
