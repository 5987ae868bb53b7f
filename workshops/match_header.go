package workshops

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

var (
	markup = regexp.MustCompile(`<[^<>]{0,500}>`)
	// numbering is how a question may be numbered: "1.", "3)", "Q1", "Fråga 4:".
	numbering = regexp.MustCompile(`^(?:(?:q|f|fråga|question|nr|no)\.? ?\d{1,3}[a-z]?|\d{1,3}[a-z]?|[a-z]) ?(?:[.):]|-|(?: ))+ ?`)
	// variable is the name that LimeSurvey gives a question: "G01Q02[SQ001]. ".
	variable = regexp.MustCompile(`^[a-z][a-z0-9_]{0,30}(?:\[[a-z0-9_]{1,30}\])?[.:] `)
	required = regexp.MustCompile(` ?\((?:obligatorisk|obligatoriskt|required|mandatory)\)$`)
)

// sameSigns makes one sign of those that look alike.
var sameSigns = strings.NewReplacer(
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"”", `"`, "“", `"`, "„", `"`, "’", "'", "‘", "'", "…", "...",
	"a\u030a", "å", "a\u0308", "ä", "o\u0308", "ö", "e\u0301", "é",
)

// headerWords brings a header to the form in which wordings are compared:
// without markup, in lower case, with one space between words and nothing of
// what ends a sentence.
func headerWords(s string) string {
	s = markup.ReplaceAllString(html.UnescapeString(s), " ")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff' || r == '\u00ad':
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return unicode.ToLower(r)
	}, s)
	s = strings.Join(strings.Fields(sameSigns.Replace(s)), " ")
	for {
		end := required.ReplaceAllString(strings.TrimRight(s, " *:.?!;,"), "")
		if end == s {
			return s
		}
		s = end
	}
}

// headerReadings gives the ways a header can be read, the likeliest first: as
// it is, without its number, and as the question in brackets or after a dash
// or colon that a block puts after its own heading.
func headerReadings(header string) []string {
	whole := headerWords(header)
	readings := []string{whole}
	add := func(s string) {
		if s = headerWords(s); s != "" && len(readings) < 24 {
			readings = append(readings, s)
		}
	}
	if open := openingBracket(whole); open >= 0 {
		add(whole[open+1 : len(whole)-1])
	}
	for _, between := range []string{" - ", ": ", " / "} {
		if _, after, found := strings.Cut(whole, between); found {
			add(after)
		}
		if i := strings.LastIndex(whole, between); i >= 0 {
			add(whole[i+len(between):])
		}
	}
	for _, reading := range readings {
		for _, begins := range []*regexp.Regexp{numbering, variable} {
			if at := begins.FindStringIndex(reading); at != nil {
				rest := reading[at[1]:]
				add(rest)
				if again := numbering.FindStringIndex(rest); again != nil {
					add(rest[again[1]:])
				}
			}
		}
	}
	return readings
}

// openingBracket finds the bracket that the last sign of a text closes, -1 when
// it closes none.
func openingBracket(s string) int {
	if !strings.HasSuffix(s, "]") {
		return -1
	}
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ']':
			depth++
		case '[':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// Near gives the header of a dropped column that shares the most words with a
// question without a column, "" when none shares half of them.
func (m *Matching) Near(missing ColumnMatch) string {
	best, near := 0.5, ""
	for _, c := range m.Columns {
		if c.Use != Dropped {
			continue
		}
		for _, text := range []string{missing.Label.SV, missing.Label.EN} {
			if share := sharedWords(headerWords(c.Header), headerWords(text)); share > best {
				best, near = share, c.Header
			}
		}
	}
	return near
}

// sharedWords is how large a part of the words of two texts stands in both.
func sharedWords(a, b string) float64 {
	in := map[string]int{}
	for word := range strings.FieldsSeq(a) {
		in[word] |= 1
	}
	for word := range strings.FieldsSeq(b) {
		in[word] |= 2
	}
	both := 0
	for _, where := range in {
		if where == 3 {
			both++
		}
	}
	return float64(both) / float64(max(len(in), 1))
}
