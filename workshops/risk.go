package workshops

import (
	"strconv"
)

// RiskAssessment is what a group has judged a risk to be, on the scale that the
// catalogues of the register's fields hold (G09). A municipality that has a scale
// of its own puts other catalogues in their place.
type RiskAssessment struct {
	Severity    *CatalogueEntry
	Probability *CatalogueEntry
	Points      int             // severity times probability; 0 when not assessed
	Band        *CatalogueEntry // nil when not assessed
}

// RiskOf gives the assessment of a risk as it was found.
func RiskOf(e *Entry, st *State) RiskAssessment {
	return assess(e, st, "severity", "probability", "band")
}

// ResidualRiskOf gives the assessment of a risk after its measure.
func ResidualRiskOf(e *Entry, st *State) RiskAssessment {
	return assess(e, st, "new-severity", "new-probability", "residual")
}

func assess(e *Entry, st *State, severity, probability, band string) RiskAssessment {
	level := func(field string) *CatalogueEntry {
		f := e.Register.Field(field)
		if f == nil {
			return nil
		}
		return st.Series.Catalogues[f.Catalogue].Entry(e.Str(field))
	}
	a := RiskAssessment{Severity: level(severity), Probability: level(probability)}
	a.Points = points(a.Severity) * points(a.Probability)
	if f := e.Register.Field(band); f != nil && a.Points > 0 {
		a.Band = BandOf(st.Series.Catalogues[f.Catalogue], a.Points)
	}
	return a
}

func points(level *CatalogueEntry) int {
	n, _ := strconv.Atoi(level.Str("points"))
	return n
}

// BandOf gives the band that points fall in: the one that begins highest without
// being above them. Nil when the catalogue has none.
func BandOf(bands *Catalogue, points int) *CatalogueEntry {
	var found *CatalogueEntry
	highest := 0
	for _, id := range bands.IDs() {
		from, err := strconv.Atoi(bands.Entry(id).Str("from"))
		if err == nil && from <= points && (found == nil || from >= highest) {
			found, highest = bands.Entry(id), from
		}
	}
	return found
}

// Assessed tells whether both severity and probability are set.
func (a RiskAssessment) Assessed() bool { return a.Points > 0 }

// MustDecide gives the words for that the severity demands a decision on a
// measure whatever the product is; empty when it does not.
func (a RiskAssessment) MustDecide() Text { return a.Severity.Text("decide") }

// Level says in words what the assessment means: "Hög – åtgärda", or "Medel –
// kräver åtgärdsbeslut" where the severity alone demands a decision and the band
// does not.
func (a RiskAssessment) Level() Text {
	if a.Band == nil {
		return Text{}
	}
	if decide := a.MustDecide(); !decide.IsZero() && a.Band.Str("reassess") != "yes" {
		level := a.Band.Text("level")
		return Text{SV: level.SV + " – " + decide.SV, EN: level.EN + " – " + decide.EN}
	}
	return a.Band.Name
}

// PointsText gives the product, empty when there is none.
func (a RiskAssessment) PointsText() Text {
	if a.Points == 0 {
		return Text{}
	}
	n := strconv.Itoa(a.Points)
	return Text{SV: n, EN: n}
}

// WithPoints gives the product and the words: "4, Medel – överväg åtgärd".
func (a RiskAssessment) WithPoints() Text {
	level := a.Level()
	if level.IsZero() {
		return a.PointsText()
	}
	n := strconv.Itoa(a.Points)
	return Text{SV: n + ", " + level.SV, EN: n + ", " + level.EN}
}

// Demands lists the fields that the assessment wants filled in: those of its
// band, and a decision where the severity demands one.
func (a RiskAssessment) Demands() []string { return a.Band.List("demands") }
