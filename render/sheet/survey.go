package sheet

import (
	"cmp"
	"strconv"
	"strings"

	"samverka/workshops"
)

// KindSurvey is the kind of workbook that one person answers a survey in.
const KindSurvey = "survey"

// CodeKey is the key of the cell for the code.
const CodeKey = "code"

// OpenKey is the key of the cell for an answer in words.
func OpenKey(question string) string { return openKey + question }

// The first part of the keys of a survey's cells: ratings, ratings as it was
// before, and answers in words.
const (
	ratingKey  = "s_"
	beforeKey  = "b_"
	openKey    = "o_"
	aboutRound = "round"
	aboutName  = "survey"
	aboutV     = "version"
)

// SurveyWords are the fixed sentences of a survey workbook, in its language.
type SurveyWords struct {
	Tab      string // the name of the sheet
	HowTo    string // how to fill it in and send it back
	Code     string // the label of the code
	Open     string // the heading of the open questions
	NoNames  string // the footer
	RoundOf  string // "{survey} – {round}"
	LookBack string // the heading of the block about before
	// CodeText is the note about the code; "" for the survey's own.
	CodeText string
}

// SurveyBook describes the workbook in which one person answers a round of a
// survey. The same description reads it back.
func SurveyBook(s *workshops.Series, survey *workshops.Survey, round *workshops.Round, w SurveyWords) *Book {
	l := s.Plan.Language
	title := strings.NewReplacer("{survey}", survey.Title.In(l), "{round}", round.Label.In(l)).Replace(w.RoundOf)
	options := answerOptions(survey, l)
	sheet := Sheet{Key: "survey", Name: w.Tab, Title: title, Protected: true}
	for _, text := range append([]string{w.HowTo}, strings.Split(survey.InformationFor(s.Plan, l), "\n")...) {
		if text = strings.TrimSpace(text); text != "" {
			sheet.Intro = append(sheet.Intro, text)
		}
	}
	sheet.Form = append(sheet.Form, Section{Heading: w.Code, Note: cmp.Or(w.CodeText, survey.CodeText.In(l)), Cells: []Cell{{Key: CodeKey, Label: w.Code, Kind: Line}}})
	for _, st := range survey.Asked(round) {
		if n := len(sheet.Form); n == 1 || sheet.Form[n-1].Heading != st.Theme.Name.In(l) {
			sheet.Form = append(sheet.Form, Section{Heading: st.Theme.Name.In(l)})
		}
		last := &sheet.Form[len(sheet.Form)-1]
		last.Cells = append(last.Cells, ratingCell(ratingKey, st, options, l))
	}
	if back := survey.LookingBack(round); len(back) > 0 {
		section := Section{Heading: w.LookBack, Note: survey.Retrospective.Lead.In(l)}
		for _, st := range back {
			section.Cells = append(section.Cells, ratingCell(beforeKey, st, options, l))
		}
		sheet.Form = append(sheet.Form, section)
	}
	if questions := survey.Questions(round); len(questions) > 0 {
		section := Section{Heading: w.Open, Note: survey.OpenWarning.In(l)}
		for _, q := range questions {
			section.Cells = append(section.Cells, Cell{Key: openKey + q.ID, Label: q.Text.In(l), Aliases: []string{q.Text.SV, q.Text.EN}, Kind: Paragraph})
		}
		sheet.Form = append(sheet.Form, section)
	}
	return &Book{
		Identity: Identity{Kind: KindSurvey, Series: s.ID, Language: l, FormatVersion: FormatVersion, About: map[string]string{
			aboutName: survey.Name, aboutV: strconv.Itoa(survey.Version), aboutRound: round.Name,
		}},
		Title: title, Footer: w.NoNames, Sheets: []Sheet{sheet},
	}
}

// ratingCell is a statement with the scale as its drop-down.
func ratingCell(prefix string, st *workshops.Statement, options []Option, l workshops.Language) Cell {
	return Cell{Key: prefix + st.ID, Label: st.ID + ". " + st.Text.In(l), Aliases: []string{st.Text.SV, st.Text.EN}, Kind: Choice, Options: options}
}

// answerOptions are what a statement of a survey can be answered with, the
// same for all of them.
func answerOptions(survey *workshops.Survey, l workshops.Language) []Option {
	var options []Option
	for _, o := range survey.Options {
		options = append(options, Option{Value: o.Value, Label: o.Label.In(l), Aliases: append([]string{o.Value, o.Label.SV, o.Label.EN}, o.Also...)})
	}
	for _, p := range survey.Scale.Points {
		n := strconv.Itoa(p.Value)
		options = append(options, Option{Value: n, Label: n + " – " + p.Label.In(l), Aliases: []string{n, p.Label.SV, p.Label.EN}})
	}
	return append(options, Option{Value: workshops.Unknown, Label: survey.Scale.Unknown.In(l),
		Aliases: []string{workshops.Unknown, survey.Scale.Unknown.SV, survey.Scale.Unknown.EN}})
}

// RoundOf tells which survey and round a workbook says that it is for.
func (id Identity) RoundOf() (survey, version, round string) {
	return id.About[aboutName], id.About[aboutV], id.About[aboutRound]
}

// Submission gives the answers of a survey workbook that has been read.
func (f *Filled) Submission() *workshops.Submission { return submission(f.Values) }

// submission makes an answer of the values of a form or a row.
func submission(values map[string]string) *workshops.Submission {
	s := &workshops.Submission{Answer: workshops.Answer{Code: workshops.NormalCode(values[CodeKey])}}
	room := 0 // for the ratings, which are most of it
	for key, value := range values {
		if value != "" && strings.HasPrefix(key, ratingKey) {
			room++
		}
	}
	put := func(m *map[string]string, room int, id, value string) {
		if *m == nil {
			*m = make(map[string]string, room)
		}
		(*m)[id] = value
	}
	for key, value := range values {
		if value == "" {
			continue
		}
		if id, ok := strings.CutPrefix(key, ratingKey); ok {
			put(&s.Answer.Ratings, room, id, value)
		}
		if id, ok := strings.CutPrefix(key, beforeKey); ok {
			put(&s.Answer.Before, 0, id, value)
		}
		if id, ok := strings.CutPrefix(key, openKey); ok {
			put(&s.Comments, 0, id, value)
		}
	}
	return s
}
