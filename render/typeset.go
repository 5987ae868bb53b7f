package render

import (
	"errors"
	"strings"

	"samverka/workshops"
)

// Compose fills the template of one document of the pack, and gives what
// surrounds it in every format. What is wrong with the template comes back as
// diagnostics, and then there is no manuscript.
func (v *View) Compose(j *Job, style string) (*Manuscript, Page, workshops.Diagnostics) {
	view := v.For(j)
	source := v.withCaution(j.Document.Source)
	t, err := ParseTemplate(j.Document.SourceAt, v.lang, source, view.viewFuncs(), v.shared(source)...)
	if err != nil {
		return nil, Page{}, faults(err)
	}
	m, err := t.Fill(view)
	if err != nil {
		return nil, Page{}, faults(err)
	}
	return m, view.page(j, style), nil
}

// shared gives the pieces of text that a template uses, and those that they
// use in turn.
func (v *View) shared(text string) []Source {
	var out []Source
	taken := map[string]bool{}
	for texts := []string{text}; len(texts) > 0; texts = texts[1:] {
		for _, p := range v.Pieces {
			if !taken[p.Name] && strings.Contains(texts[0], `"`+p.Name+`"`) {
				taken[p.Name] = true
				out = append(out, Source{Name: p.Name, Text: p.Source})
				texts = append(texts, p.Source)
			}
		}
	}
	return out
}

// faults gives the diagnostics of one template error, or of several joined.
func faults(err error) workshops.Diagnostics {
	var ds workshops.Diagnostics
	var several interface{ Unwrap() []error }
	if errors.As(err, &several) {
		for _, each := range several.Unwrap() {
			ds = append(ds, faults(each)...)
		}
		return ds
	}
	var t *TemplateError
	if errors.As(err, &t) {
		return workshops.Diagnostics{t.Diagnostic()}
	}
	ds.Add(workshops.Place{}, workshops.Error, "template", "other", "Reason", err.Error())
	return ds
}

// page gives what surrounds the document: header block, reminder at the foot,
// style.
func (v *View) page(j *Job, style string) Page {
	title := j.Title
	if j.Party != nil { // whom it is for stands in the greeting
		title = v.sessionTitle(j.Document, j.Session)
	}
	p := Page{Title: title, Lang: v.lang, Series: v.Plan.Title, Styles: style, Words: v.pageWords()}
	if j.Document.WrittenOn {
		p.Footer = v.say("document.no-names")
	}
	if j.Document.Bare {
		return p
	}
	date, status := v.dateAndStatus(j)
	version, replaces := "", ""
	if e := v.Edition; e != nil && e.Document == j.Document.Name {
		version = e.Number()
		if e.Settled() {
			status = v.say("document.final")
		}
		if e.Replaces > 0 {
			replaces = v.say("document.version-of", "Version", e.Replaces)
		}
	}
	p.Header = []HeaderRow{
		{Label: v.say("document.kind"), Value: j.Document.Title.In(v.lang)},
		{Label: v.say("document.series"), Value: v.Plan.Title},
		{Label: v.say("document.date"), Value: date.String()},
		{Label: v.say("document.version"), Value: version},
		{Label: v.say("document.status"), Value: status},
		{Label: v.say("document.responsible"), Value: v.Plan.Leader},
		{Label: v.say("document.reference"), Value: v.Plan.Responsible.Reference},
	}
	if replaces != "" {
		p.Header = append(p.Header, HeaderRow{Label: v.say("document.replaces"), Value: replaces})
	}
	return p
}

// dateAndStatus gives the date of a document and whether it is a draft or final. What
// is made from a record is of that day.
func (v *View) dateAndStatus(j *Job) (date workshops.Date, status string) {
	date, status = v.Today, v.say("document.draft")
	if j.Session == nil || !j.Document.FromRecord() {
		return date, status
	}
	if r := v.State.Held(j.Session.ID); r != nil {
		date = r.Date
		if r.Confirmed {
			status = v.say("document.final")
		}
	}
	return date, status
}

func (v *View) pageWords() Words {
	return Words{
		SkipToContent: v.say("page.skip"), PageOf: v.say("page.of", "page", "{page}", "pages", "{pages}"),
		ToFillIn: v.say("page.fill-in"), Ticked: v.say("page.ticked"), NotTicked: v.say("page.not-ticked"),
	}
}

// IndexPage gives what surrounds the index of a pack.
func (v *View) IndexPage(style string) Page {
	return Page{Title: v.say("index.title", "Title", v.Plan.Title), Lang: v.lang, Series: v.Plan.Title, Styles: style, Words: v.pageWords()}
}
