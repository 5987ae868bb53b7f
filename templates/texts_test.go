package templates_test

import (
	"encoding/json"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/template"
	"text/template/parse"

	"samverka/templates"
)

// message is one text as its file has it: one form, or singular and plural.
type message struct {
	file  string
	forms map[string]string // by other, or by one and other
}

// messages reads every text of a language from the files. It fails on an id
// that two files have, since only one of them would ever be said.
func messages(t *testing.T, lang string) map[string]message {
	t.Helper()
	folder := path.Join("texts", lang)
	entries, err := templates.Files.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]message{}
	for _, e := range entries {
		data, err := templates.Files.ReadFile(path.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		var file map[string]any
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatalf("%s: %v", e.Name(), err)
		}
		for id, value := range file {
			if other, twice := all[id]; twice {
				t.Errorf("%s/%s: %s stands in %s too", lang, e.Name(), id, other.file)
			}
			all[id] = message{e.Name(), forms(t, id, value)}
		}
	}
	return all
}

func forms(t *testing.T, id string, value any) map[string]string {
	t.Helper()
	if text, ok := value.(string); ok {
		return map[string]string{"other": text}
	}
	out := map[string]string{}
	object, ok := value.(map[string]any)
	if !ok {
		t.Fatalf("%s is neither a text nor singular and plural", id)
	}
	for form, text := range object {
		out[form], ok = text.(string)
		if !ok || form != "one" && form != "other" {
			t.Errorf("%s has the form %q, not only one and other", id, form)
		}
	}
	if len(out) != 2 {
		t.Errorf("%s has %d forms of singular and plural", id, len(out))
	}
	return out
}

// fields lists what a text is filled in with.
func fields(t *testing.T, id string, m message) []string {
	t.Helper()
	found := map[string]bool{}
	for _, text := range m.forms {
		tree, err := template.New(id).Parse(text)
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		if tree.Tree != nil {
			walk(reflect.ValueOf(tree.Root), found)
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// walk finds the fields in a parsed template, whatever they stand in.
func walk(v reflect.Value, found map[string]bool) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if f, ok := v.Interface().(*parse.FieldNode); ok {
			found[f.Ident[0]] = true
			return
		}
		if _, whole := v.Interface().(*parse.Tree); !whole {
			walk(v.Elem(), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), found)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), found)
		}
	}
}

func TestTextsAreTheSameInBothLanguages(t *testing.T) {
	sv, en := messages(t, "sv"), messages(t, "en")
	for id, m := range sv {
		other, ok := en[id]
		if !ok {
			t.Errorf("%s has no English text", id)
			continue
		}
		if m.file != other.file {
			t.Errorf("%s stands in sv/%s but in en/%s", id, m.file, other.file)
		}
		if len(m.forms) != len(other.forms) {
			t.Errorf("%s has singular and plural in one language only", id)
		}
		if s, e := fields(t, id, m), fields(t, id, other); !slices.Equal(s, e) {
			t.Errorf("%s is filled in with %v in Swedish and %v in English", id, s, e)
		}
	}
	for id := range en {
		if _, ok := sv[id]; !ok {
			t.Errorf("%s has no Swedish text", id)
		}
	}
}

func TestTextsCanBeSaid(t *testing.T) {
	for _, lang := range []string{"sv", "en"} {
		words, err := templates.TextsIn(lang)
		if err != nil {
			t.Fatal(err)
		}
		for id, m := range messages(t, lang) {
			counts := []any{nil}
			if len(m.forms) > 1 {
				counts = []any{0, 1, 2}
			}
			for _, n := range counts {
				switch said := saidWith(words, id, fields(t, id, m), n); {
				case said == id:
					t.Errorf("%s: %s cannot be said with the count %v", lang, id, n)
				case strings.TrimSpace(said) == "":
					t.Errorf("%s: %s is empty with the count %v", lang, id, n)
				case strings.Contains(said, "<no value>"):
					t.Errorf("%s: %s says <no value> with the count %v", lang, id, n)
				}
			}
		}
	}
}

// saidWith says a text with something in each field: words, or numbers where
// the text compares them.
func saidWith(words *templates.Texts, id string, fields []string, count any) (said string) {
	for _, filling := range []any{"x", 3} {
		args := map[string]any{}
		for _, field := range fields {
			args[field] = filling
		}
		if count != nil {
			args["Count"] = count
		}
		if said = words.Say(id, args); said != id {
			break
		}
	}
	return said
}

func TestFaultsAreSentences(t *testing.T) {
	for _, lang := range []string{"sv", "en"} {
		for id, m := range messages(t, lang) {
			if !strings.HasPrefix(id, "fault.") && !strings.HasPrefix(id, "rule.") {
				continue
			}
			for _, text := range m.forms {
				for strings.HasSuffix(text, "{{end}}") { // a sentence may end inside its last choice
					text = strings.TrimSuffix(text, "{{end}}")
				}
				asks := strings.HasSuffix(text, "?") && strings.HasSuffix(id, ".do")
				filledIn := strings.HasSuffix(strings.TrimSuffix(text, "”"), "}}") // with a sentence
				if !asks && !filledIn && !strings.HasSuffix(text, ".") {
					t.Errorf("%s: %s ends without a full stop: %s", lang, id, text)
				}
			}
		}
	}
}

// The signs and words that our Swedish and English do without.
func TestTextsKeepToTheStyle(t *testing.T) {
	for lang, unwanted := range map[string][]string{
		"sv": {"“", "‘", "!", "vänligen", "Vänligen", "..."},
		"en": {"„", "!", "Please", "please", "..."},
	} {
		for id, m := range messages(t, lang) {
			for _, text := range m.forms {
				for _, sign := range unwanted {
					if strings.Contains(text, sign) {
						t.Errorf("%s: %s has %q: %s", lang, id, sign, text)
					}
				}
			}
		}
	}
}
