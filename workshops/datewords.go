package workshops

import (
	"fmt"
	"time"
)

// The names of months and weekdays are kept here, in lower case in Swedish, so
// that they never depend on the language of the machine.
var (
	monthNames = [13]Text{
		{},
		{"januari", "January"}, {"februari", "February"}, {"mars", "March"},
		{"april", "April"}, {"maj", "May"}, {"juni", "June"},
		{"juli", "July"}, {"augusti", "August"}, {"september", "September"},
		{"oktober", "October"}, {"november", "November"}, {"december", "December"},
	}
	weekdayNames = [7]Text{
		{"söndag", "Sunday"}, {"måndag", "Monday"}, {"tisdag", "Tuesday"},
		{"onsdag", "Wednesday"}, {"torsdag", "Thursday"}, {"fredag", "Friday"},
		{"lördag", "Saturday"},
	}
)

// MonthName is the name of a month in running text, and nothing for a number
// that is no month.
func MonthName(m time.Month, l Language) string {
	if m < time.January || m > time.December {
		return ""
	}
	return monthNames[m].In(l)
}

// WeekdayName is the name of a day of the week in running text: "torsdag",
// "Thursday".
func WeekdayName(w time.Weekday, l Language) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	return weekdayNames[w].In(l)
}

// WeekdayName is the name of the date's day of the week, and nothing for no
// date.
func (d Date) WeekdayName(l Language) string {
	if d.IsZero() {
		return ""
	}
	return WeekdayName(d.Weekday(), l)
}

// Long gives the date as running text has it, always with the whole year:
// "24 september 2026", "24 September 2026". Nothing for no date.
func (d Date) Long(l Language) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, MonthName(d.Month, l), d.Year)
}

// Full gives the date with its weekday: "torsdagen den 24 september 2026",
// "Thursday 24 September 2026". Nothing for no date.
func (d Date) Full(l Language) string {
	switch {
	case d.IsZero():
		return ""
	case l == English:
		return d.WeekdayName(l) + " " + d.Long(l)
	default:
		return d.WeekdayName(l) + "en den " + d.Long(l)
	}
}

// Week gives the number of the date's week: "v. 47", "week 47". Nothing for no
// date.
func (d Date) Week(l Language) string {
	if d.IsZero() {
		return ""
	}
	_, week := d.ISOWeek()
	if l == English {
		return fmt.Sprintf("week %d", week)
	}
	return fmt.Sprintf("v. %d", week)
}
