package store

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"

	"samverka/workshops"
)

// syntax maps what the YAML library says to what it usually means to somebody
// who writes a file by hand.
var syntax = []struct{ says, variant string }{
	{"mapping values are not allowed", "colon"},
	{"did not find expected key", "indent"},
	{"did not find expected '-' indicator", "indent"},
	{"block sequence entries are not allowed", "indent"},
	{"did not find expected ',' or", "brackets"},
	{"did not find expected node content", "brackets"},
	{"found a tab character", "tab"},
	{"cannot start any token", "sign"},
	{"unexpected end of stream", "quote"},
	{"could not find expected ':'", "no-colon"},
	{"control characters", "control"},
	{"exceeded max depth", "deep"},
	{"unknown anchor", "alias"},
	{"contains itself", "alias"},
	{"excessive aliasing", "alias"},
}

// syntaxFault says in plain words what the YAML library could not read.
func syntaxFault(err error, data []byte, file string) workshops.Diagnostic {
	d := workshops.Diagnostic{Place: workshops.Place{File: file, Line: faultLine(data)}, Rule: "yaml", Variant: "syntax"}
	for _, s := range syntax {
		if strings.Contains(err.Error(), s.says) {
			d.Variant = s.variant
			break
		}
	}
	switch at := line(data, d.Place.Line); {
	case d.Variant == "deep":
		d.Args = map[string]any{"Max": maxDepth}
	case d.Variant == "sign" && bytes.ContainsRune(at, '\t'):
		d.Variant = "tab"
	case d.Variant == "indent" && afterQuote.Match(at):
		d.Variant = "syntax"
	}
	return d
}

// afterQuote finds a value in quotation marks with more text after it, which
// the library takes for a key in the wrong place.
var afterQuote = regexp.MustCompile(`[:-]\s+("[^"]*"|'[^']*')\s*[^\s#]`)

// faultLine gives the line that makes a file unreadable: the first such that
// the lines until then give the same fault as the whole. The library itself
// often names the line where the block around the fault begins, or none.
func faultLine(data []byte) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	whole := fault(data)
	return 1 + sort.Search(len(lines)-1, func(i int) bool {
		return fault(bytes.Join(lines[:i+1], nil)) == whole
	})
}

// fault gives what the library says of a text. The line that is put first
// keeps the text off the library's line 0, which it never names.
func fault(text []byte) string {
	decoder := yaml.NewDecoder(io.MultiReader(strings.NewReader("#\n"), bytes.NewReader(text)))
	for {
		var n yaml.Node
		switch err := decoder.Decode(&n); {
		case errors.Is(err, io.EOF):
			return ""
		case err != nil:
			return err.Error()
		}
	}
}

// line gives a line of a text, counted from 1.
func line(data []byte, number int) []byte {
	for i := 1; i < number; i++ {
		_, rest, found := bytes.Cut(data, []byte("\n"))
		if !found {
			return nil
		}
		data = rest
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return first
}
