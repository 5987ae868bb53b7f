package render

import "samverka/workshops"

// Stay gives when the party that the document is for is to be at a session in
// parts, nil when the document is for all or the session is whole.
func (v *View) Stay() *Stay {
	if v.Party == nil {
		return nil
	}
	for _, s := range v.Stays() {
		if s.Party == v.Party.Name {
			return &s
		}
	}
	return nil
}

// ToBook gives the later sessions that an invitation names: all of them the
// first time, so that they can be booked, and then the next one.
func (v *View) ToBook() []*workshops.Session {
	later := v.Later()
	if v.Ordinal().Number > 1 && len(later) > 1 {
		return later[:1]
	}
	return later
}
