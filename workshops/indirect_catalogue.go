package workshops

import "regexp"

// ReadWarningPatterns gives the patterns that a catalogue of them holds: each
// entry has a pattern, a remedy in both languages, and perhaps unless, beside
// and a kind. A pattern that is missing or can't be read, or an unknown kind, is an
// error at its place, and the entry is left out.
func ReadWarningPatterns(c *Catalogue, ds *Diagnostics) []WarningPattern {
	if c == nil {
		return nil
	}
	patterns := make([]WarningPattern, 0, len(c.Entries))
	for _, e := range c.Entries {
		kind := PatternKind(e.Str("kind"))
		if kind != Describes && kind != Telephone && kind != Law && kind != SmallShare {
			ds.Add(e.node.Place("kind"), Error, "warning-pattern", "kind", "Found", string(kind),
				"Near", Nearest(string(kind), []string{string(Telephone), string(Law), string(SmallShare)}))
			continue
		}
		match, unless, beside := e.expression("pattern", ds), e.expression("unless", ds), e.expression("beside", ds)
		if e.Str("pattern") == "" {
			ds.Add(e.node.At, Error, "warning-pattern", "missing", "ID", e.ID)
		}
		if match == nil || unless == nil && e.Str("unless") != "" || beside == nil && e.Str("beside") != "" {
			continue
		}
		patterns = append(patterns, WarningPattern{
			ID: e.ID, Kind: kind, Name: e.Name, Remedy: e.Text("remedy"), Match: match, Unless: unless, Beside: beside,
		})
	}
	return patterns
}

// expression reads a regular expression, nil when there is none or it is wrong.
func (e *CatalogueEntry) expression(key string, ds *Diagnostics) *regexp.Regexp {
	written := e.Str(key)
	if written == "" {
		return nil
	}
	read, err := regexp.Compile(written)
	if err != nil {
		ds.Add(e.node.Place(key), Error, "warning-pattern", "expression", "ID", e.ID, "Found", written)
		return nil
	}
	return read
}
