package render

import (
	"fmt"
	"strings"
	"text/template"

	"samverka/workshops"
)

// engineFuncs are the functions that every template can use. The package
// comment says what each is for.
func engineFuncs(l workshops.Language) template.FuncMap {
	return template.FuncMap{
		"md":         func(v any) Markdown { return oneLine(Markdown(valueText(v, l))) },
		"markdown":   func(v any) Markdown { return Markdown(valueText(v, l)) },
		"paragraphs": func(v any) Paragraphs { return Paragraphs(valueText(v, l)) },
		"rows":       emptyRows,
		"hours":      func(from, to, cols int) (Markdown, error) { return hourRows(from, to, cols, l) },
		"figure":     figureValue,
		"inline":     inlineParts,
	}
}

// emptyRows makes n table rows of empty cells.
func emptyRows(n, cols int) (Markdown, error) {
	if n < 0 || n > 200 || cols < 1 || cols > 40 {
		return "", fmt.Errorf("rows %d %d", n, cols)
	}
	row := "|" + strings.Repeat(" |", cols)
	return Markdown(strings.TrimSuffix(strings.Repeat(row+"\n", n), "\n")), nil
}

// hourRows makes a table row for each whole hour, with the time in the first
// of cols cells.
func hourRows(from, to, cols int, l workshops.Language) (Markdown, error) {
	if from < 0 || to > 24 || from > to || cols < 2 || cols > 40 {
		return "", fmt.Errorf("hours %d %d %d", from, to, cols)
	}
	sign := ":"
	if l == workshops.Swedish {
		sign = "."
	}
	var b strings.Builder
	for h := from; h <= to; h++ {
		if h > from {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "| %02d%s00 |%s", h, sign, strings.Repeat(" |", cols-1))
	}
	return Markdown(b.String()), nil
}

// figureValue lets only figures through.
func figureValue(v any) (any, error) {
	switch v.(type) {
	case Figure, *Figure:
		return v, nil
	}
	return nil, fmt.Errorf("figure: %T", v)
}
