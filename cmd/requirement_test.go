package cmd_test

import (
	"maps"
	"slices"
	"testing"
)

// requirements has a test for each requirement by its id. The files
// requirement_<model>_test.go fill it.
var requirements = map[string]func(*testing.T){}

// requirement registers the test of a requirement.
func requirement(id string, test func(*testing.T)) {
	if requirements[id] != nil {
		panic("two tests for requirement " + id)
	}
	requirements[id] = test
}

// TestRequirement runs the test of every requirement as a subtest of its name.
func TestRequirement(t *testing.T) {
	for _, id := range slices.Sorted(maps.Keys(requirements)) {
		t.Run(id, requirements[id])
	}
}
