package workshops_test

import (
	"strings"

	"samverka/workshops"
)

// into puts registers into one of the sound records, before its problems.
func into(file, registers string) change {
	return change{file, "problems:\n", registers + "problems:\n"}
}

// topic2 gives the only item of the second session another topic.
func topic2(topic string) change { return change{plan, "topic: causes", "topic: " + topic} }

// The beginnings of the sound records, marked.
var (
	atFirst  = change{first, "session: traff-1", "«session: traff-1"}
	atSecond = change{second, "session: traff-2", "«session: traff-2"}
	atThird  = change{third, "session: traff-3", "«session: traff-3"}
)

const (
	told = "development-work:\n  - {id: a, unit: hemtjanst, title: A, shared: 2026-11-19, purpose: p, change: c, existing: e, planned: f, contact: enhetschef@hemtjanst}\n" +
		"  - {id: b, unit: vardcentral, title: B, shared: 2026-11-19, purpose: p, change: c, existing: e, planned: f, contact: enhetschef@vardcentral}\n"
	toldHalf = "development-work:\n  - {id: a, unit: hemtjanst, title: A, shared: 2026-11-19, purpose: p, change: c, existing: e, planned: f, contact: enhetschef@hemtjanst}\n"
	nothing  = "notes:\n  - {item: communication, what: Inget nytt}\n"
)

// aid is what each actor does at each step of the assistive device process,
// the last step in its own way.
func aid(last string) string {
	out := "aid-routine:\n"
	for i, step := range strings.Fields("notice assess try-out adapt inform instruct deliver daily report-fault follow-up") {
		if i == 0 && !strings.Contains(last, "«") {
			out += "  - «{id: " + step + ", step: " + step + ", actor: prescriber, part: [performs, answers]}\n"
			continue
		}
		out += "  - {id: " + step + ", step: " + step + ", actor: prescriber, part: [performs, answers]}\n"
	}
	return out + last
}

const aidReturn = "  - {id: return, step: return, actor: prescriber, part: [performs, answers]}\n"

