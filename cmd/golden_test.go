package cmd_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write the documents of the example as they are now to testdata/golden")

// lineElements are the elements that begin a line of their own in the outline of
// a document.
var lineElements = map[string]bool{
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "p": true, "li": true, "tr": true, "caption": true,
	"dt": true, "dd": true, "figcaption": true, "th": true, "td": true,
}

// outline gives the text of a page, each block on a line after the name of its
// element: what a reader meets, without the style.
func outline(n *html.Node, b *strings.Builder) {
	if n.Type == html.ElementNode {
		if n.Data == "style" || n.Data == "head" || n.Data == "svg" {
			return
		}
		if lineElements[n.Data] {
			b.WriteString("\n" + n.Data + ": ")
		}
	}
	if n.Type == html.TextNode {
		if text := strings.Join(strings.Fields(n.Data), " "); text != "" {
			b.WriteString(text + " ")
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		outline(c, b)
	}
}

// The documents of the example are the same as when somebody last read them
// through. After a change that is meant, run the test with -update and read
// the difference.
func TestDocumentsOfTheExample(t *testing.T) {
	s := exampleTrial(t, "tre-traffar")
	if _, said, status := run("-C", s.dir, "render"); status != 0 {
		t.Fatalf("render ended with %d: %s", status, said)
	}
	pages, err := filepath.Glob(filepath.Join(s.dir, "out", "*.html"))
	if err != nil || len(pages) < 30 {
		t.Fatalf("rendered %d pages: %v", len(pages), err)
	}
	golden := filepath.Join("testdata", "golden")
	kept, _ := filepath.Glob(filepath.Join(golden, "*.txt"))
	if !*update && len(kept) != len(pages)-1 {
		t.Errorf("%d documents are rendered and %d are kept", len(pages)-1, len(kept))
	}
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".html")
		if strings.HasSuffix(name, "kodlappar") {
			continue // drawn anew each time
		}
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		outline(root, &b)
		got := strings.ReplaceAll(strings.TrimSpace(b.String()), " \n", "\n") + "\n"
		file := filepath.Join(golden, name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
			t.Errorf("%s is not as it was: %s", name, firstDifference(got, string(want)))
		}
	}
}

// firstDifference gives the first lines that are not the same.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) {
			return "now there is also " + g[i]
		}
		if g[i] != w[i] {
			return "now " + g[i] + "\nbefore " + w[i]
		}
	}
	return "the end is missing"
}
