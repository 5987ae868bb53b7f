package render

import "samverka/workshops"

// Slot is an agenda item with its time of day.
type Slot struct {
	*workshops.Item
	From, To workshops.Clock
	Guide    Guidance
	lang     workshops.Language
}

// Time gives the slot's time as tables have it: 13.00–13.10.
func (s Slot) Time() string { return workshops.ClockRangeInTable(s.From, s.To, s.lang) }

// Break tells whether the slot is a break.
func (s Slot) Break() bool { return s.Kind == "break" }

// Change tells whether participants come and go in the slot.
func (s Slot) Change() bool { return s.Kind == "change" }

// Guidance is what the leader of an agenda item needs to know: the model's
// words, or the series' own where it has any.
type Guidance struct {
	Purpose, Do, Say, Material, IfLate, Record string
}

// Timetable gives the agenda of the session with clock times.
func (v *View) Timetable() []Slot {
	if v.Session == nil {
		return nil
	}
	var slots []Slot
	at := v.Session.Start
	for _, item := range v.Session.Agenda {
		slots = append(slots, Slot{Item: item, From: at, To: at.Add(item.Minutes), Guide: v.guidance(item), lang: v.lang})
		at = at.Add(item.Minutes)
	}
	return slots
}

func (v *View) guidance(item *workshops.Item) Guidance {
	var g workshops.Guide
	if kind := v.Kind.Item(item.Topic); kind != nil {
		g = kind.Guide
	}
	own := func(key string, model workshops.Text) string {
		if text := item.Guide[key]; text != "" {
			return text
		}
		return model.In(v.lang)
	}
	return Guidance{
		Purpose: own("purpose", g.Purpose), Do: own("do", g.Do), Say: own("say", g.Say),
		Material: own("material", g.Material), IfLate: own("if-late", g.IfLate), Record: own("record", g.Record),
	}
}

// Promised gives the times that participants are told: the start, each break
// and the end. The minutes in between belong to the one who leads.
func (v *View) Promised() []Slot {
	var out []Slot
	for _, s := range v.Timetable() {
		if s.Break() || s.Change() {
			out = append(out, s)
		}
	}
	return out
}

// Topics gives the agenda without its breaks and changes of participants.
func (v *View) Topics() []Slot {
	var out []Slot
	for _, s := range v.Timetable() {
		if !s.Break() && !s.Change() {
			out = append(out, s)
		}
	}
	return out
}

// TopicTitle gives the title of an agenda item by its topic; anything that is
// no topic of the session is shown as it is.
func (v *View) TopicTitle(topic string) string {
	if v.Session != nil {
		for _, item := range v.Session.Agenda {
			if item.Topic == topic {
				return item.Title
			}
		}
	}
	return topic
}
