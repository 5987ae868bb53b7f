package workshops_test

import "samverka/workshops"

// oneRisk is a check-in with one risk.
func oneRisk(rest string) change {
	return checkIn("risks:\n  - " + rest + "\n")
}

// oneRoutine is a check-in with one routine, decided by both principals.
func oneRoutine(rest string) change {
	return checkIn("routines:\n  - " + rest + "\n" + decidedHT + decidedVC)
}

var riskRuleCases = []ruleCase{
	{
		rule: "risk-team", severity: workshops.Warning,
		fires:  []change{granser, {file: added, to: "«check-in: mer\ndate: 2026-11-20\nattendance: {hemtjanst: {present: ht-1}, vardcentral: {excused: vc-1}}\nrisks: [{id: r, what: Fel, severity: 2}]\n"}},
		silent: []change{granser, checkIn("attendance: {hemtjanst: {present: ht-1}, vardcentral: {present: vc-1}}\nrisks: [{id: r, what: Fel, severity: 2}]\n")},
	},
	{
		rule: "risk-assessed", severity: workshops.Note,
		fires:  []change{granser, oneRisk("«{id: r, what: Fel, severity: 2}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 2, probability: mycket liten}")},
	},
	{
		rule: "risk-demands", severity: workshops.Warning, // four points want a decision
		fires:  []change{granser, oneRisk("«{id: r, what: Fel, severity: 2, probability: 2, owner: enhetschef@hemtjanst}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 1, owner: enhetschef@hemtjanst}")},
	},
	{
		rule: "risk-demands", variant: "again", severity: workshops.Warning,
		fires:  []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 3, status: «done}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 3, status: done, new-severity: 3, new-probability: 1}")},
	},
	{
		rule: "risk-demands", variant: "high", severity: workshops.Warning, // eight points are still high, six are not
		fires:  []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 3, status: «done, new-severity: 4, new-probability: 2}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 3, status: done, new-severity: 3, new-probability: 2}")},
	},
	{
		rule: "risk-decision", severity: workshops.Warning, // however improbable
		fires:  []change{granser, oneRisk("{id: r, what: Fel, severity: «4, probability: 1}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 3, probability: 4}")},
	},
	{
		rule: "risk-decision", variant: "measure", severity: workshops.Warning,
		fires:  []change{granser, oneRisk("{id: r, what: Fel, severity: 4, probability: 1, decision: «act}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 4, probability: 1, decision: act, measure: bygga bort}")},
	},
	{
		rule: "risk-decision", variant: "why", severity: workshops.Warning,
		fires:  []change{granser, oneRisk("{id: r, what: Fel, severity: 4, probability: 1, decision: «refrain}")},
		silent: []change{granser, oneRisk("{id: r, what: Fel, severity: 4, probability: 1, decision: refrain, why: går inte}")},
	},
	{
		rule: "routine-decided", severity: workshops.Warning,
		fires:  []change{granser, checkIn("routines:\n  - {id: ru, what: Rutin, from: 2026-11-20, state: «decided}\n" + decidedHT)},
		silent: []change{granser, oneRoutine("{id: ru, what: Rutin, from: 2026-11-20, state: decided}")},
	},
	{
		rule: "routine-decided", severity: workshops.Warning, // the decision was on another version
		fires:  []change{granser, checkIn("routines:\n  - {id: ru, what: Rutin, from: 2026-11-20, version: \"2\", state: «decided}\n" + decidedHT + "  - {id: b-2, routine: ru, principal: Region Eklandet, decided: 2026-11-20, version: \"1\"}\n")},
		silent: []change{granser, checkIn("routines:\n  - {id: ru, what: Rutin, from: 2026-11-20, version: \"2\", state: decided}\n" + decidedHT + "  - {id: b-2, routine: ru, principal: Region Eklandet, decided: 2026-11-20, version: \"2\"}\n")},
	},
	{
		rule: "routine-decided", variant: "unknown", severity: workshops.Warning,
		fires:  []change{granser, checkIn("routines:\n  - {id: ru, what: Rutin}\nroutine-decisions:\n  - {id: b, routine: ru, principal: «Regionen, decided: 2026-11-20}\n")},
		silent: []change{granser, checkIn("routines:\n  - {id: ru, what: Rutin}\n" + decidedHT)},
	},
	{
		rule: "routine-review", variant: "date", severity: workshops.Warning,
		fires:  []change{granser, oneRoutine("«{id: ru, what: Rutin, state: decided}")},
		silent: []change{granser, oneRoutine("{id: ru, what: Rutin, state: out-for-comment}")},
	},
	{
		rule: "routine-review", variant: "expired", severity: workshops.Warning,
		fires:  []change{granser, oneRoutine("{id: ru, what: Rutin, state: decided, review: «2026-11-24}")},
		silent: []change{granser, oneRoutine("{id: ru, what: Rutin, state: decided, from: 2026-11-20}")},
	},
	{
		rule: "routine-review", variant: "soon", severity: workshops.Warning, // within sixty days
		fires:  []change{granser, oneRoutine("{id: ru, what: Rutin, state: decided, review: «2027-01-24}")},
		silent: []change{granser, oneRoutine("{id: ru, what: Rutin, state: decided, review: 2027-01-25}")},
	},
	{
		rule: "routine-reviewer", severity: workshops.Warning,
		fires:  []change{granser, oneRoutine("«{id: ru, what: Rutin, state: decided, from: 2026-11-20, municipal-health-care: ja, reviewers: enhetschef@hemtjanst}")},
		silent: []change{granser, oneRoutine("{id: ru, what: Rutin, state: decided, from: 2026-11-20, municipal-health-care: ja, reviewers: [enhetschef@hemtjanst, verksamhetschef@vardcentral]}")},
	},
}
