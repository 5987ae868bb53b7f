package render

import (
	"strings"
	"time"

	"samverka/render/ics"
	"samverka/workshops"
)

// sequenceFrom is the moment that the sequence numbers of what only the plan
// knows are counted from, in minutes: the plan keeps no history, but each time
// that it is saved is later than the one before.
var sequenceFrom = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

// Calendar gives the entries of a calendar in the language of the series.
// planned is when the plan was last saved.
func (v *View) Calendar(appointments []workshops.Appointment, planned time.Time) []ics.Entry {
	var out []ics.Entry
	for _, a := range appointments {
		e := ics.Entry{UID: v.appointmentID(a), Day: a.Day, Start: a.Start, Minutes: a.Minutes, Cancelled: a.Cancelled()}
		if a.Steps > 0 {
			e.Sequence = a.Steps - 1
			e.Changed = time.Date(a.Recorded.Year, a.Recorded.Month, a.Recorded.Day, 12, 0, 0, 0, time.UTC)
		} else {
			e.Sequence = max(int(planned.Sub(sequenceFrom)/time.Minute), 0)
			e.Changed = planned
		}
		v.describe(&e, a)
		out = append(out, e)
	}
	return out
}

// appointmentID is what an appointment is known by in every calendar that has
// taken it in: the kind, its own id, and that of the series.
func (v *View) appointmentID(a workshops.Appointment) string {
	return workshops.Slug(a.Kind) + "." + workshops.Slug(a.ID) + "." + workshops.Slug(v.ID) + "@samverka"
}

// describe puts words to an appointment: functions, never names.
func (v *View) describe(e *ics.Entry, a workshops.Appointment) {
	var about []string
	switch {
	case a.Session != nil:
		w := v.For(&Job{Session: a.Session})
		e.Summary, e.Location, about = w.Session.Title, w.Session.Place, w.sessionInCalendar()
	case a.FollowUp != nil:
		e.Summary, about = a.FollowUp.Title, []string{v.say("calendar.follow-up")}
	case a.Awaited != nil:
		e.Summary = a.Awaited.Field.Reminder.In(v.lang) + ": " + a.Awaited.Entry.Lead().In(v.lang)
		about = v.Context(a.Awaited.Entry)
	case a.Meeting != nil:
		e.Summary, about = v.say("calendar.standing-meeting"), v.shownFields(a.Meeting, "form", "convener")
	}
	about = append(about, v.say("calendar.series", "Title", v.Plan.Title))
	if who := v.asksWho(); who != "" {
		about = append(about, v.say("calendar.contact", "Who", who))
	}
	e.Description = strings.Join(about, "\n")
	if a.Cancelled() {
		e.Summary = v.say("calendar.cancelled", "Title", e.Summary)
		e.Description = a.Session.Cancelled + "\n" + e.Description
	}
}

// sessionInCalendar is the agenda of the view's session, with the times of its
// parts and of who is there where it has any.
func (v *View) sessionInCalendar() []string {
	var out []string
	if v.Session.Preparation != "" {
		out = append(out, v.say("calendar.prepare", "What", v.Session.Preparation), "")
	}
	out = append(out, v.say("calendar.agenda"))
	parts := v.Parts()
	for _, p := range parts {
		if p.Part == nil {
			out = append(out, p.Time+" "+p.Change.Title)
			continue
		}
		line := p.Time + " " + p.Part.Title
		if len(p.Parties) > 0 {
			line += " (" + workshops.List(v.lang, p.Parties) + ")"
		}
		out = append(out, line)
		for _, s := range p.Slots {
			out = append(out, "  – "+s.Title)
		}
	}
	if len(parts) == 0 {
		for _, s := range v.Topics() {
			out = append(out, "– "+s.Title)
		}
	}
	return append(out, "")
}

// Context says what one needs to know of an entry to act on it: who answers for
// it, the problem and the decision that it comes from, and how it is done. Each
// line is the name of a field and what stands there.
func (v *View) Context(e *workshops.Entry) []string {
	return v.shownFields(e, "owner", "deputy", "to", "problem", "decision", "goal", "how", "where", "why")
}

func (v *View) shownFields(e *workshops.Entry, fields ...string) []string {
	var out []string
	for _, name := range fields {
		if shown := v.Show(e, name); shown != "" {
			label, _, _ := strings.Cut(v.FieldLabel(e.Register.Name, name), " (")
			out = append(out, label+": "+shown)
		}
	}
	return out
}

// asksWho is whom to turn to about the series: a function with its number and
// address. Empty when the plan does not say.
func (v *View) asksWho() string {
	c := v.Plan.Contact
	var out []string
	for _, s := range []string{c.Function, c.Phone, c.Email} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
