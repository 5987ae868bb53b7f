package render

// badgesOnPage is how many name badges there is room for on a page.
const badgesOnPage = 8

// Badges gives a name badge for each participant of the session, with function
// and unit but no name, and empty ones up to a full page: at least two, for those
// who come in somebody's place.
func (v *View) Badges() []RoleCard {
	out := v.RoleCards()
	empty := badgesOnPage - len(out)%badgesOnPage
	if empty < 2 {
		empty += badgesOnPage
	}
	return append(out, make([]RoleCard, empty)...)
}
