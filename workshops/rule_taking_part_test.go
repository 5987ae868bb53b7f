package workshops_test

import "samverka/workshops"

// ht3 is the line of the participant that the tests let leave, and vc3 the last.
const (
	ht3 = "  - {id: ht-3, party: hemtjanst, role: underskoterska}"
	vc3 = "  - {id: vc-3, party: vardcentral, role: sjukskoterska}"
)

// line replaces the line of a participant.
func line(old, new string) change { return change{plan, old + "\n", new + "\n"} }

var takingPartRuleCases = []ruleCase{
	{
		rule: "taking-part", variant: "order",
		fires:  []change{line(ht3, "  - «{id: ht-3, party: hemtjanst, role: underskoterska, from: 2026-12-02, until: 2026-12-01}")},
		silent: []change{line(ht3, "  - {id: ht-3, party: hemtjanst, role: underskoterska, from: 2026-09-01, until: 2026-12-01}")},
	},
	{
		rule: "taking-part", variant: "order", // a party's days bind its participants, and are told of once
		fires:  []change{{plan, "  - id: hemtjanst\n", "  - «id: hemtjanst\n    from: 2026-09-02\n    until: 2026-09-01\n"}},
		silent: []change{{plan, "  - id: hemtjanst\n", "  - id: hemtjanst\n    from: 2026-09-01\n    until: 2026-12-02\n"}},
	},
	{
		rule: "taking-part", variant: "replaces",
		fires:  []change{line(vc3, vc3+"\n  - «{id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-9, from: 2026-11-20}")},
		silent: []change{line(vc3, vc3+"\n  - {id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-3, from: 2026-11-20}")},
	},
	{
		rule: "taking-part", variant: "replaces", // nobody replaces themselves
		fires:  []change{line(vc3, "  - «{id: vc-3, party: vardcentral, role: sjukskoterska, replaces: vc-3}")},
		silent: []change{line(vc3, "  - {id: vc-3, party: vardcentral, role: sjukskoterska}")},
	},
	{
		rule: "taking-part", variant: "no-day", severity: workshops.Warning,
		fires:  []change{line(vc3, vc3+"\n  - «{id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-3}")},
		silent: []change{line(vc3, vc3[:len(vc3)-1]+", until: 2026-11-20}\n  - {id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-3}")},
	},
	{
		rule: "taking-part", variant: "together", severity: workshops.Note,
		fires:  []change{line(vc3, vc3[:len(vc3)-1]+", until: 2026-11-20}\n  - «{id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-3, from: 2026-11-20}")},
		silent: []change{line(vc3, vc3[:len(vc3)-1]+", until: 2026-11-20}\n  - {id: vc-4, party: vardcentral, role: sjukskoterska, replaces: vc-3, from: 2026-11-21}")},
	},
	{
		rule: "attendance", variant: "before", severity: workshops.Warning,
		fires:  []change{{first, "present: [vc-1,", "present: [«vc-1,"}, {plan, "role: verksamhetschef}", "role: verksamhetschef, from: 2026-09-25}"}},
		silent: []change{{plan, "role: verksamhetschef}", "role: verksamhetschef, from: 2026-09-24}"}},
	},
	{
		rule: "attendance", variant: "after", severity: workshops.Warning,
		fires:  []change{{third, "vc-2", "«vc-2"}, {plan, "role: samordnare-vc}", "role: samordnare-vc, until: 2026-11-18}"}},
		silent: []change{{plan, "role: samordnare-vc}", "role: samordnare-vc, until: 2026-11-19}"}},
	},
	{
		rule: "record-occasion", variant: "renamed",
		fires:  []change{{second, "session: traff-2", "«session: traff-2"}, {plan, "id: traff-2", "id: andra-traffen"}},
		silent: []change{{plan, "title: Hitta vägar", "title: Andra träffen"}},
	},
	{
		rule: "session-count", severity: workshops.Warning, // a session that is called off is none
		fires:  []change{{plan, "format: 1", "«format: 1"}, {plan, "follow-ups:", extraSession + "follow-ups:"}},
		silent: []change{{plan, "follow-ups:", extraSession + "    cancelled: Sjukdom\nfollow-ups:"}},
	},
	{
		rule: "function-left", severity: workshops.Warning, // of a contact path
		fires:  []change{checkIn("contacts:\n  - {id: ny, from: hemtjanst, to: vardcentral, question: ordinary, function: «sjukskoterska@vardcentral, fallback: växeln}\n"), {plan, "role: sjukskoterska}", "role: sjukskoterska, until: 2026-11-24}"}},
		silent: []change{checkIn("contacts:\n  - {id: ny, from: hemtjanst, to: vardcentral, question: ordinary, function: sjukskoterska@vardcentral, fallback: växeln}\n"), {plan, "role: sjukskoterska}", "role: sjukskoterska, until: 2026-11-25}"}},
	},
	{
		rule: "function-left", severity: workshops.Warning,
		fires:  []change{checkIn("actions:\n  - {id: ny, what: Prova, owner: «sjukskoterska@vardcentral}\n"), {plan, "role: sjukskoterska}", "role: sjukskoterska, until: 2026-11-24}"}},
		silent: []change{checkIn("actions:\n  - {id: ny, what: Prova, owner: sjukskoterska@vardcentral}\n"), {plan, "role: sjukskoterska}", "role: sjukskoterska, until: 2026-11-24}\n  - {id: vc-5, party: vardcentral, role: sjukskoterska, from: 2026-11-25}"}},
	},
}

// extraSession is a session beside those of the model.
const extraSession = `  - id: extra
    title: Extra
    date: 2026-12-17
    start: "13.00"
    minutes: 60
    place: Lokal Eken
    agenda:
      - {topic: wrap-up, minutes: 60, title: Samla ihop}
`
