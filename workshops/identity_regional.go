package workshops

import (
	"strings"
	"unicode/utf8"
)

// birthDigits is the date that begins a number with letters or masked digits.
type birthDigits struct {
	digits []byte
	start  int
	end    int // in the text, where the last four or their bond begin
	apart  bool
}

// lettered finds a number whose last four are not digits only: regional and
// national reserve numbers, provisional and masked numbers.
func (s *identityScan) lettered(n *numeral) (Finding, bool) {
	for _, l := range dateLayouts {
		if !l.fits(n) {
			continue
		}
		total := l.total()
		part := birthDigits{digits: n.digits[:total], start: n.starts[0], end: n.ends[total-1], apart: l.apart}
		b, at := bondAt(s.text, part.end)
		if f, ok := s.ending(part, b, at); ok {
			return f, true
		}
	}
	// The last four may begin with digits that stand right after the date.
	for _, total := range []int{8, 6} {
		if count := n.groups[0].count; count <= total || count > total+3 {
			continue
		}
		part := birthDigits{digits: n.digits[:total], start: n.starts[0], end: n.starts[total]}
		if f, ok := s.ending(part, unbound, n.starts[total]); ok {
			return f, true
		}
	}
	return Finding{}, false
}

// ending settles whether the four characters at i make a number of the date.
func (s *identityScan) ending(part birthDigits, b bond, i int) (Finding, bool) {
	t, ok := readTail(s.text, i)
	if !ok {
		return Finding{}, false
	}
	t.bond, t.tight = b, utf8.RuneCountInString(s.text[part.end:i]) <= 1
	kind, level, ok := s.letteredKind(part, t)
	if !ok || !s.letteredAlone(part, t) {
		return Finding{}, false
	}
	return Finding{Start: part.start, End: t.end, Kind: kind, Level: level, Masked: maskedNumber(part.digits, '-')}, true
}

// letteredKind tells which kind of number the date and the last four make, and
// how sure it is.
func (s *identityScan) letteredKind(part birthDigits, t numberTail) (kind string, level Level, ok bool) {
	if len(part.digits) == 8 {
		if s.nationalReserve(part, t) {
			return KindNRID, Warn, true
		}
		if _, born := s.bornIn(digitsValue(part.digits[:4]), part.digits[4:], false); !born {
			return "", Warn, false
		}
		if kind, level, ok = regionalKind(part, t); ok {
			return kind, level, true
		}
	} else if _, possible := s.identify(numberCandidate{digits: part.digits}); !possible {
		return "", Warn, false
	}
	return unofficialKind(part, t)
}

// regionalKind tells the reserve numbers of Västra Götalandsregionen and
// Värmland. In the first the seventh of the last ten is the sex, K, M or X,
// which count as 5, 7 and 8 for the check digit. In the second the last four are
// S, a type (F, U, X, P or L), a digit and a letter other than V, or a digit in
// tests.
func regionalKind(part birthDigits, t numberTail) (kind string, level Level, ok bool) {
	signs := t.signs
	if t.bond == spaced && part.apart {
		return "", Warn, false
	}
	if at := strings.IndexByte("KMX", signs[0]); at >= 0 && t.digits == 3 {
		last := []byte{"\x05\x07\x08"[at], signs[1] - '0', signs[2] - '0', signs[3] - '0'}
		if checkDigitRight(append(append([]byte{}, part.digits[2:]...), last...)) {
			return KindReserveVGR, Stop, true
		}
		return KindReserveVGR, Warn, true
	}
	if signs[0] == 'S' && strings.IndexByte("FUXPL", signs[1]) >= 0 && isDigitSign(signs[2]) {
		switch {
		case isDigitSign(signs[3]):
			return KindReserveVarmland, Warn, true
		case signs[3] >= 'A' && signs[3] <= 'Z' && signs[3] != 'V':
			return KindReserveVarmland, Stop, true
		}
	}
	return "", Warn, false
}

// nationalReserve tells a nationell reservidentitet. It begins with the century
// of birth and a multiple of three (22 and 23, 25 and 26, up to 97 and 98), or
// with 00 when the birth date is not known; the last four are two letters other
// than I, O, Q, V and W, the sex and a check character.
func (s *identityScan) nationalReserve(part birthDigits, t numberTail) bool {
	if t.lower > 0 || t.bond == spaced || part.apart || !serialLetter(t.signs[0]) || !serialLetter(t.signs[1]) ||
		t.signs[2] == '*' || t.signs[3] == '*' {
		return false
	}
	first, year := digitsValue(part.digits[:2]), digitsValue(part.digits[2:4])
	month, day := digitsValue(part.digits[4:6]), digitsValue(part.digits[6:])
	if first == 0 {
		return month >= 20 && day >= 40 && day <= 59
	}
	if first < 22 || first > 98 || first%3 == 0 {
		return false
	}
	century := 18 + first%3
	return s.bornOn(century*100+year, month, day)
}

func serialLetter(sign byte) bool {
	return sign >= 'A' && sign <= 'Z' && strings.IndexByte("IOQVW", sign) < 0
}

// unofficialKind tells provisional, masked and other regional numbers: a date
// and four of letters and digits.
func unofficialKind(part birthDigits, t numberTail) (kind string, level Level, ok bool) {
	provisional := t.digits == 3 && isLetterSign(t.signs[0])
	switch {
	case everydayText(part, t):
		return "", Warn, false
	case provisional:
		return KindProvisional, Warn, true
	case t.masks > 0 && t.masks+t.digits == 4:
		return KindMaskedNumber, Warn, true
	}
	return KindReserveOther, Warn, true
}

// everydayText tells what people write after a date without meaning a number:
// terms (HT26), words in small letters or after a pause, versions of a file.
func everydayText(part birthDigits, t numberTail) bool {
	if t.masks == 4 {
		return part.apart && t.bond == spaced
	}
	term := t.digits == 2 && (t.signs[0] == 'H' || t.signs[0] == 'V') && t.signs[1] == 'T'
	if term || part.apart && (t.bond == spaced || t.bond == unbound) || t.lower > 0 && t.bond == spaced {
		return true
	}
	plain := part.apart || t.lower > 0 || t.bond == spaced || !t.tight
	return plain && t.digits < 2
}

// letteredAlone tells whether the number is not a part of something longer, as
// the groups of an identifier of a file or program are.
func (s *identityScan) letteredAlone(part birthDigits, t numberTail) bool {
	if b := neighbourBefore(s.text, part.start); b == attached || b == glued && !birthWordBefore(s.text, part.start) {
		return false
	}
	if neighbourAfter(s.text, t.end) != unattached {
		return false
	}
	r, width := utf8.DecodeRuneInString(s.text[t.end:])
	beyond, _ := utf8.DecodeRuneInString(s.text[t.end+width:])
	if isDash(r) && isWordRune(beyond) {
		return false
	}
	fileName := r == '.' && isWordRune(beyond)
	return !fileName || t.digits > 0 || t.masks > 0
}
