package workshops

import (
	"slices"
	"strings"
)

// merger finds what has been changed in a workbook since it was made.
type merger struct {
	*State
	book *Workbook
	ds   *Diagnostics
	rows []mergedRow
}

// mergedRow is a row with the entry that it is about.
type mergedRow struct {
	TypedRow
	entry *Entry // as the records have it; nil for a new one
	base  map[string]Value
	// recorded says that the row was empty and has been recorded since.
	recorded bool
}

// merge gives what the rows change. A field that nobody has touched in the
// workbook is left as the records have it, whatever they have. A field that was
// changed in both places, and not to the same, is a fault: neither is taken.
func (st *State) merge(w *Workbook, ds *Diagnostics) []Change {
	m := &merger{State: st, book: w, ds: ds}
	taken := map[string]bool{}
	for _, row := range w.Rows {
		m.rows = append(m.rows, m.identify(row, taken))
	}
	var changes []Change
	for i := range m.rows {
		if c := m.change(&m.rows[i]); len(c.Order) > 0 {
			changes = append(changes, c)
		}
	}
	return changes
}

// identify finds the entry of a row. A row that was empty is an entry that was
// recorded from this workbook before, if one has the same leading text and
// was not there when the workbook was made; else it is new.
func (m *merger) identify(row TypedRow, taken map[string]bool) mergedRow {
	reg := row.Register
	if was, known := m.book.Base[reg.Name][row.ID]; known && row.ID != "" {
		return mergedRow{TypedRow: row, entry: m.Entry(reg.Name, row.ID), base: was}
	}
	lead := row.Values[reg.Lead].Text
	for _, e := range m.Entries(reg.Name) {
		_, old := m.book.Base[reg.Name][e.ID]
		first := e.firstValues()
		if old || taken[reg.Name+"/"+e.ID] || !sameWords(first[reg.Lead].Text, lead) || row.ID != "" && row.ID != e.ID {
			continue
		}
		if reg.Local && !m.book.of(e.History[0].Record) {
			continue
		}
		taken[reg.Name+"/"+e.ID] = true
		row.ID = e.ID
		return mergedRow{TypedRow: row, entry: e, base: first, recorded: true}
	}
	if reg.Local {
		row.ID = ""
		return mergedRow{TypedRow: row}
	}
	isTaken := func(id string) bool { return taken[reg.Name+"/"+id] || m.Entry(reg.Name, id) != nil }
	if !ValidID(row.ID) || isTaken(row.ID) {
		row.ID = NewID(lead, reg.Name, isTaken)
	}
	taken[reg.Name+"/"+row.ID] = true
	return mergedRow{TypedRow: row}
}

// firstValues are the values that an entry was created with.
func (e *Entry) firstValues() map[string]Value {
	first := map[string]Value{}
	for _, f := range e.Register.Fields {
		v := e.History[0].Fields[f.Name]
		if v.IsZero() {
			v.Text = f.Initial
		}
		first[f.Name] = v
	}
	return first
}

// of tells whether a record is of the workbook's occasion, or of what was added
// to it afterwards.
func (w *Workbook) of(r *Record) bool {
	return r.Occasion == w.Occasion || strings.HasPrefix(r.Occasion, w.Occasion+"-")
}

// change gives what a row changes.
func (m *merger) change(row *mergedRow) Change {
	reg := row.Register
	c := Change{At: row.At, Register: reg.Name, ID: row.ID, Fields: map[string]Value{}}
	for _, f := range reg.Fields {
		typed, has := row.Values[f.Name]
		if !has || f.Type == "computed" {
			continue
		}
		was := row.base[f.Name]
		// A blank cell of a row that was empty has never been touched.
		blank := typed.IsZero() && (row.base == nil || row.recorded && row.entry.History[0].Fields[f.Name].IsZero())
		if blank || m.untouched(f, typed, was) {
			m.tellNewer(row, f, was)
			continue
		}
		v, ok := m.canonical(f, typed)
		if !ok || v.says(was) {
			continue
		}
		if now := row.now(f.Name); row.entry != nil && !now.says(was) {
			if !now.says(v) {
				m.ds.Add(v.At, Error, "workbook-conflict", "", "Label", f.Label,
					"Found", m.Shown(f, v), "Now", m.Shown(f, now), "Was", m.Shown(f, was), "File", row.entry.Place(f.Name).File)
			}
			continue
		}
		if reg.Local && row.entry != nil {
			m.ds.Add(v.At, Error, "workbook-conflict", "local", "Label", f.Label,
				"Found", m.Shown(f, v), "Now", m.Shown(f, was), "File", row.entry.Place(f.Name).File)
			continue
		}
		c.Set(f.Name, v)
	}
	return c
}

func (row *mergedRow) now(field string) Value {
	if row.entry == nil {
		return Value{}
	}
	return row.entry.Fields[field]
}

