package render

import (
	"strings"

	"samverka/workshops"
)

// toWrite is a place to write in that is as wide as there is room for.
var toWrite = Markdown(strings.Repeat("_", 40))

// Fill gives a text, or a place to write one when there is none yet.
func (v *View) Fill(text string) any {
	if strings.TrimSpace(text) == "" {
		return toWrite
	}
	return text
}

// Purpose completes "… work together to …": what the plan says, else what the
// model proposes.
func (v *View) Purpose() string {
	if v.Plan.Purpose != "" {
		return v.Plan.Purpose
	}
	return v.Model.Purpose.In(v.lang)
}

// FormName gives the words for a way of meeting: "fysisk träff".
func (v *View) FormName(form string) string {
	for _, f := range workshops.Forms {
		if f.Value == form {
			return f.Label.In(v.lang)
		}
	}
	return form
}
