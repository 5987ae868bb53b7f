package workshops

import "slices"

// SharedIn gives the development work that was shared at the meetings of a
// year, by the day that it was shared (P05).
func (st *State) SharedIn(year int) []*Entry {
	var out []*Entry
	for _, e := range st.Entries("development-work") {
		if e.Date("shared").Year == year {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *Entry) int { return a.Date("shared").Compare(b.Date("shared")) })
	return out
}

// NotShared gives the parties that have not told of a development work during a
// year (P05), but for those of the kinds that the register's rule excepts.
func (st *State) NotShared(year int) []*Party {
	told := map[string]bool{}
	for _, e := range st.SharedIn(year) {
		told[e.Str("unit")] = true
	}
	except := st.Series.Register("development-work").words("sharing-rotation", "except")
	return slices.DeleteFunc(slices.Clone(st.Series.Plan.Parties), func(p *Party) bool {
		return told[p.ID] || slices.Contains(except, p.Kind)
	})
}
