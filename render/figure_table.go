package render

import "strconv"

// FigureTable is the table of figures of a diagram, ready for any format.
type FigureTable struct {
	Caption string
	Heads   []string
	Rows    [][]FigureCell
}

// FigureCell is one cell. Cols and Rows are how many columns and rows it takes
// up; 0 is as 1.
type FigureCell struct {
	Text   string
	Head   bool // it is the heading of its row
	Number bool
	Cols   int
	Rows   int
}

// Table makes the table of figures. It has no rows when the figure is to have
// no table.
func (f *Figure) Table() FigureTable {
	if f.NoTable {
		return FigureTable{}
	}
	if f.Kind == Points {
		return f.pointTable()
	}
	return f.barTable()
}

func (f *Figure) barTable() FigureTable {
	t := FigureTable{Caption: f.Heads.Caption}
	groups, bars := false, false
	for _, g := range f.Groups {
		groups = groups || g.Label != ""
		for _, b := range g.Bars {
			bars = bars || b.Label != ""
		}
	}
	if groups {
		t.Heads = append(t.Heads, f.Heads.Group)
	}
	if bars {
		t.Heads = append(t.Heads, f.Heads.Bar)
	}
	t.Heads = append(t.Heads, f.Classes...)
	numbers := len(f.Classes)
	if f.Heads.Total != "" {
		t.Heads = append(t.Heads, f.Heads.Total)
		numbers++
	}
	for _, g := range f.Groups {
		for i, b := range g.Bars {
			var row []FigureCell
			if groups && i == 0 {
				row = append(row, FigureCell{Text: g.Label, Head: true, Rows: len(g.Bars)})
			}
			if bars {
				row = append(row, FigureCell{Text: b.Label, Head: true})
			}
			t.Rows = append(t.Rows, append(row, b.cells(numbers, f.Heads.Total != "")...))
		}
	}
	return t
}

// cells are the numbers of a bar, or one cell that says they are withheld.
func (b Bar) cells(numbers int, total bool) []FigureCell {
	if b.Withheld != "" {
		return []FigureCell{{Text: b.Withheld, Cols: numbers}}
	}
	var cells []FigureCell
	for _, n := range b.Counts {
		cells = append(cells, FigureCell{Text: strconv.Itoa(n), Number: true})
	}
	if total {
		cells = append(cells, FigureCell{Text: strconv.Itoa(b.Total()), Number: true})
	}
	return cells
}

func (f *Figure) pointTable() FigureTable {
	t := FigureTable{
		Caption: f.Heads.Caption,
		Heads:   []string{f.Heads.Number, f.Heads.Point, f.X.Label, f.Y.Label},
	}
	if f.Heads.Field != "" {
		t.Heads = append(t.Heads, f.Heads.Field)
	}
	for i, p := range f.Points {
		row := []FigureCell{
			{Text: f.number(i), Number: true},
			{Text: p.Label, Head: true},
			{Text: strconv.Itoa(p.X), Number: true},
			{Text: strconv.Itoa(p.Y), Number: true},
		}
		if f.Heads.Field != "" {
			row = append(row, FigureCell{Text: f.Field(p)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
