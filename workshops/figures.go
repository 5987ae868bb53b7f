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
	AllLow     Withheld = "all-low"   // everybody answered low on a sensitive theme
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
	Withheld Withheld
}

// Figures makes the figures of a survey from the answers of its rounds.
// Everything that is shown of answers anywhere goes through it.
func Figures(s *Series, survey *Survey) *SurveyFigures {
	f := &SurveyFigures{Survey: survey, Limit: max(LeastGroup, s.Plan.MinimumGroup)}
	var rounds []*Answers
	for _, round := range survey.Rounds {
		a := s.Round(survey.Name, round.Name)
		if a == nil || len(a.Sheets) == 0 {
			continue
		}
		rounds = append(rounds, a)
		f.Rounds = append(f.Rounds, f.roundFigures(s, round, a))
	}
	if len(survey.Scale.Points) == 0 {
		return f // answered by choosing: see ChoiceFiguresOf
	}
	f.full = f.wholeScale(rounds)
	pairs := f.findPairs(s)
	f.Pairs = len(pairs)
	for _, theme := range survey.Themes {
		f.Themes = append(f.Themes, f.themeFigures(theme, rounds, pairs))
	}
	f.openFigures(rounds)
	return f
}

// wholeScale tells whether every statement that is shown has answers enough
// for the whole scale, the look back included. If one has not, all are merged:
// figures beside each other have the same classes.
func (f *SurveyFigures) wholeScale(rounds []*Answers) bool {
	small := func(sheets []Answer, value func(Answer) string) bool {
		n := 0
		for _, x := range sheets {
			if v := value(x); v != NoAnswer && v != Unknown {
				n++
			}
		}
		return n >= f.Limit && n < FullScale
	}
	for i, a := range rounds {
		round := f.Rounds[i].Round
		for _, st := range f.Survey.Asked(round) {
			if small(a.Sheets, func(x Answer) string { return x.Ratings[st.ID] }) {
				return false
			}
		}
		for _, st := range f.Survey.LookingBack(round) {
			if small(a.Sheets, func(x Answer) string { return x.Before[st.ID] }) {
				return false
			}
		}
	}
	return true
}

func (f *SurveyFigures) roundFigures(s *Series, round *Round, a *Answers) RoundFigures {
	r := RoundFigures{Round: round, Answered: len(a.Sheets), Invited: a.Invited}
	if r.Invited == 0 {
		r.Invited = max(len(s.Plan.Participants), r.Answered)
	}
	if r.Answered < f.Limit {
		r.Withheld = FewAnswers
	}
	times := map[string]int{}
	for _, sheet := range a.Sheets {
		times[NormalCode(sheet.Code)]++
	}
	r.LostCodes = times[""]
	delete(times, "")
	for _, n := range times {
		if n > 1 {
			r.DoubledCodes += n
		}
	}
	return r
}

// pair is the same person before and after.
type pair struct{ before, after Answer }

// findPairs matches answers before and after by code. Codes that occur twice
// in a round match nobody.
func (f *SurveyFigures) findPairs(s *Series) []pair {
	before, after := s.Round(f.Survey.Name, "before"), s.Round(f.Survey.Name, "after")
	if before == nil || after == nil {
		return nil
	}
	first := byCode(before)
	second := byCode(after)
	var pairs []pair
	for _, sheet := range before.Sheets {
		code := NormalCode(sheet.Code)
		b, once := first[code]
		a, both := second[code]
		if once && both {
			pairs = append(pairs, pair{b, a})
		}
	}
	return pairs
}

func byCode(a *Answers) map[string]Answer {
	out, doubled := map[string]Answer{}, map[string]bool{"": true}
	for _, sheet := range a.Sheets {
		code := NormalCode(sheet.Code)
		if _, seen := out[code]; seen {
			doubled[code] = true
		}
		out[code] = sheet
	}
	for code := range doubled {
		delete(out, code)
	}
	return out
}

func (f *SurveyFigures) themeFigures(theme *Theme, rounds []*Answers, pairs []pair) ThemeFigures {
	t := ThemeFigures{Theme: theme}
	for _, st := range theme.Statements {
		sf := StatementFigures{Statement: st}
		for i, a := range rounds {
			var values []string
			if st.in(f.Rounds[i].Round) {
				values = collect(a.Sheets, func(x Answer) string { return x.Ratings[st.ID] })
			}
			sf.Rounds = append(sf.Rounds, f.distribution(theme, values))
			if f.Survey.Retrospective.Round == a.Round && f.Survey.Retrospective.Theme == theme.ID {
				back := collect(a.Sheets, func(x Answer) string { return x.Before[st.ID] })
				if len(back) > 0 {
					d := f.distribution(theme, back)
					sf.Retrospective = &d
				}
			}
		}
		sf.Change = f.change(st, pairs)
		t.Statements = append(t.Statements, sf)
	}
	t.picture()
	return t
}

func collect(sheets []Answer, value func(Answer) string) []string {
	var out []string
	for _, x := range sheets {
		if v := value(x); v != NoAnswer {
			out = append(out, v)
		}
	}
	return out
}

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

// openFigures takes the comments of the rounds that enough people answered.
func (f *SurveyFigures) openFigures(rounds []*Answers) {
	for _, q := range f.Survey.Open {
		o := OpenFigures{Question: q, Withheld: FewAnswers}
		for i, a := range rounds {
			if len(a.Sheets) < f.Limit || !slices.Contains(f.Survey.Questions(f.Rounds[i].Round), q) {
				continue
			}
			o.Withheld = Shown
			for _, c := range a.Comments[q.ID] {
				if c.Approved {
					o.Texts = append(o.Texts, c.Text)
				}
			}
		}
		f.Open = append(f.Open, o)
	}
}
