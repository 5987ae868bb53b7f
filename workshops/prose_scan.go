package workshops

import (
	"strings"
	"unicode/utf8"
)

// ScanProse looks through a whole text file for identity numbers and for what
// may identify somebody, each told with its line and column.
func (s *Scanner) ScanProse(file, text string, ds *Diagnostics) {
	for _, f := range s.Scan(text, false) {
		s.tell(placeIn(file, text, f.Start), text, "", f, ds)
	}
}

// placeIn gives the line and column of a byte of a text file.
func placeIn(file, text string, offset int) Place {
	before := text[:offset]
	return Place{
		File: file, Line: 1 + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]),
	}
}
