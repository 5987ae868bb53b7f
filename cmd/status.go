package cmd

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"samverka/workshops"
)

type statusOptions struct {
	asOf, since, by, format string
	whose                   whose
}

// statusFormats are the ways that the state can be put out.
var statusFormats = []string{"text", "json", "mail"}

func (a *app) statusCommand() *cobra.Command {
	var o statusOptions
	c := &cobra.Command{
		Use:   "status [" + a.say("arg.folder") + "]…",
		Short: a.say("status.short"),
		Long:  a.say("status.long"),
		RunE:  func(_ *cobra.Command, args []string) error { return a.status(args, o) },
	}
	c.Flags().StringVar(&o.asOf, "as-of", "", a.say("status.flag.as-of"))
	c.Flags().StringVar(&o.since, "since", "", a.say("status.flag.since"))
	c.Flags().StringVar(&o.by, "by", "", a.say("status.flag.by"))
	a.whoseFlags(c, &o.whose)
	c.Flags().StringVar(&o.format, "format", "text", a.say("status.flag.format"))
	return c
}

// bare is samverka without a command: where the series stands, or what one can
// do when there is none.
func (a *app) bare() error {
	if err := a.status(nil, statusOptions{format: "text"}); err == nil || errors.Is(err, errFaults) {
		return err
	}
	fmt.Fprintln(a.out, a.say("root.start"))
	return nil
}

// standing is where one of the series stands that status is asked about.
type standing struct {
	dir    string
	series *workshops.Series
	state  *workshops.State
	status workshops.Status
	whose  whose // in the ids of this series
	since  workshops.Date
}

func (a *app) status(dirs []string, o statusOptions) error {
	if !slices.Contains(statusFormats, o.format) {
		return a.wrongUse("usage.format", "Found", o.format, "Allowed", statusFormats)
	}
	if o.by != "" && !slices.Contains(workshops.AwaitedWays, workshops.AwaitedBy(o.by)) {
		return a.wrongUse("status.no-such-by", "Found", o.by)
	}
	all, err := a.standings(dirs, o)
	if err != nil {
		return err
	}
	return a.printed(func() error { return a.printStandings(all, o, len(dirs) > 0) })
}

// printStandings prints where each series stands in the way that was asked for.
func (a *app) printStandings(all []standing, o statusOptions, named bool) error {
	switch {
	case o.format == "json":
		return a.printStatusJSON(all, named)
	case o.format == "mail":
		return a.printMail(all)
	case o.by != "":
		return a.printBy(all, workshops.AwaitedBy(o.by))
	case o.whose != whose{}:
		return a.printBy(all, workshops.ByDue)
	case o.since != "":
		return a.printChanges(all)
	case len(all) > 1:
		return a.printOverview(all)
	}
	a.printStatus(all[0].series, all[0].status)
	return nil
}

// day reads the date after a flag, usual when there is none.
func (a *app) day(flag, written string, usual workshops.Date) (workshops.Date, error) {
	if written == "" {
		return usual, nil
	}
	d, ok := workshops.ParseDate(written)
	if !ok {
		return d, a.wrongUse("usage.date", "Flag", flag, "Found", written)
	}
	return d, nil
}

// printStatus tells on one screen where the series stands.
func (a *app) printStatus(s *workshops.Series, status workshops.Status) {
	fmt.Fprintln(a.out, plain(a.say("status.title", "Title", s.Plan.Title, "Date", status.AsOf)))
	a.printOccasions(s, status)
	if s.Register("problems") != nil {
		a.printProblems(status)
	}
	a.printThemes(s, status)
	a.printActions(s, status)
	a.printSurveys(status)
	a.printNotes(s, status)
	a.printFooting(s, status)
	a.printSteps(status)
}

func (a *app) printOccasions(s *workshops.Series, status workshops.Status) {
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.sessions", "Held", status.HeldOf, "Planned", status.Planned))
	for _, r := range status.Held {
		present := 0
		for _, h := range s.Headcounts(r) {
			present += h.Present
		}
		line := fmt.Sprintf("  %s  %s", r.Date, a.occasion(s, r))
		if len(r.Attendance) > 0 {
			line += ", " + a.say("status.present", "Count", present)
		}
		fmt.Fprintln(a.out, plain(line))
	}
	if next := status.Next; next != nil {
		fmt.Fprintln(a.out, plain(fmt.Sprintf("  %s  %s", next.Date, a.say("status.next", "Title", next.Title))))
	}
}

func (a *app) printProblems(status workshops.Status) {
	total := 0
	for _, o := range status.Problems {
		total += len(o.Entries)
	}
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.problems", "Count", total))
	for _, o := range status.Problems {
		fmt.Fprintf(a.out, "  %3d  %s\n", len(o.Entries), o.Outcome.Label.In(a.lang))
	}
	for _, o := range status.Problems {
		if o.Closed {
			continue
		}
		for _, e := range o.Entries {
			fmt.Fprintln(a.out, plain(fmt.Sprintf("       %s – %s (%s)", e.ID, e.Lead().In(a.lang), o.Outcome.Label.In(a.lang))))
		}
	}
}

func (a *app) printActions(s *workshops.Series, status workshops.Status) {
	c := status.Actions
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.actions", "Count", c.Total, "Done", c.Done, "Open", c.Open,
		"Overdue", c.Overdue, "Dropped", c.Dropped))
	list := func(id string, entries []*workshops.Entry) {
		for _, e := range entries {
			fmt.Fprintln(a.out, plain("  "+a.say(id, "ID", e.ID, "What", e.Lead(), "Owner", a.owner(s, e), "Date", e.Date("due"))))
		}
	}
	list("status.overdue", status.Overdue)
	list("status.due-soon", status.DueSoon)
	for _, l := range status.Lacking {
		var labels []string
		for _, f := range l.Fields {
			labels = append(labels, f.Label.In(a.lang))
		}
		fmt.Fprintln(a.out, plain("  "+a.say("status.lacking", "ID", l.Entry.ID, "What", l.Entry.Lead(), "Fields", labels)))
	}
	for _, e := range status.Lifted {
		fmt.Fprintln(a.out, plain("  "+a.say("status.lifted", "ID", e.ID, "What", e.Lead(), "Date", e.Str("answer-by"))))
	}
}

// owner gives the function that answers for an entry, or says that there is
// none.
func (a *app) owner(s *workshops.Series, e *workshops.Entry) string {
	if owner := s.Show(e, "owner", a.lang); owner != "" {
		return owner
	}
	return a.say("status.no-owner")
}

func (a *app) printSurveys(status workshops.Status) {
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.surveys"))
	for _, r := range status.Rounds {
		said := a.say("status.round", "Survey", r.Survey.Title, "Round", r.Round.Label, "Answered", r.Answered, "Invited", r.Invited)
		if r.Waiting > 0 {
			said += a.say("status.round-waiting", "Count", r.Waiting)
		}
		fmt.Fprintln(a.out, "  "+said)
	}
}

func (a *app) printSteps(status workshops.Status) {
	if len(status.Steps) == 0 {
		return
	}
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.steps"))
	for i, step := range status.Steps {
		words := a.words.Say(step.ID, workshops.ArgsIn(step.Args, a.lang))
		fmt.Fprintf(a.out, "  %d. %s\n", i+1, wrapAfter(plain(words), "     "))
	}
}
