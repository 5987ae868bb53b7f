package workshops

import (
	"slices"
	"time"
)

// Holiday is a day that is free by law or, for an eve, in practice.
type Holiday struct {
	Date Date
	Name Text

	// Eve is true for midsommarafton, julafton and nyårsafton: not public
	// holidays, but days that nobody is called to a meeting.
	Eve bool
}

// Holidays lists the Swedish public holidays of a year, and the three eves that
// are free in practice, in order of date. Two may fall on the same date, as
// Ascension Day and the first of May did in 2008. The holidays are those of the
// act on public holidays (lagen 1989:253 om allmänna helgdagar) as it has been
// since 2005; that every Sunday is one is left to the weekend.
func Holidays(year int) []Holiday {
	easter := easterDay(year)
	midsummer := firstSaturday(Date{year, time.June, 20})
	on := func(m time.Month, day int) Date { return Date{year, m, day} }

	holidays := []Holiday{
		{Date: on(time.January, 1), Name: Text{"nyårsdagen", "New Year's Day"}},
		{Date: on(time.January, 6), Name: Text{"trettondedag jul", "Epiphany"}},
		{Date: easter.Add(-2), Name: Text{"långfredagen", "Good Friday"}},
		{Date: easter, Name: Text{"påskdagen", "Easter Day"}},
		{Date: easter.Add(1), Name: Text{"annandag påsk", "Easter Monday"}},
		{Date: on(time.May, 1), Name: Text{"första maj", "May Day"}},
		{Date: easter.Add(39), Name: Text{"Kristi himmelsfärdsdag", "Ascension Day"}},
		{Date: easter.Add(49), Name: Text{"pingstdagen", "Whit Sunday"}},
		{Date: on(time.June, 6), Name: Text{"Sveriges nationaldag", "the National Day of Sweden"}},
		{Date: midsummer.Add(-1), Name: Text{"midsommarafton", "Midsummer's Eve"}, Eve: true},
		{Date: midsummer, Name: Text{"midsommardagen", "Midsummer's Day"}},
		{Date: firstSaturday(on(time.October, 31)), Name: Text{"alla helgons dag", "All Saints' Day"}},
		{Date: on(time.December, 24), Name: Text{"julafton", "Christmas Eve"}, Eve: true},
		{Date: on(time.December, 25), Name: Text{"juldagen", "Christmas Day"}},
		{Date: on(time.December, 26), Name: Text{"annandag jul", "Boxing Day"}},
		{Date: on(time.December, 31), Name: Text{"nyårsafton", "New Year's Eve"}, Eve: true},
	}
	slices.SortStableFunc(holidays, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	return holidays
}

// HolidayOn is the holiday that falls on a date, the first in the year's list
// when there are two.
func HolidayOn(d Date) (Holiday, bool) {
	if d.IsZero() {
		return Holiday{}, false
	}
	for _, h := range Holidays(d.Year) {
		if h.Date == d {
			return h, true
		}
	}
	return Holiday{}, false
}

// firstSaturday is the first Saturday on or after a date.
func firstSaturday(d Date) Date { return d.Add(int(time.Saturday - d.Weekday())) }

// easterDay is the Sunday of Easter in the Gregorian calendar, by the algorithm
// of Meeus, Jones and Butcher.
func easterDay(year int) Date {
	golden := year % 19
	century, ofCentury := year/100, year%100
	correction := (century - (century+8)/25 + 1) / 3
	epact := (19*golden + century - century/4 - correction + 15) % 30
	weekday := (32 + 2*(century%4) + 2*(ofCentury/4) - epact - ofCentury%4) % 7
	late := (golden + 11*epact + 22*weekday) / 451
	day := epact + weekday - 7*late + 114
	return Date{year, time.Month(day / 31), day%31 + 1}
}
