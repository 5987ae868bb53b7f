package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// The files and folders of a series.
const (
	planFile      = "series.yaml"
	peopleFile    = "people.yaml"
	recordsFolder = "records"
	answersFolder = "answers"
	ownFolder     = "templates"
	OutFolder     = "out"
)

// ErrNoSeries says that neither a folder nor any folder above it holds a
// series.
var ErrNoSeries = errors.New("no series.yaml here or in a folder above")

// Find gives the folder of the series that a folder, or a file, stands in,
// looking upwards.
func Find(from string) (string, error) {
	dir, err := filepath.Abs(from)
	if err != nil {
		return "", err
	}
	switch info, err := os.Stat(dir); {
	case err != nil:
		return "", err
	case !info.IsDir():
		dir = filepath.Dir(dir)
	}
	for {
		switch _, err := os.Stat(filepath.Join(dir, planFile)); {
		case err == nil:
			return dir, nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", ErrNoSeries
		}
		dir = parent
	}
}
