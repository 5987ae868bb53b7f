package workshops

import "slices"

// Format is the version of the layout of series folders that this program
// writes. It reads this and every earlier one.
const Format = 1

// Plan is what series.yaml says: what people have planned. samverka never
// rewrites it.
type Plan struct {
	At           Place
	Format       int
	ID           string // what workbooks know the series by; empty: its folder's name
	Title        string
	Language     Language
	Model        string
	ModelVersion int
	BuildsOn     string // earlier series that this one builds on (T01)
	ReportTexts  []ReportText
	Term         Term
	Purpose      string // completes "…work together to …"
	PersonWord   string // what the person in care is called
	Motto        string // a line that the parties stand behind together (L17)
	Leader       string // the function that leads the series
	Contact      Contact
	Commission   Commission
	Programme    Programme
	Responsible  Responsible
	Parties      []*Party
	Participants []*Participant
	Teams        []*Team
	Sessions     []*Session
	FollowUps    []*FollowUp
	Closed       []ClosedPeriod
	MinimumGroup int // fewest answers that are shown together; at least 5
	Off          []SwitchedOff
	places       map[string]Place
}

// PlaceOf gives where a key of the plan stands, or where the plan begins.
func (p *Plan) PlaceOf(key string) Place {
	if at, ok := p.places[key]; ok {
		return at
	}
	return p.At
}

// Contact is who to turn to about the series.
type Contact struct {
	Function, Phone, Email string
}

// Commission is the assignment behind the series (T02).
type Commission struct {
	By, Organisation, Period, Goal, Deliver, Decided, Recipient string
}

// Programme is the larger effort that the series is part of (T17).
type Programme struct {
	Name  string
	Goals []ProgrammeGoal
}

// ProgrammeGoal is a goal of the larger effort. Covered says that this series
// can say something about it.
type ProgrammeGoal struct {
	Text    string
	Covered bool
}

// Responsible is who answers for the documents of the series. Each may be
// empty; the report says so.
type Responsible struct {
	Controller, ProtectionOfficer, Archive, Registrar, Retention, Reference string
}

// Party is a unit that takes part. Its principal (huvudman) is data and never
// derived from the kind of unit, because it differs between counties.
type Party struct {
	At           Place
	ID           string
	Name         string
	Kind         string // of the catalogue of organisations
	Principal    string
	Organisation string // municipality, region, private, federation or other
	RunBy        string // own or private
	Level        string // municipal, primary, hospital or other
	Municipality string // where several take part (P01)
	Span                // the days that it takes part
	Card         UnitCard
}

// UnitCard is how a unit presents itself to the others (T08).
type UnitCard struct {
	Mission, Area, Hours, Staff, Steers, Documentation, Shared, Conditions, Contact string
}

// Participant is one who takes part, by function. Names are not part of the
// plan. Whoever has left stays there, with a last day, because old records name
// them.
type Participant struct {
	At    Place
	ID    string
	Party string
	Role  string
	// Replaces is the id of the participant that this one comes after.
	Replaces string
	Span     // the days that they take part
}

// Team is a group of parties that meets in a rhythm of its own within the
// series (M03, L04).
type Team struct {
	At      Place
	ID      string
	Name    string
	Parties []string
	// Participants are those of the parties' participants that belong to the
	// team; none means all.
	Participants []string
	Rhythm       string
	Convener     string
}

// Session is a planned meeting.
type Session struct {
	At          Place
	ID          string
	Number      int // from 1
	Kind        string
	Title       string
	Date        Date
	Start       Clock
	Minutes     int
	Place       string
	Form        string
	AnswerBy    Date
	Cancelled   string // why the session is called off; empty for one that is not
	Preparation string
	Team        string // of the series' teams; empty for everybody
	Parts       []*Part
	Agenda      []*Item
	places      map[string]Place
}

// PlaceOf gives where a key of the session stands.
func (s *Session) PlaceOf(key string) Place {
	if p, ok := s.places[key]; ok {
		return p
	}
	return s.At
}

// End gives the time that the session is booked until.
func (s *Session) End() Clock { return s.Start.Add(s.Minutes) }

// Part is a part of a session with participants of its own (M16). No parties
// means all.
type Part struct {
	At      Place
	ID      string
	Title   string
	Purpose string
	Parties []string
}

// Divided tells whether the session has parts with participants of their own.
func (s *Session) Divided() bool {
	return slices.ContainsFunc(s.Parts, func(p *Part) bool { return len(p.Parties) > 0 })
}

// Part gives the part with the id, nil when the session has none.
func (s *Session) Part(id string) *Part {
	for _, p := range s.Parts {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Item is an agenda item.
type Item struct {
	At       Place
	Topic    string
	Kind     string
	Part     string
	Standing bool
	Minutes  int
	Title    string
	How      string
	Result   string
	Guide    map[string]string // what the series says otherwise than the model
}

// FollowUp is a planned follow-up after the series (T13).
type FollowUp struct {
	At    Place
	ID    string
	Title string
	Date  Date
}

// SwitchedOff is a rule that a series does without, and why.
type SwitchedOff struct {
	At           Place
	Rule, Reason string
}

// Session gives the session with the id, nil when the plan has none.
func (p *Plan) Session(id string) *Session {
	for _, s := range p.Sessions {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Of gives the participants of a party.
func (p *Plan) Of(party string) []*Participant {
	var out []*Participant
	for _, who := range p.Participants {
		if who.Party == party {
			out = append(out, who)
		}
	}
	return out
}
