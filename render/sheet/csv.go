package sheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// csvGrid reads a table of values with a sign between them. Encoding and sign
// are found out: what a form system writes is known to nobody beforehand.
func csvGrid(data []byte) (*grid, error) {
	text := strings.TrimPrefix(decodeText(data), "\ufeff")
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	comma := rune(0)
	if first, rest, _ := strings.Cut(text, "\n"); len(strings.TrimSpace(first)) == len("sep=;") && strings.HasPrefix(first, "sep=") {
		comma, text = rune(first[len("sep=")]), rest // a line for Excel only
	}
	if !slices.Contains(separators, comma) {
		comma = separator(text)
	}
	return csvRows(text, comma)
}

// csvReader reads values forgivingly: a quotation mark in the middle of a
// value is one, and rows may differ in length.
func csvReader(text string, comma rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	return r
}

// csvRows puts the values in a grid, in the rows that Excel would show them in.
func csvRows(text string, comma rune) (*grid, error) {
	g := &grid{merged: map[position]position{}}
	r := csvReader(text, comma)
	number, line, cells := 0, 1, 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			g.sort()
			return g, nil
		}
		if err != nil {
			return nil, err
		}
		start, _ := r.FieldPos(0)
		number += 1 + start - line
		end, _ := r.FieldPos(len(record) - 1)
		line = end + strings.Count(record[len(record)-1], "\n") + 1
		row := gridRow{number: number}
		for i, value := range record {
			if trim(value) == "" {
				continue
			}
			if i >= maxExportColumns {
				return nil, errCells{"columns"}
			}
			row.kept = append(row.kept, g.texts.text(i+1, value))
		}
		if len(row.kept) == 0 {
			continue
		}
		if cells += len(row.kept); cells > maxCells {
			return nil, errCells{"cells"}
		}
		if len(g.rows) == maxRows {
			return nil, errCells{"rows"}
		}
		g.rows = append(g.rows, row)
	}
}

// maxExportColumns is how many columns the export of a web form may have.
const maxExportColumns = 2000

// text keeps a cell of text.
func (p *pool) text(column int, value string) kept {
	return kept{text: p.keep(strings.Clone(value)), column: uint16(column), content: text}
}

// separators are the signs that stand between values, the likeliest first.
var separators = []rune{';', ',', '\t', '|'}

// separator finds the sign between the values: the one that divides the first
// rows into the most columns, as many in each.
func separator(text string) rune {
	best, most := separators[0], 0
	for _, comma := range separators {
		if n := columnsWith(text, comma); n > most {
			best, most = comma, n
		}
	}
	return best
}

// columnsWith tells how many columns a sign divides the first rows into, 0 when
// they differ too much for it to be the one.
func columnsWith(text string, comma rune) int {
	const enough = 20
	r := csvReader(text, comma)
	head, same, rows := 0, 0, 0
	for rows < enough {
		record, err := r.Read()
		if err != nil {
			break
		}
		if rows == 0 {
			head = len(record)
		}
		if len(record) == head {
			same++
		}
		rows++
	}
	if 4*same < 3*rows || head < 2 {
		return 0
	}
	return head
}

// decodeText gives the text of a file: UTF-8 or UTF-16, with a byte order mark
// or without, or else what Windows wrote before.
func decodeText(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return fromUTF16(data[2:], binary.BigEndian)
	}
	if odd, even := zeros(data); odd+even > 0 {
		if odd > even {
			return fromUTF16(data, binary.LittleEndian)
		}
		return fromUTF16(data, binary.BigEndian)
	}
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	for _, c := range data {
		b.WriteRune(windows[c])
	}
	return b.String()
}

// zeros counts the bytes that are zero in the first part of a file, in odd and
// in even places: Latin letters in UTF-16 have one in every other place.
func zeros(data []byte) (odd, even int) {
	for i, c := range data[:min(len(data), 4096)] {
		if c == 0 {
			odd += i % 2
			even += 1 - i%2
		}
	}
	return odd, even
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) > 1; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return string(utf16.Decode(units))
}

// windows are the characters of Windows-1252 by their bytes.
var windows = func() (all [256]rune) {
	for i := range all {
		all[i] = rune(i)
	}
	for i, r := range []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ") {
		all[0x80+i] = r
	}
	return all
}()
