package workshops_test

import "samverka/workshops"

// after is a case of the third session, asked about the day after it.
func after(rule, variant string, severity workshops.Severity, fires, silent []change) ruleCase {
	return ruleCase{rule: rule, variant: variant, severity: severity, on: "2026-11-20", about: "traff-3", fires: fires, silent: silent}
}

// thirdNotes has the notes of the third session sent, to be commented on by a
// day, and marks its record.
func thirdNotes(by string) change {
	return change{third, "session: traff-3\ndate: 2026-11-19\n", "«session: traff-3\ndate: 2026-11-19\ncomments-by: " + by + "\n"}
}

var confirmed = change{third, "date: 2026-11-19\n", "date: 2026-11-19\nconfirmed: ja\n"}

var afterRuleCases = []ruleCase{
	after("after-recorded", "", workshops.Note, []change{coming, {"series.yaml", "date: 2026-11-19", "date: «2026-11-19"}}, []change{confirmed}),
	after("after-recorded", "early", workshops.Note, []change{coming, {"series.yaml", "date: 2026-11-19", "date: «2026-12-03"}},
		[]change{coming, thirdWith("    cancelled: Lokalen brann\n")}),
	{ // two working days after a Thursday is Monday
		rule: "after-recorded", variant: "late", severity: workshops.Warning, on: "2026-11-24", about: "traff-3",
		fires: []change{coming, {"series.yaml", "date: 2026-11-19", "date: «2026-11-19"}}, silent: []change{confirmed},
	},
	{
		rule: "after-recorded", variant: "", severity: workshops.Note, on: "2026-11-23", about: "traff-3",
		fires: []change{coming, {"series.yaml", "date: 2026-11-19", "date: «2026-11-19"}}, silent: []change{confirmed},
	},
	after("after-nothing", "", workshops.Warning,
		[]change{{file: third, to: "«session: traff-3\ndate: 2026-11-19\nattendance:\n  hemtjanst: {present: [ht-1]}\n"}}, []change{confirmed}),
	{
		rule: "after-deputy", severity: workshops.Note, on: "2026-10-23", about: "traff-2",
		fires:  []change{{second, "  - id: skriva-rutin\n", "  - «id: skriva-rutin\n"}, coming},
		silent: []change{{second, "    owner: gruppledare@hemtjanst\n", "    owner: gruppledare@hemtjanst\n    deputy: sjukskoterska@vardcentral\n"}, coming},
	},
	after("after-notes", "send", workshops.Note, []change{{third, "session: traff-3", "«session: traff-3"}}, []change{confirmed}),
	after("after-notes", "confirm", workshops.Note, []change{thirdNotes("2026-11-26")}, []change{confirmed}),
	{
		rule: "after-notes", variant: "send-late", severity: workshops.Warning, on: "2026-11-27", about: "traff-3",
		fires: []change{{third, "session: traff-3", "«session: traff-3"}}, silent: []change{confirmed},
	},
	{ // the day for comments comes after the two weeks
		rule: "after-notes", variant: "confirm-late", severity: workshops.Warning, on: "2026-12-11", about: "traff-3",
		fires: []change{thirdNotes("2026-12-10")}, silent: []change{confirmed},
	},
	{
		rule: "after-lifts", severity: workshops.Note, on: "2026-10-23", about: "traff-2",
		fires:  []change{{second, "  - id: larm\n", "  - «id: larm\n"}},
		silent: []change{{second, "    answer-by: 2026-12-11\n", "    answer-by: 2026-12-11\n    status: besvarad\n    answer: kommunen\n"}},
	},
	{
		rule: "after-next", severity: workshops.Note, on: "2026-10-23", about: "traff-2",
		fires: []change{coming, thirdSession}, silent: []change{coming, thirdWith("    cancelled: Lokalen brann\n")},
	},
}
