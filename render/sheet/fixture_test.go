package sheet

import (
	"bytes"
	"fmt"
	"testing"

	"samverka/workshops"
)

// The books that the tests write and read: a survey of 25 questions, an entry
// grid and a record workbook, as a series would make them.

var testWords = Words{
	Check:          "Kontrollera svaret",
	Choose:         "Välj ett av alternativen i listan.",
	WholeFrom:      "Skriv ett heltal, {min} eller högre.",
	WholeBetween:   "Skriv ett heltal från {min} till {max}.",
	DecimalFrom:    "Skriv ett tal, {min} eller högre.",
	DecimalBetween: "Skriv ett tal från {min} till {max}.",
	Date:           "Skriv datumet så här: 2026-09-24",
	Required:       "* Måste fyllas i.",
	Page:           "Sida {page} av {pages}",
}

var scale = []Option{
	{Value: "1", Label: "1 – Stämmer inte alls", Aliases: []string{"1 – Strongly disagree"}},
	{Value: "2", Label: "2 – Stämmer ganska dåligt"},
	{Value: "3", Label: "3 – Stämmer delvis"},
	{Value: "4", Label: "4 – Stämmer ganska bra", Aliases: []string{"4 – Somewhat agree"}},
	{Value: "5", Label: "5 – Stämmer helt"},
	{Value: "dont-know", Label: "Vet inte, ej aktuellt"},
}

var statements = []struct {
	theme string
	texts []string
}{
	{"A. Kunskap om roller och uppdrag", []string{
		"Jag vet vilket uppdrag den andra verksamheten har.",
		"Jag vet vilka yrkesroller som finns där och vad de gör.",
		"Jag vet vad jag kan förvänta mig av den andra verksamheten i vardagen.",
		"Jag kan förklara mitt eget uppdrag så att andra förstår var det börjar och slutar.",
	}},
	{"B. Kontaktvägar och information", []string{
		"Jag vet vilken funktion jag ska kontakta när en fråga dyker upp.",
		"Jag får svar inom rimlig tid när jag hör av mig.",
		"Jag får den information jag behöver för att göra ett bra arbete.",
		"Jag vet var våra gemensamma rutiner och överenskommelser finns.",
	}},
	{"C. Tillit och samarbetsklimat", []string{
		"Vi kan ta upp svåra frågor med varandra på ett respektfullt sätt.",
		"Jag litar på att den andra verksamheten gör det vi har kommit överens om.",
		"Det jag säger tas på allvar av den andra verksamheten.",
		"Vi hjälps åt när något oväntat händer.",
	}},
	{"D. Ansvar och problemlösning", []string{
		"Det är tydligt vem som ansvarar för vad i det vi gör tillsammans.",
		"När något inte fungerar letar vi efter orsaken tillsammans.",
		"Vi hittar lösningar som fungerar i praktiken.",
		"Jag vet hur jag rapporterar en avvikelse som rör båda verksamheterna.",
	}},
	{"E. Hållbarhet över tid", []string{
		"Samarbetet fungerar även när en viss person är borta.",
		"Nya medarbetare får veta hur vi samarbetar.",
		"Jag får tid och stöd från min chef för att samarbeta.",
		"Vi följer upp det vi har kommit överens om.",
	}},
}

// survey is a survey of 25 questions.
func survey() *Book {
	s := Sheet{
		Key: "survey", Name: "Enkät", Title: "Enkät om vårt samarbete – efter", Protected: true,
		Intro: []string{
			"Enkäten är frivillig och tar ungefär åtta minuter. Klicka i den gula rutan till höger om påståendet och välj ett svar i listan. Spara filen och skicka den till den som samlar in svaren.",
			"Svaren används för att utvärdera serien. Vi redovisar bara svar från minst fem personer tillsammans, aldrig per yrkesroll. I en liten grupp kan fullständig anonymitet inte garanteras; svara därför inte på en fråga om det känns fel.",
		},
	}
	s.Form = append(s.Form, Section{Heading: "Din kod", Cells: []Cell{{
		Key: "code", Label: "Kod", Kind: Line,
		Help: "Skriv koden på lappen som du drog. Har du tappat den? Skriv X så räknas ditt svar ändå, men utan jämförelse.",
	}}})
	n := 0
	for _, theme := range statements {
		part := Section{Heading: theme.theme}
		for _, t := range theme.texts {
			n++
			part.Cells = append(part.Cells, Cell{
				Key: fmt.Sprintf("q-%d", n), Label: fmt.Sprintf("%d. %s", n, t), Kind: Choice, Options: scale,
			})
		}
		s.Form = append(s.Form, part)
	}
	s.Form = append(s.Form, Section{
		Heading: "Med egna ord",
		Note:    "Skriv inget som gör att du själv, en kollega eller en omsorgstagare kan kännas igen.",
		Cells: []Cell{
			{Key: "easier", Label: "Vad har blivit lättare?", Kind: Paragraph},
			{Key: "remains", Label: "Vad återstår att lösa?", Kind: Paragraph},
			{Key: "lasting", Label: "Vad behövs för att samarbetet ska hålla när någon slutar eller byter arbete?", Kind: Paragraph},
		},
	})
	s.Form = append(s.Form, Section{Heading: "Till sist", Cells: []Cell{
		{Key: "meetings", Label: "Hur många träffar var du med på?", Kind: Whole, Max: 3},
		{Key: "day", Label: "Vilken dag fyllde du i enkäten?", Kind: Date},
	}})
	return &Book{
		Identity: Identity{
			Kind: "survey", Series: "tullinge-ht26", Language: workshops.Swedish,
			About: map[string]string{"survey": "samarbete", "version": "1", "round": "efter"},
		},
		Title:  "Samverkan i Ekbacken och Solgläntan, hösten 2026",
		Footer: "Skriv inga namn, personnummer eller andra uppgifter om patienter eller omsorgstagare i det här dokumentet.",
		Sheets: []Sheet{s},
	}
}

