package render

import (
	"slices"
	"strings"

	"samverka/workshops"
)

// AreaTasks are the tasks of an area; the last of them has those of none.
type AreaTasks struct {
	Area  *workshops.Entry // nil for tasks of no area
	Tasks []*workshops.Entry
}

// TasksByArea gives the tasks that hold or are proposed, area by area.
func (v *View) TasksByArea() []AreaTasks {
	var out []AreaTasks
	for _, area := range v.Entries("areas") {
		if tasks := v.tasksIn(area.ID); len(tasks) > 0 {
			out = append(out, AreaTasks{Area: area, Tasks: tasks})
		}
	}
	if rest := v.tasksIn(""); len(rest) > 0 {
		out = append(out, AreaTasks{Tasks: rest})
	}
	return out
}

func (v *View) tasksIn(area string) []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Open("tasks")), func(e *workshops.Entry) bool { return e.Str("area") != area })
}

// TaskMatrix is the responsibility matrix (G11): what, who, when and how of each
// task. Where a task is classed as one that is assessed individually, the
// sentence that says so stands in the row (G03).
func (v *View) TaskMatrix(tasks []*workshops.Entry, empty int) Table {
	t := Table{Look: "form", Empty: empty, RowHeads: true, Columns: []TableColumn{
		{Label: v.FieldLabel("tasks", "what"), Width: 6}, {Label: v.say("task.who"), Width: 7},
		{Label: v.FieldLabel("tasks", "performed-by"), Width: 6}, {Label: v.FieldLabel("tasks", "when"), Width: 5},
		{Label: v.say("task.how"), Width: 7}, {Label: v.FieldLabel("tasks", "condition"), Width: 8},
		{Label: v.FieldLabel("tasks", "from"), Width: 4},
	}}
	for _, e := range tasks {
		t.Rows = append(t.Rows, []any{
			lines(e.Str("what"), workshops.Capitalise(v.Show(e, "classification"))), v.responsibleFor(e), workshops.Capitalise(v.Show(e, "performed-by")), workshops.Capitalise(v.Show(e, "when")), v.howTo(e),
			v.conditionOf(e), v.fromOf(e),
		})
	}
	return t
}

// NarrowMatrix is the responsibility matrix for an upright page: who carries a task
// out stands under who is responsible.
func (v *View) NarrowMatrix(tasks []*workshops.Entry, empty int) Table {
	t := Table{Look: "form", Empty: empty, RowHeads: true, Columns: []TableColumn{
		{Label: v.FieldLabel("tasks", "what"), Width: 6}, {Label: v.say("task.who"), Width: 7},
		{Label: v.FieldLabel("tasks", "when"), Width: 5}, {Label: v.FieldLabel("tasks", "how"), Width: 6},
		{Label: v.FieldLabel("tasks", "condition"), Width: 7},
	}}
	for _, e := range tasks {
		t.Rows = append(t.Rows, []any{
			lines(e.Str("what"), workshops.Capitalise(v.Show(e, "classification"))),
			lines(v.responsibleFor(e), v.placed("task.performed", v.Show(e, "performed-by"))),
			workshops.Capitalise(v.Show(e, "when")), workshops.Capitalise(v.Show(e, "how")), v.conditionOf(e),
		})
	}
	return t
}

// responsibleFor gives the responsible service and, after it, the function.
func (v *View) responsibleFor(e *workshops.Entry) string {
	service, who := workshops.Capitalise(v.Show(e, "responsible")), v.Show(e, "who")
	if service == "" || who == "" {
		return service + workshops.Capitalise(who)
	}
	return service + ": " + who
}

// howTo says how a task is done and points to the routine and the course.
func (v *View) howTo(e *workshops.Entry) string {
	out := []string{v.Show(e, "how")}
	if routine := v.Show(e, "routine"); routine != "" {
		out = append(out, v.say("task.routine", "What", routine))
	}
	for _, course := range v.State.CoursesFor(e) {
		out = append(out, v.say("task.course", "What", course.Lead()))
	}
	if informed := v.Show(e, "informed"); informed != "" {
		out = append(out, v.say("task.informed", "Who", informed))
	}
	return lines(out...)
}

// conditionOf gives the condition of a task and, for a class that is assessed
// individually, the sentence that says so unless the condition does.
func (v *View) conditionOf(e *workshops.Entry) string {
	f := v.Register("tasks").Field("classification")
	class := v.Catalogues[f.Catalogue].Entry(e.Str("classification"))
	condition, sentence := e.Str("condition"), class.Text("sentence").In(v.lang)
	if sentence == "" || workshops.SaysIndividual(condition, class) {
		return condition
	}
	return lines(condition, sentence)
}

func (v *View) fromOf(e *workshops.Entry) string {
	from, state := v.Show(e, "from"), e.Str("state")
	if state == "agreed" {
		return from
	}
	return lines(from, workshops.Capitalise(v.Show(e, "state")))
}

// TasksLeft names the tasks of the responsibility survey that no row of the
// register is about: work that is left to do.
func (v *View) TasksLeft() []string {
	var out []string
	tasks := v.Catalogues["tasks"]
	for _, id := range tasks.IDs() {
		if len(v.Where("tasks", "survey-task", id)) == 0 {
			out = append(out, tasks.Entry(id).NameIn(v.lang))
		}
	}
	return out
}

// HandedOver gives the tasks that are, or are to be, handed over.
func (v *View) HandedOver() []*workshops.Entry {
	return slices.DeleteFunc(slices.Clone(v.Open("tasks")), func(e *workshops.Entry) bool {
		h := e.Str("handover")
		return h == "" || h == "none"
	})
}

// HandoverTable shows for each task that is handed over what it takes, and
// whether it is all there (G24).
func (v *View) HandoverTable() Table {
	t := Table{Caption: v.say("task.handover-table"), RowHeads: true, Columns: []TableColumn{
		{Label: v.FieldLabel("tasks", "what"), Width: 5}, {Label: v.FieldLabel("tasks", "competence"), Width: 6},
		{Label: v.say("task.courses"), Width: 5}, {Label: v.FieldLabel("tasks", "routine"), Width: 5},
		{Label: v.FieldLabel("tasks", "readiness"), Width: 7},
	}}
	for _, e := range v.HandedOver() {
		t.Rows = append(t.Rows, []any{
			e.Lead(), orDash(v.Show(e, "competence")), orDash(strings.Join(v.courseNames(e), "; ")), orDash(v.Show(e, "routine")),
			workshops.Capitalise(workshops.ReadinessOf(e, v.State, v.Today).Words().In(v.lang)),
		})
	}
	return t
}

// courseNames gives the courses for a task with how they stand.
func (v *View) courseNames(task *workshops.Entry) []string {
	var out []string
	for _, course := range v.State.CoursesFor(task) {
		name := course.Str("what")
		if state := course.Str("state"); state != "published" {
			name += " (" + v.Show(course, "state") + ")"
		}
		out = append(out, name)
	}
	return out
}

// ReadyCount is how many tasks are handed over, and how many of them
// have competence, routine and responsibility all in place.
type ReadyCount struct {
	All, Done, Ready, Lacking int
}

// ReadyCounts counts the tasks that are handed over by what they have.
func (v *View) ReadyCounts() ReadyCount {
	var c ReadyCount
	for _, e := range v.HandedOver() {
		c.All++
		switch r := workshops.ReadinessOf(e, v.State, v.Today); {
		case !r.Ready():
			c.Lacking++
		case r.HandedOver == "done":
			c.Done++
		default:
			c.Ready++
		}
	}
	return c
}
