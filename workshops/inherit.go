package workshops

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Heritage is what one series leaves to another that is made from it: lines for
// those who begin, in the words of those who ended, and where something stands
// that was left out because it may point somebody out. It never holds people,
// answers or what the series came to.
type Heritage struct {
	Tried    []string // what was given up, with the reason
	Learnt   []string
	Stood    []string // agreements that were in use when they were followed up
	Parked   []string // questions that nobody has taken further
	Sessions []string // that the model has no counterpart of
	Off      []string // rules that were switched off, with the reason
	Left     []Place

	scanner *Scanner
	names   []string
	state   *State
	lang    Language
}

// Inherit takes over what an earlier series of the same model has of its own:
// its purpose, its words and, where the language is the same, its agendas. The
// dates, the parties and the participants stay those of the draft. The scanner
// should accept nothing: a reason that held in one series need not in another.
func (d *Draft) Inherit(st *State, scanner *Scanner) {
	h := &Heritage{scanner: scanner, state: st, lang: d.Language}
	h.names = namesIn(st.Series)
	d.From = h
	h.learn()
	plan := st.Series.Plan
	if plan.Language != d.Language {
		return
	}
	m := *d.Model
	m.Purpose = h.text(plan.Purpose, plan.PlaceOf("purpose"), m.Purpose)
	m.Motto = h.text(plan.Motto, plan.PlaceOf("motto"), m.Motto)
	m.Goal = h.text(plan.Commission.Goal, plan.PlaceOf("commission"), m.Goal)
	m.Deliver = h.text(plan.Commission.Deliver, plan.PlaceOf("commission"), m.Deliver)
	d.Model = &m
	d.PersonWord = plan.PersonWord
	if plan.MinimumGroup > LeastGroup {
		d.MinimumGroup = plan.MinimumGroup
	}
	h.sessions(d, plan)
}

// namesIn gives the names that stay with a series: of its units, whose they are
// and where, of its teams and, where there is a file of them, of its people, also
// by one of their names.
func namesIn(s *Series) []string {
	var names []string
	for _, p := range s.Plan.Parties {
		names = append(names, p.Name, p.Municipality)
		if strings.Contains(p.Principal, " ") { // a name, not just the region
			names = append(names, p.Principal)
		}
		if p.Municipality != "" {
			names = append(names, p.Municipality+"s") // of it
		}
	}
	for _, t := range s.Plan.Teams {
		names = append(names, t.Name)
	}
	for _, person := range s.People {
		names = append(names, strings.FieldsFunc(person.Name, func(r rune) bool { return !unicode.IsLetter(r) })...)
	}
	return names
}

// MayLeave tells whether a text says nothing of who took part: no number, no
// description of a person, no name of a unit or of anyone that the series knows.
func (h *Heritage) MayLeave(text string) bool {
	for _, f := range h.scanner.Scan(text, false) {
		if p, described := h.scanner.Pattern(f.Kind); !described || p.Kind != Law {
			return false
		}
	}
	return !slices.ContainsFunc(h.names, func(name string) bool { return containsWord(text, name) })
}

// takes tells whether a text may leave, and notes where it stands if not.
func (h *Heritage) takes(text string, at Place) bool {
	if h.MayLeave(text) {
		return true
	}
	if !slices.Contains(h.Left, at) {
		h.Left = append(h.Left, at)
	}
	return false
}

// text gives what the earlier series says, or else what the model does.
func (h *Heritage) text(own string, at Place, model Text) Text {
	if own == "" || !h.takes(own, at) {
		return model
	}
	return Text{SV: own, EN: own}
}

// line adds a line about an entry: what it was, and what is to be said of it.
func (h *Heritage) line(to *[]string, e *Entry, at Place, says ...string) {
	said := []string{e.Lead().In(h.lang)}
	for _, s := range says {
		if s = strings.TrimSpace(s); s != "" {
			said = append(said, s)
		}
	}
	if line := strings.Join(said, " – "); h.takes(line, at) {
		*to = append(*to, line)
	}
}

// learn gathers the lines for those who begin.
func (h *Heritage) learn() {
	st, s := h.state, h.state.Series
	for _, e := range st.Dropped() {
		h.line(&h.Tried, e, e.Place(e.Register.Closing.Reason), s.Show(e, e.Register.Closing.Field, h.lang), e.Reason())
	}
	for _, reg := range s.Registers {
		for _, e := range st.Entries(reg.Name) {
			switch use := e.Str("use"); {
			case (reg.is("lessons") || reg.is("stability-lessons")) && !e.Closed():
				h.line(&h.Learnt, e, e.At(), e.Str("so"))
			case e.Reason() == "" && e.Str("lesson") != "":
				h.line(&h.Learnt, e, e.Place("lesson"), e.Str("lesson"))
			case use == "as-intended" || use == "partly":
				h.line(&h.Stood, e, e.Place("use"), s.Show(e, "use", h.lang), e.Str("use-why"))
			}
		}
	}
	for _, e := range st.Open("parking") {
		h.line(&h.Parked, e, e.At(), e.Str("to"))
	}
	for _, o := range s.Plan.Off {
		if h.takes(o.Reason, o.At) {
			h.Off = append(h.Off, o.Rule+": "+o.Reason)
		}
	}
}

