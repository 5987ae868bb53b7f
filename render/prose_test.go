package render

import (
	"strings"
	"testing"
)

// Own texts keep their paragraphs, lists and emphasis, and nothing else that
// they hold is more than text.
func TestProse(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"paragraphs": {"Ett stycke\npå två rader.\n\nEtt till.", "<p>Ett stycke på två rader.</p>\n<p>Ett till.</p>\n"},
		"emphasis":   {"Det är **viktigt** och *lugnt*.", "<p>Det är <strong>viktigt</strong> och <em>lugnt</em>.</p>\n"},
		"list":       {"Så här:\n\n- ett **två**\n- tre\n\nSlut.", "<p>Så här:</p>\n<ul>\n<li>ett <strong>två</strong></li>\n<li>tre</li>\n</ul>\n<p>Slut.</p>\n"},
		"numbers":    {"1. ett\n2. två", "<ol>\n<li>ett</li>\n<li>två</li>\n</ol>\n"},
		"nested":     {"- ett\n  - två\n- tre", "<ul>\n<li>ett\n<ul>\n<li>två</li>\n</ul>\n</li>\n<li>tre</li>\n</ul>\n"},
		"html":       {"<script>alert(1)</script> & <b>fet</b>", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;fet&lt;/b&gt;</p>\n"},
		"link":       {"Se [här](javascript:alert(1)) och ![bild](x.png).", "<p>Se [här](javascript:alert(1)) och ![bild](x.png).</p>\n"},
		"template":   {"{{.Plan}} ::: page", "<p>{{.Plan}} ::: page</p>\n"},
		"block":      {"::: page\n\n| a | b |\n| - | - |", "<p>::: page</p>\n<p>| a | b | | - | - |</p>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got := content(t, "## Rubrik\n\n{{ .X }}\n", map[string]any{"X": &Prose{Title: "Rubrik", Text: c.text}})
			_, got, _ = strings.Cut(got, "</h2>\n")
			if strings.TrimSpace(got) != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestHeadingsOfProseStandBelowTheirSection(t *testing.T) {
	got := content(t, "## 1. Sammanfattning\n\n{{ .X }}\n", map[string]any{"X": &Prose{Title: "Sammanfattning", Text: "# Sammanfattning\n\nText.\n\n# Mer\n\n## Djupare\n"}})
	if strings.Count(got, "Sammanfattning") != 1 || !strings.Contains(got, ">Mer</h3>") || !strings.Contains(got, ">Djupare</h4>") {
		t.Errorf("got\n%s", got)
	}
}
