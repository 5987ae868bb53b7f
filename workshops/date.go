package workshops

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day in the calendar, without time of day or time zone. The zero
// Date means that no date is given. Dates are compared with ==.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The years that a date may be written with. Anything outside is a slip of the
// hand, as 0226 for 2026.
const (
	firstYear = 1900
	lastYear  = 2199
)

const isoDate = "2006-01-02"

// ParseDate reads a date written as 2026-09-24, nothing more and nothing less.
// It fails for a day that does not exist and for a year outside 1900–2199.
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(isoDate, s)
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return Date{}, false
	}
	return DateOf(t), true
}

// DateOf is the day that a moment falls on, in the moment's own time zone.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// midnight is the date as a moment for calculations; UTC has no summer time,
// so every day is 24 hours.
func (d Date) midnight() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// String gives the date as 2026-09-24, the form of tables and files, and
// nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.midnight().Format(isoDate)
}

// MarshalText gives the date as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] wrote; an empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, ok := ParseDate(string(text))
	if !ok {
		return fmt.Errorf("%q is not a date written as 2026-09-24", text)
	}
	*d = read
	return nil
}

// IsZero tells whether no date is given.
func (d Date) IsZero() bool { return d == Date{} }

// Compare orders dates by time, no date first: negative when d comes before
// other, positive when it comes after.
func (d Date) Compare(other Date) int {
	return cmp.Or(
		cmp.Compare(d.Year, other.Year),
		cmp.Compare(d.Month, other.Month),
		cmp.Compare(d.Day, other.Day),
	)
}

// Before tells whether the date comes before another. No date comes before
// every date.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After tells whether the date comes after another.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// Add gives the date so many days later, or earlier when days is negative. No
// date stays no date.
func (d Date) Add(days int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.midnight().AddDate(0, 0, days))
}

// AddMonths gives the same day so many months later, or the last day of that
// month when it is shorter: one month after 31 January is the last of February.
// No date stays no date.
func (d Date) AddMonths(months int) Date {
	if d.IsZero() {
		return d
	}
	first := time.Date(d.Year, d.Month+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return Date{last.Year(), last.Month(), min(d.Day, last.Day())}
}

// Sub gives the number of days from other to d: 1 when d is the day after.
func (d Date) Sub(other Date) int {
	const day = 24 * 60 * 60
	return int((d.midnight().Unix() - other.midnight().Unix()) / day)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// ISOWeek is the number of the week as Swedish calendars have it (ISO 8601:
// weeks begin on Monday, week 1 holds 4 January), with the year that the week
// belongs to. 1 January 2027 is in week 53 of 2026.
func (d Date) ISOWeek() (year, week int) { return d.midnight().ISOWeek() }

// weekStart is the Monday of a week. Week 53 of a year with 52 weeks is week 1
// of the next.
func weekStart(year, week int) Date {
	inWeek1 := Date{year, time.January, 4}
	sinceMonday := (int(inWeek1.Weekday()) + 6) % 7
	return inWeek1.Add(7*(week-1) - sinceMonday)
}
