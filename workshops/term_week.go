package workshops

import "strings"

// TermWeek gives a day as plans for terms have it: "HT 2026, v. 41", "autumn
// 2026, week 41" (L03). No day is nothing.
func TermWeek(d Date) Text {
	if d.IsZero() {
		return Text{}
	}
	show := func(l Language) string { return together(TermOf(d).Short(l)) + ", " + together(d.Week(l)) }
	return Text{SV: show(Swedish), EN: show(English)}
}

// Short is the term as tables have it: "HT 2026"; English has no such letters
// and takes the name.
func (t Term) Short(l Language) string {
	if l == English {
		return t.Name(English)
	}
	return t.Label()
}

// together keeps words on one line.
func together(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }
