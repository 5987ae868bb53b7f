package workshops

import (
	"slices"
	"strconv"
)

// Value is what one field of an entry has, in canonical form: a text, the
// value of a choice, an ISO date, digits, an id; or a list of them.
type Value struct {
	Text  string
	Items []string
	At    Place
}

// IsZero tells whether the field is empty.
func (v Value) IsZero() bool { return v.Text == "" && len(v.Items) == 0 }

// Equal tells whether two values say the same.
func (v Value) Equal(o Value) bool { return v.Text == o.Text && slices.Equal(v.Items, o.Items) }

// Step is what one record did to an entry.
type Step struct {
	Record *Record
	At     Place
	Fields map[string]Value
}

// Entry is one thing in a register, as the records up to a day left it.
type Entry struct {
	ID       string
	Register *Register
	Number   int // in the order of creation, from 1
	Fields   map[string]Value
	History  []Step
	Joined   []*Entry // those that a record has said are the same as this one
}

// Str gives the canonical text of a field.
func (e *Entry) Str(field string) string { return e.Fields[field].Text }

// List gives the values of a field that holds a list; a field that holds one
// value gives a list of that.
func (e *Entry) List(field string) []string {
	v := e.Fields[field]
	if v.Text != "" {
		return []string{v.Text}
	}
	return v.Items
}

// Date gives the day that a field has, zero when it has none.
func (e *Entry) Date(field string) Date {
	d, _ := ParseDate(e.Str(field))
	return d
}

// Count gives the number that a field has, 0 when it has none.
func (e *Entry) Count(field string) int {
	n, _ := strconv.Atoi(e.Str(field))
	return n
}

// Lead gives the text that the entry is known by.
func (e *Entry) Lead() Text {
	if e == nil {
		return Text{}
	}
	f, v := e.Register.Field(e.Register.Lead), e.Str(e.Register.Lead)
	if f != nil && f.Type == "choice" {
		return f.ChoiceLabel(v)
	}
	return Text{SV: v, EN: v}
}

// Created gives the day of the record that the entry first stood in.
func (e *Entry) Created() Date { return e.History[0].Record.Date }

// Changed gives the day of the record that the entry last stood in.
func (e *Entry) Changed() Date { return e.History[len(e.History)-1].Record.Date }

// At gives the place where the entry was created.
func (e *Entry) At() Place { return e.History[0].At }

// Closed tells whether the entry is closed.
func (e *Entry) Closed() bool {
	c := e.Register.Closing
	return c.Field != "" && slices.Contains(c.Values, e.Str(c.Field))
}

// ClosedOn gives the day that the entry was closed for the last time, zero
// when it is open.
func (e *Entry) ClosedOn() Date {
	if !e.Closed() {
		return Date{}
	}
	var on Date
	closed := false
	for _, step := range e.History {
		v, changed := step.Fields[e.Register.Closing.Field]
		if !changed {
			continue
		}
		now := slices.Contains(e.Register.Closing.Values, v.Text)
		if now && !closed {
			on = step.Record.Date
		}
		closed = now
	}
	return on
}

// Place gives where a field got the value that it has.
func (e *Entry) Place(field string) Place {
	if v, ok := e.Fields[field]; ok && !v.At.IsZero() {
		return v.At
	}
	return e.At()
}
