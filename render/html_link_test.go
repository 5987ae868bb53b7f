package render

import "testing"

func TestLinks(t *testing.T) {
	for name, c := range map[string]struct{ source, x, want string }{
		"web":               {"[a](https://example.se/b?c=d&e#f)", "", "<p><a href=\"https://example.se/b?c=d&amp;e#f\">a</a></p>\n"},
		"in angle brackets": {"<https://example.se/>", "", "<p><a href=\"https://example.se/\">https://example.se/</a></p>\n"},
		"mail":              {"[{{ .X }}](mailto:{{ .X }})", "a.b@example.se", "<p><a href=\"mailto:a.b@example.se\">a.b@example.se</a></p>\n"},
		"mail with headers": {"[a](mailto:{{ .X }})", "a@b.se?bcc=c@d.se", "<p><a href=\"mailto:a@b.se%3Fbcc=c@d.se\">a</a></p>\n"},
		"telephone":         {"[{{ .X }}](tel:{{ .X }})", "08-123 456 78", "<p><a href=\"tel:0812345678\">08-123 456 78</a></p>\n"},
		"no telephone":      {"[{{ .X }}](tel:{{ .X }})", "växeln", "<p>växeln</p>\n"},
		"entered":           {"[{{ .X }}]({{ .X }})", "https://example.se/å ä", "<p><a href=\"https://example.se/%C3%A5%20%C3%A4\">https://example.se/å ä</a></p>\n"},
		"entered script":    {"[a {{ .X }}]({{ .X }})", "JavaScript:alert(1)", "<p>a JavaScript:alert(1)</p>\n"},
		"entered data":      {"[a]({{ .X }})", "data:text/html,x", "<p>a</p>\n"},
		"hidden script":     {"[a]({{ .X }})", " java\tscript:alert(1)", "<p>a</p>\n"},
		"entered host":      {"[a]({{ .X }})", "//example.se", "<p>a</p>\n"},
		"entered file":      {"[a]({{ .X }})", "b.html", "<p>a</p>\n"},
		"entered login":     {"[a]({{ .X }})", "https://bank.se@evil.se/", "<p>a</p>\n"},
		"entered word":      {"[a]({{ .X }})", "intranätet", "<p>a</p>\n"},
		"empty":             {"[a]({{ .X }})", "", "<p>a</p>\n"},
		"end of a path":     {"[a](https://example.se/{{ .X }}/b)", "../../c?d#e", "<p><a href=\"https://example.se/..%2F..%2Fc%3Fd%23e/b\">a</a></p>\n"},
		"place in document": {"[a](#inledning)", "", "<p><a href=\"#inledning\">a</a></p>\n"},
		"file beside":       {"[a](karta.html)", "", "<p><a href=\"karta.html\">a</a></p>\n"},
		"title is left out": {"[a](https://example.se \"b\")", "", "<p><a href=\"https://example.se\">a</a></p>\n"},
		"image":             {"![a {{ .X }}](data:image/png;base64,AA==)", "\"b\"", "<p><img src=\"data:image/png;base64,AA==\" alt=\"a &quot;b&quot;\"></p>\n"},
		"in angle, entered": {"<https://example.se/{{ .X }}>", "å", "<p><a href=\"https://example.se/%C3%A5\">https://example.se/å</a></p>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := content(t, c.source, map[string]any{"X": c.x}); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
