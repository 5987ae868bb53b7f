package workshops_test

import "samverka/workshops"

var lateVast = change{plan, "- {id: team-vast", "- «{id: team-vast"}

var meetingRuleCases = []ruleCase{
	{
		rule: "team-rhythm", variant: "planned", severity: workshops.Warning,
		fires: []change{asks("team-rhythm: {min: 4}"), {plan, "- id: traff-1", "- «id: traff-1"}}, silent: []change{asks("team-rhythm: {min: 3}")},
	},
	{
		rule: "team-rhythm", variant: "held", severity: workshops.Warning,
		fires:  []change{asks("team-rhythm: {min: 3}"), {file: third}, {plan, "- id: traff-1", "- «id: traff-1"}},
		silent: []change{asks("team-rhythm: {min: 3}"), {file: third}, date3("2026-11-25")},
	},
	{
		rule: "team-rhythm", variant: "none", severity: workshops.Warning,
		fires:  []change{asks("team-rhythm: {min: 1}"), team("")[0], lateVast},
		silent: also(team(""), asks("team-rhythm: {min: 1}")),
	},
	{
		rule: "proactive-too", variant: "none", severity: workshops.Note,
		fires: []change{with("commissions, items"), topic2("solve"), atSecond}, silent: []change{with("commissions, items"), topic2("learn")},
	},
	{
		rule: "proactive-too", severity: workshops.Warning,
		fires:  []change{with("commissions, items"), topic2("solve"), into(second, "items:\n  - «{what: Nycklar, stance: reactive}\n")},
		silent: []change{with("commissions, items"), topic2("solve"), into(second, "items:\n  - {what: Nycklar, stance: reactive}\n  - {what: Lov, stance: proactive}\n")},
	},
	{
		rule: "lesson-each-meeting", severity: workshops.Warning,
		fires:  []change{with("lessons"), topic2("learn"), atSecond, checkIn("lessons:\n  - {what: Ring först}\n")},
		silent: []change{with("lessons"), topic2("learn"), into(second, "lessons:\n  - {what: Ring först}\n")},
	},
	{
		rule: "perspective-known", severity: workshops.Note,
		fires:  []change{with("perspective"), topic2("prevent"), atSecond, checkIn("perspective:\n  - {what: Färre ansikten, source: council}\n")},
		silent: []change{with("perspective"), topic2("prevent"), into(second, "perspective:\n  - {what: Färre ansikten, source: council}\n")},
	},
	{
		rule: "perspective-known", variant: "source", severity: workshops.Warning,
		fires:  []change{with("perspective"), checkIn("perspective:\n  - «{what: Färre ansikten}\n")},
		silent: []change{with("perspective"), checkIn("perspective:\n  - {what: Färre ansikten, source: relatives}\n")},
	},
	{
		rule: "perspective-known", variant: "staff", severity: workshops.Note,
		fires:  []change{with("perspective"), checkIn("perspective:\n  - «{what: Färre ansikten, source: staff}\n")},
		silent: []change{with("perspective"), checkIn("perspective:\n  - {what: Färre ansikten, source: staff}\n  - {what: Lugn, source: council}\n")},
	},
	{
		rule: "dissemination-decided", severity: workshops.Warning,
		fires: []change{with("dissemination"), into(first, "dissemination:\n  - {id: a, what: Inget, status: nothing, reason: x}\n"), atSecond,
			into(third, "dissemination:\n  - {id: b, what: Inget, status: nothing, reason: x}\n")},
		silent: []change{with("dissemination"), into(first, "dissemination:\n  - {id: a, what: Inget, status: nothing, reason: x}\n"),
			into(second, "dissemination:\n  - {id: c, what: Inget, status: nothing, reason: x}\n"), into(third, "dissemination:\n  - {id: b, what: Inget, status: nothing, reason: x}\n")},
	},
	{
		rule: "dissemination-complete", variant: "to", severity: workshops.Warning,
		fires:  []change{with("dissemination"), checkIn("dissemination:\n  - «{id: d, what: Ny väg, owner: enhetschef@hemtjanst, due: 2026-12-18, channel: apt}\n")},
		silent: []change{with("dissemination"), checkIn("dissemination:\n  - {id: d, what: Ny väg, groups: kollegor, owner: enhetschef@hemtjanst, due: 2026-12-18, channel: apt}\n")},
	},
	{
		rule: "dissemination-complete", variant: "owner", severity: workshops.Warning,
		fires:  []change{with("dissemination"), checkIn("dissemination:\n  - «{id: d, what: Ny väg, to: hemtjanst, due: 2026-12-18, channel: apt}\n")},
		silent: []change{with("dissemination"), checkIn("dissemination:\n  - {id: d, what: Ny väg, to: hemtjanst, status: done}\n")},
	},
	{
		rule: "dissemination-late", severity: workshops.Warning,
		fires:  []change{with("dissemination"), checkIn("dissemination:\n  - {id: d, what: Ny väg, due: «2026-11-24}\n")},
		silent: []change{with("dissemination"), checkIn("dissemination:\n  - {id: d, what: Ny väg, due: 2026-11-25}\n")},
	},
}
