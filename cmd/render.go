package cmd

import (
	"slices"

	"github.com/spf13/cobra"

	"samverka/render"
	"samverka/workshops"
	"samverka/workshops/store"
)

type renderOptions struct {
	wish      render.Wish
	bundle    bool // all in one file
	format    string
	names     bool   // of participants, where a document has room for them
	browser   string // to print with, when it is not to be the first one found
	reference string // a Word template that Word files take their look from
	out       string
}

func (a *app) renderCommand() *cobra.Command {
	var o renderOptions
	c := &cobra.Command{
		Use:   "render",
		Short: a.say("render.short"),
		Long:  a.say("render.long"),
		Args:  a.atMost(0),
		RunE:  func(*cobra.Command, []string) error { return a.render(o) },
	}
	c.Flags().StringVar(&o.wish.Session, "session", "", a.say("render.flag.session"))
	c.Flags().StringArrayVar(&o.wish.Documents, "document", nil, a.say("render.flag.document"))
	c.Flags().StringVar(&o.format, "format", "html", a.say("render.flag.format"))
	c.Flags().BoolVar(&o.bundle, "bundle", false, a.say("render.flag.bundle"))
	c.Flags().BoolVar(&o.names, "with-names", false, a.say("render.flag.with-names"))
	c.Flags().StringVar(&o.browser, "browser", "", a.say("render.flag.browser"))
	c.Flags().StringVar(&o.reference, "reference", "", a.say("render.flag.reference"))
	c.Flags().StringVar(&o.out, "out", "", a.say("flag.out"))
	return c
}

// render makes the pack of a series, or the part of it that is asked for, and
// names every file.
func (a *app) render(o renderOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	if err := a.checkWish(f, o); err != nil {
		return err
	}
	p, err := a.newPack(f, o)
	if err != nil {
		return err
	}
	defer p.press.close()
	if err := p.make(o); err != nil {
		return err
	}
	return a.tellPack(p)
}

// make makes the files that are asked for. A bundle is one file and has no
// sheets beside it.
func (p *pack) make(o renderOptions) error {
	jobs := p.view.Jobs(o.wish)
	if o.bundle {
		return p.bundle(jobs, o.wish.Session)
	}
	if err := p.documents(jobs); err != nil {
		return err
	}
	if len(o.wish.Documents) > 0 {
		return nil
	}
	if err := p.sheets(o.wish.Session); err != nil || o.wish.Session != "" {
		return err
	}
	return p.index()
}

// checkWish refuses sessions and documents that the series has not.
func (a *app) checkWish(f *store.Folder, o renderOptions) error {
	s, known := f.Series, f.DocumentNames()
	if id := o.wish.Session; id != "" && s.Plan.Session(id) == nil {
		return a.noSession(s, id)
	}
	for _, name := range o.wish.Documents {
		if !slices.Contains(known, name) {
			return a.wrongUse("usage.document", "Found", name, "Near", workshops.Nearest(name, known), "Allowed", known)
		}
	}
	return nil
}
