package cmd

import (
	"fmt"
	"path/filepath"

	"samverka/workshops"
	"samverka/workshops/store"
)

// tellBatch says, before answers are stored, whether they will be counted at
// once or wait, and what can still be done about it.
func (a *app) tellBatch(f *store.Folder, key roundKey, subs []*workshops.Submission, countIdentical bool) error {
	survey := f.Series.Survey(key.survey)
	file, outlook, err := f.Foresee(survey, key.round, subs, countIdentical)
	if err != nil {
		return err
	}
	id := "import.batch.few"
	switch {
	case outlook.Waiting > 0:
		id = "import.batch.waits"
	case outlook.Shown && outlook.Answered == outlook.Invited:
		return nil
	case outlook.Shown:
		id = "import.batch.later"
	}
	fmt.Fprintln(a.err, a.say(id, "Survey", survey.Title, "Round", survey.Round(key.round).Label, "Count", outlook.Waiting,
		"Answered", outlook.Answered, "Invited", outlook.Invited, "File", shown(filepath.Join(f.Dir, file)),
		"Least", workshops.CountWord(outlook.Least, workshops.Common, a.lang)))
	return nil
}
