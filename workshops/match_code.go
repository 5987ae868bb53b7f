package workshops

import (
	"slices"
	"strings"
	"unicode"
)

// codeHeaders are headers that mean the code of the slip and nothing else.
var codeHeaders = []string{
	"kod", "din kod", "kod på lappen", "koden på lappen", "personlig kod", "skriv din kod", "skriv koden",
	"code", "your code", "personal code", "slip code", "the code on your slip", "write your code", "enter your code",
}

// notTheCode are words that make a code another code: one that a form system
// gives out, and knows the person by.
var notTheCode = []string{"access", "token", "åtkomst", "inbjudan", "invitation", "postal", "zip", "språk", "language", "post"}

// codeColumn finds the column for the code among those that are nobody's: by
// the survey's own text about the code, by what such a column is called, or by
// the word in a longer question. Several of the same kind are all in doubt.
func (m *Matching) codeColumn(survey *Survey) {
	own := map[string]bool{headerWords(survey.CodeText.SV): true, headerWords(survey.CodeText.EN): true}
	delete(own, "")
	signs := []func(header string) bool{
		func(header string) bool { return own[header] },
		func(header string) bool { return slices.Contains(codeHeaders, header) },
		mentionsCode,
	}
	for _, says := range signs {
		var found []int
		for i := range m.Columns {
			readings := headerReadings(m.Columns[i].Header)
			if m.Columns[i].Use == Dropped && slices.ContainsFunc(readings, says) {
				found = append(found, i)
			}
		}
		for _, i := range found {
			m.Columns[i].Use, m.Columns[i].Doubtful = ForCode, len(found) > 1
		}
		if len(found) > 0 {
			return
		}
	}
}

// mentionsCode tells whether a header speaks of the code on the slip.
func mentionsCode(header string) bool {
	words := strings.FieldsFunc(header, func(r rune) bool { return !unicode.IsLetter(r) })
	says := func(any ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
	}
	return says("kod", "koden", "dragkod", "code") && !says(notTheCode...)
}
