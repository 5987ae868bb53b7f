package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// lockTimeout is how long a write waits for another samverka that writes to
// the same series.
const lockTimeout = 10 * time.Second

// ErrBusy says that another samverka has been writing to the series for
// longer than anyone should have to wait.
var ErrBusy = errors.New("another samverka is writing to the series")

// lockFile is what one samverka holds while it writes to a series.
const lockFile = ".samverka.lock"

// locked runs write while no other samverka writes to the series.
func (f *Folder) locked(write func() error) error {
	lock := flock.New(filepath.Join(f.Dir, lockFile))
	for deadline := time.Now().Add(lockTimeout); ; {
		got, err := lock.TryLock()
		if err != nil {
			return err
		}
		if got {
			break
		}
		if time.Now().After(deadline) {
			return ErrBusy
		}
		time.Sleep(20 * time.Millisecond)
	}
	err := write()
	return errors.Join(err, lock.Unlock())
}

// WriteNew writes a file that is not there yet, whole or not at all. When it
// returns without error the file survives a power cut.
func WriteNew(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	temp, err := writeBeside(name, data)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	// A hard link refuses a name that is taken, which a rename does not.
	if err := os.Link(temp, name); err == nil || errors.Is(err, fs.ErrExist) {
		return errors.Join(err, syncFolder(filepath.Dir(name)))
	}
	// A file share without hard links: the lock keeps other samverkas away.
	if _, err := os.Lstat(name); err == nil {
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrExist}
	}
	if err := os.Rename(temp, name); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(name))
}

// Render writes a file that can always be made again. The old one is replaced
// in one step, but nothing waits for the disk.
func Render(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".samverka-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o666&^umask), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// Replace writes a file that samverka itself owns, whole or not at all: the
// old content stays until the new is safe.
func Replace(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	temp, err := writeBeside(name, data)
	if err != nil {
		return err
	}
	if err := os.Rename(temp, name); err != nil {
		os.Remove(temp)
		return err
	}
	return syncFolder(filepath.Dir(name))
}

// writeBeside writes the data to a new file in the folder of name and sees it
// safely on disk.
func writeBeside(name string, data []byte) (temp string, err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".samverka-*")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(data); err != nil {
		return "", err
	}
	if err = f.Chmod(0o666 &^ umask); err != nil {
		return "", err
	}
	if err = f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}
