package workshops

import (
	"slices"
	"strings"
)

// Level says what a finding means for what is being written.
type Level int

// A Warn deserves a look and can be accepted with a reason; a Stop means that
// nothing is written, rendered or sent.
const (
	Warn Level = iota
	Stop
)

// Finding is a place in a text that identifies somebody, or may do so.
type Finding struct {
	// Start and End are byte offsets in the text, on rune boundaries.
	Start, End int
	// Kind is one of [IdentityKinds] or the id of a [WarningPattern].
	Kind  string
	Level Level
	// Masked is what may be shown of the place: of an identity number the
	// birth date part and never what follows it.
	Masked string
}

// The kinds of identity number. Those that begin with reserve-, carelink and
// nrid are given to people who have no personnummer, or whose is not known.
const (
	KindPersonnummer      = "personnummer"
	KindSamordningsnummer = "samordningsnummer"
	KindReserveStockholm  = "reserve-stockholm"
	KindReserveVGR        = "reserve-vgr"
	KindReserveVarmland   = "reserve-varmland"
	KindReserveOther      = "reserve-other"
	KindCarelink          = "carelink"
	KindNRID              = "nrid"
	KindProvisional       = "provisional"   // 640823-T123
	KindMaskedNumber      = "masked-number" // 640823-****
	KindBirthDate         = "birth-date"    // född 640823
	KindPhoneLike         = "telephone-or-personnummer"
)

// IdentityKinds lists every kind that [ScanIdentity] can find.
var IdentityKinds = []string{
	KindPersonnummer, KindSamordningsnummer, KindReserveStockholm, KindReserveVGR,
	KindReserveVarmland, KindReserveOther, KindCarelink, KindNRID,
	KindProvisional, KindMaskedNumber, KindBirthDate, KindPhoneLike,
}

// ScanOption says something about where a scanned text stands.
type ScanOption func(*identityScan)

// InPhoneField says whether the text stands in a field for a telephone number,
// where ten digits that begin with 07 are one.
func InPhoneField(yes bool) ScanOption {
	return func(s *identityScan) { s.phoneField = yes }
}

// ScanIdentity finds what is, or looks like, an identity number in a text, in
// every spelling that people use: with any hyphen, dash, plus or space, with
// the date in groups, with full-width digits or invisible characters inside.
//
// A number whose date and check digit are right is a [Stop]; one that is only
// shaped like it, has letters, is masked or is a bare birth date next to a word
// such as "född" is a [Warn]. A date that is not before today is nobody's birth
// date (no today: any date may be). The findings come in the order of the text
// and do not overlap. The time taken grows in step with the length of the text.
func ScanIdentity(text string, today Date, options ...ScanOption) []Finding {
	s := &identityScan{text: text, today: today}
	for _, option := range options {
		option(s)
	}
	s.run()
	return s.found
}

// identityScan is one scan of one text.
type identityScan struct {
	text       string
	today      Date
	phoneField bool
	found      []Finding
}

// run looks at every place where a group of digits begins. What is found there
// may also begin in a later group ("2 640823-3234"), so every group is tried
// and add sorts out what overlaps.
func (s *identityScan) run() {
	var n numeral
	for i := 0; i < len(s.text); {
		if _, width := digitAt(s.text, i); width == 0 {
			i++
			continue
		}
		i = n.read(s.text, i)
		if n.tooLong || len(n.digits) < shortestDate {
			continue
		}
		f, ok := s.number(&n)
		if !ok {
			f, ok = s.lettered(&n)
		}
		if !ok {
			f, ok = s.birthDate(&n)
		}
		if ok {
			s.add(f)
		}
	}
}

// add keeps a finding. One that overlaps the finding before it gives way to
// it, unless it alone is a [Stop]; two of the same level become one.
func (s *identityScan) add(f Finding) {
	if len(s.found) == 0 || f.Start >= s.found[len(s.found)-1].End {
		s.found = append(s.found, f)
		return
	}
	last := &s.found[len(s.found)-1]
	switch {
	case f.Level == Stop && last.Level == Warn:
		*last = f
	case f.Level == last.Level:
		last.End = max(last.End, f.End)
	}
}

// maskedPart stands for what a masked text does not show.
const maskedPart = "****"

// Masked gives the text with every finding shown as its [Finding.Masked].
func Masked(text string, findings []Finding) string {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b Finding) int { return a.Start - b.Start })
	var b strings.Builder
	shown := 0
	for _, f := range sorted {
		start, end := max(f.Start, 0), min(f.End, len(text))
		if end <= shown || start >= end {
			continue
		}
		if start < shown {
			b.WriteString(maskedPart)
		} else {
			b.WriteString(text[shown:start])
			b.WriteString(f.Masked)
		}
		shown = end
	}
	b.WriteString(text[shown:])
	return b.String()
}
