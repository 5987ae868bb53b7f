package workshops_test

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"samverka/workshops"
)

// Every figure, computed a second time in the plainest way from the same
// random answers, and every promise about small groups held against it.
func TestFiguresAgreeWithAPlainCount(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	withheld := map[string]int{}
	for range 3000 {
		s := randomAnswers(random)
		f := workshops.Figures(s, s.Surveys[0])
		got, want := written(f), plainly(s)
		if !sameFigures(got, want) {
			t.Fatalf("the figures are\n%s\nwant\n%s", got, want)
		}
		for line := range strings.Lines(got) {
			for _, reason := range []string{" few-pairs", " few", " alike", " no-round", " subtract", "5-5:", "4-5:"} {
				if strings.Contains(line, reason) {
					withheld[reason]++
				}
			}
		}
	}
	// The answers are worth nothing if they do not try every limit.
	for _, reason := range []string{" few-pairs", " few", " alike", " no-round", " subtract", "5-5:", "4-5:"} {
		if withheld[reason] < 100 {
			t.Errorf("%q comes up %d times", reason, withheld[reason])
		}
	}
}

// sameFigures tells whether two lists of figures are the same, but for changes
// that the first withholds because of what they would tell beside the rest. Those
// have a test of their own, [TestNoFewCanBeSingledOut].
func sameFigures(got, want string) bool {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		withheld := strings.HasPrefix(g[i], "change ") && strings.HasSuffix(g[i], " subtract")
		if len(g) != len(w) || g[i] != w[i] && !withheld {
			return false
		}
	}
	return true
}

// randomAnswers are up to 14 answers before and after, with codes that are lost
// or taken twice, gaps, and some groups that agree.
func randomAnswers(random *rand.Rand) *workshops.Series {
	s := &workshops.Series{Plan: &workshops.Plan{MinimumGroup: random.IntN(8)}, Surveys: []*workshops.Survey{testSurvey()}}
	for _, round := range []string{"before", "after", "follow-up"} {
		var sheets []workshops.Answer
		low, gaps := random.IntN(3) == 0, random.IntN(4) == 0
		for i := range random.IntN(15) {
			x := workshops.Answer{Code: fmt.Sprintf("k %d", i), Ratings: map[string]string{}, Before: map[string]string{}}
			switch random.IntN(12) {
			case 0:
				x.Code = "x"
			case 1:
				x.Code = "K0"
			}
			for _, id := range []string{"1", "2", "3", "4", "5"} {
				x.Ratings[id] = rating(random, low, gaps)
				if round == "after" && random.IntN(3) > 0 {
					x.Before[id] = rating(random, false, gaps)
				}
			}
			sheets = append(sheets, x)
		}
		workshops.AddAnswers(s, workshops.WithSheets(&workshops.Answers{Survey: "prov", Round: round}, sheets, nil))
	}
	return s
}

func rating(random *rand.Rand, low, gaps bool) string {
	switch n := random.IntN(20); {
	case n == 0:
		return workshops.Unknown
	case n < 3 && gaps:
		return workshops.NoAnswer
	case low && n < 19:
		return fmt.Sprint(1 + random.IntN(2))
	}
	return fmt.Sprint(1 + random.IntN(5))
}

func written(f *workshops.SurveyFigures) string {
	var b strings.Builder
	for _, theme := range f.Themes {
		for _, st := range theme.Statements {
			for i, d := range st.Rounds {
				fmt.Fprintf(&b, "%s %s %s\n", f.Rounds[i].Round.Name, st.Statement.ID, shown(d))
			}
			if st.Retrospective != nil {
				fmt.Fprintf(&b, "back %s %s\n", st.Statement.ID, shown(*st.Retrospective))
			}
			fmt.Fprintf(&b, "change %s %s\n", st.Statement.ID, changed(st.Change))
		}
	}
	return b.String()
}

// plain counts one series again.
type plain struct {
	limit int
	full  bool
	by    map[string]*workshops.Answers
}

func plainly(s *workshops.Series) string {
	p := plain{limit: 5, full: true, by: map[string]*workshops.Answers{}}
	if s.Plan.MinimumGroup > 5 {
		p.limit = s.Plan.MinimumGroup
	}
	var rounds []string
	for _, a := range workshops.AllAnswers(s) {
		if p.by[a.Round] = a; len(workshops.StoredSheets(a)) > 0 {
			rounds = append(rounds, a.Round)
		}
	}
	// First everything as if the whole scale could be shown, to see whether
	// any group that is shown is too small for it.
	p.lines(rounds)
	return p.lines(rounds)
}

