package cmd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type sheetOptions struct {
	kind, survey, round, out string
}

func (a *app) sheetCommand() *cobra.Command {
	var o sheetOptions
	c := &cobra.Command{
		Use:   "sheet survey",
		Short: a.say("sheet.short"),
		Long:  a.say("sheet.long"),
		Args:  a.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.kind = args[0]
			}
			return a.sheet(o)
		},
	}
	c.Flags().StringVar(&o.survey, "survey", "", a.say("sheet.flag.survey"))
	c.Flags().StringVar(&o.round, "round", "", a.say("sheet.flag.round"))
	c.Flags().StringVar(&o.out, "out", "", a.say("sheet.flag.out"))
	return c
}

// sheet writes a workbook for somebody to fill in.
func (a *app) sheet(o sheetOptions) error {
	if o.kind != sheet.KindSurvey {
		return a.wrongUse("sheet.kind", "Found", o.kind, "Allowed", []string{sheet.KindSurvey})
	}
	f, err := a.openSound()
	if err != nil {
		return err
	}
	survey, round, err := a.chosenRound(f.Series, o)
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	data, err := surveySheet(f.Series, survey, round, words)
	if err != nil {
		return err
	}
	name := o.out
	if name == "" {
		name = filepath.Join(f.Dir, store.OutFolder, sheetFile(f.Series, survey, round, words))
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return a.outside(err, name)
	}
	write := store.WriteNew
	if o.out == "" {
		write = store.Render
	}
	if err := write(name, data); err != nil {
		return a.outside(err, name)
	}
	fmt.Fprintln(a.out, shown(name))
	return nil
}

// chosenRound finds the survey and round that were asked for. A series with
// one survey need not name it.
func (a *app) chosenRound(s *workshops.Series, o sheetOptions) (*workshops.Survey, *workshops.Round, error) {
	var names []string
	for _, survey := range s.Surveys {
		names = append(names, survey.Name)
	}
	if o.survey == "" && len(names) == 1 {
		o.survey = names[0]
	}
	survey := s.Survey(o.survey)
	if survey == nil {
		return nil, nil, a.wrongUse("usage.survey", "Found", o.survey, "Near", workshops.Nearest(o.survey, names), "Allowed", names)
	}
	var rounds []string
	for _, r := range survey.Rounds {
		if r.Name == o.round || r.Label.In(a.lang) == o.round {
			return survey, r, nil
		}
		rounds = append(rounds, r.Name)
	}
	return nil, nil, a.wrongUse("usage.round", "Found", o.round, "Near", workshops.Nearest(o.round, rounds), "Allowed", rounds)
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

func sheetWords(words *templates.Texts) sheet.Words {
	return sheet.WordsFrom(func(id string) string { return words.Say(id, nil) })
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
