package render

import "samverka/workshops"

// AnswerFile is a file with the answers of a round, as it is listed for the
// decision on disposal.
type AnswerFile struct {
	workshops.StoredRound
	// Shown tells that the report has figures from it, and Compared that it is
	// set beside the other round.
	Shown, Compared bool
}

// AnswerFiles lists the files with answers, by survey and round.
func (v *View) AnswerFiles() []AnswerFile {
	var files []AnswerFile
	for _, stored := range workshops.StoredRounds(v.Series) {
		f := AnswerFile{StoredRound: stored}
		results := v.Results(stored.Survey.Name)
		for _, r := range results.Rounds {
			if r.Round == stored.Round {
				f.Shown = r.Withheld == workshops.Shown
			}
		}
		f.Compared = results.Pairs >= results.Limit && (stored.Round.Name == "before" || stored.Round.Name == "after")
		files = append(files, f)
	}
	return files
}

// AnswerTable is the files with answers as a table.
func (v *View) AnswerTable() Table {
	t := Table{RowHeads: true}
	for i, id := range []string{"survey", "round", "answers", "comments", "used", "file"} {
		t.Columns = append(t.Columns, TableColumn{Label: v.say("disposal." + id), Width: []int{16, 11, 6, 6, 22, 26}[i]})
	}
	t.Columns[2].Align = Right
	for _, f := range v.AnswerFiles() {
		comments, used := "none", "used-count"
		if f.Comments {
			comments = "some"
		}
		switch {
		case f.Shown && f.Compared:
			used = "used-compared"
		case f.Shown:
			used = "used-shown"
		}
		t.Rows = append(t.Rows, []any{
			f.Survey.Title.In(v.lang), f.Round.Label.In(v.lang), f.Answers, v.say("disposal." + comments), v.say("disposal." + used), f.File,
		})
	}
	return t
}
