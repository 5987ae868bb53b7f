package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// SurveyReport is the view of the parts of the report that are about one
// survey.
type SurveyReport struct {
	*View
	F *workshops.SurveyFigures
}

// Report gives the view of the parts that are about a survey.
func (v *View) Report(f *workshops.SurveyFigures) SurveyReport { return SurveyReport{v, f} }

// ThemeReport is the view of what is said of one theme.
type ThemeReport struct {
	SurveyReport
	Theme ThemeWords
}

// Of gives the view of a theme.
func (r SurveyReport) Of(t ThemeWords) ThemeReport { return ThemeReport{r, t} }

// ChangeReport is the view of what is said of the change of one statement.
type ChangeReport struct {
	*View
	Change *ChangeWords
}

// Change gives the view of a change.
func (v *View) Change(c *ChangeWords) ChangeReport { return ChangeReport{v, c} }

// Still is how many of those who took part are still in their roles.
type Still struct {
	StillHere, Of int
	Words         []string // both numbers, in words
}

// Still gives that number from a follow-up.
func (v *View) Still(f FollowUpResult) Still {
	return Still{f.StillHere, f.Of, v.InWords(max(f.StillHere, 0), f.Of)}
}

// Movers is how many of those who took part had left their roles at the latest
// follow-up that noted it.
func (v *View) Movers() int {
	n := 0
	for _, f := range v.HeldFollowUps() {
		if f.StillHere >= 0 {
			n = max(f.Of-f.StillHere, 0)
		}
	}
	return n
}

// Goals gives the goals of the larger effort (T17): "covered" those that the
// series can say something about, "uncovered" the others, "all" both.
func (v *View) Goals(which string) []string {
	var out []string
	for _, g := range v.Plan.Programme.Goals {
		if which == "all" || g.Covered == (which == "covered") {
			out = append(out, g.Text)
		}
	}
	return out
}

// Contents says what a session was about: its agenda without breaks and
// without the beginning and end that all sessions have. A session in parts says
// what its parts are.
func (v *View) Contents(h HeldSession) string {
	var out []string
	for _, part := range h.Parts {
		out = append(out, part.Title)
	}
	if len(out) > 0 {
		return sentences(out...)
	}
	for _, item := range h.Agenda {
		switch item.Topic {
		case "welcome", "notes-check", "check-in", "check-out", "wrap-up":
			continue
		}
		if item.Kind == "break" {
			continue
		}
		title, _, _ := strings.Cut(item.Title, ":")
		out = append(out, title)
	}
	return sentences(out...)
}

// Quoted lists titles in quotation marks: ”a” och ”b”.
func (v *View) Quoted(titles []string) string {
	var out []string
	for _, t := range titles {
		out = append(out, v.say("report.quoted", "Text", t))
	}
	return workshops.List(v.lang, out)
}

// Dates lists the days of sessions: "den 12 mars 2026 och den 16 april 2026".
func (v *View) Dates(sessions []*workshops.Session) string {
	var days []workshops.Date
	for _, s := range sessions {
		days = append(days, s.Date)
	}
	return v.days(days)
}

// FollowUpDates lists the days of follow-ups.
func (v *View) FollowUpDates(all []FollowUpResult) string {
	var days []workshops.Date
	for _, f := range all {
		days = append(days, f.Date)
	}
	return v.days(days)
}

func (v *View) days(days []workshops.Date) string {
	var out []string
	for _, d := range days {
		out = append(out, v.say("report.day", "Date", d.Long(v.lang)))
	}
	return workshops.List(v.lang, out)
}

// AnyAssessed tells whether the seven questions have been answered for some
// agreement in use.
func (v *View) AnyAssessed() bool { return slices.ContainsFunc(v.Open("agreements"), v.Assessed) }

// RoundsAnswered is how many rounds of a survey have answers that may be
// shown; of several surveys, the one with most.
func (v *View) RoundsAnswered() int {
	n := 0
	for _, s := range v.ScaleSurveys() {
		n = max(n, len(v.Presentable(workshops.Figures(v.Series, s))))
	}
	return n
}

// DocumentTitles gives the titles of the documents that there are of the series
// as it stands, for running text and each once, but for the one that sums it up.
func (v *View) DocumentTitles() []string {
	var out []string
	for _, d := range v.Documents {
		made := slices.ContainsFunc(v.Jobs(Wish{}), func(j *Job) bool { return j.Document == d })
		if d.Name != v.Model.Report && !d.Lists && made {
			out = append(out, inside(d.Title.In(v.lang)))
		}
	}
	return out
}
