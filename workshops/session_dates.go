package workshops

import "cmp"

// longestStep bounds the days between two sessions, so that a slip of the hand
// costs neither time nor a date beyond all calendars.
const longestStep = 10 * 366

// PlanSessions proposes the dates of n sessions (requirement T06). The first is
// on start, or on the first working day after it. All are working days of the
// calendar, in the term of start, and at least gap days apart. Before all else
// they keep to the weekday of the first session, and then lie as near interval
// days apart as they can; in a term that is too short for the interval they move
// closer, evenly and never below the gap.
//
// When the sessions do not fit in the term, or start lies outside its weeks, ok
// is false and they are planned on from start without that limit. Sessions after
// the first then still avoid the weeks between two terms. A calendar that leaves
// no room at all gives no dates and false.
func PlanSessions(start Date, n, interval, gap int, c Calendar) (dates []Date, ok bool) {
	if n <= 0 {
		return nil, true
	}
	first, found := firstWorkingDay(start, c)
	if !found {
		return nil, false
	}
	gap = min(max(gap, 1), longestStep)
	s := spacing{
		first:    first,
		gap:      gap,
		interval: min(max(interval, gap), longestStep),
		calendar: c,
	}
	if dates, ok := s.within(TermOf(start), n); ok {
		return dates, true
	}
	return s.onwards(n), false
}

// firstWorkingDay looks a year ahead from start, start included.
func firstWorkingDay(start Date, c Calendar) (Date, bool) {
	for days := range 366 {
		if d := start.Add(days); c.WorkingDay(d) {
			return d, true
		}
	}
	return Date{}, false
}

// spacing is what the dates of one series of sessions keep to.
type spacing struct {
	first         Date
	gap, interval int // days
	calendar      Calendar
}

// deviation is how far dates are from the wish: first the number of sessions on
// another weekday than the first session, then the squares of the days that
// intervals are off. Squares spread what is missing over all intervals.
type deviation struct {
	otherWeekday int
	squares      int
}

func (v deviation) compare(w deviation) int {
	return cmp.Or(
		cmp.Compare(v.otherWeekday, w.otherWeekday),
		cmp.Compare(v.squares, w.squares),
	)
}

// step adds what a session on d deviates when the one before it was on prev.
func (s spacing) step(v deviation, prev, d Date) deviation {
	off := d.Sub(prev) - s.interval
	v.squares += off * off
	if d.Weekday() != s.first.Weekday() {
		v.otherWeekday++
	}
	return v
}

// plannedDay is the best plan so far that ends on one day: how far it deviates,
// and the place of the session before. Unless possible, no plan ends there.
type plannedDay struct {
	possible bool
	dev      deviation
	before   int
}

// within plans n sessions in a term and tells whether they fit. It builds the
// best plans of two, three … n sessions that end on each working day, so the
// best of all is found, and the earliest of equals.
func (s spacing) within(t Term, n int) ([]Date, bool) {
	days := s.workingDays(t)
	if len(days) < n {
		return nil, false
	}
	plans := make([][]plannedDay, n)
	plans[0] = make([]plannedDay, len(days))
	plans[0][0].possible = true
	for k := 1; k < n; k++ {
		plans[k] = s.extend(days, plans[k-1])
	}
	last := bestEnd(plans[n-1])
	if last < 0 {
		return nil, false
	}
	dates := make([]Date, n)
	for k := n - 1; k >= 0; k-- {
		dates[k] = days[last]
		last = plans[k][last].before
	}
	return dates, true
}

// workingDays lists the days of the term that a session can be on, from the
// first session; none when that lies outside the term.
func (s spacing) workingDays(t Term) []Date {
	if !t.Contains(s.first) {
		return nil
	}
	var days []Date
	for d := s.first; !d.After(t.Last()); d = d.Add(1) {
		if s.calendar.WorkingDay(d) {
			days = append(days, d)
		}
	}
	return days
}

// extend gives the best plans with one session more.
func (s spacing) extend(days []Date, plans []plannedDay) []plannedDay {
	longer := make([]plannedDay, len(days))
	for i, d := range days {
		var best plannedDay
		for j, prev := range days[:i] {
			if !plans[j].possible || d.Sub(prev) < s.gap {
				continue
			}
			dev := s.step(plans[j].dev, prev, d)
			if !best.possible || dev.compare(best.dev) < 0 {
				best = plannedDay{possible: true, dev: dev, before: j}
			}
		}
		longer[i] = best
	}
	return longer
}

// bestEnd is the place of the day on which the best plan ends, or -1.
func bestEnd(plans []plannedDay) int {
	best := -1
	for i, p := range plans {
		if p.possible && (best < 0 || p.dev.compare(plans[best].dev) < 0) {
			best = i
		}
	}
	return best
}

// onwards plans n sessions one after the other without an end, and gives none
// when the calendar leaves no room.
func (s spacing) onwards(n int) []Date {
	dates := []Date{s.first}
	for len(dates) < n {
		d, found := s.next(dates[len(dates)-1])
		if !found {
			return nil
		}
		dates = append(dates, d)
	}
	return dates
}

// next finds the best day for the session after prev, looking a year past the
// interval.
func (s spacing) next(prev Date) (Date, bool) {
	var best Date
	var least deviation
	for days := s.gap; days <= s.interval+366; days++ {
		off := days - s.interval
		if off > 0 && !best.IsZero() && least.compare(deviation{squares: off * off}) < 0 {
			break // later days only deviate more
		}
		d := prev.Add(days)
		if d.Year > lastYear || !TermOf(d).Contains(d) || !s.calendar.WorkingDay(d) {
			continue
		}
		dev := s.step(deviation{}, prev, d)
		if best.IsZero() || dev.compare(least) < 0 {
			best, least = d, dev
		}
	}
	return best, !best.IsZero()
}
