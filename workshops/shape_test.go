package workshops_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samverka/workshops"
)

// found lists diagnostics as "line:column id", in the order that they came.
func found(ds workshops.Diagnostics) []string {
	var out []string
	for _, d := range ds {
		out = append(out, fmt.Sprintf("%d:%d %s", d.Place.Line, d.Place.Column, strings.TrimPrefix(d.TextID(), "fault.")))
	}
	return out
}

// leaf, mapping and list build what a file holds, with places that tell one
// from another: the n:th thing built stands on line n.
type builder struct{ line int }

func (b *builder) at() workshops.Place {
	b.line++
	return workshops.Place{File: "prov.yaml", Line: b.line, Column: 1}
}

func (b *builder) leaf(text string) *workshops.Node {
	return &workshops.Node{At: b.at(), Kind: workshops.Scalar, Text: text}
}

func (b *builder) list(items ...*workshops.Node) *workshops.Node {
	return &workshops.Node{At: b.at(), Kind: workshops.Sequence, Items: items}
}

func (b *builder) absent() *workshops.Node { return &workshops.Node{At: b.at()} }

// mapping takes alternating keys and values.
func (b *builder) mapping(pairs ...any) *workshops.Node {
	n := &workshops.Node{At: b.at(), Kind: workshops.Mapping}
	for i := 0; i < len(pairs); i += 2 {
		n.Put(workshops.Key{Name: pairs[i].(string), At: b.at()}, pairs[i+1].(*workshops.Node))
	}
	return n
}

var testShape = &workshops.Shape{Name: "prov", Fields: []*workshops.Field{
	{Name: "title", Type: "text", Required: true},
	{Name: "minutes", Type: "count", Min: 1, Max: 600},
	{Name: "dates", Type: "date", Many: true},
	{Name: "name", Type: "bilingual"},
	{Name: "part", Type: "group", Shape: &workshops.Shape{Name: "part", Fields: []*workshops.Field{{Name: "id", Type: "id", Required: true}}}},
	{Name: "by-party", Type: "keyed", KeyType: "party", Shape: &workshops.Shape{Name: "count", Fields: []*workshops.Field{{Name: "n", Type: "count"}}}},
	{Name: "anything", Type: "any"},
}}

func TestShapeFindsEveryFault(t *testing.T) {
	title := func(b *builder) []any { return []any{"title", b.leaf("En titel")} }
	tests := []struct {
		name  string
		build func(b *builder) *workshops.Node
		want  []string
	}{
		{"nothing wrong", func(b *builder) *workshops.Node { return b.mapping(title(b)...) }, nil},
		{"a misspelt key", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "minuets", b.leaf("10"))...)
		}, []string{"5:1 unknown-key.near"}},
		{"a key that is like none", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "väder", b.leaf("sol"))...)
		}, []string{"5:1 unknown-key"}},
		{"a required key is missing", func(b *builder) *workshops.Node { return b.mapping("minutes", b.leaf("10")) }, []string{"2:1 missing-key"}},
		{"a required key has nothing after it", func(b *builder) *workshops.Node { return b.mapping("title", b.absent()) }, []string{"2:1 missing-key"}},
		{"several faults at once", func(b *builder) *workshops.Node {
			return b.mapping("titel", b.leaf("x"), "minutes", b.leaf("många"), "name", b.list())
		}, []string{"5:1 unknown-key.near", "4:1 missing-key", "2:1 value.not-a-number", "3:1 not-a-text"}},
		{"a value where a mapping should be", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "part", b.leaf("x"))...)
		}, []string{"2:1 not-a-mapping"}},
		{"a mapping where a value should be", func(b *builder) *workshops.Node {
			return b.mapping("title", b.mapping())
		}, []string{"1:1 not-a-value"}},
		{"a list where a value should be", func(b *builder) *workshops.Node {
			return b.mapping("title", b.list(b.leaf("x")))
		}, []string{"2:1 not-a-value"}},
		{"a mapping where a list should be", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "dates", b.mapping())...)
		}, []string{"2:1 not-a-list"}},
		{"a fault in one item of a list", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "dates", b.list(b.leaf("2026-09-24"), b.leaf("24/9"), b.absent()))...)
		}, []string{"3:1 value.bad-date"}},
		{"a fault in a group", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "part", b.mapping("id", b.leaf("Del 1")))...)
		}, []string{"2:1 value.bad-id"}},
		{"a group with nothing in it", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "part", b.mapping())...)
		}, []string{"2:1 missing-key"}},
		{"an unknown language", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "name", b.mapping("sv", b.leaf("x"), "no", b.leaf("y")))...)
		}, []string{"6:1 unknown-key"}},
		{"a list for one language", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "name", b.mapping("sv", b.list()))...)
		}, []string{"2:1 not-a-text"}},
		{"keys that are no party", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "by-party", b.mapping("hemtjänsten", b.mapping(), "vardcentral", b.mapping("n", b.leaf("två"))))...)
		}, []string{"7:1 value.unknown-party", "3:1 value.not-a-number"}},
		{"a party by id and by name", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "by-party", b.mapping("vardcentral", b.mapping(), "Solgläntans vårdcentral", b.mapping()))...)
		}, []string{"6:1 yaml.twice"}},
		{"a list where keys should be", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "by-party", b.list())...)
		}, []string{"2:1 not-a-mapping"}},
		{"anything goes", func(b *builder) *workshops.Node {
			return b.mapping(append(title(b), "anything", b.list(b.mapping("x", b.leaf("1"))))...)
		}, nil},
		{"no mapping at all", func(b *builder) *workshops.Node { return b.leaf("hej") }, []string{"1:1 not-a-mapping"}},
		{"nothing at all", func(b *builder) *workshops.Node { return b.absent() }, []string{"1:1 missing-key"}},
	}
	in := setting(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ds workshops.Diagnostics
			testShape.Check(test.build(&builder{}), in, &ds)
			if got := found(ds); !slices.Equal(got, test.want) || ds.Count(workshops.Error) != len(ds) {
				t.Errorf("found %q, %d of them errors, want %q", got, ds.Count(workshops.Error), test.want)
			}
		})
	}
}

