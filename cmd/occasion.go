package cmd

import (
	"slices"

	"samverka/workshops"
)

// misspelt refuses an occasion that nobody has recorded and that is nearly the
// id of a session or a follow-up: taken as a check-in of its own, what is
// recorded would stand beside what was meant.
func (a *app) misspelt(s *workshops.Series, occasion string) error {
	var ids []string
	for _, session := range s.Plan.Sessions {
		ids = append(ids, session.ID)
	}
	for _, f := range s.Plan.FollowUps {
		ids = append(ids, f.ID)
	}
	recorded := slices.ContainsFunc(s.Records, func(r *workshops.Record) bool { return r.Occasion == occasion })
	if recorded || slices.Contains(ids, occasion) {
		return nil
	}
	if near := workshops.Nearest(occasion, ids); near != "" {
		return a.wrongUse("usage.occasion-near", "Found", occasion, "Near", near)
	}
	return nil
}
