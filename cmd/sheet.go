package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type sheetOptions struct {
	kind, survey, round, session, out string
	copies                            int
}

// sheetKind is a kind of workbook that can be made, by the word after "sheet".
type sheetKind struct {
	name string
	make func(a *app, o sheetOptions) error
}

// sheetKinds are the workbooks that "samverka sheet" makes.
var sheetKinds = []sheetKind{
	{sheet.KindSurvey, (*app).makeSurveySheet},
	{sheet.KindRecord, (*app).makeRecordSheet},
	{sheet.KindGrid, (*app).makeGridSheet},
}

func (a *app) sheetCommand() *cobra.Command {
	var o sheetOptions
	var names []string
	for _, kind := range sheetKinds {
		names = append(names, kind.name)
	}
	c := &cobra.Command{
		Use:       "sheet " + strings.Join(names, "|"),
		Short:     a.say("sheet.short"),
		Long:      a.say("sheet.long"),
		Args:      a.atMost(1),
		ValidArgs: names,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.kind = args[0]
			}
			for _, kind := range sheetKinds {
				if kind.name == o.kind {
					return kind.make(a, o)
				}
			}
			return a.wrongUse("sheet.kind", "Found", o.kind, "Allowed", names)
		},
	}
	c.Flags().StringVar(&o.survey, "survey", "", a.say("sheet.flag.survey"))
	c.Flags().StringVar(&o.round, "round", "", a.say("sheet.flag.round"))
	c.Flags().StringVar(&o.session, "session", "", a.say("sheet.flag.session"))
	c.Flags().IntVar(&o.copies, "copies", 0, a.say("sheet.flag.copies"))
	c.Flags().StringVar(&o.out, "out", "", a.say("sheet.flag.out"))
	return c
}

// keepSheet saves a workbook where --out says, which must not be taken, or
// under the name in the series' folder for what can be made again.
func (a *app) keepSheet(f *store.Folder, o sheetOptions, name string, data []byte) error {
	if err := a.letBookOut(name, data); err != nil {
		return err
	}
	write := store.WriteNew
	if o.out == "" {
		out, err := a.outFolder(f, "")
		if err != nil {
			return err
		}
		o.out, write = a.besideFilled(filepath.Join(out, name)), store.Render
	}
	if err := os.MkdirAll(filepath.Dir(o.out), 0o777); err != nil {
		return a.outside(err, o.out)
	}
	if err := write(o.out, data); err != nil {
		return a.outside(err, o.out)
	}
	fmt.Fprintln(a.out, shown(o.out))
	return nil
}

// sheetWords are the sentences that every workbook has.
func sheetWords(words *templates.Texts) sheet.Words {
	return sheet.WordsFrom(func(id string) string { return words.Say(id, nil) })
}

// chosenSurvey finds the survey that was asked for. A series with one survey
// need not name it.
func (a *app) chosenSurvey(s *workshops.Series, wanted string) (*workshops.Survey, error) {
	var names []string
	for _, survey := range s.Surveys {
		names = append(names, survey.Name)
	}
	if wanted == "" && len(names) == 1 {
		wanted = names[0]
	}
	survey := s.Survey(wanted)
	if survey == nil {
		return nil, a.wrongUse("usage.survey", "Found", wanted, "Near", workshops.Nearest(wanted, names), "Allowed", names)
	}
	return survey, nil
}

// chosenRound finds the round that was asked for, by name or label.
func (a *app) chosenRound(survey *workshops.Survey, wanted string) (*workshops.Round, error) {
	var rounds []string
	for _, r := range survey.Rounds {
		if r.Name == wanted || r.Label.In(a.lang) == wanted {
			return r, nil
		}
		rounds = append(rounds, r.Name)
	}
	return nil, a.wrongUse("usage.round", "Found", wanted, "Near", workshops.Nearest(wanted, rounds), "Allowed", rounds)
}
