package cmd

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"samverka/workshops"
)

type recordOptions struct {
	occasion, from string
	dryRun, form   bool
	plain          bool
}

func (a *app) recordCommand() *cobra.Command {
	var o recordOptions
	c := &cobra.Command{
		Use:   "record [" + a.say("arg.occasion") + "]",
		Short: a.say("record.short"),
		Long:  a.say("record.long"),
		Args:  a.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				o.occasion = args[0]
			}
			if o.form {
				return a.printed(func() error { return a.recordForm(o.occasion) })
			}
			if o.from == "" && (o.plain || terminal(a.in) && terminal(a.out)) {
				return a.recordAsking(o)
			}
			return a.record(o)
		},
	}
	c.Flags().StringVar(&o.from, "from", "", a.say("record.flag.from"))
	c.Flags().BoolVar(&o.form, "form", false, a.say("record.flag.form"))
	c.Flags().BoolVar(&o.plain, "plain", false, a.say("record.flag.plain"))
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("flag.dry-run"))
	return c
}

// record takes down what one occasion led to: it holds the whole against the
// series and writes one new file, or nothing.
func (a *app) record(o recordOptions) error {
	if o.from == "" {
		return a.wrongUse("record.from-missing")
	}
	data, err := a.readInput(o.from)
	if err != nil {
		return a.outside(err, o.from)
	}
	f, err := a.open()
	if err != nil {
		return err
	}
	if f.Series == nil {
		return a.mustBeSound(f)
	}
	name := o.from
	if name == "-" {
		name = a.say("record.stdin")
	}
	file, ds, err := f.Record(name, data, o.occasion, o.dryRun)
	if err != nil {
		return a.outside(err, file)
	}
	ds.Sort()
	a.list(a.err, "", ds)
	if ds.Failed() {
		fmt.Fprintln(a.err, a.say("record.refused", "Count", ds.Count(workshops.Error)))
		return errFaults
	}
	id := "record.written"
	if o.dryRun {
		id = "record.would-write"
	}
	fmt.Fprintln(a.out, a.say(id, "File", shown(filepath.Join(f.Dir, file))))
	return nil
}

// maxInput is the most that is read from a file or stream that is named on the
// command line.
const maxInput = 2 << 20

// readInput reads a file, or what comes on standard input for "-".
func (a *app) readInput(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(a.in, maxInput+1))
	}
	return readNamed(name, maxInput)
}