var categories = []Option{
	{Value: "pharmacy", Label: "Apoteksärenden"},
	{Value: "waste", Label: "Sophantering"},
	{Value: "info", Label: "Information, besked och överlämning"},
}

// record is a record workbook with two registers.
func record() *Book {
	return &Book{
		Identity: Identity{
			Kind: "record", Series: "tullinge-ht26", Language: workshops.Swedish,
			About: map[string]string{"session": "traff-2"},
		},
		Title:  "Samverkan i Ekbacken och Solgläntan, hösten 2026",
		Footer: "Skriv inga namn, personnummer eller andra uppgifter om patienter eller omsorgstagare i det här dokumentet.",
		Sheets: []Sheet{
			{
				Name: "Träffen", Key: "session", Title: "Träff 2", Protected: true,
				Form: []Section{{Heading: "Om träffen", Cells: []Cell{
					{Key: "date", Label: "Datum", Kind: Date, Required: true, Value: "2026-10-22"},
					{Key: "place", Label: "Plats", Kind: Line},
					{Key: "hours", Label: "Timmar", Kind: Decimal, Max: 8, Value: "2.5"},
					{Key: "notes", Label: "Minnesanteckningar", Kind: Paragraph, Help: "Vad ni kom fram till, inte vem som sade vad."},
				}}},
			},
			{
				Name: "Problem", Key: "problems", Title: "Problem",
				Intro: []string{
					"En rad för varje problem. Raderna med grått id finns sedan tidigare: ändra det som har ändrats och låt resten stå. Skriv nya problem på de tomma raderna.",
				},
				Table: &Table{
					Name: "problems", IDColumn: "id", EmptyRows: 8,
					Columns: []Cell{
						{Key: "id", Label: "Id", Locked: true},
						{Key: "what", Label: "Vad är problemet?", Kind: Paragraph, Required: true},
						{Key: "category", Label: "Kategori", Kind: Choice, Options: categories, Help: "Hur problemet märks i vardagen."},
						{Key: "probability", Label: "Sannolikhet", Kind: Whole, Min: 1, Max: 5},
						{Key: "cost", Label: "Kostnad", Kind: Decimal},
						{Key: "due", Label: "Klart senast", Kind: Date},
						{Key: "owner", Label: "Ansvarig funktion", Kind: Choice, Open: true, Options: []Option{
							{Value: "gruppledare@hemtjanst", Label: "Gruppledare, Ekbackens hemtjänst"},
							{Value: "samordnare@vardcentral", Label: "Samordnare, Solgläntans vårdcentral"},
						}},
					},
					Rows: [][]string{
						{"apotek", "Läkemedel är slut innan någon har hämtat nya", "pharmacy", "4", "", "2026-10-20", "gruppledare@hemtjanst"},
						{"sopor", "Det är oklart vem som tar hand om använda hjälpmedel och annat som ska slängas", "waste", "2", "1250.5", "", "vaktmästare"},
						{"besked", "=Besked om ändrade tider når inte fram", "info"},
					},
				},
			},
		},
	}
}

// grid sheet: paper answers, one row each.
func paperGrid(rows int) *Book {
	t := &Table{Name: "answers", EmptyRows: rows, Columns: []Cell{{Key: "code", Label: "Kod"}}}
	marks := []Option{{Value: "dont-know", Label: "Vet inte", Aliases: []string{scale[5].Label}}}
	for i := range 5 {
		marks = append(marks, Option{Value: scale[i].Value, Label: scale[i].Value, Aliases: []string{scale[i].Label}})
	}
	n := 0
	for _, theme := range statements {
		for _, s := range theme.texts {
			n++
			t.Columns = append(t.Columns, Cell{
				Key: fmt.Sprintf("q-%d", n), Label: fmt.Sprintf("%d. %s", n, s), Kind: Choice, Options: marks,
			})
		}
	}
	return &Book{
		Identity: Identity{Kind: "grid", Series: "tullinge-ht26", Language: workshops.Swedish},
		Title:    "Samverkan i Ekbacken och Solgläntan, hösten 2026",
		Sheets:   []Sheet{{Name: "Pappersenkäter", Title: "Svar från papper", Table: t, Intro: []string{"En rad för varje enkät. Skriv inga namn."}}},
	}
}

// written gives a book as a file.
func writtenFile(t testing.TB, b *Book) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, b, testWords); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// opened opens a file that can be opened.
func opened(t testing.TB, data []byte) *File {
	t.Helper()
	f, d := Open("enkat.xlsx", data)
	if d != nil {
		t.Fatalf("Open: %s %v", d.TextID(), d.Args)
	}
	return f
}
