package store

import (
	"io/fs"
	"strings"

	"samverka/workshops"
)

// scanOwn looks through the series' own definitions and templates: a number
// that stands in a template would stand in every document made of it.
func (f *Folder) scanOwn() {
	_ = fs.WalkDir(f.files, ownFolder, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return nil // what cannot be read cannot be used, and is told of then
		}
		if text, ok := readFile(f.files, name, name, &workshops.Diagnostics{}); ok {
			for i, line := range strings.Split(string(text), "\n") {
				f.Series.Scanner.ScanText(workshops.Place{File: name, Line: i + 1, Column: 1}, line, &f.Found)
			}
		}
		return nil
	})
}
