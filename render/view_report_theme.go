package render

import (
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// ThemeWords is what the report says of a theme beside its diagram. Every
// number in it comes from figures that may be shown.
type ThemeWords struct {
	workshops.ThemeFigures
	// Shown tells whether there is anything to draw, Hidden how many
	// figures of the theme are not shown.
	Shown  bool
	Hidden int
	// Rise is the statement that most people rose on, nil when none did.
	Rise *ChangeWords
	// Fall is the statement that most people fell on, nil when nobody did or
	// when Rise already says it.
	Fall *ChangeWords
	// NoFall tells that all statements could be compared and nobody fell.
	NoFall bool
	// Found is how many answers went from "don't know" to the scale.
	Found int
	// Most and Least are the statements with most and fewest high answers in
	// the latest round that is shown; Least is nil when they do not differ.
	Most, Least *HighAnswers
	// Ceiling is the lowest and highest number that had answered the highest
	// already before; nil when it is not shown.
	Ceiling *[2]int
	// Back is what looking back showed; nil when it was not asked or may not
	// be shown.
	Back *LookedBack
}

// ChangeWords is the change of one statement.
type ChangeWords struct {
	Text          string
	Before, After string // medians; empty when they are not shown
	workshops.PairChange
}

// HighAnswers is how many answered high on a statement in a round.
type HighAnswers struct {
	Text, When    string
	High, Answers int
}

// LookedBack compares, statement by statement, the median of the answers before
// with that of the answers that look back.
type LookedBack struct {
	Statements, Lower, Higher int
}

// Themes gives what the report says of each theme that has been asked about.
func (v *View) Themes(f *workshops.SurveyFigures) []ThemeWords {
	var out []ThemeWords
	for _, t := range f.Themes {
		w := ThemeWords{ThemeFigures: t}
		asked := false
		for _, st := range t.Statements {
			for _, d := range st.Rounds {
				asked = asked || d.Withheld != workshops.NoRound
				w.Shown = w.Shown || d.Withheld == workshops.Shown
				if d.Withheld != workshops.Shown && d.Withheld != workshops.NoRound {
					w.Hidden++
				}
			}
			w.Found += st.Change.Found
		}
		if !asked {
			continue
		}
		v.changes(f, &w)
		v.standing(f, &w)
		w.Ceiling, w.Back = ceiling(f, t), lookedBack(f, t)
		out = append(out, w)
	}
	return out
}

func (v *View) changes(f *workshops.SurveyFigures, w *ThemeWords) {
	var rise *workshops.StatementFigures
	for i := range w.Statements {
		st := &w.Statements[i]
		if st.Change.Withheld == workshops.Shown && st.Change.Higher > 0 && (rise == nil || st.Change.Higher > rise.Change.Higher) {
			rise = st
		}
	}
	if rise != nil {
		w.Rise = v.changeWords(f, rise)
	}
	if w.MostLower != nil && (rise == nil || w.MostLower.Statement != rise.Statement) {
		w.Fall = v.changeWords(f, w.MostLower)
	}
	w.NoFall = w.Compared > 0 && w.Compared == len(w.Statements) && w.MostLower == nil
}

func (v *View) changeWords(f *workshops.SurveyFigures, st *workshops.StatementFigures) *ChangeWords {
	c := &ChangeWords{Text: v.statement(st), PairChange: st.Change}
	before, after := roundOf(f, st, "before"), roundOf(f, st, "after")
	if before != nil && after != nil {
		c.Before, c.After = v.Median(*before), v.Median(*after)
	}
	return c
}

// statement is the wording of a statement as a quotation has it.
func (v *View) statement(st *workshops.StatementFigures) string {
	return strings.TrimSuffix(st.Statement.Text.In(v.lang), ".")
}

// Way says what all of the pairs did: "higher", "same" or "lower"; empty where
// they did not all do the same.
func (c *ChangeWords) Way() string {
	switch c.Pairs {
	case c.Higher:
		return "higher"
	case c.PairChange.Same:
		return "same"
	case c.Lower:
		return "lower"
	}
	return ""
}

// roundOf gives the distribution of a round that is shown, nil otherwise.
func roundOf(f *workshops.SurveyFigures, st *workshops.StatementFigures, round string) *workshops.Distribution {
	for i := range f.Rounds {
		if f.Rounds[i].Round.Name == round && st.Rounds[i].Withheld == workshops.Shown {
			return &st.Rounds[i]
		}
	}
	return nil
}

// standing finds the statements with most and fewest high answers, in the
// latest round where all of the theme is shown.
func (v *View) standing(f *workshops.SurveyFigures, w *ThemeWords) {
	for i := len(f.Rounds) - 1; i >= 0; i-- {
		var all []HighAnswers
		for _, st := range w.Statements {
			if d := st.Rounds[i]; d.Withheld == workshops.Shown {
				all = append(all, HighAnswers{v.statement(&st), v.when(f.Rounds[i].Round), high(f, d), d.Answers})
			}
		}
		if len(all) < len(w.Statements) {
			continue
		}
		slices.SortStableFunc(all, func(a, b HighAnswers) int { return b.against(a) })
		// A statement is not singled out where another has as many.
		last := len(all) - 1
		if last == 0 || all[0].against(all[1]) != 0 {
			w.Most = &all[0]
		}
		if last > 0 && w.Most != nil && all[last].against(all[last-1]) != 0 {
			w.Least = &all[last]
		}
		return
	}
}

// against compares the shares of high answers of two statements.
func (a HighAnswers) against(b HighAnswers) int { return a.High*b.Answers - b.High*a.Answers }

// high counts the answers on the two highest points of the scale.
func high(f *workshops.SurveyFigures, d workshops.Distribution) int {
	points := f.Survey.Scale.Points
	from := points[max(len(points)-2, 0)].Value
	n := 0
	for _, c := range d.Classes {
		if c.From >= from {
			n += c.Count
		}
	}
	return n
}

// HighPoints names the two highest points of a survey's scale: "4 eller 5".
func (v *View) HighPoints(s *workshops.Survey) string {
	points := s.Scale.Points
	return v.say("report.points-or", "Low", strconv.Itoa(points[max(len(points)-2, 0)].Value), "High", v.HighestPoint(s))
}

// HighestPoint gives the highest point of a survey's scale.
func (v *View) HighestPoint(s *workshops.Survey) string {
	return strconv.Itoa(s.Scale.Points[len(s.Scale.Points)-1].Value)
}

func ceiling(f *workshops.SurveyFigures, t workshops.ThemeFigures) *[2]int {
	var out *[2]int
	for i := range t.Statements {
		d := roundOf(f, &t.Statements[i], "before")
		if d == nil || d.Ceiling < 0 {
			return nil
		}
		if out == nil {
			out = &[2]int{d.Ceiling, d.Ceiling}
		}
		out[0], out[1] = min(out[0], d.Ceiling), max(out[1], d.Ceiling)
	}
	return out
}

func lookedBack(f *workshops.SurveyFigures, t workshops.ThemeFigures) *LookedBack {
	var out LookedBack
	for i := range t.Statements {
		st := &t.Statements[i]
		before := roundOf(f, st, "before")
		if before == nil || st.Retrospective == nil || st.Retrospective.Withheld != workshops.Shown {
			continue
		}
		out.Statements++
		switch now, back := middle(*before), middle(*st.Retrospective); {
		case back < now:
			out.Lower++
		case back > now:
			out.Higher++
		}
	}
	if out.Statements == 0 {
		return nil
	}
	return &out
}

// middle is twice the median, for comparing medians of one or two values.
func middle(d workshops.Distribution) int { return d.Median[0] + d.Median[len(d.Median)-1] }
