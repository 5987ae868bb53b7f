package render

import "samverka/workshops"

// Meetings is the model's word for sessions: "träffar", "möten".
func (v *View) Meetings() string { return v.meetingWord(v.Model.Meetings) }

// TheMeeting is the model's word for the session that is spoken of: "träffen",
// "mötet".
func (v *View) TheMeeting() string { return v.meetingWord(v.Model.TheMeeting) }

// TheMeetings is the model's word for all the sessions: "träffarna", "mötena".
func (v *View) TheMeetings() string { return v.meetingWord(v.Model.TheMeetings) }

// meetingWord is a form of the model's word for a session, or the word itself
// where the model does not give the form.
func (v *View) meetingWord(form workshops.Text) string {
	if form.IsZero() {
		form = v.Model.Meeting
	}
	return form.In(v.lang)
}

// CountMeetings gives a number of sessions in words: "tre träffar", "ett
// möte".
func (v *View) CountMeetings(n int) string {
	word := workshops.Noun{One: v.Model.Meeting, Many: v.Model.Meetings, Neuter: v.Model.Neuter}
	if word.Many.IsZero() {
		word.Many = v.Model.Meeting
	}
	return word.InWords(n, v.lang)
}

// Gendered chooses between words that agree with the model's word for a
// session: "den första träffen", "det första mötet".
func (v *View) Gendered(common, neuter string) string {
	if v.Model.Neuter {
		return neuter
	}
	return common
}