var sharedRuleCases = []ruleCase{
	{
		rule: "standing-items", variant: "agenda", severity: workshops.Warning,
		fires: []change{asks("standing-items:"), {plan, "{topic: communication,", "{topic: communication, standing: ja,"}, {plan, "topic: problem-inventory", "topic: communication"},
			into(first, nothing), into(third, nothing), {plan, "- id: traff-2", "- «id: traff-2"}},
		silent: []change{asks("standing-items:"), {plan, "{topic: communication,", "{topic: communication, standing: ja,"}, {plan, "topic: problem-inventory", "topic: communication"},
			into(first, nothing), into(third, nothing), into(second, nothing), topic2("communication")},
	},
	{
		rule: "standing-items", variant: "note", severity: workshops.Warning,
		fires: []change{asks("standing-items:"), {plan, "{topic: causes,", "{topic: communication, standing: ja,"}, {plan, "topic: problem-inventory", "topic: communication"},
			into(first, nothing), into(third, nothing), atSecond},
		silent: []change{asks("standing-items:"), {plan, "{topic: causes,", "{topic: communication, standing: ja,"}, {plan, "topic: problem-inventory", "topic: communication"},
			into(first, nothing), into(third, nothing), into(second, "notes:\n  - {item: orsaker, what: Inget nytt}\n")},
	},
	{
		rule: "coordinators", severity: workshops.Warning,
		fires:  []change{asks("coordinators: {roles: [gsa]}"), here},
		silent: []change{asks("coordinators: {roles: [gsa]}"), {plan, "role: samordnare-vc}", "role: gsa}"}},
	},
	{
		rule: "coordinators", variant: "municipality", severity: workshops.Note,
		fires: []change{asks("coordinators: {roles: [gsa]}"), here, {plan, "role: samordnare-vc}", "role: gsa}"},
			{plan, "kind: hemtjanst\n", "kind: hemtjanst\n    municipality: Björken\n"}, {plan, "kind: vardcentral\n", "kind: vardcentral\n    municipality: Ekbacken\n"}},
		silent: []change{asks("coordinators: {roles: [gsa]}"), {plan, "role: samordnare-vc}", "role: gsa}"},
			{plan, "kind: hemtjanst\n", "kind: hemtjanst\n    municipality: Ekbacken\n"}, {plan, "kind: vardcentral\n", "kind: vardcentral\n    municipality: ekbacken\n"}},
	},
	{
		rule: "municipality-given", severity: workshops.Warning,
		fires:  []change{asks("municipality-given:"), {plan, "- id: hemtjanst\n", "- «id: hemtjanst\n"}, {plan, "kind: vardcentral\n", "kind: vardcentral\n    municipality: Ekbacken\n"}},
		silent: []change{asks("municipality-given:"), {plan, "kind: hemtjanst\n", "kind: sjukhus\n"}, {plan, "kind: vardcentral\n", "kind: vardcentral\n    municipality: Ekbacken\n"}},
	},
	{
		rule: "municipality-given", variant: "primary", severity: workshops.Note,
		fires:  []change{asks("municipality-given:"), {plan, "kind: hemtjanst\n", "kind: hemtjanst\n    municipality: Ekbacken\n"}, {plan, "- id: vardcentral\n", "- «id: vardcentral\n"}},
		silent: []change{asks("municipality-given:"), {plan, "kind: vardcentral\n", "kind: vardcentral\n    level: hospital\n"}, {plan, "kind: hemtjanst\n", "kind: hemtjanst\n    municipality: Ekbacken\n"}},
	},
	{
		rule: "meetings-per-year", severity: workshops.Warning,
		fires: []change{asks("meetings-per-year: {min: 4}"), here}, silent: []change{asks("meetings-per-year: {min: 3}")},
	},
	{
		rule: "sharing-rotation", variant: "over", severity: workshops.Warning,
		fires: []change{with("development-work"), here, checkIn(toldHalf)}, silent: []change{with("development-work"), checkIn(told)},
	},
	{
		rule: "sharing-rotation", severity: workshops.Note,
		fires: []change{with("development-work"), here, {file: third}}, silent: []change{with("development-work"), {file: third}, checkIn(told)},
	},
	{
		rule: "work-told-whole", severity: workshops.Note,
		fires:  []change{with("development-work"), checkIn("development-work:\n  - «{id: a, unit: hemtjanst, title: A, shared: 2026-11-19, purpose: p, change: c}\n")},
		silent: []change{with("development-work"), checkIn("development-work:\n  - {id: a, unit: hemtjanst, title: A}\n")},
	},
	{
		rule: "living-picture", variant: "missing", severity: workshops.Note,
		fires:  []change{with("shared-picture"), here},
		silent: []change{with("shared-picture"), checkIn("shared-picture:\n  - {id: a, heading: person, what: Färre ansikten}\n")},
	},
	{
		rule: "living-picture", variant: "old", severity: workshops.Warning,
		fires: []change{with("shared-picture"), here, {file: third}, date3("2026-12-10"),
			{file: "records/2025-11-24-x.yaml", to: "check-in: x\ndate: 2025-11-24\nshared-picture:\n  - {id: a, heading: person, what: Färre ansikten}\n"}},
		silent: []change{with("shared-picture"), {file: third}, date3("2026-12-10"),
			{file: "records/2025-11-25-x.yaml", to: "check-in: x\ndate: 2025-11-25\nshared-picture:\n  - {id: a, heading: person, what: Färre ansikten}\n"}},
	},
	{
		rule: "reference-found", severity: workshops.Note,
		fires:  []change{with("references"), checkIn("references:\n  - «{id: a, title: Nära vård, author: Socialstyrelsen}\n")},
		silent: []change{with("references"), checkIn("references:\n  - {id: a, title: Nära vård, author: Socialstyrelsen, year: 2024}\n")},
	},
	{
		rule: "aid-steps-covered", severity: workshops.Note,
		fires: []change{with("aid-routine"), checkIn(aid(""))}, silent: []change{with("aid-routine"), checkIn(aid(aidReturn))},
	},
	{
		rule: "aid-steps-covered", variant: "nobody", severity: workshops.Warning,
		fires: []change{with("aid-routine"), checkIn(aid("  - {id: return, step: return, actor: person, part: performs}\n"))}, silent: []change{with("aid-routine")},
	},
	{
		rule: "aid-steps-covered", variant: "undone", severity: workshops.Warning,
		fires: []change{with("aid-routine"), checkIn(aid("  - {id: return, step: return, actor: person, part: answers}\n"))}, silent: []change{with("aid-routine"), checkIn(aid(aidReturn))},
	},
	{
		rule: "aid-steps-covered", variant: "shared", severity: workshops.Warning,
		fires:  []change{with("aid-routine"), checkIn(aid(aidReturn + "  - {id: b, step: return, actor: home-care, part: answers}\n"))},
		silent: []change{with("aid-routine"), checkIn(aid(aidReturn + "  - {id: b, step: return, actor: home-care, part: consulted}\n"))},
	},
	{
		rule: "aid-steps-covered", variant: "twice", severity: workshops.Warning,
		fires:  []change{with("aid-routine"), checkIn(aid(aidReturn + "  - «{id: b, step: return, actor: prescriber, part: informed}\n"))},
		silent: []change{with("aid-routine"), checkIn(aid(aidReturn + "  - {id: b, step: return, actor: prescriber, part: informed, state: removed}\n"))},
	},
	{
		rule: "theme-recurring", severity: workshops.Note,
		fires:  []change{with("themes, routines"), into(first, "themes:\n  - «{id: t, what: Nycklar}\n"), into(second, "notes:\n  - {what: Igen, theme: t}\n")},
		silent: []change{with("themes, routines"), into(first, "themes:\n  - {id: t, what: Nycklar}\n"), checkIn("notes:\n  - {what: Igen, theme: t}\n")},
	},
	{
		rule: "theme-recurring", variant: "routine", severity: workshops.Warning,
		fires: []change{with("themes, routines"), into(first, "themes:\n  - «{id: t, what: Nycklar}\n"), into(second, "notes:\n  - {what: Igen, theme: t}\n"), into(third, "notes:\n  - {what: Igen, theme: t}\n")},
		silent: []change{with("themes, routines"), into(first, "themes:\n  - {id: t, what: Nycklar}\n"), into(second, "notes:\n  - {what: Igen, theme: t}\n"),
			into(third, "themes:\n  - {id: t, state: need, need: Vi behöver en rutin}\n")},
	},
	{
		rule: "theme-chain", variant: "need", severity: workshops.Warning,
		fires:  []change{with("themes, routines"), checkIn("themes:\n  - {id: t, what: Nycklar, state: «need}\n")},
		silent: []change{with("themes, routines"), checkIn("themes:\n  - {id: t, what: Nycklar, state: need, need: En rutin}\n")},
	},
	{
		rule: "theme-chain", variant: "mandate", severity: workshops.Warning,
		fires:  []change{with("themes, routines"), checkIn("themes:\n  - {id: t, what: Nycklar, need: En rutin, state: «mandate}\n")},
		silent: []change{with("themes, routines"), checkIn("themes:\n  - {id: t, what: Nycklar, need: En rutin, state: mandate, mandate-by: chefer}\n")},
	},
	{
		rule: "theme-chain", variant: "routine", severity: workshops.Warning,
		fires:  []change{with("themes, routines"), checkIn("themes:\n  - {id: t, what: Nycklar, need: En rutin, mandate-by: chefer, state: «draft}\n")},
		silent: []change{with("themes, routines"), checkIn("routines: [{id: ru, what: Rutin}]\nthemes:\n  - {id: t, what: Nycklar, need: En rutin, mandate-by: chefer, state: draft, routine: ru}\n")},
	},
	{
		rule: "theme-chain", variant: "decided", severity: workshops.Warning,
		fires:  []change{with("themes, routines"), checkIn("routines: [{id: ru, what: Rutin}]\nthemes:\n  - {id: t, what: Nycklar, need: En rutin, mandate-by: chefer, state: «agreed, routine: ru}\n")},
		silent: []change{with("themes, routines"), checkIn("routines: [{id: ru, what: Rutin, state: decided, from: 2026-11-20}]\nthemes:\n  - {id: t, what: Nycklar, need: En rutin, mandate-by: chefer, state: agreed, routine: ru}\n")},
	},
}
