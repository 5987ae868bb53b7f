package render

import (
	"slices"

	"samverka/workshops"
)

// Filed is a document as the list for the records officer has it.
type Filed struct {
	Title  string
	Date   workshops.Date
	Status string // empty for what is filled in by hand
	Keep   *workshops.CatalogueEntry
}

// Filing lists the documents of the series that the records officer needs to
// know of: those whose definition says how long they are kept. What belongs to a
// session or a survey round is listed once it has been held or answered.
func (v *View) Filing() []Filed {
	var out []Filed
	for _, j := range v.Jobs(Wish{}) {
		keep := v.Catalogues["keeping"].Entry(j.Document.Keep)
		if keep == nil || !v.exists(j) {
			continue
		}
		f := Filed{Title: j.Title, Keep: keep}
		f.Date, f.Status = v.dateAndStatus(j)
		if j.Round != nil {
			f.Status, f.Date = v.say("filing.answered"), v.answeredOn(j)
		}
		out = append(out, f)
	}
	return out
}

// Keeping gives the ways of keeping that the list uses, in the order of the
// catalogue.
func (v *View) Keeping() []*workshops.CatalogueEntry {
	filed := v.Filing()
	var out []*workshops.CatalogueEntry
	for _, e := range v.Catalogues["keeping"].Entries {
		if e.ID == "contacts" || slices.ContainsFunc(filed, func(f Filed) bool { return f.Keep == e }) {
			out = append(out, e)
		}
	}
	return out
}

// exists tells whether there is anything to keep yet.
func (v *View) exists(j *Job) bool {
	switch {
	case j.Round != nil:
		return workshops.Answered(v.Series, j.Survey.Name, j.Round.Name)
	case j.Session != nil:
		return v.State.Held(j.Session.ID) != nil
	}
	return true
}

// answeredOn is the day that a round was answered, zero when it was answered at
// no session.
func (v *View) answeredOn(j *Job) workshops.Date {
	if j.Session == nil {
		return workshops.Date{}
	}
	if r := v.State.Held(j.Session.ID); r != nil {
		return r.Date
	}
	return j.Session.Date
}
