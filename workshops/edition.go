package workshops

import (
	"slices"
	"strconv"
)

// Edition is a document as it was settled on a day: what it was made from, so
// that the same document can be made again, and what came of it.
type Edition struct {
	Document string // its name
	Version  int    // from 1
	Date     Date   // that the series is shown as of
	Replaces int    // the version that this one takes the place of; 0 for none

	Model        string
	ModelVersion int
	Tool         string // the samverka that made it
	Definitions  string // fingerprint of what is built into it

	Inputs  []Fingerprint // every file of the series that it can depend on
	Outputs []Fingerprint

	// Folder is where its files are, from the folder of the series. It is
	// empty while the edition is still a draft.
	Folder string
}

// Settled tells whether the edition is no draft any more.
func (e *Edition) Settled() bool { return e != nil && e.Folder != "" }

// Fingerprint is a file, by its path with slashes, and the SHA-256 of what is
// in it, in hexadecimal.
type Fingerprint struct{ File, Sum string }

// SameSeries compares the files of a series with those that the edition was
// made from, and names every file that is new, gone or not as it was, in
// order. None means that the same document can be made again.
func (e *Edition) SameSeries(now []Fingerprint) []string {
	return differences(e.Inputs, now)
}

// SameOutcome names the files that did not come out as they did for the
// edition, among those that were made now.
func (e *Edition) SameOutcome(now []Fingerprint) []string {
	made := slices.DeleteFunc(slices.Clone(e.Outputs), func(f Fingerprint) bool {
		return !slices.ContainsFunc(now, func(n Fingerprint) bool { return n.File == f.File })
	})
	return differences(made, now)
}

func differences(before, now []Fingerprint) []string {
	var out []string
	for _, b := range before {
		if !slices.Contains(now, b) {
			out = append(out, b.File)
		}
	}
	for _, n := range now {
		if !slices.ContainsFunc(before, func(b Fingerprint) bool { return b.File == n.File }) {
			out = append(out, n.File)
		}
	}
	slices.Sort(out)
	return out
}

// EditionShape is what the file that tells of an edition holds.
var EditionShape = &Shape{Name: "edition", Fields: []*Field{
	{Name: "document", Type: "id", Required: true},
	{Name: "version", Type: "count", Required: true, Min: 1},
	{Name: "date", Type: "date", Required: true},
	{Name: "replaces", Type: "count"},
	{Name: "model", Type: "id"},
	{Name: "model-version", Type: "count"},
	{Name: "tool", Type: "text"},
	{Name: "definitions", Type: "text"},
	{Name: "inputs", Type: "group", Many: true, Shape: fingerprintShape},
	{Name: "outputs", Type: "group", Many: true, Shape: fingerprintShape},
}}

var fingerprintShape = &Shape{Name: "edition.file", Fields: []*Field{
	{Name: "file", Type: "text", Required: true},
	{Name: "sha256", Type: "text", Required: true},
}}

// ReadEdition gives the edition that a file of [EditionShape] tells of.
func ReadEdition(n *Node) *Edition {
	date, _ := ParseDate(n.Str("date"))
	return &Edition{
		Document: n.Str("document"), Version: n.Int("version"), Date: date, Replaces: n.Int("replaces"),
		Model: n.Str("model"), ModelVersion: n.Int("model-version"), Tool: n.Str("tool"), Definitions: n.Str("definitions"),
		Inputs: readFingerprints(n.List("inputs")), Outputs: readFingerprints(n.List("outputs")),
	}
}

func readFingerprints(items []*Node) []Fingerprint {
	var out []Fingerprint
	for _, item := range items {
		out = append(out, Fingerprint{File: item.Str("file"), Sum: item.Str("sha256")})
	}
	return out
}

// Number is the version as text.
func (e *Edition) Number() string { return strconv.Itoa(e.Version) }
