package store

import (
	"strings"
	"testing"
	"unicode/utf8"

	"samverka/workshops"
)

// sameNode tells whether two nodes say the same, apart from how lines end.
func sameNode(a, b *workshops.Node) bool {
	if a.Kind != b.Kind || lineEnds.Replace(a.Text) != b.Text || len(a.Keys) != len(b.Keys) || len(a.Items) != len(b.Items) {
		return false
	}
	for i, k := range a.Keys {
		x, y := a.Get(k.Name), b.Get(k.Name)
		if k.Name != b.Keys[i].Name || (x == nil) != (y == nil) || x != nil && !sameNode(x, y) {
			return false
		}
	}
	for i := range a.Items {
		if !sameNode(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return true
}

func aText(text string) *workshops.Node { return &workshops.Node{Kind: workshops.Scalar, Text: text} }

// holding is a record-like node with a text in every place that one can stand.
func holding(text string) *workshops.Node {
	n := &workshops.Node{Kind: workshops.Mapping}
	list := &workshops.Node{Kind: workshops.Sequence, Items: []*workshops.Node{aText(text), aText("b"), aText(text)}}
	entry := &workshops.Node{Kind: workshops.Mapping}
	entry.Put(workshops.Key{Name: "what"}, aText(text))
	entry.Put(workshops.Key{Name: "due"}, &workshops.Node{})
	entry.Put(workshops.Key{Name: "problem"}, list)
	n.Put(workshops.Key{Name: "date"}, aText("2026-11-22"))
	n.Put(workshops.Key{Name: "actions"}, &workshops.Node{Kind: workshops.Sequence, Items: []*workshops.Node{entry, entry}})
	return n
}

// What is written is read as it was, whatever somebody has typed.
func FuzzEncode(f *testing.F) {
	for _, text := range []string{
		"ja", "null", "~", "Null", "012", "1e3", "0x1f", ".nan", "2026-09-24", "12:30", "<<", "=", "!tagg", "&ankare", "*alias",
		"Rutin: apotek", "# inte en kommentar", "- punkt", "? fråga", "| rör", "> större", "@snabel", "`grav", "%procent", "[a, b]", "{a: b}",
		"a, b", "slut:", "”citat”", `"rakt"`, "'enkelt'", "a\nb", "\nförst", "sist\n", "a\n\n  indrag\n", "\ttabb", "a\tb", "a \nb",
		"a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "\u200b", "\ufeffa", "\u00a0", "a\x07b", "a\x00b", "\x7f", "🙂", "...", "---", "yes", "on", "\\x41",
		strings.Repeat("lång rad ", 40),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" {
			return // nothing that a reader of files or of the terminal lets in
		}
		n := holding(text)
		data, err := encode(n)
		if err != nil {
			t.Fatal(err)
		}
		var ds workshops.Diagnostics
		plain, ok := plainText(data, workshops.Place{}, &ds)
		if !ok {
			t.Fatalf("%q is written as what cannot be read: %v", text, ds)
		}
		again, ok := parse(plain, "x.yaml", &ds)
		if !ok || !sameNode(n, again) {
			t.Fatalf("%q is written as\n%s\n%v", text, data, ds)
		}
	})
}

func TestRecordsAreWrittenAsPeopleWould(t *testing.T) {
	data, err := encode(holding("Ring: på måndag"))
	want := `date: 2026-11-22
actions:
  - what: 'Ring: på måndag'
    due:
    problem: ['Ring: på måndag', b, 'Ring: på måndag']
  - what: 'Ring: på måndag'
    due:
    problem: ['Ring: på måndag', b, 'Ring: på måndag']
`
	if err != nil || string(data) != want {
		t.Errorf("%v\n%s", err, data)
	}
}
