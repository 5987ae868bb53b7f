package cmd_test

import (
	"strings"
	"testing"
)

// meetingPlace lays out a year for three municipalities.
func meetingPlace(t *testing.T) *trial {
	t.Helper()
	return newTrial(t, "motesplats", "2026-01-22",
		"Ekbackens äldreomsorg=stab", "Furuviks äldreomsorg=stab", "Lindängens äldreomsorg=stab",
		"Solgläntans vårdcentral=vardcentral", "Furuviks primärvårdsrehab=primarvardsrehab", "Eklandets sjukhus=sjukhus")
}

// municipality gives a party of the trial a municipality.
func (s *trial) municipality(party, name string) {
	s.t.Helper()
	s.change("series.yaml", "    name: \""+party+"\"\n", "    name: \""+party+"\"\n    municipality: "+name+"\n")
}

// meeting records one of the year's meetings, with a note on both standing
// items and whatever else came of it.
func (s *trial) meeting(n, date, rest string) {
	s.t.Helper()
	s.record(date+"-mote-"+n, "session: mote-"+n+"\ndate: "+date+"\nnotes:\n"+
		"  - {item: near-care, what: Inget nytt}\n  - {item: gsa, what: Inget nytt}\n"+rest)
}

// The days that the year's first meetings are planned for.
const january, march, may = "2026-01-22", "2026-03-19", "2026-05-21"

