package render

import (
	"strconv"

	"samverka/workshops"
)

// Run is sessions that follow each other and are of the same kind and title:
// the ordinary meetings of a year, say, or the meetings of several teams.
type Run struct {
	*workshops.Session // the first of them
	Title              string
	last               int
}

// Numbers gives the numbers of the sessions: "1–5", or "6" for one alone.
func (r Run) Numbers() string {
	if r.Several() {
		return strconv.Itoa(r.Number) + "–" + strconv.Itoa(r.last)
	}
	return strconv.Itoa(r.Number)
}

// Several tells whether there is more than one session.
func (r Run) Several() bool { return r.last != r.Number }

// Runs gives the planned sessions, those that are alike once.
func (v *View) Runs() []Run {
	var out []Run
	for _, s := range v.Plan.Sessions {
		if n := len(out); n > 0 && out[n-1].Kind == s.Kind && s.Kind != "" {
			before := &out[n-1]
			otherTeam := before.Team != "" && s.Team != "" && len(s.Parts) > 0
			if before.Title == s.Title || otherTeam {
				if kind := v.KindOf(s); kind != nil && before.Title != s.Title {
					before.Title = kind.Title.In(v.lang)
				}
				before.last = s.Number
				continue
			}
		}
		out = append(out, Run{s, s.Title, s.Number})
	}
	return out
}
