package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// How much there is room for on one side of a pocket card.
const (
	pocketPaths      = 10
	pocketAgreements = 8
	pocketLines      = 5
)

// PocketCard is a small card to fold and carry: how to reach another unit on
// one side, and what has been agreed on the other.
type PocketCard struct {
	From, To *workshops.Party
	Paths    []*workshops.Entry // at most as many as there is room for
	More     bool               // whether the contact list has more
	Empty    int                // lines to fill in by hand
}

// PocketCards gives a card for each direction of the contact list.
func (v *View) PocketCards() []PocketCard {
	var out []PocketCard
	for _, d := range v.Directions() {
		c := PocketCard{From: d.From, To: d.To, Paths: v.urgentFirst(v.Paths(d.From.ID, d.To.ID))}
		if c.More = len(c.Paths) > pocketPaths; c.More {
			c.Paths = c.Paths[:pocketPaths]
		}
		c.Empty = min(pocketLines, max(0, pocketPaths-1-len(c.Paths)))
		out = append(out, c)
	}
	return out
}

// urgentFirst puts the paths in the order that one is in a hurry: what cannot
// wait first, then as in the catalogue of questions.
func (v *View) urgentFirst(paths []*workshops.Entry) []*workshops.Entry {
	questions := v.Catalogues["contact-questions"]
	ids := questions.IDs()
	place := func(e *workshops.Entry) int {
		at := slices.Index(ids, e.Str("question"))
		if questions.Entry(e.Str("question")).Str("hurry") == "true" {
			return at - len(ids)
		}
		return at
	}
	out := slices.Clone(paths)
	slices.SortStableFunc(out, func(a, b *workshops.Entry) int { return place(a) - place(b) })
	return out
}

// PathFunction gives the function that a path leads to, as a role alone where the
// party stands above.
func (v *View) PathFunction(e *workshops.Entry) string {
	if role, party, _ := strings.Cut(e.Str("function"), "@"); party == e.Str("to") {
		return v.Setting.RoleName(role, v.lang)
	}
	return v.Show(e, "function")
}

// TaskOwner gives the service that answers for a task.
func (v *View) TaskOwner(e *workshops.Entry) string { return v.Show(e, "responsible") }

// PocketTasks gives the tasks of the responsibility matrix that there is room
// for.
func (v *View) PocketTasks() []*workshops.Entry { return atMost(v.Open("tasks"), pocketAgreements) }

// PocketAgreements gives the agreements in force that are not contact paths,
// which the other side of the card has.
func (v *View) PocketAgreements() []*workshops.Entry {
	return atMost(slices.DeleteFunc(slices.Clone(v.Open("agreements")), func(e *workshops.Entry) bool {
		return e.Str("kind") == "contact-path"
	}), pocketAgreements)
}

func atMost(entries []*workshops.Entry, n int) []*workshops.Entry {
	return entries[:min(n, len(entries))]
}
