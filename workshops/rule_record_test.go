package workshops_test

import "samverka/workshops"

// The records of the sound series, and one that a test adds.
const (
	first  = "records/2026-09-24-traff-1.yaml"
	second = "records/2026-10-22-traff-2.yaml"
	third  = "records/2026-11-19-traff-3.yaml"
	added  = "records/2026-11-20-mer.yaml"
)

// checkIn is a record that a test adds: a check-in the day after the last
// session.
func checkIn(rest string) change {
	return change{file: added, to: "check-in: mer\ndate: 2026-11-20\n" + rest}
}

var recordRuleCases = []ruleCase{
	{
		rule: "record-occasion", variant: "unknown",
		fires:  []change{{second, "session: traff-2\ndate: 2026-10-22", "«session: traff-9\ndate: 2026-10-23"}},
		silent: []change{{second, "session: traff-2", "check-in: traff-9"}},
	},
	{
		rule: "record-occasion", variant: "unknown", // a follow-up is no session
		fires:  []change{{file: added, to: "«follow-up: traff-3\ndate: 2026-11-20\n"}},
		silent: []change{{file: added, to: "follow-up: uppfoljning-3-man\ndate: 2026-11-20\n"}},
	},
	{
		rule: "record-occasion", variant: "twice",
		fires:  []change{{file: added, to: "«session: traff-3\ndate: 2026-11-20\n"}},
		silent: []change{{file: added, to: "check-in: traff-3\ndate: 2026-11-20\n"}},
	},
	{
		rule: "record-occasion", variant: "twice", // two check-ins of one name
		fires:  []change{checkIn(""), {file: "records/2026-11-23-mer.yaml", to: "«check-in: mer\ndate: 2026-11-23\n"}},
		silent: []change{checkIn(""), {file: "records/2026-11-23-mer.yaml", to: "check-in: mer-2\ndate: 2026-11-23\n"}},
	},
	{
		rule: "record-date", variant: "future", severity: workshops.Warning,
		fires:  []change{{file: added, to: "«check-in: mer\ndate: 2026-11-26\n"}},
		silent: []change{{file: added, to: "check-in: mer\ndate: 2026-11-25\n"}},
	},
	{
		rule: "record-date", variant: "moved", severity: workshops.Note,
		fires:  []change{{second, "session: traff-2\ndate: 2026-10-22", "«session: traff-2\ndate: 2026-10-23"}},
		silent: []change{{second, "session: traff-2\ndate: 2026-10-22", "check-in: mer\ndate: 2026-10-23"}},
	},
	{
		rule: "attendance", variant: "party",
		fires:  []change{{first, "ht-3]}\n  vardcentral: {present: [vc-1,", "]}\n  vardcentral: {present: [vc-1, «ht-3,"}},
		silent: []change{{first, "ht-3]}\n  vardcentral: {present: [vc-1,", "], absent: ht-3}\n  vardcentral: {present: [vc-1,"}},
	},
	{
		rule: "attendance", variant: "twice",
		fires:  []change{{first, "excused: [vc-3]", "excused: [vc-3, «vc-1]"}},
		silent: []change{{first, "excused: [vc-3]", "absent: [vc-3]"}},
	},
	{
		rule: "attendance-missed", variant: "none", severity: workshops.Warning,
		fires: []change{{second, "session: traff-2", "«session: traff-2"},
			{second, "attendance:\n  hemtjanst: {present: [ht-1, ht-2], absent: [ht-3]}\n  vardcentral: {present: [vc-1, vc-2, vc-3]}\n", ""}},
		silent: []change{checkIn("")},
	},
	{
		rule: "attendance-missed", variant: "some", severity: workshops.Note,
		fires:  []change{{first, "session: traff-1", "«session: traff-1"}, {first, ", excused: [vc-3]", ""}},
		silent: []change{{first, "excused: [vc-3]", "absent: [vc-3]"}},
	},
	{
		rule: "same-id", severity: workshops.Note,
		fires:  []change{{second, "- id: sopor\n", "- id: sopor\n    what: «Nycklar saknas\n"}},
		silent: []change{{second, "- id: sopor\n", "- id: sopor\n    what: Ingen vet vem som går ut med soporna\n"}},
	},
}
