package render

import (
	"slices"

	"samverka/workshops"
)

// PartSlot is a part of a session with its clock times, the parties that take
// part in it and its agenda (M16). It may instead be a change between two
// parts: then Change is the slot and there is no part.
type PartSlot struct {
	Part     *workshops.Part
	Number   int // of the part, from 1
	From, To workshops.Clock
	Parties  []string
	Slots    []Slot
	Change   *Slot
	Time     string // 13.00–13.20
}

// Parts gives the session part by part, with the changes of participants in
// between. A session without parts gives none.
func (v *View) Parts() []PartSlot {
	if v.Session == nil || len(v.Session.Parts) == 0 {
		return nil
	}
	var out []PartSlot
	number := 0
	for _, slot := range v.Timetable() {
		part := v.Session.Part(slot.Part)
		last := len(out) - 1
		switch {
		case slot.Change() || part == nil:
			out = append(out, PartSlot{From: slot.From, To: slot.To, Change: &slot})
		case last >= 0 && out[last].Part == part:
			out[last].Slots, out[last].To = append(out[last].Slots, slot), slot.To
		default:
			number++
			out = append(out, PartSlot{Part: part, Number: number, From: slot.From, To: slot.To, Parties: v.partyNames(part), Slots: []Slot{slot}})
		}
	}
	for i := range out {
		out[i].Time = workshops.ClockRangeInTable(out[i].From, out[i].To, v.lang)
	}
	return out
}

// OnlyParts gives the parts of the session without the changes in between.
func (v *View) OnlyParts() []PartSlot {
	return slices.DeleteFunc(v.Parts(), func(p PartSlot) bool { return p.Part == nil })
}

// Divided gives the session part by part when the parts have participants of
// their own. Parts that everybody takes part in are only headings (L08), and
// then there are none.
func (v *View) Divided() []PartSlot {
	if v.Session == nil || !v.Session.Divided() {
		return nil
	}
	return v.Parts()
}

// partyNames gives the names of the parties that take part in a part, none
// where the parts are only headings.
func (v *View) partyNames(part *workshops.Part) []string {
	if !v.Session.Divided() {
		return nil
	}
	var out []string
	for _, p := range v.Plan.InPart(v.Session, part) {
		out = append(out, p.Name)
	}
	return out
}

// Stay is when a party is to be at a session in parts: from its first part to
// the end of its last.
type Stay struct {
	Party    string
	From, To workshops.Clock
}

// Stays gives for each party when it is to come and when it may leave.
func (v *View) Stays() []Stay {
	var out []Stay
	for _, p := range v.Plan.Meeting(v.Session) {
		stay := Stay{Party: p.Name}
		for _, part := range v.OnlyParts() {
			if !slices.Contains(part.Parties, p.Name) {
				continue
			}
			if stay.From.IsZero() {
				stay.From = part.From
			}
			stay.To = part.To
		}
		if !stay.From.IsZero() {
			out = append(out, stay)
		}
	}
	return out
}

// Places gives so many numbers from 1, for empty numbered places.
func (v *View) Places(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i + 1
	}
	return out
}

// Breaks gives the breaks of the session.
func (v *View) Breaks() []Slot {
	return slices.DeleteFunc(v.Timetable(), func(s Slot) bool { return !s.Break() })
}

// TookUp tells whether any planned session has an item with the topic.
func (v *View) TookUp(topic string) bool {
	return slices.ContainsFunc(v.Plan.Sessions, func(s *workshops.Session) bool {
		return slices.ContainsFunc(s.Agenda, func(item *workshops.Item) bool { return item.Topic == topic })
	})
}
