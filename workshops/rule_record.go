package workshops

import "slices"

// recordRules look at each record beside the plan.
var recordRules = map[string]Rule{
	"record-occasion":   {Always: true, Check: recordOccasion},
	"record-date":       {Always: true, Check: recordDate},
	"attendance":        {Always: true, Check: attendance},
	"attendance-missed": {Always: true, Check: attendanceMissed},
	"same-id":           {Always: true, Check: sameID},
}

// recordOccasion finds records of occasions that nobody planned, and a session
// that is recorded twice.
func recordOccasion(c *Case) {
	var sessions, followUps []string
	for _, s := range c.Plan.Sessions {
		sessions = append(sessions, s.ID)
	}
	for _, f := range c.Plan.FollowUps {
		followUps = append(followUps, f.ID)
	}
	first := map[string]*Record{}
	for _, r := range c.Records {
		if r.Kind == "" { // told when the record was read
			continue
		}
		known := sessions
		if r.Kind == OccasionFollowUp {
			known = followUps
		}
		if r.Kind != OccasionCheckIn && !slices.Contains(known, r.Occasion) {
			if renamed := c.sameDay(r); renamed != nil {
				c.Error(r.At, "renamed", "Found", r.Occasion, "Session", renamed.ID, "Date", r.Date)
			} else {
				c.Error(r.At, "unknown", "Found", r.Occasion, "Near", Nearest(r.Occasion, known), "Allowed", known)
			}
		}
		key := r.Kind + "/" + r.Occasion
		if other := first[key]; other != nil {
			c.Error(r.At, "twice", "Occasion", r.Occasion, "Other", other.File())
		} else {
			first[key] = r
		}
	}
}

// sameDay gives the session without a record on the day of a record whose own
// session the plan does not have: it has been given another id. Nil when there
// is none.
func (c *Case) sameDay(r *Record) *Session {
	for _, s := range c.Plan.Sessions {
		if r.Kind == OccasionSession && s.Date == r.Date && c.State.Held(s.ID) == nil {
			return s
		}
	}
	return nil
}

// recordDate finds records of the future, and sessions that were held on
// another day than the plan says.
func recordDate(c *Case) {
	for _, r := range c.Records {
		if r.Date.After(c.Today) {
			c.Warn(r.At, "future", "Date", r.Date, "Today", c.Today)
		}
		if r.Kind != OccasionSession || r.Date.IsZero() {
			continue
		}
		if s := c.Plan.Session(r.Occasion); s != nil && s.Date != r.Date {
			c.Note(r.At, "moved", "Session", s.ID, "Date", r.Date, "Planned", s.Date)
		}
	}
}

// sameID points out entries whose leading text a later record has changed: two
// leaders may have chosen the same id for two things.
func sameID(c *Case) {
	for _, reg := range c.Registers {
		for _, e := range c.State.Entries(reg.Name) {
			first := e.History[0].Fields[reg.Lead]
			for _, step := range e.History[1:] {
				if v, set := step.Fields[reg.Lead]; set && !v.Equal(first) && !first.IsZero() && reg.Field(reg.Lead).Type == "text" && !reg.Single {
					c.Note(v.At, "", "ID", e.ID, "Before", first.Text, "Now", v.Text, "File", e.History[0].Record.File())
				}
			}
		}
	}
}

// attendance finds participants that are listed under another party than
// their own, twice, or on a day when they do not take part.
func attendance(c *Case) {
	for _, r := range c.Records {
		seen := map[string]bool{}
		for _, a := range r.Attendance {
			for _, list := range [][]string{a.Present, a.Excused, a.Absent} {
				for _, id := range list {
					who := c.Setting.Participant(id)
					if who != nil && who.Party != a.Party {
						c.Error(a.Place(id), "party", "Participant", id, "Party", a.Party, "Own", who.Party)
					}
					if seen[id] {
						c.Error(a.Place(id), "twice", "Participant", id)
					}
					seen[id] = true
					switch {
					case who == nil || who.Contains(r.Date):
					case r.Date.Before(who.From):
						c.Warn(a.Place(id), "before", "Participant", id, "From", who.From, "Date", r.Date)
					default:
						c.Warn(a.Place(id), "after", "Participant", id, "Until", who.Until, "Date", r.Date)
					}
				}
			}
		}
	}
}

// attendanceMissed misses the attendance of a session, or of a participant.
func attendanceMissed(c *Case) {
	for _, r := range c.Records {
		if r.Kind != OccasionSession {
			continue
		}
		if len(r.Attendance) == 0 {
			c.Warn(r.At, "none", "Session", r.Occasion)
			continue
		}
		session := c.Plan.Session(r.Occasion)
		for _, p := range c.Plan.MeetingOn(session, r.Date) {
			var missing []string
			for _, who := range c.Plan.InvitedOn(session, p.ID, r.Date) {
				if !r.mentions(who.ID) {
					missing = append(missing, who.ID)
				}
			}
			if len(missing) > 0 {
				c.Note(r.At, "some", "Session", r.Occasion, "Party", p.Name, "Missing", missing)
			}
		}
	}
}

func (r *Record) mentions(participant string) bool {
	for _, a := range r.Attendance {
		if slices.Contains(a.Present, participant) || slices.Contains(a.Excused, participant) || slices.Contains(a.Absent, participant) {
			return true
		}
	}
	return false
}
