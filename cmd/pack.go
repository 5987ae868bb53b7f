package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"samverka/render"
	"samverka/render/docx"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// pack is the documents and sheets of a series on their way to a folder.
type pack struct {
	app     *app
	dir     string
	view    *render.View
	style   string
	formats []string
	look    docx.Options
	press   *press // nil when nothing is printed

	mutex sync.Mutex
	files []packFile
	found workshops.Diagnostics
}

// packFile is a file of the pack, as the index lists it. The formats of one
// document have the same title and order.
type packFile struct {
	path    string // from the folder of the pack
	title   string
	session *workshops.Session
	phase   string
	order   int
	format  string
}

// newPack reads what rendering needs and decides on the folder.
func (a *app) newPack(f *store.Folder, o renderOptions) (*pack, error) {
	var ds workshops.Diagnostics
	wanted := o.wish.Documents
	f.ReadDocuments(wanted, &ds)
	if ds.Failed() {
		a.list(a.err, f.Dir, ds)
		return nil, errFaults
	}
	return a.packOf(f, o, pageFormats)
}

// renderMemory is what rendering should make do with, in bytes: everything in
// one file, on a machine that has other things to do.
const renderMemory = 64 << 20

// packOf decides on the folder, and on the formats among those that are allowed,
// for a series whose documents have been read.
func (a *app) packOf(f *store.Folder, o renderOptions, allowed []string) (*pack, error) {
	debug.SetMemoryLimit(renderMemory)
	formats, err := a.chosenFormats(o.format, allowed)
	if err != nil {
		return nil, err
	}
	look, err := a.chosenLook(o.reference, formats)
	if err != nil {
		return nil, err
	}
	var ds workshops.Diagnostics
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return nil, err
	}
	out, err := a.outFolder(f, o.out)
	if err != nil {
		return nil, err
	}
	p := &pack{
		app: a, dir: out, formats: formats, look: look,
		view: render.NewView(f.Series, a.today, words), style: f.Library.Style("print.css", &ds),
	}
	p.view.Slips = slips(len(f.Series.Plan.Participants))
	p.view.Edition = nextEdition(f, a.today, f.Editions(f.Series.Model.Report, &ds))
	p.view.WithNames = o.names
	if slices.Contains(formats, formatPDF) {
		p.press = newPress(o.browser)
	}
	return p, nil
}

// outFolder is where what can be made again goes: the folder that was asked
// for, or that of the series.
func (a *app) outFolder(f *store.Folder, wanted string) (string, error) {
	if wanted == "" {
		out, err := f.Within(store.OutFolder)
		if err != nil {
			return "", a.outside(err, store.OutFolder)
		}
		wanted = out
	}
	store.Sweep(wanted)
	return wanted, nil
}

// each does something with every job, as many at a time as there are
// processors, and gives the first error.
func each(jobs []*render.Job, do func(int, *render.Job) error) error {
	queue := make(chan int)
	errs := make([]error, len(jobs))
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range queue {
				errs[i] = do(i, jobs[i])
			}
		})
	}
	for i := range jobs {
		queue <- i
	}
	close(queue)
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// documents makes the files of every job.
func (p *pack) documents(jobs []*render.Job) error {
	return each(jobs, func(i int, j *render.Job) error {
		part, ok := p.compose(j)
		if !ok {
			return nil
		}
		file := packFile{path: j.File, title: j.Title, session: j.Session, phase: j.Document.Phase, order: i}
		return p.typeset(file, &content{parts: []render.Part{part}})
	})
}

// bundle makes one file of all jobs in each format.
func (p *pack) bundle(jobs []*render.Job, session string) error {
	parts := make([]render.Part, len(jobs))
	whole := true
	err := each(jobs, func(i int, j *render.Job) error {
		part, ok := p.compose(j)
		p.mutex.Lock()
		defer p.mutex.Unlock()
		parts[i], whole = part, whole && ok
		return nil
	})
	if err != nil || !whole || len(jobs) == 0 {
		return err
	}
	cover, name := p.view.Cover(p.style, session), p.say("bundle.file")
	if session != "" {
		name = session + "-" + name
	}
	return p.typeset(packFile{path: name, title: cover.Title}, &content{parts: parts, cover: &cover})
}

// compose fills the template of a job. It tells whether there is something to
// make files of; what is wrong is kept to be told of.
func (p *pack) compose(j *render.Job) (render.Part, bool) {
	m, page, ds := p.view.Compose(j, p.style)
	if len(ds) == 0 {
		ds = p.app.leaving(workshops.Place{File: j.File}, page.Title+"\n"+m.Text())
	}
	if len(ds) > 0 {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		p.found = append(p.found, ds...)
		return render.Part{}, false
	}
	return render.Part{Manuscript: m, Page: page}, true
}

// write puts a file of the pack in its folder and remembers it. Documents were
// looked through as text; what has been put together since is looked through
// here, and kept back when something in it must not leave.
func (p *pack) write(file packFile, data []byte) error {
	at := workshops.Place{File: file.path}
	var ds workshops.Diagnostics
	switch {
	case strings.HasSuffix(file.path, "."+formatXLSX):
		var err error
		if ds, err = p.app.leavingIn(at, data); err != nil {
			return err
		}
	case file.path == indexFile:
		ds = p.app.leaving(at, string(data))
	}
	if len(ds) > 0 {
		p.mutex.Lock()
		p.found = append(p.found, ds...)
		p.mutex.Unlock()
		return nil
	}
	if err := os.MkdirAll(p.dir, 0o777); err != nil {
		return p.app.outside(err, p.dir)
	}
	if file.format == "xlsx" {
		file.path = filepath.Base(p.app.besideFilled(filepath.Join(p.dir, file.path)))
	}
	if err := store.Render(filepath.Join(p.dir, file.path), data); err != nil {
		return p.app.outside(err, filepath.Join(p.dir, file.path))
	}
	p.mutex.Lock()
	p.files = append(p.files, file)
	p.mutex.Unlock()
	return nil
}

// tellPack names every file that was made, and what was wrong with those that
// were not.
func (a *app) tellPack(p *pack) error {
	slices.SortFunc(p.files, func(x, y packFile) int { return strings.Compare(x.path, y.path) })
	for _, file := range p.files {
		fmt.Fprintln(a.out, shown(filepath.Join(p.dir, file.path)))
	}
	if len(p.found) > 0 {
		p.found.Sort()
		a.list(a.err, "", p.found)
		return errFaults
	}
	if p.press != nil && p.press.fault != nil {
		return a.browserFault(p.press)
	}
	if len(p.files) == 0 {
		fmt.Fprintln(a.err, a.say("render.nothing"))
	}
	return nil
}
