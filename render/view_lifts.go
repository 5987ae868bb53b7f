package render

import (
	"slices"

	"samverka/workshops"
)

// LiftNote is what one receiver is asked to answer after a session.
type LiftNote struct {
	To       string // empty when the record does not say
	AnswerBy workshops.Date
	Lifts    []*workshops.Entry
}

// LiftNotes gives the matters that the session's record raised, one note for
// each receiver, with the first day that an answer is wanted.
func (v *View) LiftNotes() []LiftNote {
	if v.Record == nil {
		return nil
	}
	var out []LiftNote
	for _, e := range v.State.CreatedAt("lifts", v.Record) {
		to := v.Show(e, "to")
		i := slices.IndexFunc(out, func(n LiftNote) bool { return n.To == to })
		if i < 0 {
			i, out = len(out), append(out, LiftNote{To: to})
		}
		note := &out[i]
		note.Lifts = append(note.Lifts, e)
		if by := e.Date("answer-by"); !by.IsZero() && (note.AnswerBy.IsZero() || by.Before(note.AnswerBy)) {
			note.AnswerBy = by
		}
	}
	return out
}
