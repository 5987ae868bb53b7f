package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"samverka/workshops"
)

// whose narrows down what is shown to one function or one party; empty is
// everything.
type whose struct {
	owner, party string
}

func (a *app) whoseFlags(c *cobra.Command, w *whose) {
	c.Flags().StringVar(&w.owner, "owner", "", a.say("whose.flag.owner"))
	c.Flags().StringVar(&w.party, "party", "", a.say("whose.flag.party"))
}

// whoseIn gives the ids of a function and a party that somebody has written as
// people do, and refuses those that the series has not got.
func (a *app) whoseIn(s *workshops.Series, w whose) (whose, error) {
	if w.owner != "" {
		owner, fault := workshops.FieldTypes["function"].Parse(w.owner, &workshops.Field{}, s.Setting)
		if fault != nil {
			return w, a.wrongUse("whose.no-owner", "Found", w.owner, "Series", s.Plan.Title)
		}
		w.owner = owner
	}
	if w.party != "" {
		party, fault := workshops.FieldTypes["party"].Parse(w.party, &workshops.Field{}, s.Setting)
		if fault != nil {
			var ids []string
			for _, p := range s.Plan.Parties {
				ids = append(ids, p.ID)
			}
			return w, a.wrongUse("whose.no-party", "Found", w.party, "Allowed", strings.Join(ids, ", "))
		}
		w.party = party
	}
	return w, nil
}

// wants tells whether an appointment is for them.
func (w whose) wants(s *workshops.Series, p workshops.Appointment) bool {
	return (w.owner == "" || s.IsFor(p, w.owner)) && (w.party == "" || s.Concerns(p, w.party))
}

// wantsAwaited tells whether something awaited is theirs.
func (w whose) wantsAwaited(p workshops.Awaited) bool {
	return (w.owner == "" || p.Owner() == w.owner) && (w.party == "" || p.Party() == w.party)
}
