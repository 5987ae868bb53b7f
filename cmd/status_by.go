package cmd

import (
	"fmt"

	"samverka/workshops"
)

// printBy lists what is awaited in groups: by party, by function, by due date or
// by area.
func (a *app) printBy(all []standing, by workshops.AwaitedBy) error {
	for i, one := range all {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprintln(a.out, plain(a.say("status.title", "Title", one.series.Plan.Title, "Date", one.status.AsOf)))
		groups := one.state.Group(one.awaited(), by)
		if len(groups) == 0 {
			fmt.Fprintln(a.out, "\n"+a.say("status.nothing-awaited"))
		}
		for _, g := range groups {
			fmt.Fprintf(a.out, "\n%s\n", plain(a.groupName(g, by)))
			for _, w := range g.Items {
				a.printAwaited(one, w, by)
			}
		}
		if !one.since.IsZero() {
			a.printChangesOf(one)
		}
	}
	return nil
}

// groupName names a group of what is awaited.
func (a *app) groupName(g workshops.AwaitedGroup, by workshops.AwaitedBy) string {
	switch {
	case by == workshops.ByDue:
		return a.say("status.due." + g.Key)
	case g.Key == "":
		return a.say("status.none." + string(by))
	}
	return workshops.Capitalise(g.Name.In(a.lang))
}

func (a *app) printAwaited(one standing, w workshops.Awaited, by workshops.AwaitedBy) {
	id := "status.awaited"
	switch {
	case w.On.IsZero():
		id = "status.awaited-undated"
	case w.Overdue(one.status.AsOf):
		id = "status.awaited-late"
	}
	owner := ""
	if by != workshops.ByOwner {
		owner = a.owner(one.series, w.Entry)
		if to := w.Entry.Str("to"); w.Owner() == "" && to != "" {
			owner = to
		}
	}
	line := a.say(id, "Date", w.On, "Reminder", w.Field.Reminder, "What", w.Entry.Lead(), "ID", w.Entry.ID, "Owner", owner)
	if before := w.Entry.Date("not-before"); w.Waits(one.status.AsOf) {
		line += a.say("status.awaited-waits", "Date", before)
	}
	fmt.Fprintln(a.out, plain("  "+line))
}
