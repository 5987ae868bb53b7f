package render

import (
	"slices"
	"strconv"

	"samverka/templates"
	"samverka/workshops"
)

// View is what a document template is filled from: the series as it stands on
// a day, and the session or survey round that the document is for. Templates
// may use everything that the domain exports, and the methods of View.
type View struct {
	*workshops.Series
	State  *workshops.State
	Status workshops.Status
	Today  workshops.Date

	// Of a document for a session: the session, the model's description of
	// it (nil when the series made it up), and its record (nil until held).
	Session *workshops.Session
	Kind    *workshops.SessionKind
	Record  *workshops.Record

	// Whom a document for one party at the session is for, nil when it is for
	// all.
	Party *workshops.Party

	// Of a document for a round of a survey.
	Survey *workshops.Survey
	Round  *workshops.Round

	// Edition is which version of the document that sums the series up this
	// is; nil where that is not known.
	Edition *workshops.Edition

	// Slips are codes to draw, for pairing answers without names.
	Slips []string
	// WithNames shows the names of participants where a document has room for
	// them.
	WithNames bool

	document *workshops.Document
	lang     workshops.Language
	words    *templates.Texts
	memory   *memory
}

// NewView shows a series as it stands on a day.
func NewView(s *workshops.Series, today workshops.Date, words *templates.Texts) *View {
	v := &View{Series: s, lang: s.Plan.Language, words: words, memory: &memory{}}
	return v.AsOf(today)
}

// For gives the view of one document of the series.
func (v *View) For(j *Job) *View {
	w := *v
	w.document, w.Session, w.Party, w.Survey, w.Round = j.Document, j.Session, j.Party, j.Survey, j.Round
	if j.Session != nil {
		w.Kind, w.Record = v.KindOf(j.Session), v.State.Held(j.Session.ID)
	}
	return &w
}

// say gives fixed words in the language of the series.
func (v *View) say(id string, args ...any) string {
	named := make(map[string]any, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		named[args[i].(string)] = args[i+1]
	}
	return v.words.Say(id, workshops.ArgsIn(named, v.lang))
}

// Say gives fixed words in the language of the series.
func (v *View) Say(id string) string { return v.say(id) }

// Words gives the fixed words in the language of the series.
func (v *View) Words() *templates.Texts { return v.words }

// PersonWord is what the series calls somebody who receives care.
func (v *View) PersonWord() string {
	if v.Plan.PersonWord != "" {
		return v.Plan.PersonWord
	}
	return v.say("document.person-word")
}

// Season is the term in words: "hösten 2026". A series that goes on across
// terms has the year or years that its sessions are planned in.
func (v *View) Season() string {
	sessions := v.Plan.Sessions
	if !v.Plan.Term.IsZero() || !v.Model.AcrossTerms || len(sessions) == 0 {
		return v.Plan.Term.Name(v.lang)
	}
	first, last := sessions[0].Date.Year, sessions[len(sessions)-1].Date.Year
	if first == last {
		return strconv.Itoa(first)
	}
	return strconv.Itoa(first) + "–" + strconv.Itoa(last)
}

// manyParties is from how many on that a sentence does not list the parties.
const manyParties = 5

// SeveralMunicipalities tells whether units of more than one municipality take
// part (P01).
func (v *View) SeveralMunicipalities() bool { return len(v.Plan.Municipalities()) > 1 }

// Crowded tells whether too many parties meet to name them one by one, and there
// are municipalities to name instead.
func (v *View) Crowded() bool {
	return len(v.Plan.Meeting(v.Session)) >= manyParties && v.SeveralMunicipalities()
}

// PartyNames lists the parties: "Ekbackens hemtjänst och Solgläntans
// vårdcentral". Many parties of several municipalities are "verksamheter i
// Ekbacken och Lindängen".
func (v *View) PartyNames() string {
	if v.Crowded() {
		return v.say("motesplats.units-in", "Municipalities", workshops.List(v.lang, v.Plan.Municipalities()))
	}
	names := make([]string, 0, len(v.Plan.Parties))
	for _, p := range v.Plan.Meeting(v.Session) {
		names = append(names, p.Name)
	}
	return workshops.List(v.lang, names)
}

// Last tells whether the document's session is the last one of its team, or of
// the plan.
func (v *View) Last() bool {
	return v.Session != nil && len(v.Later()) == 0
}

// NextSession gives the planned session after the document's with the same
// team, nil when there is none.
func (v *View) NextSession() *workshops.Session {
	if later := v.Later(); len(later) > 0 {
		return later[0]
	}
	return nil
}

// Later gives the planned sessions after the document's with the same team.
func (v *View) Later() []*workshops.Session {
	if v.Session == nil {
		return nil
	}
	return v.Plan.SameTeam(v.Session)[v.Ordinal().Number:]
}

// Ordinal is which session of how many something is, for its team or for all.
type Ordinal struct {
	Number, Of int
	Team       string // empty without a team
}

// Ordinal counts the document's session among those of the same team.
func (v *View) Ordinal() Ordinal { return v.ordinal(v.Session) }

func (v *View) ordinal(s *workshops.Session) Ordinal {
	same := v.Plan.SameTeam(s)
	o := Ordinal{Number: slices.Index(same, s) + 1, Of: len(same)}
	if team := v.Plan.Team(s.Team); team != nil {
		o.Team = team.Name
	}
	return o
}
