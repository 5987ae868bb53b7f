package cmd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"samverka/render"
	"samverka/render/ics"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type calendarOptions struct {
	out   string
	whose whose
}

func (a *app) calendarCommand() *cobra.Command {
	var o calendarOptions
	c := &cobra.Command{
		Use:   "calendar",
		Short: a.say("calendar.short"),
		Long:  a.say("calendar.long"),
		Args:  a.atMost(0),
		RunE:  func(*cobra.Command, []string) error { return a.calendar(o) },
	}
	c.Flags().StringVar(&o.out, "out", "", a.say("calendar.flag.out"))
	a.whoseFlags(c, &o.whose)
	return c
}

// calendar writes the days of a series as a file for Outlook and its like.
func (a *app) calendar(o calendarOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	w, err := a.whoseIn(f.Series, o.whose)
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	planned, err := f.PlanSaved()
	if err != nil {
		return a.outside(err, f.Dir)
	}
	view := render.NewView(f.Series, a.today, words)
	appointments := slices.DeleteFunc(view.State.Appointments(), func(p workshops.Appointment) bool { return !w.wants(f.Series, p) })
	entries := view.Calendar(appointments, planned)
	var texts []string
	for _, e := range entries {
		texts = append(texts, e.Texts()...)
	}
	if err := a.letOut(f.Series, texts); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := ics.Write(&b, f.Series.Plan.Title, entries); err != nil {
		return err
	}
	if o.out == "-" {
		_, err := a.out.Write(b.Bytes())
		return err
	}
	return a.writeCalendar(f, o.out, words.Say("calendar.file", nil)+".ics", b.Bytes())
}

// writeCalendar puts the calendar in its file. A file that samverka has made is
// made again; one that it has not is left alone.
func (a *app) writeCalendar(f *store.Folder, out, usual string, data []byte) error {
	name, write := out, store.WriteNew
	if name == "" {
		folder, err := a.outFolder(f, "")
		if err != nil {
			return err
		}
		name, write = filepath.Join(folder, usual), store.Render
	}
	if old, err := a.readInput(name); err == nil && ics.Ours(old) {
		write = store.Render
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return a.outside(err, name)
	}
	if err := write(name, data); err != nil {
		return a.outside(err, name)
	}
	fmt.Fprintln(a.out, shown(name))
	return nil
}
