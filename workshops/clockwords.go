package workshops

import "strconv"

// InTable gives the time with two digits each, so that times line up: "09.00",
// "09:00". Nothing for no time.
func (c Clock) InTable(l Language) string {
	if l == English {
		return c.digits(":")
	}
	return c.digits(".")
}

// In gives the time as a fact on its own: "kl. 13.00", "13:00". Nothing for no
// time.
func (c Clock) In(l Language) string { return atTime(c.InTable(l), l) }

// InText gives the time as running text has it, where Swedish leaves out the
// minutes of a whole hour: "kl. 13", "kl. 13.30", "13:00".
func (c Clock) InText(l Language) string { return ClockRangeInText(c, Clock{}, l) }

// ClockRange gives an interval within a day as a fact on its own:
// "kl. 13.00–15.00", "13:00–15:00". An interval without an end is its
// beginning.
func ClockRange(from, to Clock, l Language) string {
	return atTime(ClockRangeInTable(from, to, l), l)
}

// ClockRangeInTable gives an interval with two digits each, so that intervals
// line up: "13.00–13.10", "13:00–13:10".
func ClockRangeInTable(from, to Clock, l Language) string {
	return interval(from.InTable(l), to.InTable(l))
}

// ClockRangeInText gives an interval as running text has it. In Swedish whole
// hours stand without minutes ("kl. 13–15", "kl. 9–11"), at night with a zero
// so that nobody takes them for the afternoon ("kl. 01–06").
func ClockRangeInText(from, to Clock, l Language) string {
	if l == English || from.Minute() != 0 || to.Minute() != 0 {
		return ClockRange(from, to, l)
	}
	night := from.Hour() < 6 || !to.IsZero() && to.Hour() <= 6
	return atTime(interval(from.hourInText(night), to.hourInText(night)), l)
}

func (c Clock) hourInText(night bool) string {
	switch {
	case c.IsZero():
		return ""
	case night:
		return c.digits(".")[:2]
	default:
		return strconv.Itoa(c.Hour())
	}
}

// interval joins the ends that there are.
func interval(from, to string) string {
	if from == "" || to == "" || from == to {
		return from
	}
	return from + "–" + to
}

// atTime puts the word for a time of day before it, in the language that has
// one.
func atTime(time string, l Language) string {
	if time == "" || l == English {
		return time
	}
	return "kl. " + time
}
