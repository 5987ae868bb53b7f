package workshops

import "slices"

// Limits for what small groups may show. Answers are never shown for fewer
// than LeastGroup people, and the whole scale only from FullScale people on;
// below that it is merged to three classes. A series can raise the first
// limit, never lower it.
const (
	LeastGroup = 5
	FullScale  = 10
)

// Withheld says why a figure is not shown.
type Withheld string

// Reasons for not showing a figure. Shown is none of them.
const (
	Shown      Withheld = ""
	NoRound    Withheld = "no-round"  // nobody has answered, or nothing was asked
	FewAnswers Withheld = "few"       // fewer answers than the limit
	FewPairs   Withheld = "few-pairs" // fewer pairs than the limit
	AllAlike   Withheld = "alike"     // everybody answered alike on a sensitive theme
	Subtracted Withheld = "subtract"  // beside other figures it would tell what a few have answered
	SmallPart  Withheld = "part"      // some part has fewer answers than the limit
	Altered    Withheld = "altered"   // answers have been taken away or added by hand
)

// SurveyFigures is everything that may be shown of a survey. It is made from
// raw answers in one place, so that the limits hold wherever it is shown.
type SurveyFigures struct {
	Survey *Survey
	Limit  int
	Rounds []RoundFigures // those that have answers
	Pairs  int            // people with an answer both before and after
	Themes []ThemeFigures
	Open   []OpenFigures
	// WithheldCount is the number of figures that are not shown.
	WithheldCount int

	full bool // whether the whole scale may be shown
}

// RoundFigures is how many answered a round.
type RoundFigures struct {
	Round             *Round
	Answered, Invited int
	// Waiting is how many of the answers are not in any figure yet, because
	// they came in after the others.
	Waiting int
	// LostCodes and DoubledCodes are the answers that cannot be paired.
	LostCodes, DoubledCodes int
	Withheld                Withheld
}

// ThemeFigures is what may be shown of a theme.
type ThemeFigures struct {
	Theme      *Theme
	Statements []StatementFigures
	// More is the number of statements where more people rose than fell, of
	// the Compared statements that have pairs enough.
	More, Compared int
	// MostLower is the statement with most lower answers, nil when nobody
	// fell or nothing may be compared.
	MostLower *StatementFigures
}

// StatementFigures is what may be shown of a statement: a distribution for
// each round, and the change among pairs.
type StatementFigures struct {
	Statement     *Statement
	Rounds        []Distribution // as SurveyFigures.Rounds
	Retrospective *Distribution  // as it was before, asked after; nil when not asked
	Change        PairChange
}

// Distribution is how the answers of a round are spread over the classes.
type Distribution struct {
	Withheld Withheld
	Answers  int // on the scale
	Unknown  int // "don't know", apart
	Classes  []Class
	Median   []int // one value, or the two middle ones when they differ
	Ceiling  int   // answered the highest already; -1 when not shown
}

// Class is one bar of a distribution: the points From to To of the scale.
type Class struct {
	From, To, Count int
}

// PairChange is how many of the pairs answered higher, the same and lower the
// second time.
type PairChange struct {
	Withheld                   Withheld
	Pairs, Higher, Same, Lower int
	// Found is how many went from "don't know" to an answer.
	Found int
}

// OpenFigures is the approved comments on an open question.
type OpenFigures struct {
	Question *OpenQuestion
	Texts    []string
	Waiting  int // could be shown when somebody has read and approved them
	Withheld Withheld
}

// Figures makes the figures of a survey from the answers of its rounds.
// Everything that is shown of answers anywhere goes through it, or through
// [ChoiceFiguresOf].
func Figures(s *Series, survey *Survey) *SurveyFigures {
	g := newGate(s, survey)
	f := &SurveyFigures{Survey: survey, Limit: g.limit, Rounds: g.figures()}
	if len(survey.Scale.Points) == 0 {
		return f // answered by choosing: see ChoiceFiguresOf
	}
	f.full = g.wholeScale()
	pairs := g.findPairs()
	f.Pairs = g.countPairs()
	for _, theme := range survey.Themes {
		f.Themes = append(f.Themes, f.themeFigures(g, theme, pairs))
	}
	f.openFigures(g)
	return f
}

func (f *SurveyFigures) themeFigures(g *gate, theme *Theme, pairs []pair) ThemeFigures {
	t := ThemeFigures{Theme: theme}
	for _, st := range theme.Statements {
		sf := StatementFigures{Statement: st}
		hidden := Shown
		for _, r := range g.rounds {
			var d Distribution
			if st.in(r.round) {
				d = f.distribution(theme, r.released(st.rating), r.answered(st.rating))
			} else {
				d = f.distribution(theme, nil, 0)
			}
			if d.Withheld == AllAlike {
				hidden = AllAlike
			}
			sf.Rounds = append(sf.Rounds, d)
			if f.Survey.Retrospective.Round == r.round.Name && f.Survey.Retrospective.Theme == theme.ID {
				if n := r.answered(st.lookingBack); n > 0 {
					d := f.distribution(theme, r.released(st.lookingBack), n)
					sf.Retrospective = &d
				}
			}
		}
		sf.Change = f.change(g, st, pairs)
		if sf.Change.Withheld == Shown && hidden != Shown {
			// How the answers changed would tell on which side of the scale
			// those that are withheld lie.
			f.WithheldCount++
			sf.Change = PairChange{Withheld: hidden}
		}
		t.Statements = append(t.Statements, sf)
	}
	t.picture()
	return t
}

func (st *Statement) rating(x Answer) string { return x.Ratings[st.ID] }

func (st *Statement) lookingBack(x Answer) string { return x.Before[st.ID] }

// picture counts the statements that more people rose than fell on, and finds
// the one that most fell on.
func (t *ThemeFigures) picture() {
	for i := range t.Statements {
		c := t.Statements[i].Change
		if c.Withheld != Shown {
			continue
		}
		t.Compared++
		if c.Higher > c.Lower {
			t.More++
		}
		if c.Lower > 0 && (t.MostLower == nil || c.Lower > t.MostLower.Change.Lower) {
			t.MostLower = &t.Statements[i]
		}
	}
}

// openFigures takes the comments of the rounds that enough people answered,
// but for those that came in with answers that wait to be counted.
func (f *SurveyFigures) openFigures(g *gate) {
	for _, q := range f.Survey.Open {
		o := OpenFigures{Question: q, Withheld: FewAnswers}
		for _, r := range g.rounds {
			if len(r.sheets) < f.Limit || !slices.Contains(f.Survey.Questions(r.round), q) {
				continue
			}
			o.Withheld = Shown
			for _, c := range r.comments(q) {
				if c.Approved {
					o.Texts = append(o.Texts, c.Text)
				} else {
					o.Waiting++
				}
			}
		}
		slices.SortFunc(o.Texts, CompareSwedish)
		f.Open = append(f.Open, o)
	}
}
