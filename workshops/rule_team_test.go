package workshops_test

import (
	"strings"

	"samverka/workshops"
)

// team gives the plan a team, which the second session is for.
func team(rest string) []change {
	return []change{
		{plan, "sessions:\n", "teams:\n  - {id: team-vast, name: Team Väst, parties: [hemtjanst, vardcentral]" + rest + "}\nsessions:\n"},
		{plan, "kind: solutions", "kind: solutions\n    team: team-vast"},
	}
}

// also puts changes together.
func also(some []change, more ...change) []change { return append(more, some...) }

// items2 and items3 are the parts and the agenda of the second and the third
// session.
func items2(parts, agenda string) change {
	return change{plan, "    agenda:\n      - {topic: causes, minutes: 90, title: Orsaker}\n", parts + "    agenda:\n" + agenda}
}

func items3(parts string) change {
	return change{plan, "    agenda:\n      - {topic: communication,", parts + "    agenda:\n      - {topic: communication,"}
}

// wanted gives the model's second session parts.
func wanted(parts string) change {
	return change{model, "    title: Hitta vägar\n", "    title: Hitta vägar\n    parts: [" + parts + "]\n"}
}

const (
	twoParts  = "    parts: [{id: del-1, title: Första, parties: hemtjanst}, {id: del-2, title: Andra}]\n"
	firstPart = "      - {topic: a, minutes: 40, title: A, part: del-1}\n"
	oneAgenda = "      - {topic: causes, minutes: 90, title: Orsaker}\n"

	logged = "adherence:\n  - {id: a, session: traff-3, prepared-convener: yes-done, prepared-home-care: yes-done, prepared-nurse: yes-done, " +
		"prepared-rehabilitation: not-concerned, prepared-manager: yes-done, in-order: ja, time-kept: ja, purpose-kept: ja, documented: ja}\n"
	somePart = "    parts: [{id: del-1, title: Första}]\n"
)

