package render

import (
	"slices"

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
	figure.Title = v.say("report.theme-diagram", "Theme", t.Theme.ID)
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

// SmallestGroup is how many must have answered before anything is shown, in
// words: "fem".
func (v *View) SmallestGroup() string {
	return workshops.CountWord(max(workshops.LeastGroup, v.Plan.MinimumGroup), workshops.Common, v.lang)
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
	return withheldAs(f, workshops.FewAnswers)
}

// Altered gives the rounds that are not shown because the number of answers has
// changed since they were read in.
func (v *View) Altered(f *workshops.SurveyFigures) []workshops.RoundFigures {
	return withheldAs(f, workshops.Altered)
}

func withheldAs(f *workshops.SurveyFigures, why workshops.Withheld) []workshops.RoundFigures {
	return slices.DeleteFunc(slices.Clone(f.Rounds), func(r workshops.RoundFigures) bool { return r.Withheld != why })
}

// LateWords says how many answers of a round came too late to be counted in the
// figures: "varav ett kom sent och räknas in först när minst fem sena svar har
// kommit".
func (v *View) LateWords(f *workshops.SurveyFigures) []string {
	var out []string
	for _, r := range f.Rounds {
		if r.Waiting > 0 {
			out = append(out, v.say("report.waiting", "Count", r.Waiting, "When", v.when(r.Round),
				"Number", workshops.CountWord(r.Waiting, workshops.Neuter, v.lang), "Limit", workshops.CountWord(f.Limit, workshops.Common, v.lang)))
		}
	}
	return out
}

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
	for _, s := range v.ScaleSurveys() {
		n += workshops.Figures(v.Series, s).WithheldCount
	}
	if f := v.ChoiceResults(); f != nil {
		n += f.WithheldCount
	}
	return n
}

// Comments gives the open questions that have approved answers to show.
func (v *View) Comments(f *workshops.SurveyFigures) []workshops.OpenFigures {
	return slices.DeleteFunc(slices.Clone(f.Open), func(o workshops.OpenFigures) bool {
		return o.Withheld != workshops.Shown || len(o.Texts) == 0
	})
}

// CommentsWaiting counts the answers in words that could be shown once somebody
// has read them through and approved them.
func (v *View) CommentsWaiting() int {
	n := 0
	for _, s := range v.ScaleSurveys() {
		for _, o := range workshops.Figures(v.Series, s).Open {
			n += o.Waiting
		}
	}
	return n
}

// EmptyResponsibilities names those who should answer for the documents but
// are not given in the plan.
func (v *View) EmptyResponsibilities() []string {
	r := v.Plan.Responsible
	var out []string
	for _, field := range []struct{ id, value string }{
		{"commissioner", v.Plan.Commission.By}, {"decision", v.Plan.Commission.Decided}, {"controller", r.Controller},
		{"protection-officer", r.ProtectionOfficer}, {"archive", r.Archive}, {"registrar", r.Registrar}, {"retention", r.Retention},
	} {
		if field.value == "" {
			out = append(out, v.say("report.responsible."+field.id))
		}
	}
	return out
}
