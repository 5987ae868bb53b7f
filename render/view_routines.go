package render

import (
	"cmp"
	"slices"
	"strconv"

	"samverka/workshops"
)

// RoutineSheet is a routine with everything that belongs to it.
type RoutineSheet struct {
	*workshops.Entry
	Status    string // in words: utkast, på remiss, fastställd
	Expired   bool
	Review    workshops.Date // the day that it holds to
	Approvals []workshops.Approval
	Steps     []*workshops.Entry
	Tasks     []*workshops.Entry
	Risks     []*workshops.Entry
	Courses   []*workshops.Entry
	Log       []RoutineChange
}

// RoutineChange is a row of a routine's log of changes.
type RoutineChange struct {
	Date            workshops.Date
	Version, Change string
}

// Routines gives the routines that are not withdrawn.
func (v *View) Routines() []RoutineSheet {
	var out []RoutineSheet
	for _, e := range v.Open("routines") {
		r := RoutineSheet{
			Entry: e, Status: v.Show(e, "state"), Expired: workshops.Expired(e, v.Today), Review: workshops.ReviewOf(e),
			Approvals: workshops.ApprovalsOf(e, v.State), Steps: v.stepsOf(e), Log: changesOf(e),
		}
		for _, about := range v.State.About(e) {
			if about.Register.Name == "tasks" && !about.Closed() {
				r.Tasks = append(r.Tasks, about)
				r.Courses = append(r.Courses, v.State.CoursesFor(about)...)
			}
		}
		r.Courses = unique(r.Courses)
		if area := v.State.Entry("areas", e.Str("area")); area != nil {
			r.Risks = v.RisksByPoints(v.About(area, "risks"))
		}
		out = append(out, r)
	}
	return out
}

func unique(entries []*workshops.Entry) []*workshops.Entry {
	var out []*workshops.Entry
	for _, e := range entries {
		if !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// stepsOf gives the steps of a routine that are in use, by their numbers.
func (v *View) stepsOf(routine *workshops.Entry) []*workshops.Entry {
	steps := slices.DeleteFunc(v.About(routine, "steps"), (*workshops.Entry).Closed)
	slices.SortStableFunc(steps, func(a, b *workshops.Entry) int {
		x, _ := strconv.Atoi(a.Str("number"))
		y, _ := strconv.Atoi(b.Str("number"))
		return cmp.Or(x-y, a.Number-b.Number)
	})
	return steps
}

// RoutineSteps shows the steps of a routine: what, who, when and how.
func (v *View) RoutineSteps(steps []*workshops.Entry, empty int) Table {
	t := Table{Look: "form", Empty: empty, RowHeads: true, Columns: []TableColumn{{Label: v.FieldLabel("steps", "number"), Width: 2}}}
	for _, name := range []string{"what", "who", "when", "how"} {
		t.Columns = append(t.Columns, TableColumn{Label: v.FieldLabel("steps", name), Width: 6})
	}
	for i, e := range steps {
		row := []any{strconv.Itoa(i + 1)}
		for _, name := range []string{"what", "who", "when", "how"} {
			row = append(row, workshops.Capitalise(v.Show(e, name)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// changesOf gives each version of a routine with what was changed in it, from its
// history.
func changesOf(e *workshops.Entry) []RoutineChange {
	var out []RoutineChange
	for _, step := range e.History {
		version, change := step.Fields["version"].Text, step.Fields["change"].Text
		if version != "" || change != "" {
			out = append(out, RoutineChange{Date: step.Record.Date, Version: cmp.Or(version, dash), Change: cmp.Or(change, dash)})
		}
	}
	return out
}

// SelfCareFlow gives the routine that is the flow of self-care assessment, nil
// when there is none (G22).
func (v *View) SelfCareFlow() *RoutineSheet {
	for _, r := range v.Routines() {
		if r.Str("kind") == "self-care-flow" {
			return &r
		}
	}
	return nil
}

// HandsOver counts the steps where something is handed over to somebody else.
func (r *RoutineSheet) HandsOver() int {
	return len(slices.DeleteFunc(slices.Clone(r.Steps), func(e *workshops.Entry) bool { return e.Str("hands-over") != "yes" }))
}

// RoutineCount is how many routines there are, and how many of them hold.
type RoutineCount struct {
	All, Decided, OutForComment, Draft, Expired int
}

// RoutineCounts counts the routines by how they stand. A routine is decided when
// every principal has decided on its version.
func (v *View) RoutineCounts() RoutineCount {
	var c RoutineCount
	for _, e := range v.Open("routines") {
		c.All++
		switch {
		case workshops.Expired(e, v.Today):
			c.Expired++
		case workshops.Decided(e, v.State, v.Today):
			c.Decided++
		case e.Str("state") == "draft":
			c.Draft++
		default:
			c.OutForComment++
		}
	}
	return c
}

// RoutineTable shows the routines with the decisions of each principal.
func (v *View) RoutineTable() Table {
	t := Table{Caption: v.say("routine.table"), RowHeads: true, Columns: []TableColumn{
		{Label: workshops.Capitalise(v.Register("routines").One.In(v.lang)), Width: 6},
		{Label: v.FieldLabel("routines", "version"), Width: 2}, {Label: v.say("routine.decisions"), Width: 8},
		{Label: v.FieldLabel("routines", "owner"), Width: 5}, {Label: v.FieldLabel("routines", "validity"), Width: 4},
	}}
	for _, r := range v.Routines() {
		t.Rows = append(t.Rows, []any{
			r.Lead(), orDash(r.Str("version")), v.approvalWords(r.Approvals), orDash(v.Show(r.Entry, "owner")),
			workshops.Capitalise(v.Show(r.Entry, "validity")),
		})
	}
	return t
}

func (v *View) approvalWords(approvals []workshops.Approval) string {
	out := ""
	for i, a := range approvals {
		if i > 0 {
			out += "\n"
		}
		if a.Decision == nil {
			out += v.say("routine.undecided", "Principal", a.Principal)
			continue
		}
		out += v.say("routine.decided", "Principal", a.Principal, "Date", a.Decision.Date("decided"))
	}
	return orDash(out)
}
