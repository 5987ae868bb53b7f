package cmd

import (
	"bytes"
	"slices"

	"samverka/render"
	"samverka/render/sheet"
	"samverka/workshops"
)

// reportFormats are the formats of the document that a series is summed up in:
// its figures make a workbook too.
func reportFormats() []string { return append(slices.Clone(pageFormats), formatXLSX) }

const formatXLSX = "xlsx"

// figures writes the workbook of a document's figures.
func (p *pack) figures(part render.Part) ([]byte, error) {
	var b bytes.Buffer
	book := sheet.FigureBook(p.view.Series.ID, part.Manuscript, part.Page, figureWords(p.view))
	err := sheet.Write(&b, book, sheetWords(p.view.Words()))
	return b.Bytes(), err
}

// figureWords are what the workbook of a document's figures says beside them.
func figureWords(v *render.View) sheet.FigureWords {
	limit := workshops.CountWord(v.Plan.MinimumGroup, workshops.Common, v.Plan.Language)
	say := func(id string) string { return v.Words().Say(id, map[string]any{"Limit": limit}) }
	return sheet.FigureWords{
		Tab: say("sheet.figures.tab"), About: []string{say("sheet.figures.what"), say("sheet.figures.rule"), say("sheet.figures.few")},
		Number: say("sheet.figures.number"), Shows: say("sheet.figures.shows"), Section: say("sheet.figures.section"), Drawn: say("sheet.figures.drawn"),
		Yes: say("sheet.figures.yes"), No: say("sheet.figures.no"), Bar: say("sheet.figures.bar"), From: say("sheet.figures.from"),
	}
}
