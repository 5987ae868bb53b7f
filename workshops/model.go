package workshops

// Model is a way of working: what a series made from it consists of.
type Model struct {
	Name        string
	Version     int
	Title       Text
	Summary     Text
	Suits       Text // when to choose it
	Origin      Text // where it has been tried (T01)
	Purpose     Text // completes "…work together to …"
	Background  Text
	Goal        Text   // what a first draft proposes as the goal of the assignment
	Deliver     Text   // and as what it is to deliver
	Motto       Text   // what a first draft proposes as motto (L17)
	Questions   []Text // what the evaluation answers
	Gives       []Text // what those who take part get, for who thinks of joining
	Needs       []Text // and what it takes
	Meeting     Text   // the word for a session
	Meetings    Text   // several of them
	TheMeeting  Text   // the one that is spoken of
	TheMeetings Text
	// Neuter says that the Swedish word for a session is an ett-word.
	Neuter   bool
	Leader   Text // who leads in a first draft; empty is a project leader
	Interval int  // days between sessions in a first draft
	Gap      int  // least days between sessions
	// AcrossTerms models go on from term to term; others fit in one (T06).
	AcrossTerms bool
	Registers   []string
	Surveys     []string
	Documents   []string
	Report      string // the document that the series is summed up in
	Rules       []RuleUse
	FollowUps   []PlannedFollowUp
	Teams       TeamKind
	// Participants are the functions that a first draft proposes for units of
	// a kind, where they are others than usual.
	Participants map[string][]string
	Schedule     []ScheduledSession
	Sessions     []*SessionKind
	Advice       []Text // standing advice to the one who leads
}

// RuleUse is a rule with the numbers, and the lists of words, that it is to
// use.
type RuleUse struct {
	Rule    string
	Numbers map[string]int
	Words   map[string][]string
	At      Place
}

// PlannedFollowUp is a follow-up some months after the last session, or after
// the first session of the kind From where that is said.
type PlannedFollowUp struct {
	ID     Text
	Title  Text
	Months int
	From   string
}

// TeamKind is the teams that a first draft proposes: one around each party of
// the kind Around, together with every party of the other Kinds (M03). Empty
// Around means no teams.
type TeamKind struct {
	Around string
	Kinds  []string
	Rhythm Text
}

// ScheduledSession is one session of a first draft. After is how many days it
// is held after the one before it, 0 for the model's interval. EachTeam
// sessions are held by every team.
type ScheduledSession struct {
	ID       Text
	Kind     string
	After    int
	EachTeam bool
}

// SessionKind is a session as the model gives it: agenda and facilitator
// guide (T03).
type SessionKind struct {
	Kind        string
	Title       Text
	Minutes     int
	Preparation Text
	Goal        Text
	Must        []Text // what must be done when the session ends
	Room        Text
	Material    []Text
	GroupRisks  []Text
	Parts       []PartKind
	Agenda      []*ItemKind
}

// PartKind is a part of a session with participants of its own (M16): the
// kinds of unit that take part in it; empty means all.
type PartKind struct {
	ID      string
	Title   Text
	Purpose Text
	Kinds   []string
}

// ItemKind is an agenda item as the model gives it.
type ItemKind struct {
	Topic string
	Kind  string // work, break, change or survey
	Part  string // of the session, when it has parts
	// Standing items return at every session (P02).
	Standing bool
	Minutes  int
	Title    Text
	How      Text
	Result   Text
	Guide    Guide
	Own      []GuideLine // what an earlier series says otherwise, in a draft made from it
}

// Guide is what the one who leads an agenda item needs to know.
type Guide struct {
	Purpose, Do, Say, Material, IfLate, Record Text
}

// Session gives the kind of session with the name, nil when the model has
// none.
func (m *Model) Session(kind string) *SessionKind {
	for _, s := range m.Sessions {
		if s.Kind == kind {
			return s
		}
	}
	return nil
}

// Item gives the agenda item with the topic, nil when the session has none.
func (k *SessionKind) Item(topic string) *ItemKind {
	if k == nil {
		return nil
	}
	for _, item := range k.Agenda {
		if item.Topic == topic {
			return item
		}
	}
	return nil
}
