package cmd

import (
	"slices"

	"samverka/workshops"
	"samverka/workshops/store"
)

// aboutSession narrows findings down to one session when the command asks about
// one: what is left to do for it, what is wrong in the file that it was recorded
// in, and the errors of the series, which hold everything up.
func (a *app) aboutSession(f *store.Folder, ds workshops.Diagnostics, o checkOptions) (workshops.Diagnostics, error) {
	moment, id := workshops.BeforeSession, o.before
	if o.after != "" {
		moment, id = workshops.AfterSession, o.after
	}
	if id == "" || f.Series == nil {
		return ds, nil
	}
	session := f.Series.Plan.Session(id)
	if session == nil {
		return nil, a.noSession(f.Series, id)
	}
	file := ""
	if r := heldIn(f.Series, id); r != nil && moment == workshops.AfterSession {
		file = r.File()
	}
	ds = slices.DeleteFunc(slices.Clone(ds), func(d workshops.Diagnostic) bool {
		return d.Severity != workshops.Error && (file == "" || d.Place.File != file)
	})
	ds = append(ds, workshops.CheckSession(f.Series, moment, session, a.today)...)
	ds.Sort()
	return ds, nil
}

// noSession refuses a session that the series has not got.
func (a *app) noSession(s *workshops.Series, id string) error {
	var ids []string
	for _, session := range s.Plan.Sessions {
		ids = append(ids, session.ID)
	}
	return a.wrongUse("usage.session", "Found", id, "Near", workshops.Nearest(id, ids), "Allowed", ids)
}

// heldIn gives the record of a session, nil when it has none.
func heldIn(s *workshops.Series, id string) *workshops.Record {
	st, _ := workshops.Fold(s, workshops.Date{})
	return st.Held(id)
}
