package render

import (
	"strconv"

	"samverka/workshops"
)

// Run is sessions that follow each other and are of the same kind and title:
// the ordinary meetings of a year, say.
type Run struct {
	*workshops.Session // the first of them
	last               int
}

// Numbers gives the numbers of the sessions: "1–5", or "6" for one alone.
func (r Run) Numbers() string {
	if r.last == r.Number {
		return strconv.Itoa(r.Number)
	}
	return strconv.Itoa(r.Number) + "–" + strconv.Itoa(r.last)
}

// Runs gives the planned sessions, those that are alike once.
func (v *View) Runs() []Run {
	var out []Run
	for _, s := range v.Plan.Sessions {
		if n := len(out); n > 0 && out[n-1].Kind == s.Kind && out[n-1].Title == s.Title && s.Kind != "" {
			out[n-1].last = s.Number
			continue
		}
		out = append(out, Run{s, s.Number})
	}
	return out
}
