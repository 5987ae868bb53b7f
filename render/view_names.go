package render

// NameOf gives the name of a participant, empty unless names have been asked for
// and the file with names has one: functions are what documents show.
func (v *View) NameOf(participant string) string {
	if !v.WithNames {
		return ""
	}
	return v.People[participant].Name
}
