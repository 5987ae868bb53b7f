package workshops

import (
	"cmp"
	"slices"
	"strconv"
)

// Draft is the first draft of a series: what a model proposes for the parties
// and the first day that somebody has given.
type Draft struct {
	ID           string // what its workbooks will know it by
	Title        string
	Language     Language
	Model        *Model
	Term         Term
	Parties      []*Party
	Participants []*Participant
	Teams        []*Team
	Sessions     []DraftSession
	FollowUps    []*FollowUp
	PersonWord   string    // empty: as the scaffold has it
	MinimumGroup int       // 0: as usual
	From         *Heritage // of the series that it is made from, nil when there is none
	// Fits says that the sessions could be placed inside the term.
	Fits bool
}

// DraftSession is a session of a draft with the model's description of it.
type DraftSession struct {
	ID       string
	Kind     *SessionKind
	Team     *Team // nil for everybody
	Date     Date
	AnswerBy Date
	Start    Clock // zero: at one o'clock
	Parts    []DraftPart
}

// Title gives the title of the session, with the team's name when it has one.
func (s DraftSession) Title(l Language) string {
	if s.Team == nil {
		return s.Kind.Title.In(l)
	}
	return s.Kind.Title.In(l) + ", " + s.Team.Name
}

// DraftPart is a part of a session with the parties that take part in it; none
// means all.
type DraftPart struct {
	PartKind
	Parties []string
}

// DraftParty is a unit as somebody named it: a name and a kind of the
// catalogue of organisations.
type DraftParty struct {
	Name, Kind string
}

// answerDays is how many days before a session the answers to the invitation
// are wanted.
const answerDays = 7

// NewDraft lays out a series: parties with the functions that usually take
// part, sessions on working days of the term at the model's distance (T06),
// and follow-ups some months after the last one (T13). Where the calendar has
// no working days there are no sessions and no follow-ups.
func NewDraft(m *Model, title string, l Language, parties []DraftParty, start Date, organisations *Catalogue, c Calendar) *Draft {
	d := &Draft{Title: title, Language: l, Model: m}
	taken := map[string]int{}
	unique := func(id string) string {
		taken[id]++
		if n := taken[id]; n > 1 {
			return id + "-" + strconv.Itoa(n)
		}
		return id
	}
	for _, p := range parties {
		d.Parties = append(d.Parties, &Party{ID: unique(p.Kind), Name: p.Name, Kind: p.Kind})
	}
	seats := map[string]int{}
	for _, p := range d.Parties {
		roles, own := m.Participants[p.Kind]
		if !own {
			roles = organisations.Entry(p.Kind).List("participants")
		}
		for _, role := range roles {
			seats[role]++
			d.Participants = append(d.Participants, &Participant{ID: role + "-" + strconv.Itoa(seats[role]), Party: p.ID, Role: role})
		}
	}
	if first := TermOf(start).First(); start.Before(first) {
		start = first // nobody meets in July, or in the first week of January
	}
	dates, fits := m.dates(start, c)
	d.Term = TermOf(start)
	if len(dates) == 0 || len(dates) < len(m.Schedule) {
		return d // the calendar has no room at all
	}
	d.Fits = fits || m.AcrossTerms
	d.addTeams()
	for i, planned := range m.Schedule {
		kind := m.Session(planned.Kind)
		if !planned.EachTeam || len(d.Teams) == 0 {
			d.add(planned.ID.In(l), kind, nil, dates[i])
			continue
		}
		for j, team := range d.Teams {
			// A week apart: the same people come from the other parties.
			day := dates[i].Add(7 * j)
			if before := d.lastOf(team); !before.IsZero() {
				day = before.Add(cmp.Or(planned.After, m.Interval))
			}
			d.add(planned.ID.In(l)+"-"+team.Parties[0], kind, team, c.termWeekFrom(day))
		}
	}
	slices.SortStableFunc(d.Sessions, func(a, b DraftSession) int { return a.Date.Compare(b.Date) })
	d.Term = TermOf(dates[0])
	for _, f := range m.FollowUps {
		d.FollowUps = append(d.FollowUps, &FollowUp{ID: f.ID.In(l), Title: f.Title.In(l), Date: c.followUpDay(d.countedFrom(f), f.Months)})
	}
	return d
}

// add plans a session.
func (d *Draft) add(id string, kind *SessionKind, team *Team, day Date) {
	d.Sessions = append(d.Sessions, DraftSession{
		ID: id, Kind: kind, Team: team, Date: day,
		AnswerBy: Calendar{}.workingDayBefore(day.Add(1 - answerDays)), Parts: d.parts(kind, team),
	})
}

