package render

import (
	"testing"

	"samverka/workshops"
)

func TestEmptyValuesLeaveNothing(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"paragraph":   {"A\n\n{{ .X }}\n\nB", "<p>A</p>\n<p>B</p>\n"},
		"spaced":      {"{{ .X }} {{ .X }}\n", ""},
		"heading":     {"## {{ .X }}\n\nB", "<p>B</p>\n"},
		"emphasis":    {"A **{{ .X }}** B", "<p>A  B</p>\n"},
		"within line": {"A{{ .X }}B", "<p>AB</p>\n"},
		"link":        {"A [{{ .X }}](https://example.se)", "<p>A </p>\n"},
		"cell":        {"|A|B|\n|-|-|\n|{{ .X }}|b|\n", "<div class=\"wide\"><table>\n<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n<tr><td></td><td>b</td></tr>\n</tbody>\n</table></div>\n"},
		"list item":   {"- {{ .X }}\n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, x := range []any{"", nil, " \n\t", (*workshops.Text)(nil), workshops.Text{}} {
				if got := content(t, c.source, map[string]any{"X": x}); got != c.want {
					t.Errorf("with %#v: %q, want %q", x, got, c.want)
				}
			}
		})
	}
}

func TestEnteredTextIsWrittenAsItIs(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		x      any
		want   string
	}{
		"lines":              {"{{ .X }}", "a\r\nb", "<p>a<br>\nb</p>\n"},
		"paragraphs":         {"{{ paragraphs .X }}", "a\nb\n\n \nc", "<p>a<br>\nb</p>\n<p>c</p>\n"},
		"paragraphs in cell": {"|A|\n|-|\n|{{ paragraphs .X }}|\n", "a\n\nb", "<div class=\"wide\"><table>\n<thead>\n<tr><th scope=\"col\">A</th></tr>\n</thead>\n<tbody>\n<tr><td>a<br>\n<br>\nb</td></tr>\n</tbody>\n</table></div>\n"},
		"right to left":      {"Namn: {{ .X }}.", "שלום!", "<p>Namn: <bdi>שלום!</bdi>.</p>\n"},
		"number":             {"{{ .X }} st", 12, "<p>12 st</p>\n"},
		"decimal":            {"{{ .X }}", 2.5, "<p>2,5</p>\n"},
		"language":           {"{{ .X }}", workshops.Text{SV: "träff", EN: "meeting"}, "<p>träff</p>\n"},
		"list":               {"{{ .X }}", []string{"a", "b"}, "<p>a, b</p>\n"},
		"printf is data":     {"{{ printf \"**%s**\" .X }}", "a", "<p>**a**</p>\n"},
		"trusted":            {"{{ md .X }}", "a **b**\n| c", "<p>a <strong>b</strong> | c</p>\n"},
		"trusted blocks":     {"{{ markdown .X }}", "a\n\n- b", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"},
		"trusted token":      {"{{ .X }} {{ md \"\uE0000\uE001\" }}", "hemligt", "<p>hemligt \uFFFD0\uFFFD</p>\n"},
		"with and pipes":     {"{{ with .X }}{{ . | printf \"%s!\" }}{{ end }}", "a", "<p>a!</p>\n"},
		"in code":            {"`a {{ .X }}`", "`b`", "<p><code>a `b`</code></p>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := content(t, c.source, map[string]any{"X": c.x}); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
