// Package ics writes calendars that Outlook and other programs take in
// (iCalendar, RFC 5545): one entry for each meeting, and one that lasts the whole
// day for each day that something is due.
//
// An entry keeps its UID when it changes and has a higher sequence number then,
// so that a calendar that has taken it in before changes what it has instead of
// adding to it. Times are Swedish local time in, and UTC in the file, whatever
// machine it is made on.
package ics

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
	_ "time/tzdata" // a laptop with Windows has no time zones of its own
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"

	"samverka/workshops"
)

// Entry is one entry of a calendar.
type Entry struct {
	// UID is what the entry is known by. It is of letters, digits and the
	// characters . - / @ only.
	UID string
	// Sequence is higher than it was each time that the entry has changed.
	Sequence int
	// Changed is when the entry last changed.
	Changed time.Time

	Day     workshops.Date
	Start   workshops.Clock // no start: the whole day
	Minutes int

	// Summary, Location and Description are plain text. Only the last may
	// have several lines.
	Summary, Location, Description string
	Cancelled                      bool
}

// Texts gives what the entry says, so that it can be looked through before it
// leaves the house.
func (e Entry) Texts() []string { return []string{e.Summary, e.Location, e.Description} }

// product names the program that wrote the file.
const product = "-//samverka//samverka//SV"

// Write writes a calendar with a name.
func Write(w io.Writer, name string, entries []Entry) error {
	sweden, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		return fmt.Errorf("the Swedish time zone: %w", err)
	}
	c := ical.NewCalendar()
	c.SetProductId(product)
	c.SetMethod(ical.MethodPublish)
	c.SetXWRCalName(oneLine(name))
	for _, e := range entries {
		e.addTo(c, sweden)
	}
	return c.SerializeTo(w, ical.WithNewLineWindows)
}

func (e Entry) addTo(c *ical.Calendar, sweden *time.Location) {
	event := c.AddEvent(e.UID)
	event.SetSequence(e.Sequence)
	event.SetDtStampTime(e.Changed)
	event.SetModifiedAt(e.Changed)
	event.SetSummary(oneLine(e.Summary))
	if e.Start.IsZero() {
		day := e.at(time.UTC)
		event.SetAllDayStartAt(day)
		event.SetAllDayEndAt(day.AddDate(0, 0, 1))
		event.SetTimeTransparency(ical.TransparencyTransparent) // nobody is busy all day for it
	} else {
		start := e.at(sweden)
		event.SetStartAt(start)
		event.SetEndAt(start.Add(time.Duration(e.Minutes) * time.Minute))
	}
	if e.Location != "" {
		event.SetLocation(oneLine(e.Location))
	}
	if e.Description != "" {
		event.SetDescription(harmless(e.Description))
	}
	event.SetStatus(ical.ObjectStatusConfirmed)
	if e.Cancelled {
		event.SetStatus(ical.ObjectStatusCancelled)
	}
}

// at is when the entry begins, by the clock on a wall in a place.
func (e Entry) at(place *time.Location) time.Time {
	return time.Date(e.Day.Year, e.Day.Month, e.Day.Day, e.Start.Hour(), e.Start.Minute(), 0, 0, place)
}

// oneLine is a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(harmless(s)), " ") }

// harmless is a text without control characters, with "\n" as its only line
// end: nothing in it can end the line that it stands on in the file. What the
// format itself gives a meaning is escaped when it is written.
func harmless(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(s)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r < ' ', r >= 0x7f && r < 0xa0, r == utf8.RuneError, r == '\ufeff',
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

// Ours tells whether a file is a calendar that this package has written.
func Ours(file []byte) bool {
	return bytes.HasPrefix(file, []byte("BEGIN:VCALENDAR\r\n")) && bytes.Contains(file, []byte("\r\nPRODID:"+product+"\r\n"))
}
