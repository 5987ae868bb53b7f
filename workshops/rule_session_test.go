package workshops_test

import "samverka/workshops"

// The follow-up of the sound plan, and of its model.
const (
	followUps      = "follow-ups:\n  - {id: uppfoljning-3-man, title: Uppföljning efter tre månader, date: 2027-02-18}\n"
	modelFollowUps = "follow-ups:\n  - {id: uppfoljning-3-man, title: Uppföljning efter tre månader, months: 3}\n"
)

// date1 to date3 move a session to another day.
func date1(to string) change { return change{plan, "date: 2026-09-24", "date: " + to} }
func date2(to string) change { return change{plan, "date: 2026-10-22", "date: " + to} }
func date3(to string) change { return change{plan, "date: 2026-11-19", "date: " + to} }

var sessionRuleCases = []ruleCase{
	{
		rule:  "session-order",
		fires: []change{date2("«2026-09-24")}, silent: []change{date2("2026-09-25")},
	},
	{
		rule: "session-order", variant: "follow-up",
		fires:  []change{{plan, "- {id: uppfoljning-3-man, title: Uppföljning efter tre månader, date: 2027-02-18}", "- «{id: uppfoljning-3-man, date: 2026-11-19}"}},
		silent: []change{{plan, "date: 2027-02-18", "date: 2026-11-20"}},
	},
	{
		rule: "answer-by", severity: workshops.Warning,
		fires:  []change{{plan, "answer-by: 2026-09-17", "answer-by: «2026-09-24"}},
		silent: []change{{plan, "answer-by: 2026-09-17", "answer-by: 2026-09-23"}},
	},
	{
		rule: "session-parts",
		fires: []change{{plan, "    agenda:\n      - {topic: causes, minutes: 90, title: Orsaker}",
			"    parts: [{id: del-1, title: Första delen}]\n    agenda:\n      - «{topic: causes, minutes: 90, title: Orsaker, part: del-2}"}},
		silent: []change{{plan, "    agenda:\n      - {topic: causes, minutes: 90, title: Orsaker}",
			"    parts: [{id: del-1, title: Första delen}]\n    agenda:\n      - {topic: causes, minutes: 90, title: Orsaker, part: del-1}"}},
	},
	{
		rule: "session-parts", variant: "team",
		fires: []change{{plan, "kind: solutions", "kind: solutions\n    team: «team-vast"}},
		silent: []change{{plan, "kind: solutions", "kind: solutions\n    team: team-vast"},
			{plan, "sessions:\n", "teams:\n  - {id: team-vast, name: Team Väst, parties: [hemtjanst, vardcentral]}\nsessions:\n"}},
	},
	{
		rule: "follow-up-planned", severity: workshops.Warning,
		fires:  []change{{plan, followUps, ""}, {plan, "format: 1", "«format: 1"}},
		silent: []change{{plan, followUps, ""}, {model, modelFollowUps, ""}},
	},
	{
		rule: "session-dates", variant: "term", severity: workshops.Warning, // HT 2026 begins on Monday 17 August
		fires: []change{date1("«2026-08-14")}, silent: []change{date1("2026-08-17")},
	},
	{
		rule: "session-dates", variant: "weekend", severity: workshops.Warning,
		fires: []change{date1("«2026-09-26")}, silent: []change{date1("2026-09-25")},
	},
	{
		rule: "session-dates", variant: "holiday", severity: workshops.Warning, // All Saints' Day
		fires: []change{date2("«2026-10-31")}, silent: []change{date2("2026-11-02")},
	},
	{
		rule: "session-dates", variant: "school-break", severity: workshops.Warning, // week 44
		fires: []change{date2("«2026-10-28")}, silent: []change{date2("2026-11-03")},
	},
	{
		rule: "session-dates", variant: "closed", severity: workshops.Warning,
		fires:  []change{{plan, followUps, "days-off:\n  - {from: 2026-10-21, to: 2026-10-22, name: Flytt}\n" + followUps}, date2("«2026-10-22")},
		silent: []change{{plan, followUps, "days-off:\n  - {from: 2026-10-21, name: Flytt}\n" + followUps}},
	},
	{
		rule: "session-dates", variant: "close", severity: workshops.Warning,
		fires: []change{date2("2026-11-06"), date3("«2026-11-19")}, silent: []change{date2("2026-11-05")},
	},
}
