package cmd

import (
	"errors"
	"strings"

	"charm.land/huh/v2"

	"samverka/workshops"
	"samverka/workshops/store"
)

// askNew asks for what the command line did not say. It is only used where
// somebody sits at a terminal.
func (a *app) askNew(o *newOptions, library *store.Library) error {
	var fields []huh.Field
	if o.dir == "" {
		fields = append(fields, a.question("new.ask.folder", &o.dir, a.filledIn))
	}
	if o.model == "" {
		var choices []huh.Option[string]
		for _, name := range library.ModelNames() {
			var ds workshops.Diagnostics
			if m := library.Model(name, workshops.Place{}, &ds); m != nil {
				choices = append(choices, huh.NewOption(m.Title.In(a.lang), name))
			}
		}
		fields = append(fields, huh.NewSelect[string]().Title(a.say("new.ask.model")).Options(choices...).Value(&o.model))
	}
	if o.title == "" {
		fields = append(fields, a.question("new.ask.title", &o.title, a.filledIn))
	}
	var names, kinds [2]string
	if len(o.parties) == 0 {
		organisations := library.Catalogue("organisations", workshops.Place{}, &workshops.Diagnostics{})
		for i, id := range []string{"new.ask.party", "new.ask.other-party"} {
			fields = append(fields, a.question(id, &names[i], a.filledIn),
				huh.NewSelect[string]().Title(a.say("new.ask.kind")).Options(a.kindOptions(organisations)...).Height(6).Value(&kinds[i]))
		}
	}
	if o.start == "" {
		fields = append(fields, a.question("new.ask.start", &o.start, a.dateForm))
	}
	if len(fields) == 0 {
		return nil
	}
	form := huh.NewForm(huh.NewGroup(fields...)).WithShowHelp(false)
	switch err := form.Run(); {
	case errors.Is(err, huh.ErrUserAborted):
		return a.wrongUse("new.aborted")
	case err != nil:
		return a.outside(err, "")
	}
	for i, name := range names {
		if name != "" {
			o.parties = append(o.parties, name+"="+kinds[i])
		}
	}
	return nil
}

// kindOptions are the kinds of unit to choose from, those that usually take
// part first.
func (a *app) kindOptions(organisations *workshops.Catalogue) []huh.Option[string] {
	var usual, others []huh.Option[string]
	for _, e := range organisations.Entries {
		option := huh.NewOption(e.NameIn(a.lang), e.ID)
		if len(e.List("participants")) > 0 {
			usual = append(usual, option)
		} else {
			others = append(others, option)
		}
	}
	return append(usual, others...)
}

func (a *app) question(id string, value *string, valid func(string) error) huh.Field {
	return huh.NewInput().Title(a.say(id)).Description(a.say(id + ".hint")).Value(value).Validate(valid)
}

func (a *app) filledIn(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New(a.say("new.ask.empty"))
	}
	return nil
}

func (a *app) dateForm(s string) error {
	if _, ok := workshops.ParseDate(strings.TrimSpace(s)); !ok {
		return errors.New(a.say("new.ask.date"))
	}
	return nil
}
