package workshops

import (
	"slices"
	"strconv"
)

// Survey is a questionnaire that is answered in rounds, without names.
type Survey struct {
	Name        string
	Version     int
	Title       Text
	Minutes     int
	Information Text
	CodeText    Text
	OpenWarning Text
	// A survey is answered either on a scale or by choosing one of Options.
	Scale         Scale
	Options       []SurveyOption
	Rounds        []*Round
	Themes        []*Theme
	Open          []*OpenQuestion
	Retrospective Retrospective
	GroupBy       Grouping
}

// Scale is what every statement is answered on. "Don't know" is apart, and
// never counts as a point in between.
type Scale struct {
	Points  []ScalePoint
	Unknown Text
}

// SurveyOption is one answer of a survey that is answered by choosing, such as
// who is responsible for a task (G02).
type SurveyOption struct {
	Value string
	Label Text
	Also  []string // other words for it
}

// ScalePoint is one step of the scale.
type ScalePoint struct {
	Value int
	Label Text
}

// Round is one time that the survey is answered. Statements lists the
// statements of a shorter round; empty means all.
type Round struct {
	Name       string
	Label      Text
	Statements []string
}

// Theme is a group of statements that are read together.
type Theme struct {
	ID   string
	Name Text
	// Sensitive themes never show that everybody answered low.
	Sensitive  bool
	Statements []*Statement
}

// Statement is answered on the scale.
type Statement struct {
	ID     string
	Theme  *Theme
	Text   Text
	Rounds []string // the only rounds that have it; empty means all
	// Touches are the categories of problems that it has to do with.
	Touches []string
}

// OpenQuestion is answered in words.
type OpenQuestion struct {
	ID     string
	Text   Text
	Rounds []string
}

// Retrospective asks, in one round, how well the statements of a theme held
// before the series.
type Retrospective struct {
	Theme, Round string
	Lead         Text
}

// Grouping says which statement of a survey that is answered by choosing tells
// what kind of unit the answer comes from, and which of the options are such.
type Grouping struct {
	Statement string
	Options   []string
}

// NoAnswer values that a rating may have beside the points of the scale.
const (
	Unknown  = "?"
	NoAnswer = ""
)

// SurveyShape is what a file that declares a survey holds.
var SurveyShape = &Shape{Name: "survey", Fields: []*Field{
	{Name: "survey", Type: "id", Required: true},
	{Name: "version", Type: "count", Required: true, Min: 1},
	{Name: "title", Type: "bilingual", Required: true},
	{Name: "minutes", Type: "count"},
	{Name: "information", Type: "bilingual"},
	{Name: "code", Type: "bilingual"},
	{Name: "open-warning", Type: "bilingual"},
	{Name: "options", Type: "group", Many: true, Shape: choiceShape},
	{Name: "scale", Type: "group", Required: true, Shape: &Shape{Name: "survey.scale", Fields: []*Field{
		{Name: "points", Type: "group", Many: true, Shape: &Shape{Name: "survey.point", Fields: []*Field{
			{Name: "value", Type: "count", Required: true},
			{Name: "label", Type: "bilingual", Required: true},
		}}},
		{Name: "unknown", Type: "bilingual", Required: true},
	}}},
	{Name: "rounds", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "survey.round", Fields: []*Field{
		{Name: "name", Type: "id", Required: true},
		{Name: "label", Type: "bilingual", Required: true},
		{Name: "statements", Type: "text", Many: true},
	}}},
	{Name: "themes", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "survey.theme", Fields: []*Field{
		{Name: "id", Type: "text", Required: true},
		{Name: "name", Type: "bilingual", Required: true},
		{Name: "sensitive", Type: "yes-no", Choices: YesNo},
		{Name: "statements", Type: "group", Many: true, Required: true, Shape: statementShape},
	}}},
	{Name: "open", Type: "group", Many: true, Shape: statementShape},
	{Name: "group-by", Type: "group", Shape: &Shape{Name: "survey.group-by", Fields: []*Field{
		{Name: "statement", Type: "text", Required: true},
		{Name: "options", Type: "id", Many: true, Required: true},
	}}},
	{Name: "retrospective", Type: "group", Shape: &Shape{Name: "survey.retrospective", Fields: []*Field{
		{Name: "theme", Type: "text", Required: true},
		{Name: "round", Type: "id", Required: true},
		{Name: "lead", Type: "bilingual", Required: true},
	}}},
}}

