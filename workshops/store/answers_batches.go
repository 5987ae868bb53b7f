package store

import "samverka/workshops"

// batchRow is a batch of answers in a file of answers.
type batchRow struct {
	Number  int `yaml:"number"`
	Answers int `yaml:"answers"`
	Least   int `yaml:"least"`
}

func batchRows(a *workshops.Answers) []batchRow {
	var out []batchRow
	for _, b := range a.Batches {
		out = append(out, batchRow(b))
	}
	return out
}

// Foresee tells how a round would stand with the submissions taken in. It
// writes nothing.
func (f *Folder) Foresee(survey *workshops.Survey, round string, subs []*workshops.Submission, countIdentical bool) (file string, o workshops.Outlook, err error) {
	a, series, err := f.answersNow(survey, round)
	if err != nil {
		return "", o, err
	}
	a.Collect(subs, countIdentical)
	a.Settle(series)
	return a.At.File, a.Outlook(series), nil
}
