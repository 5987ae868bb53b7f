package cmd_test

import (
	"strings"
	"testing"
)

// bothSides lays out a series of a home care unit and a health centre, each with
// its own principal.
func bothSides(t *testing.T) *trial {
	t.Helper()
	s := newTrial(t, "granser", "2026-01-22", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
	s.principal("Ekbackens hemtjänst", "Ekbackens kommun")
	s.principal("Solgläntans vårdcentral", "Region Eklandet")
	return s
}

// principal gives a party of the trial a principal.
func (s *trial) principal(party, name string) {
	s.t.Helper()
	s.change("series.yaml", "    name: \""+party+"\"\n", "    name: \""+party+"\"\n    principal: "+name+"\n")
}

// came records a check-in with whatever came of it.
func (s *trial) came(id, date, rest string) {
	s.t.Helper()
	s.record(date+"-"+id, "check-in: "+id+"\ndate: "+date+"\n"+rest)
}

// refused wants render to refuse a document, because of a rule.
func (s *trial) refused(document, rule string) {
	s.t.Helper()
	_, said, status := run("-C", s.dir, "render", "--document", document)
	if status != 1 || !strings.Contains(said, "("+rule+")") {
		s.t.Errorf("render %s ended with %d and said %q, want 1 and %s", document, status, said, rule)
	}
}

// What makes a task ready to be handed over.
const (
	readyTask   = "tasks:\n  - {id: pase, what: Byta kateterpåse, survey-task: byta kateterpåse, responsible: hemtjänst, who: gruppledaren, when: varje vecka, how: enligt rutin, competence: Godkänd utbildning, routine: r, handover: överlåten, state: gäller}\n"
	readyRoute  = "routines:\n  - {id: r, what: Kateterpåse, state: fastställd, from: 2026-06-01, version: \"1\"}\n"
	readyBoth   = "routine-decisions:\n  - {id: b1, routine: r, principal: Ekbackens kommun, decided: 2026-05-20, version: \"1\"}\n  - {id: b2, routine: r, principal: Region Eklandet, decided: 2026-05-21, version: \"1\"}\n"
	readyCourse = "courses:\n  - {id: k, what: Webbutbildning om påsbyte, task: pase, state: klar}\n"
	readyUnits  = "units:\n  - {id: ht, name: Ekbackens hemtjänst, kind: hemtjänst, party: hemtjanst}\n  - {id: vc, name: Solgläntans vårdcentral, kind: vårdcentral, party: vardcentral}\n"
	readyCount  = "course-coverage:\n  - {id: c, course: k, unit: ht, counted: 2026-06-01, staff: 97, completed: 92}\n"
)

func init() {
	// Every health centre and home care provider, and which of them are missing.
	requirement("G01", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", readyUnits+"  - {id: norr, name: Norrängens vårdcentral, kind: vårdcentral, run-by: privat}\n")
		s.fires("unit-coverage", "Norrängens vårdcentral", "ingen deltagare")
		s.came("b", "2026-04-01", "units:\n  - {id: ht, asked: 2026-03-20, answer: ställer sig bakom}\n  - {id: vc, asked: 2026-03-20, answer: avstår}\n  - {id: norr, asked: 2026-03-20}\n")
		s.fires("unit-coverage", "Norrängens vårdcentral", "inte svarat")
		shows(t, s.document("proposal", "remiss.html"), "Två av kommunens tre enheter deltar", "Två av tre har svarat", "Norrängens vårdcentral")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Två av kommunens tre vårdcentraler och hemtjänstutförare deltog. Norrängens vårdcentral deltog inte.", "Svar saknas från Norrängens vårdcentral")
		s.came("c", "2026-05-04", "units:\n  - {id: norr, state: nedlagd}\n")
		s.silent("unit-coverage")
		s.came("d", "2026-05-05", "units:\n  - {id: vc, state: nedlagd}\n")
		s.fires("unit-coverage", "Solgläntans vårdcentral", "finns inte i listan")
	})
	// Who is responsible, task by task: agreement before and after, and by kind of
	// service only where nobody can be told apart.
	requirement("G02", func(t *testing.T) {
		s := exampleTrial(t, "granser")
		shows(t, s.document("survey", "enkat-ansvarsskattning-fore.html"), "Byta kateterpåse", "Vet inte", "Beror på – bedöms från fall till fall", "Jag arbetar i:")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "4 av 12 uppgifter före serien och 9 av 12 uppgifter efter serien", "Det vanligaste svaret i varje slag av verksamhet, före",
			"11. Kontakta närstående när något förändras Lika många på flera")
		s.change("answers/responsibility-after.yaml", "K: home-care, 1: depends", "K: \"?\", 1: depends")
		report = s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Det vanligaste svaret i varje slag av verksamhet, före")
		hides(t, report, "Det vanligaste svaret i varje slag av verksamhet, efter")
		few := bothSides(t)
		few.write("answers/responsibility-before.yaml", "survey: responsibility\nversion: 1\nround: before\nanswers:\n"+strings.Repeat("  - ratings: {K: home-care, 1: home-care}\n", 4))
		report = few.document("report", "utvarderingsrapport.html")
		shows(t, report, "redovisas inte (färre än fem svar)")
		hides(t, report, "4 av 4")
	})
	// Self-care never without the sentence that it is assessed individually.
	requirement("G03", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "tasks:\n  - {id: pase, what: Byta kateterpåse, classification: egenvård}\n")
		s.fires("self-care-sentence", "Byta kateterpåse", "Bedöms individuellt")
		s.refused("task-catalogue", "self-care-sentence")
		s.came("b", "2026-03-03", "tasks:\n  - {id: pase, condition: Efter individuell bedömning av behandlande legitimerad personal}\n")
		s.silent("self-care-sentence")
		shows(t, s.document("task-catalogue", "ansvarsmatris.html"), "Egenvård efter individuell bedömning", "Efter individuell bedömning av behandlande legitimerad personal", "Delegerad uppgift", "Beror på, bedöms från fall till fall")
		s.came("c", "2026-03-04", "tasks:\n  - {id: pase, how: Detta är alltid egenvård}\n")
		s.fires("self-care-sentence", "alltid egenvård")
	})
	// The three tasks are there from the beginning, until somebody has gone through them.
	requirement("G04", func(t *testing.T) {
		s := bothSides(t)
		seeded := []string{"Byta kateterpåse", "Lägga om enklare förband", "Ta på och av stödstrumpor"}
		shows(t, s.document("task-catalogue", "ansvarsmatris.html"), append(seeded, "Kvar att gå igenom")...)
		shows(t, s.document("survey", "enkat-ansvarsskattning-fore.html"), seeded...)
		s.came("a", "2026-03-02", "tasks:\n  - {id: pase, what: Påsbyte, survey-task: byta kateterpåse}\n")
		list := s.document("task-catalogue", "ansvarsmatris.html")
		shows(t, list, "Påsbyte", "Lägga om enklare förband")
		hides(t, list, "Byta kateterpåse")
	})
	// Deviations as counts before and after, never what they were about.
	requirement("G05", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "areas:\n  - {id: larm, what: Misstänkt försämring}\ndeviations:\n  - {id: d1, area: larm, moment: före, period: hösten 2025, count: 9}\n  - {id: d2, area: larm, moment: efter, period: våren 2026, count: 11}\n")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Misstänkt försämring – 9 (hösten 2025) 11 (våren 2026)", "Fler avvikelser efter serien kan betyda att fler rapporterar")
		s.came("b", "2026-03-03", "deviations:\n  - {id: d3, moment: efter, period: våren 2026, count: 1, event: Ett fall i badrummet}\n")
		s.fires("unknown-key", "event")
	})
	// Both principals have given the commission, and it is known who decides.
	requirement("G06", func(t *testing.T) {
		s := newTrial(t, "granser", "2026-01-22", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
		s.principal("Ekbackens hemtjänst", "Ekbackens kommun")
		s.principal("Solgläntans vårdcentral", "Ekbackens kommun")
		s.fires("principal-count")
		s = bothSides(t)
		s.silent("principal-count")
		s.came("a", "2026-03-02", "mandates:\n  - {id: k, principal: Ekbackens kommun, function: aldreomsorgschef, decides: Rutiner i hemtjänsten}\n")
		s.fires("mandate-both", "Region Eklandet")
		s.came("b", "2026-03-03", "mandates:\n  - {id: r, principal: Region Eklandet, function: verksamhetschef@vardcentral, decides: Rutiner i hemsjukvården}\n")
		s.silent("mandate-both")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Region Eklandet verksamhetschef, Solgläntans vårdcentral Rutiner i hemsjukvården")
	})
	// The law by name only, and the questions with who answers them.
	requirement("G07", func(t *testing.T) {
		s := bothSides(t)
		sheet := s.document("rule-support", "regelstod.html")
		shows(t, sheet, "Lagen (2022:1250) om egenvård", "Ingen lista kan säga att en uppgift alltid är egenvård", "Kontrollera alltid aktuell lydelse")
		hides(t, sheet, "§", "kap.", "Våra tolkningsfrågor")
		s.came("a", "2026-03-02", "questions:\n  - {id: q, what: \"Räcker ett muntligt samtycke?\"}\n")
		s.fires("question-answer", "Räcker ett muntligt samtycke?")
		s.came("b", "2026-03-03", "questions:\n  - {id: q, to: MAS, answer-by: 2026-04-01}\n")
		s.fires("question-answer", "2026-04-01", "MAS")
		s.came("c", "2026-04-07", "questions:\n  - {id: q, answer: \"Ja, om det antecknas\", answered: 2026-04-02, status: besvarad}\n")
		s.silent("question-answer")
		shows(t, s.document("rule-support", "regelstod.html"), "Våra tolkningsfrågor", "Ja, om det antecknas", "2026-04-02")
	})
	// An area is introduced only with risk, routine and responsibility.
	requirement("G08", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "areas:\n  - {id: o, what: Kateterpåse, state: infört}\n")
		for _, words := range []string{"risk", "rutin", "ansvaret"} {
			s.fires("area-introduced", words)
		}
		s.refused("area-list", "area-introduced")
		s.came("b", "2026-03-03", "risks:\n  - {id: x, what: Fel, area: o, severity: 2, probability: 1, owner: gruppledare@hemtjanst}\n"+
			"routines:\n  - {id: r, what: Rutin, area: o, state: fastställd, from: 2026-06-01}\n"+
			"tasks:\n  - {id: t, what: Byta, area: o, responsible: hemtjänst, who: gruppledaren, when: dagligen, how: enligt rutin, state: gäller}\n")
		s.silent("area-introduced")
		shows(t, s.document("area-list", "omraden.html"), "Kateterpåse", "Infört")
	})
	// Both principals judge the risks; a red one has measure, owner and date.
	requirement("G09", func(t *testing.T) {
		s := bothSides(t)
		s.record("2026-03-02-a", "check-in: a\ndate: 2026-03-02\nattendance: {hemtjanst: {present: [gruppledare-1]}}\nrisks:\n  - {id: x, what: Försämring upptäcks sent, severity: 3, probability: 3}\n")
		s.fires("risk-team", "Region Eklandet")
		for _, field := range []string{"Åtgärd", "Ansvarig funktion", "Klart senast"} {
			s.fires("risk-demands", "Försämring upptäcks sent", field, "9 poäng")
		}
		s.record("2026-03-03-b", "check-in: b\ndate: 2026-03-03\nattendance: {hemtjanst: {present: [gruppledare-1]}, vardcentral: {present: [distriktsskoterska-1]}}\nrisks:\n  - {id: y, what: Frågan blir liggande, severity: katastrofal, probability: mycket liten, owner: gruppledare@hemtjanst}\n")
		s.fires("risk-decision", "Frågan blir liggande")
		shows(t, s.document("risk-list", "risklista.html"), "3 × 3 = 9 Hög – åtgärda", "4 × 1 = 4 Medel – kräver åtgärdsbeslut", "9 Hög Risk 1", "4 Medel Risk 2")
		s.came("c", "2026-03-04", "risks:\n  - {id: x, decision: åtgärda, measure: Larmkort, owner: gruppledare@hemtjanst, due: 2026-04-15, status: åtgärdad}\n  - {id: y, decision: åtgärda, measure: Direktnummer}\n")
		s.silent("risk-decision")
		s.fires("risk-demands", "Försämring upptäcks sent", "inte bedömd på nytt")
		s.came("d", "2026-05-04", "risks:\n  - {id: x, new-severity: 3, new-probability: 1}\n")
		s.silent("risk-demands")
		shows(t, s.document("risk-list", "risklista.html"), "Efter åtgärd", "3 × 1 = 3 Låg – acceptera och bevaka")
		shows(t, s.document("risk-worksheet", "traff-2-riskanalys-arbetsblad.html"), "Risk att … på grund av … vilket leder till …", "Någon dör eller får en bestående svår skada. Alltid: kräver åtgärdsbeslut")
	})
	// A routine from a template, versioned, decided by each principal, reviewed in time.
	requirement("G10", func(t *testing.T) {
		s := bothSides(t)
		shows(t, s.document("routine", "rutiner.html"), "Omfattning och undantag", "Fastställd av", "Ändringslogg")
		s.came("a", "2026-05-25", "routines:\n  - {id: r, what: Kateterpåse, purpose: Påsen byts i tid, state: fastställd, from: 2026-06-01, version: \"1\", change: Första versionen}\n"+
			"steps:\n  - {id: s2, routine: r, number: 2, what: Visa}\n  - {id: s1, routine: r, number: 1, what: Bedöma}\n"+
			"routine-decisions:\n  - {id: b1, routine: r, principal: Ekbackens kommun, by: aldreomsorgschef, decided: 2026-05-20, version: \"1\"}\n")
		s.fires("routine-decided", "Region Eklandet")
		shows(t, s.document("routine", "rutiner.html"), "Påsen byts i tid", "Region Eklandet inte beslutat", "1 Bedöma", "2 Visa", "2027-06-01")
		s.came("b", "2026-05-26", "routine-decisions:\n  - {id: b2, routine: r, principal: Region Eklandet, decided: 2026-05-26, version: \"1\"}\n")
		s.silent("routine-decided")
		s.silent("routine-review")
		s.came("c", "2026-09-01", "routines:\n  - {id: r, version: \"2\", change: Telefontiden, review: 2026-12-15}\n")
		s.fires("routine-decided", "Ekbackens kommun", "version 2")
		s.fires("routine-review", "2026-12-15", "23 dagar")
		shows(t, s.document("routine", "rutiner.html"), "2026-09-01 2 Telefontiden")
		t.Setenv("SAMVERKA_TODAY", "2026-12-16")
		s.fires("routine-review", "gick ut")
		shows(t, s.document("routine", "rutiner.html"), "Utgången")
	})
	// What, who, when and how, all four; and who is somebody.
	requirement("G11", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "tasks:\n  - {id: t, what: Byta påse, responsible: hemtjänst, who: personalen, how: enligt rutin, state: gäller}\n")
		s.fires("matrix-complete", "Byta påse", "När och hur ofta")
		s.refused("task-catalogue", "matrix-complete")
		s.came("b", "2026-03-03", "tasks:\n  - {id: t, when: varje vecka}\n")
		s.fires("matrix-complete", "personalen")
		for _, who := range []string{"Alla i hemtjänsten", "Vi"} {
			s.came("c", "2026-03-04", "tasks:\n  - {id: t, who: "+who+"}\n")
			s.fires("matrix-complete", "står", "funktion")
		}
		s.came("c", "2026-03-04", "tasks:\n  - {id: t, who: Vikariesamordnaren}\n")
		s.silent("matrix-complete")
		shows(t, s.document("task-catalogue", "ansvarsmatris.html"), "Uppgift (vad) Ansvarig (vem)", "När och hur ofta Hur (rutin, utbildning)", "Hemtjänst: Vikariesamordnaren", "Varje vecka")
		s.came("d", "2026-03-05", "tasks:\n  - {id: t, responsible: [hemtjänst, vårdcentral]}\n")
		s.fires("one-responsible", "Byta påse")
	})
	// Doubled visits by kind, as counts.
	requirement("G12", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "doubled-visits:\n  - {id: v, what: Påsbyte och lunch samma dag, parties: [hemtjänst, vårdcentral], could-one: ja, who: hemtjänst, condition: Efter utbildning, count: 14, period: vecka 8, count-after: 4, period-after: vecka 40}\n")
		shows(t, s.document("doubled-visits", "dubbla-besok.html"), "Påsbyte och lunch samma dag", "Hemtjänst, vårdcentral", "Efter utbildning")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Påsbyte och lunch samma dag ja hemtjänst 14 vecka 8 4 vecka 40", "Enheterna räknade 14 dubbla besök före och 4 efter")
	})
	// What it takes to do a task stands with the task.
	requirement("G13", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", strings.Replace(readyTask, "competence: Godkänd utbildning, routine: r, ", "", 1))
		s.fires("task-ready", "kompetenskrav")
		s.came("b", "2026-03-03", "tasks:\n  - {id: pase, competence: Godkänd utbildning och en handledd gång}\n")
		shows(t, s.document("task-catalogue", "ansvarsmatris.html"), "Godkänd utbildning och en handledd gång")
		hides(t, s.check(), "kompetenskrav")
	})
	// Every task that is handed over has a course.
	requirement("G14", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "tasks:\n  - {id: pase, what: Byta kateterpåse, handover: ska överlåtas}\n")
		s.fires("task-has-course", "Byta kateterpåse")
		s.came("b", "2026-03-03", "courses:\n  - {id: k, what: Webbutbildning, task: pase, producer: Solgläntans vårdcentral, link: \"https://utbildning.ekbacken.example/pase\", minutes: 12, version: \"1\", review: 2027-01-15, state: klar}\n")
		s.silent("task-has-course")
		shows(t, s.document("course-overview", "utbildningsoversikt.html"), "Webbutbildning", "Byta kateterpåse", "Solgläntans vårdcentral", "12", "2027-01-15")
		s.came("c", "2026-03-04", "courses:\n  - {id: k, state: borttagen}\n")
		s.fires("task-has-course", "Byta kateterpåse")
	})
	// How many have taken it, by unit, without names.
	requirement("G15", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-06-01", readyUnits+"  - {id: liten, name: Lilla hemtjänsten, kind: hemtjänst}\n"+readyCourse+
			"tasks:\n  - {id: pase, what: Byta kateterpåse}\n"+
			"course-coverage:\n  - {id: c1, course: k, unit: ht, counted: 2026-06-01, staff: 97, completed: 84}\n  - {id: c2, course: k, unit: liten, counted: 2026-06-01, staff: 4, completed: 3}\n")
		s.fires("course-coverage", "Ekbackens hemtjänst", "84 av 97", "90 procent")
		for _, text := range []string{s.document("report", "utvarderingsrapport.html"), s.document("course-overview", "utbildningsoversikt.html")} {
			shows(t, text, "84 av 97 medarbetare (87 %) hade gått utbildningen den 1 juni 2026", "redovisas inte (färre än fem medarbetare)")
			hides(t, text, "3 av 4", "87 av 101")
		}
		s.came("b", "2026-06-02", "course-coverage:\n  - {id: c3, course: k, unit: ht, counted: 2026-06-02, staff: 3, completed: 3, names: Tre medarbetare}\n")
		s.fires("unknown-key", "names")
	})
	// No party has an empty column.
	requirement("G16", func(t *testing.T) {
		s := bothSides(t)
		shows(t, s.document("contributions", "bidrar-och-behover.html"), "Ekbackens hemtjänst Vi bidrar med fyll i Vi behöver", "Samverkan är att både ge och ta")
		s.came("a", "2026-03-02", "contributions:\n  - {id: h, party: hemtjanst, gives: Vi byter påsen, needs: Ett nummer som någon svarar på}\n  - {id: v, party: vardcentral, gives: Vi visar hur}\n")
		s.fires("contributions-both", "Solgläntans vårdcentral", "behöver")
		s.came("b", "2026-03-03", "contributions:\n  - {id: v, needs: Att ni ringer tidigt}\n")
		s.silent("contributions-both")
		shows(t, s.document("contributions", "bidrar-och-behover.html"), "Vi byter påsen", "Att ni ringer tidigt")
	})
	// Figures on visits only as the units give them, with source and period.
	requirement("G17", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-03-02", "indicators:\n  - {id: i, what: Olika aktörer på en vecka, kind: aktörer, before: 5, before-period: vecka 8, after: 4, after-period: vecka 40, group: båda enheterna}\n")
		s.fires("new-entry-incomplete", "source")
		s.came("a", "2026-03-02", "indicators:\n  - {id: i, what: Olika aktörer på en vecka, kind: aktörer, before: 5, before-period: vecka 8, after: 4, after-period: vecka 40, group: båda enheterna, source: planeringssystemet}\n")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Olika aktörer på en vecka båda enheterna 5 vecka 8 4 vecka 40 planeringssystemet", "inte uträknade ur enskilda personers uppgifter")
	})
	// Whom to tell when somebody is getting worse.
	requirement("G18", func(t *testing.T) {
		s := bothSides(t)
		card := s.document("early-warning", "larma-tidigt.html")
		shows(t, card, "Vid fara för liv: ring 112", "Tecken", "Vem jag ringer", "Så säger du det")
		s.came("a", "2026-05-04", "contacts:\n  - {id: c, from: hemtjanst, to: vardcentral, question: vanlig fråga, function: samordnare-vc@vardcentral, fallback: växeln}\n")
		s.fires("alarm-route", "Solgläntans vårdcentral", "Ekbackens hemtjänst")
		s.came("b", "2026-10-05", "contacts:\n  - {id: d, from: hemtjanst, to: vardcentral, question: misstänkt försämring, function: sjukskoterska@vardcentral, phone: 08-465 004 41, hours: Alla dagar kl. 07–21, fallback: jouren}\n")
		s.silent("alarm-route")
		shows(t, s.document("early-warning", "larma-tidigt.html"), "Sjuksköterska, Solgläntans vårdcentral", "08-465 004 41", "Alla dagar kl. 07–21", "jouren")
	})
	// Everybody reaches everybody, in both directions.
	requirement("G19", func(t *testing.T) {
		s := newTrial(t, "granser", "2026-01-22", "Ekbackens hemtjänst=hemtjanst", "Björkhagens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
		one := "contacts:\n  - {id: a, from: hemtjanst, to: vardcentral, question: vanlig fråga, function: samordnare-vc@vardcentral, fallback: växeln}\n  - {id: b, from: vardcentral, to: hemtjanst, question: vanlig fråga, function: gruppledare@hemtjanst, fallback: växeln}\n" +
			"  - {id: c, from: hemtjanst-2, to: vardcentral, question: vanlig fråga, function: samordnare-vc@vardcentral, fallback: växeln}\n"
		s.came("a", "2026-10-05", one)
		s.fires("contact-both", "Solgläntans vårdcentral till Björkhagens hemtjänst")
		hides(t, s.check(), "från Ekbackens hemtjänst till Björkhagens hemtjänst")
		list := s.document("contact-list", "kontaktvagslista.html")
		shows(t, list, "112", "Min fråga gäller", "Svar inom", "Om jag inte får svar", "Tider")
		s.came("a", "2026-10-05", one+"  - {id: d, from: vardcentral, to: hemtjanst-2, question: vanlig fråga, function: gruppledare@hemtjanst-2, fallback: växeln}\n")
		s.silent("contact-both")
	})
	// The same binder at every unit.
	requirement("G20", func(t *testing.T) {
		s := bothSides(t)
		shows(t, s.document("binder", "parm.html"), "Genomförandeplan", "Vårdplan – alltid längst bak", "Vård och omsorg – pärm hemma")
		s.came("a", "2026-05-04", readyUnits)
		s.came("b", "2026-05-05", "units:\n  - {id: ht, binder-version: \"1.9\"}\n  - {id: vc, binder-version: \"1.10\"}\n")
		s.fires("binder-version", "Ekbackens hemtjänst", "1.10")
		s.came("c", "2026-05-06", "units:\n  - {id: ht, binder-version: \"1.10\"}\n")
		s.silent("binder-version")
		shows(t, s.document("binder", "parm.html"), "Version 1.10")
	})
	// The care plan is blank whatever the series knows.
	requirement("G21", func(t *testing.T) {
		held, blank := exampleTrial(t, "granser"), bothSides(t)
		const file = "vardplan-mall.html"
		text := strings.ReplaceAll(held.document("care-plan", file), "Gränser och ansvar i Granvik", "Provserien")
		if empty := blank.document("care-plan", file); text != empty {
			t.Errorf("the care plan of a held series says\n%s\nand that of a new one\n%s", text, empty)
		}
		shows(t, text, "Placeras längst bak i pärmen", "aldrig i detta verktyg", "Mallens version: 1", "Mål – vad är viktigt för mig?", "Omprövas senast")
		blank.came("a", "2026-05-04", "care-plan:\n  - {id: x, goal: Klara trappan}\n")
		blank.fires("unknown-key", "care-plan")
	})
	// From the question to the reassessment, with the steps counted.
	requirement("G22", func(t *testing.T) {
		s := bothSides(t)
		shows(t, s.document("self-care-flow", "egenvard-flode.html"), "Bedömningen omprövas när läget ändras", "samtycker till att uppgifter lämnas vidare", "står inte i lagen")
		s.came("a", "2026-05-04", "routines:\n  - {id: r, what: Egenvårdsbedömning, kind: egenvårdsflöde}\n"+
			"steps:\n  - {id: s1, routine: r, number: 1, what: Frågan ställs, who: den som är på plats, hands-over: ja}\n  - {id: s2, routine: r, number: 2, what: Kopian lämnas, who: distriktssköterskan, hands-over: ja}\n"+
			"indicators:\n  - {id: i, what: Steg, kind: steg, before: 11, after: 2, source: gruppen}\n")
		shows(t, s.document("self-care-flow", "egenvard-flode.html"), "Frågan ställs", "Distriktssköterskan", "Flödet har två steg och två överlämningar", "Före: 11 steg. Efter: 2 steg.")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Steg – 11 – 2 – gruppen")
	})
	// Hours in, and saved time only as the units' own estimate.
	requirement("G23", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-05-04", "time:\n  - {id: a, what: Träffar, activity: träffar, organisation: kommun, hours: 40}\n  - {id: b, what: Träffar, activity: träffar, organisation: region, hours: 25}\n  - {id: c, what: Färre besök, organisation: region, hours: 6, use: frigjord, period: per vecka}\n")
		s.fires("saved-time-source", "Färre besök")
		s.came("b", "2026-05-05", "time:\n  - {id: c, source: Verksamhetschefens uppskattning}\n")
		s.silent("saved-time-source")
		shows(t, s.document("report", "utvarderingsrapport.html"), "lagt ner 65 timmar", "Träffar och möten 40 25 65", "deras egen uppskattning och har inte mätts", "Färre besök 6 per vecka Verksamhetschefens uppskattning")
	})
	// Handed over only with competence, routine and responsibility.
	requirement("G24", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-06-02", readyTask+readyUnits+readyRoute)
		s.fires("task-ready", "Byta kateterpåse", "utbildning", "rutin som båda huvudmännen har fastställt")
		hides(t, s.check(), "kompetenskrav")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Saknas: en utbildning som går att gå")
		s.came("b", "2026-06-03", readyBoth+readyCourse+strings.Replace(readyCount, "92", "60", 1))
		s.fires("task-ready", "målet för utbildningen")
		s.came("c", "2026-06-04", "course-coverage:\n  - {id: c2, course: k, unit: ht, counted: 2026-06-04, staff: 97, completed: 92}\n")
		s.silent("task-ready")
		shows(t, s.document("report", "utvarderingsrapport.html"), "En uppgift är överlåten med allt på plats", "Kateterpåse Överlåten")
		s.came("d", "2026-06-05", "tasks:\n  - {id: pase, handover: ska överlåtas}\n")
		s.fires("task-ready", "klar att överlåta")
	})
	// How deviations are reported, both ways, with feedback within so many days.
	requirement("G25", func(t *testing.T) {
		s := bothSides(t)
		shows(t, s.document("deviation-route", "avvikelser-mellan-oss.html"), "Missförhållanden och vårdskador rapporteras direkt", "Återkoppling inom")
		s.came("a", "2026-10-05", "contacts:\n  - {id: a, from: hemtjanst, to: vardcentral, question: avvikelse, function: verksamhetschef@vardcentral, how: I ert eget system, answer-within: Tio arbetsdagar, fallback: MAS}\n")
		s.fires("deviation-route", "Solgläntans vårdcentral rapporterar avvikelser till Ekbackens hemtjänst")
		s.came("b", "2026-10-06", "contacts:\n  - {id: b, from: vardcentral, to: hemtjanst, question: avvikelse, function: enhetschef-hemtjanst@hemtjanst, how: I ert eget system, fallback: MAS}\n")
		s.fires("deviation-route", "återkoppling")
		s.came("c", "2026-10-07", "contacts:\n  - {id: b, answer-within: Fem arbetsdagar}\n")
		s.silent("deviation-route")
		shows(t, s.document("deviation-route", "avvikelser-mellan-oss.html"), "Ekbackens hemtjänst", "Fem arbetsdagar", "Verksamhetschef, Solgläntans vårdcentral")
	})
	// The MAS and the area coordinator lead together.
	requirement("G26", func(t *testing.T) {
		s := bothSides(t)
		s.silent("co-leaders")
		shows(t, s.document("facilitator-guide", "traff-1-korschema.html"), "medicinskt ansvarig sjuksköterska (MAS) och geografisk samordnare (GSA)")
		s.change("series.yaml", "leader: \"medicinskt ansvarig sjuksköterska (MAS) och geografisk samordnare (GSA)\"", "leader: MAS")
		s.fires("co-leaders", "geografisk samordnare")
		hides(t, s.check(), "Rollen medicinskt ansvarig")
		s.change("series.yaml", "leader: MAS", "leader: MAS och samordnaren för vårdcentralerna (GSA)")
		s.silent("co-leaders")
	})
	// Both aims in the purpose, and no claim that either has been reached.
	requirement("G27", func(t *testing.T) {
		s := exampleTrial(t, "granser")
		aims := "öka patientsäkerheten och använda vårdens och omsorgens gemensamma resurser mer effektivt"
		shows(t, s.document("invitation", "traff-1-inbjudan-granvik.html"), aims)
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, aims, "Rapporten kan inte säga om vården och omsorgen har blivit säkrare")
		hides(t, report, "patientsäkerheten har ökat", "ökad patientsäkerhet", "bevisar")
	})
	// Measures, and what spread or happened besides.
	requirement("G28", func(t *testing.T) {
		s := bothSides(t)
		s.came("a", "2026-05-04", "side-effects:\n  - {id: n, what: Nattpatrullen vill ha samma larmkort, kind: spridning till andra, where: Nattpatrullen, source: Enhetschefen}\n  - {id: t, what: Det är lättare att ringa, kind: lägre trösklar}\n"+
			"actions:\n  - {id: k, what: Trycka larmkort, owner: gruppledare@hemtjanst, due: 2026-06-01, follow-up: i juni, status: klar}\n")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Nattpatrullen vill ha samma larmkort spridning till andra Nattpatrullen Enhetschefen", "Det är lättare att ringa lägre trösklar", "Trycka larmkort")
	})
}
