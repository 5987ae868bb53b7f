package render

import (
	"strconv"
	"testing"

	"samverka/workshops"
)

func choices(pairs ...string) []workshops.Choice {
	var out []workshops.Choice
	for i := 0; i+1 < len(pairs); i += 2 {
		out = append(out, workshops.Choice{Value: pairs[i], Label: workshops.Text{SV: pairs[i+1], EN: pairs[i]}})
	}
	return out
}

// reported is a series of one session with the registers that a report tells
// of, made by hand.
func reported(t *testing.T, records ...*workshops.Record) *workshops.Series {
	t.Helper()
	s := twoParties(t, records...)
	text := func(names ...string) []*workshops.Field {
		var out []*workshops.Field
		for _, n := range names {
			out = append(out, &workshops.Field{Name: n, Type: "text", Label: workshops.Text{SV: n, EN: n}})
		}
		return out
	}
	problem := &workshops.Field{Name: "problem", Type: "reference", Register: "problems"}
	outcome := &workshops.Field{Name: "outcome", Type: "choice", Initial: "new", Choices: choices("solved", "löst", "ongoing", "pågår", "dropped", "avskrivet", "new", "nytt")}
	scale := func(name string) *workshops.Field {
		return &workshops.Field{Name: name, Type: "scale", Min: 1, Max: 5, Label: workshops.Text{SV: name, EN: name}}
	}
	agreement := append(text("what", "owner", "use-why", "needed"),
		&workshops.Field{Name: "action", Type: "reference", Register: "actions"},
		&workshops.Field{Name: "review", Type: "date"},
		&workshops.Field{Name: "use", Type: "choice", Choices: choices("as-intended", "som tänkt", "partly", "delvis", "replaced", "ersatt")})
	for _, q := range workshops.SustainabilityQuestions {
		agreement = append(agreement, &workshops.Field{Name: q, Type: "yes-no", Choices: workshops.YesNo})
	}
	one := workshops.Text{SV: "överenskommelse", EN: "agreement"}
	s.Registers = []*workshops.Register{
		{Name: "problems", Lead: "what", One: workshops.Text{SV: "problem", EN: "problem"},
			Fields:  append(text("what", "cause", "reason"), outcome, scale("benefit"), scale("effort")),
			Closing: workshops.Closing{Field: "outcome", Values: []string{"solved", "dropped"}}},
		{Name: "decisions", Lead: "what", Fields: append(text("what"), problem)},
		{Name: "actions", Lead: "what", Fields: append(text("what", "owner", "status", "follow-up"), problem,
			&workshops.Field{Name: "decision", Type: "reference", Register: "decisions"}, &workshops.Field{Name: "due", Type: "date"}),
			Closing: workshops.Closing{Field: "status", Values: []string{"done"}}},
		{Name: "lifts", Lead: "what", Fields: append(text("what", "to", "status"), problem, &workshops.Field{Name: "answer-by", Type: "date"}),
			Closing: workshops.Closing{Field: "status", Values: []string{"answered"}}},
		{Name: "agreements", Lead: "what", One: one, Fields: agreement, Closing: workshops.Closing{Field: "use", Values: []string{"replaced"}}},
		{Name: "continuation", Lead: "form", Single: true, Fields: append(text("state", "form", "decider", "convener"),
			&workshops.Field{Name: "decided-by", Type: "date"}, &workshops.Field{Name: "next", Type: "date"})},
	}
	s.Plan.Leader = "projektledare"
	s.Plan.FollowUps = []*workshops.FollowUp{
		{ID: "tre", Title: "Uppföljning efter tre månader", Date: day(t, "2027-05-03")},
		{ID: "sex", Title: "Uppföljning efter sex månader", Date: day(t, "2027-08-02")},
	}
	s.Setting.Roles = &workshops.Catalogue{}
	return s
}

// tested gives the answers to the seven questions: no to those named, yes to
// the others.
func tested(id, what string, no ...string) workshops.Change {
	c := change("agreements", id, "what", what, "owner", "gruppledare")
	for _, q := range workshops.SustainabilityQuestions {
		c.Fields[q] = workshops.Value{Text: "yes"}
	}
	for _, q := range no {
		c.Fields[q] = workshops.Value{Text: "no"}
	}
	return c
}

// asked gives a survey of one theme, and answers to its statements: one string
// of digits for each person, "?" for don't know.
func asked(s *workshops.Series, statements int, rounds map[string][]string) *workshops.Survey {
	survey := &workshops.Survey{Name: "collaboration", Rounds: []*workshops.Round{{Name: "before"}, {Name: "after"}}}
	for n := 1; n <= 5; n++ {
		survey.Scale.Points = append(survey.Scale.Points, workshops.ScalePoint{Value: n})
	}
	theme := &workshops.Theme{ID: "A", Name: workshops.Text{SV: "Kunskap", EN: "Knowledge"}}
	for n := 1; n <= statements; n++ {
		id := strconv.Itoa(n)
		theme.Statements = append(theme.Statements, &workshops.Statement{ID: id, Theme: theme, Text: workshops.Text{SV: "Påstående " + id + "."}})
	}
	survey.Themes = []*workshops.Theme{theme}
	s.Surveys = []*workshops.Survey{survey}
	for _, round := range survey.Rounds {
		people, there := rounds[round.Name]
		if !there {
			continue
		}
		var sheets []workshops.Answer
		for i, points := range people {
			sheet := workshops.Answer{Code: "AB" + strconv.Itoa(100+i), Ratings: map[string]string{}}
			for j, p := range points {
				sheet.Ratings[strconv.Itoa(j+1)] = string(p)
			}
			sheets = append(sheets, sheet)
		}
		workshops.AddAnswers(s, workshops.WithSheets(&workshops.Answers{Survey: survey.Name, Round: round.Name, Invited: 11}, sheets, nil))
	}
	return survey
}
