package workshops

// PathNeeded tells whether a contact list is to have a path between two
// parties: they work together and, where the register of contacts asks for
// paths between authorities only, belong to different ones (L11). Parties whose
// authority is not known count as different.
func (s *Series) PathNeeded(a, b *Party) bool {
	if !s.Plan.WorkTogether(a, b) {
		return false
	}
	reg := s.Register("contacts")
	if reg == nil {
		return true
	}
	for _, use := range reg.Rules {
		if use.Rule == "contact-both" && use.Numbers["across"] > 0 {
			return a.Principal == "" || folded(a.Principal) != folded(b.Principal)
		}
	}
	return true
}
