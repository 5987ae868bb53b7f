package cmd

import (
	"encoding/json"

	"samverka/workshops"
)

// The JSON of status is stable: keys are only ever added. Values are in the
// canonical form of the records (dates as 2026-09-24, choices by their
// English value), so that they do not depend on the language. What it holds is
// described by status.schema.json, which "samverka schema status" prints.

type jsonStatus struct {
	Series   string         `json:"series"`
	Title    string         `json:"title"`
	Model    string         `json:"model"`
	AsOf     string         `json:"asOf"`
	Sessions jsonSessions   `json:"sessions"`
	Problems []jsonOutcome  `json:"problems"`
	Actions  jsonActions    `json:"actions"`
	Lifts    []jsonEntry    `json:"liftsWaiting"`
	Surveys  []jsonRound    `json:"surveys"`
	Next     []jsonNextStep `json:"nextSteps"`

	Awaited    []jsonAwaited  `json:"awaited"`
	Notes      []jsonNotes    `json:"notesPending"`
	Continuity jsonContinuity `json:"continuity"`
	Registers  []jsonRegister `json:"registers"`
	Since      string         `json:"since,omitempty"`
	Changes    []jsonChange   `json:"changes,omitempty"`
}

type jsonSeveral struct {
	Series []jsonStatus `json:"series"`
}

type jsonSessions struct {
	Planned  int            `json:"planned"`
	Held     int            `json:"held"`
	Next     *jsonSession   `json:"next"`
	Missed   []jsonSession  `json:"missed"`
	Occasion []jsonOccasion `json:"occasions"`
}

type jsonSession struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Date  string `json:"date"`
	Start string `json:"start"`
}

type jsonOccasion struct {
	Kind       string           `json:"kind"`
	ID         string           `json:"id"`
	Date       string           `json:"date"`
	Attendance []jsonAttendance `json:"attendance"`
}

type jsonAttendance struct {
	Party   string `json:"party"`
	Present int    `json:"present"`
	Excused int    `json:"excused"`
	Absent  int    `json:"absent"`
}

type jsonOutcome struct {
	Outcome string      `json:"outcome"`
	Closed  bool        `json:"closed"`
	Count   int         `json:"count"`
	Entries []jsonEntry `json:"entries"`
}

type jsonEntry struct {
	ID       string   `json:"id"`
	What     string   `json:"what"`
	Owner    string   `json:"owner,omitempty"`
	Deputy   string   `json:"deputy,omitempty"`
	Due      string   `json:"due,omitempty"`
	AnswerBy string   `json:"answerBy,omitempty"`
	Lacks    []string `json:"lacks,omitempty"`
}

type jsonActions struct {
	Total      int         `json:"total"`
	Done       int         `json:"done"`
	DoneInTime int         `json:"doneInTime"`
	Open       int         `json:"open"`
	Dropped    int         `json:"dropped"`
	Overdue    []jsonEntry `json:"overdue"`
	DueSoon    []jsonEntry `json:"dueSoon"`
	Lacking    []jsonEntry `json:"lacking"`
}

type jsonRound struct {
	Survey   string `json:"survey"`
	Round    string `json:"round"`
	Answered int    `json:"answered"`
	Invited  int    `json:"invited"`
	Waiting  int    `json:"waiting"`
}

type jsonNextStep struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// printStatusJSON puts out one series as an object, or those that are named as
// a list of them.
func (a *app) printStatusJSON(all []standing, named bool) error {
	encoder := json.NewEncoder(a.out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if !named && len(all) == 1 {
		return encoder.Encode(a.statusJSON(all[0]))
	}
	list := jsonSeveral{Series: []jsonStatus{}}
	for _, one := range all {
		list.Series = append(list.Series, a.statusJSON(one))
	}
	return encoder.Encode(list)
}

// statusJSON gives one series.
func (a *app) statusJSON(one standing) jsonStatus {
	s, status := one.series, one.status
	out := jsonStatus{
		Series: s.ID, Title: s.Plan.Title, Model: s.Plan.Model, AsOf: status.AsOf.String(),
		Sessions: sessionsJSON(s, status), Problems: []jsonOutcome{}, Lifts: a.entriesJSON(status.Lifted),
		Surveys: []jsonRound{}, Next: []jsonNextStep{},
	}
	for _, o := range status.Problems {
		out.Problems = append(out.Problems, jsonOutcome{Outcome: o.Outcome.Value, Closed: o.Closed, Count: len(o.Entries), Entries: a.entriesJSON(o.Entries)})
	}
	c := status.Actions
	out.Actions = jsonActions{
		Total: c.Total, Done: c.Done, DoneInTime: c.DoneInTime, Open: c.Open, Dropped: c.Dropped,
		Overdue: a.entriesJSON(status.Overdue), DueSoon: a.entriesJSON(status.DueSoon), Lacking: []jsonEntry{},
	}
	for _, l := range status.Lacking {
		e := a.entryJSON(l.Entry)
		for _, f := range l.Fields {
			e.Lacks = append(e.Lacks, f.Name)
		}
		out.Actions.Lacking = append(out.Actions.Lacking, e)
	}
	for _, r := range status.Rounds {
		out.Surveys = append(out.Surveys, jsonRound{Survey: r.Survey.Name, Round: r.Round.Name, Answered: r.Answered, Invited: r.Invited, Waiting: r.Waiting})
	}
	for _, step := range status.Steps {
		out.Next = append(out.Next, jsonNextStep{ID: step.ID, Text: a.words.Say(step.ID, workshops.ArgsIn(step.Args, a.lang))})
	}
	out.followedUp(one)
	return out
}

func sessionsJSON(s *workshops.Series, status workshops.Status) jsonSessions {
	out := jsonSessions{Planned: status.Planned, Held: status.HeldOf, Missed: []jsonSession{}, Occasion: []jsonOccasion{}}
	if status.Next != nil {
		next := sessionJSON(status.Next)
		out.Next = &next
	}
	for _, session := range status.Missed {
		out.Missed = append(out.Missed, sessionJSON(session))
	}
	for _, r := range status.Held {
		o := jsonOccasion{Kind: r.Kind, ID: r.Occasion, Date: r.Date.String(), Attendance: []jsonAttendance{}}
		if len(r.Attendance) > 0 {
			for _, h := range s.Headcounts(r) {
				o.Attendance = append(o.Attendance, jsonAttendance{Party: h.Party.ID, Present: h.Present, Excused: h.Excused, Absent: h.Absent})
			}
		}
		out.Occasion = append(out.Occasion, o)
	}
	return out
}

func sessionJSON(s *workshops.Session) jsonSession {
	return jsonSession{ID: s.ID, Title: s.Title, Date: s.Date.String(), Start: s.Start.String()}
}

func (a *app) entriesJSON(entries []*workshops.Entry) []jsonEntry {
	out := make([]jsonEntry, 0, len(entries))
	for _, e := range entries {
		out = append(out, a.entryJSON(e))
	}
	return out
}

func (a *app) entryJSON(e *workshops.Entry) jsonEntry {
	return jsonEntry{ID: e.ID, What: e.Lead().In(a.lang), Owner: e.Str("owner"), Deputy: e.Str("deputy"), Due: e.Str("due"), AnswerBy: e.Str("answer-by")}
}
