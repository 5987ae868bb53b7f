package workshops_test

import (
	"fmt"
	"testing"

	"samverka/workshops"
)

// Severity times probability, and what it means in words. The highest severity
// calls for a decision whatever the product is.
func TestRisksFallInBands(t *testing.T) {
	tests := []struct {
		severity, probability int
		want                  string
	}{
		{1, 1, "1, Låg – acceptera och bevaka"},
		{3, 1, "3, Låg – acceptera och bevaka"},
		{2, 2, "4, Medel – överväg åtgärd"},
		{3, 2, "6, Medel – överväg åtgärd"},
		{2, 4, "8, Hög – åtgärda"},
		{4, 4, "16, Hög – åtgärda"},
		{4, 1, "4, Medel – kräver åtgärdsbeslut"},
		{4, 2, "8, Hög – åtgärda"},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("%d times %d", test.severity, test.probability), func(t *testing.T) {
			risk := fmt.Sprintf("{id: r, what: Fel, severity: %d, probability: %d}", test.severity, test.probability)
			st := state(t, soundSeries(t, wednesday, granser, oneRisk(risk)), "")
			if got := workshops.RiskOf(st.Entry("risks", "r"), st).WithPoints().SV; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A municipality that has another scale puts its own catalogues in the templates
// folder of the series.
func TestAMunicipalityHasItsOwnRiskScale(t *testing.T) {
	own := []change{
		{file: "templates/catalogues/risk-severities.yaml", to: "catalogue: risk-severities\nentries:\n  - {id: minor, name: {sv: Liten, en: Minor}, points: 2}\n  - {id: worst, name: {sv: Värst, en: Worst}, points: 5}\n"},
		{file: "templates/catalogues/risk-probabilities.yaml", to: "catalogue: risk-probabilities\nentries:\n  - {id: often, name: {sv: Ofta, en: Often}, points: 5}\n"},
		{file: "templates/catalogues/risk-bands.yaml", to: "catalogue: risk-bands\nentries:\n  - {id: calm, from: 1, name: {sv: Lugnt, en: Calm}}\n  - {id: stop, from: 25, name: {sv: Stopp, en: Stop}}\n"},
		granser, checkIn("risks:\n  - {id: r, what: Fel, severity: Liten, probability: often}\n  - {id: s, what: Fler fel, severity: Värst, probability: Ofta}\n"),
	}
	st := state(t, soundSeries(t, wednesday, own...), "")
	for id, want := range map[string]string{"r": "10, Lugnt", "s": "25, Stopp"} {
		if got := workshops.RiskOf(st.Entry("risks", id), st).WithPoints().SV; got != want {
			t.Errorf("the risk %s is %q, want %q", id, got, want)
		}
	}
}

func TestARiskThatIsNotAssessedHasNoLevel(t *testing.T) {
	st := state(t, soundSeries(t, wednesday, granser, oneRisk("{id: r, what: Fel, severity: 4}")), "")
	a := workshops.RiskOf(st.Entry("risks", "r"), st)
	if a.Assessed() || !a.WithPoints().IsZero() || len(a.Demands()) > 0 {
		t.Errorf("got %d points, %v", a.Points, a.WithPoints())
	}
}
