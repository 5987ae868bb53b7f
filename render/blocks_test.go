package render

import (
	"errors"
	"strings"
	"testing"

	"samverka/workshops"
)

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"lines":                         {"::: lines 2\n", `<div class="lines"><span class="aloud">fyll i</span><div></div><div></div></div>` + "\n"},
		"lines with a number from data": {"::: lines {{ .N }}\n", `<div class="lines"><span class="aloud">fyll i</span><div></div><div></div><div></div></div>` + "\n"},
		"box":                           {"::: box \"Vi *bidrar* med\"\n- a\n:::\n", "<div class=\"box\">\n<p class=\"title\">Vi <em>bidrar</em> med</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n"},
		"box untitled":                  {"a\n::: box\nb\n:::\nc\n", "<p>a</p>\n<div class=\"box\">\n<p>b</p>\n</div>\n<p>c</p>\n"},
		"note":                          {"::: note\na\n:::\n", "<div class=\"note\">\n<p>a</p>\n</div>\n"},
		"alert":                         {"::: alert\na\n:::\n", "<div class=\"alert\">\n<p>a</p>\n</div>\n"},
		"say":                           {"::: say \"Säg ungefär\"\n”Vi letar.”\n:::\n", "<div class=\"say\">\n<p class=\"title\">Säg ungefär</p>\n<p>”Vi letar.”</p>\n</div>\n"},
		"same colons":                   {"::: box\n::: note\na\n:::\n:::\n", "<div class=\"box\">\n<div class=\"note\">\n<p>a</p>\n</div>\n</div>\n"},
		"in list":                       {"- a\n\n  ::: lines 1\n", "<ul>\n<li><p>a</p>\n<div class=\"lines\"><span class=\"aloud\">fyll i</span><div></div></div>\n</li>\n</ul>\n"},
		"sign":                          {"::: sign \"Datum\" \"Namn\"\n", "<div class=\"sign\">\n<p><span class=\"dotted\"></span>Datum</p>\n<p><span class=\"dotted\"></span>Namn</p>\n</div>\n"},
		"columns":                       {":::: columns\n::: box\na\n:::\nb\n::::\n", "<div class=\"columns of2\">\n<div class=\"column\">\n<div class=\"box\">\n<p>a</p>\n</div>\n</div>\n<div class=\"column\">\n<p>b</p>\n</div>\n</div>\n"},
		"columns of headings":           {"::: columns 3\n## A\na\n### x\n## B\nb\n:::\n", "<div class=\"columns of3\">\n<div class=\"column\">\n<h2 id=\"a\">A</h2>\n<p>a</p>\n<h3 id=\"x\">x</h3>\n</div>\n<div class=\"column\">\n<h2 id=\"b\">B</h2>\n<p>b</p>\n</div>\n</div>\n"},
		"cards":                         {"::: cards 2\n### A\na\n### B\n### C\n:::\n", "<div class=\"cards of2\">\n<div class=\"sheet\">\n<section class=\"card\">\n<h2 id=\"a\">A</h2>\n<p>a</p>\n</section>\n<section class=\"card\">\n<h2 id=\"b\">B</h2>\n</section>\n</div>\n<div class=\"sheet\">\n<section class=\"card\">\n<h2 id=\"c\">C</h2>\n</section>\n</div>\n</div>\n"},
		"slips":                         {"::: slips 4\n- **AK374** Spara\n:::\n", "<div class=\"slips of4\">\n<ul>\n<li><strong>AK374</strong> Spara</li>\n</ul>\n</div>\n"},
		"pages":                         {"a\n\n::: page\nb\n\n::: page landscape\nc\n", "<p>a</p>\n<div class=\"pages portrait\">\n<p>b</p>\n</div>\n<div class=\"pages landscape\">\n<p>c</p>\n</div>\n"},
		"checklist":                     {"- [ ] a\n- [x] b\n", "<ul class=\"ticks\">\n<li><span class=\"tick\"><span class=\"aloud\">inte avprickad</span></span> a</li>\n<li><span class=\"tick done\"><span class=\"aloud\">avprickad</span></span> b</li>\n</ul>\n"},
		"blank":                         {"Min roll: ______ hos ___.", "<p>Min roll: <span class=\"blank s\"><span class=\"aloud\">fyll i</span></span> hos <span class=\"blank xs\"><span class=\"aloud\">fyll i</span></span>.</p>\n"},
		"definitions":                   {"När\n:   i morgon\n", "<dl>\n<dt>När</dt>\n<dd>i morgon</dd>\n</dl>\n"},
		"timeline":                      {"a\n::: timeline\nI maj\n\n:   b\n\n    c\n\nI juni\n:   d\n:::\n", "<p>a</p>\n<div class=\"timeline\">\n<dl>\n<dt>I maj</dt>\n<dd><p>b</p>\n<p>c</p>\n</dd>\n<dt>I juni</dt>\n<dd>d</dd>\n</dl>\n</div>\n"},
		"timeline from data":            {"::: timeline\n{{ range .List }}\n\n{{ . }}\n:   d\n{{ end }}\n:::\n", "<div class=\"timeline\">\n<dl>\n<dt>a</dt>\n<dd>d</dd>\n<dt>b</dt>\n<dd>d</dd>\n</dl>\n</div>\n"},
		"timeline of nothing":           {"a\n::: timeline\n:::\n", "<p>a</p>\n"},
		"rule":                          {"a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"},
		"no html":                       {"<b>a</b>\n\n<script>x</script>\n\n<!-- c -->", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p>&lt;!-- c --&gt;</p>\n"},
		"no code block":                 {"a\n\n    b\n\n```\nc\n```\n", "<p>a</p>\n<p>b</p>\n<p><code>c</code></p>\n"},
		"no underlining":                {"a\n---\n\nb\n===\n", "<p>a</p>\n<hr>\n<p>b\n===</p>\n"},
		"numbered from":                 {"3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
		"escapes":                       {`\*a\* &amp; b &lt; c`, "<p>*a* &amp; b &lt; c</p>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := content(t, c.source, map[string]any{"N": 3, "List": []string{"a", "b"}}); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestFirstPageMayLieDown(t *testing.T) {
	source := "::: page landscape\n\na\n\n::: page portrait\n\nb\n"
	if m := manuscript(t, source, nil); !m.Landscape() {
		t.Error("the manuscript stands")
	}
	got := pageOf(t, source, nil)
	if !strings.Contains(got, `<main id="content" class="landscape">`) || !strings.Contains(got, `<div class="pages portrait">`) {
		t.Error("the pages lie wrong")
	}
	if got := content(t, source+"\n::: page landscape\n\nc\n\n::: page\n\nd\n", nil); strings.Count(got, `class="pages landscape"`) != 2 {
		t.Errorf("a new page does not lie as the one before in %s", got)
	}
	if manuscript(t, "a", nil).Landscape() {
		t.Error("a page lies down that nobody asked for")
	}
}

func TestFishbone(t *testing.T) {
	got := content(t, "::: fishbone \"Läkemedel är slut\"\n- Regler\n  - Fullmakt saknas\n- Rutiner\n:::\n", nil)
	for _, want := range []string{
		`<figure class="fishbone" aria-labelledby="figure"><figcaption id="figure">Läkemedel är slut</figcaption>`,
		`>Fullmakt saknas</text>`, `>Rutiner</text>`,
		"<div class=\"causes\">\n<ul>\n<li>Regler\n<ul>\n<li>Fullmakt saknas</li>\n</ul>\n</li>\n<li>Rutiner</li>\n</ul>\n</div>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %s in\n%s", want, got)
		}
	}
	empty := content(t, "::: fishbone \"Problem\"\n- Regler\n:::\n", nil)
	if !strings.Contains(empty, "<div class=\"aloud\">\n<ul>") {
		t.Error("a list of headings only is shown below a drawing to fill in")
	}
}

func TestWrongBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   TemplateError
	}{
		"misspelt":             {"a\n\n::: boxx \"T\"\nb\n:::\n", TemplateError{Line: 3, Column: 5, Fault: UnknownBlock, Name: "boxx"}},
		"misspelt, after data": {"{{ .X }}\n::: {{ .B }}\n", TemplateError{Line: 2, Fault: UnknownBlock, Name: "\uE0001\uE001"}},
		"after a range":        {"{{ range .List }}\n- {{ . }}\n{{ end }}\n\n::: lines många\n", TemplateError{Line: 5, Column: 11, Fault: BlockArgument, Name: "många"}},
		"too many lines":       {"a\n::: lines 1000\n", TemplateError{Line: 2, Column: 11, Fault: BlockArgument, Name: "1000"}},
		"number from data":     {"a\n::: lines {{ .X }}\n", TemplateError{Line: 2, Fault: BlockArgument, Name: "rad 1\nrad 2"}},
		"cards of three":       {"::: cards 3\n:::\n", TemplateError{Line: 1, Column: 11, Fault: BlockArgument, Name: "3"}},
		"unknown argument":     {"::: box stor\n:::\n", TemplateError{Line: 1, Column: 9, Fault: BlockArgument, Name: "stor"}},
		"second title":         {"::: box \"A\" \"B\"\n:::\n", TemplateError{Line: 1, Column: 14, Fault: BlockArgument, Name: "B"}},
		"open quote":           {"::: box \"A\n:::\n", TemplateError{Line: 1, Column: 9, Fault: BlockArgument, Name: "\"A"}},
		"no label":             {"::: sign\n", TemplateError{Line: 1, Fault: BlockArgument}},
		"unclosed":             {"a\n\n::: box\nb\n", TemplateError{Line: 3, Column: 5, Fault: UnclosedBlock, Name: "box"}},
		"unclosed in list":     {"- a\n  ::: box\n  b\n\nc\n", TemplateError{Line: 2, Column: 7, Fault: UnclosedBlock, Name: "box"}},
		"stray end":            {"a\n\n:::\n", TemplateError{Line: 3, Fault: StrayEnd}},
		"wrong end":            {"::: box\na\n::::\n", TemplateError{Line: 3, Fault: StrayEnd}},
		"table without":        {"a\n::: table\nb\n:::\n", TemplateError{Line: 2, Column: 5, Fault: BlockContent, Name: "table"}},
		"two tables":           {"::: table\n|A|\n|-|\n\n|B|\n|-|\n:::\n", TemplateError{Line: 1, Column: 5, Fault: BlockContent, Name: "table"}},
		"widths":               {"::: table widths=1:2\n|A|\n|-|\n:::\n", TemplateError{Line: 1, Column: 11, Fault: BlockArgument, Name: "widths"}},
		"fishbone without":     {"::: fishbone \"A\"\nb\n:::\n", TemplateError{Line: 1, Column: 5, Fault: BlockContent, Name: "fishbone"}},
		"timeline of else":     {"::: timeline\nA\n:   b\n\nc\n:::\n", TemplateError{Line: 1, Column: 5, Fault: BlockContent, Name: "timeline"}},
		"page inside":          {"::: box\n::: page\n:::\n", TemplateError{Line: 2, Column: 5, Fault: MisplacedBlock, Name: "page"}},
		"figure there is not":  {"a\n::: figure 1\n", TemplateError{Line: 2, Column: 12, Fault: BlockArgument, Name: "1"}},
		"script link":          {"a\n[x](javascript:alert)\n", TemplateError{Line: 2, Column: 5, Fault: ForbiddenLink, Name: "javascript:alert"}},
		"link upwards":         {"[x](../a.html)\n", TemplateError{Line: 1, Column: 5, Fault: ForbiddenLink, Name: "../a.html"}},
		"file link":            {"<file:///etc/passwd>\n", TemplateError{Line: 1, Column: 2, Fault: ForbiddenLink, Name: "file:///etc/passwd"}},
		"remote image":         {"a\n\n![x](https://example.se/a.png)\n", TemplateError{Line: 3, Column: 6, Fault: ForbiddenImage, Name: "https://example.se/a.png"}},
		"image from data":      {"![x]({{ .B }})\n", TemplateError{Line: 1, Fault: ForbiddenImage, Name: "b"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := fillText(c.source)
			var got *TemplateError
			if !errors.As(err, &got) {
				t.Fatalf("error %v", err)
			}
			c.want.File = "mall.md"
			if got.File != c.want.File || got.Line != c.want.Line || got.Column != c.want.Column || got.Fault != c.want.Fault || got.Name != c.want.Name {
				t.Errorf("got  %v\nwant %v", got, &c.want)
			}
			if got.Fault == UnknownBlock && (len(got.Known) != len(blocks) || got.Known[0] != "alert") {
				t.Errorf("known blocks %v", got.Known)
			}
		})
	}
}

// fillText parses and fills a template that may be wrong.
func fillText(source string) (*Manuscript, error) {
	tmpl, err := ParseTemplate("mall.md", workshops.Swedish, source, nil)
	if err != nil {
		return nil, err
	}
	return tmpl.Fill(map[string]any{"X": "rad 1\nrad 2", "B": "b", "List": []string{"a", "b", "c"}})
}

func TestAllBlockFaultsAtOnce(t *testing.T) {
	_, err := fillText("::: lines x\n\n::: cards 3\n:::\n\n[a](ftp://b)\n")
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || len(joined.Unwrap()) != 3 {
		t.Errorf("error %v", err)
	}
}