var statementShape = &Shape{Name: "survey.statement", Fields: []*Field{
	{Name: "id", Type: "text", Required: true},
	{Name: "text", Type: "bilingual", Required: true},
	{Name: "rounds", Type: "id", Many: true},
	{Name: "touches", Type: "id", Many: true},
}}

// ReadSurvey gives the survey that a file of [SurveyShape] declares.
func ReadSurvey(n *Node) *Survey {
	s := &Survey{
		Name: n.Str("survey"), Version: n.Int("version"), Title: n.Bilingual("title"), Minutes: n.Int("minutes"),
		Information: n.Bilingual("information"), CodeText: n.Bilingual("code"), OpenWarning: n.Bilingual("open-warning"),
	}
	for _, o := range n.List("options") {
		s.Options = append(s.Options, SurveyOption{Value: o.Str("value"), Label: o.Bilingual("label"), Also: o.Strs("also")})
	}
	scale := n.Get("scale")
	s.Scale.Unknown = scale.Bilingual("unknown")
	for _, p := range scale.List("points") {
		s.Scale.Points = append(s.Scale.Points, ScalePoint{Value: p.Int("value"), Label: p.Bilingual("label")})
	}
	for _, r := range n.List("rounds") {
		s.Rounds = append(s.Rounds, &Round{Name: r.Str("name"), Label: r.Bilingual("label"), Statements: r.Strs("statements")})
	}
	for _, t := range n.List("themes") {
		theme := &Theme{ID: t.Str("id"), Name: t.Bilingual("name"), Sensitive: t.Str("sensitive") == "yes"}
		for _, st := range t.List("statements") {
			theme.Statements = append(theme.Statements, &Statement{ID: st.Str("id"), Theme: theme, Text: st.Bilingual("text"), Rounds: st.Strs("rounds"), Touches: st.Strs("touches")})
		}
		s.Themes = append(s.Themes, theme)
	}
	for _, q := range n.List("open") {
		s.Open = append(s.Open, &OpenQuestion{ID: q.Str("id"), Text: q.Bilingual("text"), Rounds: q.Strs("rounds")})
	}
	if g := n.Get("group-by"); g != nil {
		s.GroupBy = Grouping{Statement: g.Str("statement"), Options: g.Strs("options")}
	}
	if r := n.Get("retrospective"); r != nil {
		s.Retrospective = Retrospective{Theme: r.Str("theme"), Round: r.Str("round"), Lead: r.Bilingual("lead")}
	}
	return s
}

// Round gives the round with the name, nil when the survey has none.
func (s *Survey) Round(name string) *Round {
	for _, r := range s.Rounds {
		if r.Name == name {
			return r
		}
	}
	return nil
}

// Accepts tells whether a value is one that the survey's statements may be
// answered with, "don't know" included.
func (s *Survey) Accepts(value string) bool {
	return value == Unknown ||
		slices.ContainsFunc(s.Scale.Points, func(p ScalePoint) bool { return strconv.Itoa(p.Value) == value }) ||
		slices.ContainsFunc(s.Options, func(o SurveyOption) bool { return o.Value == value })
}

// Asked gives the statements that a round asks about, in order.
func (s *Survey) Asked(round *Round) []*Statement {
	var out []*Statement
	for _, t := range s.Themes {
		for _, st := range t.Statements {
			if st.in(round) {
				out = append(out, st)
			}
		}
	}
	return out
}

func (st *Statement) in(round *Round) bool {
	if len(round.Statements) > 0 {
		return slices.Contains(round.Statements, st.ID)
	}
	return len(st.Rounds) == 0 || slices.Contains(st.Rounds, round.Name)
}

// Questions gives the open questions of a round.
func (s *Survey) Questions(round *Round) []*OpenQuestion {
	var out []*OpenQuestion
	for _, q := range s.Open {
		if len(q.Rounds) == 0 && len(round.Statements) == 0 || slices.Contains(q.Rounds, round.Name) {
			out = append(out, q)
		}
	}
	return out
}

// LookingBack gives the statements that a round also asks about as they were
// before the series, none when the round does not.
func (s *Survey) LookingBack(round *Round) []*Statement {
	if s.Retrospective.Round != round.Name {
		return nil
	}
	for _, t := range s.Themes {
		if t.ID == s.Retrospective.Theme {
			return t.Statements
		}
	}
	return nil
}
