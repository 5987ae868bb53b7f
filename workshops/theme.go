package workshops

import (
	"slices"
	"strings"
)

// ThemeChain is the way of a theme from something that keeps coming up to a
// routine that has been followed up, step by step (P08). A theme may be
// dropped from any step, with a reason.
var ThemeChain = []string{"theme", "need", "mandate", "draft", "agreed", "in-force", "followed-up"}

// ThemeStep gives how far a theme has come on the chain, from 0, and -1 for
// one that has been dropped.
func ThemeStep(e *Entry) int { return slices.Index(ThemeChain, e.Str("state")) }

// Reached gives the day that each step of the chain was first recorded for a
// theme; zero for steps that it has not taken, or has passed over.
func Reached(e *Entry) []Date {
	days := make([]Date, len(ThemeChain))
	for _, step := range e.History {
		state := step.Fields["state"].Text
		if state == "" && len(e.History) > 0 && step.Record == e.History[0].Record {
			state = ThemeChain[0]
		}
		if i := slices.Index(ThemeChain, state); i >= 0 && days[i].IsZero() {
			days[i] = step.Record.Date
		}
	}
	return days
}

// Raised gives the sessions at which a theme came up, by date: those that have
// a note with the theme's tag, and those whose record says something of the
// theme itself (P07). Check-ins between sessions do not count.
func (st *State) Raised(theme *Entry) []*Record {
	at := map[*Record]bool{}
	for _, step := range theme.History {
		at[step.Record] = true
	}
	for _, note := range st.Entries("notes") {
		if slices.Contains(note.List("theme"), theme.ID) {
			at[note.History[0].Record] = true
		}
	}
	var out []*Record
	for _, r := range st.Records {
		if r.Kind == OccasionSession && at[r] {
			out = append(out, r)
		}
	}
	return out
}

// RecurringFrom is at how many sessions a theme has come up when it is listed
// as one that recurs (P07).
const RecurringFrom = 2

// Recurring gives the themes that have come up at several sessions, those that
// came up most often first.
func (st *State) Recurring() []*Entry {
	var out []*Entry
	for _, e := range st.Entries("themes") {
		if len(st.Raised(e)) >= RecurringFrom {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *Entry) int { return len(st.Raised(b)) - len(st.Raised(a)) })
	return out
}

// askedAt is at how many sessions a theme has come up when the group is asked
// for a shared routine, where the register's rule does not say.
const askedAt = 3

// ToAskFor gives the open themes that have come up so often that the group
// should say whether they need a shared routine, and that nobody has said it of
// (P07).
func (st *State) ToAskFor() []*Entry {
	reg := st.Series.Register("themes")
	return slices.DeleteFunc(st.Recurring(), func(e *Entry) bool {
		return len(st.Raised(e)) < reg.number("theme-recurring", "propose", askedAt) || !unanswered(e)
	})
}

// unanswered tells whether a theme still waits for somebody to say whether
// something shared is needed.
func unanswered(e *Entry) bool {
	return !e.Closed() && ThemeStep(e) == 0 && e.Fields["routine"].IsZero()
}

// TimesRaised says in words at how many sessions a theme has come up: "3 möten".
func (st *State) TimesRaised(e *Entry) Text {
	n := len(st.Raised(e))
	model := st.Series.Model
	times := Noun{One: model.Meeting, Many: model.Meetings, Neuter: model.Neuter}
	if times.Many.IsZero() {
		times.Many = model.Meeting
	}
	return Text{SV: times.InFigures(n, Swedish), EN: times.InFigures(n, English)}
}

// NothingNew tells whether a note says that there was nothing to tell, which a
// standing item may well have (P02).
func NothingNew(note string) bool {
	switch strings.ToLower(strings.Trim(note, " .!–-")) {
	case "inget nytt", "ingenting nytt", "nothing new", "no news":
		return true
	}
	return false
}
