package workshops_test

import (
	"strings"

	"samverka/workshops"
)

// loggedWith is the log of the third session with something written otherwise.
func loggedWith(from, to string) string { return strings.Replace(logged, from, to, 1) }

// toCome holds the third session on another day, yet to come, in parts.
func toCome(date string) []change {
	return []change{{file: third}, date3(date), items3(somePart), with("adherence, before-during-after")}
}

var teamLogRuleCases = []ruleCase{
	{
		rule: "proposal-decided", variant: "draft", severity: workshops.Warning,
		fires: []change{with("proposals"), checkIn("proposals:\n  - «{id: a, what: En rutin}\n")}, silent: []change{with("proposals"), twoHeld, checkIn2("proposals:\n  - {id: a, what: En rutin}\n")},
	},
	{
		rule: "proposal-decided", severity: workshops.Warning,
		fires:  []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: «submitted, to: chefer}\n")},
		silent: []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: submitted, to: chefer, decision-by: 2026-12-01}\n")},
	},
	{
		rule: "proposal-decided", variant: "late", severity: workshops.Warning,
		fires:  []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: submitted, to: chefer, decision-by: «2026-11-24}\n")},
		silent: []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: submitted, to: chefer, decision-by: 2026-11-25}\n")},
	},
	{
		rule: "proposal-decided", variant: "who", severity: workshops.Note,
		fires:  []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: «approved, decided-by: chefer}\n")},
		silent: []change{with("proposals"), checkIn("proposals:\n  - {id: a, what: En rutin, state: approved, decided-by: chefer, decided-on: 2026-11-20}\n")},
	},
	{
		rule: "gains-noted", variant: "known", severity: workshops.Warning,
		fires:  []change{with("gains"), checkIn("gains:\n  - {id: a, what: Lugnare, term: short, state: «noticed}\n")},
		silent: []change{with("gains"), checkIn("gains:\n  - {id: a, what: Lugnare, term: short, state: expected}\n")},
	},
	{
		rule: "gains-noted", severity: workshops.Note,
		fires:  []change{with("gains"), {file: added, to: "«follow-up: uppfoljning-3-man\ndate: 2026-11-20\ngains:\n  - {id: a, what: Lugnare, term: short}\n"}},
		silent: []change{with("gains"), checkIn("gains:\n  - {id: a, what: Lugnare, term: short}\n")},
	},
	{
		rule: "preparation-missing", variant: "none", severity: workshops.Warning,
		fires:  append(toCome("2026-12-02"), change{plan, "- id: traff-3", "- «id: traff-3"}),
		silent: toCome("2026-12-03"),
	},
	{
		rule: "preparation-missing", severity: workshops.Warning,
		fires:  append(toCome("2026-12-02"), checkIn(strings.Replace(loggedWith("prepared-nurse: yes-done", "prepared-nurse: not-done"), "- {", "- «{", 1))),
		silent: append(toCome("2026-12-02"), checkIn(logged)),
	},
	{
		rule: "adherence-logged", severity: workshops.Warning,
		fires: []change{with("adherence"), items3(somePart), atThird}, silent: []change{with("adherence"), items3(somePart), checkIn(logged)},
	},
	{
		rule: "adherence-logged", variant: "some", severity: workshops.Note,
		fires:  []change{with("adherence"), items3(somePart), checkIn(strings.Replace(loggedWith(", documented: ja", ""), "- {", "- «{", 1))},
		silent: []change{with("adherence"), items3(somePart), checkIn(loggedWith("documented: ja", "documented: ja, why: x"))},
	},
	{
		rule: "adherence-logged", variant: "why", severity: workshops.Note,
		fires:  []change{with("adherence"), items3(somePart), checkIn(strings.Replace(loggedWith("documented: ja", "documented: nej"), "- {", "- «{", 1))},
		silent: []change{with("adherence"), items3(somePart), checkIn(loggedWith("documented: ja", "documented: nej, why: tiden tog slut"))},
	},
	{
		rule: "adherence-logged", variant: "twice", severity: workshops.Warning,
		fires:  []change{with("adherence"), items3(somePart), checkIn(logged + strings.TrimPrefix(strings.Replace(loggedWith("id: a", "id: b"), "- {", "- «{", 1), "adherence:\n"))},
		silent: []change{with("adherence"), items3(somePart), checkIn(logged + strings.TrimPrefix(strings.NewReplacer("id: a", "id: b", "traff-3", "traff-2").Replace(logged), "adherence:\n"))},
	},
	{
		rule: "visits-counted", severity: workshops.Note,
		fires:  []change{with("joint-visits"), items3(somePart), atThird, checkIn("joint-visits:\n  - {purpose: medicines, decided: 1}\n")},
		silent: []change{with("joint-visits"), items3(somePart), into(third, "joint-visits:\n  - {purpose: medicines}\n")},
	},
	{
		rule: "visits-counted", variant: "more", severity: workshops.Note,
		fires:  []change{with("joint-visits"), into(second, "joint-visits:\n  - {purpose: medicines, decided: 1}\n"), into(third, "joint-visits:\n  - «{purpose: medicines, carried-out: 2}\n")},
		silent: []change{with("joint-visits"), into(second, "joint-visits:\n  - {purpose: medicines, decided: 2}\n"), into(third, "joint-visits:\n  - {purpose: medicines, carried-out: 2}\n")},
	},
	{
		rule: "expectations-counted", variant: "start", severity: workshops.Note,
		fires:  []change{with("expectations"), atFirst, into(third, "expectations:\n  - {when: end, hopeful: 5, waiting: 1, doubtful: 0}\n")},
		silent: []change{with("expectations"), into(first, "expectations:\n  - {when: start, hopeful: 5, waiting: 1, doubtful: 0}\n"), into(third, "expectations:\n  - {when: end, hopeful: 5, waiting: 1, doubtful: 0}\n")},
	},
	{
		rule: "expectations-counted", variant: "end", severity: workshops.Note,
		fires:  []change{with("expectations"), atThird, into(first, "expectations:\n  - {when: start, hopeful: 5, waiting: 1, doubtful: 0}\n")},
		silent: []change{with("expectations"), twoHeld, into(first, "expectations:\n  - {when: start, hopeful: 5, waiting: 1, doubtful: 0}\n")},
	},
}

// checkIn2 is a check-in of another name, beside one that is called mer.
func checkIn2(rest string) change {
	return change{file: added, to: "check-in: igen\ndate: 2026-11-20\n" + rest}
}