// tellNewer says that the records have something newer than the workbook, which
// stays.
func (m *merger) tellNewer(row *mergedRow, f *Field, was Value) {
	if row.entry == nil {
		return
	}
	if now := row.now(f.Name); !now.says(was) {
		m.ds.Add(row.Values[f.Name].At, Note, "workbook-conflict", "newer", "Label", f.Label,
			"Was", m.Shown(f, was), "Now", m.Shown(f, now), "File", row.entry.Place(f.Name).File)
	}
}

// untouched tells whether a cell says what it said when the workbook was made.
func (m *merger) untouched(f *Field, typed, was Value) bool {
	if f.Type != "reference" {
		return typed.says(was)
	}
	return slices.EqualFunc(typed.all(), was.all(), func(words, id string) bool {
		lead := m.baseLead(f.Register, id)
		return sameWords(words, lead.SV) || sameWords(words, lead.EN)
	})
}

// all gives the values of a list, or the one value as a list.
func (v Value) all() []string {
	if v.Text != "" {
		return []string{v.Text}
	}
	return v.Items
}

// baseLead gives the text that an entry was known by when the workbook was
// made.
func (m *merger) baseLead(register, id string) Text {
	reg := m.Series.Register(register)
	if reg == nil {
		return Text{SV: id, EN: id}
	}
	return reg.leadOf(id, m.book.Base[reg.Name][id][reg.Lead])
}

// leadOf is the text that an entry with the leading value is known by; its id
// when the value is empty.
func (r *Register) leadOf(id string, lead Value) Text {
	f := r.Field(r.Lead)
	switch {
	case lead.Text == "":
		return Text{SV: id, EN: id}
	case f != nil && f.Type == "choice":
		return f.ChoiceLabel(lead.Text)
	}
	return Text{SV: lead.Text, EN: lead.Text}
}

// canonical puts what was typed in the form that is stored.
func (m *merger) canonical(f *Field, typed Value) (v Value, ok bool) {
	v.At, ok = typed.At, true
	var all []string
	for _, written := range typed.all() {
		values, sound := m.parse(f, written, typed.At)
		all, ok = append(all, values...), ok && sound
	}
	switch {
	case f.Many:
		v.Items = all
	case len(all) > 1:
		m.ds.Add(typed.At, Error, "workbook-reference", "one", "Found", typed.all())
		return v, false
	case len(all) == 1:
		v.Text = all[0]
	}
	return v, ok
}

func (m *merger) parse(f *Field, written string, at Place) (values []string, ok bool) {
	if f.Type == "reference" {
		return m.refer(f, written, at)
	}
	value, fault := FieldTypes[f.Type].Parse(written, f, m.Series.Setting)
	if fault != nil {
		fault.Args["Key"] = f.Label
		*m.ds = append(*m.ds, Diagnostic{Place: at, Rule: "value", Variant: fault.Variant, Args: fault.Args})
		return nil, false
	}
	return []string{value}, true
}

// refer finds the entries that somebody points to by their words. Several may
// stand with semicolons between them.
func (m *merger) refer(f *Field, written string, at Place) (ids []string, ok bool) {
	found := m.named(f.Register, written)
	if parts := strings.Split(written, ";"); len(found) == 0 && len(parts) > 1 {
		ok = true
		for _, part := range parts {
			if part = strings.TrimSpace(part); part != "" {
				more, sound := m.refer(f, part, at)
				ids, ok = append(ids, more...), ok && sound
			}
		}
		return ids, ok
	}
	target := Text{SV: f.Register, EN: f.Register}
	if reg := m.Series.Register(f.Register); reg != nil {
		target = reg.Title
	}
	switch len(found) {
	case 1:
		return found, true
	case 0:
		m.ds.Add(at, Error, "workbook-reference", "", "Found", written, "Register", target)
	default:
		m.ds.Add(at, Error, "workbook-reference", "several", "Found", written, "Register", target, "IDs", found)
	}
	return nil, false
}

// named gives the ids of the entries that a text stands for: an id, or the words
// that an entry has now, had when the workbook was made, or has in the
// workbook.
func (m *merger) named(register, written string) []string {
	reg := m.Series.Register(register)
	if reg == nil {
		return nil
	}
	var ids []string
	wanted := strings.ToLower(written)
	add := func(id string, lead Text) {
		if !slices.Contains(ids, id) && (sameWords(strings.ToLower(lead.SV), wanted) || sameWords(strings.ToLower(lead.EN), wanted)) {
			ids = append(ids, id)
		}
	}
	if m.Entry(reg.Name, written) != nil {
		return []string{written}
	}
	for i := range m.rows {
		if row := &m.rows[i]; row.Register == reg {
			add(row.ID, reg.leadOf(row.ID, row.Values[reg.Lead]))
		}
	}
	if len(ids) > 0 {
		return ids
	}
	for _, e := range m.Entries(reg.Name) {
		add(e.ID, e.Lead())
		add(e.ID, m.baseLead(reg.Name, e.ID))
	}
	return ids
}
