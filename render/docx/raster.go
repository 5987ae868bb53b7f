package docx

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"samverka/render"
)

// dots is how many dots a picture has to an inch when it is printed.
const dots = 200

// raster is a picture under way.
type raster struct {
	*image.RGBA
	scale float64 // dots to a unit of the drawing
	fill  vector.Rasterizer
	faces map[faceKey]font.Face
}

type faceKey struct {
	bold bool
	size float64
}

// rasterise draws a drawing as a PNG that is as wide as said, in twentieths of
// a point.
func rasterise(d *render.Drawing, width int) []byte {
	scale := float64(width) / 1440 * dots / d.Width
	w, h := int(math.Ceil(d.Width*scale)), int(math.Ceil(d.Height*scale))
	r := &raster{RGBA: image.NewRGBA(image.Rect(0, 0, w, h)), scale: scale, faces: map[faceKey]font.Face{}}
	draw.Draw(r.RGBA, r.Bounds(), image.White, image.Point{}, draw.Src)
	for i := range d.Shapes {
		r.shape(&d.Shapes[i])
	}
	var b bytes.Buffer
	encoder := png.Encoder{BufferPool: &pngBuffers}
	_ = encoder.Encode(&b, r.reduced()) // a buffer takes everything
	return b.Bytes()
}

type pngPool struct{ sync.Pool }

func (p *pngPool) Get() *png.EncoderBuffer {
	b, _ := p.Pool.Get().(*png.EncoderBuffer)
	return b
}

func (p *pngPool) Put(b *png.EncoderBuffer) { p.Pool.Put(b) }

var pngBuffers pngPool

func (r *raster) shape(s *render.Shape) {
	switch s.Kind {
	case render.Rect:
		if s.Fill != render.NoTone {
			r.polygon(colour(s.Fill), s.X, s.Y, s.X+s.W, s.Y, s.X+s.W, s.Y+s.H, s.X, s.Y+s.H)
		}
		if s.Hatched {
			r.hatch(s)
		}
		r.outline(s)
	case render.Circle:
		r.circle(s)
	case render.Line:
		r.line(s, s.X, s.Y, s.X+s.W, s.Y+s.H)
	case render.Label:
		r.label(s)
	}
}

func colour(t render.Tone) image.Image {
	c := t.RGB()
	return image.NewUniform(color.RGBA{c[0], c[1], c[2], 255})
}

// polygon fills the area between corners, given as x and y in turn. Only the
// part of the picture that it touches is gone through.
func (r *raster) polygon(c image.Image, at ...float64) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := 0; i < len(at); i += 2 {
		left, right = min(left, at[i]), max(right, at[i])
		top, bottom = min(top, at[i+1]), max(bottom, at[i+1])
	}
	area := image.Rect(int(left*r.scale), int(top*r.scale), int(right*r.scale)+2, int(bottom*r.scale)+2).Intersect(r.Bounds())
	if area.Empty() {
		return
	}
	r.fill.Reset(area.Dx(), area.Dy())
	for i := 0; i < len(at); i += 2 {
		x, y := float32(at[i]*r.scale)-float32(area.Min.X), float32(at[i+1]*r.scale)-float32(area.Min.Y)
		if i == 0 {
			r.fill.MoveTo(x, y)
		} else {
			r.fill.LineTo(x, y)
		}
	}
	r.fill.ClosePath()
	r.fill.Draw(r.RGBA, area, c, image.Point{})
}

func (r *raster) outline(s *render.Shape) {
	if s.Stroke == render.NoTone {
		return
	}
	x, y, h := s.X+s.W, s.Y+s.H, s.Thick/2
	r.line(s, s.X-h, s.Y, x+h, s.Y)
	r.line(s, x, s.Y-h, x, y+h)
	r.line(s, x+h, y, s.X-h, y)
	r.line(s, s.X, y+h, s.X, s.Y-h)
}

// line draws a line, dashed or whole.
func (r *raster) line(s *render.Shape, x, y, toX, toY float64) {
	length := math.Hypot(toX-x, toY-y)
	if s.Stroke == render.NoTone || length == 0 {
		return
	}
	on, off := length, 1.0
	if s.Dashed {
		on, off = 4, 3
	}
	dx, dy := (toX-x)/length, (toY-y)/length
	px, py := -dy*s.Thick/2, dx*s.Thick/2
	for from := 0.0; from < length; from += on + off {
		to := min(from+on, length)
		ax, ay, bx, by := x+dx*from, y+dy*from, x+dx*to, y+dy*to
		r.polygon(colour(s.Stroke), ax+px, ay+py, bx+px, by+py, bx-px, by-py, ax-px, ay-py)
	}
}

func (r *raster) circle(s *render.Shape) {
	if s.Stroke != render.NoTone {
		r.disc(colour(s.Stroke), s.X, s.Y, s.W+s.Thick/2)
		r.disc(colour(s.Fill), s.X, s.Y, s.W-s.Thick/2)
		return
	}
	r.disc(colour(s.Fill), s.X, s.Y, s.W)
}

