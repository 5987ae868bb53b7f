package store

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"samverka/workshops"
)

// Folder is a series on disk.
type Folder struct {
	Dir     string
	Series  *workshops.Series // nil when series.yaml cannot be understood
	Library *Library
	// Found is everything wrong with the files themselves. What is wrong
	// with the series that they make is found by workshops.Check.
	Found workshops.Diagnostics

	files fs.FS
	today workshops.Date
}

// Load reads the series in a folder. It reads as much as it can: a fault in
// one file does not hide the faults in the others.
//
// Every text is scanned for what could identify a person in care; today tells
// birth dates from days to come.
func Load(dir string, builtin fs.FS, today workshops.Date) *Folder {
	files := inside{dir: dir}
	f := &Folder{Dir: dir, files: files, today: today}
	var own fs.FS
	if info, err := fs.Stat(f.files, ownFolder); err == nil && info.IsDir() {
		own = files.sub(ownFolder)
	} else if errors.Is(err, ErrLeadsOut) {
		f.Found.Add(workshops.Place{File: ownFolder}, workshops.Error, "file", "leads-out")
	}
	f.Library = NewLibrary(builtin, own)
	n, ok := f.decode(planFile, &f.Found)
	if !ok {
		return f
	}
	f.readPlan(n)
	if f.Series == nil {
		return f
	}
	f.scanOwn()
	f.readPeople()
	f.readRecords()
	f.readAnswers()
	return f
}

// decode reads one YAML file of the series.
func (f *Folder) decode(name string, ds *workshops.Diagnostics) (*workshops.Node, bool) {
	data, ok := readFile(f.files, name, name, ds)
	if !ok {
		return nil, false
	}
	return parse(data, name, ds)
}

// readPlan makes the series of series.yaml and the definitions that its model
// names. Without a model there is no series to speak of.
func (f *Folder) readPlan(n *workshops.Node) {
	ds := &f.Found
	if n.Kind != workshops.Mapping {
		ds.Add(n.At, workshops.Error, "not-a-mapping", "", "Found", n.Text)
		return
	}
	if format := n.Int("format"); format > workshops.Format {
		ds.Add(n.Place("format"), workshops.Error, "newer-format", "", "Found", format, "Known", workshops.Format)
		return
	}
	s := &workshops.Series{ID: workshops.Slug(filepath.Base(f.Dir)), Catalogues: map[string]*workshops.Catalogue{}}
	for _, name := range []string{"roles", "organisations", "school-breaks", "checklists", "keeping"} {
		if c := f.Library.Catalogue(name, n.At, ds); c != nil {
			s.Catalogues[name] = c
		}
	}
	patterns := f.Library.Catalogue("warning-patterns", n.At, ds)
	s.Scanner = workshops.NewScanner(f.today, workshops.ReadWarningPatterns(patterns, ds), workshops.ReadExceptions(n))
	wording := f.Library.Catalogue("careful-wording", n.At, ds)
	s.Wording = workshops.NewScanner(f.today, workshops.ReadWarningPatterns(wording, ds), nil)
	s.Scanner.ScanNode(n, ds)
	s.Setting = workshops.SettingOf(n, s.Catalogues["roles"])
	s.Setting.SettleRoles(n)
	workshops.PlanShape.Check(n, s.Setting, ds)
	if n.Get("model") == nil {
		return
	}
	s.Plan = workshops.ReadPlan(n)
	if s.Plan.ID != "" {
		s.ID = s.Plan.ID
	}
	s.Setting.Parties, s.Setting.Participants = s.Plan.Parties, s.Plan.Participants
	s.Setting.Teams, s.Setting.Sessions = s.Plan.Teams, s.Plan.Sessions
	s.Calendar = workshops.Calendar{Breaks: workshops.SchoolBreaks(s.Catalogues["school-breaks"]), Closed: s.Plan.Closed}
	f.readDefinitions(s, n.Place("model"))
	if s.Model != nil {
		f.Series = s
	}
}

func (f *Folder) readDefinitions(s *workshops.Series, at workshops.Place) {
	ds := &f.Found
	if s.Model = f.Library.Model(s.Plan.Model, at, ds); s.Model == nil {
		return
	}
	for _, name := range f.Library.with("registers", s.Model.Registers) {
		if r := f.Library.Register(name, at, s.Catalogues, ds); r != nil {
			s.Registers = append(s.Registers, r)
		}
	}
	workshops.FitTogether(s.Registers)
	for _, name := range f.Library.with("surveys", s.Model.Surveys) {
		if survey := f.Library.Survey(name, at, ds); survey != nil {
			s.Surveys = append(s.Surveys, survey)
		}
	}
}

// DocumentNames lists the documents that the series can make.
func (f *Folder) DocumentNames() []string {
	return f.Library.with("documents", f.Series.Model.Documents)
}

