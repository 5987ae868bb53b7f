package render

import "samverka/workshops"

// AnswerFile is a file with the answers of a round, as it is listed for the
// decision on disposal.
type AnswerFile struct {
	Survey, Round workshops.Text
	Answers       int
	Comments      bool
	// Shown tells that the report has figures from it, and Compared that it is
	// set beside the other round.
	Shown, Compared bool
	File            string
}

// AnswerFiles lists the files with answers, by survey and round.
func (v *View) AnswerFiles() []AnswerFile {
	var files []AnswerFile
	for _, survey := range v.Surveys {
		results := v.Results(survey.Name)
		for _, r := range results.Rounds {
			a := v.Series.Round(survey.Name, r.Round.Name)
			if a == nil {
				continue
			}
			f := AnswerFile{
				Survey: survey.Title, Round: r.Round.Label, Answers: len(a.Sheets), File: a.At.File,
				Shown: r.Withheld == workshops.Shown,
			}
			for _, texts := range a.Comments {
				f.Comments = f.Comments || len(texts) > 0
			}
			f.Compared = results.Pairs >= results.Limit && (r.Round.Name == "before" || r.Round.Name == "after")
			files = append(files, f)
		}
	}
	return files
}

// AnswerTable is the files with answers as a table.
func (v *View) AnswerTable() Table {
	t := Table{RowHeads: true}
	for _, id := range []string{"survey", "round", "answers", "comments", "used", "file"} {
		t.Columns = append(t.Columns, TableColumn{Label: v.say("disposal." + id)})
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
			f.Survey.In(v.lang), f.Round.In(v.lang), f.Answers, v.say("disposal." + comments), v.say("disposal." + used), f.File,
		})
	}
	return t
}
