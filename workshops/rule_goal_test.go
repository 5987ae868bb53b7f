package workshops_test

import (
	"strings"

	"samverka/workshops"
)

// levels are the registers of a plan of two levels, and where it comes from.
var levels = with("commissions, baseline, goals, activities")

const (
	commissioned = "commissions:\n  - {id: c, what: Uppdrag, giver: styrgruppen, target: medarbetare, report-by: 2026-12-18, report-how: rapport}\n"
	baselined    = "baseline:\n  - {id: b, what: Hemgång}\n"
	goal         = "goals:\n  - {id: g, what: Mål, indicator: antal, owner: enhetschef@hemtjanst, from: 2026-11-20, to: 2027-06-01, area: b, commission: c}\n"
	activity     = "activities:\n  - {id: a, what: Göra, goal: g, stance: proactive, owner: enhetschef@hemtjanst, due: 2026-12-18}\n"
)

// levelsWith is a whole plan with something written otherwise.
func levelsWith(from, to string) change {
	return checkIn(strings.Replace(commissioned+baselined+goal+activity, from, to, 1))
}

// goalWithout is a whole plan whose goal lacks something.
func goalWithout(lack string) change {
	return checkIn(commissioned + baselined + strings.NewReplacer(lack, "", "- {", "- «{").Replace(goal) + activity)
}

// adjoined is a check-in with somebody who is brought in, before any session
// has been held.
func adjoined(rest string) []change {
	return also(nobody, with("adjoined"), checkIn("adjoined:\n  - "+rest+"\n"))
}

// contactPath gives the model contact paths with steps, and has one.
func contactPath(rest string) []change {
	return []change{with("contact-paths"), checkIn("contact-paths:\n  - {id: a, from: hemtjanst, to: vardcentral, question: ordinary, function: samordnare-vc@vardcentral, " + rest + "}\n")}
}

const approved = "evaluation:\n  - {id: a, party: hemtjanst, survey-sent: 2026-11-20, approved: 2026-11-24}\n"

