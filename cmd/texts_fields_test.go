package cmd_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"testing"
	"text/template"
	"text/template/parse"

	"samverka/templates"
)

// rawTexts reads the texts of a language with their forms.
func rawTexts(t *testing.T, lang string) map[string][]string {
	t.Helper()
	names, err := fs.Glob(templates.Files, "texts/"+lang+"/*.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, name := range names {
		data, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(data, &texts); err != nil {
			t.Fatal(err)
		}
		for id, text := range texts {
			switch text := text.(type) {
			case string:
				all[id] = []string{text}
			case map[string]any:
				for _, form := range text {
					all[id] = append(all[id], form.(string))
				}
			}
		}
	}
	return all
}

// demanded lists the fields that a text cannot do without: all but those that
// stand under an if that asks for them.
func demanded(t *testing.T, id, text string) []string {
	t.Helper()
	tree, err := template.New(id).Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	found := map[string]bool{}
	if tree.Tree != nil {
		demand(tree.Root, map[string]bool{}, found)
	}
	return slices.Sorted(maps.Keys(found))
}

func demand(n parse.Node, asked, found map[string]bool) {
	if n == nil || reflect.ValueOf(n).IsNil() {
		return
	}
	switch n := n.(type) {
	case *parse.ListNode:
		for _, each := range n.Nodes {
			demand(each, asked, found)
		}
	case *parse.ActionNode:
		demand(n.Pipe, asked, found)
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			for _, arg := range c.Args {
				demand(arg, asked, found)
			}
		}
	case *parse.IfNode:
		own := map[string]bool{}
		demand(n.Pipe, map[string]bool{}, own)
		within := maps.Clone(asked)
		maps.Copy(within, own)
		demand(n.List, within, found)
		demand(n.ElseList, asked, found)
	case *parse.FieldNode:
		if !asked[n.Ident[0]] {
			found[n.Ident[0]] = true
		}
	}
}
