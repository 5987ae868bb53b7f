package workshops

// The answers of a series are reached through functions, not through fields or
// methods of [Series]: a document template can use those, and what a template
// can print must have passed [Figures].

// AnswersTo gives the answers of one round of a survey, nil when none are
// stored.
func AnswersTo(s *Series, survey, round string) *Answers {
	for _, a := range s.answers {
		if a.Survey == survey && a.Round == round {
			return a
		}
	}
	return nil
}

// Answered tells whether any answers to a round are stored.
func Answered(s *Series, survey, round string) bool { return AnswersTo(s, survey, round) != nil }

// AllAnswers gives every round of answers that is stored.
func AllAnswers(s *Series) []*Answers { return s.answers }

// AddAnswers puts rounds of answers in a series.
func AddAnswers(s *Series, rounds ...*Answers) { s.answers = append(s.answers, rounds...) }

// StoredSheets gives one answer for each person, for writing the file of the
// round. Nothing else may use it.
func StoredSheets(a *Answers) []Answer { return a.sheets }

// StoredComments gives the answers in words by open question, for writing the
// file of the round. Nothing else may use it.
func StoredComments(a *Answers) map[string][]Comment { return a.comments }

// WithSheets fills the answers of a round with what has been stored of them.
func WithSheets(a *Answers, sheets []Answer, comments map[string][]Comment) *Answers {
	a.sheets, a.comments = sheets, comments
	return a
}
