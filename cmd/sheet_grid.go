package cmd

import (
	"bytes"

	"samverka/render/sheet"
	"samverka/templates"
)

// makeGridSheet writes the workbook that answers on paper are entered in.
func (a *app) makeGridSheet(o sheetOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	survey, err := a.chosenSurvey(f.Series, o.survey)
	if err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	// The id tells grids apart; a slip's code is random enough for that.
	if err := sheet.Write(&b, sheet.GridBook(f.Series, survey, slip()+slip(), gridWords(words)), sheetWords(words)); err != nil {
		return err
	}
	return a.keepSheet(f, o, f.Series.SurveyFile(words.Say("sheet.grid.file", nil), survey)+".xlsx", b.Bytes())
}

func gridWords(words *templates.Texts) sheet.GridWords {
	say := func(id string) string { return words.Say("sheet.grid."+id, nil) }
	return sheet.GridWords{
		Tab: say("tab"), HowTo: say("how-to"), Round: say("round"), Code: say("code"), Form: say("form"), Open: say("open"),
		LookBack: say("look-back"), Before: say("before"), NoNames: words.Say("sheet.survey.no-names", nil), TitleOf: say("title-of"),
	}
}
