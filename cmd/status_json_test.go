package cmd_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// closed lets the objects of a schema hold what it describes and nothing more,
// so that a key that nobody has described is found.
func closed(schema any) {
	switch s := schema.(type) {
	case map[string]any:
		if s["properties"] != nil {
			s["additionalProperties"] = false
		}
		for _, inner := range s {
			closed(inner)
		}
	case []any:
		for _, inner := range s {
			closed(inner)
		}
	}
}

// The JSON of status is what the schema that samverka prints says, key for key,
// for one series and for several, with every model.
func TestStatusJSONKeepsToItsSchema(t *testing.T) {
	printed, said, status := run("schema", "status")
	if status != 0 {
		t.Fatalf("schema status ended with %d: %s", status, said)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(printed)))
	if err != nil {
		t.Fatal(err)
	}
	closed(document)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("status.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("status.json")
	if err != nil {
		t.Fatal(err)
	}
	examples, err := os.ReadDir("../examples")
	if err != nil {
		t.Fatal(err)
	}
	calls := [][]string{{"status", "../examples", "--since", "2026-01-01"}}
	for _, e := range examples {
		calls = append(calls, []string{"-C", "../examples/" + e.Name(), "status", "--as-of", "2026-02-20"})
	}
	for _, call := range calls {
		out, said, status := run(append(call, "--format", "json")...)
		if status != 0 {
			t.Fatalf("%v ended with %d: %s", call, status, said)
		}
		var value any
		if err := json.Unmarshal([]byte(out), &value); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%v: %v", call, err)
		}
	}
}
