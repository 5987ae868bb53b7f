package cmd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"samverka/render"
	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

type renderOptions struct {
	wish   render.Wish
	report bool // the document that the series is summed up in
	format string
	out    string
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
	if o.report {
		o.wish.Documents = []string{f.Series.Model.Report}
	}
	if err := a.checkWish(f, o); err != nil {
		return err
	}
	p, err := a.newPack(f, o.wish.Documents, o.out)
	if err != nil {
		return err
	}
	whole := o.wish.Session == "" && len(o.wish.Documents) == 0
	if err := p.documents(p.view.Jobs(o.wish)); err != nil {
		return err
	}
	if len(o.wish.Documents) == 0 {
		if err := p.sheets(o.wish.Session); err != nil {
			return err
		}
	}
	if whole {
		if err := p.index(); err != nil {
			return err
		}
	}
	return a.tellPack(p)
}

// checkWish refuses sessions, documents and formats that the series has not.
func (a *app) checkWish(f *store.Folder, o renderOptions) error {
	s, known := f.Series, f.DocumentNames()
	if o.format != "html" {
		return a.wrongUse("usage.format", "Found", o.format, "Allowed", []string{"html"})
	}
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

// pack is the documents and sheets of a series on their way to a folder.
type pack struct {
	app   *app
	dir   string
	view  *render.View
	style string

	mutex sync.Mutex
	files []packFile
	found workshops.Diagnostics
}

// packFile is a file of the pack, as the index lists it.
type packFile struct {
	path    string // from the folder of the pack
	title   string
	session *workshops.Session
	phase   string
	order   int
	format  string
}

// newPack reads what rendering needs and decides on the folder.
func (a *app) newPack(f *store.Folder, wanted []string, out string) (*pack, error) {
	var ds workshops.Diagnostics
	if slices.Contains(wanted, f.Series.Model.Report) {
		wanted = nil // the report lists the other documents
	}
	f.ReadDocuments(wanted, &ds)
	if ds.Failed() {
		a.list(a.err, f.Dir, ds)
		return nil, errFaults
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return nil, err
	}
	if out == "" {
		out = filepath.Join(f.Dir, store.OutFolder)
	}
	p := &pack{app: a, dir: out, view: render.NewView(f.Series, a.today, words), style: f.Library.Style("print.css", &ds)}
	p.view.Slips = slips(len(f.Series.Plan.Participants))
	return p, nil
}

// documents typesets the jobs, as many at a time as there are processors.
func (p *pack) documents(jobs []*render.Job) error {
	queue := make(chan int)
	errs := make([]error, len(jobs))
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range queue {
				errs[i] = p.document(i, jobs[i])
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

func (p *pack) document(order int, j *render.Job) error {
	m, page, ds := p.view.Compose(j, p.style)
	if len(ds) > 0 {
		p.mutex.Lock()
		p.found = append(p.found, ds...)
		p.mutex.Unlock()
		return nil
	}
	var b bytes.Buffer
	if err := render.HTML(&b, m, page); err != nil {
		return err
	}
	return p.write(packFile{path: j.File + ".html", title: j.Title, session: j.Session, phase: j.Document.Phase, order: order, format: "html"}, b.Bytes())
}

// write puts a file of the pack in its folder and remembers it.
func (p *pack) write(file packFile, data []byte) error {
	if err := os.MkdirAll(p.dir, 0o777); err != nil {
		return p.app.outside(err, p.dir)
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
	if len(p.files) == 0 {
		fmt.Fprintln(a.err, a.say("render.nothing"))
	}
	return nil
}
