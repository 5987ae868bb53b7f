package render

// Own gives a text that the leader has written for the document, nil when it
// is not written yet.
func (v *View) Own(name string) *Prose {
	if v.document == nil {
		return nil
	}
	o := v.document.OwnText(name)
	if o == nil || !o.Written() {
		return nil
	}
	return &Prose{Title: o.Title.In(v.lang), Text: o.Text()}
}

// Unwritten names the texts of the leader's own that the document lacks.
func (v *View) Unwritten() []string {
	var out []string
	if v.document != nil {
		for _, o := range v.document.Unwritten() {
			out = append(out, o.Title.In(v.lang))
		}
	}
	return out
}
