package workshops

import (
	"fmt"
	"slices"
)

// routineMonths is how long a routine holds when it does not say itself.
const routineMonths = 12

// ReviewOf gives the day that a routine holds to: the one that it states, or
// else twelve months after it took effect. Zero when neither is known (G10).
func ReviewOf(routine *Entry) Date {
	if d := routine.Date("review"); !d.IsZero() {
		return d
	}
	if from := routine.Date("from"); !from.IsZero() {
		return from.AddMonths(routineMonths)
	}
	return Date{}
}

// Expired tells whether a decided routine has passed the day that it holds to.
func Expired(routine *Entry, today Date) bool {
	review := ReviewOf(routine)
	return routine.Str("state") == "decided" && !review.IsZero() && !today.IsZero() && review.Before(today)
}

// routineValidity says in words how long a routine holds.
func routineValidity(e *Entry, st *State) Text {
	review := ReviewOf(e)
	switch {
	case e.Str("state") != "decided":
		return e.Register.Field("state").ChoiceLabel(e.Str("state"))
	case review.IsZero():
		return Text{SV: "datum saknas", EN: "no date"}
	case Expired(e, st.AsOf):
		return Text{SV: fmt.Sprintf("utgången %s", review), EN: fmt.Sprintf("expired %s", review)}
	}
	return Text{SV: fmt.Sprintf("till och med %s", review), EN: fmt.Sprintf("to %s", review)}
}

// Approval is the decision of one principal on a routine.
type Approval struct {
	Principal string
	Decision  *Entry // nil while there is none for the routine's version
}

// ApprovalsOf gives one row for each principal of the series with its decision
// on the version of the routine that holds (G10).
func ApprovalsOf(routine *Entry, st *State) []Approval {
	var out []Approval
	for _, principal := range st.Series.Plan.Principals() {
		a := Approval{Principal: principal}
		for _, d := range st.About(routine) {
			same := d.Str("version") == "" || routine.Str("version") == "" || folded(d.Str("version")) == folded(routine.Str("version"))
			if d.Register.Name == "routine-decisions" && folded(d.Str("principal")) == folded(principal) && same {
				a.Decision = d
			}
		}
		out = append(out, a)
	}
	return out
}

// Decided tells whether a routine holds on a day: it is decided, every principal
// has decided on its version, and it has not expired.
func Decided(routine *Entry, st *State, today Date) bool {
	return routine.Str("state") == "decided" && !Expired(routine, today) &&
		!slices.ContainsFunc(ApprovalsOf(routine, st), func(a Approval) bool { return a.Decision == nil })
}
