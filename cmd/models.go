package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

func (a *app) modelsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "models [" + a.say("arg.model") + "]",
		Short: a.say("models.short"),
		Long:  a.say("models.long"),
		Args:  a.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listModels()
			}
			return a.showModel(args[0])
		},
	}
}

func (a *app) listModels() error {
	library := store.NewLibrary(templates.Files, nil)
	for _, name := range library.ModelNames() {
		var ds workshops.Diagnostics
		m := library.Model(name, workshops.Place{}, &ds)
		if m == nil {
			a.list(a.err, ".", ds)
			return errFaults
		}
		fmt.Fprintf(a.out, "%s – %s\n%s\n\n", m.Name, m.Title.In(a.lang), wrap(m.Summary.In(a.lang), "  "))
	}
	fmt.Fprintln(a.out, a.say("models.more"))
	return nil
}

// showModel tells what a series made from a model consists of.
func (a *app) showModel(name string) error {
	library := store.NewLibrary(templates.Files, nil)
	names := library.ModelNames()
	var ds workshops.Diagnostics
	m := library.Model(name, workshops.Place{}, &ds)
	if m == nil {
		return a.wrongUse("usage.model", "Found", name, "Near", workshops.Nearest(name, names), "Allowed", names)
	}
	fmt.Fprintf(a.out, "%s\n\n%s\n\n", a.say("models.title", "Title", m.Title, "Name", m.Name, "Version", m.Version), wrap(m.Summary.In(a.lang), ""))
	for _, text := range []workshops.Text{m.Suits, m.Origin} {
		if !text.IsZero() {
			fmt.Fprintf(a.out, "%s\n\n", wrap(text.In(a.lang), ""))
		}
	}
	a.heading("models.sessions")
	for i, planned := range m.Schedule {
		kind := m.Session(planned.Kind)
		if i > 0 && m.Schedule[i-1].Kind == planned.Kind {
			fmt.Fprintf(a.out, "  %d. %s\n", i+1, kind.Title.In(a.lang))
			continue
		}
		fmt.Fprintf(a.out, "  %d. %s (%s)\n", i+1, kind.Title.In(a.lang), a.say("minutes", "Count", kind.Minutes))
		for _, item := range kind.Agenda {
			fmt.Fprintf(a.out, "     %3d  %s\n", item.Minutes, item.Title.In(a.lang))
		}
	}
	for _, f := range m.FollowUps {
		fmt.Fprintf(a.out, "  +  %s\n", f.Title.In(a.lang))
	}
	catalogues := map[string]*workshops.Catalogue{}
	a.heading("models.registers")
	for _, name := range m.Registers {
		if r := library.Register(name, workshops.Place{}, catalogues, &ds); r != nil {
			fmt.Fprintf(a.out, "  %s (%s)\n", r.Title.In(a.lang), r.Name)
		}
	}
	a.heading("models.surveys")
	for _, name := range m.Surveys {
		if s := library.Survey(name, workshops.Place{}, &ds); s != nil {
			var rounds []string
			for _, r := range s.Rounds {
				rounds = append(rounds, r.Label.In(a.lang))
			}
			fmt.Fprintf(a.out, "  %s (%s): %s\n", s.Title.In(a.lang), s.Name, strings.Join(rounds, ", "))
		}
	}
	a.heading("models.documents")
	for _, name := range m.Documents {
		if d := library.Document(name, a.lang, workshops.Place{}, &ds); d != nil {
			fmt.Fprintf(a.out, "  %s (%s)\n", d.Title.In(a.lang), d.Name)
		}
	}
	a.heading("models.rules")
	for _, use := range m.Rules {
		fmt.Fprintf(a.out, "  %s\n", wrapAfter(use.Rule+": "+a.say("rule."+use.Rule), "    "))
	}
	if ds.Failed() {
		a.list(a.err, ".", ds)
		return errFaults
	}
	return nil
}

func (a *app) heading(id string) { fmt.Fprintf(a.out, "\n%s\n", a.say(id)) }

// width is how wide running text is on the terminal.
const width = 78

// wrap breaks a text into lines that begin with indent.
func wrap(text, indent string) string { return indent + wrapAfter(text, indent) }

// wrapAfter breaks a text into lines, of which all but the first begin with
// indent.
func wrapAfter(text, indent string) string {
	var b strings.Builder
	column := len(indent)
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
