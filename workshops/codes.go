package workshops

// CodeCount tells how many answers of a round can be compared with those of
// another, never whose they are.
type CodeCount struct {
	Lost    int // answers without a code
	Doubled int // answers whose code stands on another answer of the round too
	Pairs   int // codes that stand once in either round
}

// CountCodes counts the codes of a round against another's; nil for none.
func CountCodes(round, other *Answers) CodeCount {
	var c CodeCount
	here := byCode(round)
	for _, sheet := range round.Sheets {
		code := NormalCode(sheet.Code)
		if _, once := here[code]; code == "" {
			c.Lost++
		} else if !once {
			c.Doubled++
		}
	}
	if other != nil {
		for code := range byCode(other) {
			if _, both := here[code]; both {
				c.Pairs++
			}
		}
	}
	return c
}
