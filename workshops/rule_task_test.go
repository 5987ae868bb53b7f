package workshops_test

import (
	"strings"

	"samverka/workshops"
)

// granser are the registers of tasks, risks and routines, which point at each
// other.
var granser = with("areas, questions, risks, routines, routine-decisions, tasks, courses, units, course-coverage")

// What an area needs before it can be introduced.
const (
	area    = "areas:\n  - {id: o, what: Kateter, state: «introduced}\n"
	risk    = "risks:\n  - {id: r, what: Fel, area: o, severity: 2, probability: 1}\n"
	routine = "routines:\n  - {id: ru, what: Rutin, area: o, state: decided, version: \"1\", from: 2026-11-20}\n"
	task    = "tasks:\n  - {id: t, what: Byta påse, area: o, responsible: hemtjanst, who: undersköterska, when: dagligen, how: enligt rutin, state: agreed}\n"

	decidedHT = "routine-decisions:\n  - {id: b-1, routine: ru, principal: Ekbackens kommun, decided: 2026-11-20}\n"
	decidedVC = "  - {id: b-2, routine: ru, principal: Region Eklandet, decided: 2026-11-20}\n"

	course = "courses:\n  - {id: k, what: Kateterpåse, task: t, target: 80, state: published}\n"
	count  = "units:\n  - " + unitHT + "course-coverage:\n  - {id: r-1, course: k, unit: ht, counted: 2026-11-20, staff: 10, completed: 9}\n"
)

// unmarked is a text without the mark of its place.
func unmarked(text string) string { return strings.Replace(text, "«", "", 1) }

// ready is a task that everything is in place to hand over.
func ready(handover string) change {
	return checkIn(strings.Replace(task, "state: agreed", "state: agreed, routine: ru, competence: delegering, handover: "+handover, 1) +
		strings.Replace(unmarked(area), "introduced", "decided", 1) + routine + decidedHT + decidedVC + course + count)
}

var taskRuleCases = []ruleCase{
	{
		rule: "area-introduced", variant: "risk",
		fires: []change{granser, checkIn(area + routine + task)}, silent: []change{granser, checkIn(unmarked(area) + risk + routine + task)},
	},
	{
		rule: "area-introduced", variant: "routine",
		fires:  []change{granser, checkIn(area + risk + strings.Replace(routine, "decided", "draft", 1) + task)},
		silent: []change{granser, checkIn(unmarked(area) + risk + routine + task)},
	},
	{
		rule: "area-introduced", variant: "responsibility",
		fires:  []change{granser, checkIn(area + risk + routine)},
		silent: []change{granser, checkIn(strings.Replace(unmarked(area), "introduced", "decided", 1) + risk + routine)},
	},
	{
		rule: "question-answer", severity: workshops.Warning,
		fires:  []change{granser, checkIn("questions:\n  - «{id: q, what: Vad är egenvård, to: MAS}\n")},
		silent: []change{granser, checkIn("questions:\n  - {id: q, what: Vad är egenvård, to: MAS, answer-by: 2026-12-01}\n")},
	},
	{
		rule: "question-answer", variant: "late", severity: workshops.Warning,
		fires:  []change{granser, checkIn("questions:\n  - {id: q, what: Vad är egenvård, to: MAS, answer-by: «2026-11-24}\n")},
		silent: []change{granser, checkIn("questions:\n  - {id: q, what: Vad är egenvård, to: MAS, answer-by: 2026-11-25}\n")},
	},
	{
		rule:   "self-care-sentence",
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, classification: «egenvård, condition: Efter bedömning}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, classification: egenvård, condition: Efter individuell bedömning av legitimerad personal}\n")},
	},
	{
		rule: "self-care-sentence", variant: "always",
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, how: «Det är alltid  egenvård}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, how: Det är aldrig egenvård}\n")},
	},
	{
		rule: "matrix-complete", variant: "empty",
		fires:  []change{granser, checkIn("tasks:\n  - «{id: t, what: Byta påse, responsible: hemtjanst, who: undersköterska, when: dagligen, state: agreed}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, state: collected}\n")},
	},
	{
		rule: "matrix-complete", variant: "empty", severity: workshops.Warning,
		fires:  []change{granser, checkIn("tasks:\n  - «{id: t, what: Byta påse, responsible: hemtjanst, who: undersköterska, when: dagligen, state: proposed}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, responsible: hemtjanst, who: undersköterska, when: dagligen, how: rutin, state: proposed}\n")},
	},
	{
		rule: "matrix-complete", variant: "vague", severity: workshops.Warning,
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, who: «alla i teamet}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, who: allmänläkaren}\n")},
	},
	{
		rule:   "one-responsible",
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, responsible: «[hemtjanst, vardcentral]}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, responsible: [hemtjanst, vardcentral], state: ended}\n")},
	},
	{
		rule: "task-has-course", severity: workshops.Warning,
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, handover: «planned}\n")},
		silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, handover: planned}\n" + course)},
	},
	{
		rule: "task-ready", severity: workshops.Warning,
		fires:  []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, handover: «done}\n")},
		silent: []change{granser, ready("done")},
	},
	{
		rule: "task-ready", variant: "now", severity: workshops.Note,
		fires: []change{granser, ready("«planned")}, silent: []change{granser, checkIn("tasks:\n  - {id: t, what: Byta påse, handover: planned}\n")},
	},
	{
		rule: "course-coverage", variant: "impossible",
		fires:  []change{granser, checkIn(unmarked(task) + strings.Replace(area, "«introduced", "decided", 1) + course + strings.Replace(count, "completed: 9", "completed: «11", 1))},
		silent: []change{granser, ready("none")},
	},
	{
		rule: "course-coverage", variant: "below", severity: workshops.Warning,
		fires:  []change{granser, checkIn(task + strings.Replace(area, "«introduced", "decided", 1) + course + strings.Replace(count, "completed: 9", "completed: «7", 1))},
		silent: []change{granser, checkIn(task + strings.Replace(area, "«introduced", "decided", 1) + course + strings.Replace(count, "completed: 9", "completed: 8", 1))},
	},
	{
		rule: "course-coverage", variant: "uncounted", severity: workshops.Warning,
		fires:  []change{granser, checkIn("courses:\n  - «{id: k, what: Kateterpåse, state: published}\n")},
		silent: []change{granser, checkIn("courses:\n  - {id: k, what: Kateterpåse}\n")},
	},
	{
		rule: "course-coverage", variant: "missing", severity: workshops.Warning,
		fires:  []change{granser, checkIn(strings.Replace(course, "task: t, ", "", 1) + strings.Replace(count, "course-coverage", "  - «"+unitBJ+"course-coverage", 1))},
		silent: []change{granser, checkIn(strings.Replace(course, "task: t, ", "", 1) + strings.Replace(count, "course-coverage", "  - "+unitVC+"course-coverage", 1))},
	},
	{
		rule: "course-coverage", variant: "again", severity: workshops.Note,
		fires:  []change{granser, checkIn(strings.Replace(course, "task: t, ", "", 1) + strings.Replace(count, "completed: 9", "completed: 9, next-count: «2026-11-24", 1))},
		silent: []change{granser, checkIn(strings.Replace(course, "task: t, ", "", 1) + strings.Replace(count, "completed: 9", "completed: 9, next-count: 2026-11-25", 1))},
	},
}
