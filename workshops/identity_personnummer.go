package workshops

import "time"

// numberCandidate is a number of ten or twelve digits as it stands in the text.
type numberCandidate struct {
	digits     []byte
	start, end int
	layout     numberLayout
	bond       bond // before the last four
}

// number finds a number of digits only: personnummer, samordningsnummer, and
// the reserve numbers without letters.
func (s *identityScan) number(n *numeral) (best Finding, ok bool) {
	for _, l := range layoutsByFirst[n.groups[0].count] {
		if !l.fits(n) {
			continue
		}
		total := l.total()
		f, found := s.judge(n, numberCandidate{
			digits: n.digits[:total], start: n.starts[0], end: n.ends[total-1],
			layout: l, bond: l.binds(n),
		})
		if found && (!ok || f.Level > best.Level) {
			best, ok = f, true
		}
	}
	return best, ok
}

// judge settles whether a candidate is a finding and of what level.
func (s *identityScan) judge(n *numeral, c numberCandidate) (Finding, bool) {
	kind, possible := s.identify(c)
	if !possible {
		return Finding{}, false
	}
	f := Finding{Start: c.start, End: c.end, Kind: kind, Masked: c.masked()}
	if checkDigitRight(c.checked()) {
		f.Level = Stop
	}
	if !s.telephone(c, &f) || !s.timestamp(n, c, &f) {
		return Finding{}, false
	}
	if f.Level == Warn && c.layout.loose || s.amongNumbers(n, c) && (f.Level == Warn || c.layout.loose) {
		return Finding{}, false
	}
	return f, s.standsAlone(c, f)
}

// identify tells which kind of number the digits can be, by their date.
func (s *identityScan) identify(c numberCandidate) (kind string, possible bool) {
	d := c.digits
	ninetyNine := d[0] == 9 && d[1] == 9 && len(d) == 12
	if c.layout.only99 && !ninetyNine || len(c.layout.counts) >= 10 && c.bond != dashed && c.bond != plussed {
		return "", false
	}
	if ninetyNine {
		year := digitsValue(d[2:6])
		return KindReserveStockholm, year >= 1900 && year <= 2299
	}
	if len(d) == 12 {
		return s.bornIn(digitsValue(d[:4]), d[4:8], true)
	}
	centuries := []int{1900, 2000}
	if c.bond == plussed {
		centuries = []int{1800, 1900}
	}
	for _, century := range centuries {
		if kind, possible = s.bornIn(century+digitsValue(d[:2]), d[2:6], false); possible {
			return kind, true
		}
	}
	return "", false
}

// bornIn tells which kind of number a year, month and day can begin. The day
// of a samordningsnummer has 60 added, and is 60 when it is not known; the
// place of the day has 32 to 59 in a reserve number of Inera Carelink, which
// always has twelve digits.
func (s *identityScan) bornIn(year int, monthDay []byte, twelve bool) (kind string, possible bool) {
	month, day := digitsValue(monthDay[:2]), digitsValue(monthDay[2:])
	kind = KindPersonnummer
	switch {
	case day >= 60:
		kind, day = KindSamordningsnummer, max(day-60, 1)
	case day >= 32:
		kind, day = KindCarelink, 1
		if !twelve {
			return "", false
		}
	}
	if year < 1800 || year > 2099 {
		return "", false
	}
	return kind, s.bornOn(year, month, day)
}

// bornOn tells whether the date exists and is before today, so that somebody
// can have been born on it.
func (s *identityScan) bornOn(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	lastDay := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	d := Date{Year: year, Month: time.Month(month), Day: day}
	return day <= lastDay && (s.today.IsZero() || d.Before(s.today))
}
