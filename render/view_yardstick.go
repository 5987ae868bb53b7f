package render

// MonthsIn gives how many whole months have passed since the first session was
// held, 0 before the first has.
func (v *View) MonthsIn() int {
	if len(v.Status.Held) == 0 {
		return 0
	}
	first, months := v.Status.Held[0].Date, 0
	for !first.AddMonths(months + 1).After(v.Today) {
		months++
	}
	return months
}
