package workshops

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// Submission is one person's answers on their way in.
type Submission struct {
	At          Place  // only for telling what happened; never stored
	Fingerprint string // of the file's content, see also [RowFingerprint]; "" for none
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

// RowFingerprint is the fingerprint of an answer without a code that came as
// one row of several: it is known again by where it came from, what it rates
// and how many such rows stood above it. What it says in words is not in it:
// that would tie the words to the ratings.
func RowFingerprint(source string, answer Answer, above int) string {
	sum := sha256.Sum256([]byte(source + "\x00" + answer.line() + "\x00" + strconv.Itoa(above)))
	return hex.EncodeToString(sum[:12])
}

// Collect adds submissions to the answers of a round and tells what became of
// each. Taking in the same ones again changes nothing. Answers without a code
// that say exactly the same as some that are there are counted only when
// countIdentical says that they are another person's.
func (a *Answers) Collect(subs []*Submission, countIdentical bool) []Fate {
	there := newCollected(a)
	fates := make([]Fate, len(subs))
	for i, s := range subs {
		answer := s.Answer
		answer.Code, answer.Batch = NormalCode(answer.Code), incoming
		fates[i] = there.fate(s, answer, countIdentical)
		if fates[i] != Taken {
			continue
		}
		if s.Fingerprint != "" {
			a.Read = append(a.Read, s.Fingerprint)
		}
		a.sheets = append(a.sheets, answer)
		there.add(s.Fingerprint, answer)
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

// collected finds answers that are there already.
type collected struct {
	read    map[string]bool   // fingerprints
	byCode  map[string]Answer // the first with the code
	uncoded map[string]bool   // what answers without a code say
}

func newCollected(a *Answers) *collected {
	c := &collected{read: map[string]bool{}, byCode: map[string]Answer{}, uncoded: map[string]bool{}}
	for _, fingerprint := range a.Read {
		c.read[fingerprint] = true
	}
	for _, answer := range a.sheets {
		answer.Code = NormalCode(answer.Code)
		c.add("", answer)
	}
	return c
}

func (c *collected) add(fingerprint string, answer Answer) {
	if fingerprint != "" {
		c.read[fingerprint] = true
	}
	if answer.Code == "" {
		c.uncoded[answer.line()] = true
	} else if _, taken := c.byCode[answer.Code]; !taken {
		c.byCode[answer.Code] = answer
	}
}

func (c *collected) fate(s *Submission, answer Answer, countIdentical bool) Fate {
	there, taken := c.byCode[answer.Code]
	switch {
	case s.Fingerprint != "" && c.read[s.Fingerprint]:
		return Known
	case s.Empty():
		return Blank
	case answer.Code != "" && taken && there.Same(answer):
		return Known
	case answer.Code != "" && taken:
		return CodeTaken
	case answer.Code == "" && !countIdentical && c.uncoded[answer.line()]:
		return Identical
	}
	return Taken
}
