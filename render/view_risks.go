package render

import (
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// ScaleTable explains the levels of a scale that a register's field chooses
// from, the highest first: what they are called and what they mean.
func (v *View) ScaleTable(register, field string) Table {
	reg := v.Register(register)
	if reg == nil || reg.Field(field) == nil {
		return Table{}
	}
	t := Table{Caption: reg.Field(field).Label.In(v.lang), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("risk.level"), Width: 5}, {Label: v.say("risk.meaning"), Width: 11},
	}}
	levels := v.Catalogues[reg.Field(field).Catalogue]
	for _, id := range slices.Backward(levels.IDs()) {
		e := levels.Entry(id)
		meaning := e.Text("meaning").In(v.lang)
		if decide := e.Text("decide").In(v.lang); decide != "" {
			meaning += ". " + workshops.Capitalise(v.say("risk.always", "Decide", decide))
		}
		t.Rows = append(t.Rows, []any{e.NameIn(v.lang), meaning})
	}
	return t
}

// BandTable explains the bands that the product falls in, the highest first:
// points, name, colour and what they demand. The words stand beside the colour.
func (v *View) BandTable() Table {
	reg := v.Register("risks")
	if reg == nil {
		return Table{}
	}
	t := Table{Caption: v.say("risk.bands"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("risk.points"), Width: 3}, {Label: v.say("risk.level"), Width: 6},
		{Label: v.say("risk.colour"), Width: 3}, {Label: v.say("risk.demands"), Width: 10},
	}}
	bands := v.Catalogues[reg.Field("band").Catalogue]
	ids := bands.IDs()
	for i, id := range slices.Backward(ids) {
		b := bands.Entry(id)
		to := v.mostPoints()
		if i+1 < len(ids) {
			next, _ := strconv.Atoi(bands.Entry(ids[i+1]).Str("from"))
			to = next - 1
		}
		t.Rows = append(t.Rows, []any{b.Str("from") + "–" + strconv.Itoa(to), b.NameIn(v.lang), b.Text("colour").In(v.lang), b.Text("meaning").In(v.lang)})
	}
	return t
}

// mostPoints is the highest product that the scale can give.
func (v *View) mostPoints() int {
	most := 1
	for _, field := range []string{"severity", "probability"} {
		highest := 0
		levels := v.Catalogues[v.Register("risks").Field(field).Catalogue]
		for _, id := range levels.IDs() {
			n, _ := strconv.Atoi(levels.Entry(id).Str("points"))
			highest = max(highest, n)
		}
		most *= highest
	}
	return most
}

// RiskMatrix places risks by severity and probability. Each square has its
// points and the name of its level in words, and the numbers of the risks that
// lie there; after says whether it is the assessment after the measures.
func (v *View) RiskMatrix(risks []*workshops.Entry, after bool) Table {
	reg := v.Register("risks")
	if reg == nil {
		return Table{}
	}
	severities := v.Catalogues[reg.Field("severity").Catalogue]
	probabilities := v.Catalogues[reg.Field("probability").Catalogue]
	bands := v.Catalogues[reg.Field("band").Catalogue]
	caption := "risk.matrix"
	if after {
		caption = "risk.matrix-after"
	}
	t := Table{Caption: v.say(caption), RowHeads: true, Columns: []TableColumn{{Label: v.say("risk.axes"), Width: 5}}}
	for _, id := range severities.IDs() {
		t.Columns = append(t.Columns, TableColumn{Label: severities.Entry(id).NameIn(v.lang), Width: 5})
	}
	for _, p := range slices.Backward(probabilities.IDs()) {
		row := []any{probabilities.Entry(p).NameIn(v.lang)}
		for _, s := range severities.IDs() {
			row = append(row, v.riskSquare(risks, after, severities.Entry(s), probabilities.Entry(p), bands))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v *View) riskSquare(risks []*workshops.Entry, after bool, severity, probability *workshops.CatalogueEntry, bands *workshops.Catalogue) string {
	s, _ := strconv.Atoi(severity.Str("points"))
	p, _ := strconv.Atoi(probability.Str("points"))
	words := strconv.Itoa(s*p) + " " + workshops.BandOf(bands, s*p).Text("level").In(v.lang)
	var numbers []string
	for _, e := range risks {
		a := workshops.RiskOf(e, v.State)
		if after {
			a = workshops.ResidualRiskOf(e, v.State)
		}
		if a.Severity == severity && a.Probability == probability {
			numbers = append(numbers, strconv.Itoa(e.Number))
		}
	}
	if len(numbers) == 0 {
		return words
	}
	return words + "\n" + v.say("risk.numbers", "Count", len(numbers), "Numbers", strings.Join(numbers, ", "))
}

// RisksByPoints gives risks with the highest product first, those that are not
// assessed last.
func (v *View) RisksByPoints(risks []*workshops.Entry) []*workshops.Entry {
	out := slices.Clone(risks)
	slices.SortStableFunc(out, func(a, b *workshops.Entry) int {
		x, y := workshops.RiskOf(a, v.State), workshops.RiskOf(b, v.State)
		if n := y.Points - x.Points; n != 0 {
			return n
		}
		return riskSeverity(y) - riskSeverity(x)
	})
	return out
}

func riskSeverity(a workshops.RiskAssessment) int {
	n, _ := strconv.Atoi(a.Severity.Str("points"))
	return n
}

// HighRisks gives the risks that demanded a measure when they were found, the
// highest first: those of a high level, and those of the highest severity.
func (v *View) HighRisks() []*workshops.Entry {
	return slices.DeleteFunc(v.RisksByPoints(v.Entries("risks")), func(e *workshops.Entry) bool {
		a := workshops.RiskOf(e, v.State)
		return a.Band.Str("reassess") != "yes" && a.MustDecide().IsZero()
	})
}

// Reassessed gives the risks that have been assessed again.
func (v *View) Reassessed() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Entries("risks")), func(e *workshops.Entry) bool {
		return !workshops.ResidualRiskOf(e, v.State).Assessed()
	})
}

