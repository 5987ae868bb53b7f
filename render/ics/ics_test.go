package ics

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"samverka/workshops"
)

// property is one line of a calendar, unfolded.
type property struct{ name, params, value string }

// read reads a calendar as strictly as RFC 5545 is written, with nothing of the
// library that wrote it: CRLF ends every line, no line is longer than 75 octets
// or divides a character, every BEGIN has its END, every event has what it must
// and nothing twice.
func read(t *testing.T, file []byte) (calendar []property, events [][]property) {
	t.Helper()
	text, whole := strings.CutSuffix(string(file), "\r\n")
	if !whole || strings.ContainsAny(strings.ReplaceAll(text, "\r\n", ""), "\r\n") {
		t.Fatal("a line does not end with CRLF")
	}
	var lines []string
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || line == "" {
			t.Fatalf("the line %q is empty, %d octets long, or divides a character", line, len(line))
		}
		if more, folded := strings.CutPrefix(line, " "); folded && len(lines) > 0 {
			lines[len(lines)-1] += more
		} else {
			lines = append(lines, line)
		}
	}
	var inside []string
	for _, line := range lines {
		head, value, found := strings.Cut(line, ":")
		name, params, _ := strings.Cut(head, ";")
		if !found || name == "" || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "" {
			t.Fatalf("%q is no content line", line)
		}
		switch depth := len(inside); {
		case name == "BEGIN":
			inside = append(inside, value)
			if value == "VEVENT" && depth == 1 {
				events = append(events, nil)
			}
		case name == "END":
			if depth == 0 || inside[depth-1] != value {
				t.Fatalf("END:%s inside %v", value, inside)
			}
			inside = inside[:depth-1]
		case depth == 1 && inside[0] == "VCALENDAR":
			calendar = append(calendar, property{name, params, value})
		case depth == 2 && inside[1] == "VEVENT":
			last := &events[len(events)-1]
			for _, p := range *last {
				if p.name == name {
					t.Fatalf("%s stands twice", name)
				}
			}
			*last = append(*last, property{name, params, value})
		default:
			t.Fatalf("%q stands inside %v", line, inside)
		}
	}
	if len(inside) > 0 {
		t.Fatalf("%v does not end", inside)
	}
	for _, name := range []string{"VERSION", "PRODID", "METHOD"} {
		if get(calendar, name).value == "" {
			t.Errorf("the calendar has no %s", name)
		}
	}
	for _, e := range events {
		for _, name := range []string{"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS"} {
			if get(e, name).value == "" {
				t.Errorf("an event has no %s", name)
			}
		}
	}
	return calendar, events
}

func get(properties []property, name string) property {
	for _, p := range properties {
		if p.name == name {
			return p
		}
	}
	return property{}
}

// text undoes the escapes of a text, and refuses characters that had to be
// escaped and were not.
func text(t *testing.T, value string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == ';' || c == ',':
			t.Fatalf("%q is not escaped in %q", c, value)
		case c != '\\':
			b.WriteByte(c)
		case i+1 == len(value):
			t.Fatalf("%q ends in the middle of an escape", value)
		default:
			i++
			switch value[i] {
			case 'n', 'N':
				b.WriteByte('\n')
			case '\\', ';', ',':
				b.WriteByte(value[i])
			default:
				t.Fatalf("\\%c is no escape", value[i])
			}
		}
	}
	return b.String()
}

func write(t *testing.T, entries ...Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, "Samverkan i Ekbacken", entries); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func on(t *testing.T, day, start string, minutes int) Entry {
	t.Helper()
	d, ok := workshops.ParseDate(day)
	if !ok {
		t.Fatalf("%s is no date", day)
	}
	c, _ := workshops.ParseClock(start)
	return Entry{UID: "session.traff-1.ekbacken@samverka", Changed: time.Date(2026, 9, 1, 12, 30, 0, 0, time.UTC),
		Day: d, Start: c, Minutes: minutes, Summary: "Träff"}
}

