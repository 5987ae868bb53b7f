package docx

import (
	"strings"
	"testing"

	"samverka/render"
)

// content is the outline of what a template gives, after the header block.
func content(t *testing.T, source string) string {
	t.Helper()
	p := testPage()
	p.Series, p.Header = "", nil
	w := written(t, source, map[string]any{"X": "rad 1\nrad 2"}, p, Options{})
	w.whole()
	body := w.body()
	body.children = body.children[1:] // the title
	return outline(body)
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"paragraphs":       {"a *b* **c**\n\nd", "a b c\nd\n"},
		"headings":         {"# A\n\n## B\n\n### C\n", "Heading1 A\nHeading2 B\nHeading3 C\n"},
		"entered lines":    {"{{ .X }}", "rad 1\nrad 2\n"},
		"lines":            {"::: lines 2\n", "SamverkaWritingLine\nSamverkaWritingLine\n"},
		"box":              {"::: box \"Vi *bidrar* med\"\na\n:::\n", "[SamverkaBox\n| SamverkaBoxTitle Vi bidrar med\na\n]\nSamverkaGap\n"},
		"note":             {"::: note\na\n:::\nb\n", "[SamverkaNote\n| a\n]\nb\n"},
		"alert":            {"::: alert\na\n- b\n:::\nb\n", "[SamverkaAlertBox\n| SamverkaAlert a\nSamverkaAlert b\n]\nb\n"},
		"say":              {"::: say \"Säg\"\n”Vi letar.”\n:::\na\n", "[SamverkaSayBox\n| SamverkaSayTitle Säg\nSamverkaSay ”Vi letar.”\n]\na\n"},
		"box in box":       {"::: box\n::: note\na\n:::\n:::\nb\n", "[SamverkaBox\n| [SamverkaNote\n| a\n]\nSamverkaGap\n]\nb\n"},
		"tables apart":     {"::: note\na\n:::\n::: note\nb\n:::\nc\n", "[SamverkaNote\n| a\n]\nSamverkaGap\n[SamverkaNote\n| b\n]\nc\n"},
		"sign":             {"::: sign \"Datum\" \"Namn\"\na\n", "[SamverkaLayout\n| SamverkaSignLabel Datum\n| SamverkaGap\n| SamverkaSignLabel Namn\n]\na\n"},
		"columns of boxes": {"a\n:::: columns\n::: box \"T\"\na\n:::\nb\n::::\nc\n", "a\n[SamverkaLayout\n| SamverkaBoxTitle T\na\n| SamverkaGap\n| b\n]\nc\n"},
		"many columns":     {"::: columns 2\n## A\na\n## B\nb\n## C\nc\n:::\nd\n", "[SamverkaLayout\n| Heading1 A\na\n| SamverkaGap\n| Heading1 B\nb\n| SamverkaGap\n| Heading1 C\nc\n| SamverkaGap\n| SamverkaGap\n]\nd\n"},
		"cards":            {"::: cards 2\n### A\na\n### B\n:::\nb\n", "SamverkaGap\n[SamverkaCut\n| SamverkaCardTitle A\nSamverkaCard a\n| SamverkaCardTitle B\n]\nb\n"},
		"half a sheet":     {"a\n::: cards 4\n### A\n:::\n", "a\nSamverkaGap\n[SamverkaCut\n| SamverkaCardTitle A\n| SamverkaCard\n| SamverkaCard\n| SamverkaCard\n]\nSamverkaGap\n"},
		"badges":           {"::: cards 1 badges\n## Chef\n**Hemtjänst**\n\n::: lines 1\n\nNamn\n:::\na\n", "SamverkaGap\n[SamverkaCut\n| SamverkaBadgeTitle Chef\nSamverkaBadge Hemtjänst\nSamverkaWritingLineSmall\nSamverkaBadgeLabel Namn\n]\na\n"},
		"timeline":         {"::: timeline\nI maj\n:   b\n\n    - c\n\nI juni\n:   - d\n:::\na\n", "[SamverkaTimeline\n| SamverkaTerm I maj\n| ●b\nListBullet c\n| SamverkaTerm I juni\n| ●\nListBullet d\n]\na\n"},
		"slips":            {"::: slips 2\n- **AK374** Spara\n:::\na\n", "[SamverkaCut\n| SamverkaSlip AK374\nSamverkaSlip  Spara\n| SamverkaSlip\n]\na\n"},
		"checklist":        {"- [ ] a\n- [x] b\n", "SamverkaCheck ☐a\nSamverkaCheck ☒b\n"},
		"nested list":      {"- a\n\n  b\n  1. c\n", "ListBullet a\nListContinue b\nListNumber c\n"},
		"quotation":        {"> a\n", "Quote a\n"},
		"rule":             {"a\n\n---\n\nb", "a\nSamverkaRule\nb\n"},
		"blank":            {"Min: ___ _________", "Min: _________ ____________________________________\n"},
		"definitions":      {"När\n:   i morgon\n:   sen\n\nVar\n:   här\n\na\n", "[SamverkaLayout\n| SamverkaTerm När\n| i morgon\nsen\n| SamverkaTerm Var\n| här\n]\na\n"},
		"table":            {"::: table \"Rubrik\" rowheads\n|A|B|\n|-|-|\n|1|2|\n|1|3|\n:::\na\n", "Caption Rubrik\n[SamverkaTable\n| SamverkaTableHead A\n| SamverkaTableHead B\n| SamverkaTableRowHead 1\n| SamverkaTableText 2\n| SamverkaTableText 1\n| SamverkaTableText 3\n]\na\n"},
		"no head":          {"| | |\n|-|-|\n|1|2|\n\na\n", "[SamverkaTable\n| SamverkaTableText 1\n| SamverkaTableText 2\n]\na\n"},
		"no rows":          {"::: table \"Rubrik\"\n|A|B|\n|-|-|\n:::\na\n", "a\n"},
		"scale":            {"::: table scale\n|P|1|\n|-|-|\n|a||\n:::\na\n", "[SamverkaScale\n| SamverkaTableHead P\n| SamverkaTableHead 1\n| SamverkaTableText a\n| SamverkaTableText ☐\n]\na\n"},
		"unknown image":    {"![karta](data:image/svg+xml;base64,AAAA)\n", "karta\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := content(t, c.source); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// rows lists the rows of the first table of a kind.
func (w *word) rows(style string) []*node {
	for _, n := range w.body().all("tbl") {
		if n.child("tblPr").child("tblStyle").get("val") != style {
			continue
		}
		var rows []*node
		for _, c := range n.children {
			if c.local == "tr" {
				rows = append(rows, c)
			}
		}
		return rows
	}
	w.t.Fatalf("there is no table %s", style)
	return nil
}

func TestTablesPrintWell(t *testing.T) {
	w := written(t, everything, everywhere("kort"), testPage(), Options{})
	for _, style := range []string{"SamverkaTable", "SamverkaForm", "SamverkaScale", "SamverkaQuadrant"} {
		for i, row := range w.rows(style) {
			p := row.child("trPr")
			if (p.child("tblHeader") != nil) != (i == 0) {
				t.Errorf("%s: row %d is wrongly repeated on every page", style, i)
			}
			if p.child("cantSplit") == nil {
				t.Errorf("%s: row %d may be parted", style, i)
			}
		}
	}
	if row := w.rows("SamverkaForm")[2]; row.child("trPr").child("trHeight").get("val") != "680" {
		t.Error("there is no room to write in a row of a form")
	}
	if row := w.rows("SamverkaCut")[0]; row.child("trPr").child("trHeight").get("val") != "7117" {
		t.Errorf("a card is %s high", row.child("trPr").child("trHeight").get("val"))
	}
	long := everywhere("kort")
	long["X"] = strings.Repeat("långt ord ", 1000)
	for _, row := range written(t, "|A|\n|-|\n|{{ .X }}|\n", long, testPage(), Options{}).rows("SamverkaTable")[1:] {
		if row.child("trPr").child("cantSplit") != nil {
			t.Error("a row of more than a page may not be parted")
		}
	}
}

func TestTableWidths(t *testing.T) {
	for name, c := range map[string]struct {
		demands     []demand
		given, want []int
	}{
		"as given":           {[]demand{{100, 900}, {100, 900}}, []int{300, 700}, []int{300, 700}},
		"room for the words": {[]demand{{350, 900}, {100, 900}}, []int{300, 700}, []int{350, 650}},
		"too little for all": {[]demand{{900, 900}, {900, 900}}, []int{500, 500}, []int{500, 500}},
		"texts decide":       {[]demand{{100, 500}, {300, 1500}}, nil, []int{250, 750}},
		"short texts":        {[]demand{{100, 400}, {100, 400}}, nil, []int{500, 500}},
	} {
		var got []int
		if c.given != nil {
			got = widen(c.given, c.demands)
		} else {
			got = spread(c.demands, 1000, 1000)
		}
		if len(got) != 2 || got[0] != c.want[0] || got[1] != c.want[1] {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestSectionsLieAndStand(t *testing.T) {
	w := written(t, "a\n\n::: page landscape\nb\n\n::: page\nc\n\n::: page portrait\nd\n", nil, testPage(), Options{})
	w.whole()
	var lying []bool
	for i, n := range w.body().all("sectPr") {
		size := n.child("pgSz")
		lying = append(lying, size.get("orient") == "landscape")
		if (size.get("w") == "16838") != lying[i] {
			t.Errorf("section %d is %s wide", i, size.get("w"))
		}
		if (n.child("titlePg") != nil) != (i == 0) {
			t.Errorf("section %d has a first page of its own: wrong", i)
		}
	}
	if len(lying) != 3 || lying[0] || !lying[1] || lying[2] {
		t.Errorf("sections lie: %v", lying)
	}
	if breaks := w.body().all("pageBreakBefore"); len(breaks) != 1 {
		t.Errorf("%d page breaks within a section", len(breaks))
	}
}

func TestRunningTitleAndPageNumber(t *testing.T) {
	w := written(t, "a", nil, testPage(), Options{})
	first := map[string]string{}
	rels := map[string]string{}
	for _, r := range w.tree("word/_rels/document.xml.rels").children {
		rels[r.get("Id")] = r.get("Target")
	}
	for _, n := range w.body().all("sectPr")[0].children {
		if n.local == "headerReference" || n.local == "footerReference" {
			first[n.local+" "+n.get("type")] = w.tree("word/" + rels[n.get("id")]).says()
		}
	}
	for name, want := range map[string]string{
		"headerReference default": "DagordningSamverkan i Ekbacken", "headerReference first": "",
		"footerReference default": "Skriv inga namn.Sida 1 av 1", "footerReference first": "Skriv inga namn.Sida 1 av 1",
	} {
		if got, ok := first[name]; !ok || got != want {
			t.Errorf("%s says %q, want %q", name, got, want)
		}
	}
}

func TestFacts(t *testing.T) {
	got := outline(written(t, "a", nil, testPage(), Options{}).body())
	want := "Subtitle Samverkan i Ekbacken\nTitle Dagordning\n[SamverkaLayout\n| SamverkaFactLabel Datum\nSamverkaFact 2026-09-24\n| SamverkaFactLabel Diarienummer\nSamverkaFactEmpty\n| SamverkaFact\n| SamverkaFact\n]\nSamverkaGap\na\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Every ordered list begins anew, at the number that it says.
func TestOrderedListsBeginAnew(t *testing.T) {
	w := written(t, "1. a\n2. b\n\nc\n\n5. d\n\ne\n\n- f\n", nil, testPage(), Options{})
	w.whole()
	var numbers []string
	for _, p := range w.body().children {
		if n := p.child("pPr").child("numPr").child("numId"); n != nil {
			numbers = append(numbers, n.get("val"))
		}
	}
	if len(numbers) != 3 || numbers[0] != numbers[1] || numbers[1] == numbers[2] {
		t.Fatalf("lists %v", numbers)
	}
	starts := map[string]string{}
	for _, n := range w.tree("word/numbering.xml").all("num") {
		starts[n.get("numId")] = n.child("lvlOverride").child("startOverride").get("val")
	}
	if starts[numbers[0]] != "1" || starts[numbers[2]] != "5" {
		t.Errorf("lists begin at %v", starts)
	}
}

func TestLinks(t *testing.T) {
	w := written(t, "[a](https://example.se/b?c=d&e) [b](tel:08123) [c](mailto:x@y.se) [a](https://example.se/b?c=d&e) [d](#del) [e](#saknas)\n\n## Del\n", nil, testPage(), Options{})
	w.whole()
	links := w.body().all("hyperlink")
	if len(links) != 5 || links[0].get("id") != links[3].get("id") || links[4].get("anchor") == "" {
		t.Errorf("%d links", len(links))
	}
	outside := 0
	for _, r := range w.tree("word/_rels/document.xml.rels").children {
		if r.get("TargetMode") == "External" {
			outside++
		}
	}
	if outside != 3 {
		t.Errorf("%d addresses", outside)
	}
}

func TestRightToLeft(t *testing.T) {
	w := written(t, "{{ .X }}\n\nFöre {{ .X }}", map[string]any{"X": "שלום abc"}, testPage(), Options{})
	if n := w.body().all("bidi"); len(n) != 1 {
		t.Errorf("%d paragraphs run from the right", len(n))
	}
	for _, r := range w.body().all("r") {
		if right := r.child("rPr").child("rtl") != nil; right != render.RightToLeft(r.says()) {
			t.Errorf("%q is wrongly marked", r.says())
		}
	}
}

func TestDiagramIsPictureAndTable(t *testing.T) {
	data := everywhere("Före")
	w := written(t, "{{ figure .Figure }}", data, testPage(), Options{})
	w.whole()
	pictures := w.body().all("docPr")
	if len(pictures) != 1 || pictures[0].get("descr") != "Före" || len(w.parts["word/media/image1.png"]) < 500 {
		t.Error("there is no picture with its text")
	}
	rows := w.rows("SamverkaTable")
	if len(rows) != 3 || rows[1].all("vMerge")[0].get("val") != "restart" || rows[2].all("vMerge")[0].get("val") != "continue" || rows[2].all("gridSpan")[0].get("val") != "3" {
		t.Errorf("table of figures %s", outline(w.body()))
	}
}

// A telephone number is dialled from the page: it is not parted between lines.
func TestTelephoneNumbersStayWhole(t *testing.T) {
	w := written(t, "Ring [08-465 00](tel:0846500), se [a-b c](https://example.se).", nil, testPage(), Options{})
	got := w.parts["word/document.xml"]
	if !strings.Contains(got, `>08</w:t><w:noBreakHyphen/><w:t xml:space="preserve">465`+hardSpace+`00</w:t>`) {
		t.Error("the number can be parted")
	}
	if !strings.Contains(got, ">a-b c</w:t>") {
		t.Error("other links cannot be parted")
	}
}
