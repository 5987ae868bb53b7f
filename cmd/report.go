package cmd

import (
	"github.com/spf13/cobra"

	"samverka/render"
)

type reportOptions struct {
	format, out string
}

// reportDocument is the evaluation report's name among the documents.
const reportDocument = "report"

func (a *app) reportCommand() *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "report",
		Short: a.say("report.short"),
		Long:  a.say("report.long"),
		Args:  a.atMost(0),
		RunE:  func(*cobra.Command, []string) error { return a.report(o) },
	}
	c.Flags().StringVar(&o.format, "format", "html", a.say("render.flag.format"))
	c.Flags().StringVar(&o.out, "out", "", a.say("flag.out"))
	return c
}

// report writes the evaluation report as the series stands today.
func (a *app) report(o reportOptions) error {
	return a.render(renderOptions{wish: render.Wish{Documents: []string{reportDocument}}, format: o.format, out: o.out})
}
