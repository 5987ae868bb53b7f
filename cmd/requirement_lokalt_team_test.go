package cmd_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// twoTeams lays out a series of local teams with two teams around home care.
func twoTeams(t *testing.T) *trial {
	t.Helper()
	s := newTrial(t, "lokalt-team", "2027-01-19", "Norrängens hemtjänst=hemtjanst", "Tallvikens hemtjänst=hemtjanst",
		"Norrängens hemsjukvård=hemsjukvard", "Åbrinkens vårdcentral=vardcentral")
	s.change("series.yaml", "kind: vardcentral\n    # principal: …          # huvudman: kommunen, regionen eller den som driver verksamheten", "kind: vardcentral\n    principal: Region Eklandet")
	s.change("series.yaml", "# principal: …          # huvudman: kommunen, regionen eller den som driver verksamheten", "principal: Norrängens kommun")
	return s
}

// localTeams is the held series of two local teams.
func localTeams(t *testing.T) *trial { t.Helper(); return exampleTrial(t, "lokalt-team") }

// remove takes a file of the series away.
func (s *trial) remove(file string) {
	s.t.Helper()
	if err := os.Remove(filepath.Join(s.dir, file)); err != nil {
		s.t.Fatal(err)
	}
}

// has tells whether the series has a file.
func (s *trial) has(file string) bool {
	_, err := os.Stat(filepath.Join(s.dir, file))
	return err == nil
}

const (
	commissionText = "commissions:\n  - {id: u, what: Hur fångar vi fall, giver: Länsdelsgrupp norr, target: äldre som bor hemma, report-by: 2027-06-03, report-how: skriftligt}\n"
	before         = "check-in: inledning\ndate: 2026-11-20\n"
)

// begun records the first meeting of the first team.
func begun(rest string) string {
	return "session: mote-1-hemtjanst\ndate: 2027-01-19\n" + rest
}

