package render

import (
	"fmt"
	"strconv"

	"samverka/workshops"
)

// Fault is what is wrong with a template.
type Fault string

// The faults of templates. What Name, In and Known of a [TemplateError] hold
// is said for each.
const (
	Syntax          Fault = "syntax"           // an action cannot be read; Err says why
	UnclosedAction  Fault = "unclosed-action"  // Name: if, with or range, which has no end
	StrayAction     Fault = "stray-action"     // an end or else without anything that it belongs to
	UnclosedBraces  Fault = "unclosed-braces"  // an action whose braces or quotation marks do not end
	UnknownFunction Fault = "unknown-function" // Name: the function; Known: all there are
	UnknownTemplate Fault = "unknown-template" // Name: the shared template; Known: all there are
	MissingField    Fault = "missing-field"    // Name: the field; In: the expression; Known: the fields there are
	MissingValue    Fault = "missing-value"    // Name: a field of something that is not there; In: the expression
	WrongKind       Fault = "wrong-kind"       // In: an expression whose value is of another kind than is needed
	FailedFunction  Fault = "failed-function"  // Name: the function; Err: why
	UsesItself      Fault = "uses-itself"      // Name: a template that uses itself, perhaps by way of others
	TooMuch         Fault = "too-much"         // it would go on for too long, or become too large
	Failed          Fault = "failed"           // something else; In: the expression; Err: why

	UnknownBlock   Fault = "unknown-block"   // Name: the block; Known: all there are
	BlockArgument  Fault = "block-argument"  // Name: the argument, empty if one is missing; In: the block
	BlockContent   Fault = "block-content"   // Name: the block, whose content is of the wrong kind
	UnclosedBlock  Fault = "unclosed-block"  // Name: the block
	StrayEnd       Fault = "stray-end"       // an end without a block, or with another number of colons
	MisplacedBlock Fault = "misplaced-block" // Name: a block that only stands outside of all others
	ForbiddenLink  Fault = "forbidden-link"  // Name: an address of a kind that documents do not link to
	ForbiddenImage Fault = "forbidden-image" // Name: an image that is not within the document (a data: address)
)

// TemplateError is a fault in a template, in values rather than words.
type TemplateError struct {
	File   string
	Line   int // from 1; 0 if unknown
	Column int // from 1, in characters; 0 if unknown
	Fault  Fault
	Name   string
	In     string
	Known  []string // sorted
	Err    error
}

// Error gives the values for a log or a test. What people read is made from
// [TemplateError.Diagnostic].
func (e *TemplateError) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Fault)
	for _, part := range []string{e.Name, e.In} {
		if part != "" {
			s += " " + strconv.Quote(part)
		}
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the error of a function that failed.
func (e *TemplateError) Unwrap() error { return e.Err }

// mostListed is how many names are listed at most for a reader to choose from.
const mostListed = 24

// Diagnostic gives the fault under the rule "template", with the fault as the
// variant and name, in, near and known as arguments: near is what the name was
// perhaps meant to be, and known is empty where it is too long to read.
func (e *TemplateError) Diagnostic() workshops.Diagnostic {
	known := e.Known
	if len(known) > mostListed {
		known = nil
	}
	return workshops.Diagnostic{
		Place:    workshops.Place{File: e.File, Line: e.Line, Column: e.Column},
		Severity: workshops.Error,
		Rule:     "template",
		Variant:  string(e.Fault),
		Args:     map[string]any{"name": e.Name, "in": e.In, "near": workshops.Nearest(e.Name, e.Known), "known": known},
	}
}
