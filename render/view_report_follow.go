package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// FollowUpResult is a planned follow-up (T13) and what it found.
type FollowUpResult struct {
	*workshops.FollowUp
	Record *workshops.Record // nil until held
	// StillHere is how many of Of are still in their roles; -1 is unknown.
	StillHere, Of int
	// Uses says how the agreements are used: "fyra används som tänkt och en
	// används inte längre". Empty when nothing was noted.
	Uses string
}

// FollowUps gives the planned follow-ups, with the result of those that have
// been held.
func (v *View) FollowUps() []FollowUpResult {
	var out []FollowUpResult
	for _, f := range v.Plan.FollowUps {
		result := FollowUpResult{FollowUp: f, StillHere: -1, Of: v.Attended()}
		for _, r := range v.FollowedUp() {
			if r.Occasion == f.ID {
				result.Record, result.StillHere, result.Uses = r, r.StillHere, v.usesAt(r)
			}
		}
		out = append(out, result)
	}
	return out
}

// HeldFollowUps gives the follow-ups that have been held.
func (v *View) HeldFollowUps() []FollowUpResult {
	return slices.DeleteFunc(v.FollowUps(), func(f FollowUpResult) bool { return f.Record == nil })
}

// FollowUpsLeft gives the follow-ups that remain.
func (v *View) FollowUpsLeft() []FollowUpResult {
	return slices.DeleteFunc(v.FollowUps(), func(f FollowUpResult) bool { return f.Record != nil })
}

// FollowUpMonths says how many months after the last session the follow-ups
// are planned: "tre och sex". Empty without follow-ups.
func (v *View) FollowUpMonths() string {
	if len(v.Plan.Sessions) == 0 {
		return ""
	}
	last := v.Plan.Sessions[len(v.Plan.Sessions)-1].Date
	var months []int
	for _, f := range v.Plan.FollowUps {
		// A month is 30.4 days; half of that rounds to the nearest.
		months = append(months, (f.Date.Sub(last)*10+152)/304)
	}
	return workshops.List(v.lang, v.InWords(months...))
}

// useNoted gives what a record says of how an agreement is used, empty when it
// says nothing.
func useNoted(e *workshops.Entry, r *workshops.Record) string {
	for _, step := range e.History {
		if step.Record == r {
			return step.Fields["use"].Text
		}
	}
	return ""
}

func (v *View) usesAt(r *workshops.Record) string {
	reg := v.Register("agreements")
	if reg == nil {
		return ""
	}
	var tallies []tally
	for _, c := range reg.Field("use").Choices {
		n := 0
		for _, e := range v.Entries("agreements") {
			if useNoted(e, r) == c.Value {
				n++
			}
		}
		tallies = append(tallies, tally{v.saidOf("report.use.", c.Value), n, c.Label.In(v.lang)})
	}
	return v.clauses(workshops.Common, tallies)
}

// UseTable shows for each agreement what every follow-up found, and why.
func (v *View) UseTable() Table {
	reg := v.Register("agreements")
	if reg == nil {
		return Table{}
	}
	held := v.HeldFollowUps()
	t := Table{Caption: v.say("report.use-table"), RowHeads: true,
		Columns: []TableColumn{{Label: workshops.Capitalise(reg.One.In(v.lang)), Width: 4}}}
	for _, f := range held {
		t.Columns = append(t.Columns, TableColumn{Label: f.Date.String(), Width: 3})
	}
	t.Columns = append(t.Columns, TableColumn{Label: v.say("report.use-why"), Width: 5})
	for _, e := range v.Entries("agreements") {
		row := []any{e.Lead()}
		for _, f := range held {
			use := dash
			if noted := useNoted(e, f.Record); noted != "" {
				use = reg.Field("use").ChoiceLabel(noted).In(v.lang)
			}
			row = append(row, use)
		}
		t.Rows = append(t.Rows, append(row, orDash(sentences(e.Str("use-why"), e.Str("needed")))))
	}
	return t
}

// dash stands in a cell of the report that has nothing to say.
const dash = "–"

func orDash(s string) string {
	if s == "" {
		return dash
	}
	return s
}

// sentences puts texts after each other, each with its full stop.
func sentences(texts ...string) string {
	var out []string
	for _, s := range texts {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") && !strings.HasSuffix(s, "?") {
			s += "."
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// NextFollowUp gives the follow-up that is to be held next, nil when none is
// planned any more.
func (v *View) NextFollowUp() *workshops.FollowUp {
	if left := v.FollowUpsLeft(); len(left) > 0 {
		return left[0].FollowUp
	}
	return nil
}
