package workshops

import "slices"

// riskRules look at the risk analysis. The register of risks asks for them.
var riskRules = map[string]Rule{
	"risk-team":     {Check: riskTeam},
	"risk-assessed": {Check: riskAssessed},
	"risk-demands":  {Check: riskDemands},
	"risk-decision": {Check: riskDecision},
}

// riskTeam wants every principal to be there when risks are assessed (G09): a
// risk that one side has judged alone is the other side's news.
func riskTeam(c *Case) {
	principals := c.Plan.Principals()
	if len(principals) < 2 {
		return
	}
	for _, r := range c.State.Records {
		if !r.assessesRisks(c.Register.Name) || len(r.Attendance) == 0 {
			continue
		}
		for _, p := range principals {
			if !c.wasThere(r, p) {
				c.Warn(r.At, "", "Principal", p, "Date", r.Date)
			}
		}
	}
}

func (r *Record) assessesRisks(register string) bool {
	return slices.ContainsFunc(r.Changes, func(ch Change) bool {
		return ch.Register == register && (!ch.Fields["severity"].IsZero() || !ch.Fields["new-severity"].IsZero())
	})
}

// wasThere tells whether anybody from a principal's parties was present.
func (c *Case) wasThere(r *Record, principal string) bool {
	return slices.ContainsFunc(r.Attendance, func(a Attendance) bool {
		p := c.Setting.Party(a.Party)
		return p != nil && folded(p.Principal) == folded(principal) && len(a.Present) > 0
	})
}

// riskAssessed points out risks that lack severity or probability.
func riskAssessed(c *Case) {
	for _, e := range c.State.Open(c.Register.Name) {
		if !RiskOf(e, c.State).Assessed() {
			c.Note(e.At(), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}

// riskDemands misses what the level of a risk calls for, and the new assessment
// of a high risk that is said to be dealt with, or finds it still high (G09).
func riskDemands(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		a := RiskOf(e, c.State)
		if !a.Assessed() || e.Str("status") == "gone" {
			continue
		}
		for _, name := range a.Demands() {
			f := c.Register.Field(name)
			if f != nil && e.Fields[name].IsZero() && !e.Closed() {
				c.Warn(e.At(), "", "ID", e.ID, "Lead", e.Lead(), "Level", a.Level(), "Points", a.Points, "Label", f.Label)
			}
		}
		if a.Band.Str("reassess") != "yes" || e.Str("status") != "done" {
			continue
		}
		switch after := ResidualRiskOf(e, c.State); {
		case !after.Assessed():
			c.Warn(e.Place("status"), "again", "ID", e.ID, "Lead", e.Lead())
		case after.Band.Str("reassess") == "yes":
			c.Warn(e.Place("status"), "high", "ID", e.ID, "Lead", e.Lead(), "Points", after.Points)
		}
	}
}

// riskDecision wants a decision on every risk whose consequence is the most
// serious, however improbable it is: such a risk is to be built away (G09).
func riskDecision(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		decide := RiskOf(e, c.State).MustDecide()
		if decide.IsZero() || e.Closed() {
			continue
		}
		switch e.Str("decision") {
		case "act":
			if e.Str("measure") == "" {
				c.Warn(e.Place("decision"), "measure", "ID", e.ID, "Lead", e.Lead())
			}
		case "refrain":
			if e.Str("why") == "" {
				c.Warn(e.Place("decision"), "why", "ID", e.ID, "Lead", e.Lead())
			}
		default:
			c.Warn(e.Place("severity"), "", "ID", e.ID, "Lead", e.Lead())
		}
	}
}
