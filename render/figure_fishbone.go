package render

// bone is a kind of cause with its causes.
type bone struct {
	label  string
	causes []string
}

// hasCauses tells whether any cause is filled in.
func hasCauses(bones []bone) bool {
	for _, b := range bones {
		if len(b.causes) > 0 {
			return true
		}
	}
	return false
}

// Measures of a fishbone.
const (
	boneSlant = 46.0 // how far a bone leans over its height
	boneRow   = 40.0 // between causes
	boneHead  = 124.0
	causeSize = 12.0
	causeLine = 14.0
)

// fishbone is a drawing of causes under way.
type fishbone struct {
	*Drawing
	spine  float64 // y of the spine
	height float64 // of a bone
	wide   float64 // from one bone to the next
	rows   int     // causes there is room for
}

// drawFishbone draws the problem as the head of a fish, and the kinds of cause
// as bones over and under its spine. A bone without causes has lines to write
// them on, and so has the head as long as there are none at all.
func drawFishbone(problem string, bones []bone) *Drawing {
	d := fishbone{Drawing: &Drawing{Width: drawingWidth}, rows: 3}
	for _, b := range bones {
		d.rows = max(d.rows, min(len(b.causes), 8))
	}
	neck := drawingWidth - boneHead
	d.height = float64(d.rows)*boneRow + 10
	d.spine = 46 + d.height
	d.wide = (neck - boneSlant - 10) / float64(max((len(bones)+1)/2, 1))
	d.Height = 2 * d.spine

	d.line(14, d.spine, neck, d.spine, Soft, 2.6)
	d.line(2, d.spine-12, 14, d.spine, Soft, 2.6)
	d.line(2, d.spine+12, 14, d.spine, Soft, 2.6)
	s := d.rect(neck, d.spine-48, boneHead-2, 96, Tint)
	s.Stroke, s.Thick = Soft, 1.4
	lines := wrapText(problem, boneHead-18, labelSize, 4)
	if !hasCauses(bones) {
		lines = nil
		for i := range 3 {
			y := d.spine - 18 + float64(i)*26
			d.line(neck+10, y, neck+boneHead-12, y, Rule, 0.8)
		}
	}
	for i, line := range lines {
		y := d.spine + (float64(i)-float64(len(lines)-1)/2)*lineHeight + labelSize*0.36
		d.label(neck+boneHead/2-1, y, line, labelSize, Middle).Bold = true
	}
	for i, b := range bones {
		over := 1.0
		if i%2 == 1 {
			over = -1
		}
		d.bone(b, boneSlant+float64(i/2+1)*d.wide, over)
	}
	return d.Drawing
}

// bone draws one bone. Over is 1 above the spine and -1 under it.
func (d *fishbone) bone(b bone, foot, over float64) {
	top := d.spine - over*d.height
	d.line(foot, d.spine, foot-boneSlant, top, Soft, 1.6)
	lines := wrapText(b.label, d.wide-8, labelSize, 2)
	for i, line := range lines {
		y := top - 9 - float64(len(lines)-1-i)*lineHeight
		if over < 0 {
			y = top + 19 + float64(i)*lineHeight
		}
		d.label(foot-boneSlant, y, line, labelSize, Middle).Bold = true
	}
	for i := range d.rows {
		if i >= len(b.causes) && len(b.causes) > 0 {
			break
		}
		down := (float64(i) + 0.85) * boneRow // from the bone's end towards the spine
		if over < 0 {
			down = d.height - (float64(d.rows-1-i)+0.25)*boneRow - 14
		}
		y := top + over*down
		x := foot - boneSlant*(1-down/d.height)
		from := x - d.wide + 14
		d.line(from, y, x, y, Rule, 0.8)
		if i < len(b.causes) {
			text := wrapText(b.causes[i], d.wide-22, causeSize, 2)
			for n, line := range text {
				d.label(from, y-4-float64(len(text)-1-n)*causeLine, line, causeSize, Start)
			}
		}
	}
}
