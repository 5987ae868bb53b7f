package workshops

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// birthWords come before a birth date. Only those of abbreviated may be
// followed by a full stop: after the others it ends a sentence.
var (
	birthWords = []string{
		"född", "fött", "födda", "föddes", "födelsedatum", "födelsedag", "födelsenummer",
		"personnummer", "personnumret", "personnumer", "samordningsnummer", "samordningsnumret",
		"reservnummer", "reservnumret",
		"born", "birthdate", "birth date", "date of birth", "dob", "personal identity number",
	}
	abbreviated = []string{"pnr", "personnr", "p-nr", "p.nr", "pers.nr", "persnr", "pers nr", "person nr", "samnr"}
	// betweenWords may stand between such a word and the date.
	betweenWords = []string{"den", "är", "var", "on", "is", "was"}
)

// longestBirthWords is how many bytes before a date can hold one of the words
// with a word and signs between.
const longestBirthWords = 48

// birthDate finds a date of six or eight digits next to a word that says that
// it is somebody's birth date.
func (s *identityScan) birthDate(n *numeral) (Finding, bool) {
	for _, l := range dateLayouts {
		if !l.fits(n) {
			continue
		}
		total := l.total()
		digits, end := n.digits[:total], n.ends[total-1]
		if neighbourAfter(s.text, end) == glued || !s.isBirthDate(digits) || !birthWordBefore(s.text, n.starts[0]) {
			continue
		}
		masked := strconv.Itoa(digitsValue(digits[:total-4])) + "-**-**"
		return Finding{Start: n.starts[0], End: end, Kind: KindBirthDate, Masked: masked}, true
	}
	return Finding{}, false
}

func (s *identityScan) isBirthDate(digits []byte) bool {
	if len(digits) == 8 {
		_, ok := s.bornIn(digitsValue(digits[:4]), digits[4:], false)
		return ok
	}
	_, ok := s.identify(numberCandidate{digits: digits})
	return ok
}

// birthWordBefore tells whether one of the birth words ends at i, or stands
// before i with nothing but spaces, signs or a short word between.
func birthWordBefore(text string, i int) bool {
	from := max(0, i-longestBirthWords)
	for from < i && !utf8.RuneStart(text[from]) {
		from++
	}
	near := strings.TrimRightFunc(text[from:i], func(r rune) bool {
		return isSpace(r) || isDash(r) || strings.ContainsRune(":=(\"”*", r)
	})
	for _, word := range betweenWords {
		if cut, ok := endsInWord(near, word); ok {
			near = strings.TrimRightFunc(cut, isSpace)
			break
		}
	}
	stopless := strings.TrimSuffix(near, ".")
	if _, ok := endsInWord(stopless, "f"); ok {
		return true // in lower case only: "Bilaga F 2025-06-15" is no birth date
	}
	return endsInAny(strings.ToLower(near), birthWords) || endsInAny(strings.ToLower(stopless), abbreviated)
}

func endsInAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		_, ok := endsInWord(text, word)
		return ok
	})
}

// endsInWord tells whether the text ends in the word, and gives what comes
// before it.
func endsInWord(text, word string) (rest string, ok bool) {
	rest, ok = strings.CutSuffix(text, word)
	last, _ := utf8.DecodeLastRuneInString(rest)
	return rest, ok && !isWordRune(last)
}
