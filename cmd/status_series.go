package cmd

import (
	"fmt"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// standings reads every series that is meant: the folders that are named, the
// series in them, or else the one that one stands in. A series with faults stops
// the command, after all of them have been told.
func (a *app) standings(dirs []string, o statusOptions) ([]standing, error) {
	if len(dirs) == 0 {
		dirs = []string{a.dir}
	}
	asOf, err := a.day("as-of", o.asOf, a.today)
	if err != nil {
		return nil, err
	}
	since, err := a.day("since", o.since, workshops.Date{})
	if err != nil {
		return nil, err
	}
	var out []standing
	var failed error
	for _, named := range dirs {
		found, err := store.FindAll(named)
		if err != nil {
			return nil, a.outside(err, named)
		}
		for _, dir := range found {
			f := store.Load(dir, templates.Files, a.today)
			if err := a.mustBeSound(f); err != nil {
				failed = err
				continue
			}
			st, _ := workshops.Fold(f.Series, asOf)
			one := standing{dir: dir, series: f.Series, state: st, status: workshops.StatusOf(f.Series, asOf), since: since}
			one.whose, err = a.whoseIn(f.Series, o.whose)
			switch {
			case err == nil:
				out = append(out, one)
			case len(dirs) == 1 && len(found) == 1:
				return nil, err
			}
		}
	}
	if failed == nil && len(out) == 0 { // none of several series has the function or party
		return nil, a.wrongUse("whose.nowhere", "Owner", o.whose.owner, "Party", o.whose.party)
	}
	return out, failed
}

// awaited gives what is awaited of the one that is asked about.
func (s standing) awaited() []workshops.Awaited {
	var out []workshops.Awaited
	for _, w := range s.state.Awaited() {
		if s.whose.wantsAwaited(w) {
			out = append(out, w)
		}
	}
	return out
}

// printOverview tells of several series, a few lines each: how far it has come,
// what is late, and what to do next.
func (a *app) printOverview(all []standing) error {
	for i, one := range all {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		status := one.status
		fmt.Fprintln(a.out, plain(a.say("status.title", "Title", one.series.Plan.Title, "Date", status.AsOf)))
		fmt.Fprintln(a.out, "  "+a.say("status.sessions", "Held", status.HeldOf, "Planned", status.Planned))
		if next := status.Next; next != nil {
			fmt.Fprintln(a.out, plain(fmt.Sprintf("  %s  %s", next.Date, a.say("status.next", "Title", next.Title))))
		}
		c := status.Actions
		fmt.Fprintln(a.out, "  "+a.say("status.actions", "Count", c.Total, "Done", c.Done, "Open", c.Open, "Overdue", c.Overdue, "Dropped", c.Dropped))
		if len(status.Steps) > 0 {
			step := a.words.Say(status.Steps[0].ID, workshops.ArgsIn(status.Steps[0].Args, a.lang))
			fmt.Fprintln(a.out, plain("  "+a.say("status.first-step", "Step", step)))
		}
	}
	return nil
}
