package workshops_test

import "samverka/workshops"

const plan = "series.yaml"

var planRuleCases = []ruleCase{
	{
		rule: "unique-ids", // a party
		fires: []change{{plan, "participants:\n",
			"  - «{id: hemtjanst, name: Björkens hemtjänst, kind: hemtjanst, principal: Ekbackens kommun}\nparticipants:\n"}},
		silent: []change{{plan, "participants:\n",
			"  - {id: hemtjanst-2, name: Björkens hemtjänst, kind: hemtjanst, principal: Ekbackens kommun}\nparticipants:\n"}},
	},
	{
		rule:   "unique-ids", // a participant
		fires:  []change{{plan, "sjukskoterska}\n", "sjukskoterska}\n  - «{id: vc-3, party: vardcentral, role: sjukskoterska}\n"}},
		silent: []change{{plan, "sjukskoterska}\n", "sjukskoterska}\n  - {id: vc-4, party: vardcentral, role: sjukskoterska}\n"}},
	},
	{
		rule:   "unique-ids", // a session and a follow-up
		fires:  []change{{plan, "- {id: uppfoljning-3-man,", "- «{id: traff-3,"}},
		silent: []change{{plan, "- {id: uppfoljning-3-man,", "- {id: traff-4,"}},
	},
	{
		rule:   "unique-ids", // topics of a session
		fires:  []change{{plan, "- {topic: problem-inventory,", "- «{topic: role-cards,"}},
		silent: []change{{plan, "- {topic: causes,", "- {topic: role-cards,"}},
	},
	{
		rule: "agenda-minutes", variant: "over", severity: workshops.Error,
		fires:  []change{{plan, "minutes: 90\n    place: Lokal Eken\n    agenda:\n      - {topic: causes, minutes: 90", "minutes: «90\n    place: Lokal Eken\n    agenda:\n      - {topic: causes, minutes: 91"}},
		silent: []change{{plan, "minutes: 90\n    place: Lokal Eken\n    agenda:\n      - {topic: causes, minutes: 90", "minutes: 91\n    place: Lokal Eken\n    agenda:\n      - {topic: causes, minutes: 91"}},
	},
	{
		rule: "agenda-minutes", variant: "under", severity: workshops.Error,
		fires:  []change{{plan, "minutes: 120", "minutes: «121"}},
		silent: []change{{plan, "minutes: 120", "minutes: 121"}, {plan, "role-cards, minutes: 50", "role-cards, minutes: 51"}},
	},
	{
		rule: "agenda-minutes", variant: "empty", severity: workshops.Warning,
		fires: []change{
			{plan, "    agenda:\n      - {topic: causes, minutes: 90, title: Orsaker}\n", ""},
			{plan, "- id: traff-2", "- «id: traff-2"},
		},
		silent: []change{{plan, "{topic: causes, minutes: 90, title: Orsaker}", "{topic: annat, minutes: 90, title: Annat}"}},
	},
	{
		rule: "agenda-minutes", variant: "midnight", severity: workshops.Error,
		fires:  []change{{plan, "date: 2026-10-22\n    start: \"13.00\"", "date: 2026-10-22\n    start: «\"22.31\""}},
		silent: []change{{plan, "date: 2026-10-22\n    start: \"13.00\"", "date: 2026-10-22\n    start: \"22.30\""}},
	},
	{
		rule: "known-kinds", variant: "party", severity: workshops.Error,
		fires:  []change{{plan, "- id: vardcentral\n", "- «id: vardcentral\n"}, {plan, "kind: vardcentral\n", "kind: vardcentralen\n"}},
		silent: []change{{plan, "kind: vardcentral\n", "kind: hemsjukvard\n"}},
	},
	{
		rule: "known-kinds", variant: "session", severity: workshops.Error,
		fires:  []change{{plan, "kind: solutions", "kind: «solution"}},
		silent: []change{{plan, "    kind: solutions\n", ""}},
	},
	{
		rule: "left-to-fill-in", variant: "place", severity: workshops.Note,
		fires:  []change{{plan, "- id: traff-1", "- «id: traff-1"}, {plan, "    place: Lokal Eken\n    answer-by", "    answer-by"}},
		silent: []change{{plan, "place: Lokal Eken\n    answer-by", "place: \"-\"\n    answer-by"}},
	},
	{
		rule: "left-to-fill-in", variant: "principal", severity: workshops.Note,
		fires:  []change{{plan, "- id: vardcentral\n", "- «id: vardcentral\n"}, {plan, "principal: Region Eklandet", "principal:"}},
		silent: []change{{plan, "principal: Region Eklandet", "principal: Ekbackens kommun"}},
	},
	{
		rule: "left-to-fill-in", variant: "contact", severity: workshops.Note,
		fires:  []change{{plan, "format: 1", "«format: 1"}, {plan, "contact: {function: projektledare, phone: 08-465 004 10}\n", ""}},
		silent: []change{{plan, "contact: {function: projektledare, phone: 08-465 004 10}", "contact: {email: samverkan@ekbacken.example}"}},
	},
	{
		rule: "left-to-fill-in", variant: "commission", severity: workshops.Note,
		fires:  []change{{plan, "commission: {by: äldreomsorgschef}", "«commission: {goal: att pröva}"}},
		silent: []change{{plan, "{by: äldreomsorgschef}", "{organisation: äldreförvaltningen}"}},
	},
	{
		rule: "left-to-fill-in", variant: "controller", severity: workshops.Note,
		fires:  []change{{plan, "responsible: {controller: äldrenämnden, registrar", "«responsible: {registrar"}},
		silent: []change{{plan, "{controller: äldrenämnden, registrar", "{controller: nämnden, registrar"}},
	},
	{
		rule: "left-to-fill-in", variant: "registrar", severity: workshops.Note,
		fires:  []change{{plan, "responsible: {controller", "«responsible: {controller"}, {plan, ", registrar: registrator}", "}"}},
		silent: []change{{plan, "registrar: registrator", "registrar: kansliet"}},
	},
}
