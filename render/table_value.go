package render

import (
	"bytes"
	"strconv"
	"strings"
)

// Table is a table that data makes: a register's entries under its columns,
// say. A template shows it with {{ .Problems }} on a line of its own. Labels
// and cells are values as in a template: Markdown is read as Markdown,
// everything else is entered text.
type Table struct {
	Caption  any // nil for none
	Columns  []TableColumn
	Rows     [][]any // a row may be shorter than Columns; what is longer is left out
	Empty    int     // rows to write in after the others
	RowHeads bool    // the first cell of each row is its heading
	Look     string  // "" or as for the table block: "form", "scale", "quadrant"
}

// TableColumn is one column of a [Table].
type TableColumn struct {
	Label any
	Width int // in relation to the others; 0 in all lets the texts decide
	Align Align
}

// Align says to which side the cells of a column are set.
type Align int

// Cells are set to the left unless something else is asked for.
const (
	Left Align = iota
	Right
	Center
)

// table writes the table as Markdown.
func (f *filler) table(t *Table) {
	if len(t.Columns) == 0 {
		return
	}
	f.markdown = append(f.markdown, "\n\n::: table"...)
	if t.Caption != nil {
		f.markdown = append(f.markdown, ` "`...)
		start := len(f.markdown)
		f.cell(t.Caption)
		copy(f.markdown[start:], bytes.ReplaceAll(f.markdown[start:], []byte{'"'}, []byte{'\''}))
		f.markdown = append(f.markdown, '"')
	}
	if t.RowHeads {
		f.markdown = append(f.markdown, " rowheads"...)
	}
	if t.Look != "" {
		f.markdown = append(append(f.markdown, ' '), withoutTokens(t.Look)...)
	}
	f.markdown = append(f.markdown, t.widths()...)
	f.markdown = append(f.markdown, "\n|"...)
	for _, c := range t.Columns {
		f.cell(c.Label)
		f.markdown = append(f.markdown, '|')
	}
	f.markdown = append(f.markdown, "\n|"...)
	for _, c := range t.Columns {
		f.markdown = append(f.markdown, [...]string{"---|", "--:|", ":-:|"}[c.Align]...)
	}
	for _, row := range t.Rows {
		f.markdown = append(f.markdown, "\n|"...)
		for i := range t.Columns {
			if i < len(row) {
				f.cell(row[i])
			}
			f.markdown = append(f.markdown, " |"...)
		}
	}
	for range t.Empty {
		f.markdown = append(f.markdown, "\n|"...)
		f.markdown = append(f.markdown, strings.Repeat(" |", len(t.Columns))...)
	}
	f.markdown = append(f.markdown, "\n:::\n\n"...)
}

// cell writes a value on one line, with no bar that Markdown could take for a
// cell's border.
func (f *filler) cell(v any) {
	if m, ok := v.(Markdown); ok {
		v = oneLine(m)
	}
	if parts, ok := v.(Inline); ok {
		for _, part := range parts {
			f.cell(part)
		}
		return
	}
	f.put(v)
}

// widths is the argument of the table block that gives the columns' widths.
func (t *Table) widths() string {
	var b strings.Builder
	b.WriteString(" widths=")
	any := false
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteByte(':')
		}
		b.WriteString(strconv.Itoa(max(c.Width, 1)))
		any = any || c.Width > 0
	}
	if !any {
		return ""
	}
	return b.String()
}

// oneLine makes trusted Markdown fit on one line, as in a table cell: line
// ends become spaces and bars are escaped.
func oneLine(m Markdown) Markdown {
	s := strings.Join(strings.Fields(string(m)), " ")
	if !strings.Contains(s, "|") {
		return Markdown(s)
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return Markdown(b.String())
}
