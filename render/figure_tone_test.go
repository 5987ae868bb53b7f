package render

import (
	"math"
	"slices"
	"testing"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c [3]byte) float64 {
	var l [3]float64
	for i, v := range c {
		if l[i] = float64(v) / 255; l[i] <= 0.04045 {
			l[i] /= 12.92
		} else {
			l[i] = math.Pow((l[i]+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

func contrast(a, b [3]byte) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestDiagramsWorkWithoutColour(t *testing.T) {
	for classes := range 9 {
		looks := fills(classes)
		if len(looks) != classes {
			t.Fatalf("%d looks for %d classes", len(looks), classes)
		}
		for i, f := range looks {
			if c := contrast(colours[f.tone], colours[f.tone.on()]); c < 4.5 {
				t.Errorf("counts on tone %d have a contrast of %.1f", f.tone, c)
			}
			if slices.Contains(looks[:i], f) {
				t.Errorf("%d classes: look %d is used twice", classes, i)
			}
			if i > 0 && f.hatched == looks[i-1].hatched && contrast(colours[f.tone], colours[looks[i-1].tone]) < 1.3 {
				t.Errorf("%d classes: parts %d and %d look alike in black and white", classes, i-1, i)
			}
		}
	}
}