func init() {
	// Several municipalities meet in one group, and their units say which.
	requirement("P01", func(t *testing.T) {
		s := meetingPlace(t)
		s.fires("municipality-given", "Furuviks äldreomsorg")
		s.municipality("Ekbackens äldreomsorg", "Ekbacken")
		s.municipality("Furuviks äldreomsorg", "Furuvik")
		s.municipality("Lindängens äldreomsorg", "Lindängen")
		s.municipality("Solgläntans vårdcentral", "Ekbacken")
		s.municipality("Furuviks primärvårdsrehab", "Furuvik")
		s.silent("municipality-given")
		s.fires("coordinators", "Furuvik", "role: gsa")
		shows(t, s.document("invitation", "mote-1-inbjudan.html"), "verksamheter i Ekbacken, Furuvik och Lindängen", "Under 2026")
		shows(t, s.document("assignment", "uppdragsbeskrivning.html"), "Solgläntans vårdcentral (Ekbacken)")
		s.change("series.yaml", "role: ksa", "role: utvecklingsledare")
		s.fires("coordinators", "KSA", "Ingen deltagare är")
	})
	// Standing items are on every agenda and have a note from every meeting.
	requirement("P02", func(t *testing.T) {
		s := meetingPlace(t)
		s.silent("standing-items")
		for _, file := range []string{"mote-1-dagordning.html", "mote-6-dagordning.html"} {
			shows(t, s.document("agenda", file), "Stående punkt: Nära vård", "GSA")
		}
		s.record(january+"-mote-1", "session: mote-1\ndate: "+january+"\nnotes:\n  - {item: near-care, what: Hembesöksteamen har startat}\n")
		s.fires("standing-items", "mote-1", "GSA", "inget nytt")
		s.meeting("1", january, "")
		s.silent("standing-items")
		shows(t, s.document("yearly-summary", "arssammanfattning.html"), "det fanns inget nytt att berätta")
		s.change("series.yaml", "      - topic: gsa\n        minutes: 15\n        standing: ja\n        title: \"Stående punkt: den geografiskt samordnande vårdcentralen (GSA)\"",
			"      - topic: annat\n        minutes: 15\n        title: \"Annat\"")
		s.fires("standing-items", "mote-6", "dagordningen")
	})
	// The shared picture is a living page with versions.
	requirement("P03", func(t *testing.T) {
		s := meetingPlace(t)
		shows(t, s.document("shared-picture", "var-gemensamma-bild.html"), "Vad är annorlunda för den som bor hemma", "Det här ser vi olika på")
		s.meeting("1", january, "")
		s.meeting("2", march, "")
		s.fires("living-picture", "2 möten")
		s.meeting("1", january, "shared-picture:\n  - {id: vag, heading: den enskilde, what: En väg in}\n  - {id: oppet, heading: olika syn, what: Vem bemannar sommaren}\n")
		s.meeting("2", march, "shared-picture:\n  - {id: vag, what: Ett samtal räcker}\n  - {id: oppet, state: struken, why: Ledningen har bestämt}\n")
		s.silent("living-picture")
		picture := s.document("shared-picture", "var-gemensamma-bild.html")
		shows(t, picture, "Version 2, 19 mars 2026", "Ett samtal räcker", "Första versionen, med 2 punkter", "Ändrat: ”Ett samtal räcker”", "Struket: ”Vem bemannar sommaren”")
		hides(t, picture, "En väg in")
	})
	// The inventory has three columns, by municipality and kind of organisation.
	requirement("P04", func(t *testing.T) {
		s := meetingPlace(t)
		s.municipality("Ekbackens äldreomsorg", "Ekbacken")
		s.municipality("Solgläntans vårdcentral", "Ekbacken")
		s.meeting("1", january, "inventory:\n"+
			"  - {id: a, what: Fast omsorgskontakt, column: redan gjort, parties: [stab]}\n"+
			"  - {id: b, what: Hembesöksteam, column: behöver vidareutvecklas, parties: [vardcentral]}\n")
		list := s.document("inventory", "inventering.html")
		shows(t, list, "Redan gjort Behöver stärkas Behöver vidareutvecklas", "Ekbacken Kommun – Fast omsorgskontakt", "Ekbacken Primärvård – Hembesöksteam")
		hides(t, list, "Det här har blivit gjort")
		s.meeting("2", march, "inventory:\n  - {id: b, column: redan gjort}\n")
		shows(t, s.document("inventory", "inventering.html"), "Det här har blivit gjort sedan inventeringen började Hembesöksteam (Solgläntans vårdcentral)")
		shows(t, s.document("inventory-worksheet", "inventering-arbetsblad.html"), "Ekbacken: Primärvård", "Hela området: Slutenvård")
	})
	// Everybody shares local development work, and it shows who has not.
	requirement("P05", func(t *testing.T) {
		s := meetingPlace(t)
		s.meeting("1", january, "development-work:\n"+
			"  - {id: a, unit: stab, title: En väg in, purpose: Ett samtal ska räcka, shared: "+january+"}\n"+
			"  - {id: b, unit: vardcentral, title: Hembesöksteam, to-share: "+march+"}\n")
		s.fires("sharing-rotation", "2026", "Solgläntans vårdcentral")
		for line := range strings.Lines(s.check()) {
			if strings.Contains(line, "(sharing-rotation)") {
				hides(t, line, "Ekbackens äldreomsorg")
			}
		}
		overview := s.document("development-work", "utvecklingsarbeten.html")
		shows(t, overview, "Ekbackens äldreomsorg En väg in 2026-01-22", "Solgläntans vårdcentral 2026-03-19", "Har inte berättat under 2026")
		shows(t, s.document("development-work-sheet", "mote-2-beratta-om-utvecklingsarbete.html"), "Solgläntans vårdcentral", "Hembesöksteam")
	})
	// Purpose, change, existing and planned collaboration, and a contact.
	requirement("P06", func(t *testing.T) {
		s := meetingPlace(t)
		s.meeting("1", january, "development-work:\n  - {id: a, unit: sjukhus, title: Förstärkt utskrivningsteam, purpose: Besked i tid, change: En samordnare på varje avdelning, shared: "+january+"}\n")
		s.fires("work-told-whole", "Samverkan som finns", "Samverkan som planeras", "Funktion att kontakta")
		s.meeting("2", march, "development-work:\n  - {id: a, existing: Med Ekbackens hemgångsteam, planned: Med de andra två kommunerna, contact: teamledare@sjukhus}\n")
		s.silent("work-told-whole")
		shows(t, s.document("development-work", "utvecklingsarbeten.html"), "Förstärkt utskrivningsteam", "Besked i tid",
			"En samordnare på varje avdelning", "Med Ekbackens hemgångsteam", "Med de andra två kommunerna", "teamledare i utskrivningsteam, Eklandets sjukhus")
	})
	// A theme that comes up at two meetings recurs; at three a routine is asked for.
	requirement("P07", func(t *testing.T) {
		s := meetingPlace(t)
		s.meeting("1", january, "  - {item: recurring-theme, what: Beställning, theme: hjalpmedel}\nthemes:\n  - {id: hjalpmedel, what: hjälpmedel}\n")
		s.silent("theme-recurring")
		s.meeting("2", march, "  - {item: recurring-theme, what: Montering, theme: hjalpmedel}\n")
		s.fires("theme-recurring", "2 möten")
		list := s.document("themes", "temalista.html")
		shows(t, list, "22 januari och 19 mars 2026")
		hides(t, list, "Gemensam rutin?")
		s.meeting("3", may, "  - {item: recurring-theme, what: Uppföljning, theme: hjalpmedel}\n")
		s.fires("theme-recurring", "Gemensam rutin?", "3 möten")
		shows(t, s.document("themes", "temalista.html"), "Gemensam rutin? Hjälpmedel har tagits upp vid 3 möten")
		s.record("2026-06-01-x", "check-in: x\ndate: 2026-06-01\nthemes:\n  - {id: hjalpmedel, state: behov fastställt, need: En rutin för alla}\n")
		s.silent("theme-recurring")
		s.record("2026-06-02-y", "check-in: y\ndate: 2026-06-02\nnotes:\n  - {what: Fel märkt, theme: hjalpmdel}\n")
		s.fires("unknown-entry", "hjalpmedel")
	})
	// From theme to routine, with a mandate before the draft, and who does what
	// at each step of the assistive device process.
	requirement("P08", func(t *testing.T) {
		s := meetingPlace(t)
		shows(t, s.document("aid-routine", "hjalpmedelsprocessen.html"), "1. Uppmärksamma behov", "11. Återlämna", "Hjälpmedelscentral", "Börja med vem som ansvarar")
		s.meeting("1", january, "themes:\n  - {id: hjalpmedel, what: hjälpmedel, state: utkast finns, need: En rutin för alla}\n")
		s.fires("theme-chain", "mandat")
		s.fires("theme-chain", "rutin")
		s.meeting("1", january, "themes:\n  - {id: hjalpmedel, what: hjälpmedel, state: utkast finns, need: En rutin för alla, mandate-by: [äldreomsorgschefen, verksamhetschefen], routine: rutin}\n"+
			"routines:\n  - {id: rutin, what: Rutin för hjälpmedel, kind: hjälpmedel}\n"+
			"aid-routine:\n  - {id: a, step: Bedöma behov, actor: förskrivare, part: [ansvarar, utför], when: Inom fem dagar}\n  - {id: b, step: Felanmäla, actor: hemtjänst, part: [utför]}\n")
		s.silent("theme-chain")
		s.fires("aid-steps-covered", "Återlämna")
		s.fires("aid-steps-covered", "Ingen ansvarar", "Felanmäla")
		matrix := s.document("aid-routine", "hjalpmedelsprocessen.html")
		shows(t, matrix, "Förslag.", "2. Bedöma behov A U Inom fem dagar", "9. Felanmäla U")
		shows(t, s.document("routine", "rutiner.html"), "Rutin för hjälpmedel", "2. Bedöma behov A U")
		s.meeting("2", march, "themes:\n  - {id: hjalpmedel, state: överenskommet}\n")
		s.fires("theme-chain", "inte fastställd")
		shows(t, s.document("themes", "temalista.html"), "2026-01-22 2026-03-19")
	})
	// What makes collaboration stable, in words that another group can use.
	requirement("P09", func(t *testing.T) {
		s := meetingPlace(t)
		s.meeting("1", january, "stability-lessons:\n"+
			"  - {id: a, what: Ersättare på varje funktion, condition: mandat, so: Vi frågar vid varje byte}\n"+
			"  - {id: b, what: En sida per kommun räcker, condition: kunskap}\n")
		summary := s.document("yearly-summary", "arssammanfattning.html")
		shows(t, summary, "Vad vi har lärt om stabil samverkan", "Kunskap om varandra. En sida per kommun räcker. Mandat och ledning. Ersättare på varje funktion. Vi frågar vid varje byte.")
		// Every group sorts its lessons under the same headings, so that several
		// can be compared.
		other := exampleTrial(t, "motesplats")
		shows(t, other.document("yearly-summary", "arssammanfattning.html"), "Vad vi har lärt om stabil samverkan", "Kunskap om varandra.", "Mandat och ledning.")
		s.meeting("1", january, "stability-lessons:\n  - {id: a, what: Fika, condition: fikat}\n")
		s.fires("value", "fikat")
	})
	// References say where material is found; nothing is copied.
	requirement("P10", func(t *testing.T) {
		s := meetingPlace(t)
		s.meeting("1", january, "references:\n  - {id: a, title: Att hålla i samverkan, link: \"https://fou.example/halla-i\"}\n")
		s.fires("reference-found", "Författare")
		s.meeting("2", march, "references:\n  - {id: a, author: FoU Eklandet, year: 2023, use: Frågorna om mandat}\n")
		s.silent("reference-found")
		shows(t, s.document("shared-picture", "var-gemensamma-bild.html"), "Läs mer", "FoU Eklandet (2023). Att hålla i samverkan", "https://fou.example/halla-i", "Frågorna om mandat.")
		shows(t, s.document("yearly-summary", "arssammanfattning.html"), "Att hålla i samverkan (FoU Eklandet, 2023)")
		s.meeting("3", may, "references:\n  - {id: b, title: Bok, link: hyllan}\n")
		s.fires("value", "hyllan")
	})
	// The year in brief, for somebody who was not there; it is the report.
	requirement("P11", func(t *testing.T) {
		s := exampleTrial(t, "motesplats")
		if out, said, status := run("-C", s.dir, "report"); status != 0 || !strings.Contains(out, "arssammanfattning.html") {
			t.Fatalf("report ended with %d: %s%s", status, out, said)
		}
		summary := s.document("yearly-summary", "arssammanfattning.html")
		shows(t, summary, "2025 i stora drag", "sex möten: den 23 januari, 20 mars, 15 maj, 21 augusti, 16 oktober och 11 december",
			"Nio utvecklingsarbeten har delats", "Nära vård – hos oss och i länet. 23 januari:", "Vid ett möte fanns inget nytt",
			"Hembesök inom 48 timmar (Furuviks primärvårdsrehab)", "Hjälpmedel (6 möten). Läge: utkast finns",
			"version 0.1: på remiss", "Gruppen gjorde åtta åtaganden. Fem är klara", "Sex möten är bokade")
		// What has happened since the year stands by itself.
		shows(t, summary, "Sedan dess Hjälpmedel: En gemensam rutin")
		s.change("records/2025-12-11-mote-6.yaml", "item: the-year", "item: welcome")
		hides(t, s.document("yearly-summary", "arssammanfattning.html"), "Nio utvecklingsarbeten har delats")
	})
	// Who took part: by group of organisations, without names and numbers, and
	// with roles that say the same merged.
	requirement("P12", func(t *testing.T) {
		s := exampleTrial(t, "motesplats")
		summary := s.document("yearly-summary", "arssammanfattning.html")
		_, parties, _ := strings.Cut(summary, "Deltagande verksamheter och roller")
		shows(t, parties, "Från kommun enhetschef, gruppledare, gruppledare i hemgångsteam,",
			"Från primärvård (vårdcentral och primärvårdsrehab) arbetsterapeut, distriktssköterska, enhetschef/verksamhetschef och geografisk samordnare (GSA)",
			"Från slutenvård teamledare i utskrivningsteam och vårdsamordnare Eklandets sjukhus", "Övriga handläggare")
		groups, _, _ := strings.Cut(parties, "Läs mer")
		if strings.ContainsAny(groups, "0123456789") {
			t.Errorf("there are numbers among those who took part: %s", groups)
		}
		// A unit that never came is not listed.
		shows(t, groups, "projektledare")
		for _, file := range []string{"2025-01-23-mote-1", "2025-03-20-mote-2", "2025-05-15-mote-3", "2025-08-21-mote-4", "2025-10-16-mote-5", "2025-12-11-mote-6"} {
			s.change("records/"+file+".yaml", "  fou:\n    present:", "  fou:\n    excused:")
		}
		_, parties, _ = strings.Cut(s.document("yearly-summary", "arssammanfattning.html"), "Deltagande verksamheter och roller")
		groups, _, _ = strings.Cut(parties, "Läs mer")
		hides(t, groups, "projektledare", "FoU Eklandet")
	})
	// The catalogue has the roles that meet in such a group.
	requirement("P13", func(t *testing.T) {
		s := meetingPlace(t)
		roles := []string{
			"äldreomsorgschef", "resultatområdeschef för myndighet", "gruppledare i hemgångsteam", "processledare", "verksamhetsstrateg",
			"kontaktperson för nära vård", "kvalitetsutvecklare", "samordnare", "distriktssköterska", "teamledare i utskrivningsteam",
			"vårdsamordnare", "handläggare på hälso- och sjukvårdsförvaltningen", "enhetschef", "verksamhetschef",
			"geografisk samordnare (GSA)", "kommunens samordnande funktion (KSA)",
		}
		var rows strings.Builder
		for i, role := range roles {
			rows.WriteString("  - {id: extra-" + string(rune('a'+i)) + ", party: stab, role: \"" + role + "\"}\n")
		}
		s.change("series.yaml", "participants:\n", "participants:\n"+rows.String())
		if out := s.check(); strings.Contains(out, "unknown-role") || strings.Contains(out, "(value)") {
			t.Errorf("a role is unknown:\n%s", out)
		}
		shows(t, s.document("yearly-summary", "arssammanfattning.html"), roles[:12]...)
		s.change("series.yaml", "role: \"processledare\"", "role: \"trollkarl\"")
		s.fires("value", "trollkarl")
	})
}
