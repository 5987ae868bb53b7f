package store

import (
	"os"
	"path/filepath"
)

// FindAll gives the folders of the series that somebody means by a folder: the
// series that it is, every series that lies in it, or else the one that it
// stands in.
func FindAll(from string) ([]string, error) {
	dir, err := filepath.Abs(from)
	if err != nil {
		return nil, err
	}
	if holdsPlan(dir) {
		return []string{dir}, nil
	}
	entries, _ := os.ReadDir(dir) // a file, or nothing at all, is for Find to tell
	var found []string
	for _, e := range entries {
		if sub := filepath.Join(dir, e.Name()); e.IsDir() && holdsPlan(sub) {
			found = append(found, sub)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	one, err := Find(from)
	if err != nil {
		return nil, err
	}
	return []string{one}, nil
}

func holdsPlan(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, planFile))
	return err == nil
}
