package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// clock reads a time that a test writes out; "" is no time.
func clock(t testing.TB, s string) workshops.Clock {
	t.Helper()
	if s == "" {
		return workshops.Clock{}
	}
	c, ok := workshops.ParseClock(s)
	if !ok {
		t.Fatalf("the test has a bad time: %q", s)
	}
	return c
}

func TestTimesAreReadAsPeopleWriteThem(t *testing.T) {
	tests := []struct {
		written string
		want    string // "" when it is refused
	}{
		{"13.00", "13.00"},
		{"13:00", "13.00"},
		{"9.30", "09.30"},
		{"09:30", "09.30"},
		{"13", "13.00"},
		{"9", "09.00"},
		{"00.00", "00.00"},
		{"0", "00.00"},
		{"23.59", "23.59"},
		{"24.00", ""},
		{"24", ""},
		{"13.60", ""},
		{"9.3", ""}, // what a workbook makes of 9.30
		{"9.300", ""},
		{"013.00", ""},
		{"13.", ""},
		{".30", ""},
		{"13.00:00", ""},
		{"13,00", ""},
		{"-1.00", ""},
		{"+9.00", ""},
		{"13.-1", ""},
		{"13 00", ""},
		{" 13.00", ""},
		{"kl. 13", ""},
		{"ett", ""},
		{"", ""},
	}
	for _, test := range tests {
		got, ok := workshops.ParseClock(test.written)
		if got.String() != test.want || ok != (test.want != "") || got.IsZero() == ok {
			t.Errorf("ParseClock(%q) = %q, %v; want %q", test.written, got, ok, test.want)
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, seed := range []string{"13.00", "13:00", "9.30", "13", "24.00", "9.3", "", "1:2.3", "٣.٠٠"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := workshops.ParseClock(s)
		if !ok {
			if !c.IsZero() {
				t.Errorf("ParseClock(%q) failed with a time, %v", s, c)
			}
			return
		}
		again, ok := workshops.ParseClock(c.String())
		if !ok || again != c || len(c.String()) != len("13.00") {
			t.Errorf("ParseClock(%q) writes itself as %q, read back as %q", s, c, again)
		}
		if !strings.HasPrefix(c.String(), "0") && s[0] != c.String()[0] {
			t.Errorf("ParseClock(%q) is %q", s, c)
		}
	})
}

func TestClockArithmetic(t *testing.T) {
	tests := []struct {
		from    string
		minutes int
		want    string
	}{
		{"13.00", 10, "13.10"},
		{"13.50", 10, "14.00"},
		{"13.00", -90, "11.30"},
		{"23.50", 20, "00.10"},
		{"00.10", -20, "23.50"},
		{"13.00", 24 * 60, "13.00"},
		{"13.00", -3*24*60 - 1, "12.59"},
		{"", 10, ""},
	}
	for _, test := range tests {
		if got := clock(t, test.from).Add(test.minutes); got != clock(t, test.want) {
			t.Errorf("%s + %d minutes = %v, want %s", test.from, test.minutes, got, test.want)
		}
	}
	if got := clock(t, "15.00").Sub(clock(t, "13.10")); got != 110 {
		t.Errorf("13.10–15.00 is %d minutes, want 110", got)
	}
	if workshops.ClockAt(25, 30) != clock(t, "01.30") || workshops.ClockAt(-1, 0) != clock(t, "23.00") {
		t.Error("hours outside the day do not go round at midnight")
	}
}

func TestClocksAreOrderedByTime(t *testing.T) {
	inOrder := []string{"", "00.00", "00.01", "09.00", "13.00", "23.59"}
	for i, a := range inOrder {
		for j, b := range inOrder {
			x, y := clock(t, a), clock(t, b)
			if x.Before(y) != (i < j) || (x.Compare(y) > 0) != (i > j) {
				t.Errorf("%q and %q are in the wrong order", a, b)
			}
		}
	}
}
