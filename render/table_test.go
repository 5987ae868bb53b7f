package render

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"row heads and caption": {
			"::: table \"Vem gör *vad*\" rowheads\n| A | B |\n|---|--:|\n| a | 1 |\n:::\n",
			"<div class=\"wide\"><table>\n<caption>Vem gör <em>vad</em></caption>\n<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\" class=\"right\">B</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">a</th><td class=\"right\">1</td></tr>\n</tbody>\n</table></div>\n",
		},
		"quadrant": {
			"::: table quadrant\n| | Liten | Stor |\n|-|-|-|\n| Nytta | Gör | |\n:::\n",
			"<div class=\"wide\" tabindex=\"0\"><table class=\"quadrant\">\n<thead>\n<tr><td></td><th scope=\"col\">Liten</th><th scope=\"col\">Stor</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">Nytta</th><td>Gör</td><td></td></tr>\n</tbody>\n</table></div>\n",
		},
		"rows to write in": {
			"| A | B |\n|-|-|\n{{ rows 2 2 }}\n",
			"<div class=\"wide\"><table>\n<thead>\n<tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n<tr class=\"empty\"><td></td><td></td></tr>\n<tr class=\"empty\"><td></td><td></td></tr>\n</tbody>\n</table></div>\n",
		},
		"hours": {
			"::: table form\n| Kl. | A |\n|-|-|\n{{ hours 9 10 2 }}\n:::\n",
			"<div class=\"wide\"><table class=\"form\">\n<thead>\n<tr><th scope=\"col\">Kl.</th><th scope=\"col\">A</th></tr>\n</thead>\n<tbody>\n<tr><td>09.00</td><td></td></tr>\n<tr><td>10.00</td><td></td></tr>\n</tbody>\n</table></div>\n",
		},
		"no head": {
			"| | |\n|-|-|\n| a | b |\n",
			"<div class=\"wide\"><table>\n<tbody>\n<tr><td>a</td><td>b</td></tr>\n</tbody>\n</table></div>\n",
		},
		"wide can be reached": {
			"::: table scale\n| P | 1 | 2 | 3 |\n|-|-|-|-|\n| a | | | |\n:::\n",
			"<div class=\"wide\" tabindex=\"0\"><table class=\"scale\">\n<thead>\n<tr><th scope=\"col\">P</th><th scope=\"col\">1</th><th scope=\"col\">2</th><th scope=\"col\">3</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">a</th><td></td><td></td><td></td></tr>\n</tbody>\n</table></div>\n",
		},
		"range over rows": {
			"| A |\n|---|\n{{ range .List }}\n  {{ if eq . \"b\" }}\n| *{{ . }}* |\n  {{ else }}{{/* en till */}}\n| {{ . }} |\n  {{ end }}\n{{ end }}\n\nslut",
			"<div class=\"wide\"><table>\n<thead>\n<tr><th scope=\"col\">A</th></tr>\n</thead>\n<tbody>\n<tr><td>a</td></tr>\n<tr><td><em>b</em></td></tr>\n</tbody>\n</table></div>\n<p>slut</p>\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := content(t, c.source, map[string]any{"List": []string{"a", "b"}}); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTableOfData(t *testing.T) {
	table := Table{
		Caption: "Problem | och ”lösningar”", RowHeads: true, Look: "form", Empty: 1,
		Columns: []TableColumn{{Label: "Nr", Width: 1, Align: Right}, {Label: Markdown("Vad \"händer\" | nu")}, {Label: "Svar", Width: 2, Align: Center}},
		Rows: [][]any{
			{1, "a | b\nc", Inline{Markdown("**ja**"), ", kanske", nil}, "för mycket"},
			{2, Across("redovisas inte (färre än fem svar)")},
			{},
		},
	}
	want := "<div class=\"wide\" tabindex=\"0\"><table class=\"form\">\n<caption>Problem | och ”lösningar”</caption>\n" +
		"<colgroup><col class=\"w25\"><col class=\"w25\"><col class=\"w50\"></colgroup>\n" +
		"<thead>\n<tr><th scope=\"col\" class=\"right\">Nr</th><th scope=\"col\">Vad &quot;händer&quot; | nu</th><th scope=\"col\" class=\"center\">Svar</th></tr>\n</thead>\n<tbody>\n" +
		"<tr><th scope=\"row\" class=\"right\">1</th><td>a | b<br>\nc</td><td class=\"center\"><strong>ja</strong>, kanske</td></tr>\n" +
		"<tr><th scope=\"row\" class=\"right\">2</th><td colspan=\"2\" class=\"across\">redovisas inte (färre än fem svar)</td></tr>\n" +
		"<tr class=\"empty\"><td class=\"right\"></td><td></td><td class=\"center\"></td></tr>\n" +
		"<tr class=\"empty\"><td class=\"right\"></td><td></td><td class=\"center\"></td></tr>\n" +
		"</tbody>\n</table></div>\n"
	for name, v := range map[string]any{"value": table, "pointer": &table} {
		got := content(t, "före\n\n{{ .X }}\n\nefter", map[string]any{"X": v})
		if got != "<p>före</p>\n"+want+"<p>efter</p>\n" {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
	page := pageOf(t, "{{ .X }}", map[string]any{"X": table})
	if !strings.Contains(page, ".w25{width:25%}\n.w50{width:50%}\n</style>") {
		t.Error("the widths have no style")
	}
	if got := content(t, "a{{ .X }}", map[string]any{"X": Table{}}); got != "<p>a</p>\n" {
		t.Errorf("a table without columns gives %q", got)
	}
}

func TestHundredths(t *testing.T) {
	for in, want := range map[string][]int{
		"1": {100}, "1:1:1": {33, 33, 34}, "2:1:1": {50, 25, 25}, "1:1000": {1, 99},
		"": nil, "1:": nil, "a": nil, "0:1": nil, "-1:2": nil, "1:1001": nil,
	} {
		got := hundredths(in)
		sum := 0
		for _, n := range got {
			sum += n
		}
		if len(got) != len(want) || want != nil && sum != 100 {
			t.Errorf("%q gives %v", in, got)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q gives %v, want %v", in, got, want)
			}
		}
	}
}
