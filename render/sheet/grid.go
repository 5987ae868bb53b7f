package sheet

import (
	"strconv"
	"strings"

	"samverka/workshops"
)

// KindGrid is the kind of workbook that answers on paper are entered in, one
// row for each form.
const KindGrid = "grid"

// GridTable is the name of the table of an entry grid, and RoundKey the key of
// its column for the round.
const (
	GridTable = "answers"
	RoundKey  = "round"
)

// aboutGrid is the fact that tells grids apart.
const aboutGrid = "grid"

// Source is what a grid is told from other grids by.
func (id Identity) Source() string { return id.About[aboutGrid] }

// gridRows is how many rows there are to fill in. The table grows by itself
// when more are written below.
const gridRows = 150

// GridWords are the fixed sentences of an entry grid, in its language.
type GridWords struct {
	Tab      string // the name of the sheet
	HowTo    string // how to enter a form
	Round    string // the header of the column for the round
	Code     string // the header of the column for the code
	Form     string // the heading over those two
	Open     string // the heading over the open questions
	LookBack string // the heading over the block about before
	Before   string // what the headers of that block begin with
	NoNames  string // the footer
	TitleOf  string // "{survey} – svar från papper"
}

// GridBook describes the workbook in which answers on paper are entered: all
// rounds of a survey in one table. The same description reads it back.
//
// The id tells this grid from other grids of the survey, so that a row without
// a code is known again when the same grid comes in with more rows.
func GridBook(s *workshops.Series, survey *workshops.Survey, id string, w GridWords) *Book {
	l := s.Plan.Language
	title := strings.ReplaceAll(w.TitleOf, "{survey}", survey.Title.In(l))
	return &Book{
		Identity: Identity{Kind: KindGrid, Series: s.ID, Language: l, FormatVersion: FormatVersion, About: map[string]string{
			aboutName: survey.Name, aboutV: strconv.Itoa(survey.Version), aboutGrid: id,
		}},
		Title: s.Plan.Title, Footer: w.NoNames,
		Sheets: []Sheet{{
			Key: KindGrid, Name: w.Tab, Title: title, Intro: []string{w.HowTo, legend(survey, l)},
			Table: &Table{Name: GridTable, Columns: gridColumns(survey, l, w), EmptyRows: gridRows, Keep: 2},
		}},
	}
}

// gridColumns are the round, the code, every statement of the survey in any
// round, what is asked about before, and the open questions.
func gridColumns(survey *workshops.Survey, l workshops.Language, w GridWords) []Cell {
	round := Cell{Key: RoundKey, Label: w.Round, Kind: Choice, Required: true, Group: w.Form, Width: 14}
	for _, r := range survey.Rounds {
		round.Options = append(round.Options, Option{Value: r.Name, Label: r.Label.In(l), Aliases: []string{r.Label.SV, r.Label.EN}})
	}
	columns := []Cell{round, {Key: CodeKey, Label: w.Code, Kind: Line, Group: w.Form, Width: 11}}
	options := gridOptions(survey, l)
	for _, t := range survey.Themes {
		for _, st := range t.Statements {
			columns = append(columns, gridCell(ratingKey, "", st, options, l))
		}
	}
	for _, r := range survey.Rounds {
		for _, st := range survey.LookingBack(r) {
			c := gridCell(beforeKey, w.Before+" ", st, options, l)
			c.Group = w.LookBack
			columns = append(columns, c)
		}
	}
	for _, q := range survey.Open {
		columns = append(columns, Cell{
			Key: openKey + q.ID, Label: q.Text.In(l), Aliases: []string{q.Text.SV, q.Text.EN}, Kind: Paragraph, Group: w.Open,
		})
	}
	return columns
}

// gridCell is the column of a statement.
func gridCell(prefix, begins string, st *workshops.Statement, options []Option, l workshops.Language) Cell {
	c := ratingCell(prefix, st, options, l)
	c.Label = begins + c.Label
	c.Group = st.Theme.Name.In(l)
	if _, err := strconv.Atoi(options[0].Label); err == nil {
		c.Width = figuresWidth
	}
	if begins != "" {
		c.Aliases = nil // or they would be taken for the statement itself
	}
	return c
}

// figuresWidth is the width of a column that is answered with figures, in
// characters: its header takes some six lines.
const figuresWidth = 19

// gridOptions are the answers as the drop-downs have them: the bare figures of
// the scale, which are quick to type.
func gridOptions(survey *workshops.Survey, l workshops.Language) []Option {
	options := answerOptions(survey, l)
	for i := range options {
		o := &options[i]
		o.Aliases = append(o.Aliases, o.Label)
		if len(survey.Options) == 0 {
			o.Label = bare(o.Value, survey, l)
		}
	}
	return options
}

// bare is the shortest that an answer can be called: its figure, or "Vet inte"
// of "Vet inte/ej aktuellt".
func bare(value string, survey *workshops.Survey, l workshops.Language) string {
	if value != workshops.Unknown {
		return value
	}
	short, _, _ := strings.Cut(survey.Scale.Unknown.In(l), "/")
	return short
}

// legend says what the figures of the scale mean; "" where answers are words.
func legend(survey *workshops.Survey, l workshops.Language) string {
	var parts []string
	for _, p := range survey.Scale.Points {
		parts = append(parts, strconv.Itoa(p.Value)+" = "+p.Label.In(l))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(append(parts, bare(workshops.Unknown, survey, l)+" = "+survey.Scale.Unknown.In(l)), " · ")
}

// Submission gives the answers of a row of an entry grid, and the round that
// they belong to.
func (r Row) Submission() (round string, s *workshops.Submission) {
	s = submission(r.Values)
	s.At = workshops.Place{File: r.layout.file, Sheet: r.layout.tab, Cell: cellName(r.Number, 1)}
	return r.Values[RoundKey], s
}

// AskedIn are the keys of what a round of a survey asks, in workbooks and
// grids.
func AskedIn(survey *workshops.Survey, round *workshops.Round) map[string]bool {
	asked := map[string]bool{RoundKey: true, CodeKey: true}
	for _, st := range survey.Asked(round) {
		asked[ratingKey+st.ID] = true
	}
	for _, st := range survey.LookingBack(round) {
		asked[beforeKey+st.ID] = true
	}
	for _, q := range survey.Questions(round) {
		asked[openKey+q.ID] = true
	}
	return asked
}
