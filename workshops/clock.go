package workshops

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Clock is a time of day, to the minute. The zero Clock means that no time is
// given; midnight is a time like any other. Clocks are compared with ==.
type Clock struct {
	minutes int // after midnight
	given   bool
}

const minutesOfDay = 24 * 60

// ClockAt is the time so many hours and minutes after midnight; past 24 hours
// it begins again from midnight.
func ClockAt(hour, minute int) Clock {
	after := (hour%24*60 + minute%minutesOfDay) % minutesOfDay
	return Clock{minutes: (after + minutesOfDay) % minutesOfDay, given: true}
}

// ParseClock reads a time written as 13.00, 13:00, 9.30 or 13, from 00.00 to
// 23.59. Minutes are always two digits, so that a workbook's 9.3 is refused
// rather than taken for three minutes past nine.
func ParseClock(s string) (Clock, bool) {
	hours, minutes, divided := strings.Cut(strings.Replace(s, ":", ".", 1), ".")
	if !divided {
		minutes = "00"
	}
	hour, ok := shortNumber(hours, 23)
	minute, alsoOK := shortNumber(minutes, 59)
	if !ok || !alsoOK || len(minutes) != 2 {
		return Clock{}, false
	}
	return ClockAt(hour, minute), true
}

// shortNumber reads one or two digits that make at most max.
func shortNumber(s string, max int) (int, bool) {
	if len(s) < 1 || len(s) > 2 {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 8)
	return int(n), err == nil && int(n) <= max
}

// IsZero tells whether no time is given.
func (c Clock) IsZero() bool { return !c.given }

// Hour is the hour, 0–23.
func (c Clock) Hour() int { return c.minutes / 60 }

// Minute is the minute of the hour, 0–59.
func (c Clock) Minute() int { return c.minutes % 60 }

// Compare orders times of a day, no time first.
func (c Clock) Compare(other Clock) int {
	if c.given != other.given {
		if other.given {
			return -1
		}
		return 1
	}
	return cmp.Compare(c.minutes, other.minutes)
}

// Before tells whether the time comes before another on the same day.
func (c Clock) Before(other Clock) bool { return c.Compare(other) < 0 }

// Add gives the time so many minutes later, or earlier when minutes is
// negative, and goes round at midnight. No time stays no time.
func (c Clock) Add(minutes int) Clock {
	if c.IsZero() {
		return c
	}
	return ClockAt(0, c.minutes+minutes%minutesOfDay)
}

// Sub gives the number of minutes from other to c on the same day.
func (c Clock) Sub(other Clock) int { return c.minutes - other.minutes }

// String gives the time as 13.00, with two digits each so that times line up in
// tables (09.00), and nothing for no time. It is also the form in files.
func (c Clock) String() string { return c.digits(".") }

func (c Clock) digits(divider string) string {
	if c.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d%s%02d", c.Hour(), divider, c.Minute())
}

// MarshalText gives the time as [Clock.String] does.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [Clock.MarshalText] wrote; an empty text is no time.
func (c *Clock) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Clock{}
		return nil
	}
	read, ok := ParseClock(string(text))
	if !ok {
		return fmt.Errorf("%q is not a time written as 13.00", text)
	}
	*c = read
	return nil
}
