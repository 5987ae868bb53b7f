package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// Job is one document to make: which, of what, and the name of its file
// without ending.
type Job struct {
	Document *workshops.Document
	Session  *workshops.Session
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
			if d.For == "session" && v.wants(d, s) {
				add(&Job{Document: d, Session: s, Title: d.Title.In(v.lang), File: s.ID + "-" + d.File.In(v.lang)})
			}
		}
	}
	return jobs
}

// roundJobs gives a document for each round of each survey. A round that is
// answered at a session belongs to that session's pack.
func (v *View) roundJobs(d *workshops.Document, add func(*Job)) {
	for _, survey := range v.Surveys {
		for _, round := range survey.Rounds {
			label := round.Label.In(v.lang)
			add(&Job{
				Document: d, Survey: survey, Round: round, Session: v.AnsweredAt(round),
				Title: d.Title.In(v.lang) + " – " + label, File: d.File.In(v.lang) + "-" + workshops.Slug(label),
			})
		}
	}
}

// AnsweredAt gives the session whose agenda has the round, nil when none has.
func (v *View) AnsweredAt(round *workshops.Round) *workshops.Session {
	for _, s := range v.Plan.Sessions {
		for _, item := range s.Agenda {
			if item.Kind == "survey" && strings.HasSuffix(item.Topic, "-"+round.Name) {
				return s
			}
		}
	}
	return nil
}

func (v *View) wants(d *workshops.Document, s *workshops.Session) bool {
	if len(d.Kinds) > 0 && !slices.Contains(d.Kinds, s.Kind) {
		return false
	}
	return d.Needs != "held" || v.State.Held(s.ID) != nil
}
