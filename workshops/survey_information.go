package workshops

import "strings"

// InformationFor is the survey's text to those who answer, with the facts of
// the series filled in. Blank stands for what the plan does not say.
func (s *Survey) InformationFor(p *Plan, l Language, blank string) string {
	or := func(texts ...string) string {
		for _, t := range texts {
			if t != "" {
				return t
			}
		}
		return blank
	}
	return strings.NewReplacer(
		"{series}", p.Title,
		"{organisation}", or(p.Responsible.Controller, p.Commission.Organisation),
		"{retention}", or(p.Responsible.Retention),
		"{contact}", or(p.Contact.Function, p.Leader),
		"{protection-officer}", or(p.Responsible.ProtectionOfficer),
	).Replace(s.Information.In(l))
}

// RoundFile names the files of a round: "enkat-fore", or with the title of the
// survey where the series has several, "enkat-ansvarsskattning-fore".
func (s *Series) RoundFile(kind string, survey *Survey, round *Round) string {
	l := s.Plan.Language
	name := Slug(kind)
	if title := Slug(survey.Title.In(l)); len(s.Surveys) > 1 && strings.HasPrefix(title, name) {
		name = title
	} else if len(s.Surveys) > 1 {
		name += "-" + title
	}
	return Slug(name + "-" + round.Label.In(l))
}
