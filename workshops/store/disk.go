package store

import (
	"io"
	"os"
)

// operations are what a write asks of the operating system. Everything that
// store writes goes through them, so that a test can let any one of them fail.
type operations interface {
	// create makes a new file with a name of its own in a folder.
	create(dir string) (openFile, error)
	mkdir(dir string) error
	// mkdirTemp makes a new folder with a name of its own in a folder.
	mkdirTemp(dir string) (string, error)
	// link gives a file a second name, and refuses one that is taken.
	link(old, new string) error
	// rename gives a file another name, and replaces what has it.
	rename(old, new string) error
	// renameNew gives a file another name, and refuses one that is taken. It is
	// [errors.ErrUnsupported] where the system cannot.
	renameNew(old, new string) error
	chmod(name string, mode os.FileMode) error
	// syncFolder sees to it that the names in a folder survive a power cut.
	syncFolder(dir string) error
	remove(name string) error
}

// openFile is a file that is being written.
type openFile interface {
	io.WriteCloser
	Name() string
	Chmod(os.FileMode) error
	Sync() error
}

var disk operations = system{}

// tempPattern names what is being written. The full stop keeps it from being
// read, and the hyphen from being taken for the lock.
const tempPattern = ".samverka-*"

// system is the operating system that samverka runs on.
type system struct{}

func (system) create(dir string) (openFile, error) {
	f, err := os.CreateTemp(dir, tempPattern)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (system) mkdir(dir string) error                    { return os.Mkdir(dir, 0o777) }
func (system) mkdirTemp(dir string) (string, error)      { return os.MkdirTemp(dir, tempPattern) }
func (system) link(old, new string) error                { return os.Link(old, new) }
func (system) rename(old, new string) error              { return os.Rename(old, new) }
func (system) renameNew(old, new string) error           { return renameNew(old, new) }
func (system) chmod(name string, mode os.FileMode) error { return os.Chmod(name, mode) }
func (system) syncFolder(dir string) error               { return syncFolder(dir) }
func (system) remove(name string) error                  { return os.RemoveAll(name) }
