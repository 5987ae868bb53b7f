package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"samverka/render"
	"samverka/workshops"
	"samverka/workshops/store"
)

type reportOptions struct {
	format, browser, reference, out, asOf string
	texts, final                          bool
	again                                 int
}

func (a *app) reportCommand() *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "report",
		Short: a.say("report.short"),
		Long:  a.say("report.long"),
		Args:  a.atMost(0),
		RunE:  func(*cobra.Command, []string) error { return a.report(o) },
	}
	c.Flags().StringVar(&o.format, "format", "", a.say("report.flag.format"))
	c.Flags().StringVar(&o.browser, "browser", "", a.say("render.flag.browser"))
	c.Flags().StringVar(&o.reference, "reference", "", a.say("render.flag.reference"))
	c.Flags().StringVar(&o.out, "out", "", a.say("flag.out"))
	c.Flags().StringVar(&o.asOf, "as-of", "", a.say("report.flag.as-of"))
	c.Flags().BoolVar(&o.texts, "texts", false, a.say("report.flag.texts"))
	c.Flags().BoolVar(&o.final, "final", false, a.say("report.flag.final"))
	c.Flags().IntVar(&o.again, "again", 0, a.say("report.flag.again"))
	return c
}

// summing is the document that a series is summed up in, on its way.
type summing struct {
	*store.Folder
	document *workshops.Document
	editions []*workshops.Edition // those that have been settled
}

// latest gives the edition that holds, nil as long as none is settled.
func (s *summing) latest() *workshops.Edition {
	if len(s.editions) == 0 {
		return nil
	}
	return s.editions[len(s.editions)-1]
}

// nextEdition is the one that comes after those that have been settled.
func nextEdition(f *store.Folder, day workshops.Date, settled []*workshops.Edition) *workshops.Edition {
	e := &workshops.Edition{
		Document: f.Series.Model.Report, Version: 1, Date: day, Model: f.Series.Model.Name, ModelVersion: f.Series.Plan.ModelVersion,
	}
	if n := len(settled); n > 0 {
		e.Version, e.Replaces = settled[n-1].Version+1, settled[n-1].Version
	}
	return e
}

// report writes the document that the model sums the series up in, an
// evaluation report or a yearly summary, or what the leader needs for it.
func (a *app) report(o reportOptions) error {
	switch {
	case o.texts && o.final || o.again != 0 && (o.texts || o.final):
		return a.wrongUse("report.one-at-a-time")
	case o.final && o.out != "":
		return a.wrongUse("report.final-out")
	case o.asOf != "":
		day, ok := workshops.ParseDate(o.asOf)
		if !ok {
			return a.wrongUse("usage.date", "Flag", "as-of", "Found", o.asOf)
		}
		a.today = day
	}
	s, err := a.openSumming()
	if err != nil {
		return err
	}
	switch {
	case o.texts:
		return a.startTexts(s)
	case o.final:
		return a.settle(s, o)
	case o.again != 0:
		return a.remake(s, o)
	}
	return a.writeDraft(s, o)
}

// openSumming reads the series, its documents and what has been settled.
func (a *app) openSumming() (*summing, error) {
	f, err := a.openSound()
	if err != nil {
		return nil, err
	}
	var ds workshops.Diagnostics
	f.ReadDocuments(nil, &ds)
	editions := f.Editions(f.Series.Model.Report, &ds)
	if ds.Failed() {
		a.list(a.err, f.Dir, ds)
		return nil, errFaults
	}
	return &summing{Folder: f, document: f.Series.SummedUp(), editions: editions}, nil
}

// writeDraft writes the document as the series stands, and tells how that is
// different from what has been settled.
func (a *app) writeDraft(s *summing, o reportOptions) error {
	p, err := a.summingPack(s, o, o.out, "html")
	if err != nil {
		return err
	}
	defer p.press.close()
	if err := p.documents(p.summingJobs()); err != nil {
		return err
	}
	if err := a.tellPack(p); err != nil {
		return err
	}
	last := s.latest()
	if last == nil {
		return nil
	}
	now, err := s.Fingerprints()
	if err != nil {
		return a.outside(err, s.Dir)
	}
	id := "report.settled"
	changed := last.SameSeries(now)
	if len(changed) > 0 {
		id = "report.changed"
	}
	fmt.Fprintln(a.err, a.say(id, "Version", last.Version, "Date", last.Date, "Folder", last.Folder, "Files", changed))
	return nil
}

// summingPack prepares the formats that are asked for, or the usual ones.
func (a *app) summingPack(s *summing, o reportOptions, out, usual string) (*pack, error) {
	if o.format == "" {
		o.format = usual
	}
	return a.packOf(s.Folder, renderOptions{format: o.format, browser: o.browser, reference: o.reference, out: out}, reportFormats())
}

// summingJobs is the one document that the series is summed up in.
func (p *pack) summingJobs() []*render.Job {
	return p.view.Jobs(render.Wish{Documents: []string{p.view.Model.Report}})
}
