package sheet

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"samverka/render"
)

// KindFigures is a workbook of the figures of a document.
const KindFigures = "figures"

// FigureWords are what a workbook of figures says beside them, in its language.
type FigureWords struct {
	Tab     string   // of the first sheet
	About   []string // what the workbook is and how its figures are protected
	Number  string   // headings of the list of sheets
	Shows   string
	Section string
	Drawn   string
	Yes, No string
	Bar     string // heading of the column that names the bars of a chart
	From    string // "Ur avsnittet {section}"
}

// FigureBook describes the workbook of a document's figures: a sheet that
// explains, and one for each diagram and table, with a chart where the document
// has one. It holds what the document shows and nothing else.
func FigureBook(series string, m *render.Manuscript, p render.Page, words FigureWords) *Book {
	b := &Book{
		Identity: Identity{Kind: KindFigures, Series: series, Language: m.Language()},
		Title:    p.Title, Footer: p.Series,
	}
	about := Sheet{Key: "about", Name: words.Tab, Title: p.Title, Table: &Table{Name: "sheets", Columns: []Cell{
		{Key: "number", Label: words.Number, Kind: Whole}, {Key: "shows", Label: words.Shows, Kind: Paragraph},
		{Key: "section", Label: words.Section}, {Key: "drawn", Label: words.Drawn},
	}}}
	about.Intro = append(about.Intro, p.Series)
	for _, row := range p.Header {
		if row.Value != "" && row.Value != p.Title && row.Value != p.Series {
			about.Intro = append(about.Intro, row.Label+": "+row.Value)
		}
	}
	about.Intro = append(about.Intro, words.About...)
	sheets := []Sheet{about}
	for i, e := range m.Exhibits() {
		number, drawn := strconv.Itoa(i+1), words.No
		if e.Bars != nil {
			drawn = words.Yes
		}
		about.Table.Rows = append(about.Table.Rows, []string{number, e.Title, e.Section, drawn})
		sheets = append(sheets, figureSheet(number, e, words))
	}
	b.Sheets = sheets
	return b
}

// figureSheet is the sheet of one diagram or table.
func figureSheet(number string, e render.Exhibit, words FigureWords) Sheet {
	t := &Table{Name: "figure-" + number, Rows: make([][]string, len(e.Rows))}
	labels, taken := 0, map[string]bool{}
	for i, head := range e.Heads {
		c := Cell{Key: "column-" + strconv.Itoa(i+1), Label: uniqueHead(head, words.Number, taken)}
		if i < len(e.Numbers) && e.Numbers[i] {
			c.Kind = numberKind(e.Rows, i)
		} else {
			c.Kind = textKind(e.Rows, i)
			if labels == i {
				labels++
			}
		}
		t.Columns = append(t.Columns, c)
	}
	for r, row := range e.Rows {
		for i, text := range row {
			if i < len(e.Numbers) && e.Numbers[i] {
				text = canonicalNumber(text)
			}
			t.Rows[r] = append(t.Rows[r], text)
		}
	}
	s := Sheet{Key: "exhibit-" + number, Name: number + " " + e.Title, Title: e.Title, Table: t}
	if e.Section != "" {
		s.Intro = append(s.Intro, strings.ReplaceAll(words.From, "{section}", e.Section))
	}
	if e.Note != "" {
		s.Intro = append(s.Intro, e.Note)
	}
	if e.Bars == nil {
		return s
	}
	s.Chart = &Chart{Title: e.Title, Alt: e.Alt, Label: t.Columns[0].Key}
	for _, stripe := range e.Bars {
		s.Chart.Parts = append(s.Chart.Parts, ChartPart{t.Columns[stripe.Column].Key, stripe.Fill, stripe.Text})
	}
	if labels > 1 {
		s.Chart.Label = "bar"
		t.Columns = append([]Cell{{Key: "bar", Label: uniqueHead(words.Bar, words.Number, taken)}}, t.Columns...)
		for r, row := range t.Rows {
			t.Rows[r] = append([]string{barName(row[:labels])}, row...)
		}
	}
	return s
}

// uniqueHead makes a heading that no other column has: a table of Excel's has
// neither empty nor repeated ones.
func uniqueHead(head, empty string, taken map[string]bool) string {
	if head = strings.TrimSpace(head); head == "" {
		head = empty
	}
	unique := head
	for n := 2; taken[fold(unique)]; n++ {
		unique = head + " " + strconv.Itoa(n)
	}
	taken[fold(unique)] = true
	return unique
}

// longestBar is how many characters of a label stand beside a bar.
const longestBar = 28

// barName names a bar by what stands before its numbers: "13 före" of "13. Det
// är tydligt …" and "före".
func barName(labels []string) string {
	var parts []string
	for _, label := range labels {
		if number, _, ok := strings.Cut(label, ". "); ok && utf8.RuneCountInString(number) <= 4 {
			label = number
		}
		if runes := []rune(label); len(runes) > longestBar {
			label = strings.TrimSpace(string(runes[:longestBar])) + "…"
		}
		parts = append(parts, label)
	}
	return strings.Join(parts, " ")
}

// longText is from how many characters on that a text needs a wide column.
const longText = 40

// textKind is the kind of a column of texts: wide when any is long.
func textKind(rows [][]string, column int) Kind {
	for _, row := range rows {
		if column < len(row) && utf8.RuneCountInString(row[column]) >= longText {
			return Paragraph
		}
	}
	return Line
}

// numberKind is the kind of a column of numbers: with decimals when any has.
func numberKind(rows [][]string, column int) Kind {
	for _, row := range rows {
		if column < len(row) {
			if text := canonicalNumber(row[column]); strings.Contains(text, ".") {
				if _, ok := plainNumber(text); ok {
					return Decimal
				}
			}
		}
	}
	return Whole
}

// thousands is a number whose digits stand in groups of three.
var thousands = regexp.MustCompile(`^\x{2212}?\d{1,3}(?:[ \x{a0}]\d{3})+(?:,\d+)?$`)

// canonicalNumber takes the spaces and the comma of a number that people read
// away. What is no number stays as it is.
func canonicalNumber(text string) string {
	plain := text
	if thousands.MatchString(text) {
		plain = strings.NewReplacer(" ", "", "\u00a0", "").Replace(text)
	}
	plain = strings.NewReplacer(",", ".", "\u2212", "-").Replace(plain)
	if _, ok := plainNumber(plain); ok {
		return plain
	}
	return text
}
