package render

import "slices"

// carryingTopics are the agenda items that take up what was carried over, the
// ones that are there for it first. A session without them takes it up when it
// begins.
var carryingTopics = []string{
	"actions-follow-up", "notes-and-commitments", "follow-up", "plan-outcome", "carry-over", "look-back", "notes-check",
}

// CarriedMinutes is how long the session has set aside for what was carried over
// to it: the minutes of the item that takes it up, or else of the first one. 0
// without an agenda.
func (v *View) CarriedMinutes() int {
	topics := v.Topics()
	for _, topic := range carryingTopics {
		if i := slices.IndexFunc(topics, func(s Slot) bool { return s.Topic == topic }); i >= 0 {
			return topics[i].Minutes
		}
	}
	if len(topics) == 0 {
		return 0
	}
	return topics[0].Minutes
}
