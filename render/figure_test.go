package render

import (
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func surveyFigure() Figure {
	return Figure{
		Kind: Bars, Title: "Kunskap om roller", Alt: "Fler svarade 4–5 efter serien.", Note: "Nio svarade.",
		Heads:   Heads{Caption: "Siffrorna", Group: "Påstående", Bar: "Omgång", Total: "Svar"},
		Classes: []string{"1–2", "3", "4–5"}, Unit: "svar",
		Groups: []BarGroup{
			{"Jag vet vilket uppdrag den andra har.", []Bar{{"före", []int{4, 3, 2}, ""}, {"efter", []int{1, 0, 7}, ""}}},
			{"Jag litar på den andra.", []Bar{{"före", []int{1, 1, 7}, ""}, {"efter", []int{9, 9, 9}, "redovisas inte (färre än fem svar)"}}},
		},
	}
}

// rows gives the texts of the cells of a table.
func rows(table *html.Node) []string {
	var out []string
	for _, tr := range elements(table, "tr") {
		var cells []string
		for c := range tr.ChildNodes() {
			if c.Data == "th" || c.Data == "td" {
				cells = append(cells, textOf(c))
			}
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

func TestBarsSayTheSameAsTheirTable(t *testing.T) {
	root := parsePage(t, content(t, "{{ figure .X }}", map[string]any{"X": surveyFigure()}))
	figure := elements(root, "figure")[0]
	if attribute(figure, "aria-labelledby") != attribute(elements(figure, "figcaption")[0], "id") {
		t.Error("the figure is not named by its caption")
	}
	svg := elements(figure, "svg")[0]
	if attribute(svg, "role") != "img" || textOf(elements(svg, "title")[0]) != "Kunskap om roller" || textOf(elements(svg, "desc")[0]) != "Fler svarade 4–5 efter serien." {
		t.Error("the drawing has no name or description")
	}
	for _, id := range strings.Fields(attribute(svg, "aria-labelledby")) {
		if !slices.ContainsFunc(elements(svg, ""), func(n *html.Node) bool { return attribute(n, "id") == id }) {
			t.Errorf("nothing has the id %s", id)
		}
	}
	want := []string{
		"Påstående | Omgång | 1–2 | 3 | 4–5 | Svar",
		"Jag vet vilket uppdrag den andra har. | före | 4 | 3 | 2 | 9",
		"efter | 1 | 0 | 7 | 8",
		"Jag litar på den andra. | före | 1 | 1 | 7 | 9",
		"efter | redovisas inte (färre än fem svar)",
	}
	if got := rows(elements(figure, "table")[0]); !slices.Equal(got, want) {
		t.Errorf("table\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var drawn []string
	for _, text := range elements(svg, "text") {
		drawn = append(drawn, textOf(text))
	}
	wantDrawn := []string{
		"1–2", "3", "4–5",
		"Jag vet vilket uppdrag den andra har.", "före", "4", "3", "2", "9 svar", "efter", "1", "7", "8 svar",
		"Jag litar på den andra.", "före", "1", "1", "7", "9 svar", "efter", "redovisas inte (färre än fem svar)",
	}
	if !slices.Equal(drawn, wantDrawn) {
		t.Errorf("drawn %q\nwant  %q", drawn, wantDrawn)
	}
}

func TestBarsHaveOneScale(t *testing.T) {
	f := surveyFigure()
	f.Unit = ""
	d := f.cleaned().Drawing()
	var widths []float64
	for _, s := range d.Shapes {
		if s.Kind == Rect && s.H == barHeight && !s.Dashed {
			widths = append(widths, s.W)
		}
	}
	counts := []float64{4, 3, 2, 1, 7, 1, 1, 7}
	if len(widths) != len(counts) {
		t.Fatalf("%d parts of bars, want %d", len(widths), len(counts))
	}
	for i, n := range counts {
		if math.Abs(widths[i]/n-widths[0]/counts[0]) > 0.001 {
			t.Errorf("%v is %v wide, %v is %v", n, widths[i], counts[0], widths[0])
		}
	}
	for _, s := range d.Shapes {
		if s.X < 0 || s.X+max(s.W, 0) > d.Width || s.Y < 0 || s.Y > d.Height {
			t.Errorf("%v is outside of the drawing", s)
		}
	}
}

func TestWithheldFiguresAreNowhere(t *testing.T) {
	f := surveyFigure().Groups[1].Bars[1].cleaned(3)
	if f.Total() != 0 || len(f.Counts) != 3 {
		t.Errorf("a withheld bar keeps %v", f.Counts)
	}
	original := surveyFigure()
	if original.cleaned(); original.Groups[1].Bars[1].Counts[0] != 9 {
		t.Error("cleaning changes the figure that was given")
	}
}

func TestOddBars(t *testing.T) {
	for name, f := range map[string]Figure{
		"nothing":       {},
		"no bars":       {Classes: []string{"a"}, Groups: []BarGroup{{"a", nil}}},
		"all zero":      {Classes: []string{"a", "b"}, Groups: []BarGroup{{"", []Bar{{"", []int{0, 0}, ""}}}}},
		"negative":      {Classes: []string{"a"}, Groups: []BarGroup{{"", []Bar{{"", []int{-5}, ""}}}}},
		"many counts":   {Classes: []string{"a"}, Groups: []BarGroup{{"", []Bar{{"", []int{1, 2, 3}, ""}}}}},
		"few counts":    {Classes: []string{"a", "b"}, Groups: []BarGroup{{"", []Bar{{"", []int{1}, ""}}}}},
		"large":         {Classes: []string{"a", "b"}, Groups: []BarGroup{{"", []Bar{{"", []int{1, 99999}, ""}}}}},
		"eight classes": {Classes: strings.Split("abcdefgh", ""), Groups: []BarGroup{{"", []Bar{{"", []int{1, 2, 3, 4, 5, 6, 7, 8}, ""}}}}},
		"no points":     {Kind: Points},
		"outside":       {Kind: Points, X: Axis{Min: 1, Max: 5, High: 4}, Y: Axis{Min: 1, Max: 5, High: 4}, Points: []Point{{"a", -10, 100}}},
		"no scale":      {Kind: Points, X: Axis{Min: 5, Max: 1}, Points: []Point{{"a", 1, 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := content(t, "{{ .X }}", map[string]any{"X": f})
			if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") || !strings.Contains(got, "</figure>") {
				t.Error(got)
			}
		})
	}
}
