package workshops

// CodeCount tells how many answers of a round can be compared with those of
// another, never whose they are.
type CodeCount struct {
	Lost    int // answers without a code
	Doubled int // answers whose code stands on another answer of the round too
	Pairs   int // codes that stand once in either round
	// Other is the round that is compared with, nil for none.
	Other *Round
}

// CountCodes counts the codes of a round, with what is coming in by round,
// against the first other round of the survey that has answers.
func CountCodes(s *Series, survey *Survey, round string, coming map[string][]*Submission) CodeCount {
	var c CodeCount
	here := timesOfCodes(s, survey.Name, round, coming)
	c.Lost = here[""]
	for code, n := range here {
		if code != "" && n > 1 {
			c.Doubled += n
		}
	}
	for _, r := range survey.Rounds {
		there := timesOfCodes(s, survey.Name, r.Name, coming)
		if r.Name == round || len(there) == 0 {
			continue
		}
		c.Other = r
		for code, n := range there {
			if code != "" && n == 1 && here[code] == 1 {
				c.Pairs++
			}
		}
		break
	}
	return c
}

// timesOfCodes counts how often each code stands in a round; "" is none.
func timesOfCodes(s *Series, survey, round string, coming map[string][]*Submission) map[string]int {
	times := map[string]int{}
	if a := AnswersTo(s, survey, round); a != nil {
		for _, sheet := range a.sheets {
			times[NormalCode(sheet.Code)]++
		}
	}
	for _, sub := range coming[round] {
		times[NormalCode(sub.Answer.Code)]++
	}
	return times
}

// CodesOf gives the codes that stand in any round of a survey.
func CodesOf(s *Series, survey *Survey) map[string]bool {
	codes := map[string]bool{}
	for _, round := range survey.Rounds {
		for code := range timesOfCodes(s, survey.Name, round.Name, nil) {
			codes[code] = true
		}
	}
	return codes
}
