package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type importOptions struct {
	files          []string
	dryRun         bool
	countIdentical bool
}

func (a *app) importCommand() *cobra.Command {
	var o importOptions
	c := &cobra.Command{
		Use:   "import " + a.say("arg.file") + "…",
		Short: a.say("import.short"),
		Long:  a.say("import.long"),
		RunE: func(_ *cobra.Command, args []string) error {
			o.files = args
			return a.importFiles(o)
		},
	}
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("flag.dry-run"))
	c.Flags().BoolVar(&o.countIdentical, "count-identical", false, a.say("import.flag.count-identical"))
	return c
}

// intake is one run of import: the series, and what the run was asked for.
// Reading files changes nothing in it, so that several are read at a time.
type intake struct {
	*app
	folder  *store.Folder
	words   *templates.Texts // in the language of the series
	options importOptions
}

// importFiles reads filled in files. It lists the faults of all files at once,
// and stores nothing unless every one is sound.
func (a *app) importFiles(o importOptions) error {
	if len(o.files) == 0 {
		return a.wrongUse("import.no-files")
	}
	o.files = workbooks(o.files)
	f, err := a.openSound()
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	in := &intake{app: a, folder: f, words: words, options: o}
	return in.run()
}

// run reads every file, tries every change that they bring, and stores all or
// nothing.
func (in *intake) run() error {
	var ds workshops.Diagnostics
	var found []*contents
	for _, name := range in.options.files {
		c := in.read(name)
		ds = append(ds, c.faults...)
		found = append(found, c)
	}
	in.list(in.err, "", ds)
	if ds.Failed() {
		fmt.Fprintln(in.err, in.say("import.refused", "Count", ds.Count(workshops.Error)))
		return errFaults
	}
	changes := in.changes(found)
	sound := true
	for _, c := range changes {
		ok, err := c.try()
		if err != nil {
			return err
		}
		sound = sound && ok
	}
	if !sound {
		return errFaults
	}
	for _, c := range changes {
		if err := c.store(in.options.dryRun); err != nil {
			return err
		}
	}
	return nil
}

// workbooks gives the files that were named. Windows does not fill in an
// asterisk as other systems do, and a folder means the workbooks in it.
func workbooks(named []string) []string {
	var out []string
	for _, name := range named {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			name = filepath.Join(name, "*.xlsx")
		}
		found, err := filepath.Glob(name)
		if err != nil || len(found) == 0 {
			found = []string{name}
		}
		for _, file := range found {
			if !strings.HasPrefix(filepath.Base(file), "~$") { // what Excel keeps beside an open file
				out = append(out, file)
			}
		}
	}
	return out
}
