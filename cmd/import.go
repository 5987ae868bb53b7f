package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type importOptions struct {
	files          []string
	survey, round  string // of the export of a web form
	dryRun         bool
	countIdentical bool
	partial        bool
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
	c.Flags().StringVar(&o.survey, "survey", "", a.say("import.flag.survey"))
	c.Flags().StringVar(&o.round, "round", "", a.say("import.flag.round"))
	c.Flags().BoolVar(&o.partial, "partial", false, a.say("import.flag.partial"))
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
	mutex   sync.Mutex
	books   map[roundKey]*sheet.Book
	coming  comingAnswers
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
	in := &intake{app: a, folder: f, words: words, options: o, books: map[roundKey]*sheet.Book{}, coming: comingAnswers{}}
	if err := in.checkWish(); err != nil {
		return err
	}
	return in.run()
}

// checkWish refuses a survey or a round that the series has not.
func (in *intake) checkWish() error {
	surveys := in.folder.Series.Surveys
	if in.options.survey != "" {
		survey, err := in.chosenSurvey(in.folder.Series, in.options.survey)
		if err != nil {
			return err
		}
		surveys = []*workshops.Survey{survey}
	}
	if in.options.round == "" {
		return nil
	}
	var wrong error
	for _, survey := range surveys {
		round, err := in.chosenRound(survey, in.options.round)
		if err == nil {
			in.options.round = round.Name
			return nil
		}
		wrong = err
	}
	return wrong
}

// importMemory is what an import should make do with, in bytes: a grid with a
// hundred thousand rows is read on a machine that has other things to do.
const importMemory = 110 << 20

// run reads every file, tries every change that they bring, and stores all or
// nothing; with --partial, all that is sound.
func (in *intake) run() error {
	debug.SetGCPercent(50)
	debug.SetMemoryLimit(importMemory)
	var ds workshops.Diagnostics
	found := in.readAll()
	for _, c := range found {
		ds = append(ds, c.faults...)
		fmt.Fprint(in.out, c.said)
	}
	in.list(in.err, "", ds)
	if ds.Failed() && !in.options.partial {
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
	if !sound && !in.options.partial {
		return errFaults
	}
	for _, c := range changes {
		if err := c.store(in.options.dryRun); err != nil {
			return err
		}
	}
	if ds.Failed() {
		fmt.Fprintln(in.err, in.say("import.left", "Count", ds.Count(workshops.Error)))
	}
	if ds.Failed() || !sound {
		return errFaults
	}
	return nil
}

// readAll reads the files, as many at a time as there are processors.
func (in *intake) readAll() []*contents {
	found := make([]*contents, len(in.options.files))
	progress := in.progress("progress.reading", len(found))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(found)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(found); i = next.Add(1) - 1 {
				found[i] = in.read(in.options.files[i])
				progress.step()
			}
		})
	}
	wait.Wait()
	progress.end()
	return found
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
