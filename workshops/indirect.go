package workshops

import (
	"regexp"
	"slices"
	"strings"
)

// PatternKind tells the warning patterns apart by what they are about.
type PatternKind string

const (
	// Describes is a pattern for words that point out a person.
	Describes PatternKind = ""
	// Telephone is a pattern for telephone numbers, not tried in a field that
	// is meant for one.
	Telephone PatternKind = "telephone"
	// Law is a pattern for an act or regulation that no longer applies. There
	// is nothing to hide in what it finds.
	Law PatternKind = "law"
	// SmallShare is a pattern for per cent of a small group, not tried where enough
	// have answered.
	SmallShare PatternKind = "percent"
)

// WarningPattern finds words that deserve a look before they are written.
//
// A match counts only when it begins and ends where words do, in any script,
// when no match of Unless on the same line overlaps it, and when no match of
// Beside stands on that line. What Match captures in parentheses is what a
// masked text hides; when it captures nothing, all of the match is. A match has
// at most 250 bytes.
type WarningPattern struct {
	ID                    string
	Kind                  PatternKind
	Name, Remedy          Text
	Match, Unless, Beside *regexp.Regexp // Unless and Beside may be nil
}

// Exception accepts one warning on the lines that hold a text, for a reason
// that somebody has given. It accepts nothing without a text and a reason, and
// never a [Stop].
type Exception struct {
	Kind   string // as in [Finding]
	Text   string // what the line holds, in any case
	Reason string
}

// Scanner looks for everything in a text that must not, or perhaps should not,
// be in it: identity numbers and what the warning patterns find.
type Scanner struct {
	today    Date
	patterns []preparedPattern
	// What can begin where: of the patterns, and of what excuses them.
	pairs, words, excusePairs, excuses candidates
	exceptions                         []Exception
}

// NewScanner gives a scanner for texts written up to today.
func NewScanner(today Date, patterns []WarningPattern, exceptions []Exception) *Scanner {
	s := &Scanner{today: today, exceptions: exceptions, pairs: candidates{runes: 2}, words: candidates{runes: 8}, excusePairs: candidates{runes: 2}, excuses: candidates{runes: 4}}
	for _, p := range patterns {
		if prepared, ok := preparePattern(p); ok {
			s.patterns = append(s.patterns, prepared)
		}
	}
	return s
}

// Scan gives what is found in a text, in the order of the text. A warning
// pattern is silent where an identity number has been found. A Scanner may be
// used from several goroutines.
func (s *Scanner) Scan(text string, phoneField bool) []Finding {
	numbers := ScanIdentity(text, s.today, InPhoneField(phoneField))
	found := slices.Concat(numbers, s.described(text, numbers))
	found = slices.DeleteFunc(found, func(f Finding) bool {
		return phoneField && s.isAboutTelephones(f) || s.accepts(f, text)
	})
	slices.SortStableFunc(found, func(a, b Finding) int { return a.Start - b.Start })
	return found
}

// Pattern gives the warning pattern that a finding comes from, if it comes from
// one.
func (s *Scanner) Pattern(kind string) (p WarningPattern, ok bool) {
	for i := range s.patterns {
		if s.patterns[i].ID == kind {
			return s.patterns[i].WarningPattern, true
		}
	}
	return WarningPattern{}, false
}

func (s *Scanner) isAboutTelephones(f Finding) bool {
	p, ok := s.Pattern(f.Kind)
	return ok && p.Kind == Telephone
}

func (s *Scanner) accepts(f Finding, text string) bool {
	if f.Level == Stop {
		return false
	}
	for _, e := range s.exceptions {
		if e.Kind != f.Kind || e.Text == "" || strings.TrimSpace(e.Reason) == "" {
			continue
		}
		from, to := lineAround(text, f.Start, f.End)
		if strings.Contains(strings.ToLower(text[from:to]), strings.ToLower(e.Text)) {
			return true
		}
	}
	return false
}
