package cmd

import (
	"errors"
	"slices"

	"samverka/render/docx"
)

// maxReference is the most that is read of a template for Word. What is larger
// is told to be too large.
const maxReference = 32 << 20

// chosenLook reads the municipality's own template that --reference names. Only
// Word files can have its look, so it is wrong use when none is asked for.
func (a *app) chosenLook(name string, formats []string) (docx.Options, error) {
	if name == "" {
		return docx.Options{}, nil
	}
	if !slices.Contains(formats, formatDOCX) {
		return docx.Options{}, a.wrongUse("usage.reference-format", "Formats", formats)
	}
	data, err := readNamed(name, maxReference)
	var reference *docx.Reference
	switch {
	case errors.Is(err, errNotFile):
		err = &docx.ReferenceError{Name: name, Reason: docx.NotWord}
	case err == nil:
		reference, err = docx.ReadReference(name, data)
	}
	var unfit *docx.ReferenceError
	switch {
	case errors.As(err, &unfit):
		words := a.say("reference."+string(unfit.Reason), "File", name, "Part", unfit.Part)
		return docx.Options{}, failure{status: exitFaults, words: words}
	case err != nil:
		return docx.Options{}, a.outside(err, name)
	}
	return docx.Options{Reference: reference}, nil
}
