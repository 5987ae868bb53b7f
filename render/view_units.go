package render

import (
	"slices"

	"samverka/workshops"
)

// UnitCount is how many of the municipality's units take part and have answered
// the proposal (G01).
type UnitCount struct {
	All, Involved, Answered int
	Absent, Silent          []string // by name: those that take no part, those that have not answered
	Asked                   bool     // the proposal has been sent
}

// UnitCounts counts the units of the municipality.
func (v *View) UnitCounts() UnitCount {
	var c UnitCount
	for _, e := range v.Open("units") {
		c.All++
		c.Asked = c.Asked || e.Str("asked") != ""
		if workshops.UnitInvolved(e, v.Series) {
			c.Involved++
		} else {
			c.Absent = append(c.Absent, e.Str("name"))
		}
		if answer := e.Str("answer"); answer != "" && answer != "none" {
			c.Answered++
		} else {
			c.Silent = append(c.Silent, e.Str("name"))
		}
	}
	return c
}

// LatestBinder is the version of the binder and its care plan template, empty when
// no unit has one.
func (v *View) LatestBinder() string { return workshops.LatestBinder(v.State) }

// ContributionsOf gives what a party contributes and needs.
func (v *View) ContributionsOf(party string) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Open("contributions")), func(e *workshops.Entry) bool { return e.Str("party") != party })
}

// WayIn is how a party is reached in a kind of question, and by whom.
type WayIn struct {
	*workshops.Entry
	To   string
	From []string // by name: those who are told the same way
	Only bool     // the same way for everybody who is told one to the party
}

// WaysIn gives the contact paths that are in use for a kind of question, one for
// each way that a party is reached: the same number for several callers is one.
func (v *View) WaysIn(question string) []WayIn {
	var out []WayIn
	for _, e := range v.Open("contacts") {
		if e.Str("question") != question {
			continue
		}
		i := slices.IndexFunc(out, func(w WayIn) bool { return sameWay(w.Entry, e) })
		if i < 0 {
			i, out = len(out), append(out, WayIn{Entry: e, To: v.Show(e, "to")})
		}
		out[i].From = append(out[i].From, v.Show(e, "from"))
	}
	for i, w := range out {
		out[i].Only = !slices.ContainsFunc(out, func(o WayIn) bool { return o.Entry != w.Entry && o.To == w.To })
	}
	slices.SortStableFunc(out, func(a, b WayIn) int { return v.partyPlace(a.Str("to")) - v.partyPlace(b.Str("to")) })
	return out
}

func sameWay(a, b *workshops.Entry) bool {
	for _, field := range []string{"to", "function", "how", "phone", "hours", "answer-within"} {
		if a.Str(field) != b.Str(field) {
			return false
		}
	}
	return true
}

// partyPlace tells where in the plan a party stands.
func (v *View) partyPlace(id string) int {
	return slices.IndexFunc(v.Plan.Parties, func(p *workshops.Party) bool { return p.ID == id })
}

// AlarmWays gives the ways in when somebody seems to be getting worse, to those
// who give health care (G18).
func (v *View) AlarmWays() []WayIn {
	return slices.DeleteFunc(v.WaysIn("decline"), func(w WayIn) bool {
		p := v.Setting.Party(w.Str("to"))
		return p == nil || !slices.Contains(healthCare, p.Kind)
	})
}

// healthCare are the kinds of unit that are phoned when somebody gets worse.
var healthCare = []string{"vardcentral", "hemsjukvard", "asih"}

// CourseTable shows how many of the staff of each unit have taken a course, on the
// latest day that they were counted, and the total of the units that may be shown
// (G15).
func (v *View) CourseTable(course *workshops.Entry) Table {
	t := Table{RowHeads: true, Columns: []TableColumn{
		{Label: workshops.Capitalise(v.Register("units").One.In(v.lang)), Width: 7},
		{Label: v.FieldLabel("course-coverage", "counted"), Width: 4},
		{Label: v.FieldLabel("course-coverage", "coverage"), Width: 6},
		{Label: v.FieldLabel("course-coverage", "next-count"), Width: 4},
	}}
	counts := v.State.LatestCounts(course)
	for _, e := range counts {
		t.Rows = append(t.Rows, []any{
			v.Show(e, "unit"), e.Str("counted"), workshops.CourseCountOf(e).Words().In(v.lang), orDash(e.Str("next-count")),
		})
	}
	if total, _ := workshops.TotalCount(counts); len(counts) > 1 && total.Staff > 0 {
		t.Rows = append(t.Rows, []any{v.say("course.total"), "", total.Words().In(v.lang), ""})
	}
	return t
}

// CoverageTable sets the courses that can be taken beside each other: for each unit
// how many of the staff had taken them on the latest day that they were counted.
func (v *View) CoverageTable() Table {
	courses := v.Where("courses", "state", "published")
	t := Table{Caption: v.say("course.table"), RowHeads: true, Columns: []TableColumn{{Label: workshops.Capitalise(v.Register("units").One.In(v.lang)), Width: 6}}}
	counts := map[string]map[string]*workshops.Entry{}
	total := []any{v.say("course.total")}
	for _, course := range courses {
		t.Columns = append(t.Columns, TableColumn{Label: course.Lead(), Width: 5})
		latest := v.State.LatestCounts(course)
		for _, e := range latest {
			unit := e.Str("unit")
			if counts[unit] == nil {
				counts[unit] = map[string]*workshops.Entry{}
			}
			counts[unit][course.ID] = e
		}
		sum, _ := workshops.TotalCount(latest)
		total = append(total, orDash(sum.Words().In(v.lang)))
	}
	for _, unit := range v.Entries("units") {
		if counts[unit.ID] == nil {
			continue
		}
		row := []any{unit.Lead()}
		for _, course := range courses {
			if e := counts[unit.ID][course.ID]; e != nil {
				row = append(row, workshops.CourseCountOf(e).Words())
			} else {
				row = append(row, dash)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return Table{}
	}
	t.Rows = append(t.Rows, total)
	return t
}

// CourseSentence says how many have taken a course on the latest day that all
// counted units reported: "84 av 97 medarbetare (87 %) hade gått utbildningen den
// 12 mars 2026." Empty when nothing may be shown.
func (v *View) CourseSentence(course *workshops.Entry) string {
	counts := v.State.LatestCounts(course)
	total, left := workshops.TotalCount(counts)
	if !total.Shown() {
		return ""
	}
	var latest workshops.Date
	for _, e := range counts {
		if d := e.Date("counted"); latest.Before(d) {
			latest = d
		}
	}
	id := "course.sentence"
	if total.Staff < workshops.LeastPercent {
		id = "course.sentence-count"
	}
	sentence := v.say(id, "Completed", workshops.Count(total.Completed, v.lang), "Staff", workshops.Count(total.Staff, v.lang),
		"Percent", workshops.Percent(total.Percent(), v.lang), "Date", latest.Long(v.lang))
	if left > 0 {
		sentence += " " + v.say("course.left", "Count", left)
	}
	return sentence
}
