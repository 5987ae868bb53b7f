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
			next, _ := utf8.DecodeRuneInString(text[i+width:])
			first, second := runeKind(r), runeKind(next)
			for p := range s.patterns {
				pattern := &s.patterns[p]
				if i < resume[p] || !pattern.starts[first].has(second) {
					continue
				}
				if f, ok := pattern.try(text, i, numbers); ok {
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

// try matches the pattern at the place where a word begins.
func (p *preparedPattern) try(text string, start int, numbers []Finding) (Finding, bool) {
	limit := min(len(text), start+longestMatch)
	for limit > start && limit < len(text) && !utf8.RuneStart(text[limit]) {
		limit--
	}
	near := text[start:limit]
	match := p.here.FindStringSubmatchIndex(near)
	if match == nil || match[1] == 0 {
		return Finding{}, false
	}
	end := start + match[1]
	if insideWord(text, end) || overlapsAny(numbers, start, end) || p.excused(text, start, end) {
		return Finding{}, false
	}
	return Finding{Start: start, End: end, Kind: p.ID, Level: Warn, Masked: p.masked(near, match)}, true
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

// excused tells whether the words around make the match harmless.
func (p *WarningPattern) excused(text string, start, end int) bool {
	if p.Unless == nil {
		return false
	}
	from, to := lineAround(text, start, end)
	for from < end {
		m := p.Unless.FindStringIndex(text[from:to])
		if m == nil || from+m[0] >= end {
			return false
		}
		if from+m[1] > start {
			return true
		}
		_, width := utf8.DecodeRuneInString(text[from+m[0]:])
		from += m[0] + width
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
