package sheet

import (
	"errors"
	"html"
	"io"
	"strconv"
	"strings"
)

// texts reads the shared texts of a workbook, in order. A text may be in runs
// of different looks; how it is pronounced is left out.
func texts(part io.Reader) ([]string, error) {
	var (
		all    []string
		b      []byte
		inText bool
		spoken int
	)
	s := newScanner(part)
	for {
		kind, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		case kind == says:
			if inText {
				b = append(b, s.text...)
			}
			continue
		}
		switch string(s.name) {
		case "si":
			if kind == closes {
				all = append(all, unescape(string(b)))
			}
			b = b[:0]
		case "rPh":
			if kind == opens {
				spoken++
			} else {
				spoken--
			}
		case "t":
			inText = kind == opens && spoken == 0
		}
	}
}

// dateStyles reads which cell styles show a number as a date.
func dateStyles(part io.Reader) ([]bool, error) {
	dates := map[int]bool{}
	for id := range 82 {
		// Formats that every program knows by number: dates, and dates with
		// the time of day, of the west and of the east.
		dates[id] = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58
	}
	var all []bool
	of := "" // the list that is being read
	s := newScanner(part)
	for {
		kind, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, err
		case kind != opens:
			continue
		}
		id, _ := strconv.Atoi(string(s.attr("numFmtId")))
		switch name := string(s.name); {
		case name == "numFmt":
			dates[id] = dateFormat(html.UnescapeString(string(s.attr("formatCode"))))
		case name == "xf" && of == "cellXfs":
			all = append(all, dates[id])
		case name == "cellXfs" || name == "cellStyleXfs":
			of = name
		}
	}
}

// dateFormat tells whether a number format shows a day: it has a y or a d
// outside quotation marks, brackets and escaped characters.
func dateFormat(code string) bool {
	code, _, _ = strings.Cut(code, ";")
	var until byte
	for i := 0; i < len(code); i++ {
		c := code[i]
		switch {
		case until != 0:
			if c == until {
				until = 0
			}
		case c == '"':
			until = '"'
		case c == '[':
			until = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == 'y' || c == 'Y' || c == 'd' || c == 'D':
			return true
		}
	}
	return false
}
