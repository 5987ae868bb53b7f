package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"samverka/render/sheet"
)

// besideFilled gives the name for a workbook that is made again: its own, or
// the next with a number when somebody has typed in the one that is there. What
// has been typed is never written over.
func (a *app) besideFilled(name string) string {
	ending := filepath.Ext(name)
	free := name
	for n := 2; ; n++ {
		data, err := readNamed(free, maxWorkbook)
		if errors.Is(err, fs.ErrNotExist) || err == nil && sheet.Untouched(data) {
			break
		}
		free = strings.TrimSuffix(name, ending) + "-" + strconv.Itoa(n) + ending
	}
	if free != name {
		fmt.Fprintln(a.err, plain(a.say("sheet.filled", "File", shown(name), "Other", shown(free))))
	}
	return free
}
