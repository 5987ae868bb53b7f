package workshops

import (
	"cmp"
	"strings"
)

// InformationFor is the survey's text to those who answer, with the facts of
// the series filled in. A sentence about what the plan does not say is left
// out.
func (s *Survey) InformationFor(p *Plan, l Language) string {
	facts := map[string]string{
		"{series}":             p.Title,
		"{organisation}":       p.Responsible.Controller,
		"{retention}":          p.Responsible.Retention,
		"{contact}":            cmp.Or(p.Contact.Function, p.Leader),
		"{protection-officer}": p.Responsible.ProtectionOfficer,
	}
	var paragraphs []string
	for paragraph := range strings.SplitSeq(s.Information.In(l), "\n\n") {
		if filled := fillSentences(paragraph, facts); filled != "" {
			paragraphs = append(paragraphs, filled)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// fillSentences puts facts in their places in a paragraph, and leaves out the
// sentences that lack theirs.
func fillSentences(paragraph string, facts map[string]string) string {
	var kept []string
	for sentence := range strings.SplitAfterSeq(paragraph, ". ") {
		missing := false
		for place, fact := range facts {
			if strings.Contains(sentence, place) {
				missing = missing || fact == ""
			}
		}
		if !missing {
			kept = append(kept, sentence)
		}
	}
	var pairs []string
	for place, fact := range facts {
		pairs = append(pairs, place, fact)
	}
	return strings.TrimSpace(strings.NewReplacer(pairs...).Replace(strings.Join(kept, "")))
}

// RoundFile names the files of a round: "enkat-fore", or with the title of the
// survey where the series has several, "enkat-ansvarsskattning-fore".
func (s *Series) RoundFile(kind string, survey *Survey, round *Round) string {
	return Slug(s.SurveyFile(kind, survey) + "-" + round.Label.In(s.Plan.Language))
}

// SurveyFile names the files of a survey that are for all its rounds.
func (s *Series) SurveyFile(kind string, survey *Survey) string {
	name, title := Slug(kind), Slug(survey.Title.In(s.Plan.Language))
	switch {
	case len(s.Surveys) == 1:
		return name
	case strings.Contains(title, name):
		return title
	}
	return name + "-" + title
}
