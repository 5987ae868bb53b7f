package workshops

// Series is everything that is known of one series: the plan, what has been
// recorded, the answers, and the definitions that give them meaning.
type Series struct {
	ID         string // the name of its folder
	Plan       *Plan
	Model      *Model
	Registers  []*Register // in the order of the model
	Surveys    []*Survey
	Documents  []*Document
	Pieces     []*Piece
	Catalogues map[string]*Catalogue
	Calendar   Calendar
	Records    []*Record         // by date, then by file
	People     map[string]Person // by participant; empty without a file of names
	Setting    *Setting
	Scanner    *Scanner // of what must not, or should not, be written
	Wording    *Scanner // of what says more than a small group can tell

	answers []*Answers
}

// Register gives the register with the name, or else the one that stands for
// it; nil when the series has neither.
func (s *Series) Register(name string) *Register {
	for _, r := range s.Registers {
		if r.Name == name {
			return r
		}
	}
	for _, r := range s.Registers {
		if r.StandsFor == name && name != "" {
			return r
		}
	}
	return nil
}

// Survey gives the survey with the name, nil when the series has none.
func (s *Series) Survey(name string) *Survey {
	for _, survey := range s.Surveys {
		if survey.Name == name {
			return survey
		}
	}
	return nil
}

// KindOf gives the model's description of a session, nil when the session is
// of the series' own making.
func (s *Series) KindOf(session *Session) *SessionKind { return s.Model.Session(session.Kind) }

// Occasion gives the title of a record's occasion in the language of the
// reader: the session's own title, the follow-up's, or the word for a
// check-in.
func (s *Series) Occasion(r *Record) string {
	switch r.Kind {
	case OccasionSession:
		if session := s.Plan.Session(r.Occasion); session != nil {
			return session.Title
		}
	case OccasionFollowUp:
		for _, f := range s.Plan.FollowUps {
			if f.ID == r.Occasion {
				return f.Title
			}
		}
	}
	return r.Occasion
}

// OccasionKind tells what an id names: a planned session, a planned follow-up,
// or else a check-in.
func (s *Series) OccasionKind(id string) string {
	if s.Plan.Session(id) != nil {
		return OccasionSession
	}
	for _, f := range s.Plan.FollowUps {
		if f.ID == id {
			return OccasionFollowUp
		}
	}
	return OccasionCheckIn
}
