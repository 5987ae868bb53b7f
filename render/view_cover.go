package render

import (
	"strconv"

	"samverka/workshops"
)

// Cover gives what surrounds a bundle: its title says which session it is for,
// or that it is for the whole series when session is empty.
func (v *View) Cover(style, session string) Page {
	p := v.IndexPage(style)
	p.Title = v.say("bundle.title")
	p.Header = []HeaderRow{{Label: v.say("document.series"), Value: v.Plan.Title}}
	if s := v.Plan.Session(session); s != nil {
		p.Title += " – " + v.which(s)
		when := s.Date.Full(v.lang) + " " + workshops.ClockRangeInText(s.Start, s.End(), v.lang)
		p.Header = append(p.Header, HeaderRow{Label: v.say("bundle.when"), Value: when}, HeaderRow{Label: v.say("bundle.where"), Value: s.Place})
	}
	p.Header = append(p.Header,
		HeaderRow{Label: v.say("document.responsible"), Value: v.Plan.Leader},
		HeaderRow{Label: v.say("document.date"), Value: v.Today.String()})
	return p
}

// which names a session among those of its team: "träff 1", with the team's
// name before when it has one.
func (v *View) which(s *workshops.Session) string {
	o := v.ordinal(s)
	which := v.Model.Meeting.In(v.lang) + " " + strconv.Itoa(o.Number)
	if o.Team != "" {
		which = o.Team + ", " + which
	}
	return which
}
