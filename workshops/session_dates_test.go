package workshops_test

import (
	"slices"
	"testing"

	"samverka/workshops"
)

func TestPlannedSessions(t *testing.T) {
	tests := []struct {
		name          string
		start         string
		n             int
		interval, gap int
		want          []string
		fits          bool
	}{
		{
			"every fourth week", "2026-09-24", 3, 28, 14,
			[]string{"2026-09-24", "2026-10-22", "2026-11-19"}, true,
		},
		{
			"from a Saturday to the Monday after", "2026-09-26", 3, 28, 14,
			[]string{"2026-09-28", "2026-11-02", "2026-11-30"}, true,
		},
		{
			"past the autumn break, on the same weekday", "2026-10-01", 3, 28, 14,
			[]string{"2026-10-01", "2026-10-22", "2026-11-19"}, true,
		},
		{
			"closer in what is left of the term", "2026-11-05", 3, 28, 14,
			[]string{"2026-11-05", "2026-11-26", "2026-12-17"}, true,
		},
		{
			"as close as they may be", "2026-11-19", 3, 28, 14,
			[]string{"2026-11-19", "2026-12-03", "2026-12-17"}, true,
		},
		{
			"uneven room: the shorter interval first", "2026-11-12", 3, 28, 14,
			[]string{"2026-11-12", "2026-11-26", "2026-12-17"}, true,
		},
		{
			"no room on the weekday, so on another", "2026-12-01", 2, 28, 17,
			[]string{"2026-12-01", "2026-12-18"}, true,
		},
		{
			"no room in the term: on into the next", "2026-12-03", 3, 28, 14,
			[]string{"2026-12-03", "2026-12-17", "2027-01-14"}, false,
		},
		{
			"spring past Easter and Ascension Day", "2026-03-05", 4, 28, 14,
			[]string{"2026-03-05", "2026-03-26", "2026-04-23", "2026-05-21"}, true,
		},
		{
			"never in the summer", "2026-05-21", 3, 28, 14,
			[]string{"2026-05-21", "2026-06-11", "2026-08-20"}, false,
		},
		{
			"start before the term", "2026-08-12", 2, 28, 14,
			[]string{"2026-08-12", "2026-09-09"}, false,
		},
		{
			"start over Christmas", "2026-12-21", 2, 28, 14,
			[]string{"2027-01-11", "2027-02-08"}, false,
		},
		{
			"one session", "2026-10-26", 1, 28, 14,
			[]string{"2026-11-02"}, true,
		},
		{"no session", "2026-09-24", 0, 28, 14, nil, true},
		{"less than no session", "2026-09-24", -3, 28, 14, nil, true},
		{"no start", "", 3, 28, 14, nil, false},
		{
			"interval below the gap", "2026-09-24", 2, 7, 14,
			[]string{"2026-09-24", "2026-10-08"}, true,
		},
		{
			"neither interval nor gap: never twice on a day", "2026-09-24", 2, 0, -5,
			[]string{"2026-09-24", "2026-10-01"}, true,
		},
		{"interval beyond reason", "2026-09-24", 2, 1 << 60, 1 << 60, []string{"2026-09-24", "2036-10-02"}, false},
		{"past the last year", "2199-09-24", 9, 28, 14, nil, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dates, fits := workshops.PlanSessions(day(t, test.start), test.n, test.interval, test.gap, municipality(t))
			var got []string
			for _, d := range dates {
				got = append(got, d.String())
			}
			if !slices.Equal(got, test.want) || fits != test.fits {
				t.Errorf("got %v, %v; want %v, %v", got, fits, test.want, test.fits)
			}
		})
	}
}

func TestPlanInACalendarWithoutRoom(t *testing.T) {
	closed := workshops.Calendar{Closed: []workshops.ClosedPeriod{{From: day(t, "2026-01-01"), To: day(t, "2199-12-31")}}}
	if dates, ok := workshops.PlanSessions(day(t, "2026-09-24"), 3, 28, 14, closed); ok || dates != nil {
		t.Errorf("got %v, %v; want no dates", dates, ok)
	}
	closed.Closed[0].From = day(t, "2026-09-25")
	if dates, ok := workshops.PlanSessions(day(t, "2026-09-24"), 3, 28, 14, closed); ok || dates != nil {
		t.Errorf("one day left: got %v, %v; want no dates", dates, ok)
	}
}

// Whatever the start, planned sessions keep what requirement T06 asks of them,
// and a plan is given up only when even the least gap leaves no room.
func TestPlansKeepTheirPromises(t *testing.T) {
	calendar := municipality(t)
	const n, interval, gap = 3, 28, 14
	fitted := 0
	for start := day(t, "2026-01-01"); start.Year < 2028; start = start.Add(1) {
		dates, ok := workshops.PlanSessions(start, n, interval, gap, calendar)
		if len(dates) != n {
			t.Fatalf("start %v gives %v", start, dates)
		}
		for d := start; d != dates[0]; d = d.Add(1) {
			if calendar.WorkingDay(d) {
				t.Errorf("start %v: the first session is on %v, but %v is free", start, dates[0], d)
			}
		}
		term := workshops.TermOf(start)
		for i, d := range dates {
			if !calendar.WorkingDay(d) {
				t.Errorf("start %v: %v is off", start, d)
			}
			if ok && !term.Contains(d) {
				t.Errorf("start %v: %v is outside %s", start, d, term.Code())
			}
			if i > 0 && d.Sub(dates[i-1]) < gap {
				t.Errorf("start %v: %v is too close to %v", start, d, dates[i-1])
			}
			if !ok && i > 0 && !workshops.TermOf(d).Contains(d) {
				t.Errorf("start %v: %v is between two terms", start, d)
			}
		}
		if ok {
			fitted++
		} else if packed := packedSessions(dates[0], gap, term, calendar); packed >= n {
			t.Errorf("start %v: %d sessions fit in %s, but the plan was given up", start, packed, term.Code())
		}
	}
	if fitted < 300 {
		t.Errorf("only %d starts gave a plan within the term", fitted)
	}
}

// packedSessions tells how many sessions a term holds when each is as early as
// the gap allows.
func packedSessions(first workshops.Date, gap int, term workshops.Term, c workshops.Calendar) int {
	count := 0
	for d := first; term.Contains(d); d = d.Add(1) {
		if c.WorkingDay(d) {
			count++
			d = d.Add(gap - 1)
		}
	}
	return count
}
