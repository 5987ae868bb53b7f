package render

import "strconv"

// Measures of a bar diagram.
const (
	drawingWidth = 700.0
	barHeight    = 16.0
	barGap       = 2.0
	groupGap     = 9.0
	labelSize    = 13.0
	countSize    = 12.0
	lineHeight   = 16.0
)

// Drawing draws the figure.
func (f *Figure) Drawing() *Drawing {
	if f.Kind == Points {
		return f.drawPoints()
	}
	return f.drawBars()
}

// barDrawing is what the parts of a bar diagram share.
type barDrawing struct {
	*Drawing
	figure *Figure
	tones  []fill
	left   float64 // where bars begin
	unit   float64 // width of one
	y      float64
}

func (f *Figure) drawBars() *Drawing {
	d := &barDrawing{Drawing: &Drawing{Width: drawingWidth}, figure: f, tones: fills(len(f.Classes))}
	most, sumWidth := 1, 0.0
	for _, g := range f.Groups {
		for _, b := range g.Bars {
			most = max(most, b.Total())
			d.left = max(d.left, TextWidth(b.Label, labelSize))
			sumWidth = max(sumWidth, TextWidth(d.sum(b), countSize))
		}
	}
	if d.left = min(d.left, 180); d.left > 0 {
		d.left += 12
	}
	if sumWidth > 0 {
		sumWidth += 10
	}
	d.unit = (drawingWidth - d.left - sumWidth - 2) / float64(most)
	d.legend()
	for i, g := range f.Groups {
		if i > 0 {
			d.y += groupGap
		}
		d.group(g)
	}
	d.Height = d.y + 2
	return d.Drawing
}

// sum is the text after a bar.
func (d *barDrawing) sum(b Bar) string {
	if d.figure.Unit == "" || b.Withheld != "" {
		return ""
	}
	return strconv.Itoa(b.Total()) + " " + d.figure.Unit
}

// legend names the classes, in the order in which they stand in the bars.
func (d *barDrawing) legend() {
	if len(d.figure.Classes) < 2 {
		return
	}
	x := 0.0
	for i, c := range d.figure.Classes {
		c = shorten(c, drawingWidth-30, countSize)
		w := 20 + TextWidth(c, countSize)
		if x > 0 && x+w > drawingWidth {
			x, d.y = 0, d.y+22
		}
		d.tones[i].rect(d.Drawing, x, d.y, 14, 14)
		d.label(x+20, d.y+12, c, countSize, Start)
		x += w + 16
	}
	d.y += 27
}

func (d *barDrawing) group(g BarGroup) {
	for _, line := range wrapText(g.Label, drawingWidth, labelSize, 3) {
		d.label(0, d.y+labelSize, line, labelSize, Start).Bold = true
		d.y += lineHeight
	}
	if g.Label != "" {
		d.y += 3
	}
	top := d.y
	for i, b := range g.Bars {
		if i > 0 {
			d.y += barGap
		}
		d.bar(b)
	}
	d.line(d.left, top-3, d.left, d.y+3, Soft, 1.2)
}

func (d *barDrawing) bar(b Bar) {
	middle := d.y + barHeight/2 + countSize*0.36
	if d.left > 0 {
		d.label(d.left-10, middle, shorten(b.Label, d.left-12, labelSize), labelSize, End)
	}
	if b.Withheld != "" {
		s := d.rect(d.left, d.y, drawingWidth-d.left-2, barHeight, NoTone)
		s.Stroke, s.Thick, s.Dashed = Rule, 1, true
		d.label(d.left+10, middle, shorten(b.Withheld, drawingWidth-d.left-24, countSize), countSize, Start)
		d.y += barHeight
		return
	}
	x := d.left
	for i, n := range b.Counts {
		if n == 0 {
			continue
		}
		w := float64(n) * d.unit
		d.tones[i].rect(d.Drawing, x, d.y, w, barHeight)
		if text := strconv.Itoa(n); TextWidth(text, countSize)+4 <= w {
			d.tones[i].count(d.Drawing, x+w/2, middle, text)
		}
		x += w
	}
	if sum := d.sum(b); sum != "" {
		d.label(x+8, middle, sum, countSize, Start)
	}
	d.y += barHeight
}

// fill is how the parts of one class look.
type fill struct {
	tone    Tone
	hatched bool
}

// fills picks looks that can be told apart without colour: neighbours always
// differ in lightness or in stripes.
func fills(classes int) []fill {
	scale := map[int][]fill{
		1: {{Dark, false}},
		2: {{Light, false}, {Darkest, false}},
		3: {{Light, false}, {Mid, false}, {Darkest, false}},
		4: {{Light, false}, {Mid, false}, {Dark, false}, {Darkest, false}},
		5: {{Lightest, false}, {Light, false}, {Mid, false}, {Dark, false}, {Darkest, false}},
	}
	if known, ok := scale[classes]; ok {
		return known
	}
	many := []fill{
		{Darkest, false}, {Mid, true}, {Dark, false}, {Light, false},
		{Mid, false}, {Lightest, true}, {Lightest, false}, {Light, true},
	}
	var all []fill
	for i := range classes {
		all = append(all, many[i%len(many)])
	}
	return all
}

func (f fill) rect(d *Drawing, x, y, w, h float64) {
	s := d.rect(x, y, w, h, f.tone)
	s.Stroke, s.Thick, s.Hatched = White, 1.5, f.hatched
	if f.tone == Lightest || f.tone == Light {
		s.Stroke, s.Thick = Soft, 0.8
	}
}

// count prints a number on a part of a bar.
func (f fill) count(d *Drawing, x, y float64, text string) {
	if f.hatched {
		w := TextWidth(text, countSize) + 6
		d.rect(x-w/2, y-countSize+1, w, countSize+3, f.tone)
	}
	s := d.label(x, y, text, countSize, Middle)
	s.Fill, s.Bold = f.tone.on(), true
}
