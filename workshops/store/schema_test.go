package store_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"samverka/templates"
	"samverka/workshops"
	"samverka/workshops/store"
)

// compiled makes a validator of a shape's schema.
func compiled(t *testing.T, shape *workshops.Shape) *jsonschema.Schema {
	t.Helper()
	data, err := json.Marshal(shape.JSONSchema("prov", func(string, *workshops.Field) string { return "" }))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asEditor reads a YAML text as an editor does: dates and keys are strings.
func asEditor(t *testing.T, data []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		t.Fatal(err)
	}
	plainDates(&n)
	var v any
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	encoded, err := json.Marshal(withStringKeys(v))
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(strings.NewReader(string(encoded)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func plainDates(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, c := range n.Content {
		plainDates(c)
	}
}

func withStringKeys(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = withStringKeys(v[k])
		}
	case map[any]any:
		out := map[string]any{}
		for k, each := range v {
			text, _ := json.Marshal(k)
			out[strings.Trim(string(text), `"`)] = withStringKeys(each)
		}
		return out
	case []any:
		for i := range v {
			v[i] = withStringKeys(v[i])
		}
	}
	return v
}

// Everything in the examples is right by the schemas that editors get, and
// what is misspelt is not.
func TestSchemasAcceptTheExamples(t *testing.T) {
	plan := compiled(t, workshops.PlanShape)
	dirs, err := filepath.Glob("../../examples/*")
	if err != nil || len(dirs) < 5 {
		t.Fatalf("found %d examples: %v", len(dirs), err)
	}
	for _, dir := range dirs {
		today, _ := workshops.ParseDate("2026-11-22")
		f := store.Load(dir, templates.Files, today)
		record := compiled(t, workshops.RecordShape(f.Series.Registers))
		validate := func(schema *jsonschema.Schema, pattern string) {
			files, _ := filepath.Glob(filepath.Join(dir, pattern))
			if len(files) == 0 {
				t.Errorf("%s has no %s", dir, pattern)
			}
			for _, file := range files {
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := schema.Validate(asEditor(t, data)); err != nil {
					t.Errorf("%s: %v", file, err)
				}
				if schema.Validate(asEditor(t, append(data, "\nmisspelt: x\n"...))) == nil {
					t.Errorf("%s: the schema accepts a key that is not there", file)
				}
			}
		}
		validate(plan, "series.yaml")
		validate(record, "records/*.yaml")
	}
}
