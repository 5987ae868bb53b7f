package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// How much of a reference is read. A template with a picture or two is well
// under a tenth of this.
const (
	maxFile     = 32 << 20
	maxEntries  = 4000
	maxXML      = 4 << 20
	maxDocument = 24 << 20
	maxPicture  = 6 << 20
	maxPictures = 24
	maxUnpacked = 48 << 20 // in all
)

// source is an opened reference.
type source struct {
	files  map[string]*zip.File
	budget int
	main   string // the part that holds the document
	err    *ReferenceError
}

// openSource finds the parts of a packed file and the document in it.
func openSource(data []byte) (*source, *ReferenceError) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &ReferenceError{Reason: Damaged}
	}
	if len(z.File) > maxEntries {
		return nil, &ReferenceError{Reason: TooLarge}
	}
	s := &source{files: make(map[string]*zip.File, len(z.File)), budget: maxUnpacked}
	for _, f := range z.File {
		if f.Flags&1 != 0 {
			return nil, &ReferenceError{Reason: Protected}
		}
		name := partName(f.Name)
		if _, twice := s.files[name]; !twice {
			s.files[name] = f
		}
	}
	for _, r := range s.relations("") {
		switch {
		case r.kind == "strict":
			s.fail(StrictXML, "")
		case r.kind == "officeDocument" && !r.outside:
			s.main = r.target
		}
	}
	if s.err != nil {
		return nil, s.err
	}
	if !strings.HasPrefix(s.main, "word/") && !s.isWord() {
		return nil, &ReferenceError{Reason: NotWord}
	}
	return s, nil
}

// isWord tells whether the main part of the file is a Word document, wherever
// it lies.
func (s *source) isWord() bool {
	root := s.tree(s.main, maxDocument)
	if root == nil {
		s.err = nil
		return false
	}
	return root.is(mainURI, "document")
}

// partName is a part's path in one form: within the file, with slashes, in
// small letters.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// fail remembers the first thing that is wrong.
func (s *source) fail(reason Reason, part string) {
	if s.err == nil {
		s.err = &ReferenceError{Reason: reason, Part: part}
	}
}

// read unpacks a part of at most so many bytes. It is nil, without a failure,
// when there is no such part.
func (s *source) read(name string, most int) []byte {
	f := s.files[name]
	if f == nil || s.err != nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		s.fail(Damaged, name)
		return nil
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(min(most, s.budget))+1))
	switch {
	case len(data) > min(most, s.budget):
		s.fail(TooLarge, name)
		return nil
	case err != nil:
		s.fail(Damaged, name)
		return nil
	}
	s.budget -= len(data)
	return data
}

// tree reads a part as XML. It is nil when there is no such part.
func (s *source) tree(name string, most int) *node {
	data := s.read(name, most)
	if data == nil {
		return nil
	}
	root, reason := parseTree(data)
	if reason != "" {
		s.fail(reason, name)
		return nil
	}
	return root
}

// sourceRelation is a relation of a part of a reference.
type sourceRelation struct {
	id, kind, target string
	outside          bool
}

// relations lists what a part is related to. The empty name is the file.
func (s *source) relations(from string) []sourceRelation {
	name := path.Join(path.Dir("/"+from), "_rels", path.Base("/"+from)+".rels")
	if from == "" {
		name = "_rels/.rels"
	}
	root := s.tree(partName(name), maxXML)
	if root == nil {
		return nil
	}
	var all []sourceRelation
	for _, n := range root.children {
		kind := n.get("Type")
		r := sourceRelation{id: n.get("Id"), target: n.get("Target"), outside: n.get("TargetMode") == "External"}
		switch {
		case strings.HasPrefix(kind, relType):
			r.kind = strings.TrimPrefix(kind, relType)
		case strings.HasPrefix(kind, "http://purl.oclc.org/ooxml/officeDocument/relationships/"):
			r.kind = "strict"
		}
		if !r.outside {
			r.target = resolve(from, r.target)
		}
		all = append(all, r)
	}
	return all
}
