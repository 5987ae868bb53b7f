package workshops

import (
	"fmt"
	"slices"
	"strconv"
)

// LeastStaff is the smallest unit whose count of completed courses is shown
// (G15): in a smaller one it would tell who has not taken the course.
const LeastStaff = LeastGroup

// LeastPercent is the smallest number of people that a percentage is given for.
// Below it one person is more than ten per cent.
const LeastPercent = 10

// CourseCount is how many of the staff of a unit have taken a course on a day.
type CourseCount struct {
	Staff, Completed int
}

// CourseCountOf gives the count that an entry holds.
func CourseCountOf(e *Entry) CourseCount {
	staff, _ := strconv.Atoi(e.Str("staff"))
	completed, _ := strconv.Atoi(e.Str("completed"))
	return CourseCount{Staff: staff, Completed: completed}
}

// Shown tells whether the count may be shown.
func (c CourseCount) Shown() bool { return c.Staff >= LeastStaff }

// Below tells whether fewer than the target, in per cent, have taken the course.
func (c CourseCount) Below(target int) bool { return c.Completed*100 < target*c.Staff }

// Percent gives the share in whole per cent, rounded to the nearest.
func (c CourseCount) Percent() int {
	if c.Staff == 0 {
		return 0
	}
	return (c.Completed*200 + c.Staff) / (2 * c.Staff)
}

// Words gives the count as a text: "84 av 97 (87 %)", without a percentage for
// fewer than ten, and the reason where it is not shown.
func (c CourseCount) Words() Text {
	switch {
	case c.Staff == 0:
		return Text{}
	case !c.Shown():
		return Text{SV: "redovisas inte (färre än fem medarbetare)", EN: "not shown (fewer than five staff)"}
	case c.Staff < LeastPercent:
		return Text{SV: fmt.Sprintf("%d av %d", c.Completed, c.Staff), EN: fmt.Sprintf("%d of %d", c.Completed, c.Staff)}
	}
	count := func(of string, l Language) string {
		return Count(c.Completed, l) + of + Count(c.Staff, l) + " (" + Percent(c.Percent(), l) + ")"
	}
	return Text{SV: count(" av ", Swedish), EN: count(" of ", English)}
}

// LatestCounts gives the latest count of each unit for a course, in the order of
// the register of units.
func (st *State) LatestCounts(course *Entry) []*Entry {
	latest := map[string]*Entry{}
	for _, e := range st.Entries("course-coverage") {
		if e.Str("course") != course.ID {
			continue
		}
		if old := latest[e.Str("unit")]; old == nil || !e.Date("counted").Before(old.Date("counted")) {
			latest[e.Str("unit")] = e
		}
	}
	var out []*Entry
	for _, unit := range st.Entries("units") {
		if e := latest[unit.ID]; e != nil {
			out = append(out, e)
		}
	}
	return out
}

// TotalCount adds up the counts that may be shown. The units that are too small
// are left out, so that nobody can subtract their way to them; left is how many
// they are.
func TotalCount(counts []*Entry) (total CourseCount, left int) {
	for _, e := range counts {
		c := CourseCountOf(e)
		if !c.Shown() {
			left++
			continue
		}
		total.Staff += c.Staff
		total.Completed += c.Completed
	}
	return total, left
}

// Target gives the share of staff, in per cent, that a course is meant for.
func Target(course *Entry) int {
	n, _ := strconv.Atoi(course.Str("target"))
	return n
}

// CoursesFor gives the courses for a task that can be taken.
func (st *State) CoursesFor(task *Entry) []*Entry {
	return slices.DeleteFunc(st.About(task), func(e *Entry) bool { return e.Register.Name != "courses" || e.Closed() })
}
