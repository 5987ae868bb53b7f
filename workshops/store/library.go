package store

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"samverka/workshops"
)

// Library is where definitions are found: first in a series' own templates
// folder, then among those that are built in. A definition of the series wins
// over the built-in one of the same name.
type Library struct {
	own     fs.FS // nil when there is none
	builtin fs.FS
}

// NewLibrary makes a library of the built-in definitions, and those of a
// series when own is not nil.
func NewLibrary(builtin, own fs.FS) *Library { return &Library{own: own, builtin: builtin} }

// ownPrefix is how the place of a series' own definition begins.
const ownPrefix = "templates/"

// builtinPrefix is how the place of a built-in definition begins.
const builtinPrefix = "samverka:"

// find gives the file system that has a definition, and how its place is
// shown.
func (l *Library) find(name string) (files fs.FS, shown string, ok bool) {
	if l.own != nil {
		if _, err := fs.Stat(l.own, name); err == nil || errors.Is(err, ErrLeadsOut) {
			return l.own, ownPrefix + name, true
		}
	}
	return l.findBuiltin(name)
}

func (l *Library) findBuiltin(name string) (files fs.FS, shown string, ok bool) {
	if _, err := fs.Stat(l.builtin, name); err == nil {
		return l.builtin, builtinPrefix + name, true
	}
	return nil, "", false
}

