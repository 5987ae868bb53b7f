package render

import "samverka/workshops"

// AsOf shows the document as the series stood at the end of another day, so
// that notes of a session held long ago say what was known then.
func (v *View) AsOf(day workshops.Date) *View {
	w := *v
	w.Today = day
	then := v.memory.standing(v.Series, day)
	w.State, w.Status = then.state, then.status
	return &w
}

// Eve shows the series as it stands when the document's session begins: with
// what is carried over to the session and nothing of what came of it.
func (v *View) Eve() *View {
	if v.Session == nil {
		return v
	}
	day := v.Session.Date
	if v.Record != nil {
		day = v.Record.Date
	}
	if day = day.Add(-1); v.Today.Before(day) {
		day = v.Today
	}
	return v.AsOf(day)
}
