package workshops

import "strings"

// dateType is a day, written as 2026-09-24.
type dateType struct{}

func (dateType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	d, ok := ParseDate(strings.TrimSpace(written))
	if !ok {
		return "", refuse("bad-date", "Found", written)
	}
	return d.String(), nil
}

func (dateType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// timeType is a time of day, written as 13.00 or 13:00.
type timeType struct{}

func (timeType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	c, ok := ParseClock(strings.TrimSpace(written))
	if !ok {
		return "", refuse("bad-time", "Found", written)
	}
	return c.String(), nil
}

func (timeType) Show(value string, _ *Field, _ *Setting, _ Language) string { return value }

// termType is half a school year, written as ht26.
type termType struct{}

func (termType) Parse(written string, _ *Field, _ *Setting) (string, *Fault) {
	t, ok := ParseTerm(strings.TrimSpace(written))
	if !ok {
		return "", refuse("bad-term", "Found", written)
	}
	return t.Code(), nil
}

func (termType) Show(value string, _ *Field, _ *Setting, l Language) string {
	t, _ := ParseTerm(value)
	return t.Name(l)
}