func (p *plain) lines(rounds []string) string {
	var b strings.Builder
	for _, id := range []string{"1", "2", "3", "4", "5"} {
		sensitive := id == "3" || id == "4"
		for _, round := range rounds {
			var values []string
			asked := id != "5" && round != "follow-up" || id == "5" && round == "after" || round == "follow-up" && (id == "1" || id == "3")
			if asked {
				for _, x := range workshops.StoredSheets(p.by[round]) {
					values = append(values, x.Ratings[id])
				}
			}
			fmt.Fprintf(&b, "%s %s %s\n", round, id, p.spread(values, sensitive))
		}
		if back := p.backs(id); back != "" {
			fmt.Fprintf(&b, "back %s %s\n", id, back)
		}
		change := p.change(id)
		if sensitive && strings.Contains(b.String(), " "+id+" alike") && change != "no-round" && change != "few-pairs" {
			change = "alike"
		}
		fmt.Fprintf(&b, "change %s %s\n", id, change)
	}
	return b.String()
}

func (p *plain) backs(id string) string {
	if id != "1" && id != "2" {
		return ""
	}
	var values []string
	for _, x := range workshops.StoredSheets(p.by["after"]) {
		if v := x.Before[id]; v != "" {
			values = append(values, v)
		}
	}
	if len(values) == 0 {
		return ""
	}
	return p.spread(values, false)
}

func (p *plain) spread(values []string, sensitive bool) string {
	var points []int
	unknown, classes := 0, map[int]bool{}
	for _, v := range values {
		switch v {
		case "?":
			unknown++
		case "1", "2", "3", "4", "5":
			points = append(points, int(v[0]-'0'))
			classes[min(max(int(v[0]-'0'), 2), 4)] = true
		}
	}
	n := len(points)
	if n >= p.limit && n < 10 {
		p.full = false
	}
	switch {
	case n+unknown == 0:
		return "no-round"
	case n < p.limit:
		return "few"
	case sensitive && len(classes) == 1:
		return "alike"
	}
	sort.Ints(points)
	count := func(from, to int) string {
		in := 0
		for _, v := range points {
			if from <= v && v <= to {
				in++
			}
		}
		return fmt.Sprintf("%d-%d:%d ", from, to, in)
	}
	out, top := count(1, 2)+count(3, 3)+count(4, 5), -1
	if p.full {
		out, top = count(1, 1)+count(2, 2)+count(3, 3)+count(4, 4)+count(5, 5), strings.Count(fmt.Sprint(points), "5")
	}
	median := fmt.Sprint([]int{points[n/2]})
	if n%2 == 0 && points[n/2-1] != points[n/2] {
		median = fmt.Sprint([]int{points[n/2-1], points[n/2]})
	}
	return fmt.Sprintf("%sof %d ?%d median %s top %d", out, n, unknown, median, top)
}

func (p *plain) change(id string) string {
	higher, same, lower, found, both := 0, 0, 0, 0, 0
	for _, b := range workshops.StoredSheets(p.by["before"]) {
		for _, a := range workshops.StoredSheets(p.by["after"]) {
			before, after := b.Ratings[id], a.Ratings[id]
			if !p.onePerson(b.Code, a.Code) || before == "" || after == "" {
				continue
			}
			both++
			switch {
			case before == "?" && after != "?":
				found++
			case before == "?" || after == "?":
			case after > before:
				higher++
			case after < before:
				lower++
			default:
				same++
			}
		}
	}
	switch n := higher + same + lower; {
	case both == 0:
		return "no-round"
	case n < p.limit:
		return "few-pairs"
	default:
		return fmt.Sprintf("+%d =%d -%d of %d found %d", higher, same, lower, n, found)
	}
}

// onePerson tells whether two answers are the same person's: under the same
// code, which nobody else has in either round.
func (p *plain) onePerson(x, y string) bool {
	bare := func(code string) string { return strings.ToUpper(strings.ReplaceAll(code, " ", "")) }
	for _, round := range []string{"before", "after"} {
		times := 0
		for _, other := range workshops.StoredSheets(p.by[round]) {
			if bare(other.Code) == bare(x) {
				times++
			}
		}
		if times != 1 {
			return false
		}
	}
	return bare(x) == bare(y) && bare(x) != "X"
}
