package render

import "strconv"

// Measures of a diagram of points.
const (
	plotLeft = 62.0
	plotTop  = 12.0
	plotSide = 400.0
	plotWide = 560.0
	pointR   = 12.0
)

// drawPoints draws the two scales, the four fields and the points as numbered
// circles. Points at the same place stand beside each other.
func (f *Figure) drawPoints() *Drawing {
	d := &Drawing{Width: plotLeft + plotWide + 16, Height: plotTop + plotSide + 62}
	px := func(v int) float64 { return plotLeft + f.X.share(v)*plotWide }
	py := func(v int) float64 { return plotTop + plotSide - f.Y.share(v)*plotSide }
	splitX := (px(f.X.High-1) + px(f.X.High)) / 2
	splitY := (py(f.Y.High-1) + py(f.Y.High)) / 2
	right, bottom := plotLeft+plotWide, plotTop+plotSide

	d.rect(plotLeft, plotTop, splitX-plotLeft, splitY-plotTop, Tint)
	d.rect(splitX, splitY, right-splitX, bottom-splitY, Tint)
	s := d.rect(plotLeft, plotTop, plotWide, plotSide, NoTone)
	s.Stroke, s.Thick = Soft, 1.2
	d.line(splitX, plotTop, splitX, bottom, Soft, 1.2)
	d.line(plotLeft, splitY, right, splitY, Soft, 1.2)
	f.drawFields(d, splitX)

	for v := f.X.Min; v <= f.X.Max && f.X.Max-f.X.Min <= 20; v++ {
		d.label(px(v), bottom+18, strconv.Itoa(v), countSize, Middle)
	}
	for v := f.Y.Min; v <= f.Y.Max && f.Y.Max-f.Y.Min <= 20; v++ {
		d.label(plotLeft-10, py(v)+5, strconv.Itoa(v), countSize, End)
	}
	d.label(plotLeft+plotWide/2, bottom+44, f.X.title(), labelSize, Middle).Bold = true
	s = d.label(20, plotTop+plotSide/2, f.Y.title(), labelSize, Middle)
	s.Bold, s.Turned = true, true

	here := map[[2]int]int{}
	for i, p := range f.Points {
		at := [2]int{p.X, p.Y}
		dx, dy := beside(here[at])
		here[at]++
		x, y := px(p.X)+dx*2.1*pointR, py(p.Y)+dy*2.1*pointR
		d.add(Shape{Kind: Circle, X: x, Y: y, W: pointR, Fill: Darkest, Stroke: White, Thick: 1.5})
		t := d.label(x, y+countSize*0.36, f.number(i), countSize, Middle)
		t.Fill, t.Bold = White, true
	}
	return d
}

// drawFields writes the names of the fields in the corners.
func (f *Figure) drawFields(d *Drawing, splitX float64) {
	right, bottom := plotLeft+plotWide, plotTop+plotSide
	for i, name := range f.Fields {
		x, y, anchor, room := plotLeft+10, plotTop+20, Start, splitX-plotLeft-20
		if i%2 == 1 {
			x, anchor, room = right-10, End, right-splitX-20
		}
		if i > 1 {
			y = bottom - 10
		}
		s := d.label(x, y, shorten(name, room, labelSize), labelSize, anchor)
		s.Fill, s.Bold = Soft, true
	}
}

// share is where on the scale a value lies, with half a step of room at both
// ends. Values outside the scale are at its ends.
func (a Axis) share(v int) float64 {
	v = min(max(v, a.Min), max(a.Max, a.Min))
	return (float64(v-a.Min) + 0.5) / float64(max(a.Max-a.Min, 0)+1)
}

// title is the label with what the ends are called.
func (a Axis) title() string {
	if a.Low == "" || a.Over == "" {
		return a.Label
	}
	return a.Label + " (" + strconv.Itoa(a.Min) + " = " + a.Low + ", " + strconv.Itoa(a.Max) + " = " + a.Over + ")"
}

// beside gives the nth place around a point, in a spiral of squares.
func beside(n int) (dx, dy float64) {
	x, y, stepX, stepY := 0, 0, 1, 0
	for length := 1; ; length++ {
		for range 2 {
			for range length {
				if n == 0 {
					return float64(x), float64(y)
				}
				n--
				x, y = x+stepX, y+stepY
			}
			stepX, stepY = -stepY, stepX
		}
	}
}
