package docx

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"samverka/render"
)

// textWidth is about how wide a text of the size is, in twentieths of a point.
func textWidth(s string, size float64) int { return int(render.TextWidth(s, size*19)) }

// demand is what a column needs for its longest word, and what it would take
// to have all its texts on one line each.
type demand struct{ least, most int }

// add makes room for a text within the margins of a cell.
func (c *demand) add(text string, size float64, margins int) {
	c.most = max(c.most, textWidth(text, size)+margins)
	for word := range strings.FieldsSeq(text) {
		for _, part := range breakable(word) {
			c.least = max(c.least, textWidth(part, size)+margins)
		}
	}
}

// breakable parts a word where a line may break: after a hyphen before a
// letter, so not within a date.
func breakable(word string) []string {
	var parts []string
	start := 0
	for i := 1; i < len(word); i++ {
		if word[i-1] == '-' && (word[i] < '0' || word[i] > '9') {
			parts, start = append(parts, word[start:i]), i
		}
	}
	return append(parts, word[start:])
}

// Sizes of type in tables, and the margins that a cell may have.
const (
	tableSize    = 9.5
	tableMargins = 200
)

// tableWidths decides how wide the columns of a table are: as the template
// says, as far as the longest words allow; otherwise as the texts need.
func (d *body) tableWidths(f *render.Frame, table ast.Node, width int) []int {
	if f.Look == render.Quadrant && f.Columns > 1 {
		rest := (width - quadrantHeads) / (f.Columns - 1)
		widths := []int{width - rest*(f.Columns-1)}
		for range f.Columns - 1 {
			widths = append(widths, rest)
		}
		return widths
	}
	demands := make([]demand, f.Columns)
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		i := 0
		for c := row.FirstChild(); c != nil && i < len(demands); c = c.NextSibling() {
			span := render.Span(c)
			if span == 1 {
				demands[i].add(render.PlainText(c, d.source), tableSize, tableMargins)
			}
			i += span
		}
	}
	if f.Widths == nil {
		return spread(demands, width, width)
	}
	widths := make([]int, len(demands))
	for i, share := range f.Widths {
		widths[i] = width * share / 100
	}
	widths[len(widths)-1] += width - sum(widths)
	return widen(widths, demands)
}

// spread divides a width between columns, as a browser does: each gets what it
// asks for when there is room, and is at least as wide as its longest word.
// The table is no wider than width and no narrower than least.
func spread(demands []demand, width, least int) []int {
	floor, ceiling := 0, 0
	for i := range demands {
		c := &demands[i]
		c.least = min(c.least, width*2/5)
		c.most = max(c.most, c.least, 400)
		floor, ceiling = floor+c.least, ceiling+c.most
	}
	widths := make([]int, len(demands))
	room := min(max(ceiling, least), width)
	for i, c := range demands {
		switch {
		case ceiling <= room:
			widths[i] = c.most * room / ceiling
		case floor >= room:
			widths[i] = max(c.least, 1) * room / max(floor, 1)
		default:
			widths[i] = c.least + (c.most-c.least)*(room-floor)/(ceiling-floor)
		}
	}
	widths[len(widths)-1] += room - sum(widths)
	return widths
}

// widen gives columns that are narrower than their longest word what the
// others can spare.
func widen(widths []int, demands []demand) []int {
	lack, spare := 0, 0
	for i, w := range widths {
		demands[i].least = min(demands[i].least, sum(widths)*2/5)
		lack += max(demands[i].least-w, 0)
		spare += max(w-demands[i].least, 0)
	}
	if lack == 0 || spare == 0 {
		return widths
	}
	whole := sum(widths)
	given := min(lack, spare)
	for i, w := range widths {
		if need := demands[i].least - w; need > 0 {
			widths[i] += need * given / lack
		} else {
			widths[i] -= -need * given / spare
		}
	}
	widths[len(widths)-1] += whole - sum(widths)
	return widths
}

func sum(widths []int) int {
	n := 0
	for _, w := range widths {
		n += w
	}
	return n
}
