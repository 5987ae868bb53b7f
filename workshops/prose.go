package workshops

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// List joins items as a sentence does: "a", "a och b", "a, b och c";
// "a, b and c".
func List(l Language, items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	and := " och "
	if l == English {
		and = " and "
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}

// Capitalise makes the first letter a capital, for the beginning of a sentence:
// "elva personer" becomes "Elva personer". A quotation mark or a dash before the
// word stays where it is, and a text that begins with a figure stays as it is.
func Capitalise(s string) string {
	for i, r := range s {
		if unicode.IsDigit(r) {
			break
		}
		if unicode.IsLetter(r) {
			return s[:i] + string(unicode.ToUpper(r)) + s[i+utf8.RuneLen(r):]
		}
	}
	return s
}
