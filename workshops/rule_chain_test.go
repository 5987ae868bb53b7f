package workshops_test

import "samverka/workshops"

// twoHeld makes the last session a check-in, so that it is still to come.
var twoHeld = change{third, "session: traff-3", "check-in: mer"}

var agreementRuleCases = []ruleCase{
	{
		rule: "agreement-tested", severity: workshops.Note,
		fires:  []change{{third, "- id: apotek-rutin", "- «id: apotek-rutin"}, {third, "    signs-known: ja\n", ""}},
		silent: []change{twoHeld, {third, "    signs-known: ja\n", ""}},
	},
	{
		rule: "agreement-tested", severity: workshops.Note, // a replaced agreement is nobody's concern
		fires:  []change{{third, "- id: apotek-rutin", "- «id: apotek-rutin"}, {third, "    written-down: ja\n", ""}},
		silent: []change{{third, "    written-down: ja\n", "    use: ersatt\n    use-why: ny rutin\n"}},
	},
	{
		rule: "continuation", variant: "missing", severity: workshops.Warning,
		fires:  []change{{plan, "format: 1", "«format: 1"}, {third, "continuation:\n  - id: fortsattning\n    state: fortsätter\n    form: möte varje termin\n", ""}},
		silent: []change{twoHeld, {third, "continuation:\n  - id: fortsattning\n    state: fortsätter\n    form: möte varje termin\n", ""}},
	},
	{
		rule: "continuation", variant: "open", severity: workshops.Warning,
		fires:  []change{{third, "state: fortsätter", "state: «ej beslutat\n    decided-by: 2026-12-18"}},
		silent: []change{{third, "state: fortsätter", "state: ej beslutat\n    decider: verksamhetschef@vardcentral\n    decided-by: 2026-12-18"}},
	},
	{
		rule: "continuation", variant: "late", severity: workshops.Warning,
		fires:  []change{{third, "state: fortsätter", "state: ej beslutat\n    decider: verksamhetschef@vardcentral\n    decided-by: «2026-11-24"}},
		silent: []change{{third, "state: fortsätter", "state: ej beslutat\n    decider: verksamhetschef@vardcentral\n    decided-by: 2026-11-25"}},
	},
}

var chainRuleCases = []ruleCase{
	{
		rule: "problem-followed-through", severity: workshops.Warning,
		fires:  []change{{first, "- id: sopor", "- «id: sopor"}, {second, "benefit: 2", "benefit: 4"}, {second, "    problem: sopor\n", ""}},
		silent: []change{{second, "benefit: 2", "benefit: 4"}},
	},
	{
		rule: "problem-followed-through", severity: workshops.Warning, // a settled problem needs no action
		fires:  []change{{first, "- id: sopor", "- «id: sopor"}, {second, "benefit: 2", "benefit: 5"}, {second, "    problem: sopor\n", ""}},
		silent: []change{{second, "benefit: 2", "benefit: 5\n    outcome: hanterat"}, {second, "    problem: sopor\n", ""}},
	},
	{
		rule: "cause-found", severity: workshops.Note,
		fires:  []change{{first, "- id: sopor", "- «id: sopor"}, {second, "    cause-type: [organisational]\n", ""}},
		silent: []change{{second, "    effort: 2\n    cause-type: [organisational]\n", ""}},
	},
	{
		rule: "decision-has-problem", severity: workshops.Note,
		fires:  []change{{second, "- id: apotek-rutin", "- «id: apotek-rutin"}, {second, "    problem: apotek\nactions:", "actions:"}},
		silent: []change{{second, "    problem: apotek\nactions:", "    problem: [apotek, sopor]\nactions:"}},
	},
	{
		rule: "solved-by-something", severity: workshops.Note,
		fires:  []change{reopened, {third, "outcome: löst", "outcome: «löst"}},
		silent: []change{reopened, {third, "outcome: löst", "outcome: pågår"}},
	},
}
