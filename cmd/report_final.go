package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"samverka/workshops"
	"samverka/workshops/store"
)

// settledFormats are what a settled document is kept in unless something else
// is asked for: to read, to go on with in Word, and its figures.
const settledFormats = "html,docx,xlsx"

// settle makes a version of the document that holds, unless the one that holds
// is made from the same files.
func (a *app) settle(s *summing, o reportOptions) error {
	if err := a.mustBeWritten(s); err != nil {
		return err
	}
	e := nextEdition(s.Folder, a.today, s.editions)
	var err error
	if e.Inputs, err = s.Fingerprints(); err != nil {
		return a.outside(err, s.Dir)
	}
	if e.Definitions, err = s.BuiltIn(); err != nil {
		return err
	}
	e.Tool = tool()
	var changed []string
	if last := s.latest(); last != nil {
		if changed = last.SameSeries(e.Inputs); len(changed) == 0 {
			fmt.Fprintln(a.err, a.say("report.settled-already", "Version", last.Version, "Date", last.Date, "Folder", last.Folder))
			return nil
		}
	}
	file := s.document.File.In(s.Series.Plan.Language)
	err = s.Settle(e, file, func(dir string) error {
		p, err := a.summingPack(s, o, dir, settledFormats)
		if err != nil {
			return err
		}
		defer p.press.close()
		settled := *e
		settled.Folder = dir
		p.view.Edition = &settled
		return p.fill()
	})
	if said := (failure{}); errors.As(err, &said) {
		return said
	} else if err != nil {
		return a.outside(err, filepath.Join(s.Dir, store.FinalFolder))
	}
	for _, out := range e.Outputs {
		fmt.Fprintln(a.out, shown(filepath.Join(s.Dir, filepath.FromSlash(e.Folder), out.File)))
	}
	id := "report.settled-now"
	if e.Replaces > 0 {
		id = "report.settled-anew"
	}
	fmt.Fprintln(a.err, a.say(id, "Version", e.Version, "Date", e.Date, "Replaces", e.Replaces, "Files", changed))
	return nil
}

// mustBeWritten lists the texts that the document cannot be settled without,
// and the words in those that there are that deserve another look.
func (a *app) mustBeWritten(s *summing) error {
	var ds workshops.Diagnostics
	for _, d := range workshops.Check(s.Series, a.today) {
		if d.Rule == "careful-wording" || d.Rule == "report-form" {
			ds = append(ds, d)
		}
	}
	for _, o := range s.document.Unwritten() {
		ds.Add(o.At, workshops.Error, "report-text", "", "Title", o.Title, "Document", s.document.Title, "File", o.At.File, "Ask", o.Ask)
	}
	ds.Sort()
	a.list(a.err, s.Dir, ds)
	if ds.Failed() {
		return errFaults
	}
	return nil
}

// fill writes the document to the pack's folder and lists what is wrong, if
// anything is.
func (p *pack) fill() error {
	if err := p.documents(p.summingJobs()); err != nil {
		return err
	}
	if len(p.found) > 0 {
		p.found.Sort()
		p.app.list(p.app.err, "", p.found)
		return errFaults
	}
	if p.press != nil && p.press.fault != nil {
		return p.app.browserFault(p.press)
	}
	return nil
}

// remake writes a settled version once more from the series as it is, which
// must be as it was then, and tells whether it came out the same.
func (a *app) remake(s *summing, o reportOptions) error {
	i := slices.IndexFunc(s.editions, func(e *workshops.Edition) bool { return e.Version == o.again })
	if i < 0 {
		var versions []string
		for _, e := range s.editions {
			versions = append(versions, e.Number())
		}
		return a.wrongUse("report.no-version", "Found", o.again, "Allowed", versions)
	}
	e := s.editions[i]
	now, err := s.Fingerprints()
	if err != nil {
		return a.outside(err, s.Dir)
	}
	if changed := e.SameSeries(now); len(changed) > 0 {
		return failure{status: exitFaults, words: a.say("report.other-series", "Version", e.Version, "Date", e.Date, "Folder", e.Folder, "Files", changed)}
	}
	a.today = e.Date
	p, err := a.summingPack(s, o, o.out, settledFormats)
	if err != nil {
		return err
	}
	defer p.press.close()
	p.view.Edition = e
	if err := p.documents(p.summingJobs()); err != nil {
		return err
	}
	if err := a.tellPack(p); err != nil {
		return err
	}
	return a.compare(s, e, p)
}

// compare tells whether what the pack wrote is what was settled. A browser puts
// the time into what it prints, so that PDF is never the same.
func (a *app) compare(s *summing, e *workshops.Edition, p *pack) error {
	var made []workshops.Fingerprint
	for _, file := range p.files {
		all, err := store.FingerprintsOf(os.DirFS(p.dir))
		if err != nil {
			return a.outside(err, p.dir)
		}
		for _, f := range all {
			if f.File == file.path && file.format != formatPDF {
				made = append(made, f)
			}
		}
	}
	differ := e.SameOutcome(made)
	if len(differ) == 0 {
		fmt.Fprintln(a.err, a.say("report.came-out-same", "Version", e.Version, "Date", e.Date))
		return nil
	}
	builtIn, err := s.BuiltIn()
	if err != nil {
		return err
	}
	fmt.Fprintln(a.err, a.say("report.came-out-other", "Files", differ, "OtherTool", builtIn != e.Definitions, "Tool", e.Tool, "Folder", e.Folder))
	return errFaults
}

// tool names the program that settles a document, and nothing of the machine.
func tool() string {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	return "samverka " + version
}