func TestRequiredListsHoldSomething(t *testing.T) {
	shape := &workshops.Shape{Fields: []*workshops.Field{{Name: "points", Type: "text", Many: true, Required: true}}}
	b := &builder{}
	var ds workshops.Diagnostics
	shape.Check(b.mapping("points", b.list()), setting(t), &ds)
	if got := found(ds); !slices.Equal(got, []string{"2:1 missing-key"}) {
		t.Errorf("found %q", got)
	}
}

func TestShapePutsValuesInCanonicalForm(t *testing.T) {
	b := &builder{}
	n := b.mapping("title", b.leaf("  Möte  "), "dates", b.leaf("2026-09-24"),
		"by-party", b.mapping("Ekbackens hemtjänst", b.mapping("n", b.leaf("007"))))
	var ds workshops.Diagnostics
	testShape.Check(n, setting(t), &ds)
	if len(ds) > 0 {
		t.Fatal(found(ds))
	}
	if got := n.Str("title"); got != "Möte" {
		t.Errorf("the title is %q", got)
	}
	if got := n.Strs("dates"); !slices.Equal(got, []string{"2026-09-24"}) {
		t.Errorf("one value is the list %q", got)
	}
	byParty := n.Get("by-party")
	if byParty.Keys[0].Name != "hemtjanst" || byParty.Get("hemtjanst").Int("n") != 7 {
		t.Errorf("by party: %v", byParty.Keys)
	}
}

func TestUnknownKeysSayWhatTheyMayBe(t *testing.T) {
	b := &builder{}
	n := b.mapping("title", b.leaf("x"), "titel", b.leaf("y"), "date", b.leaf("2026-09-24"))
	var ds workshops.Diagnostics
	testShape.Check(n, setting(t), &ds)
	if len(ds) != 2 {
		t.Fatal(found(ds))
	}
	// The key that is meant has a value already: it is not proposed again.
	if near, there := ds[0].Args["Near"]; there || ds[0].Args["Key"] != "titel" || len(ds[0].Args["Allowed"].([]string)) != len(testShape.Fields) {
		t.Errorf("a misspelt key beside the right one is near %v: %v", near, ds[0].Args)
	}
	if ds[1].Args["Near"] != "dates" {
		t.Errorf("“date” is near %v", ds[1].Args["Near"])
	}
}

func TestTextsInOneLanguageServeForBoth(t *testing.T) {
	b := &builder{}
	n := b.mapping("one", b.leaf("träff"), "both", b.mapping("sv", b.leaf("träff"), "en", b.leaf("meeting")),
		"swedish", b.mapping("sv", b.leaf("träff")), "several", b.list(b.leaf("a"), b.mapping("en", b.leaf("b"))))
	inBoth(t, "one text", n.Bilingual("one").In, "träff", "träff")
	inBoth(t, "both", n.Bilingual("both").In, "träff", "meeting")
	inBoth(t, "Swedish only", n.Bilingual("swedish").In, "träff", "träff")
	inBoth(t, "missing", n.Bilingual("missing").In, "", "")
	several := n.Bilinguals("several")
	inBoth(t, "the second of several", several[1].In, "b", "b")
}
