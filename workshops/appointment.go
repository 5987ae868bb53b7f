package workshops

import (
	"slices"
	"strings"
)

// Appointment is something with a day of its own that belongs in the calendar
// of those it concerns. Kind and ID are what it is known by, so that the same
// appointment is the same when its day, its words or its place change.
type Appointment struct {
	Kind string // one of the appointment kinds, or register/field
	ID   string
	Day  Date
	// Start and Minutes are when on the day; no start is the whole day.
	Start   Clock
	Minutes int

	Session  *Session  // of a session
	FollowUp *FollowUp // of a follow-up
	Awaited  *Awaited  // of a day that a register keeps
	Meeting  *Entry    // of the meeting that the series goes on as

	// Steps counts the records that have changed it; 0 for what only the plan
	// knows. Recorded is the day of the latest of them.
	Steps    int
	Recorded Date
}

// The kinds of appointment that the plan and the decision on continuation give.
const (
	AppointmentSession  = "session"
	AppointmentFollowUp = "follow-up"
	AppointmentStanding = "standing-meeting"
)

// Cancelled tells whether it has been called off.
func (a Appointment) Cancelled() bool { return a.Session != nil && a.Session.Cancelled != "" }

// Function is who answers for it: the owner of what is awaited, the convener of
// the standing meeting. Empty for what concerns everybody.
func (a Appointment) Function() string {
	switch {
	case a.Awaited != nil:
		return a.Awaited.Owner()
	case a.Meeting != nil:
		return a.Meeting.Str("convener")
	}
	return ""
}

// Appointments gives every day that the series asks somebody to keep: sessions,
// follow-ups (T13), what open entries are to lead to, and the next meeting that
// the series goes on as (T14). They come by day.
func (st *State) Appointments() []Appointment {
	var out []Appointment
	plan := st.Series.Plan
	for _, s := range plan.Sessions {
		day := s.Date
		if held := st.Held(s.ID); held != nil {
			day = held.Date // whatever the plan came to say
		}
		out = append(out, Appointment{Kind: AppointmentSession, ID: s.ID, Day: day, Start: s.Start, Minutes: s.Minutes, Session: s})
	}
	for _, f := range plan.FollowUps {
		out = append(out, Appointment{Kind: AppointmentFollowUp, ID: f.ID, Day: f.Date, FollowUp: f})
	}
	for _, w := range st.Awaited() {
		if w.On.IsZero() {
			continue
		}
		out = append(out, Appointment{Kind: w.Entry.Register.Name + "/" + w.Field.Name, ID: w.Entry.ID, Day: w.On, Awaited: &w,
			Steps: len(w.Entry.History), Recorded: w.Entry.Changed()})
	}
	for _, e := range st.Entries("continuation") {
		if next := e.Date("next"); !next.IsZero() && e.Str("state") != "ends" {
			out = append(out, Appointment{Kind: AppointmentStanding, ID: e.ID, Day: next, Meeting: e,
				Steps: len(e.History), Recorded: e.Changed()})
		}
	}
	slices.SortStableFunc(out, func(a, b Appointment) int { return a.Day.Compare(b.Day) })
	return out
}

// Concerns tells whether an appointment is for a party: its function belongs
// there, or the session is for it. What is for everybody is for each party.
func (s *Series) Concerns(a Appointment, party string) bool {
	if a.Session != nil {
		return slices.ContainsFunc(s.Plan.Meeting(a.Session), func(p *Party) bool { return p.ID == party })
	}
	_, at, found := strings.Cut(a.Function(), "@")
	return a.Function() == "" && a.Awaited == nil || found && at == party
}

// IsFor tells whether an appointment is for a function: it answers for it, or it
// concerns the function's party as a whole.
func (s *Series) IsFor(a Appointment, function string) bool {
	if a.Awaited != nil {
		return a.Function() == function
	}
	_, party, found := strings.Cut(function, "@")
	return !found || a.Function() == function || s.Concerns(a, party)
}