// lastOf gives the day of a team's last session so far, zero before the first.
func (d *Draft) lastOf(team *Team) Date {
	for _, s := range slices.Backward(d.Sessions) {
		if s.Team == team {
			return s.Date
		}
	}
	return Date{}
}

// addTeams proposes a team around each party of the kind that the model says
// (M03). The first of the team's parties is the one that it is around.
func (d *Draft) addTeams() {
	for _, p := range d.Parties {
		if p.Kind != d.Model.Teams.Around {
			continue
		}
		team := &Team{ID: "team-" + p.ID, Name: "Team " + p.Name, Parties: []string{p.ID}, Rhythm: d.Model.Teams.Rhythm.In(d.Language)}
		for _, other := range d.Parties {
			if other.Kind != p.Kind && slices.Contains(d.Model.Teams.Kinds, other.Kind) {
				team.Parties = append(team.Parties, other.ID)
			}
		}
		d.Teams = append(d.Teams, team)
	}
}

// countedFrom gives the day that a follow-up is counted from.
func (d *Draft) countedFrom(f PlannedFollowUp) Date {
	for _, s := range d.Sessions {
		if s.Kind.Kind == f.From {
			return s.Date
		}
	}
	return d.Sessions[len(d.Sessions)-1].Date
}

// dates places the sessions of the schedule: those at the model's interval
// first, and then each that says how long after the last one it is held.
func (m *Model) dates(start Date, c Calendar) (dates []Date, fits bool) {
	even := slices.IndexFunc(m.Schedule, func(s ScheduledSession) bool { return s.After > 0 })
	if even < 0 {
		even = len(m.Schedule)
	}
	dates, fits = PlanSessions(start, even, m.Interval, m.Gap, c)
	if len(dates) == 0 {
		return nil, false
	}
	for _, s := range m.Schedule[even:] {
		after := s.After
		if after == 0 {
			after = m.Interval
		}
		dates = append(dates, c.termDayFrom(dates[len(dates)-1].Add(after)))
	}
	return dates, fits
}

// parts gives the parts of a session with those of the team's, or else the
// draft's, parties that are of the kinds that take part.
func (d *Draft) parts(kind *SessionKind, team *Team) []DraftPart {
	var out []DraftPart
	for _, k := range kind.Parts {
		part := DraftPart{PartKind: k}
		for _, p := range d.Parties {
			if slices.Contains(k.Kinds, p.Kind) && (team == nil || slices.Contains(team.Parties, p.ID)) {
				part.Parties = append(part.Parties, p.ID)
			}
		}
		out = append(out, part)
	}
	return out
}

// workingDayFrom gives the first working day on or after a day.
func (c Calendar) workingDayFrom(d Date) Date {
	for range 60 {
		if c.WorkingDay(d) {
			break
		}
		d = d.Add(1)
	}
	return d
}

// termDayFrom gives the first working day in a term on or after a day: nobody
// is followed up in July.
func (c Calendar) termDayFrom(d Date) Date {
	for range 120 {
		if d = c.workingDayFrom(d); TermOf(d).Contains(d) {
			break
		}
		d = d.Add(1)
	}
	return d
}

// termDayNear gives the working day in a term that is nearest to a day.
func (c Calendar) termDayNear(d Date) Date {
	after := c.termDayFrom(d)
	for days := range after.Sub(d) {
		if before := d.Add(-days); c.WorkingDay(before) && TermOf(before).Contains(before) {
			return before
		}
	}
	return after
}

// followUpDay gives the day of a follow-up some months after another day: the
// nearest working day in a term, but none before half the time has passed.
func (c Calendar) followUpDay(from Date, months int) Date {
	point := from.AddMonths(months)
	near := c.termDayNear(point)
	if 2*near.Sub(from) < point.Sub(from) {
		return c.termDayFrom(point)
	}
	return near
}

// termWeekFrom gives the same weekday in the first week from a day on when it
// is a working day in a term, or else the first such day.
func (c Calendar) termWeekFrom(d Date) Date {
	for weeks := range 16 {
		if day := d.Add(7 * weeks); c.WorkingDay(day) && TermOf(day).Contains(day) {
			return day
		}
	}
	return c.termDayFrom(d)
}

// workingDayBefore gives the last working day before a day.
func (c Calendar) workingDayBefore(d Date) Date {
	d = d.Add(-1)
	for range 60 {
		if c.WorkingDay(d) {
			break
		}
		d = d.Add(-1)
	}
	return d
}
