package workshops

import (
	"regexp"
	"strings"
)

// OwnText is a part of a document that the leader writes: the summary of the
// report, say. It lives in a file of its own in the series, in simple Markdown.
type OwnText struct {
	Name     string // what the template knows it by
	Title    Text
	File     Text   // the name of its file, without ending
	Ask      Text   // what should stand in it
	Proposal string // the shared piece that proposes words from the state
	Required bool   // the document cannot be settled without it
	Source   string // as it is written; empty as long as there is no file
	At       Place  // its file, whether it is there or not
}

// ownTextShape is how a document declares a text.
var ownTextShape = &Shape{Name: "document.text", Fields: []*Field{
	{Name: "name", Type: "id", Required: true},
	{Name: "title", Type: "bilingual", Required: true},
	{Name: "file", Type: "bilingual-id", Required: true},
	{Name: "ask", Type: "bilingual", Required: true},
	{Name: "proposal", Type: "id"},
	{Name: "required", Type: "yes-no", Choices: YesNo},
}}

func readOwnTexts(n *Node) []*OwnText {
	var out []*OwnText
	for _, item := range n.List("texts") {
		out = append(out, &OwnText{
			Name: item.Str("name"), Title: item.Bilingual("title"), File: item.Bilingual("file"), Ask: item.Bilingual("ask"),
			Proposal: item.Str("proposal"), Required: item.Str("required") == "yes",
		})
	}
	return out
}

// comment is what somebody writes for themselves: it is not carried into the
// document. One that is not closed goes on to the end.
var comment = regexp.MustCompile(`(?s)<!--.*?(?:-->|$)`)

// notBreak is all but the ends of lines.
var notBreak = regexp.MustCompile(`[^\n]`)

// Text is what is written, without comments. Every line stands where it does
// in the file.
func (o *OwnText) Text() string {
	return comment.ReplaceAllStringFunc(o.Source, func(s string) string { return notBreak.ReplaceAllString(s, "") })
}

// Written tells whether there is more than comments and headings.
func (o *OwnText) Written() bool {
	for line := range strings.Lines(o.Text()) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return true
		}
	}
	return false
}

// OwnText gives the text that the template knows by a name, nil when the
// document has none.
func (d *Document) OwnText(name string) *OwnText {
	for _, o := range d.Texts {
		if o.Name == name {
			return o
		}
	}
	return nil
}

// Unwritten gives the texts that are required and not yet written.
func (d *Document) Unwritten() []*OwnText {
	var out []*OwnText
	for _, o := range d.Texts {
		if o.Required && !o.Written() {
			out = append(out, o)
		}
	}
	return out
}

// SummedUp gives the document that the series is summed up in, nil while
// documents are not read.
func (s *Series) SummedUp() *Document {
	for _, d := range s.Documents {
		if d.Name == s.Model.Report {
			return d
		}
	}
	return nil
}

// ownTexts gives the leader's own texts for the document that the series is
// summed up in, as they come into it.
func (s *Series) ownTexts() []ReportText {
	d := s.SummedUp()
	if d == nil {
		return nil
	}
	var out []ReportText
	for _, o := range d.Texts {
		out = append(out, ReportText{At: Place{File: o.At.File}, Text: o.Text()})
	}
	return out
}
