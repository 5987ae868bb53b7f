//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// umask is what new files may not be allowed to do.
var umask = func() os.FileMode {
	old := syscall.Umask(0)
	syscall.Umask(old)
	return os.FileMode(old)
}()

// syncFolder sees to it that the names in a folder survive a power cut. File
// shares that know no such thing say so, and are believed.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
