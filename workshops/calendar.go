package workshops

import (
	"slices"
	"time"
)

// DayOffKind says why nobody is called to a meeting on a day.
type DayOffKind string

// The kinds of day off, the strongest reason first.
const (
	DayOffHoliday DayOffKind = "holiday"
	DayOffWeekend DayOffKind = "weekend"
	DayOffClosed  DayOffKind = "closed"
	DayOffBreak   DayOffKind = "school-break"
)

// DayOffReason is why a day is off, with the name of the holiday, the weekday,
// the closed period or the school break.
type DayOffReason struct {
	Kind DayOffKind
	Name Text
}

// ClosedPeriod is a number of days, the first and last included, on which the
// parties hold no meetings. Without a last day it is the first day only.
type ClosedPeriod struct {
	From, To Date
	Name     Text
}

// Contains tells whether a date lies in the period.
func (p ClosedPeriod) Contains(d Date) bool {
	if p.From.IsZero() || p.To.IsZero() {
		return !d.IsZero() && (d == p.From || d == p.To)
	}
	return !d.Before(p.From) && !d.After(p.To)
}

// SchoolBreak is a break of whole weeks that returns every year, such as höstlov
// in week 44. Municipalities differ, so breaks are data.
type SchoolBreak struct {
	Name Text

	// Term is the term that the break is listed under, "spring" or "autumn".
	// The number of a week alone decides which days the break takes.
	Term string

	// Weeks are the numbers of the weeks. A year without week 53 has none.
	Weeks []int

	// Easter makes Weeks count from Easter instead: 0 is the week from Monday
	// to Easter Day, 1 the week after that. Without weeks it is week 0. Both
	// are common; municipalities tend to take week 1 when Easter is early.
	Easter bool
}

// Contains tells whether a date lies in a week of the break, Sunday included.
func (b SchoolBreak) Contains(d Date) bool {
	if d.IsZero() {
		return false
	}
	_, week := d.ISOWeek()
	if !b.Easter {
		return slices.Contains(b.Weeks, week)
	}
	_, easterWeek := easterDay(d.Year).ISOWeek()
	if len(b.Weeks) == 0 {
		return week == easterWeek
	}
	return slices.Contains(b.Weeks, week-easterWeek)
}

// Calendar is what takes days from planning beside weekends and holidays.
type Calendar struct {
	Breaks []SchoolBreak
	Closed []ClosedPeriod
}

// DayOff tells whether a day is a weekend, a holiday or an eve, or lies in a
// closed period or a school break, and which; where several hold it gives the
// first in the order of the kinds (requirement T06). No date is never off.
func (c Calendar) DayOff(d Date) (reason DayOffReason, off bool) {
	if d.IsZero() {
		return DayOffReason{}, false
	}
	if h, ok := HolidayOn(d); ok {
		return DayOffReason{DayOffHoliday, h.Name}, true
	}
	if day := d.Weekday(); day == time.Saturday || day == time.Sunday {
		return DayOffReason{DayOffWeekend, weekdayNames[day]}, true
	}
	for _, p := range c.Closed {
		if p.Contains(d) {
			return DayOffReason{DayOffClosed, p.Name}, true
		}
	}
	for _, b := range c.Breaks {
		if b.Contains(d) {
			return DayOffReason{DayOffBreak, b.Name}, true
		}
	}
	return DayOffReason{}, false
}

// WorkingDay tells whether a meeting can be held on a day.
func (c Calendar) WorkingDay(d Date) bool {
	_, off := c.DayOff(d)
	return !off && !d.IsZero()
}
