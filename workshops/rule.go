package workshops

import (
	"maps"
	"slices"
)

// Rule finds one kind of thing that is wrong with, or missing in, a series. A
// series can switch any rule off by name, with a reason.
type Rule struct {
	// Always applies the rule to every series. Other rules apply where a
	// model or a register asks for them.
	Always bool
	// Asked rules look at one session, before it or after it, and apply only
	// when somebody asks about that session.
	Asked Moment
	// Check reports what it finds to the case.
	Check func(c *Case)
}

// Moment is when a session is asked about.
type Moment string

// A session is asked about in the weeks before it, and in the days after it.
const (
	BeforeSession Moment = "before"
	AfterSession  Moment = "after"
)

// Case is one rule at work on one series.
type Case struct {
	*Series
	State    *State
	Today    Date
	Numbers  map[string]int
	Words    map[string][]string
	Register *Register // the register that asked for the rule; empty for a plan or model
	Session  *Session  // the session that is asked about, nil otherwise

	rule  string
	found *Diagnostics
}

// Error reports what must be put right before anything else is done.
func (c *Case) Error(at Place, variant string, args ...any) {
	c.found.Add(at, Error, c.rule, variant, args...)
}

// Warn reports what deserves a look.
func (c *Case) Warn(at Place, variant string, args ...any) {
	c.found.Add(at, Warning, c.rule, variant, args...)
}

// Note reports what is left to fill in or to do.
func (c *Case) Note(at Place, variant string, args ...any) {
	c.found.Add(at, Note, c.rule, variant, args...)
}

// Number gives a number of the rule, or the usual one when the model does not
// say.
func (c *Case) Number(name string, usual int) int {
	if n, ok := c.Numbers[name]; ok {
		return n
	}
	return usual
}

// Rules has every rule by name.
var Rules map[string]Rule

func init() {
	Rules = map[string]Rule{}
	for _, set := range []map[string]Rule{planRules, modelRules, recordRules, actionRules, chainRules,
		unitRules, takingPartRules, taskRules, riskRules, routineRules, courseRules, routeRules, motesplatsRules, themeRules,
		commissionRules, goalRules, answerRules, teamMeetingRules, adjoinedRules,
		teamRules, teamLogRules, teamGroupRules, reportRules, beforeRules, afterRules} {
		maps.Copy(Rules, set)
	}
}

// CheckSession finds what is left to do for one session, before it or after it,
// as it stands today. A rule that the series has switched off is silent here
// too.
func CheckSession(s *Series, moment Moment, session *Session, today Date) Diagnostics {
	st, _ := Fold(s, Date{})
	var ds Diagnostics
	for _, name := range slices.Sorted(maps.Keys(Rules)) {
		off := slices.ContainsFunc(s.Plan.Off, func(o SwitchedOff) bool { return o.Rule == name })
		if rule := Rules[name]; rule.Asked == moment && !off {
			rule.Check(&Case{Series: s, State: st, Today: today, Session: session, Register: &Register{}, rule: name, found: &ds})
		}
	}
	ds.Sort()
	return ds
}

// Check finds everything that is wrong with a series as it stands today.
func Check(s *Series, today Date) Diagnostics {
	st, ds := Fold(s, Date{})
	off := map[string]bool{}
	for _, o := range s.Plan.Off {
		if _, known := Rules[o.Rule]; !known {
			names := slices.Sorted(maps.Keys(Rules))
			ds.Add(o.At, Error, "unknown-rule", "", "Found", o.Rule, "Near", Nearest(o.Rule, names))
		}
		off[o.Rule] = true
	}
	run := func(use RuleUse, reg *Register) {
		rule, known := Rules[use.Rule]
		if !known {
			ds.Add(use.At, Error, "unknown-rule", "", "Found", use.Rule, "Near", "")
			return
		}
		if reg == nil {
			reg = &Register{} // without entries: a register's rule finds nothing there
		}
		if !off[use.Rule] && rule.Asked == "" {
			rule.Check(&Case{Series: s, State: st, Today: today, Numbers: use.Numbers, Words: use.Words, Register: reg, rule: use.Rule, found: &ds})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(Rules)) {
		if Rules[name].Always {
			run(RuleUse{Rule: name}, nil)
		}
	}
	for _, use := range s.Model.Rules {
		run(use, nil)
	}
	for _, reg := range s.Registers {
		for _, use := range reg.Rules {
			run(use, reg)
		}
	}
	ds.Sort()
	return ds
}
