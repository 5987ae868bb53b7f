package workshops_test

import "samverka/workshops"

// lastWeek is two days before the third session, which has no record yet.
const lastWeek = "2026-11-17"

// coming takes away the record of the third session.
var coming = change{file: third}

// before is a case of the third session, asked about in the week before it.
func before(rule, variant string, severity workshops.Severity, fires, silent []change) ruleCase {
	return ruleCase{
		rule: rule, variant: variant, severity: severity, on: lastWeek, about: "traff-3",
		fires: append([]change{coming}, fires...), silent: append([]change{coming}, silent...),
	}
}

// thirdSession marks the third session in the plan.
var thirdSession = change{"series.yaml", "  - id: traff-3\n", "  - «id: traff-3\n"}

func thirdWith(line string) change {
	return change{"series.yaml", "title: Hålla kontakten\n", "title: Hålla kontakten\n" + line}
}

var beforeRuleCases = []ruleCase{
	before("before-room", "missing", workshops.Warning,
		[]change{thirdSession, {"series.yaml", "    minutes: 90\n    place: Lokal Eken\n    agenda:\n      - {topic: communication", "    minutes: 90\n    agenda:\n      - {topic: communication"}},
		[]change{switchOff("before-room")}),
	before("before-room", "", workshops.Note,
		[]change{{"series.yaml", "    place: Lokal Eken\n    agenda:\n      - {topic: communication", "    place: «Lokal Eken\n    agenda:\n      - {topic: communication"}},
		[]change{switchOff("before-room")}),
	before("before-invitation", "no-day", workshops.Note, []change{thirdSession}, []change{switchOff("before-invitation")}),
	before("before-invitation", "answers", workshops.Note, []change{thirdWith("    answer-by: «2026-11-12\n")}, []change{switchOff("before-invitation")}),
	before("before-invitation", "", workshops.Note, []change{thirdWith("    answer-by: «2026-11-18\n")}, []change{switchOff("before-invitation")}),
	{ // two months before there is time
		rule: "before-invitation", variant: "", severity: workshops.Note, about: "traff-3", on: "2026-10-23",
		fires:  []change{coming, thirdWith("    answer-by: «2026-11-12\n")},
		silent: []change{coming, thirdWith("    answer-by: 2026-11-12\n"), {"series.yaml", "date: 2026-11-19", "date: 2026-12-17"}},
	},
	before("before-preparation", "", workshops.Note, []change{thirdSession}, []change{thirdWith("    preparation: Läs planen\n")}),
	before("before-copies", "", workshops.Note, []change{thirdSession}, []change{switchOff("before-copies")}),
	before("before-participants", "none", workshops.Warning,
		[]change{
			{"series.yaml", "  - id: vardcentral\n", "  - «id: vardcentral\n"}, {"series.yaml", "  - {id: vc-1, party: vardcentral, role: verksamhetschef}\n", ""},
			{"series.yaml", "  - {id: vc-2, party: vardcentral, role: samordnare-vc}\n", ""}, {"series.yaml", "  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n", ""},
			{file: first}, {file: second},
		},
		[]change{{file: first}, {file: second}}),
	before("before-participants", "one", workshops.Warning,
		[]change{
			{"series.yaml", "  - id: vardcentral\n", "  - «id: vardcentral\n"}, {"series.yaml", "  - {id: vc-2, party: vardcentral, role: samordnare-vc}\n", ""},
			{"series.yaml", "  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n", ""}, {file: first}, {file: second},
		},
		[]change{{"series.yaml", "  - {id: vc-3, party: vardcentral, role: sjukskoterska}\n", ""}, {file: first}, {file: second}}),
	before("before-participants", "missed", workshops.Note,
		[]change{{second, "  hemtjanst: {present: [ht-1, ht-2], absent", "  «hemtjanst: {present: [ht-1, ht-2], absent"}},
		[]change{{second, "present: [ht-1, ht-2], absent: [ht-3]", "present: [ht-1, ht-2, ht-3]"}}),
	before("before-manager", "", workshops.Note,
		[]change{{"series.yaml", "  - id: vardcentral\n", "  - «id: vardcentral\n"}, {"series.yaml", "role: verksamhetschef", "role: distriktsskoterska"}}, nil),
	before("before-date", "off", workshops.Warning, []change{{"series.yaml", "date: 2026-11-19", "date: «2026-11-21"}}, nil),
	before("before-date", "near", workshops.Note, []change{{"series.yaml", "date: 2026-11-19", "date: «2026-12-22"}}, nil),
	before("before-date", "break", workshops.Note, []change{{"series.yaml", "date: 2026-11-19", "date: «2026-11-05"}}, nil),
	before("before-overdue", "", workshops.Warning,
		[]change{{second, "    due: 2026-11-17\n", "    due: «2026-11-16\n"}},
		[]change{{second, "    due: 2026-11-17\n", "    due: 2026-11-16\n    not-before: 2026-12-01\n"}}),
	before("before-notes", "send", workshops.Warning, []change{{second, "session: traff-2\n", "«session: traff-2\n"}},
		[]change{{second, "date: 2026-10-22\n", "date: 2026-10-22\nconfirmed: ja\n"}}),
	before("before-notes", "confirm", workshops.Note,
		[]change{{second, "session: traff-2\ndate: 2026-10-22\n", "«session: traff-2\ndate: 2026-10-22\ncomments-by: 2026-10-29\n"}},
		[]change{{second, "date: 2026-10-22\n", "date: 2026-10-22\nconfirmed: ja\n"}}),
}

// switchOff switches a rule off in the plan.
func switchOff(rule string) change {
	return change{"series.yaml", "follow-ups:\n", "switched-off:\n  - {rule: " + rule + ", reason: Det sköts på annat sätt}\nfollow-ups:\n"}
}
