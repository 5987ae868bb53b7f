package workshops

import "slices"

// courseRules look at how many have taken the courses. The register of counts
// asks for them.
var courseRules = map[string]Rule{
	"course-coverage": {Check: courseCoverage},
}

// courseCoverage refuses counts of more people than there are, and lists units
// where fewer than the target have taken a course or nobody has counted (G15).
// The list "kinds" says which kinds of unit the courses are for.
func courseCoverage(c *Case) {
	for _, e := range c.State.Entries(c.Register.Name) {
		if n := CourseCountOf(e); n.Completed > n.Staff {
			c.Error(e.Place("completed"), "impossible", "Unit", c.State.leadOf("units", e.Str("unit")), "Completed", n.Completed, "Count", n.Staff)
		}
	}
	for _, course := range c.State.Open("courses") {
		if course.Str("state") == "published" {
			c.countedCourse(course)
		}
	}
}

func (c *Case) countedCourse(course *Entry) {
	counts := c.State.LatestCounts(course)
	if len(counts) == 0 {
		c.Warn(course.At(), "uncounted", "Course", course.Lead())
		return
	}
	for _, e := range counts {
		unit := c.State.leadOf("units", e.Str("unit"))
		if n, target := CourseCountOf(e), Target(course); n.Below(target) {
			c.Warn(e.Place("completed"), "below", "Unit", unit, "Course", course.Lead(), "Completed", n.Completed, "Count", n.Staff, "Target", target)
		}
		if next := e.Date("next-count"); !next.IsZero() && next.Before(c.Today) {
			c.Note(e.Place("next-count"), "again", "Unit", unit, "Course", course.Lead(), "Date", next)
		}
	}
	for _, unit := range c.State.Open("units") {
		counted := slices.ContainsFunc(counts, func(e *Entry) bool { return e.Str("unit") == unit.ID })
		if !counted && slices.Contains(c.Words["kinds"], unit.Str("kind")) {
			c.Warn(unit.At(), "missing", "Unit", unit.Lead(), "Course", course.Lead())
		}
	}
}

// leadOf gives the text that an entry is known by, or its id when there is none.
func (st *State) leadOf(register, id string) Text {
	if e := st.Entry(register, id); e != nil {
		return e.Lead()
	}
	return Text{SV: id, EN: id}
}
