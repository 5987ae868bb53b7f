package render

// badgesOnPage is how many name badges there is room for on a page.
const badgesOnPage = 8

// Badges gives a name badge for each participant of the session, with function
// and unit, and the name only when names are asked for and known. Empty ones fill
// the last page: at least two, for those who come in somebody's place.
func (v *View) Badges() []RoleCard {
	out := v.RoleCards()
	empty := badgesOnPage - len(out)%badgesOnPage
	if empty < 2 {
		empty += badgesOnPage
	}
	return append(out, make([]RoleCard, empty)...)
}