func init() {
	// A steering group by authority, in functions, that the teams belong to.
	requirement("L01", func(t *testing.T) {
		s := twoTeams(t)
		s.fires("steering-authorities", "inte vilka som sitter i styrgruppen")
		s.write("records/a.yaml", before+"steering:\n  - {id: a, body: Länsdelsgrupp norr, principal: Region Eklandet, function: områdeschef, seat: ordförande}\n")
		s.fires("steering-authorities", "Norrängens kommun har ingen i styrgruppen")
		s.write("records/a.yaml", before+commissionText+"steering:\n  - {id: a, body: Länsdelsgrupp norr, principal: Region Eklandet, function: områdeschef, seat: ordförande}\n  - {id: b, principal: norrängens kommun, function: äldreomsorgschef}\n")
		s.silent("steering-authorities")
		shows(t, s.document("commission-sheet", "uppdragsblad.html"), "Länsdelsgrupp norr", "Region Eklandet områdeschef (ordförande)", "norrängens kommun äldreomsorgschef",
			"Team Norrängens hemtjänst och Team Tallvikens hemtjänst")
	})
	// A commission with everything that makes it possible to answer, and the
	// answer first in the report.
	requirement("L02", func(t *testing.T) {
		s := twoTeams(t)
		s.fires("team-commission", "att göra", "Team Tallvikens hemtjänst")
		t.Setenv("SAMVERKA_TODAY", "2027-01-20")
		s.write("records/b.yaml", begun("commissions:\n  - {id: u, what: Hur fångar vi fall, teams: team-hemtjanst-2}\n"))
		s.fires("team-commission", "varning", "Team Norrängens hemtjänst")
		s.fires("commission-report", "inget datum för svar")
		s.fires("commission-report", "ingen målgrupp")
		s.fires("commission-report", "hur uppdraget")
		s.fires("commission-report", "vem som har gett")
		s.change("records/b.yaml", ", teams: team-hemtjanst-2", ", giver: Länsdelsgrupp norr, target: äldre, report-by: 2027-06-03, report-how: skriftligt")
		s.silent("team-commission")
		s.silent("commission-report")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Uppdraget är ännu inte besvarat. Svaret ska lämnas till Länsdelsgrupp norr senast den 3 juni 2027")
		t.Setenv("SAMVERKA_TODAY", "2027-06-04")
		s.fires("commission-report", "skulle ha besvarats senast 2027-06-03")
		s.write("records/c.yaml", "check-in: svaret\ndate: 2027-06-02\ncommissions:\n  - {id: u, status: besvarat, answered-on: 2027-06-02}\n")
		shows(t, s.check(), "closed-without-reason")
		s.change("records/c.yaml", "answered-on", "answer: Vi frågar om yrsel när läkemedel ändras., answered-on")
		s.silent("commission-report")
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Svar på uppdraget", "Vi frågar om yrsel när läkemedel ändras.", "Svaret lämnades till Länsdelsgrupp norr den 2 juni 2027")
		if answer, rest := strings.Index(report, "Vi frågar om yrsel"), strings.Index(report, "är en serie möten"); answer > rest {
			t.Error("the answer does not come first in the report")
		}
	})
	// One plan of two levels: goals, and dated activities that belong to them.
	requirement("L03", func(t *testing.T) {
		s := localTeams(t)
		plan := s.document("team-plan", "handlings-och-aktivitetsplan.html")
		shows(t, plan, "Nivå 1: Handlingsplan", "Ändrade läkemedel är kända av alla berörda samma dag", "VT 2026–HT 2026",
			"Utgångsläge: Fyra av tio, januari 2026", "Nivå 2: Aktivitetsplan", "VT 2026, v. 9 2026-02-27",
			"Ersättare: Gruppledare, Norrängens hemtjänst", "Anhörigkonsulent, Tallvikens kommun", "Till alla som gör besök")
		goal, activity, next := strings.Index(plan, "Mål 3: Tecken på försämring"), strings.Index(plan, "Ta fram ett larmkort"), strings.Index(plan, "Mål 4:")
		if goal < 0 || activity < goal || next < activity {
			t.Errorf("the activity stands at %d, its goal at %d and the next at %d", activity, goal, next)
		}
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "    indicator: Antal steg på varje kontaktväg i listan, prövade av oss själva\n", "")
		s.change("records/2026-05-07-norrangen-mote-4.yaml", "status: nått, ", "")
		s.fires("goal-complete", "kortare-vagar", "inte hur ni ser att det är bättre")
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "goal: kortare-vagar", "goal: finns-inte")
		shows(t, s.check(), "finns-inte")
		empty := twoTeams(t).document("team-plan", "handlings-och-aktivitetsplan.html")
		shows(t, empty, "Bygger på uppdrag eller område", "Proaktiv eller reaktiv", "Koppla på", "Spridning")
	})
	// At least four meetings planned, and held, by every team and term.
	requirement("L04", func(t *testing.T) {
		s := localTeams(t)
		s.silent("team-rhythm")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Team Norrängen VT 2026 4 4", "Team Tallviken VT 2026 4 4", "Det har alla team hållit")
		s.remove("records/2026-05-12-tallviken-mote-4.yaml")
		s.fires("team-rhythm", "Team Tallviken", "hållit 3 möten våren 2026")
		s = twoTeams(t)
		s.silent("team-rhythm")
		shows(t, s.document("team-plan", "handlings-och-aktivitetsplan.html"), "Team Tallvikens hemtjänst VT 2027 4 0")
		s.change("series.yaml", "id: mote-4-hemtjanst-2\n    kind: evaluation\n    title: \"Gemensam utvärdering, Team Tallvikens hemtjänst\"\n    team: team-hemtjanst-2",
			"id: mote-4-hemtjanst-2\n    kind: evaluation\n    title: \"Gemensam utvärdering, Team Tallvikens hemtjänst\"\n    team: team-hemtjanst")
		s.fires("team-rhythm", "Team Tallvikens hemtjänst", "3 möten planerade våren 2027")
	})
	// Who is brought in on a question has an invitation of their own, with the
	// time of the item, for the meetings that it concerns.
	requirement("L05", func(t *testing.T) {
		s := localTeams(t)
		invitation := s.document("adjoined-invitation", "norrangen-mote-2-inbjudan-adjungerad.html")
		shows(t, invitation, "Till apotekare, Region Eklandets läkemedelsenhet", "Hur når ändrade läkemedel fram samma dag?", "kl. 13.35–14.00",
			"Vi behöver kunskap om hur ändringar i läkemedelslistan går", "Ta gärna med en sammanställning", "Du behöver inte vara med på resten av mötet",
			"25 minuter, under punkten ”Förebygga")
		if s.has("out/norrangen-mote-1-inbjudan-adjungerad.html") {
			t.Error("an invitation to a meeting where nobody is brought in")
		}
		shows(t, s.document("agenda", "norrangen-mote-2-dagordning.html"), "Apotekare, Region Eklandets läkemedelsenhet, kl. 13.35–14.00")
		hides(t, s.document("adjoined-invitation", "tallviken-mote-3-inbjudan-adjungerad.html"), "verksamhetsutvecklare")
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "    question: Hur når ändrade läkemedel fram samma dag?\n", "")
		s.change("records/2026-02-12-norrangen-mote-2.yaml", "state: har varit med", "state: har tackat ja")
		s.fires("adjoined-question", "i vilken fråga", "apotekare")
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "from: norrangen-mote-2", "from: norrangen-mote-9")
		shows(t, s.check(), "Planen har inget möte med id ”norrangen-mote-9”")
	})
	// Solving and preventing, in counts; a meeting that only solves is pointed
	// out.
	requirement("L06", func(t *testing.T) {
		s := localTeams(t)
		s.fires("proactive-too", "tallviken-mote-2")
		shows(t, s.document("report", "utvarderingsrapport.html"), "åtta förebyggde och åtta löste något som hade hänt", "Team Tallviken VT 2026 3 5",
			"nio förebygger och tre löser något som har hänt", "den 19 februari 2026")
		s.change("records/2026-02-19-tallviken-mote-2.yaml", "  - what: Oklart vem som ringer sjukhuset\n    stance: reaktiv", "  - what: Oklart vem som ringer sjukhuset\n    stance: förebygga")
		s.silent("proactive-too")
		shows(t, s.document("report", "utvarderingsrapport.html"), "nio förebyggde och sju löste något som hade hänt")
		s.change("records/2026-02-12-norrangen-mote-2.yaml", "    stance: reaktiv\n    due: 2026-02-27\n", "    due: 2026-02-27\n")
		s.change("records/2026-03-05-avstamning-1.yaml", "{id: besked-efter-tre, status: klar, done-on: 2026-02-27}", "{id: besked-efter-tre, status: pågår}")
		s.fires("activity-in-plan", "besked-efter-tre", "proaktiv eller reaktiv")
	})
	// A lesson from each meeting, and a plan that outlives the term.
	requirement("L07", func(t *testing.T) {
		s := localTeams(t)
		s.silent("plan-over-terms")
		s.silent("lesson-each-meeting")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Ett provsamtal säger mer än en telefonlista. Därför: Vägarna prövas två gånger om året.", "omfattar våren 2026 och hösten 2026")
		s.change("records/2026-03-19-norrangen-mote-3.yaml", "lessons:\n  - what: Ett provsamtal säger mer än en telefonlista\n    kind: det här fungerade\n    so: Vägarna prövas två gånger om året\n    activity: prova-vagarna\n", "")
		s.fires("lesson-each-meeting", "norrangen-mote-3")
		short := twoTeams(t)
		short.write("records/a.yaml", before+"goals:\n  - {id: g, what: Färre fall, from: 2027-01-19, to: 2027-05-31}\n")
		short.fires("plan-over-terms", "våren 2027")
		short.change("records/a.yaml", "2027-05-31", "2027-09-30")
		short.silent("plan-over-terms")
	})
	// Follow up, improve and learn are the headings of a working meeting.
	requirement("L08", func(t *testing.T) {
		s := twoTeams(t)
		agenda := s.document("agenda", "mote-2-hemtjanst-dagordning.html")
		shows(t, agenda, "13.05–13.15 Följa upp 2. Planen: vad är gjort?", "13.15–14.00 Förbättra 3. Lösa", "4. Förebygga", "14.00–14.15 Lära 5. Vad gick bra")
		hides(t, agenda, "Deltar:")
		hides(t, s.document("invitation", "mote-2-hemtjanst-inbjudan-hemtjanst.html"), "Kom och gå")
		hides(t, s.document("agenda", "mote-1-hemtjanst-dagordning.html"), "Följa upp", "Förbättra")
		s.change("series.yaml", "title: \"Lära\"", "title: \"Lära av varandra\"")
		shows(t, s.document("agenda", "mote-3-hemtjanst-dagordning.html"), "14.00–14.15 Lära av varandra")
	})
	// How it looks from the person's side, with a source that concerns many.
	requirement("L09", func(t *testing.T) {
		s := localTeams(t)
		s.silent("perspective-known")
		prompt := s.document("perspective-prompt", "norrangen-mote-2-den-enskildes-hall.html")
		shows(t, prompt, "Vad vet vi om hur det ser ut från den enskildes håll, och varifrån vet vi det?", "Brukarundersökningen i hemtjänsten hösten 2025, 88 svar", "brukarråd eller pensionärsråd")
		hides(t, prompt, "Två klagomål under 2025")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Åtta iakttagelser är antecknade", "Kommunens sammanställning av synpunkter 2025")
		s.change("records/2026-02-12-norrangen-mote-2.yaml", "    source: synpunkter och klagomål\n", "")
		s.fires("perspective-known", "varifrån ni vet detta", "Två klagomål")
		s.change("records/2026-03-19-norrangen-mote-3.yaml", "source: öppna jämförelser", "source: en brukare")
		shows(t, s.check(), "”en brukare” går inte att välja")
	})
	// Goals build on the areas of the inventory.
	requirement("L10", func(t *testing.T) {
		s := localTeams(t)
		s.silent("area-in-plan")
		shows(t, s.document("team-plan", "handlings-och-aktivitetsplan.html"), "Område: Ändrade läkemedel.")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Tidiga tecken på försämring Alla ser tecknen, men ingen vet säkert vad som är värt att ringa om. Larmkortet säger vad")
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "    area: lakemedel\n", "")
		s.fires("area-in-plan", "lakemedel", "Ändrade läkemedel")
		s.change("records/2026-01-22-norrangen-mote-1.yaml", "    area: kontaktvagar\n", "    area: finns-inte\n")
		shows(t, s.check(), "finns-inte")
	})
	// Contact paths between authorities, in steps before and now.
	requirement("L11", func(t *testing.T) {
		s := localTeams(t)
		s.fires("contact-steps", "bn-vn-hemgang", "3 steg")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Alla tio kontaktvägar vars längd är känd har blivit kortare", "Norrängens hemtjänst till Åbrinkens vårdcentral: Vanlig fråga 3 1")
		s.silent("contact-both")
		s.change("records/2026-03-19-norrangen-mote-3.yaml", "steps-before: 4, steps: 3,", "steps-before: 4, steps: 2,")
		s.change("records/2026-03-19-norrangen-mote-3.yaml", "steps-before: 2, steps: 1,", "steps-before: 1, steps: 2,")
		s.fires("contact-steps", "vn-jn-lakemedel", "hade 1 förut")
		s.change("records/2026-03-26-tallviken-mote-3.yaml", "id: vt-jt-lakemedel, from: vc-tall, to: hemsjukvard-tall", "id: vt-jt-lakemedel, from: vc-tall, to: hemtjanst-tall")
		s.fires("contact-both", "Björklidens vårdcentral", "Tallvikens hemsjukvård")
	})
	// One evaluation for all: the survey to every party, and every party
	// approves the report.
	requirement("L12", func(t *testing.T) {
		s := localTeams(t)
		s.silent("joint-evaluation")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Alla sju parter har fått enkäten. Alla har godkänt rapporten.", "Norrängens biståndsenhet lämnar denna kommentar: ”Rapporten säger för lite om kvällar och helger.")
		sheet := s.document("evaluation-sheet", "norrangen-mote-4-gemensam-utvardering.html")
		shows(t, sheet, "En rapport för alla parter", "Björklidens vårdcentral 2026-01-22")
		hides(t, sheet, "2026-06-12")
		s.change("records/2026-06-15-rapporten-godkand.yaml", "  - {id: p-vc-tall, approved: 2026-06-12, approver: verksamhetschef@vc-tall}\n", "")
		s.fires("joint-evaluation", "varning", "Björklidens vårdcentral har inte godkänt")
		shows(t, s.document("report", "utvarderingsrapport.html"), "Sex av dem har godkänt rapporten")
		s.change("records/2026-01-14-styrgruppens-uppdrag.yaml", "party: vc-tall, survey-sent: 2026-01-22", "party: vc-tall")
		s.fires("joint-evaluation", "enkäten har gått ut till Björklidens vårdcentral")
		shows(t, s.document("survey", "enkat-efter.html"), "Det vi kommer fram till når dem som har nytta av det", "Mötena var väl använd tid")
	})
	// What is said reaches those who can use it.
	requirement("L13", func(t *testing.T) {
		s := localTeams(t)
		s.silent("dissemination-decided")
		s.fires("dissemination-late", "h6-uppfoljning", "2026-11-20")
		news := s.document("news-sheet", "norrangen-mote-2-spridningsblad.html")
		shows(t, news, "Nytt från Team Norrängen, 12 februari 2026", "Till Norrängens hemsjukvård", "Det här gäller från och med den 2 mars 2026", "Gruppledaren skriver ändringen i planeringen",
			"Till Åbrinkens vårdcentral: läkare och distriktssköterskor", "Nästa möte: 19 mars 2026")
		hides(t, news, "Apotekaren visade", "reaktiv")
		if s.has("out/tallviken-mote-2-spridningsblad.html") {
			t.Error("a news sheet for a meeting that had nothing to pass on")
		}
		shows(t, s.document("report", "utvarderingsrapport.html"), "Mötena beslutade om tio budskap. Nio är spridda och ett är försenat.", "Vid ett möte fanns det inget att sprida")
		s.change("records/2026-02-19-tallviken-mote-2.yaml", "    reason: Frågorna om hemgång har ingen lösning än. Medarbetarna får veta när länsdelsgruppen har svarat.\n", "")
		shows(t, s.check(), "closed-without-reason")
		s = localTeams(t)
		s.change("records/2026-03-26-tallviken-mote-3.yaml", "  - id: t3-larmkort\n", "  - id: t1-uppdraget\n")
		s.fires("dissemination-decided", "tallviken-mote-3")
		s = localTeams(t)
		s.change("records/2026-11-12-uppfoljning-6-man.yaml", "    owner: samverkansledare\n    due: 2026-11-20\n", "")
		s.fires("dissemination-complete", "h6-uppfoljning", "Ingen ansvarar")
		s.fires("dissemination-complete", "h6-uppfoljning", "inget datum")
	})
	// What each party contributes, and the person's own resources.
	requirement("L14", func(t *testing.T) {
		s := localTeams(t)
		s.silent("contributions-both")
		shows(t, s.document("contributions", "bidrar-och-behover.html"), "Ser den enskilde varje dag och märker förändringar först", "En läkartid om dagen för frågor från hemsjukvården")
		shows(t, s.document("perspective-prompt", "tallviken-mote-2-den-enskildes-hall.html"), "Den enskildes egna resurser", "Vad kan och vill den enskilde själv?", "Björklidens vårdcentral:")
		hides(t, s.document("perspective-prompt", "tallviken-mote-2-den-enskildes-hall.html"), "Åbrinkens vårdcentral:")
		shows(t, s.document("facilitator-guide", "tallviken-mote-2-korschema.html"), "på vilket sätt var och en kan bidra, och hur den enskildes egna resurser tas till vara")
		s.change("records/2026-01-29-tallviken-mote-1.yaml", `gives: "En läkartid om dagen för frågor från hemsjukvården", `, "")
		s.fires("contributions-both", "Björklidens vårdcentral")
	})
	// Time by type of organisation, and whether it will last.
	requirement("L15", func(t *testing.T) {
		s := localTeams(t)
		report := s.document("report", "utvarderingsrapport.html")
		shows(t, report, "Två står på egna ben och en står nästan på egna ben", "Träffar och möten 138 26 22 186", "enheternas egen uppskattning")
		s.change("records/2026-11-12-uppfoljning-6-man.yaml", ", in-introduction: ja, review", ", in-introduction: nej, function-owner: nej, has-deputy: nej, review")
		shows(t, s.document("report", "utvarderingsrapport.html"), "en hänger på enskilda personer")
		shows(t, s.document("sustainability-check", "tallviken-mote-4-hallbarhetskontroll.html"), "Ansvarar en funktion")
		s.change("records/2026-05-07-norrangen-mote-4.yaml", `, source: "Gruppledarnas uppskattning: ungefär två timmar i veckan"`, "")
		s.fires("saved-time-source", "Färre omringningar om läkemedel")
		s.change("records/2026-05-07-norrangen-mote-4.yaml", "organisation: region, hours", "organisation: sjuksköterskan, hours")
		shows(t, s.check(), "”sjuksköterskan” går inte att välja")
	})
	// The collaboration lead is a role, leads in a first draft and may answer
	// for goals and messages.
	requirement("L16", func(t *testing.T) {
		s := twoTeams(t)
		shows(t, s.file("series.yaml"), "leader: \"samverkansledare\"")
		s.change("series.yaml", "    # convener: gruppledare@hemtjanst-2\n", "    convener: samverkansledare\n")
		s.write("records/a.yaml", before+"goals:\n  - {id: g, what: Färre fall, owner: samverkansledare}\ncommissions:\n  - {id: u, what: Fall, report-by: 2027-06-03}\n")
		if out := s.check(); strings.Contains(out, "fel:") {
			t.Errorf("the lead is not taken as a function:\n%s", out)
		}
		shows(t, s.document("team-plan", "handlings-och-aktivitetsplan.html"), "Färre fall", "Samverkansledare")
		s.change("records/a.yaml", "owner: samverkansledare", "owner: samverkansledre")
		shows(t, s.check(), "”samverkansledre” i ”owner” är ingen funktion")
	})
	// A line at the top of the plan that the parties may word themselves.
	requirement("L17", func(t *testing.T) {
		s := twoTeams(t)
		shows(t, s.document("team-plan", "handlings-och-aktivitetsplan.html"), "Patienten är ett gemensamt ansvar.")
		s.change("series.yaml", `motto: "Patienten är ett gemensamt ansvar."`, `motto: "Vi släpper inte taget på fredagar."`)
		plan := s.document("team-plan", "handlings-och-aktivitetsplan.html")
		shows(t, plan, "Vi släpper inte taget på fredagar.")
		hides(t, plan, "Patienten är ett gemensamt ansvar")
	})
}