// names lists the definitions in a folder, the series' own included.
func (l *Library) names(folder string) []string {
	var out []string
	for _, files := range []fs.FS{l.own, l.builtin} {
		if files == nil {
			continue
		}
		entries, _ := fs.ReadDir(files, folder)
		for _, e := range entries {
			if name, yaml := strings.CutSuffix(e.Name(), ".yaml"); yaml && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return out
}

// with gives the names that a model lists and those of the series' own
// definitions that it does not: to track a new kind of thing is to write one
// file.
func (l *Library) with(folder string, listed []string) []string {
	out := slices.Clone(listed)
	if l.own == nil {
		return out
	}
	for _, name := range (&Library{builtin: l.own}).names(folder) {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// ModelNames lists the models that a series can be made from.
func (l *Library) ModelNames() []string { return l.names("models") }

// RegisterNames lists every register.
func (l *Library) RegisterNames() []string { return l.names("registers") }

// read decodes a definition and holds it against its shape. The place says
// where the name was written.
func (l *Library) read(folder, name string, shape *workshops.Shape, at workshops.Place, ds *workshops.Diagnostics) *workshops.Node {
	before := ds.Count(workshops.Error)
	n := l.decode(folder, name, at, ds)
	for range maxExtends {
		if n == nil {
			return nil
		}
		base, at := n.TakeExtends()
		if base == "" {
			break
		}
		l.extend(n, folder, name, base, at, ds)
	}
	shape.Check(n, &workshops.Setting{}, ds)
	if ds.Count(workshops.Error) > before {
		return nil
	}
	if written := n.Str(shape.Name); written != name {
		ds.Add(n.Place(shape.Name), workshops.Error, "definition-name", "", "Found", written, "File", name)
		return nil
	}
	return n
}

// maxExtends is how many definitions may build on each other.
const maxExtends = 4

// extend adds what the definition base says to n. A series' own definition may
// extend the built-in one of its own name.
func (l *Library) extend(n *workshops.Node, folder, name, base string, at workshops.Place, ds *workshops.Diagnostics) {
	from := l
	if base == name {
		from = &Library{builtin: l.builtin}
	}
	if other := from.decode(folder, base, at, ds); other != nil && n.Kind == workshops.Mapping {
		n.Extend(other)
	}
}

// decode reads the file of a definition.
func (l *Library) decode(folder, name string, at workshops.Place, ds *workshops.Diagnostics) *workshops.Node {
	kind := strings.TrimSuffix(folder, "s")
	if !workshops.ValidID(name) {
		ds.Add(at, workshops.Error, "unknown-definition", kind, "Found", name, "Near", "")
		return nil
	}
	files, shown, ok := l.find(path.Join(folder, name+".yaml"))
	if !ok {
		names := l.names(folder)
		ds.Add(at, workshops.Error, "unknown-definition", kind, "Found", name, "Near", workshops.Nearest(name, names), "Allowed", names)
		return nil
	}
	data, ok := readFile(files, path.Join(folder, name+".yaml"), shown, ds)
	if !ok {
		return nil
	}
	n, _ := parse(data, shown, ds)
	return n
}

// Model gives the model with the name, nil when there is none.
func (l *Library) Model(name string, at workshops.Place, ds *workshops.Diagnostics) *workshops.Model {
	n := l.read("models", name, workshops.ModelShape, at, ds)
	if n == nil {
		return nil
	}
	return workshops.ReadModel(n)
}

// Catalogue gives the catalogue with the name, nil when there is none.
func (l *Library) Catalogue(name string, at workshops.Place, ds *workshops.Diagnostics) *workshops.Catalogue {
	n := l.read("catalogues", name, workshops.CatalogueShape, at, ds)
	if n == nil {
		return nil
	}
	return workshops.ReadCatalogue(n)
}

// Register gives the register with the name and the catalogues that its fields
// choose from, nil when there is none.
func (l *Library) Register(name string, at workshops.Place, catalogues map[string]*workshops.Catalogue, ds *workshops.Diagnostics) *workshops.Register {
	n := l.read("registers", name, workshops.RegisterShape, at, ds)
	if n == nil {
		return nil
	}
	for _, f := range n.List("fields") {
		wanted := f.Str("catalogue")
		if _, loaded := catalogues[wanted]; wanted == "" || loaded {
			continue
		}
		if c := l.Catalogue(wanted, f.Place("catalogue"), ds); c != nil {
			catalogues[wanted] = c
		}
	}
	return workshops.ReadRegister(n, catalogues, ds)
}

// Survey gives the survey with the name, nil when there is none.
func (l *Library) Survey(name string, at workshops.Place, ds *workshops.Diagnostics) *workshops.Survey {
	n := l.read("surveys", name, workshops.SurveyShape, at, ds)
	if n == nil {
		return nil
	}
	return workshops.ReadSurvey(n)
}

// Document gives the document with the name and its Markdown in one language,
// nil when there is none.
func (l *Library) Document(name string, lang workshops.Language, at workshops.Place, ds *workshops.Diagnostics) *workshops.Document {
	n := l.read("documents", name, workshops.DocumentShape, at, ds)
	if n == nil {
		return nil
	}
	d := workshops.ReadDocument(n)
	source := path.Join("documents", name+"."+string(lang)+".md")
	files, shown, ok := l.find(source)
	if !ok {
		ds.Add(n.At, workshops.Error, "unknown-definition", "document-text", "Found", name, "Language", string(lang))
		return nil
	}
	text, ok := readFile(files, source, shown, ds)
	if !ok {
		return nil
	}
	d.Source, d.SourceAt = string(text), shown
	return d
}

// Pieces gives the texts that documents share, by name: the files under
// documents/shared in one language.
func (l *Library) Pieces(lang workshops.Language, ds *workshops.Diagnostics) []*workshops.Piece {
	var out []*workshops.Piece
	ending := "." + string(lang) + ".md"
	for _, source := range []fs.FS{l.own, l.builtin} {
		if source == nil {
			continue
		}
		entries, _ := fs.ReadDir(source, piecesFolder)
		for _, e := range entries {
			name, ok := strings.CutSuffix(e.Name(), ending)
			if !ok || slices.ContainsFunc(out, func(p *workshops.Piece) bool { return p.Name == name }) {
				continue
			}
			files, shown, _ := l.find(path.Join(piecesFolder, e.Name()))
			if text, ok := readFile(files, path.Join(piecesFolder, e.Name()), shown, ds); ok {
				out = append(out, &workshops.Piece{Name: name, Source: string(text), SourceAt: shown})
			}
		}
	}
	return out
}

// piecesFolder is where texts that documents share are kept.
const piecesFolder = "documents/shared"

// Style gives the style sheet with the name.
func (l *Library) Style(name string, ds *workshops.Diagnostics) string {
	files, shown, ok := l.find(path.Join("styles", name))
	if !ok {
		return ""
	}
	data, _ := readFile(files, path.Join("styles", name), shown, ds)
	return string(data)
}
