package cmd

import (
	"fmt"
	"strings"

	"samverka/workshops"
)

// printChanges tells what has happened since a day.
func (a *app) printChanges(all []standing) error {
	for i, one := range all {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprintln(a.out, plain(a.say("status.title", "Title", one.series.Plan.Title, "Date", one.status.AsOf)))
		a.printChangesOf(one)
	}
	return nil
}

func (a *app) printChangesOf(one standing) {
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.since", "Date", one.since))
	for _, r := range one.state.Records {
		if !r.Date.Before(one.since) {
			fmt.Fprintln(a.out, plain(fmt.Sprintf("  %s  %s", r.Date, a.occasion(one.series, r))))
		}
	}
	changes := one.state.ChangesSince(one.since)
	if len(changes) == 0 {
		fmt.Fprintln(a.out, "  "+a.say("status.since-nothing"))
	}
	var reg *workshops.Register
	for _, c := range changes {
		if c.Entry.Register != reg {
			reg = c.Entry.Register
			fmt.Fprintf(a.out, "\n%s\n", reg.Title.In(a.lang))
		}
		fmt.Fprintln(a.out, plain("  "+a.changeWords(one.series, c)))
	}
}

// changeWords says what has happened to one entry: that it is new, that it is
// closed and why, or what has changed.
func (a *app) changeWords(s *workshops.Series, c workshops.EntryChange) string {
	id, what := "status.changed", ""
	switch {
	case c.Closed:
		id, what = "status.closed", s.Show(c.Entry, c.Entry.Register.Closing.Field, a.lang)
		if reason := c.Entry.Reason(); reason != "" {
			what += " – " + reason
		}
	case c.Created:
		id = "status.created"
	default:
		var fields []string
		for _, f := range c.Fields {
			now := s.Show(c.Entry, f.Name, a.lang)
			if now == "" {
				now = a.say("status.emptied")
			}
			label, _, _ := strings.Cut(f.Label.In(a.lang), " (")
			fields = append(fields, label+": "+now)
		}
		what = strings.Join(fields, "; ")
	}
	return a.say(id, "ID", c.Entry.ID, "Lead", c.Entry.Lead(), "What", what)
}

// occasion names the occasion of a record.
func (a *app) occasion(s *workshops.Series, r *workshops.Record) string {
	if r.Kind == workshops.OccasionCheckIn {
		return a.say("status.check-in", "Name", r.Occasion)
	}
	return s.Occasion(r)
}
