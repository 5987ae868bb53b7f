package workshops

// teamType is one of the teams of the series, by id or by name (L02, L04).
type teamType struct{}

func (teamType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	var ids, words []string
	for _, t := range in.Teams {
		if written == t.ID || folded(written) == folded(t.Name) {
			return t.ID, nil
		}
		ids = append(ids, t.ID)
		words = append(words, t.ID, t.Name)
	}
	return "", refuse("unknown-team", "Found", written, "Near", Nearest(written, words), "Allowed", ids)
}

func (teamType) Show(value string, _ *Field, in *Setting, _ Language) string {
	for _, t := range in.Teams {
		if t.ID == value {
			return t.Name
		}
	}
	return value
}

// sessionType is one of the planned sessions, by id (L05).
type sessionType struct{}

func (sessionType) Parse(written string, _ *Field, in *Setting) (string, *Fault) {
	var ids []string
	for _, s := range in.Sessions {
		if s.ID == written {
			return written, nil
		}
		ids = append(ids, s.ID)
	}
	return "", refuse("unknown-session", "Found", written, "Near", Nearest(written, ids), "Allowed", ids)
}

func (sessionType) Show(value string, _ *Field, in *Setting, l Language) string {
	for _, s := range in.Sessions {
		if s.ID == value {
			return s.Date.Long(l)
		}
	}
	return value
}
