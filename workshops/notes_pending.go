package workshops

// PendingNotes are the notes of a held session that have not yet been sent out
// for comments, or not yet been confirmed.
type PendingNotes struct {
	Record *Record
	Sent   bool // they have a last day for comments
	By     Date // the day that they should be sent, or confirmed
}

// Notes go out within a week and are confirmed within two; what the session led
// to is recorded within two working days.
const (
	notesSentDays      = 7
	notesConfirmedDays = 14
	recordedDays       = 2
)

// PendingNotes gives the notes of held sessions that are not confirmed, by date.
// The day for comments that a record sets tells that they have been sent; where
// it comes after two weeks, they are to be confirmed then.
func (st *State) PendingNotes() []PendingNotes {
	var out []PendingNotes
	for _, r := range st.Records {
		if r.Kind != OccasionSession || r.Confirmed {
			continue
		}
		p := PendingNotes{Record: r, Sent: !r.CommentsBy.IsZero(), By: r.Date.Add(notesSentDays)}
		if p.Sent {
			p.By = r.Date.Add(notesConfirmedDays)
			if r.CommentsBy.After(p.By) {
				p.By = r.CommentsBy
			}
		}
		out = append(out, p)
	}
	return out
}

// WorkingDaysAfter gives the day so many working days after a day.
func (c Calendar) WorkingDaysAfter(d Date, n int) Date {
	for i := 0; n > 0 && i < longestStep; i++ {
		if d = d.Add(1); c.WorkingDay(d) {
			n--
		}
	}
	return d
}
