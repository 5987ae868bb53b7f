package workshops

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// builtinScanner scans with the patterns that come with the program.
func builtinScanner(t testing.TB) *Scanner {
	t.Helper()
	written, err := os.ReadFile("../templates/catalogues/warning-patterns.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return NewScanner(scanDay, readPatterns(t, string(written)), nil)
}

// readPatterns reads the catalogue as it is laid out, one entry after another
// with each expression on a line of its own in single quotation marks.
func readPatterns(t testing.TB, written string) (patterns []WarningPattern) {
	t.Helper()
	remedies := 0
	for _, line := range strings.Split(written, "\n") {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		last := len(patterns) - 1
		switch key {
		case "- id":
			patterns = append(patterns, WarningPattern{ID: value})
		case "kind":
			patterns[last].Kind = PatternKind(value)
		case "pattern":
			patterns[last].Match = expression(t, value)
		case "unless":
			patterns[last].Unless = expression(t, value)
		case "beside":
			patterns[last].Beside = expression(t, value)
		case "sv", "en":
			remedies++
		}
	}
	if len(patterns) == 0 || remedies != 2*len(patterns) {
		t.Fatalf("read %d patterns with %d remedies", len(patterns), remedies)
	}
	return patterns
}

func expression(t testing.TB, quoted string) *regexp.Regexp {
	t.Helper()
	if !strings.HasPrefix(quoted, "'") || !strings.HasSuffix(quoted, "'") {
		t.Fatalf("%s is not in single quotation marks", quoted)
	}
	read, err := regexp.Compile(strings.ReplaceAll(quoted[1:len(quoted)-1], "''", "'"))
	if err != nil {
		t.Fatal(err)
	}
	return read
}

var warningTexts = []struct{ text, kind, masked string }{
	{"damen f. 1938 behöver hjälp", "birth-year", "damen f. **** behöver hjälp"},
	{"en kvinna född 1938", "birth-year", "en kvinna född ****"},
	{"Kunden är född år 1938.", "birth-year", "Kunden är född år ****."},
	{"hon är född -38", "birth-year", "hon är född ****"},
	{"mannen (1938)", "birth-year", "mannen (****)"},
	{"born in 1938", "birth-year", "born in ****"},
	{"född den 23 augusti 1964", "birth-day", "född den ****"},
	{"f. 23/8-64", "birth-day", "f. ****"},
	{"en 87-årig kvinna", "age", "en ****-årig kvinna"},
	{"87-åringen", "age", "****-åringen"},
	{"damen, 87 år", "age", "damen, **** år"},
	{"kvinnan är 87 år", "age", "kvinnan är **** år"},
	{"en 87 år gammal man", "age", "en **** år gammal man"},
	{"an 87-year-old woman", "age", "an ****-year-old woman"},
	{"Fru Andersson fick vänta", "title-and-name", "Fru **** fick vänta"},
	{"hos herr Öberg", "title-and-name", "hos herr ****"},
	{"hos herr\u00A0Öberg-Ek och", "title-and-name", "hos herr\u00A0**** och"},
	{"herr A. fick", "title-and-name", "herr ****. fick"},
	{"Mrs. Green", "title-and-name", "Mrs. ****"},
	{"maken Nils ringer", "relative", "maken **** ringer"},
	{"dottern heter Karin", "relative", "dottern heter ****"},
	{"makens namn saknas", "relative", "**** saknas"},
	{"A.B. fick fel dos", "initials", "**** fick fel dos"},
	{"hos Å. Ö. igår", "initials", "hos **** igår"},
	{"patienten AB ringde", "initials", "patienten **** ringde"},
	{"pat. A.B. ringde", "initials", "pat. **** ringde"},
	{"Någon på träffen berättade att den i rum 3 faller", "room-or-flat", "Någon på träffen berättade att den i rum **** faller"},
	{"i rum 3 måste ringa vårdcentralen", "room-or-flat", "i rum **** måste ringa vårdcentralen"},
	{"lägenheten 1203", "room-or-flat", "lägenheten ****"},
	{"den som bor i rum 3", "room-or-flat", "den som bor i rum ****"},
	{"lgh 1203", "room-or-flat", "lgh ****"},
	{"Lägenhet nr 12 B", "room-or-flat", "Lägenhet nr ****"},
	{"portkod: 1234", "room-or-flat", "portkod: ****"},
	{"the person in flat 12", "room-or-flat", "the person in flat ****"},
	{"Hon bor på Storgatan 12.", "street-address", "Hon bor på ****."},
	{"Björkvägen 4 B, där", "street-address", "****, där"},
	{"Storgatan nr 12", "street-address", "****"},
	{"12 Station Road", "street-address", "****"},
	{"kvinnan med demens i Tullinge", "diagnosis-and-place", "kvinnan med demens i ****"},
	{"den demente herrn på Storgatan", "diagnosis-and-place", "den demente herrn på ****"},
	{"KOL-patienten i Alby", "diagnosis-and-place", "KOL-patienten i ****"},
	{"a woman with dementia in Tullinge", "diagnosis-and-place", "a woman with dementia in ****"},
	{"Hon avled den 3 oktober", "date-of-death", "Hon avled den ****"},
	{"avled 2026-10-03", "date-of-death", "avled ****"},
	{"died on 3 October 2026", "date-of-death", "died on ****"},
	{"sista fyra: 3234", "last-four-digits", "sista fyra: ****"},
	{"de fyra sista siffrorna är 3234", "last-four-digits", "de fyra sista siffrorna är ****"},
	{"Ring 08-123 456 78", "telephone-without-function", "Ring ****"},
	{"070-123 45 67", "telephone-without-function", "****"},
	{"0850012345", "telephone-without-function", "****"},
	{"nås på +46 70 123 45 67", "telephone-without-function", "nås på ****"},
	{"enligt SOSFS 2009:6", "repealed-self-care-regulation", "enligt SOSFS 2009:6"},
	{"sosfs 2009: 6 (M)", "repealed-self-care-regulation", "sosfs 2009: 6 (M)"},
	{"socialtjänstlagen (2001:453)", "repealed-social-services-act", "socialtjänstlagen (2001:453)"},
	{"SFS 2001:453", "repealed-social-services-act", "SFS 2001:453"},
}

func TestScannerWarnings(t *testing.T) {
	s := builtinScanner(t)
	for _, test := range warningTexts {
		found := s.Scan(test.text, false)
		if len(found) != 1 || found[0].Kind != test.kind || found[0].Level != Warn {
			t.Errorf("%q: found %+v, want a warning %s", test.text, found, test.kind)
		}
		if got := Masked(test.text, found); got != test.masked {
			t.Errorf("%q: masked as %q, want %q", test.text, got, test.masked)
		}
		if _, ok := s.Pattern(test.kind); !ok {
			t.Errorf("no pattern %s", test.kind)
		}
	}
}

func TestEveryPatternHasATextThatItFinds(t *testing.T) {
	tried := map[string]bool{}
	for _, test := range warningTexts {
		tried[test.kind] = true
	}
	for _, p := range builtinScanner(t).patterns {
		if !tried[p.ID] {
			t.Errorf("no text tries %s", p.ID)
		}
	}
}

func TestScannerLeavesWorkingTextsAlone(t *testing.T) {
	s := builtinScanner(t)
	for _, text := range []string{
		"Vi ses i rum 3 på vårdcentralen.", "Plats: rum 3, Solgläntans vårdcentral", "Träffen är i rum 12 B på biblioteket.",
		"Solgläntans vårdcentral, rum 3", "mötesrum 3", "Konferensrum 2", "rum 3 i kommunhuset", "We meet in room 3 at the health centre.",
		"boka ett rum 30 minuter före", "12 lägenheter", "dörr 2 till vårdcentralen", "lås dörren", "rum för 12 personer", "i rum 13.00–15.00",
		"Ekbackens hemtjänst", "Ekbacken 3 deltagare", "Gruppledare, Ekbackens hemtjänst", "Samordnare på Solgläntans vårdcentral",
		"herr och fru", "hans fru hjälper till", "Min fru. Hon", "Herr Ordförande", "Fruktstund Kl. 10", "Fr Planeringsdag", "fr.o.m. Måndag", "Frukost Torsdag", "MS Word", "20 ms Max",
		"v. 47", "t.ex. på torsdag", "T.ex. hos oss", "bl.a.", "m.m.", "f.d. chef", "dvs.", "kl. 13.00–15.00", "e.g. this", "i.e. that",
		"O.S.A. senast 3 oktober", "O. S. A.", "P.S. Ta med fika.", "U.S.A.", "at 1 P.M.", "MAS:en", "punkt A. Bra", "APT, HSL, SoL och SIP",
		"patienten SIP", "patienten AT bedömer", "kunden är hemma", "resident at home",
		"född ur en idé", "Serien föddes 2024.", "idén är född 2024", "f. ö. gäller 2026", "f.d. 2019", "damer och herrar 2026", "kan man 2026", "under 2026",
		"kan man på 10 år", "kvinnor över 80 år", "personer som är 80 år", "10-årig erfarenhet", "3 årig plan",
		"maken hjälper till", "anhörig ringer", "sonen kommer", "grannkommunen Botkyrka", "Modern Teknik", "anhörigas namn ska inte stå med",
		"Kontaktväg 2", "Kontaktvägen 3 prövas", "Handlingsplan 2", "Vårdplan 1", "Åtgärdsplan 2026", "Mötesplats 2026", "bilväg 3 km", "på väg 3 gånger",
		"Plats: Storgatan 12", "Solgläntans vårdcentral, Storgatan 12", "vårdcentralen på Storgatan 12, Tullinge", "Storgatan 12 (biblioteket)",
		"Place: Health centre, Storgatan 12",
		"utbildning om demens i Tullinge", "demenssjuksköterska i Huddinge", "Demensteamet i Tullinge", "demensvård i Botkyrka",
		"personer med demens i Botkyrka", "patienter med KOL på Solgläntans vårdcentral", "diabetessköterskan på Solgläntans vårdcentral",
		"en patient med diabetes på Solgläntans vårdcentral", "när man arbetar med demens i Botkyrka",
		"när någon har avlidit", "dödsfall rapporteras den 3 oktober", "the dog is at home", "död punkt",
		"Sjuksköterska i jour: 08-123 456 78", "Vårdcentralens växel 08-123 456 78", "Ring gruppledaren, 070-123 45 67", "Switchboard: 08-123 456 78",
		"112", "1177", "kl. 07.30–08.15", "09.00", "2026-11-22", "0,5 timmar", "0–100", "10 000 kr", "bankgiro 5050-1055", "212000-0142",
		"fyra sista träffarna", "de sista fyra veckorna", "last four sessions",
		"SOSFS 2009:60", "SOSFS 2011:9", "SOSFS 2009:6 upphävdes 2023", "den upphävda SOSFS 2009:6", "socialtjänstlagen (2025:400)",
		"Lagen 2001:453 har upphört att gälla.", "12001:453", "2001:4530",
		"Skriv inga namn, personnummer eller andra uppgifter om enskilda.",
		"Läkemedel är slut innan någon har hämtat nya.", "Ärende 1, 2 och 3", "Skriva en gemensam rutin för apoteksärenden",
		"22–24 november 2026", "9 av 11 svarade", "HT 2026", "MAS, Botkyrka kommun", "Vem gör vad?\nVem ringer?",
	} {
		if found := s.Scan(text, false); len(found) != 0 {
			t.Errorf("%q: found %+v, want nothing", text, found)
		}
	}
}

func TestScannerTelephoneField(t *testing.T) {
	s := builtinScanner(t)
	for _, text := range []string{"08-123 456 78", "0701234567", "+46 70 123 45 67"} {
		if found := s.Scan(text, true); len(found) != 0 {
			t.Errorf("%q in a telephone field: found %+v", text, found)
		}
	}
	if found := s.Scan("fru Andersson 640823-3234", true); len(found) != 2 || found[1].Level != Stop {
		t.Errorf("a name and a number in a telephone field: found %+v", found)
	}
}

func TestScannerNumbersComeFirst(t *testing.T) {
	s := builtinScanner(t)
	found := s.Scan("damen född 1938-05-12 i rum 3", false)
	if len(found) != 2 || found[0].Kind != KindBirthDate || found[1].Kind != "room-or-flat" {
		t.Errorf("found %+v, want a birth date and a room", found)
	}
	if found := s.Scan("0701234567", false); len(found) != 1 || found[0].Kind != KindPhoneLike {
		t.Errorf("found %+v, want one finding for a mobile number written together", found)
	}
}

func TestScannerExceptions(t *testing.T) {
	const text = "Vi bor i rum 3.\nHon bor i rum 4.\n640823-3234 i rum 3."
	s := builtinScanner(t)
	kinds := func(exceptions ...Exception) string {
		s.exceptions = exceptions
		var b strings.Builder
		for _, f := range s.Scan(text, false) {
			b.WriteString(f.Kind + "@" + text[f.Start:f.End] + " ")
		}
		return strings.TrimSpace(b.String())
	}
	all := kinds()
	if want := "room-or-flat@rum 3 room-or-flat@rum 4 personnummer@640823-3234 room-or-flat@rum 3"; all != want {
		t.Fatalf("without exceptions: %q, want %q", all, want)
	}
	for _, test := range []struct {
		name      string
		exception Exception
		want      string
	}{
		{"of a line", Exception{"room-or-flat", "vi bor i RUM 3", "vår lokal"}, "room-or-flat@rum 4 personnummer@640823-3234 room-or-flat@rum 3"},
		{"of every such line", Exception{"room-or-flat", "rum 3", "vår lokal"}, "room-or-flat@rum 4 personnummer@640823-3234"},
		{"without a reason", Exception{"room-or-flat", "rum 3", " "}, all},
		{"without a text", Exception{"room-or-flat", "", "vår lokal"}, all},
		{"of another kind", Exception{"initials", "rum 3", "vår lokal"}, all},
		{"of a stop", Exception{KindPersonnummer, "640823-3234", "ett exempel"}, all},
	} {
		if got := kinds(test.exception); got != test.want {
			t.Errorf("exception %s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestScannerOnePlaceAfterAnother(t *testing.T) {
	s := builtinScanner(t)
	text := strings.Repeat("fru Andersson och herr Öberg, ", 50)
	found := s.Scan(text, false)
	if len(found) != 100 {
		t.Errorf("found %d, want 100", len(found))
	}
	checkFindings(t, text, found)
	if masked := Masked(text, found); strings.Contains(masked, "Andersson") || strings.Contains(masked, "Öberg") {
		t.Error("a name is left in the masked text")
	}
}

func FuzzScanner(f *testing.F) {
	for _, seed := range []string{
		"", "damen f. 1938", "fru\u00A0Åkesson", "A.B.", "rum 3", "Storgatan 12", "avled 3 oktober", "08-123 456 78", "\xff fru \xc3Ö",
		"född 1938-05-12 i rum 3 640823-3234", "SOSFS 2009:6", strings.Repeat("å", 300) + "rum 3" + strings.Repeat("ö", 300),
	} {
		f.Add(seed, false)
		f.Add(seed+"\n"+seed, true)
	}
	f.Add("fru "+strings.Repeat("\x80", 600), false)
	f.Add(strings.Repeat("\x80", 600)+"fru Ö", false)
	s, everywhere := builtinScanner(f), builtinScanner(f)
	anything, _ := anchor(regexp.MustCompile("(?s).*"))
	for i := range everywhere.patterns {
		everywhere.patterns[i].match.prog, everywhere.patterns[i].match.starts = anything.prog, anything.starts
		if everywhere.patterns[i].Unless != nil {
			everywhere.patterns[i].unless.prog, everywhere.patterns[i].unless.starts = anything.prog, anything.starts
		}
		if everywhere.patterns[i].Beside != nil {
			everywhere.patterns[i].beside.prog, everywhere.patterns[i].beside.starts = anything.prog, anything.starts
		}
	}
	f.Fuzz(func(t *testing.T, text string, phoneField bool) {
		found := s.Scan(text, phoneField)
		checkFindings(t, text, found)
		if tried := everywhere.Scan(text, phoneField); !slices.Equal(found, tried) {
			t.Fatalf("%q: found %+v, and when every pattern is tried at every word %+v", text, found, tried)
		}
	})
}

func TestReadWarningPatterns(t *testing.T) {
	scalar := func(text string) *Node { return &Node{Kind: Scalar, Text: text} }
	entry := func(keys ...string) *Node {
		n := &Node{Kind: Mapping}
		for i := 0; i < len(keys); i += 2 {
			n.Put(Key{Name: keys[i]}, scalar(keys[i+1]))
		}
		return n
	}
	file := &Node{Kind: Mapping}
	file.Put(Key{Name: "catalogue"}, scalar("warning-patterns"))
	file.Put(Key{Name: "entries"}, &Node{Kind: Sequence, Items: []*Node{
		entry("id", "portkod", "pattern", "(?i)portkod (\\d+)", "unless", "(?i)portkod 0", "kind", "law"),
		entry("id", "open", "pattern", "(portkod"),
		entry("id", "excuse", "pattern", "portkod", "unless", "["),
		entry("id", "strange", "pattern", "portkod", "kind", "laww"),
		entry("id", "empty"),
	}})
	var ds Diagnostics
	patterns := ReadWarningPatterns(ReadCatalogue(file), &ds)
	if len(patterns) != 1 || patterns[0].ID != "portkod" || patterns[0].Kind != Law || patterns[0].Unless == nil {
		t.Errorf("read %+v, want the first entry", patterns)
	}
	var variants []string
	for _, d := range ds {
		variants = append(variants, d.Rule+"."+d.Variant)
	}
	want := []string{"warning-pattern.expression", "warning-pattern.expression", "warning-pattern.kind", "warning-pattern.missing"}
	if !slices.Equal(variants, want) {
		t.Errorf("reported %q, want %q", variants, want)
	}
	if found := NewScanner(scanDay, patterns, nil).Scan("Portkod 17, portkod 03", false); len(found) != 1 || found[0].End != 10 {
		t.Errorf("found %+v, want the first", found)
	}
	if got := ReadWarningPatterns(nil, &ds); got != nil {
		t.Errorf("no catalogue: read %+v", got)
	}
}

func BenchmarkScanner(b *testing.B) {
	s := builtinScanner(b)
	for name, text := range benchmarkTexts {
		big := tenMegabytes(text)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(big)))
			for b.Loop() {
				s.Scan(big, false)
			}
		})
	}
}
