package cmd

import (
	"fmt"

	"samverka/workshops"
)

// printThemes lists the open themes of a series that keeps them: at how many
// sessions each has come up, and how far it has come.
func (a *app) printThemes(s *workshops.Series, status workshops.Status) {
	if s.Register("themes") == nil {
		return
	}
	state, _ := workshops.Fold(s, status.AsOf)
	themes := state.Open("themes")
	fmt.Fprintf(a.out, "\n%s\n", a.say("status.themes", "Count", len(themes)))
	for _, e := range themes {
		fmt.Fprintln(a.out, plain("  "+a.say("status.theme", "ID", e.ID, "What", e.Lead(), "Meetings", state.TimesRaised(e),
			"State", e.Register.Field("state").ChoiceLabel(e.Str("state")))))
	}
}
