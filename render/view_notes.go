package render

import (
	"slices"

	"samverka/workshops"
)

// TopicNotes is what was noted under one heading of a session.
type TopicNotes struct {
	Title string // empty for what stands under no heading
	Notes []*workshops.Entry
}

// NotesByTopic gives the notes that the record of the session made: item by
// item in the order of the agenda, then under headings of their own, and first
// of all those that have no heading.
func (v *View) NotesByTopic() []TopicNotes {
	var out []TopicNotes
	for _, e := range v.Recorded("notes") {
		title := v.TopicTitle(e.Str("item"))
		i := slices.IndexFunc(out, func(t TopicNotes) bool { return t.Title == title })
		if i < 0 {
			i = len(out)
			out = append(out, TopicNotes{Title: title})
		}
		out[i].Notes = append(out[i].Notes, e)
	}
	slices.SortStableFunc(out, func(a, b TopicNotes) int { return v.agendaPlace(a.Title) - v.agendaPlace(b.Title) })
	return out
}

// agendaPlace tells where on the agenda a heading stands: no heading first,
// headings that the agenda has not last.
func (v *View) agendaPlace(title string) int {
	if title == "" {
		return -1
	}
	for i, item := range v.Session.Agenda {
		if item.Title == title {
			return i
		}
	}
	return len(v.Session.Agenda)
}
