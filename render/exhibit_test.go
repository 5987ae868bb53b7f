package render

import (
	"fmt"
	"testing"
)

func bars() Figure {
	return Figure{
		Kind: Bars, Title: "Tema A", Alt: "Staplar.", Classes: []string{"1–2", "3"}, NoTable: true,
		Heads: Heads{Caption: "Antal svar", Group: "Påstående", Bar: "Omgång", Total: "Svar"},
		Groups: []BarGroup{{Label: "1. Jag vet", Bars: []Bar{
			{Label: "före", Counts: []int{4, 6}}, {Label: "efter", Withheld: "redovisas inte (färre än fem svar)"},
		}}},
	}
}

// What a diagram shows is rows that can be sorted, with the reason in the place
// of every number that is withheld.
func TestExhibitsOfADiagram(t *testing.T) {
	m := manuscript(t, "## 7.3 Enkäten\n\n{{ figure .X }}\n", map[string]any{"X": bars()})
	all := m.Exhibits()
	if len(all) != 1 {
		t.Fatalf("%d exhibits", len(all))
	}
	e := all[0]
	want := "[[1. Jag vet före 4 6 10] [1. Jag vet efter redovisas inte (färre än fem svar) redovisas inte (färre än fem svar) redovisas inte (färre än fem svar)]]"
	if got := fmt.Sprint(e.Rows); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if fmt.Sprint(e.Heads, e.Numbers) != "[Påstående Omgång 1–2 3 Svar] [false false true true true]" {
		t.Errorf("heads %v, numbers %v", e.Heads, e.Numbers)
	}
	if e.Section != "7.3 Enkäten" || e.Alt != "Staplar." || len(e.Bars) != 2 || e.Bars[0].Column != 2 {
		t.Errorf("got %+v", e)
	}
}

// A table with the caption of a diagram's own says more than it, and is not
// shown twice. Tables without numbers are no figures.
func TestExhibitsTakeTheFullerTable(t *testing.T) {
	m := manuscript(t, "{{ figure .X }}\n\n{{ .T }}\n\n| A | B |\n| - | - |\n| a | b |\n\n::: table \"Närvaro\"\n| A | B |\n| - | --: |\n| a | 5 av 6 |\n:::\n", map[string]any{
		"X": bars(),
		"T": Table{
			Caption: "Antal svar", Columns: []TableColumn{{Label: "Påstående"}, {Label: "1–2", Align: Right}, {Label: "3", Align: Right}, {Label: "Median", Align: Right}},
			Rows: [][]any{{"1. Jag vet", 4, 6, "3"}, {"2. Jag kan", Across("redovisas inte")}},
		},
	})
	all := m.Exhibits()
	if len(all) != 2 || all[1].Title != "Närvaro" || all[1].Bars != nil {
		t.Fatalf("got %+v", all)
	}
	if got := fmt.Sprint(all[0].Rows, all[0].Bars[1].Column); got != "[[1. Jag vet 4 6 3] [2. Jag kan redovisas inte redovisas inte redovisas inte]] 2" {
		t.Errorf("got %s", got)
	}
}

// Many parts of a bar have lightnesses of their own.
func TestStripesDifferInLightness(t *testing.T) {
	for n := 1; n <= 8; n++ {
		seen := map[string]bool{}
		for i, look := range fills(n) {
			seen[look.stripe(i, i, n).Fill] = true
		}
		if len(seen) != n {
			t.Errorf("%d parts have %d colours", n, len(seen))
		}
	}
}
