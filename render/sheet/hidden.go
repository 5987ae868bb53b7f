package sheet

import (
	"fmt"
	"slices"
)

// listsFrom is the first column of the drop-down lists on the hidden sheet,
// to the right of what the workbook says about itself.
const listsFrom = 6

// lists are the drop-down lists of a workbook, each once. They stand in ranges
// on the hidden sheet: a list written into the check itself splits at commas
// and ends at 255 characters.
type lists struct {
	all [][]string
}

// add gives the range of a list.
func (l *lists) add(labels []string) string {
	at := slices.IndexFunc(l.all, func(have []string) bool { return slices.Equal(have, labels) })
	if at < 0 {
		at = len(l.all)
		l.all = append(l.all, labels)
	}
	return fmt.Sprintf("%s!%s:%s", identityTab, fixedName(1, listsFrom+at), fixedName(len(labels), listsFrom+at))
}

// hiddenSheet writes what the workbook is, and the drop-down lists.
func (w *writer) hiddenSheet() error {
	for i, fact := range w.book.facts() {
		for j, text := range fact {
			if err := w.put(identityTab, cellName(i+1, j+1), text); err != nil {
				return err
			}
		}
	}
	for i, list := range w.lists.all {
		for j, label := range list {
			if err := w.putLabel(identityTab, cellName(j+1, listsFrom+i), label); err != nil {
				return err
			}
		}
	}
	return w.file.SetSheetVisible(identityTab, false, true)
}