// Swedish clocks go forward on 29 March 2026 and back on 25 October: what is at
// 13 in Sweden is at another time in UTC on each side.
func TestTimesOverDaylightSaving(t *testing.T) {
	tests := []struct {
		day, start string
		minutes    int
		from, to   string
	}{
		{"2026-03-28", "13.00", 120, "20260328T120000Z", "20260328T140000Z"},
		{"2026-03-29", "13.00", 120, "20260329T110000Z", "20260329T130000Z"},
		{"2026-03-29", "01.30", 60, "20260329T003000Z", "20260329T013000Z"}, // an hour, though the clock shows two
		{"2026-10-24", "13.00", 120, "20261024T110000Z", "20261024T130000Z"},
		{"2026-10-25", "13.00", 120, "20261025T120000Z", "20261025T140000Z"},
		{"2026-10-25", "00.30", 90, "20261024T223000Z", "20261025T000000Z"},
		{"2026-12-31", "23.30", 60, "20261231T223000Z", "20261231T233000Z"},
	}
	for _, test := range tests {
		_, events := read(t, write(t, on(t, test.day, test.start, test.minutes)))
		from, to := get(events[0], "DTSTART"), get(events[0], "DTEND")
		if from != (property{"DTSTART", "", test.from}) || to != (property{"DTEND", "", test.to}) {
			t.Errorf("%s %s: %v to %v, want %s to %s", test.day, test.start, from, to, test.from, test.to)
		}
	}
}

// What has no time of day takes the whole day, without making anybody busy, also
// when the clocks change.
func TestWholeDays(t *testing.T) {
	for day, want := range map[string][2]string{
		"2026-10-25": {"20261025", "20261026"}, "2026-12-31": {"20261231", "20270101"}, "2028-02-28": {"20280228", "20280229"},
	} {
		_, events := read(t, write(t, on(t, day, "", 0)))
		from, to := get(events[0], "DTSTART"), get(events[0], "DTEND")
		if from != (property{"DTSTART", "VALUE=DATE", want[0]}) || to != (property{"DTEND", "VALUE=DATE", want[1]}) ||
			get(events[0], "TRANSP").value != "TRANSPARENT" {
			t.Errorf("%s: %v to %v, want %v", day, from, to, want)
		}
	}
}

// Whatever people have written, it is text: it ends no line, begins no event and
// comes out as it was.
func TestEnteredTextIsText(t *testing.T) {
	hostile := []string{
		"Å, ä och ö; backslash \\ och \\n", strings.Repeat("åäö", 60), strings.Repeat("a", 75), strings.Repeat("å ", 80),
		"rad ett\nrad två", "END:VEVENT", "x;VALUE=DATE:20260101", "👩‍⚕️ 日本語", "kolon: semikolon; komma, \"citat\"", "slutar på \\",
	}
	for _, s := range hostile {
		e := on(t, "2026-09-24", "13.00", 120)
		e.Summary, e.Location, e.Description = s, s, s
		calendar, events := read(t, write(t, e, on(t, "2026-09-25", "", 0)))
		if len(events) != 2 || get(calendar, "METHOD").value != "PUBLISH" {
			t.Fatalf("%q: %d events", s, len(events))
		}
		if got := text(t, get(events[0], "DESCRIPTION").value); got != s {
			t.Errorf("description %q, want %q", got, s)
		}
		line := strings.Join(strings.Fields(s), " ")
		if got := text(t, get(events[0], "SUMMARY").value); got != line {
			t.Errorf("summary %q, want %q", got, line)
		}
	}
	injected := []string{"a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT", "a\rEND:VCALENDAR", "a\u2028BEGIN:VEVENT", "a\u0085ATTENDEE:mailto:x", "a\x00\x1b[2Jb"}
	for _, s := range injected {
		e := on(t, "2026-09-24", "13.00", 120)
		e.Summary, e.Location, e.Description = s, s, s
		if _, events := read(t, write(t, e)); len(events) != 1 || get(events[0], "UID").value != e.UID || get(events[0], "ATTENDEE").value != "" {
			t.Errorf("%q made %v", s, events)
		}
	}
}

func TestCancelledAndSequence(t *testing.T) {
	e := on(t, "2026-09-24", "13.00", 120)
	e.Sequence, e.Cancelled = 7, true
	file := write(t, e)
	_, events := read(t, file)
	for name, want := range map[string]string{"STATUS": "CANCELLED", "SEQUENCE": "7", "UID": e.UID, "DTSTAMP": "20260901T123000Z", "LAST-MODIFIED": "20260901T123000Z"} {
		if got := get(events[0], name).value; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if !Ours(file) || Ours([]byte("BEGIN:VCALENDAR\r\nPRODID:-//another//EN\r\nEND:VCALENDAR\r\n")) {
		t.Error("our own calendar is not told from those of others")
	}
}
