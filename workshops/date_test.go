package workshops_test

import (
	"encoding/json"
	"testing"
	"time"

	"samverka/workshops"
)

// day reads a date that a test writes out; "" is no date.
func day(t testing.TB, s string) workshops.Date {
	t.Helper()
	if s == "" {
		return workshops.Date{}
	}
	d, ok := workshops.ParseDate(s)
	if !ok {
		t.Fatalf("the test has a bad date: %q", s)
	}
	return d
}

func TestDatesAreReadStrictly(t *testing.T) {
	tests := []struct {
		written string
		want    workshops.Date
		ok      bool
	}{
		{"2026-09-24", workshops.Date{Year: 2026, Month: time.September, Day: 24}, true},
		{"1900-01-01", workshops.Date{Year: 1900, Month: time.January, Day: 1}, true},
		{"2199-12-31", workshops.Date{Year: 2199, Month: time.December, Day: 31}, true},
		{"2028-02-29", workshops.Date{Year: 2028, Month: time.February, Day: 29}, true},
		{"2000-02-29", workshops.Date{Year: 2000, Month: time.February, Day: 29}, true},
		{"2026-02-29", workshops.Date{}, false},
		{"2100-02-29", workshops.Date{}, false},
		{"2026-04-31", workshops.Date{}, false},
		{"2026-13-01", workshops.Date{}, false},
		{"2026-00-10", workshops.Date{}, false},
		{"2026-01-00", workshops.Date{}, false},
		{"1899-12-31", workshops.Date{}, false},
		{"2200-01-01", workshops.Date{}, false},
		{"0226-09-24", workshops.Date{}, false},
		{"2026-9-24", workshops.Date{}, false},
		{"26-09-24", workshops.Date{}, false},
		{"20260924", workshops.Date{}, false},
		{"2026/09/24", workshops.Date{}, false},
		{" 2026-09-24", workshops.Date{}, false},
		{"2026-09-24 ", workshops.Date{}, false},
		{"2026-09-24T00:00:00Z", workshops.Date{}, false},
		{"2026-09-2٤", workshops.Date{}, false},
		{"", workshops.Date{}, false},
	}
	for _, test := range tests {
		got, ok := workshops.ParseDate(test.written)
		if got != test.want || ok != test.ok {
			t.Errorf("ParseDate(%q) = %v, %v; want %v, %v", test.written, got, ok, test.want, test.ok)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026-09-24", "2028-02-29", "2026-02-30", "1899-12-31", "", "2026-9-4", "åäö"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := workshops.ParseDate(s)
		if !ok {
			if !d.IsZero() {
				t.Errorf("ParseDate(%q) failed with a date, %v", s, d)
			}
			return
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q) writes itself as %q", s, d)
		}
		if d.Add(1).Add(-1) != d || d.Add(1).Sub(d) != 1 {
			t.Errorf("the day after %v is not one day after it", d)
		}
	})
}

