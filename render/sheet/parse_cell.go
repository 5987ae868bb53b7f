package sheet

import (
	"math"
	"strconv"
	"strings"
)

// cell understands the cell just read.
func (p *sheetParser) cell() cell {
	c := cell{column: p.column}
	if !p.valued {
		if p.formula {
			c.content = pending
		}
		return c
	}
	raw := string(p.value)
	switch p.kind {
	case "s":
		c.content = text
		if i, err := strconv.Atoi(strings.TrimSpace(raw)); err == nil && i >= 0 && i < len(p.texts) {
			c.text = p.texts[i]
		}
	case "str":
		c.content, c.text = text, unescape(raw)
	case "inlineStr":
		c.content, c.text = text, unescape(string(p.inline))
	case "d":
		c.content, c.text = text, raw
	case "b":
		c.content, c.text = truth, "FALSE"
		if strings.TrimSpace(raw) == "1" || strings.EqualFold(strings.TrimSpace(raw), "true") {
			c.text = "TRUE"
		}
	case "e":
		c.content, c.text = broken, raw
	default:
		p.numberCell(&c, strings.TrimSpace(raw))
		if c.content == nothing && p.formula {
			c.content = pending
		}
	}
	return c
}

// numberCell understands a number; dates that count from 1904 are turned into
// the usual ones.
func (p *sheetParser) numberCell(c *cell, raw string) {
	n, err := strconv.ParseFloat(raw, 64)
	switch {
	case raw == "":
		return
	case err != nil || math.IsNaN(n) || math.IsInf(n, 0):
		c.content, c.text = text, raw
		return
	}
	c.content, c.text = number, raw
	if p.style >= 0 && p.style < len(p.dates) && p.dates[p.style] {
		c.date = true
		if p.mac {
			c.text = strconv.FormatFloat(n+macDays, 'f', -1, 64)
		}
	}
}

// merge notes which cells are merged into which, as far as it concerns rows
// and columns that hold something.
func (p *sheetParser) merge() {
	p.grid.merged = map[position]position{}
	spent := 0
	for _, ref := range p.merged {
		from, to, _ := strings.Cut(ref, ":")
		a, okA := parseCell(from)
		b, okB := parseCell(to)
		if !okA || !okB || p.grid.at(a.row, a.column).blank() {
			continue
		}
		for _, r := range p.grid.rows {
			if spent++; r.number < a.row || r.number > b.row {
				continue
			}
			for col := a.column; col <= min(b.column, maxColumns); col++ {
				p.grid.merged[position{r.number, col}] = a
				spent++
			}
			if spent > maxCells {
				return
			}
		}
	}
}
