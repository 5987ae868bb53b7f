package sheet

import (
	"math"
	"strings"
	"testing"

	"samverka/workshops"
)

// The footer of a page fits what Excel takes, and an ampersand stays one.
func TestFooter(t *testing.T) {
	w := Words{Page: "Sida {page} av {pages}"}
	if got, want := w.footer("Hem & hälsa"), "&L&8 Hem && hälsa&R&8 Sida &P av &N"; got != want {
		t.Errorf("footer is %q, want %q", got, want)
	}
	long := w.footer(strings.Repeat("&", 300))
	if cut(long, 255) != long || strings.Count(long, "&")%2 != 0 || !strings.HasSuffix(long, "&N") {
		t.Errorf("footer is %q", long)
	}
}

// The name of a tab is one that Excel takes, and no other sheet's.
func TestTabNames(t *testing.T) {
	taken := map[string]bool{identityTab: true}
	for _, c := range [][2]string{
		{"Åtgärder", "Åtgärder"},
		{"åtgärder", "åtgärder 2"},
		{"Ja/nej: [1]?", "Ja nej 1"},
		{"'Citat'", "Citat"},
		{"", "1"},
		{"History", "History1"},
		{"Samverka", "Samverka 2"},
		{strings.Repeat("å", 40), strings.Repeat("å", 31)},
		{strings.Repeat("å", 40), strings.Repeat("å", 29) + " 2"},
	} {
		if got := tabName(c[0], taken); got != c[1] {
			t.Errorf("%q becomes %q, want %q", c[0], got, c[1])
		}
	}
}

// Numbers are written differently in the two languages.
func TestNumbersAsText(t *testing.T) {
	for _, c := range []struct {
		text   string
		sv, en float64
		number bool
	}{
		{"1 234,5", 1234.5, 1234.5, true},
		{"1234.5", 1234.5, 1234.5, true},
		{"1,234", 1.234, 1234, true},
		{"1,234.5", 1234.5, 1234.5, true},
		{"1.234,5", 1234.5, 1234.5, true},
		{"1\u00a0234", 1234, 1234, true},
		{"−3", -3, -3, true},
		{"12,5", 12.5, 12.5, true},
		{"", 0, 0, false},
		{"12 st", 0, 0, false},
		{"Inf", 0, 0, false},
		{"1-2", 0, 0, false},
	} {
		for l, want := range map[workshops.Language]float64{workshops.Swedish: c.sv, workshops.English: c.en} {
			got, ok := parseNumber(c.text, l)
			if ok != c.number || ok && math.Abs(got-want) > 1e-9 {
				t.Errorf("%q in %s is %v %v, want %v %v", c.text, l, got, ok, want, c.number)
			}
		}
	}
}

// Which number formats show a day.
func TestDateFormats(t *testing.T) {
	for code, want := range map[string]bool{
		"yyyy-mm-dd": true, `yyyy\-mm\-dd`: true, "d/m": true, "[$-41D]d mmmm yyyy": true,
		"General": false, "0.00": false, "hh:mm": false, "[h]:mm:ss": false, `0 "dygn"`: false,
		`0\d`: false, "#,##0;[Red]-#,##0": false, "@": false, "[Red]0": false, "_-* 0": false,
	} {
		if got := dateFormat(code); got != want {
			t.Errorf("%q shows a day: %v, want %v", code, got, want)
		}
	}
}

// What a person sees where a date was typed into a cell for text.
func TestDateInATextCell(t *testing.T) {
	c := cell{content: number, text: "46366", date: true}
	if got := c.shown(); got != "2026-12-10" {
		t.Errorf("shown as %q", got)
	}
}

// An estimate of height is never lower than one line for each line of text.
func TestHeights(t *testing.T) {
	for text, want := range map[string]int{
		"": 1, "ett": 1, "ett\ntvå": 2, strings.Repeat("ord ", 40): 7, strings.Repeat("x", 100): 5,
	} {
		if got := lines(text, 20); got != want {
			t.Errorf("%.20q takes %d lines, want %d", text, got, want)
		}
	}
}
