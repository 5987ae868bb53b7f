package workshops

import "strconv"

// SchoolBreaks gives the breaks of a catalogue. They differ between
// municipalities, so a series can have a catalogue of its own.
func SchoolBreaks(c *Catalogue) []SchoolBreak {
	if c == nil {
		return nil
	}
	var out []SchoolBreak
	for _, e := range c.Entries {
		easter, _ := MatchChoice(e.Str("easter"), YesNo)
		b := SchoolBreak{Name: e.Name, Term: e.Str("term"), Easter: easter == "yes"}
		for _, w := range e.List("weeks") {
			if n, err := strconv.Atoi(w); err == nil {
				b.Weeks = append(b.Weeks, n)
			}
		}
		out = append(out, b)
	}
	return out
}
