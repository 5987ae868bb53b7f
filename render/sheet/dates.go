package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Excel counts days from an epoch, 30 December 1899 for every day after
// February 1900, or 1 January 1904 in workbooks from old Macintoshes.
var (
	epoch    = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	firstDay = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2099, 12, 31, 0, 0, 0, 0, time.UTC)
)

const macDays = 1462 // from one epoch to the other

// serial is the number that a day has in a workbook.
func serial(day time.Time) int { return int(day.Sub(epoch).Hours() / 24) }

// fromSerial is the day of such a number; a time of day is dropped.
func fromSerial(n float64) (time.Time, bool) {
	if math.IsNaN(n) || n < 0 || n > 1e6 {
		return time.Time{}, false
	}
	return epoch.AddDate(0, 0, int(n)), true
}

// inCalendar tells whether a day can be meant: a series of sessions is neither
// before 1990 nor after 2099.
func inCalendar(day time.Time) bool { return !day.Before(firstDay) && !day.After(lastDay) }

// months are the first three letters of the months that people write, in both
// languages.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7,
	"aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}

// dayFromDigits understands 20260924.
func dayFromDigits(s string) (time.Time, bool) {
	day, err := time.Parse("20060102", s)
	return day, err == nil
}

// parseDay understands a day written as text: 2026-09-24, 20260924, 24/9 2026,
// 24.9.2026, "24 september 2026", with or without a weekday before and a time
// after. A day such as 3/4 2026, which is April to some and March to others,
// is ambiguous.
func parseDay(s string) (day time.Time, ok, ambiguous bool) {
	s = fold(s)
	if len(s) > len(time.DateOnly) && s[len(time.DateOnly)] == 't' {
		s = s[:len(time.DateOnly)] // 2026-09-24T00:00:00
	}
	if day, ok := dayFromDigits(s); ok {
		return day, true, false
	}
	numbers, month, named := dayParts(s)
	switch {
	case named && len(numbers) >= 2:
		return calendarDay(max(numbers[0], numbers[1]), int(month), min(numbers[0], numbers[1]))
	case named || len(numbers) < 3:
		return time.Time{}, false, false
	case numbers[0] > 31:
		return calendarDay(numbers[0], numbers[1], numbers[2])
	case numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]:
		return time.Time{}, false, numbers[2] > 31
	}
	return calendarDay(numbers[2], numbers[1], numbers[0])
}

// dayParts takes the numbers of a date in order, and the month if it is given
// by name. What follows the year, as a time does, is left out.
func dayParts(s string) (numbers []int, month time.Month, named bool) {
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" -/.,:", r) }) {
		if n, err := strconv.Atoi(strings.TrimRight(word, "aestndrh")); err == nil {
			if numbers = append(numbers, n); len(numbers) == 3 || named && len(numbers) == 2 {
				return numbers, month, named
			}
			continue
		}
		if len(word) < 3 {
			continue
		}
		if m, ok := months[word[:3]]; ok {
			month, named = m, true
		}
	}
	return numbers, month, named
}

// calendarDay makes a day of its numbers if there is such a day.
func calendarDay(year, month, day int) (time.Time, bool, bool) {
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return d, d.Year() == year && int(d.Month()) == month && d.Day() == day && year > 999, false
}
