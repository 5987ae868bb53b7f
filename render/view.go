package render

import (
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

	// Of a document for a round of a survey.
	Survey *workshops.Survey
	Round  *workshops.Round

	// Slips are codes to draw, for pairing answers without names.
	Slips []string

	lang  workshops.Language
	words *templates.Texts
}

// NewView shows a series as it stands on a day.
func NewView(s *workshops.Series, today workshops.Date, words *templates.Texts) *View {
	st, _ := workshops.Fold(s, today)
	return &View{Series: s, State: st, Status: workshops.StatusOf(s, today), Today: today, lang: s.Plan.Language, words: words}
}

// For gives the view of one document of the series.
func (v *View) For(j *Job) *View {
	w := *v
	w.Session, w.Survey, w.Round = j.Session, j.Survey, j.Round
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

// Season is the term in words: "hösten 2026".
func (v *View) Season() string { return v.Plan.Term.Name(v.lang) }

// PartyNames lists the parties: "Ekbackens hemtjänst och Solgläntans
// vårdcentral".
func (v *View) PartyNames() string {
	names := make([]string, 0, len(v.Plan.Parties))
	for _, p := range v.Plan.Parties {
		names = append(names, p.Name)
	}
	return workshops.List(v.lang, names)
}

// Last tells whether the document's session is the last one of the plan.
func (v *View) Last() bool {
	return v.Session != nil && v.Session.Number == len(v.Plan.Sessions)
}

// NextSession gives the planned session after the document's, nil when there
// is none.
func (v *View) NextSession() *workshops.Session {
	if v.Session == nil || v.Last() {
		return nil
	}
	return v.Plan.Sessions[v.Session.Number]
}
