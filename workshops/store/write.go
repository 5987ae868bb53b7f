package store

import (
	"errors"
	"io"
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
		if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
			return &fs.PathError{Op: "lock", Path: f.Dir, Err: pathError.Err}
		} else if err != nil {
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
	for _, folder := range []string{"", recordsFolder, answersFolder, textsFolder, FinalFolder} {
		Sweep(filepath.Join(f.Dir, folder))
	}
	err := write()
	return errors.Join(err, lock.Unlock())
}

// ErrUnsure says that a file has been written whole, but that the disk would
// not promise that it survives a power cut.
var ErrUnsure = errors.New("written, but perhaps not for good")

// unsureError is an [ErrUnsure] with what the disk said.
type unsureError struct{ error }

func (unsureError) Is(target error) bool { return target == ErrUnsure }
func (u unsureError) Unwrap() error      { return u.error }

// unsure is what comes of writing when only the name may not be kept.
func unsure(err error) error {
	if err == nil {
		return nil
	}
	return unsureError{err}
}

// undone is the error of a write that has been taken back.
func undone(err error) error {
	if u := (unsureError{}); errors.As(err, &u) {
		return u.error
	}
	return err
}

// WriteNew writes a file that is not there yet, whole or not at all. When it
// returns without error the file survives a power cut.
func WriteNew(name string, data []byte) error {
	if err := makeFolder(filepath.Dir(name)); err != nil {
		return err
	}
	temp, err := writeBeside(name, data)
	if err != nil {
		return err
	}
	// A hard link and a rename that replaces nothing refuse a name that is
	// taken. Some file shares know the one, some the other.
	err = disk.link(temp, name)
	linked := err == nil
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = disk.renameNew(temp, name)
	}
	if errors.Is(err, errors.ErrUnsupported) {
		err = renameAlone(temp, name)
	}
	if err != nil || linked {
		_ = disk.remove(temp) // one that stays is swept away later
	}
	if err != nil {
		return err
	}
	return unsure(disk.syncFolder(filepath.Dir(name)))
}

// renameAlone is for a file share that can refuse no taken name: the lock keeps
// other samverkas away.
func renameAlone(temp, name string) error {
	if _, err := os.Lstat(name); err == nil {
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrExist}
	}
	return disk.rename(temp, name)
}

// Render writes a file that can always be made again. The old one is replaced
// in one step, but nothing waits for the disk.
func Render(name string, data []byte) error {
	temp, err := beside(name, data, func(openFile) error { return nil })
	if err != nil {
		return err
	}
	return replaceWith(temp, name)
}

// Replace writes a file that samverka itself owns, whole or not at all: the
// old content stays until the new is safe.
func Replace(name string, data []byte) error {
	if err := makeFolder(filepath.Dir(name)); err != nil {
		return err
	}
	temp, err := writeBeside(name, data)
	if err != nil {
		return err
	}
	if err := replaceWith(temp, name); err != nil {
		return err
	}
	return unsure(disk.syncFolder(filepath.Dir(name)))
}

func replaceWith(temp, name string) error {
	err := disk.rename(temp, name)
	if err != nil {
		_ = disk.remove(temp)
	}
	return err
}

// writeBeside writes the data to a new file in the folder of name and sees it
// safely on disk.
func writeBeside(name string, data []byte) (temp string, err error) {
	return beside(name, data, openFile.Sync)
}

// beside writes the data to a new file in the folder of name, and finishes it.
// A file that could not be written whole is taken away.
func beside(name string, data []byte, finish func(openFile) error) (temp string, err error) {
	f, err := disk.create(filepath.Dir(name))
	if err != nil {
		return "", err
	}
	n, err := f.Write(data)
	if err == nil && n < len(data) {
		err = io.ErrShortWrite
	}
	if err == nil {
		err = f.Chmod(0o666 &^ umask)
	}
	if err == nil {
		err = finish(f)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		_ = disk.remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// makeFolder makes a folder, and those above it that are missing, each of them
// there for good.
func makeFolder(dir string) error {
	switch info, err := os.Stat(dir); {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return &fs.PathError{Op: "mkdir", Path: dir, Err: fs.ErrExist}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	parent := filepath.Dir(dir)
	if parent == dir {
		return &fs.PathError{Op: "mkdir", Path: dir, Err: fs.ErrNotExist}
	}
	if err := makeFolder(parent); err != nil {
		return err
	}
	if err := disk.mkdir(dir); err != nil {
		if info, statErr := os.Stat(dir); statErr == nil && info.IsDir() {
			return nil // somebody else has made it in the meantime
		}
		return err
	}
	return disk.syncFolder(parent)
}

// staleAfter is how old something half-written must be for nobody to be
// writing it any longer.
const staleAfter = time.Hour

// Sweep takes away what a samverka that was stopped while it wrote left in a
// folder. What cannot be taken away does no harm: nothing reads it.
func Sweep(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, tempPattern))
	for _, name := range left {
		if info, err := os.Lstat(name); err == nil && time.Since(info.ModTime()) > staleAfter {
			_ = disk.remove(name)
		}
	}
}
