package workshops_test

import (
	"slices"
	"testing"
	"time"

	"samverka/workshops"
)

func TestHolidaysOfAYear(t *testing.T) {
	want := []struct{ date, sv, en string }{
		{"2026-01-01", "nyårsdagen", "New Year's Day"},
		{"2026-01-06", "trettondedag jul", "Epiphany"},
		{"2026-04-03", "långfredagen", "Good Friday"},
		{"2026-04-05", "påskdagen", "Easter Day"},
		{"2026-04-06", "annandag påsk", "Easter Monday"},
		{"2026-05-01", "första maj", "May Day"},
		{"2026-05-14", "Kristi himmelsfärdsdag", "Ascension Day"},
		{"2026-05-24", "pingstdagen", "Whit Sunday"},
		{"2026-06-06", "Sveriges nationaldag", "the National Day of Sweden"},
		{"2026-06-19", "midsommarafton", "Midsummer's Eve"},
		{"2026-06-20", "midsommardagen", "Midsummer's Day"},
		{"2026-10-31", "alla helgons dag", "All Saints' Day"},
		{"2026-12-24", "julafton", "Christmas Eve"},
		{"2026-12-25", "juldagen", "Christmas Day"},
		{"2026-12-26", "annandag jul", "Boxing Day"},
		{"2026-12-31", "nyårsafton", "New Year's Eve"},
	}
	got := workshops.Holidays(2026)
	if len(got) != len(want) {
		t.Fatalf("2026 has %d holidays, want %d", len(got), len(want))
	}
	eves := []string{"midsommarafton", "julafton", "nyårsafton"}
	for i, h := range got {
		if h.Date != day(t, want[i].date) {
			t.Errorf("%s is on %v, want %s", h.Name.SV, h.Date, want[i].date)
		}
		inBoth(t, want[i].date, h.Name.In, want[i].sv, want[i].en)
		if h.Eve != slices.Contains(eves, h.Name.SV) {
			t.Errorf("%s: eve is %v", h.Name.SV, h.Eve)
		}
	}
}

func TestEasterMovesWithTheYears(t *testing.T) {
	for _, easter := range []string{
		"1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27",
		"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
		"2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2160-03-23", "2199-04-14",
	} {
		want := day(t, easter)
		found := map[string]workshops.Date{}
		for _, h := range workshops.Holidays(want.Year) {
			found[h.Name.SV] = h.Date
		}
		for name, date := range map[string]workshops.Date{
			"långfredagen": want.Add(-2), "påskdagen": want, "annandag påsk": want.Add(1),
			"Kristi himmelsfärdsdag": want.Add(39), "pingstdagen": want.Add(49),
		} {
			if found[name] != date {
				t.Errorf("%s %d is on %v, want %v", name, want.Year, found[name], date)
			}
		}
	}
}

func TestHolidaysThatFollowTheWeekday(t *testing.T) {
	within := map[string][2]dayOfYear{
		"midsommarafton":   {{time.June, 19}, {time.June, 25}},
		"midsommardagen":   {{time.June, 20}, {time.June, 26}},
		"alla helgons dag": {{time.October, 31}, {time.November, 6}},
	}
	for year := 1990; year <= 2100; year++ {
		for _, h := range workshops.Holidays(year) {
			span, moves := within[h.Name.SV]
			if !moves {
				continue
			}
			first := workshops.Date{Year: year, Month: span[0].Month, Day: span[0].Day}
			last := workshops.Date{Year: year, Month: span[1].Month, Day: span[1].Day}
			weekday := time.Saturday
			if h.Eve {
				weekday = time.Friday
			}
			if h.Date.Before(first) || h.Date.After(last) || h.Date.Weekday() != weekday {
				t.Errorf("%s %d is on %s %v", h.Name.SV, year, h.Date.Weekday(), h.Date)
			}
		}
	}
}

// dayOfYear is a day that returns every year.
type dayOfYear struct {
	Month time.Month
	Day   int
}

func TestTwoHolidaysOnOneDate(t *testing.T) {
	count := 0
	for _, h := range workshops.Holidays(2008) {
		if h.Date == day(t, "2008-05-01") {
			count++
		}
	}
	h, ok := workshops.HolidayOn(day(t, "2008-05-01"))
	if count != 2 || !ok || h.Name.SV != "första maj" {
		t.Errorf("1 May 2008 has %d holidays, the first %q; want Ascension Day beside May Day", count, h.Name.SV)
	}
}

// municipality is a calendar as a municipality in the south of Stockholm has it.
func municipality(t testing.TB) workshops.Calendar {
	t.Helper()
	return workshops.Calendar{
		Breaks: []workshops.SchoolBreak{
			{Name: workshops.Text{SV: "höstlov", EN: "autumn half-term"}, Term: "autumn", Weeks: []int{44}},
			{Name: workshops.Text{SV: "jullov", EN: "Christmas break"}, Term: "autumn", Weeks: []int{52, 53, 1}},
			{Name: workshops.Text{SV: "sportlov", EN: "winter half-term"}, Term: "spring", Weeks: []int{9}},
			{Name: workshops.Text{SV: "påsklov", EN: "Easter break"}, Term: "spring", Easter: true},
		},
		Closed: []workshops.ClosedPeriod{
			{From: day(t, "2026-11-16"), To: day(t, "2026-11-18"), Name: workshops.Text{SV: "systembyte", EN: "new care system"}},
			{From: day(t, "2026-09-08"), Name: workshops.Text{SV: "planeringsdag", EN: "planning day"}},
		},
	}
}

