package workshops_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// table is everything that a small group answered to one statement: the pairs,
// and those who are there on one side only.
type table struct {
	pairs        [][2]string
	before, only []string // before only, after only
}

// multisets calls with every choice of n of the values, in order and with
// repetition.
func multisets[T any](values []T, n int, with func([]T)) {
	chosen := make([]T, n)
	var fill func(from, at int)
	fill = func(from, at int) {
		if at == n {
			with(chosen)
			return
		}
		for i := from; i < len(values); i++ {
			chosen[at] = values[i]
			fill(i, at+1)
		}
	}
	fill(0, 0)
}

// tables calls with every table of five pairs and the others.
func tables(values []string, before, after int, with func(table)) {
	var both [][2]string
	for _, x := range values {
		for _, y := range values {
			both = append(both, [2]string{x, y})
		}
	}
	multisets(both, 5, func(pairs [][2]string) {
		multisets(values, before, func(b []string) {
			multisets(values, after, func(a []string) {
				with(table{pairs, b, a})
			})
		})
	})
}

// side gives everybody's answers on one side.
func (t table) side(i int) []string {
	out := slices.Clone([][]string{t.before, t.only}[i])
	for _, p := range t.pairs {
		out = append(out, p[i])
	}
	return out
}

// inClasses counts answers in the classes that a small group is shown in.
func inClasses(values []string) [4]int {
	var n [4]int
	for _, v := range values {
		n[map[string]int{"1": 0, "2": 0, "3": 1, "4": 2, "5": 2, "?": 3}[v]]++
	}
	return n
}

// disclosed is all that a careless tool would publish of the table: classes and
// medians of both sides, and how the pairs changed.
func (t table) disclosed() (key string, pairs int) {
	var higher, same, lower, found int
	for _, p := range t.pairs {
		switch {
		case p[0] == "?" && p[1] != "?":
			found++
		case p[0] == "?" || p[1] == "?":
		case p[1] > p[0]:
			higher++
		case p[1] < p[0]:
			lower++
		default:
			same++
		}
	}
	key = fmt.Sprint(higher, same, lower, found)
	for i := range 2 {
		values := t.side(i)
		key += fmt.Sprint(inClasses(values))
		slices.Sort(values)
		scale := slices.DeleteFunc(values, func(v string) bool { return v == "?" })
		if n := len(scale); n > 0 {
			key += scale[(n-1)/2] + scale[n/2]
		}
	}
	return key, higher + same + lower
}

// figured makes the figures of the table as the tool does.
func (t table) figured() workshops.PairChange {
	var before, after []workshops.Answer
	add := func(to *[]workshops.Answer, code, value string) {
		*to = append(*to, workshops.Answer{Code: code, Ratings: map[string]string{"1": value}})
	}
	for i, p := range t.pairs {
		add(&before, fmt.Sprintf("AB22%d", i), p[0])
		add(&after, fmt.Sprintf("AB22%d", i), p[1])
	}
	for i, v := range t.before {
		add(&before, fmt.Sprintf("CD22%d", i), v)
	}
	for i, v := range t.only {
		add(&after, fmt.Sprintf("EF22%d", i), v)
	}
	return figures(before, after, 0).Themes[0].Statements[0].Change
}

// Those who answered once only are few, and those who answered twice are not.
// Whoever goes through every table that fits all that is published must never
// be left with one possibility for the few, unless everybody in a distribution
// is in the same class. The tables are all there are; a careless tool fails.
func TestNoFewCanBeSingledOut(t *testing.T) {
	tests := []struct {
		values        string
		before, after int
	}{
		{"1 3 4 5 ?", 1, 0}, {"2 3 5 ?", 1, 1}, {"2 3 5 ?", 0, 2}, {"1 2 4", 4, 1},
	}
	random := rand.New(rand.NewPCG(11, 13))
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s with %d and %d", test.values, test.before, test.after), func(t *testing.T) {
			type few [2][4]int
			possible := map[string]map[few]bool{}
			var sample []table
			seen := 0
			tables(strings.Fields(test.values), test.before, test.after, func(x table) {
				key, n := x.disclosed()
				if n < 5 {
					return
				}
				if possible[key] == nil {
					possible[key] = map[few]bool{}
				}
				possible[key][few{inClasses(x.before), inClasses(x.only)}] = true
				if seen++; len(sample) < 700 || random.IntN(seen) < 700 {
					x = table{slices.Clone(x.pairs), slices.Clone(x.before), slices.Clone(x.only)}
					if len(sample) < 700 {
						sample = append(sample, x)
					} else {
						sample[random.IntN(700)] = x
					}
				}
			})
			found, shown, careless := 0, 0, 0
			for _, x := range sample {
				key, _ := x.disclosed()
				pinned := false
				for side := range 2 {
					all := inClasses(x.side(side))
					of := map[[4]int]bool{}
					for p := range possible[key] {
						of[p[side]] = true
					}
					small := len([][]string{x.before, x.only}[side])
					pinned = pinned || small > 0 && len(of) == 1 && slices.Max(all[:]) < len(x.side(side))
				}
				if pinned {
					careless++
				}
				if x.figured().Withheld != workshops.Shown {
					continue
				}
				if shown++; pinned {
					found++
					t.Errorf("%v tells what the few have answered", x)
				}
			}
			if shown < 20 || careless == 0 {
				t.Errorf("%d of %d tables are shown, and a careless tool gives %d away: the test tries nothing", shown, len(sample), careless)
			}
			t.Logf("%d tables, %d shown, %d of them tell too much; a careless tool gives %d away", len(sample), shown, found, careless)
		})
	}
}