func TestDateArithmetic(t *testing.T) {
	tests := []struct {
		from string
		days int
		want string
	}{
		{"2026-09-24", 0, "2026-09-24"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2027-01-01", -1, "2026-12-31"},
		{"2028-02-28", 1, "2028-02-29"},
		{"2026-02-28", 1, "2026-03-01"},
		{"2026-03-28", 2, "2026-03-30"}, // over the beginning of summer time
		{"2026-01-01", 365, "2027-01-01"},
		{"2028-01-01", 366, "2029-01-01"},
		{"1900-01-01", 109572, "2199-12-31"},
	}
	for _, test := range tests {
		from, want := day(t, test.from), day(t, test.want)
		if got := from.Add(test.days); got != want {
			t.Errorf("%s + %d days = %v, want %s", test.from, test.days, got, test.want)
		}
		if got := want.Sub(from); got != test.days {
			t.Errorf("%s − %s = %d days, want %d", test.want, test.from, got, test.days)
		}
	}
}

func TestMonthsEndOnTheLastDay(t *testing.T) {
	tests := []struct {
		from   string
		months int
		want   string
	}{
		{"2026-12-10", 3, "2027-03-10"},
		{"2026-12-10", 6, "2027-06-10"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2027-11-30", 3, "2028-02-29"},
		{"2026-08-31", 1, "2026-09-30"},
		{"2028-02-29", 12, "2029-02-28"},
		{"2026-12-31", 2, "2027-02-28"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -13, "2024-12-15"},
		{"2026-05-31", 0, "2026-05-31"},
	}
	for _, test := range tests {
		if got := day(t, test.from).AddMonths(test.months); got != day(t, test.want) {
			t.Errorf("%s + %d months = %v, want %s", test.from, test.months, got, test.want)
		}
	}
}

func TestDatesAreOrderedByTime(t *testing.T) {
	inOrder := []string{"", "2025-12-31", "2026-01-01", "2026-09-23", "2026-09-24", "2026-10-01", "2027-01-01"}
	for i, a := range inOrder {
		for j, b := range inOrder {
			x, y := day(t, a), day(t, b)
			if x.Before(y) != (i < j) || x.After(y) != (i > j) || (x.Compare(y) == 0) != (i == j) {
				t.Errorf("%q and %q are in the wrong order", a, b)
			}
		}
	}
}

func TestNoDateStaysNoDate(t *testing.T) {
	var none workshops.Date
	if !none.IsZero() || day(t, "2026-01-01").IsZero() {
		t.Error("only no date is zero")
	}
	if got := none.Add(7); !got.IsZero() {
		t.Errorf("no date + 7 days = %v", got)
	}
	if got := none.AddMonths(3); !got.IsZero() {
		t.Errorf("no date + 3 months = %v", got)
	}
	if got := none.String(); got != "" {
		t.Errorf("no date is written %q", got)
	}
}

func TestISOWeeks(t *testing.T) {
	tests := []struct {
		date       string
		year, week int
		weekday    time.Weekday
	}{
		{"2026-11-22", 2026, 47, time.Sunday},
		{"2026-11-23", 2026, 48, time.Monday},
		{"2026-12-27", 2026, 52, time.Sunday},
		{"2026-12-28", 2026, 53, time.Monday}, // 2026 has 53 weeks
		{"2026-12-31", 2026, 53, time.Thursday},
		{"2027-01-01", 2026, 53, time.Friday},
		{"2027-01-03", 2026, 53, time.Sunday},
		{"2027-01-04", 2027, 1, time.Monday},
		{"2024-12-30", 2025, 1, time.Monday},
		{"2023-01-01", 2022, 52, time.Sunday},
	}
	for _, test := range tests {
		d := day(t, test.date)
		if year, week := d.ISOWeek(); year != test.year || week != test.week {
			t.Errorf("%s is in week %d of %d, want %d of %d", test.date, week, year, test.week, test.year)
		}
		if d.Weekday() != test.weekday {
			t.Errorf("%s is a %v, want %v", test.date, d.Weekday(), test.weekday)
		}
	}
}

func TestDateOfAMomentIsTheLocalDay(t *testing.T) {
	stockholm := time.FixedZone("CEST", 2*60*60)
	moment := time.Date(2026, time.September, 23, 22, 30, 0, 0, time.UTC)
	if got := workshops.DateOf(moment.In(stockholm)); got != day(t, "2026-09-24") {
		t.Errorf("half past midnight in Sweden is on %v, want 2026-09-24", got)
	}
}

func TestDatesInJSON(t *testing.T) {
	type meeting struct {
		Date workshops.Date  `json:"date"`
		Due  workshops.Date  `json:"due"`
		From workshops.Clock `json:"from"`
		To   workshops.Clock `json:"to"`
	}
	in := meeting{Date: day(t, "2026-09-24"), From: workshops.ClockAt(9, 0)}
	written, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"date":"2026-09-24","due":"","from":"09.00","to":""}`; string(written) != want {
		t.Errorf("got %s, want %s", written, want)
	}
	out := meeting{Due: day(t, "2026-01-01"), To: workshops.ClockAt(0, 0)}
	if err := json.Unmarshal(written, &out); err != nil || out != in {
		t.Errorf("read back as %+v (%v), want %+v", out, err, in)
	}
	for _, bad := range []string{`{"date":"24/9"}`, `{"from":"25.00"}`} {
		if json.Unmarshal([]byte(bad), &out) == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}
