package workshops

// StoredRound is a file with the answers of a round: what there is, not what
// it says.
type StoredRound struct {
	Survey   *Survey
	Round    *Round
	Answers  int
	Comments bool
	File     string
}

// StoredRounds lists the files with answers, by survey and round.
func StoredRounds(s *Series) []StoredRound {
	var out []StoredRound
	for _, survey := range s.Surveys {
		for _, round := range survey.Rounds {
			a := AnswersTo(s, survey.Name, round.Name)
			if a == nil {
				continue
			}
			stored := StoredRound{Survey: survey, Round: round, Answers: len(a.sheets), File: a.At.File}
			for _, texts := range a.comments {
				stored.Comments = stored.Comments || len(texts) > 0
			}
			out = append(out, stored)
		}
	}
	return out
}
