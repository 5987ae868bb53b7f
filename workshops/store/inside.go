package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrLeadsOut says that a link in the folder of a series leads out of it. A
// folder that somebody else has filled must not show, or write to, the rest of
// the disk.
var ErrLeadsOut = errors.New("a link leads out of the series")

// inside is the folder of a series as a file system. Links that stay in it are
// followed; what a link out of it leads to is [ErrLeadsOut].
type inside struct {
	dir   string
	under string // a folder of the series that names begin from; empty for all of it
}

// sub is a folder of the series.
func (d inside) sub(under string) inside { return inside{d.dir, under} }

func (d inside) files() fs.FS { return os.DirFS(filepath.Join(d.dir, d.under)) }

func (d inside) Open(name string) (fs.File, error) {
	if err := d.check("open", name); err != nil {
		return nil, err
	}
	return d.files().Open(name)
}

func (d inside) Stat(name string) (fs.FileInfo, error) {
	if err := d.check("stat", name); err != nil {
		return nil, err
	}
	return fs.Stat(d.files(), name)
}

func (d inside) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := d.check("readdir", name); err != nil {
		return nil, err
	}
	return fs.ReadDir(d.files(), name)
}

func (d inside) check(op, name string) error {
	if !fs.ValidPath(name) {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	return staysInside(d.dir, filepath.Join(d.under, filepath.FromSlash(name)))
}

// staysInside tells what is wrong when a link on the way from a folder to a
// name below it leads out of the folder. What is not there yet leads nowhere.
// Only links are followed, and so only those who use them depend on how.
func staysInside(dir, name string) error {
	at := dir
	for part := range strings.SplitSeq(name, string(filepath.Separator)) {
		at = filepath.Join(at, part)
		info, err := os.Lstat(at)
		if err != nil {
			return nil // whoever opens it is told
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			continue
		}
		root, err := filepath.EvalSymlinks(dir)
		if err != nil {
			return err
		}
		target, err := filepath.EvalSymlinks(at)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		rel, relErr := filepath.Rel(root, target)
		if err != nil || relErr != nil || !filepath.IsLocal(rel) {
			return &fs.PathError{Op: "open", Path: at, Err: ErrLeadsOut}
		}
	}
	return nil
}

// Within gives the path of a file of the series that is to be written, and
// refuses one that a link takes out of it.
func (f *Folder) Within(name string) (string, error) {
	name = filepath.FromSlash(name)
	return filepath.Join(f.Dir, name), staysInside(f.Dir, name)
}
