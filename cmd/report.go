package cmd

import "github.com/spf13/cobra"

type reportOptions struct {
	format, browser, out string
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
	c.Flags().StringVar(&o.format, "format", "html", a.say("render.flag.format"))
	c.Flags().StringVar(&o.browser, "browser", "", a.say("render.flag.browser"))
	c.Flags().StringVar(&o.out, "out", "", a.say("flag.out"))
	return c
}

// report writes the document that the model sums the series up in, an
// evaluation report or a yearly summary, as the series stands today.
func (a *app) report(o reportOptions) error {
	return a.render(renderOptions{report: true, format: o.format, browser: o.browser, out: o.out})
}
