package workshops

import "slices"

// unitRules look at who is gathered and who decides. Registers and models ask
// for them.
var unitRules = map[string]Rule{
	"unit-coverage":      {Check: unitCoverage},
	"binder-version":     {Check: binderVersion},
	"mandate-both":       {Check: mandateBoth},
	"principal-count":    {Check: principalCount},
	"co-leaders":         {Check: coLeaders},
	"contributions-both": {Check: contributionsBoth},
	"saved-time-source":  {Check: savedTimeSource},
}

// unitCoverage finds units of the municipality that take no part, those that
// have not answered the proposal once it has been sent, and parties of the kinds
// that it is to gather that are missing in the register (G01).
func unitCoverage(c *Case) {
	units := c.State.Open(c.Register.Name)
	if len(c.Records) == 0 {
		return
	}
	if len(units) == 0 {
		c.Warn(c.Plan.At, "empty")
		return
	}
	sent := slices.ContainsFunc(units, func(e *Entry) bool { return e.Str("asked") != "" })
	for _, e := range units {
		if !UnitInvolved(e, c.Series) {
			c.Warn(e.At(), "participant", "Unit", e.Lead())
		}
		if sent && (e.Str("answer") == "" || e.Str("answer") == "none") {
			c.Warn(e.Place("answer"), "answer", "Unit", e.Lead())
		}
	}
	for _, p := range c.Plan.Parties {
		listed := slices.ContainsFunc(units, func(e *Entry) bool { return e.Str("party") == p.ID })
		if !listed && slices.Contains(c.Words["kinds"], p.Kind) {
			c.Warn(p.At, "unlisted", "Unit", p.Name)
		}
	}
}

// binderVersion finds units that use another version of the binder and its care
// plan template than the others (G20).
func binderVersion(c *Case) {
	latest := LatestBinder(c.State)
	if latest == "" {
		return
	}
	for _, e := range c.State.Open(c.Register.Name) {
		switch version := e.Str("binder-version"); {
		case version != "" && folded(version) != folded(latest):
			c.Warn(e.Place("binder-version"), "", "Unit", e.Lead(), "Version", version, "Latest", latest)
		case version == "" && UnitInvolved(e, c.Series):
			c.Warn(e.At(), "missing", "Unit", e.Lead(), "Latest", latest)
		}
	}
}

// LatestBinder gives the highest version of the binder that any unit uses, empty
// when none has one.
func LatestBinder(st *State) string {
	latest := ""
	for _, e := range st.Open("units") {
		if v := e.Str("binder-version"); latest == "" || laterVersion(v, latest) {
			latest = v
		}
	}
	return latest
}

// laterVersion tells whether a version comes after another: number by number,
// so that 1.10 is later than 1.9.
func laterVersion(a, b string) bool {
	x, y := versionNumbers(a), versionNumbers(b)
	return slices.Compare(x, y) > 0
}

func versionNumbers(s string) []int {
	var out []int
	in := false
	for _, r := range s {
		digit := r >= '0' && r <= '9'
		switch {
		case digit && in:
			out[len(out)-1] = out[len(out)-1]*10 + int(r-'0')
		case digit:
			out = append(out, int(r-'0'))
		}
		in = digit
	}
	return out
}

// mandateBoth wants it known who decides at every principal (G06), and finds
// mandates of principals that no party has.
func mandateBoth(c *Case) {
	if len(c.Records) == 0 {
		return
	}
	principals := c.Plan.Principals()
	mandates := c.State.Open(c.Register.Name)
	for _, p := range principals {
		if !slices.ContainsFunc(mandates, func(e *Entry) bool { return folded(e.Str("principal")) == folded(p) }) {
			c.Warn(c.Plan.At, "", "Principal", p)
		}
	}
	for _, e := range mandates {
		c.knownPrincipal(e, principals)
	}
}

// knownPrincipal finds an entry of a principal that no party of the plan has.
func (c *Case) knownPrincipal(e *Entry, principals []string) {
	written := e.Str("principal")
	known := slices.ContainsFunc(principals, func(p string) bool { return folded(p) == folded(written) })
	if written != "" && len(principals) > 0 && !known {
		c.Warn(e.Place("principal"), "unknown", "Found", written, "Near", Nearest(written, principals), "Allowed", principals)
	}
}

// principalCount wants both principals to be there: what only one of them has
// agreed to binds nobody else (G06).
func principalCount(c *Case) {
	least := c.Number("min", 2)
	known := 0
	for _, p := range c.Plan.Parties {
		if p.Principal != "" {
			known++
		}
	}
	if n := len(c.Plan.Principals()); known == len(c.Plan.Parties) && n < least {
		c.Warn(c.Plan.At, "", "Count", n, "Least", least)
	}
}

// coLeaders points out a leading role, of those that the model builds on, that
// the plan does not name (G26).
func coLeaders(c *Case) {
	leader := folded(c.Plan.Leader)
	for _, id := range c.Words["roles"] {
		role := c.Setting.Roles.Entry(id)
		if role == nil {
			continue
		}
		named := slices.ContainsFunc(nameForms(role.Name), func(form string) bool { return containsWord(leader, form) })
		if !named {
			c.Note(c.Plan.At, "", "Role", role.Name, "Leader", c.Plan.Leader)
		}
	}
}

// contributionsBoth wants every party to say what it contributes and what it
// needs, once any of them has (G16).
func contributionsBoth(c *Case) {
	entries := c.State.Open(c.Register.Name)
	if len(entries) == 0 {
		if c.State.allHeld() {
			c.Warn(c.Plan.At, "empty")
		}
		return
	}
	for _, p := range c.Plan.Parties {
		for _, field := range []string{"gives", "needs"} {
			has := slices.ContainsFunc(entries, func(e *Entry) bool { return e.Str("party") == p.ID && e.Str(field) != "" })
			if !has {
				c.Warn(entries[0].At(), field, "Unit", p.Name)
			}
		}
	}
}

// savedTimeSource wants an estimate of saved time to say whose it is (G23).
func savedTimeSource(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if e.Str("use") == "saved" && e.Str("source") == "" {
			c.Warn(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}
