package render

import (
	"math"
	"slices"
	"testing"
)

func TestPoints(t *testing.T) {
	f := Figure{
		Kind: Points, Title: "Nytta och insats", Heads: Heads{Number: "Nr", Point: "Problem", Field: "Väg vidare"},
		X: Axis{Label: "Insats", Min: 1, Max: 5, High: 4}, Y: Axis{Label: "Nytta", Min: 1, Max: 5, High: 4},
		Fields: [4]string{"Gör nu", "Planera", "Om tid", "Avstå"},
		Points: []Point{{"a", 3, 4}, {"b", 4, 5}, {"c", 3, 3}, {"d", 5, 1}, {"e", 3, 4}},
	}
	root := parsePage(t, content(t, "{{ .X }}", map[string]any{"X": f}))
	want := []string{"Nr | Problem | Insats | Nytta | Väg vidare", "1 | a | 3 | 4 | Gör nu", "2 | b | 4 | 5 | Planera", "3 | c | 3 | 3 | Om tid", "4 | d | 5 | 1 | Avstå", "5 | e | 3 | 4 | Gör nu"}
	if got := rows(elements(root, "table")[0]); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	d := f.Drawing()
	splitX, splitY := 0.0, 0.0
	var circles []Shape
	for _, s := range d.Shapes {
		switch {
		case s.Kind == Line && s.W == 0:
			splitX = s.X
		case s.Kind == Line && s.H == 0:
			splitY = s.Y
		case s.Kind == Circle:
			circles = append(circles, s)
		}
	}
	for i, c := range circles {
		p := f.Points[i]
		if (c.X > splitX) != (p.X >= 4) || (c.Y < splitY) != (p.Y >= 4) {
			t.Errorf("%v is drawn in another field", p)
		}
		for _, o := range circles[:i] {
			if math.Hypot(c.X-o.X, c.Y-o.Y) < 2*pointR {
				t.Errorf("%v covers another point", p)
			}
		}
	}
	if len(circles) != 5 {
		t.Errorf("%d circles", len(circles))
	}
}
