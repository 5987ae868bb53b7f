package render

import (
	"fmt"
	"math"
	"strconv"
)

// svg writes the drawing. Id makes the ids inside it unique in the page; title
// and description say what it shows to those who do not see it.
func (d *Drawing) svg(w *htmlWriter, id, title, description string) {
	w.str(`<svg class="drawing" role="img" aria-labelledby="`, id, `-title `, id, `-desc" viewBox="0 0 `)
	w.length(d.Width)
	w.str(" ")
	w.length(d.Height)
	w.str(`"><title id="`, id, `-title">`)
	w.text(title)
	w.str(`</title><desc id="`, id, `-desc">`)
	w.text(description)
	w.str(`</desc>`)
	for i := range d.Shapes {
		if d.Shapes[i].Hatched {
			w.str(`<defs><pattern id="`, id, `-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
				`<path d="M1.2 0V7" stroke="`, Ink.hex(), `" stroke-width="1.6"/></pattern></defs>`)
			break
		}
	}
	for i := range d.Shapes {
		d.Shapes[i].svg(w, id)
	}
	w.str("</svg>\n")
}

func (s *Shape) svg(w *htmlWriter, id string) {
	switch s.Kind {
	case Rect:
		s.svgRect(w, s.Fill.hex())
		if s.Hatched {
			s.svgRect(w, "url(#"+id+"-hatch)")
		}
	case Circle:
		w.str("<circle")
		w.attr("cx", s.X)
		w.attr("cy", s.Y)
		w.attr("r", s.W)
		w.str(` fill="`, s.Fill.hex(), `"`)
		s.svgStroke(w)
		w.str("/>")
	case Line:
		w.str("<line")
		w.attr("x1", s.X)
		w.attr("y1", s.Y)
		w.attr("x2", s.X+s.W)
		w.attr("y2", s.Y+s.H)
		s.svgStroke(w)
		w.str("/>")
	case Label:
		s.svgLabel(w)
	}
}

func (s *Shape) svgRect(w *htmlWriter, fill string) {
	w.str("<rect")
	w.attr("x", s.X)
	w.attr("y", s.Y)
	w.attr("width", s.W)
	w.attr("height", s.H)
	w.str(` fill="`, fill, `"`)
	s.svgStroke(w)
	w.str("/>")
}

func (s *Shape) svgStroke(w *htmlWriter) {
	if s.Stroke == NoTone {
		return
	}
	w.str(` stroke="`, s.Stroke.hex(), `"`)
	w.attr("stroke-width", s.Thick)
	if s.Dashed {
		w.str(` stroke-dasharray="4 3"`)
	}
}

func (s *Shape) svgLabel(w *htmlWriter) {
	w.str("<text")
	w.attr("x", s.X)
	w.attr("y", s.Y)
	w.attr("font-size", s.Size)
	if s.Bold {
		w.str(` font-weight="600"`)
	}
	switch s.Anchor {
	case Middle:
		w.str(` text-anchor="middle"`)
	case End:
		w.str(` text-anchor="end"`)
	}
	if s.Turned {
		w.str(` transform="rotate(-90 `)
		w.length(s.X)
		w.str(" ")
		w.length(s.Y)
		w.str(`)"`)
	}
	w.str(` fill="`, s.Fill.hex(), `">`)
	w.text(s.Text)
	w.str("</text>")
}

// hex is the tone as SVG and CSS write colours.
func (t Tone) hex() string {
	if t == NoTone {
		return "none"
	}
	c := colours[t]
	return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2])
}

// attr writes an attribute that is a length.
func (w *htmlWriter) attr(name string, v float64) {
	w.str(" ", name, `="`)
	w.length(v)
	w.str(`"`)
}

// length writes a length with at most one decimal.
func (w *htmlWriter) length(v float64) {
	w.Write(strconv.AppendFloat(w.AvailableBuffer(), math.Round(v*10)/10, 'f', -1, 64))
}
