package render

import (
	"bytes"
	"testing"
)

func TestIndex(t *testing.T) {
	var b bytes.Buffer
	p := testPage()
	p.Title = "Allt material"
	err := Index(&b, p, []IndexGroup{
		{Title: "Träff 1", About: "den 24 september", Parts: []IndexPart{
			{Title: "Inför", Files: []IndexFile{{Title: "Inbjudan <1>", About: "till alla", Links: []IndexLink{
				{"webbsida", "traff-1/inbjudan.html"}, {"Word", "traff-1/inbjudan & mer.docx"}, {"PDF", `..\..//etc/./x.pdf`},
			}}}},
			{Files: []IndexFile{{Title: "Kommer senare"}, {Title: "Skript", Links: []IndexLink{{"", "javascript:alert(1)"}}}}},
		}},
		{Title: "Träff 1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	root := parsePage(t, b.String())
	var got []string
	for _, a := range elements(root, "a")[1:] {
		got = append(got, attribute(a, "href")+" "+textOf(a))
	}
	want := []string{
		"traff-1/inbjudan.html Inbjudan <1>",
		"traff-1/inbjudan%20&%20mer.docx Word: Inbjudan <1>",
		"etc/x.pdf PDF: Inbjudan <1>",
		"./javascript:alert%281%29 Skript",
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("links %q\nwant %q", got, want)
			break
		}
	}
	ids := map[string]int{}
	for _, s := range elements(root, "section") {
		ids[attribute(s, "aria-labelledby")]++
	}
	if ids["traff-1"] != 1 || ids["traff-1-2"] != 1 {
		t.Errorf("sections %v", ids)
	}
	if len(elements(root, "h1")) != 1 || len(elements(root, "h2")) != 2 || len(elements(root, "h3")) != 1 {
		t.Error("headings are wrong")
	}
}
