package cmd

import (
	"fmt"
	"path/filepath"
	"strings"

	"samverka/render/sheet"
	"samverka/workshops"
	"samverka/workshops/store"
)

// roundKey is a round of a survey.
type roundKey struct{ survey, round string }

// answered is one person's answers and the round that they belong to.
type answered struct {
	round      roundKey
	submission *workshops.Submission
}

// readSurvey reads a workbook as one person's answers to the survey and round
// that it says it is for.
func (in *intake) readSurvey(w *received) *contents {
	s := in.folder.Series
	name, _, round := w.identity.RoundOf()
	survey := s.Survey(name)
	switch {
	case survey == nil:
		return refused(w.name, "survey", "Found", name)
	case survey.Round(round) == nil:
		return refused(w.name, "round", "Found", round)
	}
	filled, ds := w.file.Read(in.surveyBook(survey, survey.Round(round)))
	c := &contents{faults: ds}
	if ds.Failed() {
		return c
	}
	sub := filled.Submission()
	if !in.mayStore(sub, filled.Place, &c.faults) {
		return c
	}
	sub.At, sub.Fingerprint = workshops.Place{File: w.name}, w.fingerprint
	c.answers = []answered{{roundKey{name, round}, sub}}
	return c
}

// surveyBook describes the workbooks of a round, made once for a run.
func (in *intake) surveyBook(survey *workshops.Survey, round *workshops.Round) *sheet.Book {
	in.mutex.Lock()
	defer in.mutex.Unlock()
	key := roundKey{survey.Name, round.Name}
	if in.books[key] == nil {
		in.books[key] = sheet.SurveyBook(in.folder.Series, survey, round, surveyWords(in.words))
	}
	return in.books[key]
}

// rowReader reads answers that come as rows of a table.
type rowReader struct {
	*intake
	contents
	above map[string]int // answers without a code that have been seen, by fingerprint
}

// take takes in a row as an answer to a round, if it is sound. Source is what
// the rows of a table without codes are known again by.
func (r *rowReader) take(row sheet.Row, round roundKey, source string) {
	_, sub := row.Submission()
	if row.Wrong || !r.mayStore(sub, row.Place, &r.faults) {
		return
	}
	if sub.Answer.Code == "" {
		source += " " + round.survey + " " + round.round
		first := workshops.RowFingerprint(source, sub.Answer, 0)
		sub.Fingerprint = workshops.RowFingerprint(source, sub.Answer, r.above[first])
		r.above[first]++
	}
	r.answers = append(r.answers, answered{round, sub})
}

// mayStore holds an answer against what may be stored: a code that cannot be a
// name, and words without identity numbers. Place says where the answer of a
// key stands.
func (in *intake) mayStore(sub *workshops.Submission, place func(key string) workshops.Place, ds *workshops.Diagnostics) bool {
	var found workshops.Diagnostics
	for question, text := range sub.Comments {
		in.folder.Series.Scanner.ScanText(place(sheet.OpenKey(question)), text, &found)
	}
	if code := sub.Answer.Code; code != "" && !workshops.ValidCode(code) {
		found.Add(place(sheet.CodeKey), workshops.Error, "survey-code", "")
	}
	*ds = append(*ds, found...)
	return !found.Failed()
}

// roundChange is the answers that a run brings to one round.
type roundChange struct {
	*intake
	round roundKey
	subs  []*workshops.Submission
	taken int
}

// try finds what becomes of each answer, and tells of those that are not new.
func (r *roundChange) try() (sound bool, err error) {
	file, fates, err := r.collect(store.Collecting{DryRun: true})
	if err != nil {
		return false, r.outside(err, file)
	}
	sound = true
	for i, fate := range fates {
		switch fate {
		case workshops.Taken:
			r.taken++
			r.coming.add(r.round, r.subs[i])
			continue
		case workshops.CodeTaken, workshops.Identical:
			sound = false
		}
		fmt.Fprintln(r.err, r.harmless(r.say("import.fate."+string(fate), "File", strings.TrimSuffix(r.where("", r.subs[i].At), ": "), "Partial", r.options.partial)))
	}
	return sound, nil
}

// store stores the answers.
func (r *roundChange) store(dryRun bool) error {
	survey := r.folder.Series.Survey(r.round.survey)
	if r.taken > 0 {
		if err := r.tellBatch(r.folder, r.round, r.subs, r.options.countIdentical); err != nil {
			return r.outside(err, r.folder.Dir)
		}
	}
	args := []any{"Count", r.taken, "Survey", survey.Title, "Round", survey.Round(r.round.round).Label}
	switch {
	case r.taken == 0:
		fmt.Fprintln(r.out, r.say("import.nothing-new", args...))
		return nil
	case dryRun:
		fmt.Fprintln(r.out, r.say("import.would-store", args...))
	default:
		file, _, err := r.collect(store.Collecting{})
		if err != nil {
			return r.outside(err, file)
		}
		fmt.Fprintln(r.out, r.say("import.stored", append(args, "File", shown(filepath.Join(r.folder.Dir, file)))...))
	}
	r.tellCodes(survey)
	return nil
}

// tellCodes says how many answers can be compared with another round's.
func (r *roundChange) tellCodes(survey *workshops.Survey) {
	c := workshops.CountCodes(r.folder.Series, survey, r.round.round, r.coming[survey.Name])
	var other workshops.Text
	if c.Other != nil {
		other = c.Other.Label
	}
	fmt.Fprintln(r.out, r.say("import.codes", "Lost", c.Lost, "Doubled", c.Doubled, "Pairs", c.Pairs, "Other", other))
}

// comingAnswers are what a run will add, by survey and round.
type comingAnswers map[string]map[string][]*workshops.Submission

func (c comingAnswers) add(round roundKey, sub *workshops.Submission) {
	if c[round.survey] == nil {
		c[round.survey] = map[string][]*workshops.Submission{}
	}
	c[round.survey][round.round] = append(c[round.survey][round.round], sub)
}

func (r *roundChange) collect(how store.Collecting) (file string, fates []workshops.Fate, err error) {
	how.CountIdentical, how.Partial = r.options.countIdentical, r.options.partial
	return r.folder.Collect(r.folder.Series.Survey(r.round.survey), r.round.round, r.subs, how)
}
