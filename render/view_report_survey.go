package render

import (
	"slices"
	"strconv"

	"samverka/workshops"
)

// RoundClauses says how many answered each round: "nio av elva besvarade
// enkäten före serien och åtta av elva efter serien". Empty without answers.
func (v *View) RoundClauses(f *workshops.SurveyFigures) string {
	var parts []string
	for i, r := range f.Rounds {
		words := v.InWords(r.Answered, r.Invited)
		when := v.when(r.Round)
		id := "report.answered-too"
		if i == 0 {
			id = "report.answered"
		}
		parts = append(parts, v.say(id, "Count", r.Answered, "Number", words[0], "Of", words[1], "When", when))
	}
	return workshops.List(v.lang, parts)
}

// when gives the time of a round in a sentence: "före serien".
func (v *View) when(r *workshops.Round) string {
	if id := "report.when." + r.Name; v.words.Has(id) {
		return v.say(id)
	}
	return r.Label.In(v.lang)
}

// ThemeDiagram is the figure of a theme without a table of its own: the table
// stands in an appendix.
func (v *View) ThemeDiagram(f *workshops.SurveyFigures, t ThemeWords) Figure {
	figure := v.ThemeFigure(f, t.ThemeFigures)
	figure.NoTable = true
	return figure
}

// When gives the time of a round in a sentence: "efter serien".
func (v *View) When(r workshops.RoundFigures) string { return v.when(r.Round) }

// Unpaired is how many answers before and after cannot be told whose they are,
// because the code is lost or occurs twice.
func (v *View) Unpaired(f *workshops.SurveyFigures) int {
	n := 0
	for _, r := range f.Rounds {
		if r.Round.Name == "before" || r.Round.Name == "after" {
			n += r.LostCodes + r.DoubledCodes
		}
	}
	return n
}

// Presentable gives the rounds that have answers enough to be shown.
func (v *View) Presentable(f *workshops.SurveyFigures) []workshops.RoundFigures {
	return slices.DeleteFunc(slices.Clone(f.Rounds), func(r workshops.RoundFigures) bool { return r.Withheld != workshops.Shown })
}

// SomeMissing tells whether some of those invited to a round did not answer.
func (v *View) SomeMissing(f *workshops.SurveyFigures) bool {
	return slices.ContainsFunc(f.Rounds, func(r workshops.RoundFigures) bool { return r.Answered < r.Invited })
}

// BeforeAndAfter tells whether there are answers both before and after.
func (v *View) BeforeAndAfter(f *workshops.SurveyFigures) bool {
	has := func(round string) bool {
		return slices.ContainsFunc(f.Rounds, func(r workshops.RoundFigures) bool { return r.Round.Name == round })
	}
	return has("before") && has("after")
}

// WholeScale tells whether the whole scale is shown, not merged to classes.
func (v *View) WholeScale(f *workshops.SurveyFigures) bool {
	return len(f.Classes()) == len(f.Survey.Scale.Points)
}

// Changed tells whether a theme was asked about both before and after, so that
// answers can have changed.
func (v *View) Changed(t ThemeWords) bool {
	return slices.ContainsFunc(t.Statements, func(st workshops.StatementFigures) bool { return st.Change.Withheld != workshops.NoRound })
}

// Span says how many people between a lowest and a highest number: "mellan en
// och tre personer".
func (v *View) Span(s *[2]int) string {
	words := v.InWords(s[0], s[1])
	switch {
	case s[0] == s[1]:
		return v.say("report.span-one", "Count", s[1], "High", words[1])
	case s[0] == 0:
		return v.say("report.span-up-to", "Count", s[1], "High", words[1])
	}
	return v.say("report.span", "Low", words[0], "High", words[1])
}

// TooFew gives the rounds with answers that are too few to be shown.
func (v *View) TooFew(f *workshops.SurveyFigures) []workshops.RoundFigures {
	return slices.DeleteFunc(slices.Clone(f.Rounds), func(r workshops.RoundFigures) bool { return r.Withheld == workshops.Shown })
}

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
	c := &ChangeWords{Text: st.Statement.Text.In(v.lang), PairChange: st.Change}
	before, after := roundOf(f, st, "before"), roundOf(f, st, "after")
	if before != nil && after != nil {
		c.Before, c.After = v.Median(*before), v.Median(*after)
	}
	return c
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
				all = append(all, HighAnswers{st.Statement.Text.In(v.lang), v.when(f.Rounds[i].Round), high(f, d), d.Answers})
			}
		}
		if len(all) < len(w.Statements) {
			continue
		}
		most := slices.MaxFunc(all, func(a, b HighAnswers) int { return a.High*b.Answers - b.High*a.Answers })
		least := slices.MinFunc(all, func(a, b HighAnswers) int { return a.High*b.Answers - b.High*a.Answers })
		w.Most = &most
		if least.High*most.Answers != most.High*least.Answers {
			w.Least = &least
		}
		return
	}
}

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

// Compared adds up, over the themes, the statements that can be compared and
// those where more people rose than fell. It counts statements; it is no
// index.
type Compared struct {
	Statements, More int
}

// Compared gives the picture of a whole survey.
func (v *View) Compared(f *workshops.SurveyFigures) Compared {
	var c Compared
	for _, t := range f.Themes {
		c.Statements += t.Compared
		c.More += t.More
	}
	return c
}

// WithheldFigures counts the figures of all surveys that are not shown.
func (v *View) WithheldFigures() int {
	n := 0
	for _, s := range v.Surveys {
		n += workshops.Figures(v.Series, s).WithheldCount
	}
	return n
}

// Comments gives the open questions that have approved answers to show.
func (v *View) Comments(f *workshops.SurveyFigures) []workshops.OpenFigures {
	return slices.DeleteFunc(slices.Clone(f.Open), func(o workshops.OpenFigures) bool {
		return o.Withheld != workshops.Shown || len(o.Texts) == 0
	})
}

// EmptyResponsibilities names those who should answer for the documents but
// are not given in the plan.
func (v *View) EmptyResponsibilities() []string {
	r := v.Plan.Responsible
	var out []string
	for _, field := range []struct{ id, value string }{
		{"commissioner", v.Plan.Commission.By}, {"controller", r.Controller}, {"archive", r.Archive}, {"registrar", r.Registrar},
	} {
		if field.value == "" {
			out = append(out, v.say("report.responsible."+field.id))
		}
	}
	return out
}
