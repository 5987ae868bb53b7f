package workshops

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// described finds what the warning patterns match in a text, in no particular
// order. Numbers are its identity numbers in order.
func (s *Scanner) described(text string, numbers []Finding) (found []Finding) {
	resume := make([]int, len(s.patterns))
	inWord := false
	for i := 0; i < len(text); {
		r, width := utf8.DecodeRuneInString(text[i:])
		word := isWordRune(r)
		if !word || !inWord {
			for _, p := range s.matching(text[i:]) {
				if i < resume[p] {
					continue
				}
				if f, ok := s.try(p, text, i, numbers); ok {
					resume[p] = f.End
					found = append(found, f)
				}
			}
		}
		inWord = word
		i += width
	}
	return found
}

// try matches a pattern at the place where a word begins.
func (s *Scanner) try(number int, text string, start int, numbers []Finding) (Finding, bool) {
	p := &s.patterns[number]
	near := wholeRunes(text[start:], longestMatch)
	match := p.match.here.FindStringSubmatchIndex(near)
	if match == nil || match[1] == 0 {
		return Finding{}, false
	}
	end := start + match[1]
	if insideWord(text, end) || overlapsAny(numbers, start, end) || s.excused(number, text, start, end) {
		return Finding{}, false
	}
	return Finding{Start: start, End: end, Kind: p.ID, Level: Warn, Masked: p.masked(near, match)}, true
}

// wholeRunes gives the first bytes of a text, at most n, without half a
// character at the end.
func wholeRunes(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// insideWord tells whether both sides of i belong to one word or number.
func insideWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return isWordRune(before) && isWordRune(after)
}

// overlapsAny tells whether one of the findings, which are in order and do not
// overlap, overlaps the place.
func overlapsAny(findings []Finding, start, end int) bool {
	i, _ := slices.BinarySearchFunc(findings, start, func(f Finding, start int) int {
		if f.End > start {
			return 1
		}
		return -1
	})
	return i < len(findings) && findings[i].Start < end
}

// excused tells whether the words around make the match of a pattern harmless.
func (s *Scanner) excused(number int, text string, start, end int) bool {
	p := &s.patterns[number]
	if p.Unless == nil && p.Beside == nil {
		return false
	}
	from, to := lineAround(text, start, end)
	for from < to {
		for _, excuse := range s.excusing(text[from:to]) {
			switch excuse {
			case 2 * number:
				m := p.unless.here.FindStringIndex(text[from:to])
				if m != nil && from < end && from+m[1] > start {
					return true
				}
			case 2*number + 1:
				if p.beside.here.MatchString(text[from:to]) {
					return true
				}
			}
		}
		_, width := utf8.DecodeRuneInString(text[from:])
		from += width
	}
	return false
}

// widestLine is how many bytes of a line are looked at on each side of a
// match, so that a text without line breaks takes no longer than others.
const widestLine = 200

// lineAround gives the line, or lines, that the match stands on.
func lineAround(text string, start, end int) (from, to int) {
	from, to = max(0, start-widestLine), min(len(text), end+widestLine)
	if i := strings.LastIndexByte(text[from:start], '\n'); i >= 0 {
		from += i + 1
	}
	if i := strings.IndexByte(text[end:to], '\n'); i >= 0 {
		to = end + i
	}
	for from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > end && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return from, to
}

// masked is the match with what the pattern captures hidden.
func (p *WarningPattern) masked(text string, match []int) string {
	shown := text[match[0]:match[1]]
	if p.Kind == Law {
		return shown
	}
	var captured []Finding
	for i := 2; i+1 < len(match); i += 2 {
		if match[i] >= 0 {
			captured = append(captured, Finding{Start: match[i] - match[0], End: match[i+1] - match[0], Masked: maskedPart})
		}
	}
	if len(captured) == 0 {
		return maskedPart
	}
	return Masked(shown, captured)
}
