package workshops

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// telephone applies the rule for ten digits that begin with 0: in a field for
// telephone numbers those with 07 are one, and others are unless the check
// digit says otherwise; elsewhere 07 is a doubt, not a stop. It tells whether
// there is still something to report.
func (s *identityScan) telephone(c numberCandidate, f *Finding) bool {
	if len(c.digits) != 10 || c.digits[0] != 0 {
		return true
	}
	mobile := c.digits[1] == 7
	switch {
	case s.phoneField && (c.bond == unbound || c.bond == spaced):
		if mobile || f.Level == Warn {
			return false
		}
		f.Kind, f.Level = KindPhoneLike, Warn
	case mobile && c.bond == unbound:
		f.Kind, f.Level = KindPhoneLike, Warn
	}
	return true
}

// recentYears is how far back a date followed by a time of day is taken to be
// when something happened rather than when somebody was born.
const recentYears = 10

// timestamp applies the rule for a recent date that four digits follow
// otherwise than a personnummer is written. 2026-09-24 1300 is nothing;
// 202609241300 and 2026-09-24-1300, a date and a time of day, are a doubt when
// the check digit is right and else nothing. It tells whether there is still
// something to report.
func (s *identityScan) timestamp(n *numeral, c numberCandidate, f *Finding) bool {
	d := c.digits
	if len(d) != 12 || s.today.IsZero() || f.Kind != KindPersonnummer {
		return true
	}
	born := Date{Year: digitsValue(d[:4]), Month: time.Month(digitsValue(d[4:6])), Day: digitsValue(d[6:8])}
	if born.Before(Date{Year: s.today.Year - recentYears, Month: s.today.Month, Day: s.today.Day}) {
		return true
	}
	undashed := c.bond == unbound || c.bond == spaced
	iso := c.layout.apart && n.groups[0].bond == dashed
	clock := digitsValue(d[8:10]) < 24 && digitsValue(d[10:]) < 60
	switch {
	case iso && undashed:
		return false
	case clock && (iso || undashed):
		right := f.Level == Stop
		f.Level = Warn
		return right
	}
	return true
}

// amongNumbers tells a date in groups with nothing but spaces that has more
// digits beside it, as a row of figures in a table has.
func (s *identityScan) amongNumbers(n *numeral, c numberCandidate) bool {
	if !c.layout.apart || !c.layout.onlySpaced(n) {
		return false
	}
	spaceless := strings.TrimRight(s.text[max(0, c.start-mostSpaces-1):c.start], " ")
	last, _ := utf8.DecodeLastRuneInString(spaceless)
	next, at := bondAt(s.text, c.end)
	_, follows := digitAt(s.text, at)
	return unicode.IsDigit(last) || next == spaced && follows > 0
}

// standsAlone tells whether the candidate is a number of its own and not a
// part of something longer. Written with its dash, and with the right date and
// check digit, it is a personnummer whatever stands beside it: no timestamp,
// diary number or account looks like that.
func (s *identityScan) standsAlone(c numberCandidate, f Finding) bool {
	if f.Level == Stop && c.bond != unbound && c.bond != spaced && !c.layout.apart && !c.layout.loose {
		return true
	}
	if neighbourAfter(s.text, c.end) != unattached {
		return false
	}
	switch neighbourBefore(s.text, c.start) {
	case unattached:
		return true
	case glued:
		return birthWordBefore(s.text, c.start)
	default:
		return false
	}
}
