package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestCourseCountsInWords(t *testing.T) {
	tests := []struct {
		name  string
		count workshops.CourseCount
		want  string
	}{
		{"a percentage from ten on", workshops.CourseCount{Staff: 97, Completed: 84}, "84 av 97 (87\u00a0%)"},
		{"halves are rounded up", workshops.CourseCount{Staff: 16, Completed: 2}, "2 av 16 (13\u00a0%)"},
		{"no percentage for few", workshops.CourseCount{Staff: 9, Completed: 7}, "7 av 9"},
		{"five are shown", workshops.CourseCount{Staff: 5, Completed: 5}, "5 av 5"},
		{"four are not", workshops.CourseCount{Staff: 4, Completed: 4}, "redovisas inte (färre än fem medarbetare)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.count.Words().SV; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTheTargetIsReached(t *testing.T) {
	for completed, below := range map[int]bool{17: true, 18: false} {
		if got := (workshops.CourseCount{Staff: 20, Completed: completed}).Below(90); got != below {
			t.Errorf("%d of 20 below 90 per cent: %v", completed, got)
		}
	}
}

// counts is a check-in with units of so many staff and a course that some of them
// have taken; a second count of the first unit is later.
const counts = `units:
  - {id: stor, name: Stora, kind: hemtjanst}
  - {id: liten, name: Lilla, kind: hemtjanst}
courses:
  - {id: k, what: Kurs, state: published}
course-coverage:
  - {id: a, course: k, unit: stor, counted: 2026-11-02, staff: 20, completed: 3}
  - {id: b, course: k, unit: stor, counted: 2026-11-16, staff: 21, completed: 19}
  - {id: c, course: k, unit: liten, counted: 2026-11-16, staff: 4, completed: 1}
`

// The latest count of each unit counts, and what is too small to be shown is not in
// the total either: otherwise anybody could subtract their way to it.
func TestATotalHidesNoSmallUnit(t *testing.T) {
	st := state(t, soundSeries(t, wednesday, granser, checkIn(counts)), "")
	latest := st.LatestCounts(st.Entry("courses", "k"))
	if got := ids(latest); got != "b c" {
		t.Errorf("latest counts %s, want b c", got)
	}
	total, left := workshops.TotalCount(latest)
	if total != (workshops.CourseCount{Staff: 21, Completed: 19}) || left != 1 {
		t.Errorf("total %v with %d left out", total, left)
	}
}
