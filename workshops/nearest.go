package workshops

import "strings"

// Nearest gives the word that somebody probably meant, or "" when none of the
// allowed words is close: at most one slip in a short word, two in a longer
// one, three in a long one. A swap of two neighbours is one slip.
func Nearest(written string, allowed []string) string {
	w := []rune(strings.ToLower(strings.TrimSpace(written)))
	slips := 1
	switch {
	case len(w) >= 12:
		slips = 3
	case len(w) >= 5:
		slips = 2
	}
	best := ""
	for _, word := range allowed {
		if d := distance(w, []rune(strings.ToLower(word)), slips); d <= slips {
			best, slips = word, d-1
		}
		if slips < 0 {
			break
		}
	}
	return best
}

// distance counts insertions, deletions, substitutions and swaps of
// neighbours between two words, and gives up beyond the limit.
func distance(a, b []rune, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
