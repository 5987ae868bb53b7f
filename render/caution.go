package render

import "strings"

// cautionPiece is the piece of text that says how sure results are.
const cautionPiece = "how-sure"

// withCaution gives the source of a document, with a section at the end on how
// sure the results are when the document tells of answers to a survey and does
// not have one: a report of a municipality's own must say it too.
func (v *View) withCaution(source string) string {
	tells, cautions := false, false
	for _, s := range append(v.shared(source), Source{Text: source}) {
		tells = tells || strings.Contains(s.Text, ".Results") || strings.Contains(s.Text, ".ChoiceResults")
		cautions = cautions || s.Name == cautionPiece
	}
	if !tells || cautions {
		return source
	}
	return strings.TrimRight(source, "\n") + "\n\n## " + v.say("report.how-sure") + "\n\n{{template \"" + cautionPiece + "\" .}}\n"
}
