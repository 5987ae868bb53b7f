package render

import (
	"slices"
	"strconv"
	"strings"

	"samverka/workshops"
)

// Chain is a problem with everything that it led to (T10, T11): cause,
// decisions, actions, matters raised with managers, agreements, outcome.
type Chain struct {
	Problem                               *workshops.Entry
	Decisions, Actions, Lifts, Agreements []*workshops.Entry
}

// Chains gives the chain of every problem, in the order in which the problems
// were named.
func (v *View) Chains() []Chain {
	var out []Chain
	for _, p := range v.Entries("problems") {
		c := Chain{Problem: p, Decisions: v.About(p, "decisions"), Lifts: v.About(p, "lifts")}
		c.Actions = v.reached("actions", append([]*workshops.Entry{p}, c.Decisions...))
		c.Agreements = v.reached("agreements", append([]*workshops.Entry{p}, c.Actions...))
		out = append(out, c)
	}
	return out
}

// reached gives the entries of a register that refer to any of some entries,
// each once, in order of creation.
func (v *View) reached(register string, from []*workshops.Entry) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range from {
		for _, other := range v.About(e, register) {
			if !slices.Contains(out, other) {
				out = append(out, other)
			}
		}
	}
	slices.SortFunc(out, func(a, b *workshops.Entry) int { return a.Number - b.Number })
	return out
}

// ChainTable shows every problem with its category and cause, what was decided
// and done about it, what came of it, and where the survey touches it.
func (v *View) ChainTable() Table {
	t := Table{Caption: v.say("report.chain-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.say("report.chain-problem"), Width: 5}, {Label: v.say("report.chain-cause"), Width: 4},
		{Label: v.say("report.chain-done"), Width: 8}, {Label: v.FieldLabel("problems", "outcome"), Width: 3},
	}}
	surveyed := len(v.touching("")) > 0
	if surveyed {
		t.Columns = append(t.Columns, TableColumn{Label: v.say("report.chain-survey"), Width: 2})
	}
	for _, c := range v.Chains() {
		p := c.Problem
		done := v.links(c)
		if len(done) == 0 {
			id := "report.chain-nothing"
			if p.Closed() {
				id = "report.chain-nothing-more"
			}
			done = []string{v.say(id)}
		}
		named := strconv.Itoa(p.Number) + ". " + p.Str("what")
		if category := v.Show(p, "category"); category != "" {
			named += "\n" + v.say("report.chain-category", "Category", category)
		}
		row := []any{named, v.causeOf(p), strings.Join(done, "\n"), v.Show(p, "outcome")}
		if surveyed {
			row = append(row, orDash(workshops.List(v.lang, v.touching(p.Str("category")))))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// touching numbers the statements of the surveys that have to do with a
// category of problems, or with any when none is given.
func (v *View) touching(category string) []string {
	var out []string
	for _, survey := range v.ScaleSurveys() {
		for _, theme := range survey.Themes {
			for _, st := range theme.Statements {
				if slices.Contains(st.Touches, category) || category == "" && len(st.Touches) > 0 {
					out = append(out, st.ID)
				}
			}
		}
	}
	return out
}

// causeOf gives the cause of a problem and, in brackets, its type.
func (v *View) causeOf(p *workshops.Entry) string {
	cause, kind := p.Str("cause"), v.Show(p, "cause-type")
	switch {
	case cause == "" && kind == "":
		return v.say("report.chain-no-cause")
	case cause == "":
		return workshops.Capitalise(kind)
	case kind == "":
		return cause
	}
	return cause + " (" + kind + ")"
}

// links gives a line for each thing that a problem led to.
func (v *View) links(c Chain) []string {
	var out []string
	say := func(id string, e *workshops.Entry, notes ...string) {
		lead := strings.TrimSuffix(e.Lead().In(v.lang), ".")
		notes = slices.DeleteFunc(notes, func(s string) bool { return s == "" })
		if len(notes) > 0 {
			lead += " (" + strings.Join(notes, ", ") + ")"
		}
		out = append(out, v.say(id, "What", lead))
	}
	for _, e := range c.Decisions {
		say("report.chain-decision", e)
	}
	for _, e := range c.Actions {
		say("report.chain-action", e, v.roleOf(e), v.Show(e, "state"))
	}
	for _, e := range c.Lifts {
		say("report.chain-lift", e, e.Str("to"), v.Show(e, "status"))
	}
	for _, e := range c.Agreements {
		say("report.chain-agreement", e, v.Show(e, "use"))
	}
	if reason := c.Problem.Str("reason"); reason != "" && c.Problem.Str("outcome") == "dropped" {
		out = append(out, v.say("report.chain-dropped", "What", strings.TrimSuffix(reason, ".")))
	}
	return out
}

// roleOf gives the role that answers for an entry, without its party.
func (v *View) roleOf(e *workshops.Entry) string {
	role, _, _ := strings.Cut(e.Str("owner"), "@")
	if role == "" {
		return ""
	}
	return v.Setting.RoleName(role, v.lang)
}

// Moment is a part of the day with the problems that happen there (T09).
type Moment struct {
	Name    string
	Numbers []string
}

// PlacedProblems counts the problems that are tied to a part of the day.
func (v *View) PlacedProblems() int {
	n := 0
	for _, m := range v.Moments() {
		n += len(m.Numbers)
	}
	return n
}

// Moments gives the parts of the day that problems were placed in, in the
// order in which they were named.
func (v *View) Moments() []Moment {
	var out []Moment
	for _, p := range v.Entries("problems") {
		name := p.Str("moment")
		if name == "" {
			continue
		}
		i := slices.IndexFunc(out, func(m Moment) bool { return strings.EqualFold(m.Name, name) })
		if i < 0 {
			i, out = len(out), append(out, Moment{Name: name})
		}
		out[i].Numbers = append(out[i].Numbers, strconv.Itoa(p.Number))
	}
	return out
}
