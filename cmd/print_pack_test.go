package cmd_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// heads gives the heads of the tables of a rendered page.
func heads(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == "th" {
			var b strings.Builder
			seenText(n, &b)
			out = append(out, strings.Join(strings.Fields(b.String()), " "))
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return out
}

var clockTime = regexp.MustCompile(`\b\d\d\.\d\d\b`)

// The participants are promised when it begins, when there is a break or
// somebody comes and goes, and when it ends. The minutes of the items in between
// belong to the one who leads.
func TestAgendaPromisesNoMinutes(t *testing.T) {
	for _, model := range []string{"tre-traffar", "granser", "teamtraff", "motesplats", "lokalt-team"} {
		s := exampleTrial(t, model)
		for _, name := range []string{"agenda", "facilitator-guide"} {
			if _, said, status := run("-C", s.dir, "render", "--document", name); status != 0 {
				t.Fatalf("%s: render %s ended with %d: %s", model, name, status, said)
			}
		}
		agendas, _ := filepath.Glob(filepath.Join(s.dir, "out", "*-dagordning.html"))
		if len(agendas) == 0 {
			t.Fatalf("%s has no agendas", model)
		}
		for _, agenda := range agendas {
			guide := strings.TrimSuffix(agenda, "dagordning.html") + "korschema.html"
			if slices.Contains(heads(t, agenda), "Min") {
				t.Errorf("%s tells participants the minutes", filepath.Base(agenda))
			}
			if !slices.Contains(heads(t, guide), "Min") {
				t.Errorf("%s does not tell the leader the minutes", filepath.Base(guide))
			}
			for _, at := range clockTime.FindAllString(agendaTable(t, agenda), -1) {
				if !strings.Contains(agendaTable(t, guide), at) {
					t.Errorf("%s promises %s, which the guide does not have", filepath.Base(agenda), at)
				}
			}
		}
	}
}

// agendaTable gives the text of the first table of a page.
func agendaTable(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	from, to := bytes.Index(data, []byte("<table")), bytes.Index(data, []byte("</table>"))
	if from < 0 || to < from {
		t.Fatalf("%s has no table", file)
	}
	return string(data[from:to])
}

// Clock times go on over breaks, changes of participants and parts: three parts
// with five minutes between them, whatever the session begins with.
func TestTimesGoOnOverBreaksAndParts(t *testing.T) {
	s := twoProviders(t)
	s.change("series.yaml", "    start: \"13.00\"\n", "    start: \"08.10\"\n")
	shows(t, s.document("agenda", "teamtraff-1-hemtjanst-dagordning.html"),
		"08.10–08.30 Del 1", "08.30–08.35 Byte", "08.35–09.00 Del 2", "09.00–09.05 Byte", "09.05–09.25 Del 3", "09.25 Slut")
	shows(t, s.document("facilitator-guide", "teamtraff-1-hemtjanst-korschema.html"), "08.30–08.35 5 Byte", "09.25 75 Slut")
	three := exampleTrial(t, "tre-traffar")
	agenda := three.document("agenda", "traff-1-dagordning.html")
	shows(t, agenda, "13.00 1. Välkomna", "14.00–14.10 Paus", "15.00 Slut")
	shows(t, three.document("facilitator-guide", "traff-1-korschema.html"), "14.00–14.10 10 Paus", "14.10–14.25 15")
}

func TestPrintListCountsHeads(t *testing.T) {
	s := exampleTrial(t, "tre-traffar")
	list := s.document("print-list", "traff-1-utskriftslista.html")
	shows(t, list, "Räknat på elva deltagare från två enheter",
		"Inbjudan, Ekbackens hemtjänst 7 Ett var, och ett till chefen", "Dagordning 13 Ett var, och reserv", "Körschema 1",
		"Kodlappar 1 En uppsättning Enkelsidigt, klipps isär", "före 13", "En vanlig dag 2 Ett per enhet Enkelsidigt, gärna i A3",
		"Handlingsplan (3)")
	hides(t, list, "Minnesanteckningar", "Lyft till chef", "Utskriftslista 1")

	parts := exampleTrial(t, "teamtraff").document("print-list", "teamtraff-1-bjorkhagen-utskriftslista.html")
	shows(t, parts, "Räknat på fem deltagare från tre enheter", "Del 2: alla professioner: fem deltagare", "Dagordning 6")

	unknown := newTrial(t, "tre-traffar", "2027-01-28", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
	unknown.withoutParticipants()
	shows(t, unknown.document("print-list", "traff-1-utskriftslista.html"), "Deltagarna är inte bestämda än", "Dagordning fyll i Ett var")
}

// withoutParticipants takes the participants out of the plan.
func (s *trial) withoutParticipants() {
	s.t.Helper()
	name := filepath.Join(s.dir, "series.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		s.t.Fatal(err)
	}
	kept := regexp.MustCompile(`(?m)^  - \{id: .*\n`).ReplaceAll(data, nil)
	kept = bytes.Replace(kept, []byte("\nparticipants:\n"), []byte("\n"), 1)
	if err := os.WriteFile(name, kept, 0o666); err != nil {
		s.t.Fatal(err)
	}
}

func TestNameBadges(t *testing.T) {
	s := exampleTrial(t, "tre-traffar")
	badges := s.document("name-badges", "traff-1-namnskyltar.html")
	shows(t, badges, "Gruppledare Ekbackens hemtjänst", "Samordnare Solgläntans vårdcentral", "Namn")
	if n := strings.Count(badges, " i Namn"); n != 16 {
		t.Errorf("%d badges, want two full pages of eight", n)
	}
	s.write("people.yaml", "people:\n  gruppledare-1:\n    name: Anna Exempel\n")
	hides(t, s.document("name-badges", "traff-1-namnskyltar.html"), "Anna Exempel")
	if _, said, status := run("-C", s.dir, "render", "--document", "name-badges", "--with-names"); status != 0 {
		t.Fatalf("render with names ended with %d: %s", status, said)
	}
	if page, err := os.ReadFile(filepath.Join(s.dir, "out", "traff-1-namnskyltar.html")); err != nil || !strings.Contains(string(page), "Anna Exempel") {
		t.Errorf("the badge has no name although names are asked for: %v", err)
	}
	if s.has("out/traff-2-namnskyltar.html") {
		t.Error("badges are made anew for the second session")
	}
}

func TestPocketCards(t *testing.T) {
	cards := exampleTrial(t, "tre-traffar").document("pocket-card", "fickkort.html")
	shows(t, cards, "Ekbackens hemtjänst: så når vi Solgläntans vårdcentral", "Solgläntans vårdcentral: så når vi Ekbackens hemtjänst",
		"Fara för liv: ring 112.", "Det har vi kommit överens om")
	if urgent, ordinary := strings.Index(cards, "Brådskande fråga samma dag:"), strings.Index(cards, "Vanlig fråga:"); urgent < 0 || ordinary < urgent {
		t.Errorf("what is urgent stands at %d and what is not at %d", urgent, ordinary)
	}
	matrix := exampleTrial(t, "granser").document("pocket-card", "fickkort.html")
	shows(t, matrix, "Byta kateterpåse: hemtjänst", "ansvarsmatrisen")
	empty := newTrial(t, "tre-traffar", "2027-01-28", "Ekbackens hemtjänst=hemtjanst", "Solgläntans vårdcentral=vardcentral")
	shows(t, empty.document("pocket-card", "fickkort.html"), "så når vi Solgläntans vårdcentral", "Uppgift och vem som ansvarar (funktion)")
}

func TestLiftNote(t *testing.T) {
	s := exampleTrial(t, "tre-traffar")
	note := s.document("lift-note", "traff-2-lyft-till-chef.html")
	shows(t, note, "Till äldreomsorgschefen", "Svar senast: fredagen den 29 maj 2026", "Kan hemsjukvården få behörighet",
		"Det vi ber om Beslut om behörighet", "Om vi inte får svar Hemsjukvården väntar", "Underskrift")
	hides(t, note, "30 oktober 2026") // a later day, which a later record set
	if s.has("out/traff-1-lyft-till-chef.html") {
		t.Error("a note to managers is made of a session that raised nothing")
	}
	s.change("records/2026-03-12-traff-2.yaml", "    asked: Beslut om behörighet för hemsjukvårdens medarbetare, eller ett nej med skäl\n", "")
	shows(t, s.document("lift-note", "traff-2-lyft-till-chef.html"), "Det vi ber om: fyll i")
}

func TestListForTheRecordsOfficer(t *testing.T) {
	list := exampleTrial(t, "tre-traffar").document("document-list", "dokumentlista.html")
	shows(t, list, "Minnesanteckningar – träff 1 2026-02-12 Fastställd Projektledare ÄN 2025-0412 Bevaras, eller enligt planen",
		"Enkät om vårt samarbete – efter 2026-04-16 Ifylld", "Gallras när rapporten är godkänd",
		"Deltagarnas namn och kontaktuppgifter", "Allmänna handlingar får bara gallras med stöd av beslut. Fråga arkivansvarig.")
	hides(t, list, "Inbjudan –", "Kodlappar", "Enkät om vårt samarbete – uppföljning")
}
