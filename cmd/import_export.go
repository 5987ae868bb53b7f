package cmd

import (
	"fmt"
	"strings"

	"samverka/render/sheet"
	"samverka/workshops"
)

// readText reads a file of text as the export of a web form.
func (in *intake) readText(name string, data []byte) *contents {
	if in.options.round == "" {
		return refused(name, "needs-round")
	}
	e, fault := sheet.OpenExport(name, data)
	return in.readExport(name, e, fault)
}

// readForeign reads a workbook that samverka has not made as the export of a
// web form.
func (in *intake) readForeign(name string, file *sheet.File) *contents {
	e, fault := file.Export()
	return in.readExport(name, e, fault)
}

// readExport reads the export of a web form, one row for each answer, as
// answers to the round that the command names. Its columns are matched by
// their questions; when one is missing or in doubt, nothing is read.
func (in *intake) readExport(name string, e *sheet.Export, fault *workshops.Diagnostic) *contents {
	if fault != nil {
		return &contents{faults: workshops.Diagnostics{*fault}}
	}
	m := in.match(e)
	if m == nil {
		return refused(name, "which-survey", "Allowed", in.surveyNames())
	}
	r := &rowReader{intake: in, above: map[string]int{}}
	r.said = in.matching(name, e, m)
	at := workshops.Place{File: name}
	if 2*m.Found() < len(m.Missing) {
		return &contents{faults: refused(name, "no-match", "Survey", m.Survey.Title).faults}
	}
	for _, c := range m.Missing {
		r.faults.Add(at, workshops.Error, "export-column", string(c.Use), "Label", c.Label, "ID", c.ID, "Near", m.Near(c))
	}
	for i, c := range m.Columns {
		if c.Doubtful {
			r.faults.Add(at, workshops.Error, "export-doubt", "", "Column", e.Column(i), "Found", c.Header)
		}
	}
	if r.faults.Failed() {
		return &r.contents
	}
	key := roundKey{m.Survey.Name, m.Round.Name}
	ds := e.Answers(m, in.folder.Series.Plan.Language, func(row sheet.Row) { r.take(row, key, "export") })
	r.faults = append(ds, r.faults...)
	r.faults.Sort()
	return &r.contents
}

// match finds the survey that an export answers, or the one that is named. It
// is nil when several fit as well.
func (in *intake) match(e *sheet.Export) *workshops.Matching {
	s := in.folder.Series
	if in.options.survey == "" {
		return workshops.MatchBest(s.Surveys, in.options.round, e.Headers)
	}
	survey := s.Survey(in.options.survey)
	return workshops.MatchHeaders(survey, survey.Round(in.options.round), e.Headers)
}

func (in *intake) surveyNames() []string {
	var names []string
	for _, survey := range in.folder.Series.Surveys {
		if survey.Round(in.options.round) != nil {
			names = append(names, survey.Name)
		}
	}
	return names
}

// matching shows what each column was taken for, before anything is stored.
func (in *intake) matching(name string, e *sheet.Export, m *workshops.Matching) string {
	var b strings.Builder
	line := func(s string) { b.WriteString(in.harmless(s) + "\n") }
	line(in.say("import.matching", "File", shown(name), "Rows", e.Rows, "Survey", m.Survey.Title, "Round", m.Round.Label))
	var dropped []string
	for i, c := range m.Columns {
		if c.Use == workshops.Dropped {
			if c.Header != "" {
				dropped = append(dropped, e.Column(i)+" "+short(c.Header, 40))
			}
			continue
		}
		line(fmt.Sprintf("  %-3s %-50s → %s", e.Column(i), short(c.Header, 50), in.purpose(c)))
	}
	if len(dropped) > 0 {
		line("  " + in.say("import.dropped", "Columns", strings.Join(dropped, " · ")))
	}
	for _, c := range m.Absent {
		line("  " + in.say("import.absent", "What", in.purpose(c)))
	}
	return b.String()
}

// purpose says what a column is taken for.
func (in *intake) purpose(c workshops.ColumnMatch) string {
	return short(in.say("import.purpose."+string(c.Use), "ID", c.ID, "Label", c.Label), 70)
}

// short cuts a text to a number of characters, on one line.
func short(text string, most int) string {
	signs := []rune(strings.Join(strings.Fields(text), " "))
	if len(signs) > most {
		return string(signs[:most-1]) + "…"
	}
	return string(signs)
}
