package workshops

import "slices"

// Submission is one person's answers on their way in.
type Submission struct {
	File        string // only for telling what happened; never stored
	Fingerprint string // of the file's content
	Answer      Answer
	Comments    map[string]string
}

// Fate is what became of a submission.
type Fate string

// Fates of a submission. All but Taken leave the answers as they were.
const (
	Taken     Fate = "taken"
	Known     Fate = "known"      // the same file, or the same answers under the same code
	CodeTaken Fate = "code-taken" // other answers under a code that is there already
	Identical Fate = "identical"  // no code, and the same answers as one that is there
	Blank     Fate = "blank"      // nothing is answered
)

// Empty tells whether a submission has no answers at all.
func (s *Submission) Empty() bool {
	return len(s.Answer.Ratings) == 0 && len(s.Answer.Before) == 0 && len(s.Comments) == 0
}

// Collect adds submissions to the answers of a round and tells what became of
// each. Taking in the same ones again changes nothing. Answers without a code
// that say exactly the same as some that are there are counted only when
// countIdentical says that they are another person's.
func (a *Answers) Collect(subs []*Submission, countIdentical bool) []Fate {
	fates := make([]Fate, len(subs))
	for i, s := range subs {
		answer := s.Answer
		answer.Code, answer.Batch = NormalCode(answer.Code), incoming
		fates[i] = a.fate(s, answer, countIdentical)
		if fates[i] != Taken {
			continue
		}
		a.Read = append(a.Read, s.Fingerprint)
		a.sheets = append(a.sheets, answer)
		for question, text := range s.Comments {
			if a.comments == nil {
				a.comments = map[string][]Comment{}
			}
			a.comments[question] = append(a.comments[question], Comment{Text: text, Batch: incoming})
		}
	}
	a.Sort()
	return fates
}

func (a *Answers) fate(s *Submission, answer Answer, countIdentical bool) Fate {
	switch {
	case slices.Contains(a.Read, s.Fingerprint):
		return Known
	case s.Empty():
		return Blank
	}
	for _, there := range a.sheets {
		there.Code = NormalCode(there.Code)
		switch {
		case answer.Code != "" && there.Code == answer.Code && there.Same(answer):
			return Known
		case answer.Code != "" && there.Code == answer.Code:
			return CodeTaken
		case answer.Code == "" && !countIdentical && there.Same(answer):
			return Identical
		}
	}
	return Taken
}
