package workshops

// How many copies of a document are printed for a session, as its definition
// says.
const (
	CopyNone        = "none"        // shown on the screen or sent
	CopyOne         = "one"         // for the leader, or a set to cut out
	CopyParticipant = "participant" // one each, and a few spare
	CopyPair        = "pair"        // one for each two participants, and one spare
	CopyGroup       = "group"       // one for each small group
	CopyParty       = "party"       // one for each party
	CopyManager     = "manager"     // one for each manager
)

// copiesFor is how documents are copied that do not say: by who they are for.
var copiesFor = map[string]string{"participants": CopyParticipant, "leader": CopyOne, "managers": CopyManager}

// GroupSize is how many work together in a small group. The exercises of the
// models are written for groups of three to five.
const GroupSize = 4

// Turnout is who a session is printed for.
type Turnout struct {
	Participants, Parties, Managers int
}

// Copies gives how many copies of a document to print: with participants, one
// each and one spare, or two from eight on, as somebody always brings a
// colleague or spoils a sheet; with small groups, no fewer than two. Zero when
// nobody is to have it, or when it is not known who comes.
func (t Turnout) Copies(rule string) int {
	switch rule {
	case CopyOne:
		return 1
	case CopyParticipant:
		switch {
		case t.Participants == 0:
			return 0
		case t.Participants < 8:
			return t.Participants + 1
		}
		return t.Participants + 2
	case CopyPair:
		if t.Participants == 0 {
			return 0
		}
		return (t.Participants+1)/2 + 1
	case CopyGroup:
		if t.Participants == 0 {
			return 0
		}
		return max(2, (t.Participants+GroupSize-1)/GroupSize)
	case CopyParty:
		return t.Parties
	case CopyManager:
		return t.Managers
	}
	return 0
}

// TurnoutAt gives who a session of the parties is for: the participants that
// are asked to come and adjoined others who are brought in. A party has at least
// one manager, whether or not one takes part.
func (s *Series) TurnoutAt(session *Session, parties []*Party, adjoined int) Turnout {
	out := Turnout{Participants: adjoined, Parties: len(parties)}
	for _, p := range parties {
		managers := 0
		for _, who := range s.Plan.InvitedTo(session, p.ID) {
			out.Participants++
			if s.Setting.Roles.Entry(who.Role).Str("manager") == "true" {
				managers++
			}
		}
		out.Managers += max(1, managers)
	}
	return out
}
