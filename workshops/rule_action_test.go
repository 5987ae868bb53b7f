package workshops_test

import (
	"fmt"

	"samverka/workshops"
)

// reopened leaves the action of the sound series undone.
var reopened = change{third, "status: klar", "status: pågår"}

// actions is a check-in with so many open actions of one function.
func actions(n int, mark, status string) change {
	rows := "actions:\n"
	for i := range n {
		at := ""
		if i == n-1 {
			at = mark
		}
		rows += fmt.Sprintf("  - %s{id: a-%d, what: Något, owner: planerare@hemtjanst, due: 2026-12-01, follow-up: i mars, status: %s}\n", at, i+1, status)
	}
	return checkIn(rows)
}

var actionRuleCases = []ruleCase{
	{
		rule: "owner-and-date", variant: "owner", severity: workshops.Warning,
		fires:  []change{reopened, {second, "- id: skriva-rutin", "- «id: skriva-rutin"}, {second, "    owner: gruppledare@hemtjanst\n", ""}},
		silent: []change{{second, "    owner: gruppledare@hemtjanst\n", ""}},
	},
	{
		rule: "owner-and-date", variant: "due", severity: workshops.Warning,
		fires:  []change{reopened, {second, "- id: skriva-rutin", "- «id: skriva-rutin"}, {second, "    due: 2026-11-17\n", ""}},
		silent: []change{reopened, {second, "    due: 2026-11-17\n", ""}, checkIn("actions: [{id: skriva-rutin, due: 2026-12-01}]\n")},
	},
	{
		rule: "owner-and-date", variant: "follow-up", severity: workshops.Warning,
		fires:  []change{reopened, {second, "- id: skriva-rutin", "- «id: skriva-rutin"}, {second, "    follow-up: på träff 3\n", ""}},
		silent: []change{{third, "status: klar", "status: avbruten\n    reason: behövs inte"}, {second, "    follow-up: på träff 3\n", ""}},
	},
	{
		rule: "due-date", variant: "past", severity: workshops.Warning,
		fires:  []change{{second, "due: 2026-11-17", "due: «2026-10-21"}},
		silent: []change{{second, "due: 2026-11-17", "due: 2026-10-22"}},
	},
	{
		rule: "due-date", variant: "day-off", severity: workshops.Warning, // a Sunday; a school break is no day off
		fires:  []change{{second, "due: 2026-11-17", "due: «2026-11-15"}},
		silent: []change{{second, "due: 2026-11-17", "due: 2026-10-28"}},
	},
	{
		rule: "too-many-open", severity: workshops.Warning,
		fires: []change{actions(6, "«", "pågår")}, silent: []change{actions(5, "", "pausad")},
	},
	{
		rule: "lift-answer", variant: "date", severity: workshops.Warning,
		fires: []change{{second, "- id: larm", "- «id: larm"}, {second, "    answer-by: 2026-12-11\n", ""}},
		silent: []change{{second, "    answer-by: 2026-12-11\n", ""},
			checkIn("lifts: [{id: larm, status: besvarad, answer: Kommunen betalar}]\n")},
	},
	{
		rule: "lift-answer", variant: "late", severity: workshops.Warning,
		fires:  []change{{second, "answer-by: 2026-12-11", "answer-by: «2026-11-24"}},
		silent: []change{{second, "answer-by: 2026-12-11", "answer-by: 2026-11-25"}},
	},
}

// The contact paths of the sound series.
const (
	toVC       = "{id: fraga-vc, from: hemtjanst, to: vardcentral, question: ordinary, function: samordnare-vc@vardcentral, fallback: ring växeln}"
	toHT       = "{id: fraga-ht, from: vardcentral, to: hemtjanst, question: ordinary, function: gruppledare@hemtjanst, fallback: ring växeln}"
	urgentToHT = "{id: akut-ht, from: vardcentral, to: hemtjanst, question: urgent, function: gruppledare@hemtjanst, fallback: ring växeln}"
)

var contactRuleCases = []ruleCase{
	{
		rule: "contact-both", severity: workshops.Warning,
		fires:  []change{{third, "- " + toVC, "- «" + toVC}, {third, "  - " + toHT + "\n  - " + urgentToHT + "\n", ""}},
		silent: []change{{third, "  - " + urgentToHT + "\n", ""}},
	},
	{
		rule: "contact-questions", severity: workshops.Note,
		fires:  []change{{third, "- " + toVC, "- «" + toVC}, {third, "  - " + urgentToHT + "\n", ""}},
		silent: []change{{third, "  - " + toHT + "\n  - " + urgentToHT + "\n", "  - " + urgentToHT + "\n  - " + toHT + "\n"}},
	},
	{
		rule: "contact-checked", variant: "fallback", severity: workshops.Note,
		fires:  []change{{third, "- " + toHT, "- «{id: fraga-ht, from: vardcentral, to: hemtjanst, question: ordinary, function: gruppledare@hemtjanst}"}},
		silent: []change{{third, toHT, "{id: fraga-ht, from: vardcentral, to: hemtjanst, question: ordinary, function: gruppledare@hemtjanst, state: upphörd}"}},
	},
	{
		rule: "contact-checked", variant: "old", severity: workshops.Warning, // six months and a day ago
		fires:  []change{{third, "fallback: ring växeln}\ncontinuation", "fallback: ring växeln, checked: «2026-05-24}\ncontinuation"}},
		silent: []change{{third, "fallback: ring växeln}\ncontinuation", "fallback: ring växeln, checked: 2026-05-25}\ncontinuation"}},
	},
}
