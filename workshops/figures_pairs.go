package workshops

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// pair is the same person before and after: where the answers stand among
// those of the rounds.
type pair struct{ before, after int }

// round gives a round that has answers, nil otherwise.
func (g *gate) round(name string) *gateRound {
	for _, r := range g.rounds {
		if r.round.Name == name {
			return r
		}
	}
	return nil
}

// findPairs matches answers before and after by code. A code that occurs twice
// in a batch matches nobody. One that comes again in a later batch is lost, so
// that a late answer takes no pair away.
func (g *gate) findPairs() []pair {
	before, after := g.round("before"), g.round("after")
	if before == nil || after == nil {
		return nil
	}
	return pairsOf(before.sheets, after.sheets)
}

func pairsOf(before, after []gateSheet) []pair {
	second := byCode(after)
	var pairs []pair
	for code, b := range byCode(before) {
		if a, both := second[code]; both {
			pairs = append(pairs, pair{b, a})
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return x.before - y.before })
	return pairs
}

func byCode(sheets []gateSheet) map[string]int {
	out, doubled := map[string]int{}, map[string]bool{"": true}
	for i, x := range sheets {
		code := NormalCode(x.Code)
		there, seen := out[code]
		switch {
		case !seen:
			out[code] = i
		case sheets[there].batch == x.batch:
			doubled[code] = true
		}
	}
	for code := range doubled {
		delete(out, code)
	}
	return out
}

// direction is what became of the answer of a pair.
type direction int

const (
	lost   direction = iota // not on the scale both times
	found                   // from "don't know" to the scale
	higher                  // and the rest are compared
	same
	lower
)

func directionOf(before, after string) direction {
	onScale := func(rating string) bool { return rating != NoAnswer && rating != Unknown }
	switch {
	case before == Unknown && onScale(after):
		return found
	case !onScale(before) || !onScale(after):
		return lost
	}
	switch order := cmp.Or(len(after)-len(before), strings.Compare(after, before)); {
	case order > 0:
		return higher
	case order < 0:
		return lower
	}
	return same
}

// everPaired tells whether some pair, counted or not, answered a statement both
// times.
func (g *gate) everPaired(st *Statement) bool {
	before, after := g.round("before"), g.round("after")
	if before == nil || after == nil {
		return false
	}
	x, y := before.everything(), after.everything()
	return slices.ContainsFunc(pairsOf(x, y), func(p pair) bool {
		return st.rating(x[p.before].Answer) != NoAnswer && st.rating(y[p.after].Answer) != NoAnswer
	})
}

// countPairs is how many are found in both rounds: among those counted, or among
// all while a round has too few answers for any to be.
func (g *gate) countPairs() int {
	before, after := g.round("before"), g.round("after")
	switch {
	case before == nil || after == nil:
		return 0
	case len(before.sheets) == 0 || len(after.sheets) == 0:
		return len(pairsOf(before.everything(), after.everything()))
	}
	return len(g.findPairs())
}

// everything gives all answers of the round, those that wait included.
func (r *gateRound) everything() []gateSheet {
	var out []gateSheet
	for _, x := range r.all.sheets {
		out = append(out, gateSheet{x, r.all.batchOf(x.Batch)})
	}
	return out
}

// change counts the pairs that answered a statement higher, the same and
// lower. Pairs are let through as answers are, when there are LeastGroup more
// to compare, and only as many as leave what the others have answered open.
func (f *SurveyFigures) change(g *gate, st *Statement, pairs []pair) PairChange {
	if !g.everPaired(st) {
		return PairChange{Withheld: NoRound}
	}
	crowd := g.crowd(st, pairs)
	reason := FewPairs
	for waves := crowd.waves; waves > 0; waves-- {
		c := crowd.count(waves)
		if c.Pairs < f.Limit {
			break
		}
		if crowd.leavesOpen(waves, f.fine) {
			return c
		}
		reason = Subtracted
	}
	f.WithheldCount++
	return PairChange{Withheld: reason}
}

// fine gives the class that a rating is shown in.
func (f *SurveyFigures) fine(rating string) string {
	n, err := strconv.Atoi(rating)
	if err != nil || f.full {
		return rating
	}
	return strconv.Itoa(f.class(n))
}
