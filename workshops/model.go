package workshops

import (
	"cmp"
	"strconv"
)

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
}

// Guide is what the one who leads an agenda item needs to know.
type Guide struct {
	Purpose, Do, Say, Material, IfLate, Record Text
}

// ModelShape is what a file that declares a model holds.
var ModelShape = &Shape{Name: "model", Fields: []*Field{
	{Name: "model", Type: "id", Required: true},
	{Name: "version", Type: "count", Required: true, Min: 1},
	{Name: "name", Type: "bilingual", Required: true},
	{Name: "summary", Type: "bilingual", Required: true},
	{Name: "suits", Type: "bilingual"},
	{Name: "origin", Type: "bilingual"},
	{Name: "purpose", Type: "bilingual", Required: true},
	{Name: "background", Type: "bilingual"},
	{Name: "goal", Type: "bilingual"},
	{Name: "deliver", Type: "bilingual"},
	{Name: "motto", Type: "bilingual"},
	{Name: "questions", Type: "bilingual", Many: true},
	{Name: "gives", Type: "bilingual", Many: true},
	{Name: "needs", Type: "bilingual", Many: true},
	{Name: "meeting", Type: "bilingual", Required: true},
	{Name: "meetings", Type: "bilingual"},
	{Name: "the-meeting", Type: "bilingual"},
	{Name: "the-meetings", Type: "bilingual"},
	{Name: "neuter", Type: "yes-no", Choices: YesNo},
	{Name: "leader", Type: "bilingual"},
	{Name: "interval", Type: "count", Required: true, Min: 1},
	{Name: "gap", Type: "count", Min: 0},
	{Name: "across-terms", Type: "yes-no", Choices: YesNo},
	{Name: "registers", Type: "id", Many: true, Required: true},
	{Name: "surveys", Type: "id", Many: true},
	{Name: "documents", Type: "id", Many: true},
	{Name: "report", Type: "id"},
	{Name: "participants", Type: "group", Many: true, Shape: &Shape{Name: "model.participants", Fields: []*Field{
		{Name: "kind", Type: "id", Required: true},
		{Name: "roles", Type: "id", Many: true, Required: true},
	}}},
	{Name: "rules", Type: "keyed", Shape: numbersShape},
	{Name: "advice", Type: "bilingual", Many: true},
	{Name: "follow-ups", Type: "group", Many: true, Shape: &Shape{Name: "model.follow-up", Fields: []*Field{
		{Name: "id", Type: "bilingual", Required: true},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "months", Type: "count", Required: true, Min: 1},
		{Name: "from", Type: "id"},
	}}},
	{Name: "teams", Type: "group", Shape: &Shape{Name: "model.teams", Fields: []*Field{
		{Name: "around", Type: "id", Required: true},
		{Name: "kinds", Type: "id", Many: true},
		{Name: "rhythm", Type: "bilingual"},
	}}},
	{Name: "schedule", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "model.schedule", Fields: []*Field{
		{Name: "kind", Type: "id", Required: true},
		{Name: "id", Type: "bilingual", Required: true},
		{Name: "after", Type: "count", Min: 1},
		{Name: "each-team", Type: "yes-no", Choices: YesNo},
	}}},
	{Name: "sessions", Type: "group", Many: true, Required: true, Shape: sessionKindShape},
}}

var sessionKindShape = &Shape{Name: "model.session", Fields: []*Field{
	{Name: "kind", Type: "id", Required: true},
	{Name: "title", Type: "bilingual", Required: true},
	{Name: "minutes", Type: "count", Required: true, Min: 1},
	{Name: "preparation", Type: "bilingual"},
	{Name: "goal", Type: "bilingual"},
	{Name: "must", Type: "bilingual", Many: true},
	{Name: "room", Type: "bilingual"},
	{Name: "material", Type: "bilingual", Many: true},
	{Name: "group-risks", Type: "bilingual", Many: true},
	{Name: "parts", Type: "group", Many: true, Shape: &Shape{Name: "model.part", Fields: []*Field{
		{Name: "id", Type: "id", Required: true},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "purpose", Type: "bilingual"},
		{Name: "kinds", Type: "id", Many: true},
	}}},
	{Name: "agenda", Type: "group", Many: true, Required: true, Shape: &Shape{Name: "model.item", Fields: []*Field{
		{Name: "topic", Type: "id", Required: true},
		{Name: "kind", Type: "choice", Choices: ItemKinds},
		{Name: "part", Type: "id"},
		{Name: "standing", Type: "yes-no", Choices: YesNo},
		{Name: "minutes", Type: "count", Required: true, Min: 1},
		{Name: "title", Type: "bilingual", Required: true},
		{Name: "how", Type: "bilingual"},
		{Name: "result", Type: "bilingual"},
		{Name: "guide", Type: "group", Shape: &Shape{Name: "model.guide", Fields: []*Field{
			{Name: "purpose", Type: "bilingual"},
			{Name: "do", Type: "bilingual"},
			{Name: "say", Type: "bilingual"},
			{Name: "material", Type: "bilingual"},
			{Name: "if-late", Type: "bilingual"},
			{Name: "record", Type: "bilingual"},
		}}},
	}}},
}}