var levelRuleCases = []ruleCase{
	{rule: "goal-complete", variant: "indicator", severity: workshops.Warning, fires: []change{levels, goalWithout("indicator: antal, ")}, silent: []change{levels, levelsWith("", "")}},
	{rule: "goal-complete", variant: "owner", severity: workshops.Warning, fires: []change{levels, goalWithout("owner: enhetschef@hemtjanst, ")}, silent: []change{levels, levelsWith("", "")}},
	{rule: "goal-complete", variant: "period", severity: workshops.Note, fires: []change{levels, goalWithout("from: 2026-11-20, ")}, silent: []change{levels, levelsWith("", "")}},
	{rule: "goal-complete", variant: "ground", severity: workshops.Note, fires: []change{levels, goalWithout(", area: b, commission: c")}, silent: []change{levels, levelsWith("area: b, ", "")}},
	{
		rule: "goal-complete", variant: "activity", severity: workshops.Note,
		fires:  []change{levels, checkIn(commissioned + baselined + strings.Replace(goal, "- {", "- «{", 1))},
		silent: []change{levels, levelsWith("to: 2027-06-01", "to: 2027-06-01, status: dropped, outcome: inget")},
	},
	{
		rule: "plan-over-terms", severity: workshops.Warning,
		fires:  []change{levels, checkIn(strings.NewReplacer("- {id: g", "- «{id: g", "to: 2027-06-01", "to: 2026-12-31").Replace(commissioned + baselined + goal + activity))},
		silent: []change{levels, levelsWith("to: 2027-06-01", "to: 2027-01-01")},
	},
	{
		rule: "area-in-plan", severity: workshops.Note,
		fires: []change{levels, levelsWith("baseline:\n", "baseline:\n  - «{id: b-2, what: Nycklar}\n")}, silent: []change{levels, levelsWith("", "")},
	},
	{
		rule: "area-in-plan", variant: "missing", severity: workshops.Note,
		fires:  []change{levels, checkIn(commissioned + strings.NewReplacer("- {", "- «{", "area: b, ", "").Replace(goal) + activity)},
		silent: []change{levels, checkIn(commissioned)},
	},
	{
		rule: "activity-in-plan", variant: "stance", severity: workshops.Note,
		fires: []change{levels, levelsWith("- {id: a, what: Göra, goal: g, stance: proactive", "- «{id: a, what: Göra, goal: g")}, silent: []change{levels, levelsWith("", "")},
	},
	{
		rule: "activity-in-plan", variant: "goal", severity: workshops.Note,
		fires:  []change{levels, levelsWith("- {id: a, what: Göra, goal: g,", "- «{id: a, what: Göra,")},
		silent: []change{levels, levelsWith("goal: g, stance: proactive", "stance: reactive")},
	},
	{
		rule: "team-commission", severity: workshops.Warning,
		fires: []change{levels, here}, silent: []change{levels, checkIn(commissioned)},
	},
	{
		rule: "team-commission", severity: workshops.Note, // before the first meeting there is still time
		fires: also(nobody, levels, here), silent: also(nobody, levels, checkIn(commissioned)),
	},
	{
		rule: "commission-report", variant: "date", severity: workshops.Warning,
		fires:  []change{levels, checkIn("commissions:\n  - «{id: c, what: Uppdrag, giver: styrgruppen, target: medarbetare, report-how: rapport}\n")},
		silent: []change{levels, checkIn(commissioned)},
	},
	{
		rule: "commission-report", variant: "late", severity: workshops.Warning,
		fires:  []change{levels, checkIn(strings.Replace(commissioned, "2026-12-18", "«2026-11-24", 1))},
		silent: []change{levels, checkIn(strings.Replace(commissioned, "2026-12-18", "2026-11-25", 1))},
	},
	{
		rule: "commission-report", variant: "target", severity: workshops.Note,
		fires:  []change{levels, checkIn(strings.NewReplacer("target: medarbetare, ", "", "- {", "- «{").Replace(commissioned))},
		silent: []change{levels, checkIn(strings.Replace(commissioned, "target: medarbetare", "status: withdrawn, answer: inget", 1))},
	},
	{
		rule: "steering-authorities", severity: workshops.Warning,
		fires:  []change{with("steering"), checkIn("steering:\n  - «{id: a, principal: Ekbackens kommun, function: förvaltningschef}\n")},
		silent: []change{with("steering"), checkIn("steering:\n  - {id: a, principal: Ekbackens kommun, function: förvaltningschef}\n  - {id: b, principal: region eklandet, function: områdeschef}\n")},
	},
	{
		rule: "steering-authorities", variant: "missing", severity: workshops.Note,
		fires: []change{with("steering"), here}, silent: []change{with("steering"), checkIn("steering:\n  - {id: a, principal: Ekbackens kommun, function: x}\n  - {id: b, principal: Region Eklandet, function: y}\n")},
	},
	{
		rule: "adjoined-question", variant: "question", severity: workshops.Warning,
		fires:  adjoined("«{id: a, organisation: Apoteket, role: apotekare, from: traff-3, item: communication}"),
		silent: adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: communication}"),
	},
	{
		rule: "adjoined-question", variant: "meeting", severity: workshops.Warning,
		fires:  adjoined("«{id: a, organisation: Apoteket, role: apotekare, question: Dosett, item: communication}"),
		silent: adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, item: communication, state: declined}"),
	},
	{
		rule: "adjoined-question", variant: "order",
		fires:  adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, to: «traff-2, item: communication}"),
		silent: adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-2, to: traff-3, item: causes}"),
	},
	{
		rule: "adjoined-question", variant: "item", severity: workshops.Note,
		fires:  adjoined("«{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3}"),
		silent: adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: communication}"),
	},
	{
		rule: "adjoined-question", variant: "topic", severity: workshops.Warning,
		fires:  adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: «comunication}"),
		silent: adjoined("{id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: communication}"),
	},
	{
		rule: "adjoined-question", variant: "afterwards", severity: workshops.Note,
		fires:  []change{with("adjoined"), checkIn("adjoined:\n  - {id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: communication, state: «accepted}\n")},
		silent: []change{with("adjoined"), checkIn("adjoined:\n  - {id: a, organisation: Apoteket, role: apotekare, question: Dosett, from: traff-3, item: communication, state: took-part}\n")},
	},
	{rule: "contact-steps", severity: workshops.Warning, fires: contactPath("steps: «3"), silent: contactPath("steps: 2")},
	{rule: "contact-steps", variant: "longer", severity: workshops.Note, fires: contactPath("steps-before: 1, steps: «2"), silent: contactPath("steps-before: 2, steps: 2")},
	{
		rule: "joint-evaluation", variant: "survey", severity: workshops.Warning,
		fires:  []change{with("evaluation"), checkIn(approved + "  - «{id: b, party: vardcentral, approved: 2026-11-24}\n")},
		silent: []change{with("evaluation"), checkIn(approved + "  - {id: b, party: vardcentral, survey-sent: 2026-11-20, approved: 2026-11-24}\n")},
	},
	{
		rule: "joint-evaluation", variant: "approval", severity: workshops.Note,
		fires:  []change{with("evaluation"), checkIn(approved + "  - «{id: b, party: vardcentral, survey-sent: 2026-11-20}\n")},
		silent: []change{with("evaluation"), twoHeld},
	},
	{
		rule: "joint-evaluation", variant: "nobody", severity: workshops.Warning,
		fires:  []change{with("evaluation"), twoHeld, {plan, "participants:\n", "  - «{id: apotek, name: Apoteket, kind: apotek}\nparticipants:\n"}},
		silent: []change{with("evaluation"), twoHeld},
	},
	{
		rule: "joint-evaluation", variant: "invited", severity: workshops.Warning,
		fires:  []change{with("evaluation"), twoHeld, {file: "answers/a.yaml", to: "«survey: collaboration\nversion: 1\nround: before\ninvited: 5\n"}},
		silent: []change{with("evaluation"), twoHeld, {file: "answers/a.yaml", to: "survey: collaboration\nversion: 1\nround: before\ninvited: 6\n"}},
	},
}
