package workshops

import "strings"

// TermWeek gives a day as plans for terms have it: "HT 2026, v. 41" (L03). No
// day is nothing.
func TermWeek(d Date) Text {
	if d.IsZero() {
		return Text{}
	}
	term := TermOf(d).Label() + ", "
	return Text{SV: together(term) + together(d.Week(Swedish)), EN: together(term) + together(d.Week(English))}
}

// together keeps words on one line, as far as the last space.
func together(s string) string {
	words := strings.TrimRight(s, " ")
	return strings.ReplaceAll(words, " ", "\u00a0") + s[len(words):]
}