func TestDaysOff(t *testing.T) {
	tests := []struct {
		date   string
		kind   workshops.DayOffKind // "" for a working day
		sv, en string
	}{
		{"2026-09-24", "", "", ""},
		{"2026-09-26", workshops.DayOffWeekend, "lördag", "Saturday"},
		{"2026-09-27", workshops.DayOffWeekend, "söndag", "Sunday"},
		{"2026-06-06", workshops.DayOffHoliday, "Sveriges nationaldag", "the National Day of Sweden"}, // a Saturday
		{"2026-06-19", workshops.DayOffHoliday, "midsommarafton", "Midsummer's Eve"},
		{"2026-12-26", workshops.DayOffHoliday, "annandag jul", "Boxing Day"}, // a Saturday
		{"2027-05-01", workshops.DayOffHoliday, "första maj", "May Day"},      // a Saturday
		{"2026-05-15", "", "", ""},                                            // between Ascension Day and the weekend
		{"2026-10-23", "", "", ""},
		{"2026-10-26", workshops.DayOffBreak, "höstlov", "autumn half-term"},
		{"2026-10-30", workshops.DayOffBreak, "höstlov", "autumn half-term"},
		{"2026-10-31", workshops.DayOffHoliday, "alla helgons dag", "All Saints' Day"},
		{"2026-11-01", workshops.DayOffWeekend, "söndag", "Sunday"},
		{"2026-11-02", "", "", ""},
		{"2026-11-15", workshops.DayOffWeekend, "söndag", "Sunday"},
		{"2026-11-16", workshops.DayOffClosed, "systembyte", "new care system"},
		{"2026-11-18", workshops.DayOffClosed, "systembyte", "new care system"},
		{"2026-11-19", "", "", ""},
		{"2026-09-07", "", "", ""},
		{"2026-09-08", workshops.DayOffClosed, "planeringsdag", "planning day"},
		{"2026-09-09", "", "", ""},
		{"2026-12-23", workshops.DayOffBreak, "jullov", "Christmas break"},
		{"2026-12-30", workshops.DayOffBreak, "jullov", "Christmas break"}, // week 53
		{"2027-01-01", workshops.DayOffHoliday, "nyårsdagen", "New Year's Day"},
		{"2027-01-04", workshops.DayOffBreak, "jullov", "Christmas break"}, // week 1
		{"2027-01-11", "", "", ""},
		{"2027-03-01", workshops.DayOffBreak, "sportlov", "winter half-term"},
		{"2026-03-27", "", "", ""},
		{"2026-03-30", workshops.DayOffBreak, "påsklov", "Easter break"},
		{"2026-04-02", workshops.DayOffBreak, "påsklov", "Easter break"},
		{"2026-04-03", workshops.DayOffHoliday, "långfredagen", "Good Friday"},
		{"2026-04-06", workshops.DayOffHoliday, "annandag påsk", "Easter Monday"},
		{"2026-04-07", "", "", ""},
		{"2027-03-22", workshops.DayOffBreak, "påsklov", "Easter break"}, // follows Easter
		{"", "", "", ""},
	}
	calendar := municipality(t)
	for _, test := range tests {
		d := day(t, test.date)
		reason, off := calendar.DayOff(d)
		if off != (test.kind != "") || reason.Kind != test.kind {
			t.Errorf("%s: off is %v, kind %q; want kind %q", test.date, off, reason.Kind, test.kind)
		}
		inBoth(t, test.date, reason.Name.In, test.sv, test.en)
		if _, ok := workshops.HolidayOn(d); ok != (test.kind == workshops.DayOffHoliday) {
			t.Errorf("%s: holiday is %v", test.date, ok)
		}
		if calendar.WorkingDay(d) != (test.kind == "" && test.date != "") {
			t.Errorf("%s: working day is %v", test.date, calendar.WorkingDay(d))
		}
	}
}

func TestEasterBreakInTheWeekThatTheMunicipalityHas(t *testing.T) {
	tests := []struct {
		weeks         []int
		before, after bool // in the week before Easter Day, in the week after
	}{
		{nil, true, false},
		{[]int{0}, true, false},
		{[]int{1}, false, true},
		{[]int{0, 1}, true, true},
	}
	for _, test := range tests {
		b := workshops.SchoolBreak{Easter: true, Weeks: test.weeks}
		if got := b.Contains(day(t, "2026-04-01")); got != test.before {
			t.Errorf("weeks %v: the Wednesday before Easter is %v", test.weeks, got)
		}
		if got := b.Contains(day(t, "2026-04-08")); got != test.after {
			t.Errorf("weeks %v: the Wednesday after Easter is %v", test.weeks, got)
		}
		if b.Contains(day(t, "2026-04-15")) || b.Contains(day(t, "2026-03-25")) || b.Contains(workshops.Date{}) {
			t.Errorf("weeks %v: the break is longer than it should be", test.weeks)
		}
	}
}

func TestClosedPeriodThatLacksAnEnd(t *testing.T) {
	d := day(t, "2026-09-08")
	tests := []struct {
		period workshops.ClosedPeriod
		want   bool
	}{
		{workshops.ClosedPeriod{}, false},
		{workshops.ClosedPeriod{From: d}, true},
		{workshops.ClosedPeriod{To: d}, true},
		{workshops.ClosedPeriod{From: d.Add(1), To: d.Add(-1)}, false},
	}
	for _, test := range tests {
		if got := test.period.Contains(d); got != test.want {
			t.Errorf("%+v contains %v: %v", test.period, d, got)
		}
		if test.period.Contains(workshops.Date{}) {
			t.Errorf("%+v contains no date", test.period)
		}
	}
}