var teamRuleCases = []ruleCase{
	{
		rule: "groupings", severity: workshops.Warning,
		fires:  []change{asks("groupings: {sessions: [roles], stab: [stab], vard: [hemsjukvard, vardcentral]}"), here},
		silent: []change{asks("groupings: {sessions: [roles], vard: [hemsjukvard, vardcentral]}")},
	},
	{
		rule: "team-per-provider", variant: "missing", severity: workshops.Warning,
		fires:  []change{asks("team-per-provider: {kind: [hemtjanst], session: [solutions]}"), {plan, "- id: hemtjanst\n", "- «id: hemtjanst\n"}},
		silent: also(team(", rhythm: varje månad, convener: gruppledare@hemtjanst"), asks("team-per-provider: {kind: [hemtjanst], session: [solutions]}")),
	},
	{
		rule: "team-per-provider", variant: "rhythm", severity: workshops.Warning,
		fires:  append(also(team(", convener: gruppledare@hemtjanst"), asks("team-per-provider: {kind: [hemtjanst], session: [solutions]}")), change{plan, "- {id: team-vast", "- «{id: team-vast"}),
		silent: also(team(", rhythm: varje månad, convener: gruppledare@hemtjanst"), asks("team-per-provider: {kind: [hemtjanst], session: [solutions]}")),
	},
	{
		rule: "team-per-provider", variant: "convener", severity: workshops.Note,
		fires:  append(also(team(", rhythm: varje månad"), asks("team-per-provider: {kind: [hemtjanst], session: [solutions]}")), change{plan, "- {id: team-vast", "- «{id: team-vast"}),
		silent: also(team(""), asks("team-per-provider: {kind: [sjukhus], session: [solutions]}")),
	},
	{
		rule: "part-participants", variant: "missing", severity: workshops.Warning,
		fires:  []change{asks("part-participants:"), wanted("{id: del-1, title: Första}"), {plan, "- id: traff-2", "- «id: traff-2"}},
		silent: []change{asks("part-participants:"), wanted("{id: del-1, title: Första}"), items2(somePart, oneAgenda)},
	},
	{
		rule: "part-participants", variant: "extra", severity: workshops.Warning,
		fires:  []change{asks("part-participants:"), wanted("{id: del-1, title: Första, kinds: [hemtjanst]}"), items2("    parts: [«{id: del-1, title: Första}]\n", oneAgenda)},
		silent: []change{asks("part-participants:"), wanted("{id: del-1, title: Första, kinds: [hemtjanst]}"), items2("    parts: [{id: del-1, title: Första, parties: hemtjanst}]\n", oneAgenda)},
	},
	{
		rule: "part-participants", variant: "lacks", severity: workshops.Warning,
		fires:  []change{asks("part-participants:"), wanted("{id: del-1, title: Första, kinds: [hemtjanst, vardcentral]}"), items2("    parts: [«{id: del-1, title: Första, parties: hemtjanst}]\n", oneAgenda)},
		silent: []change{asks("part-participants:"), wanted("{id: del-1, title: Första, kinds: [hemtjanst, vardcentral]}"), items2(somePart, oneAgenda)},
	},
	{
		rule: "part-participants", variant: "nobody", severity: workshops.Warning,
		fires: []change{asks("part-participants: {always: [stab]}"), wanted("{id: del-1, title: Första, kinds: [hemtjanst, vardcentral, stab]}"),
			items2("    parts: [«{id: del-1, title: Första}]\n", oneAgenda)},
		silent: []change{asks("part-participants: {always: [hemtjanst]}"), wanted("{id: del-1, title: Första, kinds: [hemtjanst, vardcentral, stab]}"), items2(somePart, oneAgenda)},
	},
	{
		rule: "part-changes", severity: workshops.Warning,
		fires:  []change{asks("part-changes: {min: 2}"), items2(twoParts, firstPart+"      - {topic: byte, kind: change, minutes: 1, title: Byte}\n      - «{topic: b, minutes: 49, title: B, part: del-2}\n")},
		silent: []change{asks("part-changes: {min: 2}"), items2(twoParts, firstPart+"      - {topic: byte, kind: change, minutes: 2, title: Byte}\n      - {topic: b, minutes: 48, title: B, part: del-2}\n")},
	},
	{
		rule: "part-changes", variant: "order", severity: workshops.Warning,
		fires:  []change{asks("part-changes: {min: 0}"), items2(twoParts, firstPart+"      - {topic: b, minutes: 40, title: B, part: del-2}\n      - «{topic: c, minutes: 10, title: C, part: del-1}\n")},
		silent: []change{asks("part-changes: {min: 0}"), items2(twoParts, firstPart+"      - {topic: c, minutes: 10, title: C, part: del-1}\n      - {topic: b, minutes: 40, title: B, part: del-2}\n")},
	},
	{
		rule: "follow-up-points", severity: workshops.Warning, // three weeks after the day itself are near enough
		fires:  []change{asks("follow-up-points:"), here, {plan, "date: 2027-02-18", "date: 2027-03-15"}},
		silent: []change{asks("follow-up-points:"), {plan, "date: 2027-02-18", "date: 2027-03-12"}},
	},
	{
		rule: "strengths-too", severity: workshops.Warning,
		fires:  []change{asks("strengths-too:"), with("strengths"), topic2("strengths"), atSecond},
		silent: []change{asks("strengths-too:"), with("strengths"), topic2("strengths"), checkIn("strengths:\n  - {id: a, what: Vi hälsar}\n")},
	},
	{
		rule: "channel-per-step", severity: workshops.Note,
		fires:  []change{with("channels"), topic2("flow-wanted"), atSecond, checkIn(channels("missing"))},
		silent: []change{with("channels"), topic2("flow-wanted"), checkIn(channels("tried"))},
	},
	{
		rule: "roles-settled", severity: workshops.Note,
		fires:  []change{with("before-during-after"), topic2("before-during-after"), atSecond, checkIn(settled("convener home-care needs-assessor nurse rehabilitation manager", ""))},
		silent: []change{with("before-during-after"), topic2("before-during-after"), checkIn(settled("convener home-care needs-assessor nurse rehabilitation manager everyone", ""))},
	},
	{
		rule: "roles-settled", variant: "open", severity: workshops.Note,
		fires:  []change{with("before-during-after"), topic2("before-during-after"), checkIn(settled("convener home-care needs-assessor nurse rehabilitation manager everyone", ", state: «open"))},
		silent: []change{with("before-during-after"), topic2("before-during-after"), checkIn(settled("convener home-care needs-assessor nurse rehabilitation manager everyone", ", state: tried"))},
	},
}

// channels is an agreed channel at every step but the last, which is in the
// state.
func channels(state string) string {
	out := "channels:\n"
	for _, step := range strings.Fields("application assessment decision order start care-plan delivery change") {
		out += "  - {id: " + step + ", step: " + step + ", channel: telefon, state: in-use}\n"
	}
	return out + "  - {id: review, step: review, channel: telefon, state: " + state + "}\n"
}

// settled is who does what before, during and after, the last role in its own
// way.
func settled(roles, last string) string {
	out, all := "before-during-after:\n", strings.Fields(roles)
	for i, role := range all {
		rest := ""
		if i == len(all)-1 {
			rest = last
		}
		out += "  - {id: " + role + ", role: " + role + rest + "}\n"
	}
	return out
}
