package cmd

import (
	"bytes"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
)

// makeSurveySheet writes the workbook that one person answers a survey in.
func (a *app) makeSurveySheet(o sheetOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	survey, err := a.chosenSurvey(f.Series, o.survey)
	if err != nil {
		return err
	}
	round, err := a.chosenRound(survey, o.round)
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	if o.copies != 0 {
		return a.makeCopies(f, survey, round, words, o)
	}
	data, err := surveySheet(f.Series, survey, round, words)
	if err != nil {
		return err
	}
	return a.keepSheet(f, o, sheetFile(f.Series, survey, round, words), data)
}

// surveySheet makes the workbook for one person's answers.
func surveySheet(s *workshops.Series, survey *workshops.Survey, round *workshops.Round, words *templates.Texts) ([]byte, error) {
	var b bytes.Buffer
	if err := sheet.Write(&b, sheet.SurveyBook(s, survey, round, surveyWords(words)), sheetWords(words)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func surveyWords(words *templates.Texts) sheet.SurveyWords {
	say := func(id string) string { return words.Say("sheet.survey."+id, nil) }
	return sheet.SurveyWords{
		Tab: say("tab"), HowTo: say("how-to"), Code: say("code"), Open: say("open"), NoNames: say("no-names"),
		RoundOf: say("round-of"), LookBack: say("look-back"),
	}
}

// sheetFile names the workbook of a round: enkat-fore.xlsx.
func sheetFile(s *workshops.Series, survey *workshops.Survey, round *workshops.Round, words *templates.Texts) string {
	return s.RoundFile(words.Say("sheet.survey.file", nil), survey, round) + ".xlsx"
}

// sheetOrder puts the sheets after the documents in the index.
const sheetOrder = 1000

// sheets writes the survey workbooks of the pack, or of one session.
func (p *pack) sheets(session string) error {
	for _, survey := range p.view.Surveys {
		for _, round := range survey.Rounds {
			at := p.view.AnsweredAt(round)
			if session != "" && (at == nil || at.ID != session) {
				continue
			}
			data, err := surveySheet(p.view.Series, survey, round, p.view.Words())
			if err != nil {
				return err
			}
			file := packFile{
				path: sheetFile(p.view.Series, survey, round, p.view.Words()), session: at, phase: "during", order: sheetOrder + len(p.files), format: "xlsx",
				title: survey.Title.In(p.view.Plan.Language) + " – " + round.Label.In(p.view.Plan.Language) + " (" + p.say("index.format.xlsx") + ")",
			}
			if err := p.write(file, data); err != nil {
				return err
			}
		}
	}
	return nil
}
