package workshops

import (
	"slices"
	"strings"
)

// Awaited is what an open entry is to lead to by a day: an action that is to be
// done, a matter that is to be answered, a routine that is to be reviewed. A
// register says which of its dates are awaited, with a reminder.
type Awaited struct {
	Entry *Entry
	Field *Field // the date, with the words of its reminder
	On    Date   // zero when nobody has set a day that there should be
}

// Awaited gives what open entries are to lead to, the earliest day first and
// what lacks a day last. What may not be taken up yet is among them.
func (st *State) Awaited() []Awaited {
	var out []Awaited
	for _, reg := range st.Series.Registers {
		demanded := reg.use("owner-and-date") != nil || reg.use("lift-answer") != nil
		for _, f := range reg.Fields {
			if f.Reminder.IsZero() {
				continue
			}
			for _, e := range st.Open(reg.Name) {
				if on := e.awaitedOn(f); demanded || !on.IsZero() {
					out = append(out, Awaited{e, f, on})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Awaited) int {
		if a.On.IsZero() != b.On.IsZero() {
			return -a.On.Compare(b.On)
		}
		return a.On.Compare(b.On)
	})
	return out
}

// awaitedOn gives the day in a field. A routine is to be reviewed on the day
// that it holds to, also when that follows from when it took effect (G10).
func (e *Entry) awaitedOn(f *Field) Date {
	if e.Register.is("routines") && f.Name == "review" {
		return ReviewOf(e)
	}
	return e.Date(f.Name)
}

// Owner is the function that answers for it, empty when there is none.
func (a Awaited) Owner() string { return a.Entry.Str("owner") }

// Party is the id of the party of the function that answers for it, empty when
// there is none.
func (a Awaited) Party() string {
	_, party, _ := strings.Cut(a.Owner(), "@")
	return party
}

// Overdue tells whether the day has passed.
func (a Awaited) Overdue(today Date) bool { return !a.On.IsZero() && a.On.Before(today) }

// Soon tells whether the day comes within two weeks.
func (a Awaited) Soon(today Date) bool {
	return !a.On.IsZero() && !a.Overdue(today) && a.On.Sub(today) <= soon
}

// Waits tells whether it is not to be taken up yet.
func (a Awaited) Waits(today Date) bool { return a.Entry.Date("not-before").After(today) }
