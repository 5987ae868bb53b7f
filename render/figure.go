package render

import "strconv"

// FigureKind is the kind of diagram.
type FigureKind int

// Bars shows counts as horizontal bars. Points shows where things lie on two
// scales.
const (
	Bars FigureKind = iota
	Points
)

// Figure is a diagram and the table of figures that says the same. Every text
// in it is shown as it is.
type Figure struct {
	Kind  FigureKind
	Title string
	Alt   string // what the diagram shows, in a sentence
	Note  string // below the diagram: source, reservations
	Heads Heads  // of the table of figures

	// For Bars: a bar is made of one count for each class, in the order of the
	// classes. Bars in a group stand under the same label, such as a survey's
	// rounds under a statement. All bars of a figure have the same scale.
	Classes []string
	Groups  []BarGroup
	Unit    string // after the sum of a bar, such as "svar"; empty for no sum

	// For Points: two scales of whole numbers, and the names of the four
	// fields: top left, top right, bottom left, bottom right.
	X, Y    Axis
	Fields  [4]string
	Points  []Point
	Numbers []int // of the points, if they have some already; otherwise from 1

	// NoTable leaves the table of figures out, where the document has a table
	// that says all that the diagram says.
	NoTable bool
}

// Heads are the headings of the table of figures. Columns with nothing in them
// are left out, and so is a column whose heading is empty, except those that
// hold labels.
type Heads struct {
	Caption string // of the table itself
	Group   string // Bars: "Påstående"
	Bar     string // Bars: "Omgång"
	Total   string // Bars: "Svar"
	Number  string // Points: "Nr"
	Point   string // Points: "Problem"
	Field   string // Points: "Väg vidare"
}

// BarGroup is bars that belong together.
type BarGroup struct {
	Label string
	Bars  []Bar
}

// Bar is one bar. A Withheld bar has a text that says so, and why, in the place
// of counts.
type Bar struct {
	Label    string
	Counts   []int
	Withheld string
}

// Total is the sum of the bar's counts.
func (b Bar) Total() int {
	sum := 0
	for _, n := range b.Counts {
		sum += n
	}
	return sum
}

// Axis is a scale from Min to Max. Values from High on are in the right or
// upper fields.
type Axis struct {
	Label     string
	Min, Max  int
	High      int
	Low, Over string // what the two ends are called: "liten", "stor"
}

// Point is something at a place on both scales.
type Point struct {
	Label string
	X, Y  int
}

// Field tells in which of the figure's fields a point is.
func (f *Figure) Field(p Point) string {
	i := 0
	if p.X >= f.X.High {
		i++
	}
	if p.Y < f.Y.High {
		i += 2
	}
	return f.Fields[i]
}

// number is what the point with the index is called in the diagram.
func (f *Figure) number(i int) string {
	if i < len(f.Numbers) {
		return strconv.Itoa(f.Numbers[i])
	}
	return strconv.Itoa(i + 1)
}

// cleaned is a copy whose texts are all clean, and whose counts are not below
// zero and no more than the classes.
func (f *Figure) cleaned() *Figure {
	c := *f
	for _, s := range []*string{
		&c.Title, &c.Alt, &c.Note, &c.Unit,
		&c.Heads.Caption, &c.Heads.Group, &c.Heads.Bar, &c.Heads.Total,
		&c.Heads.Number, &c.Heads.Point, &c.Heads.Field,
		&c.X.Label, &c.X.Low, &c.X.Over, &c.Y.Label, &c.Y.Low, &c.Y.Over,
		&c.Fields[0], &c.Fields[1], &c.Fields[2], &c.Fields[3],
	} {
		*s = Clean(*s)
	}
	c.Classes = make([]string, len(f.Classes))
	for i, s := range f.Classes {
		c.Classes[i] = Clean(s)
	}
	c.Groups = make([]BarGroup, len(f.Groups))
	for i, g := range f.Groups {
		own := BarGroup{Clean(g.Label), make([]Bar, len(g.Bars))}
		for j, b := range g.Bars {
			own.Bars[j] = b.cleaned(len(c.Classes))
		}
		c.Groups[i] = own
	}
	c.Points = make([]Point, len(f.Points))
	for i, p := range f.Points {
		c.Points[i] = Point{Clean(p.Label), p.X, p.Y}
	}
	return &c
}

func (b Bar) cleaned(classes int) Bar {
	own := Bar{Label: Clean(b.Label), Withheld: Clean(b.Withheld), Counts: make([]int, classes)}
	if own.Withheld == "" {
		for i := range min(classes, len(b.Counts)) {
			own.Counts[i] = max(b.Counts[i], 0)
		}
	}
	return own
}

// texts lists every text in the figure that is not empty.
func (f *Figure) texts() []string {
	all := append([]string{f.Title, f.Alt, f.Note}, f.Classes...)
	for _, g := range f.Groups {
		all = append(all, g.Label)
		for _, b := range g.Bars {
			all = append(all, b.Label, b.Withheld)
		}
	}
	for _, p := range f.Points {
		all = append(all, p.Label)
	}
	some := all[:0]
	for _, s := range all {
		if s != "" {
			some = append(some, s)
		}
	}
	return some
}
