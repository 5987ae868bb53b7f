package render

import (
	"slices"

	"samverka/workshops"
)

// Job is one document to make: which, of what, and the name of its file
// without ending.
type Job struct {
	Document *workshops.Document
	Session  *workshops.Session
	Party    *workshops.Party // whom it is for, nil when it is for all
	Survey   *workshops.Survey
	Round    *workshops.Round
	Title    string
	File     string
}

// Wish narrows a pack down. Empty means everything.
type Wish struct {
	Session   string
	Documents []string
}

// Jobs lists the documents of the whole pack, or of what is wished for, in the
// order of the model: those of the series first, then session by session.
func (v *View) Jobs(wish Wish) []*Job {
	var jobs []*Job
	add := func(j *Job) {
		if len(wish.Documents) > 0 && !slices.Contains(wish.Documents, j.Document.Name) {
			return
		}
		if wish.Session != "" && (j.Session == nil || j.Session.ID != wish.Session) {
			return
		}
		jobs = append(jobs, j)
	}
	for _, d := range v.Documents {
		switch d.For {
		case "series":
			add(&Job{Document: d, Title: d.Title.In(v.lang), File: d.File.In(v.lang)})
		case "round":
			v.roundJobs(d, add)
		}
	}
	for _, s := range v.Plan.Sessions {
		for _, d := range v.Documents {
			if (d.For == "session" || d.For == "party") && v.wants(d, s) {
				v.sessionJobs(d, s, add)
			}
		}
	}
	return jobs
}

// sessionJobs gives the document for a session, or one for each party that meets
// there. Where the parties are too many to be named one by one they share it.
func (v *View) sessionJobs(d *workshops.Document, s *workshops.Session, add func(*Job)) {
	job := Job{Document: d, Session: s, Title: v.sessionTitle(d, s), File: s.ID + "-" + d.File.In(v.lang)}
	if d.For != "party" || v.For(&job).Crowded() {
		add(&job)
		return
	}
	for _, p := range v.Plan.Meeting(s) {
		own := job
		own.Party, own.Title, own.File = p, job.Title+", "+p.Name, job.File+"-"+p.ID
		add(&own)
	}
}

// roundJobs gives a document for each round of each survey. A round that is
// answered at a session belongs to that session's pack.
func (v *View) roundJobs(d *workshops.Document, add func(*Job)) {
	for _, survey := range v.Surveys {
		for _, round := range survey.Rounds {
			title := d.Title.In(v.lang)
			if len(v.Surveys) > 1 {
				title = survey.Title.In(v.lang)
			}
			add(&Job{
				Document: d, Survey: survey, Round: round, Session: v.AnsweredAt(round),
				Title: title + " – " + round.Label.In(v.lang), File: v.RoundFile(d.File.In(v.lang), survey, round),
			})
		}
	}
}

// AnsweredAt gives the session that is not called off whose agenda has the
// round, nil when none has.
func (v *View) AnsweredAt(round *workshops.Round) *workshops.Session {
	for _, s := range v.Plan.Sessions {
		if s.Cancelled == "" && s.Answers(round.Name) != nil {
			return s
		}
	}
	return nil
}

// sessionTitle tells the documents of one session from those of another:
// "Dagordning – träff 1", with the team's name before when it has one.
func (v *View) sessionTitle(d *workshops.Document, s *workshops.Session) string {
	return d.Title.In(v.lang) + " – " + v.which(s)
}

func (v *View) wants(d *workshops.Document, s *workshops.Session) bool {
	if len(d.Kinds) > 0 && !slices.Contains(d.Kinds, s.Kind) {
		return false
	}
	held := v.State.Held(s.ID)
	if s.Cancelled != "" && held == nil {
		return false
	}
	switch d.Needs {
	case "held":
		return held != nil
	case "messages":
		return held != nil && len(v.messages(held)) > 0
	case "lifts":
		return held != nil && len(v.State.CreatedAt("lifts", held)) > 0
	case "first":
		return v.firstFor(d, s)
	case "adjoined":
		return len(v.State.AdjoinedAt(s)) > 0
	}
	return true
}

// firstFor tells whether no earlier session of the same team has the document
// too.
func (v *View) firstFor(d *workshops.Document, s *workshops.Session) bool {
	for _, earlier := range v.Plan.Sessions[:s.Number-1] {
		if earlier.Team == s.Team && (len(d.Kinds) == 0 || slices.Contains(d.Kinds, earlier.Kind)) {
			return false
		}
	}
	return true
}
