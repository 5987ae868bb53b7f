package render

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"samverka/workshops"
)

// Markdown is trusted Markdown, from a definition or a template function. It
// is read as if it stood in the template. Text that people entered must never
// be converted to it.
type Markdown string

// Inline is a sequence of values that stand after each other in running text
// or in a table cell: Markdown as Markdown, everything else as entered text.
type Inline []any

// Paragraphs is entered text in which an empty line begins a new paragraph.
// In a table cell, a heading or running text the paragraphs become lines.
type Paragraphs string

// Across is entered text in a table cell that takes up the rest of its row:
// why a figure is withheld, say. The cells after it must be empty.
type Across string

// valueText is a value as a reader of the language sees it, before cleaning.
// Nil, and a nil pointer, is no text at all.
func valueText(v any, l workshops.Language) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return numberText(v, l)
	case workshops.Text:
		return v.In(l)
	case []string:
		return strings.Join(v, ", ")
	}
	rv := reflect.ValueOf(v)
	if rv.Kind() == reflect.Pointer && rv.IsNil() {
		return ""
	}
	switch v := v.(type) {
	case fmt.Stringer:
		return v.String()
	case error:
		return v.Error()
	}
	if rv.Kind() == reflect.Pointer {
		return valueText(rv.Elem().Interface(), l)
	}
	return fmt.Sprint(v)
}

// numberText writes a number with the decimals that it has, as the language
// writes numbers.
func numberText(v float64, l workshops.Language) string {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return workshops.Decimal(v, len(decimals), l)
}
