package workshops_test

import "samverka/workshops"

// with gives the test's model more registers, which bring their rules.
func with(registers string) change {
	return change{model, "continuation]", "continuation, " + registers + "]"}
}

// asks lets the test's model ask for one more rule.
func asks(rule string) change {
	return change{model, "  communication-last:\n", "  communication-last:\n  " + rule + "\n"}
}

const (
	unitHT = "{id: ht, name: Ekbackens hemtjänst, kind: hemtjanst, party: hemtjanst}\n"
	unitVC = "{id: vc, name: Solgläntans vårdcentral, kind: vardcentral, party: vardcentral}\n"
	unitBJ = "{id: bj, name: Björkens hemtjänst, kind: hemtjanst}\n"
	bothUp = "units:\n  - " + unitHT + "  - " + unitVC

	mandateHT = "mandates:\n  - {id: a, principal: Ekbackens kommun, function: enhetschef@hemtjanst, decides: rutiner}\n"
	mandateVC = "  - {id: b, principal: region eklandet, function: verksamhetschef@vardcentral, decides: rutiner}\n"

	deviationVC = "contacts:\n  - {id: avv-vc, from: hemtjanst, to: vardcentral, question: deviation, function: verksamhetschef@vardcentral, answer-within: en vecka}\n"
	deviationHT = "{id: avv-ht, from: vardcentral, to: hemtjanst, question: deviation, function: enhetschef@hemtjanst, answer-within: en vecka}\n"
)

// here marks the first line of the plan, where what concerns all of it is told.
var here = change{plan, "format: 1", "«format: 1"}

var unitRuleCases = []ruleCase{
	{
		rule: "unit-coverage", variant: "empty", severity: workshops.Warning,
		fires: []change{with("units"), here}, silent: []change{with("units"), checkIn(bothUp)},
	},
	{
		rule: "unit-coverage", variant: "participant", severity: workshops.Warning,
		fires:  []change{with("units"), checkIn(bothUp + "  - «" + unitBJ)},
		silent: []change{with("units"), checkIn(bothUp + "  - {id: bj, name: Björkens hemtjänst, kind: hemtjanst, state: closed}\n")},
	},
	{
		rule: "unit-coverage", variant: "answer", severity: workshops.Warning,
		fires:  []change{with("units"), checkIn("units:\n  - {id: ht, name: H, kind: hemtjanst, party: hemtjanst, asked: 2026-11-02, answer: supports}\n  - «" + unitVC)},
		silent: []change{with("units"), checkIn("units:\n  - {id: ht, name: H, kind: hemtjanst, party: hemtjanst, answer: supports}\n  - " + unitVC)},
	},
	{
		rule: "unit-coverage", variant: "unlisted", severity: workshops.Warning,
		fires:  []change{with("units"), checkIn("units:\n  - " + unitHT), {plan, "- id: vardcentral\n", "- «id: vardcentral\n"}},
		silent: []change{with("units"), checkIn("units:\n  - " + unitHT), {plan, "kind: vardcentral\n", "kind: apotek\n"}},
	},
	{
		rule: "binder-version", severity: workshops.Warning, // 1.10 is later than 1.9
		fires:  []change{with("units"), checkIn("units:\n  - {id: a, name: A, kind: hemtjanst, binder-version: «\"1.9\"}\n  - {id: b, name: B, kind: hemtjanst, binder-version: \"1.10\"}\n")},
		silent: []change{with("units"), checkIn("units:\n  - {id: a, name: A, kind: hemtjanst, binder-version: \"1.10\"}\n  - {id: b, name: B, kind: hemtjanst, binder-version: \"1.10\"}\n")},
	},
	{
		rule: "binder-version", variant: "missing", severity: workshops.Warning,
		fires:  []change{with("units"), checkIn("units:\n  - {id: b, name: B, kind: hemtjanst, binder-version: \"1\"}\n  - «" + unitVC)},
		silent: []change{with("units"), checkIn("units:\n  - {id: b, name: B, kind: hemtjanst, binder-version: \"1\"}\n  - " + unitBJ)},
	},
	{
		rule: "mandate-both", severity: workshops.Warning,
		fires: []change{with("mandates"), here, checkIn(mandateHT)}, silent: []change{with("mandates"), checkIn(mandateHT + mandateVC)},
	},
	{
		rule: "mandate-both", variant: "unknown", severity: workshops.Warning,
		fires:  []change{with("mandates"), checkIn(mandateHT + mandateVC + "  - {id: c, principal: «Ekbakens kommun, function: enhetschef@hemtjanst, decides: pengar}\n")},
		silent: []change{with("mandates"), checkIn(mandateHT + mandateVC + "  - {id: c, principal: Ekbackens kommun, function: enhetschef@hemtjanst, decides: pengar}\n")},
	},
	{
		rule: "principal-count", severity: workshops.Warning,
		fires:  []change{asks("principal-count: {min: 2}"), here, {plan, "principal: Region Eklandet", "principal: ekbackens kommun"}},
		silent: []change{asks("principal-count: {min: 2}")},
	},
	{
		rule: "co-leaders", severity: workshops.Note,
		fires:  []change{asks("co-leaders: {roles: [mas]}"), here},
		silent: []change{asks("co-leaders: {roles: [mas]}"), {plan, "leader: projektledare", "leader: MAS och projektledare"}},
	},
	{
		rule: "contributions-both", variant: "needs", severity: workshops.Warning,
		fires:  []change{with("contributions"), checkIn("contributions:\n  - «{id: a, party: hemtjanst, gives: tid, needs: svar}\n  - {id: b, party: vardcentral, gives: svar}\n")},
		silent: []change{with("contributions"), checkIn("contributions:\n  - {id: a, party: hemtjanst, gives: tid, needs: svar}\n  - {id: b, party: vardcentral, gives: svar, needs: tid}\n")},
	},
	{
		rule: "contributions-both", variant: "empty", severity: workshops.Warning,
		fires: []change{with("contributions"), here}, silent: []change{with("contributions"), twoHeld},
	},
	{
		rule: "saved-time-source", severity: workshops.Warning,
		fires:  []change{with("time"), checkIn("time:\n  - «{id: a, what: Färre samtal, organisation: municipality, hours: 3, use: saved}\n")},
		silent: []change{with("time"), checkIn("time:\n  - {id: a, what: Färre samtal, organisation: municipality, hours: 3, use: saved, source: gruppens uppskattning}\n")},
	},
	{
		rule: "deviation-route", severity: workshops.Warning,
		fires:  []change{asks("deviation-route:"), here, checkIn(deviationVC)},
		silent: []change{asks("deviation-route:"), checkIn(deviationVC + "  - " + deviationHT)},
	},
	{
		rule: "deviation-route", variant: "feedback", severity: workshops.Warning,
		fires: []change{asks("deviation-route:"),
			checkIn(deviationVC + "  - «{id: avv-ht, from: vardcentral, to: hemtjanst, question: deviation, function: enhetschef@hemtjanst}\n")},
		silent: []change{asks("deviation-route:"), checkIn(deviationVC + "  - " + deviationHT)},
	},
	{
		rule: "alarm-route", severity: workshops.Warning,
		fires: []change{asks("alarm-route: {from: [hemtjanst], to: [vardcentral]}"), here},
		silent: []change{asks("alarm-route: {from: [hemtjanst], to: [vardcentral]}"),
			checkIn("contacts:\n  - {id: larm, from: hemtjanst, to: vardcentral, question: decline, function: sjukskoterska@vardcentral}\n")},
	},
}
