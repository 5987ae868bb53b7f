package render

import "samverka/workshops"

// The hours of an ordinary day: home care begins at seven and is at work in
// the evening.
const (
	firstHour = 7
	lastHour  = 21
)

// DayTable is an ordinary day as timelines beside each other, one for each
// party, with a column for where they meet (T09). The words are those of the
// first and the last column and of the last row.
func (v *View) DayTable(time, meeting, night string) Table {
	t := Table{Look: "form", RowHeads: true, Columns: []TableColumn{{Label: time, Width: 3}}}
	for _, p := range v.Plan.Parties {
		t.Columns = append(t.Columns, TableColumn{Label: p.Name, Width: 10})
	}
	t.Columns = append(t.Columns, TableColumn{Label: meeting, Width: 8})
	for hour := firstHour; hour <= lastHour; hour++ {
		t.Rows = append(t.Rows, []any{workshops.ClockAt(hour, 0).InTable(v.lang)})
	}
	t.Rows = append(t.Rows, []any{night})
	return t
}
