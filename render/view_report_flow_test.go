package render

import (
	"fmt"
	"slices"
	"testing"
)

func TestFiguresAsATable(t *testing.T) {
	table := bars().InFigures()
	if len(table.Columns) != 5 || fmt.Sprint(table.Rows[0]) != "[1. Jag vet före 4 6 10]" || len(table.Rows[1]) != 3 {
		t.Errorf("got %+v", table)
	}
}

// Problems flow from their category to their outcome, and nothing that there
// is none of takes up room.
func TestProblemsFlowFromCategoryToOutcome(t *testing.T) {
	s := reported(t, record(t, "session", "traff-1", "2026-09-24",
		change("problems", "a", "what", "A", "outcome", "solved"), change("problems", "b", "what", "B", "outcome", "ongoing"),
		change("actions", "x", "what", "X", "status", "done"), change("actions", "y", "what", "Y")))
	v := viewOf(t, s, "2026-11-22")
	f := v.ProblemFlow()
	total := 0
	for _, b := range f.Groups[0].Bars {
		total += b.Total()
	}
	if len(f.Classes) != 2 || total != 2 {
		t.Errorf("%d outcomes and %d problems: %+v", len(f.Classes), total, f)
	}
	over := v.ActionsOverTime()
	if len(over.Groups[0].Bars) != 1 || over.Groups[0].Bars[0].Total() != 2 || slices.Contains(over.Classes, v.Say("report.actions-dropped")) {
		t.Errorf("got %+v", over)
	}
}
