package workshops_test

import (
	"fmt"
	"strings"

	"samverka/workshops"
)

const model = "templates/models/prov.yaml"

// nobody takes the records away, so that those who take part can change.
var nobody = []change{{file: first}, {file: second}, {file: third}}

// more adds participants of one party to the plan.
func more(party string, n int) change {
	rows := "sessions:\n"
	for i := range n {
		rows = fmt.Sprintf("  - {id: extra-%d, party: %s, role: underskoterska}\n", i+1, party) + rows
	}
	return change{plan, "sessions:\n", rows}
}

func numbers(from, to string) change { return change{model, from, to} }

var modelRuleCases = []ruleCase{
	{
		rule: "party-count",
		fires: append([]change{
			{plan, "format: 1", "«format: 1"},
			{plan, "  - id: vardcentral\n    name: Solgläntans vårdcentral\n    kind: vardcentral\n    principal: Region Eklandet\n", ""},
			{plan, "  - {id: vc-1, party: vardcentral, role: verksamhetschef}\n  - {id: vc-2, party: vardcentral, role: samordnare-vc}\n  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n", ""},
			numbers("party-count: {min: 2}", "party-count:"),
		}, nobody...),
		silent: []change{numbers("party-count: {min: 2}", "party-count:")},
	},
	{
		rule:   "party-count",
		fires:  []change{{plan, "format: 1", "«format: 1"}, numbers("party-count: {min: 2}", "party-count: {min: 3}")},
		silent: []change{numbers("party-count: {min: 2}", "party-count: {min: 1}")},
	},
	{
		rule: "group-size", variant: "few", severity: workshops.Warning,
		fires: append([]change{{plan, "- id: hemtjanst\n", "- «id: hemtjanst\n"},
			{plan, "  - {id: ht-3, party: hemtjanst, role: underskoterska}\n", ""}}, nobody...),
		silent: nobody,
	},
	{
		rule: "group-size", variant: "many", severity: workshops.Warning,
		fires: []change{{plan, "- id: hemtjanst\n", "- «id: hemtjanst\n"}, more("hemtjanst", 5),
			numbers("skew: 2", "skew: 3")},
		silent: []change{more("hemtjanst", 4), numbers("skew: 2", "skew: 3")},
	},
	{
		rule: "group-size", variant: "skewed", severity: workshops.Warning,
		fires:  []change{{plan, "- id: vardcentral\n", "- «id: vardcentral\n"}, more("vardcentral", 4), numbers("group-size: {min: 3, max: 7, skew: 2}", "group-size:")},
		silent: []change{more("vardcentral", 3), numbers("group-size: {min: 3, max: 7, skew: 2}", "group-size:")},
	},
	{
		rule: "session-count", severity: workshops.Warning,
		fires:  []change{{plan, "format: 1", "«format: 1"}, numbers("session-count: {count: 3}", "session-count: {count: 4}")},
		silent: []change{numbers("session-count: {count: 3}", "session-count:")},
	},
	{
		rule: "session-count", severity: workshops.Warning, // as many as the model has scheduled
		fires: []change{{plan, "format: 1", "«format: 1"}, numbers("session-count: {count: 3}", "session-count:"),
			numbers("  - {kind: communication, id: {sv: traff-3, en: meeting-3}}\n", "")},
		silent: []change{numbers("  - {kind: communication, id: {sv: traff-3, en: meeting-3}}\n", "")},
	},
	{
		rule: "roles-before-problems", severity: workshops.Warning,
		fires:  []change{{plan, agenda1(roles, problems), agenda1("«"+problems, roles)}},
		silent: []change{{plan, agenda1(roles, problems), agenda1(roles, strings.Replace(problems, "problem-inventory", "annat", 1))}},
	},
	{
		rule: "roles-before-problems", variant: "missing", severity: workshops.Warning,
		fires:  []change{{plan, "- id: traff-1", "- «id: traff-1"}, {plan, "topic: role-cards", "topic: presentation"}},
		silent: []change{{plan, "topic: causes", "topic: presentation"}},
	},
	{
		rule: "communication-last", severity: workshops.Warning,
		fires:  []change{{plan, "- id: traff-3", "- «id: traff-3"}, {plan, "topic: communication", "topic: annat"}, {plan, "topic: causes", "topic: communication"}},
		silent: []change{{plan, "{topic: communication, minutes: 90, title: Kontaktvägar}", "{topic: annat, minutes: 45, title: Annat}\n      - {topic: communication, minutes: 45, title: Kontaktvägar}"}},
	},
}

const (
	roles    = "{topic: role-cards, minutes: 50, title: Rollkort}"
	problems = "{topic: problem-inventory, minutes: 60, title: Problem}"
)

// agenda1 is the agenda of the first session.
func agenda1(first, last string) string {
	return "- " + first + "\n      - {topic: break, kind: paus, minutes: 10, title: Paus}\n      - " + last
}
