package render

import (
	"fmt"
	"testing"

	"samverka/workshops"
)

func actionsView(t *testing.T) *View {
	return viewOf(t, twoParties(t, record(t, workshops.OccasionSession, "traff-1", "2027-01-28",
		change("actions", "a", "what", "skriva rutin", "how", "två sidor", "status", "klar"),
		change("actions", "b", "what", "räkna", "cost", "ingen"),
	)), "2027-02-01")
}

func labels(t Table) []any {
	var out []any
	for _, c := range t.Columns {
		out = append(out, c.Label)
	}
	return out
}

// A stacked table leaves nothing out: fields share a column, and what the
// document does not know of, such as a municipality's own column, stands last.
func TestStack(t *testing.T) {
	v := actionsView(t)
	table := v.Stack("actions", v.Entries("actions"), 2, "what how", "due status")
	if got, want := fmt.Sprint(labels(table)[1:]), "[Vad\nHur (sätt) När\nLäge Kostnad]"; got != want {
		t.Errorf("columns %q, want %q", got, want)
	}
	want := [][]any{
		{1, "Skriva rutin\nHur: Två sidor", "Läge: Klar", ""},
		{2, "Räkna", "", "Ingen"},
	}
	if got := fmt.Sprintf("%q", table.Rows); got != fmt.Sprintf("%q", want) {
		t.Errorf("rows %s", got)
	}
	if table.Empty != 2 || table.Look != "form" {
		t.Errorf("empty rows %d, look %q", table.Empty, table.Look)
	}
}

// A column that no entry has anything in is not worth its room.
func TestTableOf(t *testing.T) {
	v := actionsView(t)
	table := v.TableOf("actions", v.Entries("actions"), "what", "due", "status cost")
	if got, want := fmt.Sprint(labels(table)), "[Vad Läge\nKostnad]"; got != want {
		t.Errorf("columns %q, want %q", got, want)
	}
	if got, want := fmt.Sprintf("%q", table.Rows), `[["Skriva rutin" "Klar"] ["Räkna" "Kostnad: Ingen"]]`; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if empty := v.TableOf("actions", nil, "what", "due"); len(empty.Columns) != 1 {
		t.Errorf("a table of nothing has the columns %v", labels(empty))
	}
	if none := v.TableOf("courses", nil, "what"); len(none.Columns) != 0 {
		t.Errorf("a register that the series has not gives the columns %v", labels(none))
	}
}
