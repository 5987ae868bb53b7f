package cmd

import (
	"fmt"
	"path/filepath"

	"samverka/render/sheet"
	"samverka/workshops"
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
	filled, ds := w.file.Read(sheet.SurveyBook(s, survey, survey.Round(round), surveyWords(in.words)))
	c := &contents{faults: ds}
	if ds.Failed() {
		return c
	}
	sub := filled.Submission()
	in.checkAnswer(sub, filled.Place, &c.faults)
	if c.faults.Failed() {
		return c
	}
	sub.File, sub.Fingerprint = w.name, w.fingerprint
	c.answers = []answered{{roundKey{name, round}, sub}}
	return c
}

// checkAnswer holds an answer against what may be stored: a code that cannot
// be a name, and words without identity numbers. Place says where the answer
// of a key stands.
func (in *intake) checkAnswer(sub *workshops.Submission, place func(key string) workshops.Place, ds *workshops.Diagnostics) {
	for question, text := range sub.Comments {
		in.folder.Series.Scanner.ScanText(place(sheet.OpenKey(question)), text, ds)
	}
	if code := sub.Answer.Code; code != "" && !workshops.ValidCode(code) {
		ds.Add(place(sheet.CodeKey), workshops.Error, "survey-code", "")
	}
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
	file, fates, err := r.collect(true)
	if err != nil {
		return false, r.outside(err, file)
	}
	sound = true
	for i, fate := range fates {
		switch fate {
		case workshops.Taken:
			r.taken++
			continue
		case workshops.CodeTaken, workshops.Identical:
			sound = false
		}
		fmt.Fprintln(r.err, plain(r.say("import.fate."+string(fate), "File", r.subs[i].File)))
	}
	return sound, nil
}

// store stores the answers.
func (r *roundChange) store(dryRun bool) error {
	survey := r.folder.Series.Survey(r.round.survey)
	args := []any{"Count", r.taken, "Survey", survey.Title, "Round", survey.Round(r.round.round).Label}
	switch {
	case r.taken == 0:
		fmt.Fprintln(r.out, r.say("import.nothing-new", args...))
	case dryRun:
		fmt.Fprintln(r.out, r.say("import.would-store", args...))
	default:
		file, _, err := r.collect(false)
		if err != nil {
			return r.outside(err, file)
		}
		fmt.Fprintln(r.out, r.say("import.stored", append(args, "File", shown(filepath.Join(r.folder.Dir, file)))...))
	}
	return nil
}

func (r *roundChange) collect(dryRun bool) (file string, fates []workshops.Fate, err error) {
	survey := r.folder.Series.Survey(r.round.survey)
	return r.folder.Collect(survey, r.round.round, r.subs, r.options.countIdentical, dryRun)
}
