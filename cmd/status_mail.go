package cmd

import (
	"fmt"
	"strings"

	"samverka/render"
	"samverka/templates"
	"samverka/workshops"
)

// mail is a text that is ready to be pasted into a mail to one function: what
// is late and what is due soon, in the language of the series.
type mail struct {
	to, subject string
	lines       []string
}

// printMail writes a mail to each function that has something late or due
// within two weeks. Mails are divided by a line of their own.
func (a *app) printMail(all []standing) error {
	var mails []mail
	for _, one := range all {
		words, err := templates.TextsIn(string(one.series.Plan.Language))
		if err != nil {
			return err
		}
		w := mailWriter{words: words, one: one, view: render.NewView(one.series, one.status.AsOf, words)}
		for _, g := range one.state.Group(w.urgent(), workshops.ByOwner) {
			mails = append(mails, w.mail(g))
		}
		var texts []string
		for _, m := range mails {
			texts = append(texts, m.to, m.subject, strings.Join(m.lines, "\n"))
		}
		if err := a.letOut(one.series, texts); err != nil {
			return err
		}
	}
	if len(mails) == 0 {
		fmt.Fprintln(a.err, a.say("status.no-mail"))
	}
	for i, m := range mails {
		if i > 0 {
			fmt.Fprintf(a.out, "\n%s\n\n", strings.Repeat("-", 72))
		}
		fmt.Fprintln(a.out, plain(m.to))
		fmt.Fprintln(a.out, plain(m.subject))
		for _, line := range m.lines {
			fmt.Fprintln(a.out, plain(line))
		}
	}
	return nil
}

// mailWriter writes the mails of one series.
type mailWriter struct {
	words *templates.Texts
	one   standing
	view  *render.View
}

func (w mailWriter) say(id string, args ...any) string {
	named := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		named[args[i].(string)] = args[i+1]
	}
	return w.words.Say("mail."+id, workshops.ArgsIn(named, w.one.series.Plan.Language))
}

// urgent is what is late or due soon. What is not to be taken up yet is neither.
func (w mailWriter) urgent() []workshops.Awaited {
	var out []workshops.Awaited
	for _, x := range w.one.awaited() {
		if !x.Waits(w.one.status.AsOf) && (x.Overdue(w.one.status.AsOf) || x.Soon(w.one.status.AsOf)) {
			out = append(out, x)
		}
	}
	return out
}

func (w mailWriter) mail(g workshops.AwaitedGroup) mail {
	plan := w.one.series.Plan
	name := g.Name.In(plan.Language)
	m := mail{to: w.say("to", "Name", name), subject: w.say("subject", "Title", plan.Title, "Count", len(g.Items))}
	if g.Key == "" {
		m.to = w.say("to-nobody")
	}
	m.lines = []string{"", w.say("greeting"), "", w.say("opening", "Title", plan.Title, "Count", len(g.Items))}
	m.lines = append(m.lines, w.list("late", g.Items, func(x workshops.Awaited) bool { return x.Overdue(w.one.status.AsOf) })...)
	m.lines = append(m.lines, w.list("soon", g.Items, func(x workshops.Awaited) bool { return !x.Overdue(w.one.status.AsOf) })...)
	m.lines = append(m.lines, "", w.say("answer"), w.say("answer-done"), w.say("answer-date"), w.say("answer-stuck"), "", w.say("no-patients"))
	if next := w.one.status.Next; next != nil {
		m.lines = append(m.lines, "", w.say("next", "Title", next.Title, "Date", next.Date.Full(plan.Language)))
	}
	m.lines = append(m.lines, "", w.say("regards"), plan.Contact.Function)
	if plan.Contact.Function == "" {
		m.lines[len(m.lines)-1] = plan.Leader
	}
	for _, s := range []string{plan.Contact.Phone, plan.Contact.Email} {
		if s != "" {
			m.lines = append(m.lines, s)
		}
	}
	return m
}

// list gives the items that a condition holds for under a heading, each with
// what one needs to know to act on it. Nothing when there are none.
func (w mailWriter) list(heading string, items []workshops.Awaited, holds func(workshops.Awaited) bool) []string {
	var out []string
	for _, x := range items {
		if !holds(x) {
			continue
		}
		if len(out) == 0 {
			out = append(out, "", w.say(heading))
		}
		l := w.one.series.Plan.Language
		out = append(out, "– "+w.say("item", "What", x.Entry.Lead(), "Reminder", strings.ToLower(x.Field.Reminder.In(l)), "Date", x.On.Long(l)))
		for _, line := range w.view.Context(x.Entry) {
			out = append(out, "  "+line)
		}
	}
	return out
}
