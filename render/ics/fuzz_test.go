package ics

import (
	"bytes"
	"testing"
	"time"

	"samverka/workshops"
)

// No text, whatever is in it, adds a line, an event or a property to a calendar.
func FuzzWrite(f *testing.F) {
	for _, text := range []string{
		"", "Träff 1", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\nATTENDEE:mailto:a@example.org", ";,:\\\"", "\x00\x1b[31m\u2028\u202e", "a\xffb",
		"ATTACH;VALUE=URI:file:///etc/passwd", "ååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå", "\\nX:Y",
	} {
		f.Add(text, text, text)
	}
	f.Fuzz(func(t *testing.T, title, summary, description string) {
		if oneLine(title) == "" || oneLine(summary) == "" || oneLine(description) == "" {
			return // every entry says something
		}
		write := func(title, summary, description string) (calendar []property, events [][]property) {
			var b bytes.Buffer
			entry := Entry{
				UID: "a@b", Changed: time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC), Day: workshops.Date{Year: 2026, Month: 9, Day: 24},
				Summary: summary, Location: description, Description: description,
			}
			if err := Write(&b, title, []Entry{entry}); err != nil {
				t.Fatal(err)
			}
			return read(t, b.Bytes())
		}
		calendar, events := write(title, summary, description)
		tame, tameEvents := write("x", "x", "x")
		if len(calendar) > len(tame) || len(events) != 1 || len(events[0]) > len(tameEvents[0]) {
			t.Errorf("%q, %q and %q add something: %v %v", title, summary, description, calendar, events)
		}
		for _, p := range events[0] {
			if p.name == "ATTENDEE" || p.name == "ATTACH" {
				t.Errorf("%q and %q make %s", summary, description, p.name)
			}
		}
	})
}