// disc fills a circle, drawn as many short lines.
func (r *raster) disc(c image.Image, x, y, radius float64) {
	const corners = 48
	at := make([]float64, 0, 2*corners)
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		at = append(at, x+radius*cos, y+radius*sin)
	}
	r.polygon(c, at...)
}

// hatch draws stripes over a rectangle, as the pattern of the SVG: seven units
// apart and 1.6 wide, leaning.
func (r *raster) hatch(s *render.Shape) {
	ink := render.Ink.RGB()
	area := image.Rect(int(s.X*r.scale), int(s.Y*r.scale), int((s.X+s.W)*r.scale), int((s.Y+s.H)*r.scale)).Intersect(r.Bounds())
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			across := math.Mod((float64(x)+float64(y))/r.scale/math.Sqrt2, 7)
			share := min(max((0.8-math.Abs(across-1.2))*r.scale+0.5, 0), 1)
			if share > 0 {
				old := r.RGBAAt(x, y)
				mix := func(from, to uint8) uint8 { return uint8(float64(from)*(1-share) + float64(to)*share) }
				r.SetRGBA(x, y, color.RGBA{mix(old.R, ink[0]), mix(old.G, ink[1]), mix(old.B, ink[2]), 255})
			}
		}
	}
}

// fonts are the free fonts of Go, in regular and bold.
var fonts = sync.OnceValue(func() [2]*opentype.Font {
	var both [2]*opentype.Font
	for i, data := range [][]byte{goregular.TTF, gobold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			panic(err) // the fonts are built in
		}
		both[i] = f
	}
	return both
})

func (r *raster) face(bold bool, size float64) font.Face {
	key := faceKey{bold, size}
	if known := r.faces[key]; known != nil {
		return known
	}
	f := fonts()[0]
	if bold {
		f = fonts()[1]
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size * r.scale, DPI: 72})
	if err != nil {
		panic(err) // no option can be wrong
	}
	r.faces[key] = face
	return face
}

// label writes a text. The letters of the built-in font are wider than those
// that the drawing counts with, so it is set a little smaller.
func (r *raster) label(s *render.Shape) {
	drawer := font.Drawer{Dst: r.RGBA, Src: colour(s.Fill), Face: r.face(s.Bold, s.Size*0.95)}
	width := drawer.MeasureString(s.Text)
	x, y := s.X*r.scale, s.Y*r.scale
	back := map[render.Anchor]fixed.Int26_6{render.Start: 0, render.Middle: width / 2, render.End: width}[s.Anchor]
	if s.Turned {
		r.turned(drawer, s.Text, width, x, y, back)
		return
	}
	drawer.Dot = fixed.Point26_6{X: fixed.Int26_6(x*64) - back, Y: fixed.Int26_6(y * 64)}
	drawer.DrawString(s.Text)
}

// turned writes a text that reads from below upwards.
func (r *raster) turned(drawer font.Drawer, text string, width fixed.Int26_6, x, y float64, back fixed.Int26_6) {
	up, down := drawer.Face.Metrics().Ascent.Ceil(), drawer.Face.Metrics().Descent.Ceil()
	flat := image.NewAlpha(image.Rect(0, 0, width.Ceil()+1, up+down))
	source := drawer.Src
	drawer.Dst, drawer.Src = flat, image.Opaque
	drawer.Dot = fixed.Point26_6{Y: fixed.I(up)}
	drawer.DrawString(text)
	stood := image.NewAlpha(image.Rect(0, 0, flat.Bounds().Dy(), flat.Bounds().Dx()))
	for i := range flat.Bounds().Dx() {
		for j := range flat.Bounds().Dy() {
			stood.SetAlpha(j, flat.Bounds().Dx()-1-i, flat.AlphaAt(i, j))
		}
	}
	corner := image.Pt(int(x)-up, int(y)+back.Round()-flat.Bounds().Dx())
	draw.DrawMask(r.RGBA, stood.Bounds().Add(corner), source, image.Point{}, stood, image.Point{}, draw.Over)
}

// reduced is the picture with its colours numbered, which is smaller and quicker
// to pack. Colours that can hardly be told apart become one; a picture with more
// than 256 of them stays as it is.
func (r *raster) reduced() image.Image {
	var numbers [1 << 15]uint16 // by colour of five bits each, one more than the number; 0 is none yet
	var palette color.Palette
	small := image.NewPaletted(r.Bounds(), nil)
	for i := range small.Pix {
		p := r.Pix[4*i : 4*i+3 : 4*i+3]
		number := &numbers[int(p[0]>>3)<<10|int(p[1]>>3)<<5|int(p[2]>>3)]
		if *number == 0 {
			if len(palette) == 256 {
				return r.RGBA
			}
			palette = append(palette, color.RGBA{p[0], p[1], p[2], 255})
			*number = uint16(len(palette))
		}
		small.Pix[i] = byte(*number - 1)
	}
	small.Palette = palette
	return small
}