// ItemKinds tells agenda items apart: only breaks, changes of participants, and
// the beginning and end of the session, are promised by the clock.
var ItemKinds = []Choice{
	{Value: "work", Label: Text{SV: "arbete", EN: "work"}},
	{Value: "break", Label: Text{SV: "paus", EN: "break"}},
	{Value: "change", Label: Text{SV: "byte", EN: "change"}},
	{Value: "survey", Label: Text{SV: "enkät", EN: "survey"}},
}

// ReadModel gives the model that a file of [ModelShape] declares.
func ReadModel(n *Node) *Model {
	m := &Model{
		Name: n.Str("model"), Version: n.Int("version"), Title: n.Bilingual("name"), Summary: n.Bilingual("summary"),
		Suits: n.Bilingual("suits"), Origin: n.Bilingual("origin"), Purpose: n.Bilingual("purpose"),
		Background: n.Bilingual("background"), Goal: n.Bilingual("goal"), Deliver: n.Bilingual("deliver"),
		Motto: n.Bilingual("motto"), Questions: n.Bilinguals("questions"), Gives: n.Bilinguals("gives"), Needs: n.Bilinguals("needs"),
		Meeting: n.Bilingual("meeting"), Meetings: n.Bilingual("meetings"), TheMeeting: n.Bilingual("the-meeting"), TheMeetings: n.Bilingual("the-meetings"), Neuter: n.Str("neuter") == "yes", Leader: n.Bilingual("leader"),
		Interval: n.Int("interval"), Gap: n.Int("gap"), AcrossTerms: n.Str("across-terms") == "yes",
		Registers: n.Strs("registers"), Surveys: n.Strs("surveys"), Documents: n.Strs("documents"),
		Rules: readRuleUses(n.Get("rules")), Advice: n.Bilinguals("advice"),
		Report: cmp.Or(n.Str("report"), "report"), Participants: map[string][]string{},
	}
	for _, p := range n.List("participants") {
		m.Participants[p.Str("kind")] = p.Strs("roles")
	}
	for _, f := range n.List("follow-ups") {
		m.FollowUps = append(m.FollowUps, PlannedFollowUp{ID: f.Bilingual("id"), Title: f.Bilingual("title"), Months: f.Int("months"), From: f.Str("from")})
	}
	if t := n.Get("teams"); t != nil {
		m.Teams = TeamKind{Around: t.Str("around"), Kinds: t.Strs("kinds"), Rhythm: t.Bilingual("rhythm")}
	}
	for _, s := range n.List("schedule") {
		m.Schedule = append(m.Schedule, ScheduledSession{
			ID: s.Bilingual("id"), Kind: s.Str("kind"), After: s.Int("after"), EachTeam: s.Str("each-team") == "yes",
		})
	}
	for _, s := range n.List("sessions") {
		m.Sessions = append(m.Sessions, readSessionKind(s))
	}
	return m
}

func readSessionKind(n *Node) *SessionKind {
	k := &SessionKind{
		Kind: n.Str("kind"), Title: n.Bilingual("title"), Minutes: n.Int("minutes"),
		Preparation: n.Bilingual("preparation"), Goal: n.Bilingual("goal"), Must: n.Bilinguals("must"),
		Room: n.Bilingual("room"), Material: n.Bilinguals("material"), GroupRisks: n.Bilinguals("group-risks"),
	}
	for _, p := range n.List("parts") {
		k.Parts = append(k.Parts, PartKind{ID: p.Str("id"), Title: p.Bilingual("title"), Purpose: p.Bilingual("purpose"), Kinds: p.Strs("kinds")})
	}
	for _, item := range n.List("agenda") {
		g := item.Get("guide")
		k.Agenda = append(k.Agenda, &ItemKind{
			Topic: item.Str("topic"), Kind: item.Str("kind"), Minutes: item.Int("minutes"),
			Part: item.Str("part"), Standing: item.Str("standing") == "yes",
			Title: item.Bilingual("title"), How: item.Bilingual("how"), Result: item.Bilingual("result"),
			Guide: Guide{
				Purpose: g.Bilingual("purpose"), Do: g.Bilingual("do"), Say: g.Bilingual("say"),
				Material: g.Bilingual("material"), IfLate: g.Bilingual("if-late"), Record: g.Bilingual("record"),
			},
		})
	}
	return k
}

// readRuleUses reads rules by name, each with its numbers.
func readRuleUses(n *Node) []RuleUse {
	if n == nil {
		return nil
	}
	var uses []RuleUse
	for _, k := range n.Keys {
		use := RuleUse{Rule: k.Name, At: k.At, Numbers: map[string]int{}, Words: map[string][]string{}}
		if v := n.Get(k.Name); v != nil {
			for _, setting := range v.Keys {
				if number, err := strconv.Atoi(v.Str(setting.Name)); err == nil {
					use.Numbers[setting.Name] = number
				}
				use.Words[setting.Name] = v.Strs(setting.Name)
			}
		}
		uses = append(uses, use)
	}
	return uses
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
