package render

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"samverka/workshops"
)

// Year gives the year that the series sums up (P11).
func (v *View) Year() int { return v.State.Year() }

// YearMeetings gives the sessions that were held during the year.
func (v *View) YearMeetings() []HeldSession {
	year := v.Year()
	return slices.DeleteFunc(v.HeldList(), func(h HeldSession) bool { return h.Record.Date.Year != year })
}

// YearEnd shows the series as it stood when the year that it sums up was over,
// or as it stands as long as the year is not: a summary that is printed again
// says the same.
func (v *View) YearEnd() *View {
	end := workshops.Date{Year: v.Year(), Month: time.December, Day: 31}
	if v.Year() == 0 || v.Today.Before(end) {
		return v
	}
	return v.AsOf(end)
}

// SinceYearEnd gives the themes that have moved on along the chain after the
// year was over.
func (v *View) SinceYearEnd() []*workshops.Entry {
	then := v.YearEnd()
	return slices.DeleteFunc(slices.Clone(v.Entries("themes")), func(e *workshops.Entry) bool {
		before := then.State.Entry("themes", e.ID)
		return before == nil || before.Str("state") == e.Str("state")
	})
}

// YearDays gives the days of the year's sessions in words, without the year:
// "23 januari, 20 mars och 15 maj".
func (v *View) YearDays() string {
	var days []string
	for _, h := range v.YearMeetings() {
		days = append(days, v.DayAndMonth(h.Record.Date))
	}
	return workshops.List(v.lang, days)
}

// DayAndMonth gives a day in words without its year: "23 januari".
func (v *View) DayAndMonth(d workshops.Date) string {
	return strings.TrimSuffix(d.Long(v.lang), " "+strconv.Itoa(d.Year))
}

// StandingItem is what a standing item brought during the year.
type StandingItem struct {
	Title string
	Notes []DatedNote
	// Silent is at how many sessions there was nothing new.
	Silent int
}

// DatedNote is a note from the session of a day.
type DatedNote struct {
	Date workshops.Date
	What string
}

// StandingItems gives the standing items of the year's sessions with what was
// noted under them (P02). A title loses the words before its colon: the
// heading above says already that the item is a standing one.
func (v *View) StandingItems() []StandingItem {
	var topics []string
	items := map[string]*StandingItem{}
	for _, h := range v.YearMeetings() {
		for _, item := range h.Agenda {
			if !item.Standing {
				continue
			}
			if items[item.Topic] == nil {
				topics = append(topics, item.Topic)
				items[item.Topic] = &StandingItem{Title: afterColon(item.Title)}
			}
			found := items[item.Topic]
			for _, what := range v.notedAt(h.Record, item.Topic, item.Title) {
				if workshops.NothingNew(what) {
					found.Silent++
				} else {
					found.Notes = append(found.Notes, DatedNote{h.Record.Date, what})
				}
			}
		}
	}
	var out []StandingItem
	for _, topic := range topics {
		out = append(out, *items[topic])
	}
	return out
}

// FirstSentence gives the first sentence of an entered text: a summary has room
// for no more.
func (v *View) FirstSentence(text string) string {
	for i, r := range text {
		rest := text[i+len(string(r)):]
		if strings.ContainsRune(".!?", r) && strings.HasPrefix(rest, " ") && beginsSentence(strings.TrimLeft(rest, " ")) {
			return text[:i+len(string(r))]
		}
	}
	return v.Sentence(text)
}

// beginsSentence tells whether a text begins with a capital, as what follows an
// abbreviation such as "kl." or "t.ex." does not.
func beginsSentence(text string) bool {
	for _, r := range text {
		return unicode.IsUpper(r)
	}
	return false
}

func afterColon(title string) string {
	if _, after, found := strings.Cut(title, ": "); found {
		return workshops.Capitalise(after)
	}
	return title
}

// YearNotes gives what was noted under a topic at the year's sessions.
func (v *View) YearNotes(topic string) []string {
	var out []string
	for _, h := range v.YearMeetings() {
		title := topic
		for _, item := range h.Agenda {
			if item.Topic == topic {
				title = item.Title
			}
		}
		out = append(out, v.notedAt(h.Record, topic, title)...)
	}
	return out
}

// notedAt gives the notes of a record on an agenda item, which stand under its
// topic or its title.
func (v *View) notedAt(r *workshops.Record, topic, title string) []string {
	var out []string
	for _, e := range v.Entries("notes") {
		if item := e.Str("item"); e.History[0].Record == r && (item == topic || item == title) {
			out = append(out, v.Show(e, "what"))
		}
	}
	return out
}

// YearGroup is the units and the roles from one group of organisations.
type YearGroup struct {
	Name  string
	Units []string
	Roles []string
}

// YearGroups gives who took part during the year, by group of organisations:
// units, and roles in order of the alphabet (P12). There are no names and no
// numbers, and roles that say the same are merged, so that nobody can be
// picked out. As long as no session has been held, it is those that are
// planned to take part.
func (v *View) YearGroups() []YearGroup { return v.groupsOf(v.cameThisYear()) }

// InvitedGroups gives everybody who is to take part in the same way.
func (v *View) InvitedGroups() []YearGroup { return v.groupsOf(v.planned()) }

// groupsOf gives the units and roles of some participants.
func (v *View) groupsOf(who map[string]bool) []YearGroup {
	organisations := v.Catalogues["organisations"]
	var out []YearGroup
	for _, group := range workshops.Groups {
		g := YearGroup{Name: v.say("motesplats.group." + group)}
		var roles []*workshops.CatalogueEntry
		for _, p := range v.Plan.Parties {
			if p.Group(organisations) != group {
				continue
			}
			there := v.rolesOf(p, who)
			if len(there) > 0 {
				g.Units = append(g.Units, p.Name)
			}
			roles = append(roles, there...)
		}
		if g.Roles = v.merged(roles); len(g.Units) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// rolesOf gives the roles that some participants have at a party.
func (v *View) rolesOf(p *workshops.Party, who map[string]bool) []*workshops.CatalogueEntry {
	var out []*workshops.CatalogueEntry
	for _, participant := range v.Plan.Of(p.ID) {
		if role := v.Setting.Roles.Entry(participant.Role); role != nil && who[participant.ID] {
			out = append(out, role)
		}
	}
	return out
}

func (v *View) cameThisYear() map[string]bool {
	came := map[string]bool{}
	for _, h := range v.YearMeetings() {
		for _, a := range h.Record.Attendance {
			for _, id := range a.Present {
				came[id] = true
			}
		}
	}
	if len(came) == 0 {
		return v.planned()
	}
	return came
}

func (v *View) planned() map[string]bool {
	all := map[string]bool{}
	for _, who := range v.Plan.Participants {
		all[who.ID] = true
	}
	return all
}

// merged gives the names of roles, each once. Roles of the same family stand
// together: "enhetschef/verksamhetschef".
func (v *View) merged(roles []*workshops.CatalogueEntry) []string {
	families := map[string][]string{}
	for _, role := range roles {
		name := role.NameIn(v.lang)
		key := role.Str("family")
		if key == "" {
			key = "role of its own: " + name
		}
		if !slices.Contains(families[key], name) {
			families[key] = append(families[key], name)
		}
	}
	var out []string
	for _, names := range families {
		slices.SortFunc(names, workshops.CompareSwedish)
		out = append(out, strings.Join(names, "/"))
	}
	slices.SortFunc(out, workshops.CompareSwedish)
	return out
}