// sessions gives the sessions of the draft the agendas of the earlier series.
// Where there are teams, the first one's. What was planned is taken also where the
// session was called off.
func (h *Heritage) sessions(d *Draft, plan *Plan) {
	left := slices.DeleteFunc(slices.Clone(plan.Sessions), func(s *Session) bool {
		return s.Team != "" && s.Team != firstTeam(plan, s.Kind)
	})
	given := map[string]*SessionKind{} // the same for the teams of one round
	for i, session := range d.Sessions {
		of := session.Kind.Kind + " " + session.round(d.Sessions[:i])
		kind, known := given[of]
		if !known {
			kind = session.Kind
			if j := slices.IndexFunc(left, func(s *Session) bool { return s.Kind == kind.Kind }); j >= 0 {
				kind = h.kind(kind, left[j], session.Team != nil)
				d.Sessions[i].Start = left[j].Start
				left = slices.Delete(left, j, j+1)
			}
			given[of] = kind
		}
		d.Sessions[i].Kind = kind
	}
	for _, s := range left {
		if s.Cancelled != "" {
			continue
		}
		line := s.Title
		for _, item := range s.Agenda {
			line += fmt.Sprintf(" · %s (%d)", item.Title, item.Minutes)
		}
		if h.takes(line, s.At) {
			h.Sessions = append(h.Sessions, line)
		}
	}
}

// firstTeam gives the team that has the first session of a kind.
func firstTeam(plan *Plan, kind string) string {
	for _, s := range plan.Sessions {
		if s.Kind == kind {
			return s.Team
		}
	}
	return ""
}

// round tells which of the sessions of its kind and team a session is, after
// those before it.
func (s DraftSession) round(before []DraftSession) string {
	n := 0
	for _, o := range before {
		if o.Kind.Kind == s.Kind.Kind && o.Team == s.Team {
			n++
		}
	}
	return fmt.Sprint(n)
}

// kind gives a session of the model with what the earlier series says. The
// title of a team's session has the name of the team in it and stays the
// model's.
func (h *Heritage) kind(k *SessionKind, s *Session, team bool) *SessionKind {
	out := *k
	if !team {
		out.Title = h.text(s.Title, s.At, k.Title)
	}
	out.Preparation = h.text(s.Preparation, s.PlaceOf("preparation"), k.Preparation)
	if slices.ContainsFunc(s.Agenda, func(i *Item) bool { return !k.hasPart(i.Part) }) || len(s.Agenda) == 0 {
		return &out
	}
	out.Minutes, out.Agenda = s.Minutes, nil
	for _, item := range s.Agenda {
		out.Agenda = append(out.Agenda, h.item(k.item(item.Topic), item))
	}
	return &out
}

func (k *SessionKind) hasPart(id string) bool {
	return id == "" || slices.ContainsFunc(k.Parts, func(p PartKind) bool { return p.ID == id })
}

// item gives the model's item with a topic, or an empty one of that topic.
func (k *SessionKind) item(topic string) *ItemKind {
	for _, item := range k.Agenda {
		if item.Topic == topic {
			return item
		}
	}
	return &ItemKind{Topic: topic, Title: Text{SV: "…", EN: "…"}}
}

// item gives an agenda item as the earlier series has it.
func (h *Heritage) item(model *ItemKind, own *Item) *ItemKind {
	out := &ItemKind{
		Topic: own.Topic, Kind: own.Kind, Part: own.Part, Standing: own.Standing, Minutes: own.Minutes,
		Title: h.text(own.Title, own.At, model.Title), How: h.text(own.How, own.At, Text{}), Result: h.text(own.Result, own.At, Text{}),
	}
	for _, key := range guideKeys {
		if said := own.Guide[key]; said != "" && h.takes(said, own.At) {
			out.Own = append(out.Own, GuideLine{key, said})
		}
	}
	return out
}

// guideKeys are the keys of a guide that a series says otherwise, in the order
// that they are written.
var guideKeys = []string{"purpose", "do", "say", "material", "if-late", "record"}

// GuideLine is a line of guidance that an earlier series had of its own.
type GuideLine struct {
	Key, Text string
}
