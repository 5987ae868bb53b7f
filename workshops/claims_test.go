package workshops_test

import (
	"testing"

	"samverka/workshops"
)

var claimRuleCases = []ruleCase{
	{
		rule: "careful-wording", severity: workshops.Warning,
		fires:  []change{{file: "series.yaml", from: "model-version: 1", to: "model-version: 1\nbuilds-on: «Serien ledde till bättre samarbete."}},
		silent: []change{{file: "series.yaml", from: "model-version: 1", to: "model-version: 1\nbuilds-on: Efter serien uppger sex av åtta att samarbetet är bättre."}},
	},
}

// Each claim is found, and what only looks like it is not. Answered is how many
// answered; 8 where it does not matter.
func TestClaimsThatSayTooMuch(t *testing.T) {
	guard := soundSeries(t, wednesday).Wording
	tests := []struct {
		text, kind string
		answered   int
	}{
		{"Skillnaden är signifikant.", "significant", 8},
		{"Resultatet är statistiskt säkerställt.", "significant", 8},
		{"The rise was statistically significant.", "significant", 8},
		{"Vi ringer närstående (significant others) samma dag.", "", 8},
		{"Enkäten bevisar att det fungerar.", "proves", 8},
		{"This proves the point.", "proves", 8},
		{"Det här bevisar inte att serien är orsaken.", "", 8},
		{"Delegeringsbeviset ligger i pärmen.", "", 8},
		{"Bevis på genomgången utbildning sparas.", "", 8},
		{"Enkäten visar att serien behövs.", "series-shows", 8},
		{"Serien ledde till färre missade besök.", "series-shows", 8},
		{"Träffarna har förbättrat samarbetet.", "series-shows", 8},
		{"Tack vare träffarna ringer vi nu.", "series-shows", 8},
		{"The meetings have led to fewer calls.", "series-shows", 8},
		{"En avvikelse ledde till en ny rutin.", "", 8},
		{"Serien leds av en utvecklingsledare.", "", 8},
		{"Serien led av att två möten ställdes in.", "", 8},
		{"Det är en effekt av träffarna.", "effect", 8},
		{"Effekterna på arbetsmiljön är stora.", "effect", 8},
		{"The effect of the series is clear.", "effect", 8},
		{"Vi vill arbeta mer effektivt.", "", 8},
		{"Effektiv avlösning på morgonen.", "", 8},
		{"Ett effektivare arbetssätt på gång.", "", 8},
		{"The rule takes effect on 1 May.", "", 8},
		{"Tilliten förbättrades med 2 steg.", "improved-by", 8},
		{"Trust rose by 1 point.", "improved-by", 8},
		{"Vi förbättrade listan med en kolumn till.", "", 8},
		{"Samarbetet med 3 vårdcentraler fortsätter.", "", 8},
		{"87 % är nöjda.", "percent", 9},
		{"87\u00a0% är nöjda.", "percent", 9},
		{"Ungefär 60 procent svarade högre.", "percent", 0},
		{"60 per cent answered higher.", "percent", 9},
		{"87 % är nöjda, 13 av 15.", "", 15},
		{"Hon har en tjänst på 75 procent.", "", 8},
		{"Samordnaren är anställd, 50 % tjänst.", "", 8},
		{"Lagen om 2 procents avsättning (2010:110) gäller.", "", 8},
		{"Handsprit, 70 procentig lösning.", "", 8},
		{"Procenträkning ingår inte.", "", 8},
		{"I genomsnitt gav de en fyra.", "mean", 8},
		{"Medelvärdet steg.", "mean", 8},
		{"The mean score rose.", "mean", 8},
		{"The average was four.", "mean", 8},
		{"We mean that the list should be shared.", "", 8},
		{"Medelålders kunder nämns inte.", "", 8},
		{"By all means, ring först.", "", 8},
		{"Alla anser att det fungerar.", "everybody", 8},
		{"Samtliga deltagare tycker att tiden räckte.", "everybody", 8},
		{"Everyone agrees.", "everybody", 8},
		{"Alla anställda får listan.", "", 8},
		{"Alla nio som svarade valde 4 eller 5.", "", 8},
		{"Patientsäkerheten har ökat.", "safer", 8},
		{"Tid har frigjorts för besök.", "safer", 8},
		{"Patient safety has improved.", "safer", 8},
		{"Patientsäkerheten är en fråga för cheferna.", "", 8},
		{"Det finns ingen ledig tid.", "", 8},
	}
	for _, test := range tests {
		var ds workshops.Diagnostics
		workshops.GuardWording(guard, workshops.ReportText{At: workshops.Place{File: "series.yaml", Line: 1}, Text: test.text}, test.answered, &ds)
		got := ""
		for _, d := range ds {
			for _, p := range []string{"significant", "proves", "series-shows", "effect", "improved-by", "percent", "mean", "everybody", "safer"} {
				if pattern, ok := guard.Pattern(p); ok && pattern.Name == d.Args["What"] {
					got += p
				}
			}
			hasWords(t, d)
		}
		if got != test.kind {
			t.Errorf("%q: %q is found, want %q", test.text, got, test.kind)
		}
	}
}
