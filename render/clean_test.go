package render

import "testing"

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"  a b \n":                  "a b",
		"a\r\nb\rc\nd":              "a\nb\nc\nd",
		"a\tb":                      "a b",
		"a\u0085b\u2028c\u2029d":    "a\nb\nc\nd",
		"a\x00\x07\x1b\x7f\u009bb":  "ab",
		"\u202Ea\u2066b\u2069":      "ab",
		"\uE0001\uE001\uFEFFa":      "1a",
		"a\xffb":                    "a\uFFFDb",
		"a\uFFFE\U0001FFFFb\uFDD0c": "abc",
		"å ä ö é – ” …":             "å ä ö é – ” …",
		"👩‍👩‍👧 \u200Fא":             "👩‍👩‍👧 \u200Fא",
		"\uE002":                    "\uE002",
		" \u202E ":                  "",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for in, want := range map[string]bool{
		"": false, "abc åäö ñ Ω Я": false, "日本語 ไทย": false, "👩‍👩‍👧": false, "–”…": false,
		"שלום": true, "a ب": true, "ﷺ": true, "ܐ": true, "ދ": true, "𞤀": true,
	} {
		if RightToLeft(in) != want {
			t.Errorf("%q: %v", in, !want)
		}
	}
}

func TestIDs(t *testing.T) {
	ids := newIDs()
	for _, c := range [][2]string{
		{"Åtgärder och ägare – nästa steg!", "atgarder-och-agare-nasta-steg"},
		{"Åtgärder och ägare, nästa steg", "atgarder-och-agare-nasta-steg-2"},
		{"2. Roller", "s-2-roller"}, {"", "s"}, {"日本", "s-2"}, {"title", "title-2"}, {"content", "content-2"},
		{"<script>\"'", "script"},
	} {
		if got := ids.make(c[0]); got != c[1] {
			t.Errorf("%q gives %s, want %s", c[0], got, c[1])
		}
	}
}
