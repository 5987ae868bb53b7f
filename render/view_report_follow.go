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
	// Uses says how the agreements are used: "fyra överenskommelser används
	// som tänkt och en används inte längre". Empty when nothing was noted.
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
// are: "tre och sex". They are the model's months as long as there are as many
// follow-ups as in the model, since a day is moved when it falls in a holiday.
// Empty without follow-ups.
func (v *View) FollowUpMonths() string {
	last := v.LastPlanned()
	if last == nil {
		return ""
	}
	var months []int
	for i, f := range v.Plan.FollowUps {
		// A month is 30.4 days; half of that rounds to the nearest.
		month := (f.Date.Sub(last.Date)*10 + 152) / 304
		if len(v.Plan.FollowUps) == len(v.Model.FollowUps) {
			month = v.Model.FollowUps[i].Months
		}
		months = append(months, month)
	}
	return workshops.List(v.lang, v.InWords(months...))
}

// usedAt gives the agreements that were in use, or known not to be, at a
// follow-up, with what was known of their use then. What a record does not
// mention is as it was. Those that had ended before are left out.
func (v *View) usedAt(r *workshops.Record) map[string]string {
	out := map[string]string{}
	for _, e := range v.AsOf(r.Date).Entries("agreements") {
		if use := e.Str("use"); use != "" && (!e.Closed() || e.ClosedOn() == r.Date) {
			out[e.ID] = use
		}
	}
	return out
}

func (v *View) usesAt(r *workshops.Record) string {
	reg := v.Register("agreements")
	if reg == nil {
		return ""
	}
	count := map[string]int{}
	for _, use := range v.usedAt(r) {
		count[use]++
	}
	var tallies []tally
	for _, c := range reg.Field("use").Choices {
		tallies = append(tallies, tally{v.saidOf("report.use.", c.Value), count[c.Value], c.Label.In(v.lang)})
	}
	return v.clausesOf(workshops.Common, tallies, &naming{"report.use-it", "report.use-both", "report.use-all", "report.use-some"})
}

// UseTable shows for each agreement what every follow-up found, and why.
func (v *View) UseTable() Table {
	reg := v.Register("agreements")
	if reg == nil {
		return Table{}
	}
	held := v.HeldFollowUps()
	t := Table{Caption: v.say("report.use-table"), RowHeads: true,
		Columns: []TableColumn{{Label: workshops.Capitalise(reg.One.In(v.lang)), Width: 6}}}
	var used []map[string]string
	for _, f := range held {
		t.Columns = append(t.Columns, TableColumn{Label: f.Record.Date.String(), Width: 3})
		used = append(used, v.usedAt(f.Record))
	}
	t.Columns = append(t.Columns, TableColumn{Label: v.say("report.use-why"), Width: 5})
	for _, e := range v.Entries("agreements") {
		row := []any{e.Lead()}
		for _, at := range used {
			use := dash
			if known := at[e.ID]; known != "" {
				use = reg.Field("use").ChoiceLabel(known).In(v.lang)
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
