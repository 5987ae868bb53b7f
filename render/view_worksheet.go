package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// Labels gives the choices of a field of a register, in words.
func (v *View) Labels(register, field string) []string {
	reg := v.Register(register)
	if reg == nil || reg.Field(field) == nil {
		return nil
	}
	var out []string
	for _, c := range reg.Field(field).Choices {
		out = append(out, c.Label.In(v.lang))
	}
	return out
}

// Explanation is a term of a catalogue and what it means.
type Explanation struct {
	Name, Meaning string
}

// Explained gives the terms of a catalogue that say what they mean.
func (v *View) Explained(catalogue string) []Explanation {
	c := v.Catalogues[catalogue]
	if c == nil {
		return nil
	}
	var out []Explanation
	for _, e := range c.Entries {
		if meaning := e.Text("meaning"); !meaning.IsZero() {
			out = append(out, Explanation{e.NameIn(v.lang), meaning.In(v.lang)})
		}
	}
	return out
}

// Ticks gives the choices of a problem's field as boxes to tick on paper, the
// one that the entry has already ticked. The entry may be nil.
func (v *View) Ticks(e *workshops.Entry, field string) string {
	reg := v.Register("problems")
	if reg == nil || reg.Field(field) == nil {
		return ""
	}
	chosen := ""
	if e != nil {
		chosen = e.Str(field)
	}
	return ticksOf(reg.Field(field), chosen, v.lang)
}

// ticksOf writes the choices of a field after each other, each with its box. The
// box and its word stay on the same line.
func ticksOf(f *workshops.Field, chosen string, l workshops.Language) string {
	var out []string
	for _, c := range f.Choices {
		out = append(out, box(c.Value == chosen && chosen != "")+"\u00a0"+unbroken(c.Label.In(l)))
	}
	return strings.Join(out, " \u2002")
}

// Blanks gives so many things to make empty rows of.
func (v *View) Blanks(n int) []struct{} { return make([]struct{}, max(n, 0)) }

// BlanksTo gives empty rows so that there are so many in all, and two at least.
func (v *View) BlanksTo(all, filled int) []struct{} { return v.Blanks(max(all-filled, 2)) }

// ToAnalyse gives the open problems to look for the causes of: those that the
// group wants to act on first, then those that have not been placed, then the
// rest; by number within each.
func (v *View) ToAnalyse() []*workshops.Entry {
	order := map[workshops.Quadrant]int{workshops.DoNow: 0, workshops.PlanFor: 1, workshops.NotPlaced: 2, workshops.IfTime: 3, workshops.Refrain: 4}
	out := slices.Clone(v.Open("problems"))
	slices.SortStableFunc(out, func(a, b *workshops.Entry) int {
		return cmp.Or(order[workshops.QuadrantOf(a)]-order[workshops.QuadrantOf(b)], a.Number-b.Number)
	})
	return out
}

// Boxes gives the choices of a field as a column of boxes to tick on paper.
func (v *View) Boxes(register, field string) string {
	var lines []string
	for _, label := range v.Labels(register, field) {
		lines = append(lines, "☐\u00a0"+label)
	}
	return strings.Join(lines, "\n")
}

// SustainabilityForm gives the seven questions about an agreement (T13) to be
// answered on paper, with the answers that there are. The agreement may be nil.
func (v *View) SustainabilityForm(e *workshops.Entry) Table {
	reg := v.Register("agreements")
	if reg == nil {
		return Table{}
	}
	t := Table{RowHeads: true, Look: "form", Columns: []TableColumn{
		{Label: v.say("sustainability.question"), Width: 9}, {Label: v.say("sustainability.yes"), Width: 2, Align: Center},
		{Label: v.say("sustainability.no"), Width: 2, Align: Center}, {Label: v.say("sustainability.if-no"), Width: 8},
	}}
	for i, q := range workshops.SustainabilityQuestions {
		answer := ""
		if e != nil {
			answer = e.Str(q)
		}
		t.Rows = append(t.Rows, []any{strconv.Itoa(i+1) + ". " + v.FieldLabel("agreements", q), box(answer == "yes"), box(answer == "no")})
	}
	return t
}

// YesCount is how many of the seven questions about an agreement are answered
// yes, or a place to write it as long as all are not answered.
func (v *View) YesCount(e *workshops.Entry) any {
	if e == nil || !v.Assessed(e) {
		return Markdown("____")
	}
	return workshops.SustainabilityOf(e).Yes
}

func box(ticked bool) string {
	if ticked {
		return "☒"
	}
	return "☐"
}

// Paths gives the contact paths in use from one party to another.
func (v *View) Paths(from, to string) []*workshops.Entry {
	return slices.DeleteFunc(v.Open("contacts"), func(e *workshops.Entry) bool { return e.Str("from") != from || e.Str("to") != to })
}

// HowTo gives the telephone number of a contact path and how else it is used,
// each on its line.
func (v *View) HowTo(e *workshops.Entry) string {
	return strings.Trim(v.Show(e, "phone")+"\n"+v.Show(e, "how"), "\n")
}

// HasRound tells whether a survey of the series has the round.
func (v *View) HasRound(round string) bool {
	return slices.ContainsFunc(v.Surveys, func(s *workshops.Survey) bool { return s.Round(round) != nil })
}

// LastPlanned gives the last session of the plan, nil without any.
func (v *View) LastPlanned() *workshops.Session {
	if len(v.Plan.Sessions) == 0 {
		return nil
	}
	return v.Plan.Sessions[len(v.Plan.Sessions)-1]
}
