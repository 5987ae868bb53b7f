package cmd

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type newOptions struct {
	dir, model, title, start, from string
	parties                        []string
	language                       bool               // that the command line names one
	inLanguage                     workshops.Language // of an earlier series
}

func (a *app) newCommand() *cobra.Command {
	var o newOptions
	var c *cobra.Command
	c = &cobra.Command{
		Use:   "new " + a.say("arg.new-folder"),
		Short: a.say("new.short"),
		Long:  a.say("new.long"),
		Args:  a.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.dir = args[0]
			}
			o.language = c.Flags().Changed("lang")
			return a.new(o)
		},
	}
	c.Flags().StringVar(&o.model, "model", "", a.say("new.flag.model"))
	c.Flags().StringVar(&o.title, "title", "", a.say("new.flag.title"))
	c.Flags().StringArrayVar(&o.parties, "party", nil, a.say("new.flag.party"))
	c.Flags().StringVar(&o.start, "start", "", a.say("new.flag.start"))
	c.Flags().StringVar(&o.from, "from", "", a.say("new.flag.from"))
	return c
}

// new lays out a series in a folder of its own.
func (a *app) new(o newOptions) error {
	library := store.NewLibrary(templates.Files, nil)
	earlier, err := a.earlier(&o)
	if err != nil {
		return err
	}
	if earlier != nil {
		library = earlier.Library
	}
	if o.dir != "" && store.InUse(a.target(o.dir)) {
		return failure{status: exitFaults, words: a.say("new.in-use", "Folder", shown(a.target(o.dir)))}
	}
	if terminal(a.in) && terminal(a.out) {
		if err := a.askNew(&o, library); err != nil {
			return err
		}
	}
	draft, err := a.draft(o, library)
	if err != nil {
		return err
	}
	dir := a.target(o.dir)
	draft.ID = workshops.Slug(filepath.Base(dir))
	own, err := a.inherit(earlier, draft)
	if err != nil {
		return err
	}
	schemas, err := a.schemaFiles(draft.Model, library)
	if err != nil {
		return err
	}
	switch err := store.Create(dir, draft, templates.Files, schemas, own); {
	case errors.Is(err, store.ErrFolderInUse):
		return failure{status: exitFaults, words: a.say("new.in-use", "Folder", shown(dir))}
	case err != nil:
		return a.outside(err, dir)
	}
	a.tellNew(dir, draft)
	a.tellInherited(earlier, draft)
	return nil
}

// target gives the folder that a new series is to have.
func (a *app) target(dir string) string {
	if filepath.IsAbs(dir) {
		return dir
	}
	return filepath.Join(a.dir, dir)
}

// draft reads what was asked for, and says what is missing or wrong.
func (a *app) draft(o newOptions, library *store.Library) (*workshops.Draft, error) {
	for _, needed := range []struct{ value, id string }{
		{o.dir, "new.missing-folder"}, {o.model, "new.missing-model"}, {o.title, "new.missing-title"},
		{strings.Join(o.parties, ""), "new.missing-party"}, {o.start, "new.missing-start"},
	} {
		if strings.TrimSpace(needed.value) == "" {
			return nil, a.wrongUse(needed.id, "Models", library.ModelNames())
		}
	}
	var ds workshops.Diagnostics
	names := library.ModelNames()
	m := library.Model(o.model, workshops.Place{}, &ds)
	if m == nil {
		return nil, a.wrongUse("usage.model", "Found", o.model, "Near", workshops.Nearest(o.model, names), "Allowed", names)
	}
	organisations := library.Catalogue("organisations", workshops.Place{}, &ds)
	breaks := library.Catalogue("school-breaks", workshops.Place{}, &ds)
	parties, err := a.draftParties(o.parties, organisations)
	if err != nil {
		return nil, err
	}
	for _, use := range m.Rules {
		if least := use.Numbers["min"]; use.Rule == "party-count" && len(parties) < least {
			return nil, a.wrongUse("new.few-parties", "Count", len(parties), "Least", least, "Model", m.Title)
		}
	}
	start, ok := workshops.ParseDate(strings.TrimSpace(o.start))
	if !ok {
		return nil, a.wrongUse("usage.date", "Flag", "start", "Found", o.start)
	}
	calendar := workshops.Calendar{Breaks: workshops.SchoolBreaks(breaks)}
	draft := workshops.NewDraft(m, strings.TrimSpace(o.title), a.draftLanguage(o), parties, start, organisations, calendar)
	if !draft.Fits {
		return nil, a.wrongUse("new.no-room", "Start", start, "Term", workshops.TermOf(start),
			"Count", len(m.Schedule), "Gap", m.Gap, "Last", workshops.TermOf(start).Last())
	}
	return draft, nil
}

// draftParties reads units given as NAME=KIND.
func (a *app) draftParties(given []string, organisations *workshops.Catalogue) ([]workshops.DraftParty, error) {
	var parties []workshops.DraftParty
	for _, p := range given {
		at := strings.LastIndex(p, "=")
		if at < 0 {
			return nil, a.wrongUse("new.party-form", "Found", p)
		}
		name, kind := strings.TrimSpace(p[:at]), strings.TrimSpace(p[at+1:])
		if name == "" || kind == "" {
			return nil, a.wrongUse("new.party-form", "Found", p)
		}
		e := organisations.Find(kind)
		if e == nil {
			return nil, a.wrongUse("new.party-kind", "Found", kind, "Near", workshops.Nearest(kind, organisations.IDs()), "Allowed", organisations.IDs())
		}
		parties = append(parties, workshops.DraftParty{Name: name, Kind: e.ID})
	}
	if len(parties) < 2 {
		return nil, a.wrongUse("new.one-party")
	}
	return parties, nil
}

// tellNew says what was written and what to do with it.
func (a *app) tellNew(dir string, draft *workshops.Draft) {
	fmt.Fprintln(a.out, a.say("new.written", "File", shown(filepath.Join(dir, "series.yaml")), "Meetings", draft.Model.Meetings))
	for _, s := range draft.Sessions {
		fmt.Fprintf(a.out, "  %s  %s  %s\n", s.Date, s.Date.WeekdayName(a.lang), s.Title(a.lang))
	}
	if len(draft.Sessions) > 0 && draft.Sessions[0].Date.Before(a.today) {
		fmt.Fprintln(a.out, a.say("new.past"))
	}
	fmt.Fprintln(a.out, a.say("new.next", "Folder", shown(dir)))
}
