package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"samverka/workshops"
	"samverka/workshops/store"
)

// proposeMasked prints each line that holds something about a person as it
// could stand instead. It changes no file: whoever wrote the line knows what it
// should say.
func (a *app) proposeMasked(f *store.Folder, ds workshops.Diagnostics) {
	scanner := workshops.NewScanner(a.today, nil, nil)
	if f.Series != nil {
		scanner = f.Series.Scanner
	}
	proposed := map[string]bool{}
	for _, d := range ds {
		masked, ok := d.Args["Masked"].(string)
		if !ok || d.Place.Line == 0 {
			continue
		}
		line, text := maskedLine(filepath.Join(f.Dir, d.Place.File), d.Place.Line, masked, scanner)
		at := fmt.Sprintf("%s:%d", shown(filepath.Join(f.Dir, d.Place.File)), line)
		if text == "" || proposed[at] {
			continue
		}
		if len(proposed) == 0 {
			fmt.Fprintln(a.out, a.say("check.masked"))
		}
		proposed[at] = true
		fmt.Fprintf(a.out, "  %s\n    %s\n", at, plain(strings.TrimSpace(text)))
	}
}

// maskedLine finds the line of a file, from the one given on, where what has
// been found masked stands, and gives it with everything found on it masked.
func maskedLine(file string, from int, masked string, scanner *workshops.Scanner) (line int, text string) {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0, ""
	}
	for i, text := range strings.Split(string(data), "\n") {
		if i+1 < from {
			continue
		}
		found := scanner.Scan(text, false)
		for _, f := range found {
			if f.Masked == masked {
				return i + 1, workshops.Masked(text, found)
			}
		}
	}
	return 0, ""
}
