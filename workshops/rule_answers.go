package workshops

// answerRules look at the answers to surveys.
var answerRules = map[string]Rule{
	"answers-altered": {Always: true, Check: answersAltered},
	"answers-waiting": {Always: true, Check: answersWaiting},
	"careful-wording": {Always: true, Check: carefulWording},
}

// answersAltered finds rounds where answers have been taken away or added by
// hand. Figures of what is left could be subtracted from those shown before.
func answersAltered(c *Case) {
	for _, a := range c.answers {
		if a.altered() {
			c.Warn(a.At, "")
		}
	}
}

// answersWaiting tells of answers that came late and are in no figure yet.
func answersWaiting(c *Case) {
	for _, a := range c.answers {
		if o := a.Outlook(c.Series); o.Waiting > 0 && !a.altered() {
			c.Note(a.At, "", "Count", o.Waiting, "Least", Text{SV: CountWord(o.Least, Common, Swedish), EN: CountWord(o.Least, Common, English)})
		}
	}
}
