package workshops

// stepTowards is what a session that is so many days away asks for.
func stepTowards(days int) string {
	switch {
	case days == 0:
		return "today"
	case days <= 7:
		return "prepare"
	case days <= 28:
		return "invite"
	}
	return "later"
}

// nextSteps says what the leader should do next, the most urgent first.
func nextSteps(st *State, status *Status) []NextStep {
	s, today := st.Series, status.AsOf
	var steps []NextStep
	add := func(id string, args ...any) {
		step := NextStep{ID: "next." + id, Args: map[string]any{}}
		for i := 0; i+1 < len(args); i += 2 {
			step.Args[args[i].(string)] = args[i+1]
		}
		steps = append(steps, step)
	}
	for _, session := range status.Missed {
		add("record", "Session", session.ID, "Date", session.Date)
	}
	for _, sent := range []bool{false, true} {
		if p := latestNotes(status.Notes, sent); p != nil && sent {
			add("notes-confirm", "Session", p.Record.Occasion, "Date", p.By)
		} else if p != nil {
			add("notes-send", "Session", p.Record.Occasion, "Date", p.By)
		}
	}
	if n := len(status.Overdue); n > 0 {
		add("overdue", "Count", n)
	}
	if n := len(status.Lacking); n > 0 {
		add("lacking", "Count", n)
	}
	if next := status.Next; next != nil {
		days := next.Date.Sub(today)
		add(stepTowards(days), "Session", next.ID, "Date", next.Date, "Count", days)
	}
	for _, r := range status.Rounds {
		if r.Answered == 0 && st.roundDue(r.Round.Name) {
			add("survey", "Round", r.Round.Name, "Label", r.Round.Label)
		}
	}
	over := status.HeldOf == status.Planned && status.Planned > 0
	for _, f := range s.Plan.FollowUps {
		if st.followedUp(f.ID) {
			continue
		}
		if !f.Date.After(today) {
			add("follow-up", "FollowUp", f.ID, "Date", f.Date)
		} else if over {
			add("follow-up-later", "FollowUp", f.ID, "Date", f.Date)
		}
		break
	}
	if over {
		add("report")
	}
	return steps
}

// latestNotes gives the latest of the notes that have been sent, or have not;
// nil when there are none.
func latestNotes(pending []PendingNotes, sent bool) *PendingNotes {
	for i := len(pending) - 1; i >= 0; i-- {
		if pending[i].Sent == sent {
			return &pending[i]
		}
	}
	return nil
}

// roundDue tells whether the occasion of a survey round has passed: the first
// session for before, the last for after, a follow-up for the follow-up.
func (st *State) roundDue(round string) bool {
	sessions := st.Series.Plan.Sessions
	switch {
	case len(sessions) == 0:
		return false
	case round == "before":
		// Later than that it would no longer tell how it was before.
		return st.Held(sessions[0].ID) != nil && (len(sessions) == 1 || st.Held(sessions[1].ID) == nil)
	case round == "after":
		return st.allHeld()
	case !st.allHeld():
		return false
	}
	for _, f := range st.Series.Plan.FollowUps {
		if st.followedUp(f.ID) {
			return true
		}
	}
	return false
}

func (st *State) followedUp(id string) bool {
	for _, r := range st.Records {
		if r.Kind == OccasionFollowUp && r.Occasion == id {
			return true
		}
	}
	return false
}
