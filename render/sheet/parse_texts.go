package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// texts reads the shared texts of a workbook, in order. A text may be in runs
// of different looks; how it is pronounced is left out.
func texts(part io.Reader) ([]string, error) {
	var (
		all    []string
		b      strings.Builder
		inText bool
		spoken int
	)
	d := xml.NewDecoder(part)
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				b.Reset()
			case "rPh":
				spoken++
			case "t":
				inText = spoken == 0
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				all = append(all, unescape(b.String()))
			case "rPh":
				spoken--
			case "t":
				inText = false
			}
		case xml.CharData:
			if inText {
				b.Write(t)
			}
		}
	}
}

// dateStyles reads which cell styles show a number as a date.
func dateStyles(data []byte) ([]bool, error) {
	var x struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Styles []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := xml.Unmarshal(data, &x); err != nil {
		return nil, err
	}
	dates := map[int]bool{}
	for id := range 82 {
		// Formats that every program knows by number: dates, and dates with
		// the time of day, of the west and of the east.
		dates[id] = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58
	}
	for _, f := range x.Formats {
		dates[f.ID] = dateFormat(f.Code)
	}
	all := make([]bool, len(x.Styles))
	for i, s := range x.Styles {
		all[i] = dates[s.Format]
	}
	return all, nil
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
