package cmd

import (
	"slices"

	"samverka/render/sheet"
	"samverka/workshops"
)

// gridReader reads an entry grid, row by row.
type gridReader struct {
	rowReader
	survey *workshops.Survey
	source string
	asked  map[string]map[string]bool // by round: the keys of what it asks
}

// readGrid reads a workbook with answers from paper, each row an answer to the
// round that it names.
func (in *intake) readGrid(w *received) *contents {
	name, _, _ := w.identity.RoundOf()
	survey := in.folder.Series.Survey(name)
	if survey == nil {
		return refused(w.name, "survey", "Found", name)
	}
	g := &gridReader{
		rowReader: rowReader{intake: in, above: map[string]int{}},
		survey:    survey, source: "grid " + w.identity.Source(), asked: map[string]map[string]bool{},
	}
	for _, r := range survey.Rounds {
		g.asked[r.Name] = sheet.AskedIn(survey, r)
	}
	filled, ds := w.file.ReadEach(sheet.GridBook(in.folder.Series, survey, w.identity.Source(), gridWords(in.words)), g.row)
	g.faults = append(ds, g.faults...)
	g.faults.Sort()
	if !filled.Whole {
		g.answers = nil // what is wrong with the table is wrong with every row
	}
	return &g.contents
}

// row reads one form.
func (g *gridReader) row(r sheet.Row) {
	round := g.survey.Round(r.Values[sheet.RoundKey])
	if round == nil {
		return // its fault has been noted
	}
	for key := range r.Values {
		if g.asked[round.Name][key] {
			continue
		}
		r.Wrong = true
		g.faults.Add(r.Place(key), workshops.Error, "grid-not-asked", "", "Round", round.Label, "Rounds", g.askedIn(key))
	}
	g.take(r, roundKey{g.survey.Name, round.Name}, g.source)
}

// askedIn gives the rounds that ask what a column is for.
func (g *gridReader) askedIn(key string) workshops.ChoiceLabels {
	var rounds workshops.ChoiceLabels
	for _, r := range g.survey.Rounds {
		if g.asked[r.Name][key] {
			rounds = append(rounds, workshops.Choice{Value: r.Name, Label: r.Label})
		}
	}
	return slices.Clip(rounds)
}
