package workshops_test

import (
	"strings"
	"testing"

	"samverka/workshops"
)

// outline writes a node out on one line, keys in their order.
func outline(n *workshops.Node) string {
	switch n.Kind {
	case workshops.Mapping:
		var parts []string
		for _, k := range n.Keys {
			if v := n.Get(k.Name); v != nil {
				parts = append(parts, k.Name+":"+outline(v))
			} else {
				parts = append(parts, k.Name+":")
			}
		}
		return "{" + strings.Join(parts, " ") + "}"
	case workshops.Sequence:
		var parts []string
		for _, item := range n.Items {
			parts = append(parts, outline(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	return n.Text
}

func TestDefinitionsExtendEachOther(t *testing.T) {
	b := &builder{}
	m, l, v := b.mapping, b.list, b.leaf
	tests := []struct {
		name       string
		ours, base *workshops.Node
		want       string
	}{
		{"what ours does not say", m("a", v("1")), m("b", v("2")), "{a:1 b:2}"},
		{"what both say", m("a", v("1")), m("a", v("2")), "{a:1}"},
		{"a key that ours leaves empty", m("a", b.absent(), "b", v("1")), m("a", v("2")), "{b:1 a:2}"},
		{"mappings are put together", m("a", m("b", v("1"))), m("a", m("b", v("2"), "c", v("3"))), "{a:{b:1 c:3}}"},
		{"lists: the other's first", m("a", l(v("3"))), m("a", l(v("1"), v("2"))), "{a:[1 2 3]}"},
		{"lists: nothing twice", m("a", l(v("2"), v("3"))), m("a", l(v("1"), v("2"))), "{a:[1 2 3]}"},
		{
			"items with the same id", m("a", l(m("id", v("x"), "n", v("9")), m("id", v("y")))), m("a", l(m("id", v("x"), "n", v("1"), "o", v("2")))),
			"{a:[{id:x n:9 o:2} {id:y}]}",
		},
		{"items with the same name", m("a", l(m("name", v("x"), "n", v("9")))), m("a", l(m("name", v("x")), m("name", v("z")))), "{a:[{name:x n:9} {name:z}]}"},
		{"another kind of thing stays ours", m("a", v("1")), m("a", l(v("2"))), "{a:1}"},
	}
	for _, test := range tests {
		test.ours.Extend(test.base)
		if got := outline(test.ours); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestWhatADefinitionExtendsIsTakenOnce(t *testing.T) {
	b := &builder{}
	n := b.mapping("register", b.leaf("x"), "extends", b.leaf("y"))
	at := n.Get("extends").At
	if name, place := n.TakeExtends(); name != "y" || place != at || outline(n) != "{register:x}" {
		t.Errorf("%s at %v leaves %s", name, place, outline(n))
	}
	if name, _ := n.TakeExtends(); name != "" {
		t.Errorf("a second time it is %q", name)
	}
}
