package render

import (
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// AskedTheme is a theme with the statements that the round asks about.
type AskedTheme struct {
	*workshops.Theme
	Asked []*workshops.Statement
}

// Asked gives the themes of the round. A theme that the round leaves out is
// not there, nor is the statement that tells where the answer comes from: that
// is asked for by itself.
func (v *View) Asked() []AskedTheme {
	var out []AskedTheme
	for _, st := range v.Survey.Asked(v.Round) {
		if st.ID == v.Survey.GroupBy.Statement {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Theme != st.Theme {
			out = append(out, AskedTheme{Theme: st.Theme})
		}
		last := &out[len(out)-1]
		last.Asked = append(last.Asked, st)
	}
	return out
}

// RatingTable gives statements with a box for each point of the scale, to be
// answered on paper.
func (v *View) RatingTable(caption any, statements []*workshops.Statement) Table {
	head := v.say("survey.statement")
	if len(v.Survey.Options) > 0 {
		head = v.say("agreement.task")
	}
	t := Table{Caption: caption, RowHeads: true, Look: "scale", Columns: []TableColumn{{Label: head, Width: 12}}}
	for _, o := range v.Survey.Options {
		t.Columns = append(t.Columns, TableColumn{Label: o.Label.In(v.lang), Width: 4, Align: Center})
	}
	for _, p := range v.Survey.Scale.Points {
		t.Columns = append(t.Columns, TableColumn{Label: strconv.Itoa(p.Value), Width: 1, Align: Center})
	}
	unknown := TableColumn{Label: v.say("survey.unknown-short"), Width: 1, Align: Center}
	if len(v.Survey.Options) > 0 {
		unknown = TableColumn{Label: v.Survey.Scale.Unknown.In(v.lang), Width: 3, Align: Center}
	}
	t.Columns = append(t.Columns, unknown)
	for _, st := range statements {
		t.Rows = append(t.Rows, []any{st.ID + ". " + st.Text.In(v.lang)})
	}
	return t
}

// WorkOptions gives the kinds of unit that an answer may come from, each with its
// box to tick. Empty for a survey that does not ask.
func (v *View) WorkOptions() string {
	var f workshops.Field
	for _, o := range v.Survey.Options {
		if slices.Contains(v.Survey.GroupBy.Options, o.Value) {
			f.Choices = append(f.Choices, workshops.Choice{Value: o.Value, Label: o.Label})
		}
	}
	return ticksOf(&f, "", v.lang)
}

// ScaleWords explains the points of the scale in a line.
func (v *View) ScaleWords() string {
	var parts []string
	for _, p := range v.Survey.Scale.Points {
		parts = append(parts, unbroken(strconv.Itoa(p.Value)+" "+p.Label.In(v.lang)))
	}
	return strings.Join(append(parts, unbroken(v.say("survey.unknown-short")+" "+v.Survey.Scale.Unknown.In(v.lang))), " · ")
}

// unbroken is a text that stays on one line.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

// Heading is the letter and the name of a theme.
func (v *View) Heading(t AskedTheme) string { return t.ID + ". " + t.Name.In(v.lang) }

// OpenQuestions gives the questions of the round that are answered in words.
func (v *View) OpenQuestions() []*workshops.OpenQuestion { return v.Survey.Questions(v.Round) }

// LookingBack gives the statements that the round also asks about as they
// were before.
func (v *View) LookingBack() []*workshops.Statement { return v.Survey.LookingBack(v.Round) }

// Information is the survey's text to those who answer, with the facts of the
// series filled in.
func (v *View) Information() Paragraphs {
	return Paragraphs(v.Survey.InformationFor(v.Plan, v.lang))
}
