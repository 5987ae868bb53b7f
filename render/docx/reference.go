package docx

import (
	"bytes"
	"path"
	"strings"
)

// Reference is a municipality's own template: its styles, theme, fonts, lists,
// page set-up, headers and footers with their pictures. It is not changed by
// being used, so many documents can be made with it at the same time.
//
// Nothing else of the file is carried over: no text, macros, links to places
// outside, embedded objects, comments, names of authors or fields that fetch
// anything.
type Reference struct {
	look     *look
	drawings int // numbers that its pictures have taken
}

// Reason is why a reference cannot be used.
type Reason string

// The reasons. Part of a [ReferenceError] names the part of the file, where
// there is one.
const (
	NotWord   Reason = "not-word"  // it is not a Word file in the form that Word has had since 2007
	OldWord   Reason = "old-word"  // a file of Word before 2007 (.doc, .dot)
	Protected Reason = "protected" // it is locked with a password
	TooLarge  Reason = "too-large" // it holds more than a template does
	StrictXML Reason = "strict"    // "Strict Open XML": to be saved as an ordinary Word document
	Damaged   Reason = "damaged"   // a part is missing or cannot be read
)

// ReferenceError says why a file cannot be used as a reference.
type ReferenceError struct {
	Name   string // of the file
	Reason Reason
	Part   string // of the file, may be empty
}

func (e *ReferenceError) Error() string {
	s := "reference " + e.Name + ": " + string(e.Reason)
	if e.Part != "" {
		s += " in " + e.Part
	}
	return s
}

// ReadReference reads a municipality's own template: a Word document or
// template (.docx, .dotx; of .docm and .dotm all but the macros). The name
// stands in errors only. The error is a *[ReferenceError]. Whatever the file
// holds, reading it takes a bounded time and memory.
func ReadReference(name string, data []byte) (*Reference, error) {
	r, err := readReference(data)
	if err != nil {
		err.Name = name
		return nil, err
	}
	return r, nil
}

func readReference(data []byte) (*Reference, *ReferenceError) {
	if reason := notZip(data); reason != "" {
		return nil, &ReferenceError{Reason: reason}
	}
	s, err := openSource(data)
	if err != nil {
		return nil, err
	}
	return s.reference()
}

// notZip tells by its first bytes that a file is not a packed one.
func notZip(data []byte) Reason {
	switch {
	case len(data) > maxFile:
		return TooLarge
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return ""
	case !bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return NotWord
	}
	for _, name := range []string{"EncryptedPackage", "EncryptionInfo"} {
		wide := strings.Join(strings.Split(name, ""), "\x00")
		if bytes.Contains(data, []byte(wide)) {
			return Protected
		}
	}
	return OldWord
}

// reference puts together what is taken from the parts.
func (s *source) reference() (*Reference, *ReferenceError) {
	r := &Reference{look: &look{portrait: a4, lists: 2, colours: ownPalette}}
	t := &taking{source: s, reference: r}
	for _, take := range []func(){t.settings, t.theme, t.lists, t.styles, t.document, t.fonts} {
		if take(); s.err != nil {
			return nil, s.err
		}
	}
	t.finish()
	return r, nil
}

// taking is a reference on its way out of its source.
type taking struct {
	*source
	reference *Reference

	themeXML, fontXML []byte
	accent            string // the first accent of the theme; empty without one
	stylesXML         [2]string
	evens             bool
	carried           map[string]string // names of pictures by part
}

// target finds the part that the main document is related to in a way.
func (t *taking) target(kind string) string {
	for _, r := range t.relations(t.main) {
		if r.kind == kind && !r.outside {
			return r.target
		}
	}
	return ""
}

// resolve is the part that a relation's target names, as seen from another
// part. It never leaves the file.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return partName(target)
	}
	return partName(path.Join(path.Dir("/"+from), target))
}