// ReadDocuments reads documents of the series' model: those that are named, or
// all, as when one of them lists the others. Only what renders needs them.
func (f *Folder) ReadDocuments(wanted []string, ds *workshops.Diagnostics) {
	s, before := f.Series, len(*ds)
	s.Documents = nil
	for _, name := range f.DocumentNames() {
		if len(wanted) > 0 && !slices.Contains(wanted, name) {
			continue
		}
		if d := f.Library.Document(name, s.Plan.Language, s.Plan.At, ds); d != nil {
			f.readTexts(d, ds)
			s.Documents = append(s.Documents, d)
		}
	}
	if len(wanted) > 0 && slices.ContainsFunc(s.Documents, func(d *workshops.Document) bool { return d.Lists }) {
		*ds = (*ds)[:before] // what is wrong with them is found again
		f.ReadDocuments(nil, ds)
		return
	}
	if len(wanted) == 0 {
		f.strayTexts(ds)
	}
	s.Pieces = f.Library.Pieces(s.Plan.Language, ds)
}

// readPeople reads the names of the participants, if there is a file of them.
func (f *Folder) readPeople() {
	if _, err := fs.Stat(f.files, peopleFile); errors.Is(err, fs.ErrNotExist) {
		return
	}
	n, ok := f.decode(peopleFile, &f.Found)
	if !ok {
		return
	}
	f.Series.Scanner.ScanNode(n, &f.Found)
	workshops.PeopleShape.Check(n, f.Series.Setting, &f.Found)
	f.Series.People = workshops.ReadPeople(n)
}

// readRecords reads every record, at the same time, and puts them in order.
func (f *Folder) readRecords() {
	shape := workshops.RecordShape(f.Series.Registers)
	type result struct {
		record *workshops.Record
		ds     workshops.Diagnostics
	}
	names := f.yamlFiles(recordsFolder)
	results := make([]result, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() {
			r := &results[i]
			if n, ok := f.decode(name, &r.ds); ok {
				r.record = f.record(n, shape, &r.ds)
			}
		})
	}
	wait.Wait()
	for _, r := range results {
		f.Found = append(f.Found, r.ds...)
		if r.record != nil {
			f.Series.Records = append(f.Series.Records, r.record)
		}
	}
	workshops.SortRecords(f.Series.Records)
}

// record holds a decoded record against the series.
func (f *Folder) record(n *workshops.Node, shape *workshops.Shape, ds *workshops.Diagnostics) *workshops.Record {
	f.Series.Scanner.ScanNode(n, ds)
	shape.Check(n, f.Series.Setting, ds)
	if n.Kind != workshops.Mapping {
		return nil
	}
	return workshops.ReadRecord(n, f.Series.Registers, ds)
}

func (f *Folder) readAnswers() {
	for _, name := range f.yamlFiles(answersFolder) {
		n, ok := f.decode(name, &f.Found)
		if !ok {
			continue
		}
		before := f.Found.Count(workshops.Error)
		f.Series.Scanner.ScanNode(n, &f.Found)
		workshops.AnswersShape.Check(n, f.Series.Setting, &f.Found)
		if f.Found.Count(workshops.Error) > before {
			continue
		}
		a := workshops.ReadAnswers(n, f.Series.Surveys, &f.Found)
		if other := workshops.AnswersTo(f.Series, a.Survey, a.Round); other != nil {
			f.Found.Add(n.Place("round"), workshops.Error, "answers-twice", "", "Round", a.Round, "Other", other.At.File)
			continue
		}
		workshops.AddAnswers(f.Series, a)
	}
}

// yamlFiles lists the YAML files of a folder, in order. Other files are left
// alone, but one that Windows has given a second ending is pointed out.
func (f *Folder) yamlFiles(folder string) []string {
	entries, err := fs.ReadDir(f.files, folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, ErrLeadsOut):
		f.Found.Add(workshops.Place{File: folder}, workshops.Error, "file", "leads-out")
		return nil
	case err != nil:
		f.Found.Add(workshops.Place{File: folder}, workshops.Error, "file", "unreadable", "Reason", reason(err))
		return nil
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		switch ext := strings.ToLower(path.Ext(name)); {
		case strings.HasPrefix(name, "."):
		case ext == ".yaml" || ext == ".yml":
			names = append(names, path.Join(folder, name))
		case ext == ".txt" && strings.Contains(name, ".y"):
			f.Found.Add(workshops.Place{File: path.Join(folder, name)}, workshops.Warning, "file", "ending", "Name", name)
		}
	}
	slices.Sort(names)
	return names
}

// PlanSaved gives when series.yaml was last saved.
func (f *Folder) PlanSaved() (time.Time, error) {
	info, err := fs.Stat(f.files, planFile)
	if err != nil {
		return time.Time{}, err
	}
	return info.ModTime().UTC(), nil
}
