package workshops

import (
	"slices"
	"strings"
)

// routineRules look at routines. The register of routines asks for them.
var routineRules = map[string]Rule{
	"routine-decided":  {Check: routineDecided},
	"routine-review":   {Check: routineReview},
	"routine-reviewer": {Check: routineReviewer},
}

// routineDecided wants the decision of every principal on the version of a
// routine that is said to hold (G10), and finds decisions of principals that no
// party has.
func routineDecided(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Str("state") != "decided" {
			continue
		}
		for _, a := range ApprovalsOf(e, c.State) {
			if a.Decision == nil {
				c.Warn(e.Place("state"), "", "ID", e.ID, "Lead", e.Lead(), "Principal", a.Principal, "Version", e.Str("version"))
			}
		}
	}
	principals := c.Plan.Principals()
	for _, e := range c.State.Entries("routine-decisions") {
		c.knownPrincipal(e, principals)
	}
}

// routineReview finds decided routines that have expired or soon will, and those
// that do not say when they took effect (G10). The number "days" is how long
// before that it warns.
func routineReview(c *Case) {
	days := c.Number("days", 60)
	for _, e := range c.State.Open(c.Register.Name) {
		review := ReviewOf(e)
		switch {
		case e.Str("state") != "decided":
		case review.IsZero():
			c.Warn(e.At(), "date", "ID", e.ID, "Lead", e.Lead())
		case Expired(e, c.Today):
			c.Warn(e.Place("review"), "expired", "ID", e.ID, "Lead", e.Lead(), "Date", review)
		case review.Sub(c.Today) <= days:
			c.Warn(e.Place("review"), "soon", "ID", e.ID, "Lead", e.Lead(), "Date", review, "Count", review.Sub(c.Today))
		}
	}
}

// routineReviewer wants a routine that concerns municipal health care to have
// been reviewed by somebody with medical responsibility: the roles of the list
// "roles" (the Health and Medical Services Act 2017:30).
func routineReviewer(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if e.Str("municipal-health-care") != "yes" || e.Str("state") == "draft" {
			continue
		}
		reviewed := slices.ContainsFunc(e.List("reviewers"), func(function string) bool {
			role, _, _ := strings.Cut(function, "@")
			return slices.Contains(c.Words["roles"], role)
		})
		if !reviewed {
			c.Warn(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}
