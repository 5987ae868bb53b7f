package render

import (
	"testing"

	"samverka/workshops"
)

func TestMonthsIn(t *testing.T) {
	for _, test := range []struct {
		held, today string
		want        int
	}{
		{"", "2026-11-22", 0},
		{"2026-02-12", "2026-02-12", 0},
		{"2026-02-12", "2026-03-11", 0},
		{"2026-02-12", "2026-03-12", 1},
		{"2026-02-12", "2026-11-22", 9},
		{"2026-01-31", "2026-02-28", 1},
	} {
		v := &View{Today: day(t, test.today)}
		if test.held != "" {
			v.Status.Held = []*workshops.Record{{Date: day(t, test.held)}}
		}
		if got := v.MonthsIn(); got != test.want {
			t.Errorf("from %s to %s it says %d months, want %d", test.held, test.today, got, test.want)
		}
	}
}
