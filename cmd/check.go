package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type checkOptions struct {
	before, after string // the session that is asked about
	dirs          []string
	mask          bool // propose masked text
}

func (a *app) checkCommand() *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check [" + a.say("arg.folder") + "]…",
		Short: a.say("check.short"),
		Long:  a.say("check.long"),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return a.check(o)
		},
	}
	c.Flags().StringVar(&o.before, "before", "", a.say("check.flag.before"))
	c.Flags().StringVar(&o.after, "after", "", a.say("check.flag.after"))
	c.Flags().BoolVar(&o.mask, "mask", false, a.say("check.flag.mask"))
	return c
}

// check lists everything wrong with the series one stands in, or with each of
// those that are named; or what is left to do for one session.
func (a *app) check(o checkOptions) error {
	if o.before != "" && o.after != "" {
		return a.wrongUse("check.before-or-after")
	}
	if len(o.dirs) == 0 {
		o.dirs = []string{a.dir}
	}
	failed := false
	for _, named := range o.dirs {
		dir, err := store.Find(named)
		if err != nil {
			return a.outside(err, named)
		}
		f := store.Load(dir, templates.Files, a.today)
		ds := examine(f, a.today)
		if ds, err = a.aboutSession(f, ds, o); err != nil {
			return err
		}
		a.list(a.out, dir, ds)
		if o.mask {
			a.proposeMasked(f, ds)
		}
		if f.Series == nil {
			fmt.Fprintln(a.out, a.say("check.unread"))
		}
		fmt.Fprintln(a.out, a.say("check.sum", "Series", shown(dir),
			"Errors", a.say("check.errors", "Count", ds.Count(workshops.Error)),
			"Warnings", a.say("check.warnings", "Count", ds.Count(workshops.Warning)),
			"Notes", a.say("check.notes", "Count", ds.Count(workshops.Note))))
		failed = failed || ds.Failed()
	}
	if failed {
		return errFaults
	}
	return nil
}

// examine finds everything wrong with a series: with its files, with what they
// make together, and with the documents that it would render.
func examine(f *store.Folder, today workshops.Date) workshops.Diagnostics {
	ds := f.Found
	if f.Series != nil {
		f.ReadDocuments(nil, &ds)
		f.CheckEdition(&ds)
		ds = append(ds, workshops.Check(f.Series, today)...)
	}
	ds.Sort()
	return ds
}
