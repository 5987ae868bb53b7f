package render

// Drawing is a diagram as shapes, before it is written in some format. A
// drawing 700 units wide is as wide as the text of a standing page.
type Drawing struct {
	Width, Height float64
	Shapes        []Shape
}

// ShapeKind is the kind of a [Shape].
type ShapeKind int

// A Rect has its corner at X, Y and the size W, H. A Line goes from X, Y to
// X+W, Y+H. A Circle has its middle at X, Y and the radius W. A Label has its
// base line at X, Y.
const (
	Rect ShapeKind = iota
	Line
	Circle
	Label
)

// Shape is one part of a drawing.
type Shape struct {
	Kind       ShapeKind
	X, Y, W, H float64
	Fill       Tone
	Stroke     Tone
	Thick      float64 // of the stroke
	Dashed     bool
	Hatched    bool // a filled shape has stripes too

	Text   string
	Size   float64
	Bold   bool
	Anchor Anchor
	Turned bool // a label that reads from below upwards
}

// Anchor says which part of a label is at its X.
type Anchor int

// Where a label begins, its middle, or where it ends.
const (
	Start Anchor = iota
	Middle
	End
)

// Tone is a colour of drawings. The tones differ in lightness, so that they
// can be told apart in black and white.
type Tone int

// NoTone is nothing at all; Ink is for text and White for what stands on dark;
// Rule is for lines that only guide the eye. The others fill, from the darkest
// to the lightest.
const (
	NoTone Tone = iota
	Ink
	Soft
	White
	Rule
	Tint
	Darkest
	Dark
	Mid
	Light
	Lightest
)

// colours are the tones as red, green and blue. Text in Ink on Light and
// lighter, and in White on Dark and darker, has a contrast of at least 4.5:1.
var colours = [...][3]byte{
	NoTone:   {},
	Ink:      {0x1b, 0x25, 0x2b},
	Soft:     {0x4a, 0x58, 0x5e},
	White:    {0xff, 0xff, 0xff},
	Rule:     {0x9f, 0xac, 0xac},
	Tint:     {0xf1, 0xf5, 0xf4},
	Darkest:  {0x0f, 0x3d, 0x46},
	Dark:     {0x3a, 0x73, 0x7b},
	Mid:      {0x8a, 0xb4, 0xb4},
	Light:    {0xe3, 0xc9, 0x96},
	Lightest: {0xf7, 0xee, 0xdc},
}

// RGB is the tone as red, green and blue.
func (t Tone) RGB() [3]byte { return colours[t] }

// on is the tone in which text can be read on a filled shape.
func (t Tone) on() Tone {
	if t == Darkest || t == Dark || t == Ink {
		return White
	}
	return Ink
}

func (d *Drawing) rect(x, y, w, h float64, fill Tone) *Shape {
	return d.add(Shape{Kind: Rect, X: x, Y: y, W: w, H: h, Fill: fill})
}

func (d *Drawing) line(x, y, toX, toY float64, stroke Tone, thick float64) {
	d.add(Shape{Kind: Line, X: x, Y: y, W: toX - x, H: toY - y, Stroke: stroke, Thick: thick})
}

func (d *Drawing) label(x, y float64, text string, size float64, anchor Anchor) *Shape {
	return d.add(Shape{Kind: Label, X: x, Y: y, Text: text, Size: size, Anchor: anchor, Fill: Ink})
}

func (d *Drawing) add(s Shape) *Shape {
	d.Shapes = append(d.Shapes, s)
	return &d.Shapes[len(d.Shapes)-1]
}
