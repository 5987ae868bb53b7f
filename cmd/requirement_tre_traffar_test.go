package cmd_test

import (
	"strings"
	"testing"
)

// threeMeetings lays out a series of the model of three meetings.
func threeMeetings(t *testing.T) *trial {
	t.Helper()
	return newTrial(t, "tre-traffar", "2026-09-24", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
}

// record writes a record into the series by hand.
func (s *trial) record(name, text string) { s.write("records/"+name+".yaml", text) }

func init() {
	// A model with a version that the series remembers, and where it was tried.
	requirement("T01", func(t *testing.T) {
		s := threeMeetings(t)
		s.change("series.yaml", "# builds-on: Samma upplägg prövades 2025 i …", "builds-on: Samma upplägg prövades 2025 i Lövsta. #")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Tre träffar, version 1", "Modellen har tidigare prövats i", "prövades 2025 i Lövsta")
	})
	// The assignment: who, for whom, when, what, how decided.
	requirement("T02", func(t *testing.T) {
		s := threeMeetings(t)
		s.fires("left-to-fill-in", "uppdraget")
		s.change("series.yaml", "  # by: äldreomsorgschef", "  by: äldreomsorgschef")
		s.change("series.yaml", "  # organisation: äldreförvaltningen", "  organisation: Ekbackens äldreförvaltning")
		s.change("series.yaml", "  # decided: beslut den …", "  decided: beslut den 3 juni 2026")
		shows(t, s.document("assignment", "uppdragsbeskrivning.html"), "Äldreomsorgschef", "Ekbackens äldreförvaltning",
			"Beslut den 3 juni 2026", "Ekbackens hemtjänst", "Solgläntans vårdcentral", "utvärderingsrapport")
		hides(t, s.check(), "vem som har gett uppdraget")
	})
	// A guide for the one who leads, apart from the participants' agenda.
	requirement("T03", func(t *testing.T) {
		s := threeMeetings(t)
		guide := s.document("facilitator-guide", "traff-2-korschema.html")
		shows(t, guide, "13.35–14.05", "Vi letar inte efter vem, vi letar efter vad", "Om det drar ut på tiden")
		agenda := s.document("agenda", "traff-2-dagordning.html")
		hides(t, agenda, "Säg ungefär", "13.35")
		shows(t, agenda, "14.05", "Vad bottnar det i?")
	})
	// At least two parties, whose principal is data.
	requirement("T04", func(t *testing.T) {
		s := threeMeetings(t)
		s.silent("party-count")
		s.fires("left-to-fill-in", "Huvudman för Solgläntans vårdcentral")
		if _, said, status := run("new", s.dir+"-2", "--model", "tre-traffar", "--title", "X", "--start", "2026-09-24", "--party", "A=hemtjanst"); status != 2 || !strings.Contains(said, "två") {
			t.Errorf("one party ended with %d: %s", status, said)
		}
		s.change("series.yaml", "  - id: vardcentral\n    name: \"Solgläntans vårdcentral\"\n    kind: vardcentral\n", "")
		s.fires("party-count")
	})
	// A handful from each unit, and neither outnumbers the other.
	requirement("T05", func(t *testing.T) {
		s := threeMeetings(t)
		s.silent("group-size")
		s.change("series.yaml", "  - {id: sjukskoterska-1, party: vardcentral, role: sjukskoterska}\n", "")
		s.change("series.yaml", "  - {id: distriktsskoterska-1, party: vardcentral, role: distriktsskoterska}\n", "")
		s.change("series.yaml", "  - {id: samordnare-vc-1, party: vardcentral, role: samordnare-vc}\n", "")
		s.fires("group-size", "Solgläntans vårdcentral", "3–7")
		s.fires("group-size", "Ekbackens hemtjänst", "Solgläntans vårdcentral")
	})
	// Three sessions in the term, apart, on days when people work.
	requirement("T06", func(t *testing.T) {
		s := threeMeetings(t)
		s.silent("session-dates")
		s.silent("session-count")
		s.change("series.yaml", "date: 2026-10-22", "date: 2026-10-01")
		s.fires("session-dates", "7", "14")
		s.change("series.yaml", "date: 2026-10-01", "date: 2026-10-24")
		s.fires("session-dates", "lördag")
		s.change("series.yaml", "date: 2026-10-24", "date: 2026-10-28")
		s.fires("session-dates", "höstlov")
		s.change("series.yaml", "date: 2026-11-19", "date: 2027-01-06")
		s.fires("session-dates", "trettondedag")
	})
	// Roles come before problems at the first session.
	requirement("T07", func(t *testing.T) {
		s := threeMeetings(t)
		s.silent("roles-before-problems")
		s.change("series.yaml", "topic: role-cards", "topic: x")
		s.change("series.yaml", "topic: problem-inventory", "topic: role-cards")
		s.change("series.yaml", "topic: x\n", "topic: problem-inventory\n")
		s.fires("roles-before-problems")
		shows(t, s.document("role-cards", "traff-1-rollkort.html"), "Jag är undersköterska, Ekbackens hemtjänst", "Solgläntans vårdcentral")
	})
	// The unit card shows what each works under; the survey asks about it.
	requirement("T08", func(t *testing.T) {
		s := exampleTrial(t, "tre-traffar")
		shows(t, s.document("unit-cards", "traff-1-enhetskort.html"), "Våra förutsättningar och begränsningar", "alla dagar kl. 07.00–22.00", "Ekbackens kommun")
		shows(t, s.document("survey", "enkat-fore.html"), "Jag vet vilket uppdrag den andra verksamheten har")
	})
	// An ordinary day side by side, and the moments that problems belong to.
	requirement("T09", func(t *testing.T) {
		s := threeMeetings(t)
		s.record("2026-09-24-traff-1", "session: traff-1\ndate: 2026-09-24\nproblems:\n  - {id: a, what: Nyckeln saknas, category: övrigt, moment: Morgonbesöket}\n")
		day := s.document("common-day", "traff-1-en-vanlig-dag.html")
		shows(t, day, "07.00", "Ekbackens hemtjänst", "Solgläntans vårdcentral", "Morgonbesöket", "Nyckeln saknas")
	})
	// What a problem looks like and what it comes from are two things.
	requirement("T10", func(t *testing.T) {
		s := threeMeetings(t)
		s.record("2026-09-24-traff-1", "session: traff-1\ndate: 2026-09-24\nproblems:\n"+
			"  - {id: a, what: Nyckeln saknas, category: övrigt, benefit: 5, effort: 1, cause-type: [praktisk, regelverk]}\n"+
			"  - {id: b, what: Numret går till växeln, category: kontaktvägar, benefit: 5, effort: 2}\n")
		s.fires("cause-found", "”b”")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Problem efter vad de ser ut som och vad de kommer av", "praktisk", "regelverk", "Kontaktvägar")
		s.record("2026-10-05-a", "check-in: a\ndate: 2026-10-05\nproblems:\n  - {id: b, category: hittepå}\n")
		s.fires("value", "hittepå", "category")
	})
	// Each problem is followed from priority and cause to its outcome.
	requirement("T11", func(t *testing.T) {
		s := threeMeetings(t)
		s.record("2026-09-24-traff-1", "session: traff-1\ndate: 2026-09-24\nproblems:\n"+
			"  - {id: a, what: Nyckeln saknas, category: övrigt, benefit: 5, effort: 1, cause: Ingen har uppgiften, cause-type: praktisk}\n")
		s.fires("problem-followed-through", "Nyckeln saknas")
		s.record("2026-10-05-a", "check-in: a\ndate: 2026-10-05\nactions:\n"+
			"  - {id: skap, problem: a, what: Sätta upp ett nyckelskåp, owner: gruppledare@hemtjanst, due: 2026-10-20, follow-up: Träff 2}\n")
		s.silent("problem-followed-through")
		s.record("2026-10-22-traff-2", "session: traff-2\ndate: 2026-10-22\nproblems:\n  - {id: a, outcome: löst}\nactions:\n  - {id: skap, status: klar}\n")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Nyckeln saknas", "Ingen har uppgiften", "Sätta upp ett nyckelskåp", "löst")
		s.record("2026-11-02-b", "check-in: b\ndate: 2026-11-02\nproblems:\n  - {id: a, outcome: avskrivet}\n")
		s.fires("closed-without-reason", "reason")
	})
	// The last session is about how they reach each other from now on.
	requirement("T12", func(t *testing.T) {
		s := threeMeetings(t)
		s.silent("communication-last")
		shows(t, s.document("communication-agreement", "traff-3-kommunikationsoverenskommelse.html"), "Ekbackens hemtjänst", "Solgläntans vårdcentral")
		s.record("2026-11-19-traff-3", "session: traff-3\ndate: 2026-11-19\ncontacts:\n"+
			"  - {id: brad, from: hemtjanst, to: vardcentral, question: urgent, function: samordnare-vc@vardcentral, how: telefon}\n")
		s.fires("contact-both", "Solgläntans vårdcentral", "Ekbackens hemtjänst")
		shows(t, s.document("contact-list", "kontaktvagslista.html"), "112", "Samordnare")
		s.change("series.yaml", "topic: communication", "topic: something-else")
		s.fires("communication-last")
	})
	// Each agreement is tried by seven questions, and followed up later.
	requirement("T13", func(t *testing.T) {
		s := exampleTrial(t, "tre-traffar")
		s.fires("agreement-tested", "veckosamtal")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Hållbarhet över tid", "Står på egna ben", "Inte färdigbedömd", "Uppföljning efter tre månader", "har ersatts av något annat")
		fresh := threeMeetings(t)
		fresh.silent("follow-up-planned")
		fresh.change("series.yaml", "\nfollow-ups:\n", "\nfollow-up-dates:\n")
		fresh.fires("follow-up-planned")
	})
	// The report reads well when nothing has been decided on how to go on.
	requirement("T14", func(t *testing.T) {
		s := threeMeetings(t)
		for _, n := range []struct{ file, text string }{
			{"2026-09-24-traff-1", "session: traff-1\ndate: 2026-09-24\n"},
			{"2026-10-22-traff-2", "session: traff-2\ndate: 2026-10-22\n"},
			{"2026-11-19-traff-3", "session: traff-3\ndate: 2026-11-19\n"},
		} {
			s.record(n.file, n.text)
		}
		s.fires("continuation")
		s.change("records/2026-11-19-traff-3.yaml", "date: 2026-11-19\n", "date: 2026-11-19\ncontinuation:\n  - {id: nasta, state: ej beslutat, decider: verksamhetschef@vardcentral, decided-by: 2026-12-15}\n")
		s.silent("continuation")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Beslut om fortsättning är ännu inte fattat", "15 december 2026")
		s.change("records/2026-11-19-traff-3.yaml", "decided-by: 2026-12-15", "decided-by: 2026-11-20")
		s.fires("continuation", "2026-11-20")
	})
	// Before and after, by theme, under the limits for small groups.
	requirement("T15", func(t *testing.T) {
		s := exampleTrial(t, "tre-traffar")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Tio av elva besvarade enkäten före", "Hur säkra är resultaten?", "Kunskap om roller och uppdrag", "Högre")
		s.change("answers/collaboration-before.yaml", "answers:", "invited: 11\nanswers:")
		s.write("answers/collaboration-before.yaml", "survey: collaboration\nversion: 1\nround: before\nread: []\nanswers:\n  - {code: AB234, ratings: {1: 5, 2: 1}}\n")
		report = s.document("report", "utvarderingsrapport.html")
		shows(t, report, "färre än fem")
		hides(t, report, "AB234")
	})
	// Managers and staff are in the same group: nothing is split by role.
	requirement("T16", func(t *testing.T) {
		s := threeMeetings(t)
		shows(t, s.document("facilitator-guide", "traff-1-korschema.html"), "chefer")
		shows(t, s.document("survey", "enkat-fore.html"), "Chefer")
		s.change("series.yaml", "role: verksamhetschef", "role: verksamhetscheff")
		s.fires("value", "verksamhetschef")
	})
	// The goals of the larger programme, and which of them the series touches.
	requirement("T17", func(t *testing.T) {
		s := exampleTrial(t, "tre-traffar")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Tryggt hemma i Ekbacken", "något om", "Den enskilde möter färre olika medarbetare")
	})
	// A page about the way of working for the next municipality, without results.
	requirement("T18", func(t *testing.T) {
		s := exampleTrial(t, "tre-traffar")
		sheet := s.document("information-sheet", "informationsblad.html")
		shows(t, sheet, "Tre träffar", "tre gånger under en termin")
		hides(t, sheet, "Läkemedel är slut", "medianen", "10 av 11")
	})
}
