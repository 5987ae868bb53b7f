package cmd_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"samverka/cmd"
)

// trial is a series that a test lays out and changes.
type trial struct {
	t   *testing.T
	dir string
}

// newTrial lays out a new series of a model in Swedish. Parties come as
// NAME=KIND.
func newTrial(t *testing.T, model, start string, parties ...string) *trial {
	t.Helper()
	t.Setenv("SAMVERKA_LANG", "sv")
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	s := &trial{t: t, dir: filepath.Join(t.TempDir(), "serie")}
	args := []string{"new", s.dir, "--model", model, "--title", "Provserien", "--start", start}
	for _, p := range parties {
		args = append(args, "--party", p)
	}
	if _, said, status := run(args...); status != 0 {
		t.Fatalf("new ended with %d: %s", status, said)
	}
	return s
}

// exampleTrial copies a held series of examples/.
func exampleTrial(t *testing.T, name string) *trial {
	t.Helper()
	t.Setenv("SAMVERKA_LANG", "sv")
	t.Setenv("SAMVERKA_TODAY", "2026-11-22")
	s := &trial{t: t, dir: filepath.Join(t.TempDir(), name)}
	if err := os.CopyFS(s.dir, os.DirFS(filepath.Join("..", "examples", name))); err != nil {
		t.Fatal(err)
	}
	return s
}

// run calls the command line and gives what it wrote and its exit status.
func run(args ...string) (out, said string, status int) {
	var stdout, stderr bytes.Buffer
	status = cmd.Main(args, strings.NewReader(""), &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}

// change replaces a text in a file of the series, which must be there.
func (s *trial) change(file, old, replacement string) {
	s.t.Helper()
	name := filepath.Join(s.dir, file)
	data, err := os.ReadFile(name)
	if err != nil {
		s.t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		s.t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(string(data), old, replacement)), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// write puts a file in the series.
func (s *trial) write(file, text string) {
	s.t.Helper()
	name := filepath.Join(s.dir, file)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// check gives what check lists.
func (s *trial) check() string {
	s.t.Helper()
	out, _, _ := run("-C", s.dir, "check")
	return out
}

// fires wants check to name a rule, and a place or word with it.
func (s *trial) fires(rule string, words ...string) {
	s.t.Helper()
	for line := range strings.Lines(s.check()) {
		if strings.Contains(line, "("+rule+")") && hasAll(line, words) {
			return
		}
	}
	s.t.Errorf("check does not name %s with %q:\n%s", rule, words, s.check())
}

// silent wants check not to name a rule.
func (s *trial) silent(rule string) {
	s.t.Helper()
	if out := s.check(); strings.Contains(out, "("+rule+")") {
		s.t.Errorf("check names %s:\n%s", rule, out)
	}
}

func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// document renders one document and gives the text that its readers see.
func (s *trial) document(name, file string) string {
	s.t.Helper()
	if _, said, status := run("-C", s.dir, "render", "--document", name); status != 0 {
		s.t.Fatalf("render %s ended with %d: %s", name, status, said)
	}
	data, err := os.ReadFile(filepath.Join(s.dir, "out", file))
	if err != nil {
		s.t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		s.t.Fatal(err)
	}
	var b strings.Builder
	seenText(root, &b)
	return strings.Join(strings.Fields(b.String()), " ")
}

func seenText(n *html.Node, b *strings.Builder) {
	if n.Type == html.ElementNode && (n.Data == "style" || n.Data == "head") {
		return
	}
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		seenText(c, b)
	}
}

// shows wants a text to have words.
func shows(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not in:\n%s", w, text)
		}
	}
}

// hides wants a text not to have words.
func hides(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(text, w) {
			t.Errorf("%q is in:\n%s", w, text)
		}
	}
}
