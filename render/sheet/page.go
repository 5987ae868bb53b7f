package sheet

import (
	"cmp"
	"math"
	"strings"
)

// The columns of a form: the questions and the answers.
const (
	labelWidth  = 63.0
	answerWidth = 31.0
	// tallestFreeze is how much of a screen the part above a table may take
	// and still be kept in view, in points.
	tallestFreeze = 235.0
	// pagePoints is how much of a form goes on a printed page, scaled to its
	// width, and headingPoints what a heading needs with its first questions.
	pagePoints    = 800.0
	headingPoints = 100.0
)

// page is one sheet being filled from the top.
type page struct {
	*writer
	sheet   *Sheet
	tab     string
	row     int     // the next free row
	width   float64 // of a text across the sheet, in characters
	last    int     // the last column such a text covers
	widths  []float64
	total   float64 // of all columns
	above   float64 // height of the rows so far, in points
	broken  float64 // the height at which the printed page began
	tableAt int     // the table's first row, with the headings over its columns
	header  int     // the table's header row
	frozen  float64 // height of the rows down to it, in points
	checks  []check
	first   string // the first cell to fill in
}

// columns sets the widths: of the table where there is one, else of a form.
func (p *page) columns() error {
	widths := []float64{labelWidth, answerWidth}
	if t := p.sheet.Table; t != nil {
		widths = widths[:0]
		for i := range t.Columns {
			widths = append(widths, columnWidth(&t.Columns[i]))
		}
		if len(p.sheet.Form) > 0 {
			// The form's questions stand in the table's first column.
			for len(widths) < 2 {
				widths = append(widths, 0)
			}
			widths[0], widths[1] = max(widths[0], 36), max(widths[1], 26)
		}
	}
	p.widths = widths
	for i, wide := range widths {
		p.total += wide
		col := columnName(i + 1)
		if err := p.file.SetColWidth(p.tab, col, col, wide); err != nil {
			return err
		}
		if i == 0 || p.width+wide <= widestTitle {
			p.width += wide
			p.last = i + 1
		}
	}
	return nil
}

// top writes the title and the instructions.
func (p *page) top() error {
	title := cmp.Or(p.sheet.Title, p.book.Title)
	if err := p.across(title, look{role: roleTitle}, 21); err != nil {
		return err
	}
	if p.book.Title != title {
		if err := p.across(p.book.Title, look{role: roleSubtitle}, linePoints); err != nil {
			return err
		}
	}
	for _, text := range p.sheet.Intro {
		if err := p.across(text, look{role: roleIntro}, linePoints); err != nil {
			return err
		}
	}
	if p.sheet.requires() {
		return p.across(p.words.Required, look{role: roleSubtitle}, linePoints)
	}
	return nil
}

// requires tells whether anything on the sheet must be filled in.
func (s *Sheet) requires() bool {
	for _, part := range s.Form {
		for i := range part.Cells {
			if part.Cells[i].Required {
				return true
			}
		}
	}
	if s.Table != nil {
		for i := range s.Table.Columns {
			if s.Table.Columns[i].Required {
				return true
			}
		}
	}
	return false
}

// across writes a text across the sheet in a row of its own.
func (p *page) across(text string, l look, perLine float64) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if err := p.stretch(l); err != nil {
		return err
	}
	if err := p.text(1, text, l); err != nil {
		return err
	}
	width := p.width
	switch l.role {
	case roleTitle:
		width *= fontSize / (titleSize * boldWider)
	case roleHeading:
		width *= fontSize / (headingSize * boldWider)
	}
	return p.next(height(text, width, perLine))
}

// stretch merges the row's cells across the sheet.
func (p *page) stretch(l look) error {
	from, to := p.cell(1), p.cell(p.last)
	id, err := p.styles.id(l)
	if err != nil {
		return err
	}
	if err := p.file.SetCellStyle(p.tab, from, to, id); err != nil || p.last == 1 {
		return err
	}
	return p.file.MergeCell(p.tab, from, to)
}

// breakPage begins a new printed page when a heading would otherwise stand at
// the foot of one, without its questions.
func (p *page) breakPage() error {
	if p.sheet.Table != nil || p.above-p.broken < pagePoints-headingPoints {
		return nil
	}
	p.broken = p.above
	return p.file.InsertPageBreak(p.tab, p.cell(1))
}

// next ends the row and sets its height.
func (p *page) next(height float64) error {
	p.above += height
	p.row++
	return p.file.SetRowHeight(p.tab, p.row-1, height)
}

// nextLoose ends a row that grows with what is written in it.
func (p *page) nextLoose(height float64) error { return p.next(math.Ceil(height) + loose) }

// gap leaves a low empty row.
func (p *page) gap() error { return p.next(10) }

// cell is the reference to a column of the present row.
func (p *page) cell(column int) string { return cellName(p.row, column) }

// text writes a text in a column of the present row.
func (p *page) text(column int, text string, l look) error {
	id, err := p.styles.id(l)
	if err != nil {
		return err
	}
	if err := p.put(p.tab, p.cell(column), text); err != nil {
		return err
	}
	return p.file.SetCellStyle(p.tab, p.cell(column), p.cell(column), id)
}
