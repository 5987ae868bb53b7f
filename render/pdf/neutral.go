package pdf

import (
	"bytes"
	"regexp"
)

// times are the entries for when a PDF was made, with a space before them.
var times = regexp.MustCompile(`\s/(?:CreationDate|ModDate) \(D:[0-9+\-Z']*\)`)

// neutral takes away from a PDF when it was made. Spaces come in their place,
// so that everything after is found where it was. The entries stand in the
// document's information, which Chromium writes first, as plain text.
func neutral(data []byte) []byte {
	info, _, found := bytes.Cut(data, []byte("endobj"))
	if !found {
		return data
	}
	for _, at := range times.FindAllIndex(info, -1) {
		copy(data[at[0]:at[1]], bytes.Repeat([]byte(" "), at[1]-at[0]))
	}
	return data
}
