package render

import "testing"

// A reader is told what was perhaps meant, and never has to read a list of
// hundreds of names.
func TestTemplateErrorsSuggest(t *testing.T) {
	long := make([]string, mostListed+1)
	for i := range long {
		long[i] = "Long" + string(rune('a'+i))
	}
	for name, c := range map[string]struct {
		err  TemplateError
		near string
		list int
	}{
		"a slip":      {TemplateError{Name: "Titel", Known: []string{"Date", "Title"}}, "Title", 2},
		"nothing":     {TemplateError{Name: "Qqqqq", Known: []string{"Date", "Title"}}, "", 2},
		"many to see": {TemplateError{Name: "Qqqqq", Known: long}, "", 0},
	} {
		args := c.err.Diagnostic().Args
		if near, known := args["near"], args["known"].([]string); near != c.near || len(known) != c.list {
			t.Errorf("%s: near %v and %d to choose from, want %q and %d", name, near, len(known), c.near, c.list)
		}
	}
}