// BandCount is how many risks lie in a band before and after the measures.
type BandCount struct {
	Name          string
	Before, After int // After counts those that have been assessed again
}

// BandCounts counts the assessed risks by band, the highest first.
func (v *View) BandCounts() []BandCount {
	reg := v.Register("risks")
	if reg == nil {
		return nil
	}
	var out []BandCount
	bands := v.Catalogues[reg.Field("band").Catalogue]
	for _, id := range slices.Backward(bands.IDs()) {
		c := BandCount{Name: bands.Entry(id).Text("level").In(v.lang)}
		for _, e := range v.Entries("risks") {
			if workshops.RiskOf(e, v.State).Band == bands.Entry(id) {
				c.Before++
			}
			if workshops.ResidualRiskOf(e, v.State).Band == bands.Entry(id) {
				c.After++
			}
		}
		out = append(out, c)
	}
	return out
}

// RiskTable lists risks with what has been judged and decided, by the numbers
// that they have in the matrix.
func (v *View) RiskTable(risks []*workshops.Entry) Table {
	t := Table{Look: "form", Columns: []TableColumn{
		{Label: v.say("document.number"), Width: 2}, {Label: v.FieldLabel("risks", "what"), Width: 10},
		{Label: v.say("risk.consequence"), Width: 7}, {Label: v.say("risk.assessment"), Width: 5},
		{Label: v.FieldLabel("risks", "cause"), Width: 6}, {Label: v.say("risk.measure"), Width: 8},
		{Label: v.say("risk.owner"), Width: 6}, {Label: v.FieldLabel("risks", "residual"), Width: 5},
	}}
	for _, e := range risks {
		a := workshops.RiskOf(e, v.State)
		t.Rows = append(t.Rows, []any{
			e.Number, lines(e.Str("what"), v.placed("risk.area", v.Show(e, "area"))),
			lines(e.Str("consequence"), v.placed("risk.protection", e.Str("protection"))),
			lines(v.product(a), a.Level().In(v.lang)), e.Str("cause"), v.riskMeasure(e),
			lines(workshops.Capitalise(v.Show(e, "owner")), e.Str("due"), v.placed("risk.follow-up", e.Str("follow-up"))), v.riskAfter(e),
		})
	}
	return t
}

// product writes an assessment as a sum: "4 × 3 = 12".
func (v *View) product(a workshops.RiskAssessment) string {
	if !a.Assessed() {
		return dash
	}
	return a.Severity.Str("points") + " × " + a.Probability.Str("points") + " = " + strconv.Itoa(a.Points)
}

// riskMeasure gives the measure and what it is to do, or the decision to refrain
// with its reasons.
func (v *View) riskMeasure(e *workshops.Entry) string {
	measure := e.Str("measure")
	if kind := v.Show(e, "measure-kind"); measure != "" && kind != "" {
		measure += " (" + kind + ")"
	}
	decision := ""
	if e.Str("decision") != "act" {
		decision = workshops.Capitalise(v.Show(e, "decision"))
	}
	return lines(decision, measure, e.Str("why"))
}

func (v *View) riskAfter(e *workshops.Entry) string {
	a := workshops.ResidualRiskOf(e, v.State)
	if !a.Assessed() {
		return workshops.Capitalise(v.Show(e, "status"))
	}
	return lines(v.product(a), a.Level().In(v.lang), workshops.Capitalise(v.Show(e, "status")))
}

// placed gives a text after words that say what it is, and nothing for none.
func (v *View) placed(id, text string) string {
	if text == "" {
		return ""
	}
	return v.say(id, "What", text)
}

// lines puts texts under each other, without those that are empty.
func lines(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}
