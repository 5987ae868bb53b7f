package workshops_test

import (
	"testing"
	"time"

	"samverka/workshops"
)

// inBoth checks one wording in both languages.
func inBoth(t *testing.T, what string, say func(workshops.Language) string, sv, en string) {
	t.Helper()
	if got := say(workshops.Swedish); got != sv {
		t.Errorf("%s in Swedish: %q, want %q", what, got, sv)
	}
	if got := say(workshops.English); got != en {
		t.Errorf("%s in English: %q, want %q", what, got, en)
	}
}

func TestDatesInWords(t *testing.T) {
	tests := []struct {
		date           string
		longSV, longEN string
		fullSV, fullEN string
		weekSV, weekEN string
	}{
		{
			"2026-09-24", "24 september 2026", "24 September 2026",
			"torsdagen den 24 september 2026", "Thursday 24 September 2026", "v. 39", "week 39",
		},
		{
			"2026-11-22", "22 november 2026", "22 November 2026",
			"söndagen den 22 november 2026", "Sunday 22 November 2026", "v. 47", "week 47",
		},
		{
			"2027-01-01", "1 januari 2027", "1 January 2027",
			"fredagen den 1 januari 2027", "Friday 1 January 2027", "v. 53", "week 53",
		},
		{
			"2028-02-29", "29 februari 2028", "29 February 2028",
			"tisdagen den 29 februari 2028", "Tuesday 29 February 2028", "v. 9", "week 9",
		},
		{"", "", "", "", "", "", ""},
	}
	for _, test := range tests {
		d := day(t, test.date)
		inBoth(t, test.date, d.Long, test.longSV, test.longEN)
		inBoth(t, test.date, d.Full, test.fullSV, test.fullEN)
		inBoth(t, test.date, d.Week, test.weekSV, test.weekEN)
	}
}

func TestNamesOfMonthsAndWeekdays(t *testing.T) {
	months := []string{
		"januari", "februari", "mars", "april", "maj", "juni",
		"juli", "augusti", "september", "oktober", "november", "december",
	}
	for i, sv := range months {
		m := time.Month(i + 1)
		inBoth(t, m.String(), func(l workshops.Language) string { return workshops.MonthName(m, l) }, sv, m.String())
	}
	weekdays := []string{"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"}
	for i, sv := range weekdays {
		d := day(t, "2026-11-22").Add(i)
		inBoth(t, d.String(), d.WeekdayName, sv, d.Weekday().String())
	}
	if workshops.MonthName(13, workshops.Swedish) != "" || workshops.WeekdayName(7, workshops.English) != "" {
		t.Error("a month or weekday that does not exist has a name")
	}
	inBoth(t, "no date", workshops.Date{}.WeekdayName, "", "")
}

func TestTimesInWords(t *testing.T) {
	type both struct{ sv, en string }
	tests := []struct {
		from, to           string
		fact, table, prose both
	}{
		{
			"13.00", "15.00",
			both{"kl. 13.00–15.00", "13:00–15:00"},
			both{"13.00–15.00", "13:00–15:00"},
			both{"kl. 13–15", "13:00–15:00"},
		},
		{
			"13.00", "13.10",
			both{"kl. 13.00–13.10", "13:00–13:10"},
			both{"13.00–13.10", "13:00–13:10"},
			both{"kl. 13.00–13.10", "13:00–13:10"},
		},
		{
			"9.00", "11.00",
			both{"kl. 09.00–11.00", "09:00–11:00"},
			both{"09.00–11.00", "09:00–11:00"},
			both{"kl. 9–11", "09:00–11:00"},
		},
		{
			"01.00", "06.00",
			both{"kl. 01.00–06.00", "01:00–06:00"},
			both{"01.00–06.00", "01:00–06:00"},
			both{"kl. 01–06", "01:00–06:00"},
		},
		{
			"22.00", "06.00",
			both{"kl. 22.00–06.00", "22:00–06:00"},
			both{"22.00–06.00", "22:00–06:00"},
			both{"kl. 22–06", "22:00–06:00"},
		},
		{
			"06.00", "09.00",
			both{"kl. 06.00–09.00", "06:00–09:00"},
			both{"06.00–09.00", "06:00–09:00"},
			both{"kl. 6–9", "06:00–09:00"},
		},
		{
			"13.00", "",
			both{"kl. 13.00", "13:00"},
			both{"13.00", "13:00"},
			both{"kl. 13", "13:00"},
		},
		{"", "", both{}, both{}, both{}},
	}
	for _, test := range tests {
		from, to := clock(t, test.from), clock(t, test.to)
		form := func(say func(from, to workshops.Clock, l workshops.Language) string) func(workshops.Language) string {
			return func(l workshops.Language) string { return say(from, to, l) }
		}
		what := test.from + " to " + test.to
		inBoth(t, what+" as a fact", form(workshops.ClockRange), test.fact.sv, test.fact.en)
		inBoth(t, what+" in a table", form(workshops.ClockRangeInTable), test.table.sv, test.table.en)
		inBoth(t, what+" in text", form(workshops.ClockRangeInText), test.prose.sv, test.prose.en)
	}
	half := clock(t, "9.30")
	inBoth(t, "one time as a fact", half.In, "kl. 09.30", "09:30")
	inBoth(t, "one time in a table", half.InTable, "09.30", "09:30")
	inBoth(t, "one time in text", clock(t, "9").InText, "kl. 9", "09:00")
}
