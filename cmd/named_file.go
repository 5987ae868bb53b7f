package cmd

import (
	"errors"
	"io"
	"os"
)

// errNotFile means that what is named on the command line is a folder, a device
// or a pipe: one that never ends, or for which one would wait for ever.
var errNotFile = errors.New("not a file")

// readNamed reads a file that is named on the command line: at most so many
// bytes of it, and one more when it is larger. Only ordinary files are read.
func readNamed(name string, most int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotFile
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most+1))
}
