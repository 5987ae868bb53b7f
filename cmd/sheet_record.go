package cmd

import (
	"bytes"

	"samverka/render/sheet"
	"samverka/templates"
	"samverka/workshops"
)

// makeRecordSheet writes the workbook that an occasion is recorded in: the one
// that is named, or the session that is due.
func (a *app) makeRecordSheet(o sheetOptions) error {
	f, err := a.openSound()
	if err != nil {
		return err
	}
	st, _ := workshops.Fold(f.Series, workshops.Date{})
	if o.session == "" {
		if due := st.DueSession(a.today); due != nil {
			o.session = due.ID
		}
	}
	if !workshops.ValidID(o.session) {
		return a.wrongUse("sheet.record.session")
	}
	if err := a.misspelt(f.Series, o.session); err != nil {
		return err
	}
	words, err := templates.TextsIn(string(f.Series.Plan.Language))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	book := sheet.RecordBook(st, f.Series.OccasionKind(o.session), o.session, a.today, recordWords(words))
	if err := sheet.Write(&b, book, sheetWords(words)); err != nil {
		return err
	}
	return a.keepSheet(f, o, words.Say("sheet.record.file", map[string]any{"Occasion": o.session})+".xlsx", b.Bytes())
}

func recordWords(words *templates.Texts) sheet.RecordWords {
	say := func(id string) string { return words.Say("sheet.record."+id, nil) }
	w := sheet.RecordWords{
		Tab: say("tab"), HowTo: say("how-to"), Functions: say("functions"), Party: say("party"), Function: say("function"),
		How: say("how"), ID: say("id"), Present: say("present"), Excused: say("excused"), Absent: say("absent"),
		Open: say("open"), Local: say("local"), Many: say("many"), Footer: words.Say("sheet.survey.no-names", nil),
		About: map[string]string{},
	}
	for _, key := range workshops.AboutKeys(workshops.OccasionFollowUp) {
		w.About[key] = words.Say("record.about."+key, nil)
	}
	return w
}
