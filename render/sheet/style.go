package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// The look of a workbook. Arial is on every machine that opens one. Text has a
// contrast of at least 4.5:1 against its ground, and the border of an answer
// cell 3:1, so that nothing is told by the pale fill alone.
const (
	fontName    = "Arial"
	fontSize    = 11.0
	titleSize   = 16.0
	headingSize = 12.0
	colourInk   = "1F2A30"
	colourFaint = "4F5B62"
	colourDeep  = "1F4E5F"
	colourTint  = "DCE8EC"
	colourFill  = "FFFBE8"
	colourShut  = "EEF0F1"
	colourEdge  = "7A868C"
	colourWhite = "FFFFFF"

	formatText = 49 // "@": what is typed stays as typed
	formatDate = "yyyy\\-mm\\-dd"
)

// role is what a cell is for, which decides how it looks.
type role int

const (
	roleTitle role = iota
	roleSubtitle
	roleIntro
	roleHeading
	roleNote
	roleLabel
	roleAnswer
	roleHeader
	roleGroup
	roleRow
)

// look is all that decides the style of a cell.
type look struct {
	role role
	kind Kind
	// open leaves the cell for answers on a protected sheet.
	open bool
}

// styles makes each style of a workbook once.
type styles struct {
	file *excelize.File
	ids  map[look]int
}

// id gives the number of a style.
func (s *styles) id(l look) (int, error) {
	if id, ok := s.ids[l]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(l.style())
	if err != nil {
		return 0, fmt.Errorf("workbook style: %w", err)
	}
	s.ids[l] = id
	return id, nil
}

// style spells out a look.
func (l look) style() *excelize.Style {
	st := &excelize.Style{
		Font:       &excelize.Font{Family: fontName, Size: fontSize, Color: colourInk},
		Alignment:  &excelize.Alignment{Vertical: "center", WrapText: true},
		Protection: &excelize.Protection{Locked: !l.open},
	}
	switch l.role {
	case roleTitle:
		st.Font.Size, st.Font.Bold, st.Font.Color = titleSize, true, colourDeep
	case roleSubtitle:
		st.Font.Color = colourFaint
		st.Alignment.Vertical = "top"
	case roleIntro:
		st.Alignment.Vertical = "top"
	case roleHeading:
		st.Font.Size, st.Font.Bold, st.Font.Color = headingSize, true, colourDeep
		st.Fill = solid(colourTint)
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 1
	case roleNote:
		st.Font.Color = colourFaint
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 1
	case roleLabel:
		st.Alignment.Horizontal, st.Alignment.Indent = "left", 1
		st.Border = []excelize.Border{{Type: "bottom", Color: colourTint, Style: 1}}
	case roleHeader:
		st.Font.Bold, st.Font.Color = true, colourWhite
		st.Fill, st.Border = solid(colourDeep), box(colourEdge)
	case roleGroup:
		st.Font.Bold, st.Font.Color = true, colourDeep
		st.Fill, st.Border = solid(colourTint), box(colourEdge)
		st.Alignment.WrapText = false
	case roleAnswer, roleRow:
		l.field(st)
	}
	return st
}

// field adds what makes a cell look like something to fill in, or to leave.
func (l look) field(st *excelize.Style) {
	st.Border = box(colourEdge)
	switch {
	case !l.open:
		st.Fill, st.Font.Color = solid(colourShut), colourFaint
	case l.role == roleAnswer:
		st.Fill = solid(colourFill)
	}
	date := formatDate
	switch l.kind {
	case Line, Paragraph:
		st.NumFmt = formatText
	case Date:
		st.CustomNumFmt = &date
	}
	st.Alignment.Horizontal = "left"
	switch {
	case l.role == roleRow && (l.kind == Whole || l.kind == Decimal):
		st.Alignment.Horizontal, st.Alignment.Vertical = "right", "top"
	case l.role == roleRow:
		st.Alignment.Vertical = "top"
	case l.kind == Paragraph:
		st.Alignment.Vertical, st.Alignment.Indent = "top", 1
	default:
		st.Alignment.Indent = 1
	}
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// box is a thin border all round. It always has a colour: without one, the
// file names an empty colour and some programs refuse it.
func box(colour string) []excelize.Border {
	edges := make([]excelize.Border, 0, 4)
	for _, side := range []string{"left", "right", "top", "bottom"} {
		edges = append(edges, excelize.Border{Type: side, Color: colour, Style: 1})
	}
	return edges
}
