package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"samverka/workshops"
)

// tellRecord shows a record in words, as the one who took it down should
// recognise it: the day, who was there, what is new and what is changed.
func (a *app) tellRecord(w io.Writer, before *workshops.State, r *workshops.Record) {
	s := before.Series
	with := *s
	with.Records = append(slices.Clone(s.Records), r)
	workshops.SortRecords(with.Records)
	after, _ := workshops.Fold(&with, workshops.Date{})
	say := func(indent string, text string) { fmt.Fprintln(w, indent+a.harmless(text)) }
	say("", a.say("record.words.occasion", "Title", s.Occasion(r), "Date", r.Date))
	for i := range r.Attendance {
		at := &r.Attendance[i]
		say("  ", a.say("record.words.attendance", "Party", s.Setting.Party(at.Party).Name,
			"Present", len(at.Present), "Excused", len(at.Excused), "Absent", len(at.Absent)))
	}
	for _, reg := range s.Registers {
		for i := range r.Changes {
			if c := &r.Changes[i]; c.Register == reg.Name {
				a.tellChange(say, before, after, reg, c)
			}
		}
	}
}

// tellChange shows what a record says of one entry.
func (a *app) tellChange(say func(indent, text string), before, after *workshops.State, reg *workshops.Register, c *workshops.Change) {
	was := before.Entry(reg.Name, c.ID)
	id, lead := "record.words.new", workshops.Text{SV: c.ID, EN: c.ID}
	if was != nil {
		id, lead = "record.words.changed", was.Lead()
	} else if f := reg.Field(reg.Lead); f != nil && !c.Fields[reg.Lead].IsZero() {
		lead = after.Shown(f, c.Fields[reg.Lead])
	}
	say("  ", a.say(id, "Register", reg.Title, "Lead", lead))
	for _, name := range c.Order {
		f, v := reg.Field(name), c.Fields[name]
		switch {
		case was == nil && (name == reg.Lead || v.IsZero()):
		case was == nil || was.Fields[name].IsZero():
			say("    ", a.say("record.words.field", "Label", a.nameOf(f), "Value", after.Shown(f, v)))
		case v.IsZero():
			say("    ", a.say("record.words.emptied", "Label", a.nameOf(f), "Was", before.Shown(f, was.Fields[name])))
		default:
			say("    ", a.say("record.words.from-to", "Label", a.nameOf(f), "Was", before.Shown(f, was.Fields[name]), "Value", after.Shown(f, v)))
		}
	}
}

// nameOf is the label of a field before what it has: a question loses its
// mark.
func (a *app) nameOf(f *workshops.Field) string {
	return strings.TrimRight(f.Label.In(a.lang), "?: ")
}
