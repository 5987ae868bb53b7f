package workshops_test

import (
	"testing"

	"samverka/workshops"
)

func TestAdherenceCountsWhatWasAnswered(t *testing.T) {
	tests := []struct {
		name, row, words string
		missing          int
	}{
		{"nothing answered", "", "", 10},
		{"all yes", ", prepared-nurse: ja, in-order: ja", "2 av 2", 8},
		{"a no counts against", ", prepared-nurse: nej, in-order: ja, time-kept: nej", "1 av 3", 7},
		{"not concerned counts for nothing", ", prepared-nurse: berördes inte, in-order: ja", "1 av 1", 8},
	}
	for _, test := range tests {
		s := soundSeries(t, wednesday, with("adherence"), checkIn("adherence:\n  - {id: a, session: traff-3"+test.row+"}\n"))
		e := state(t, s, "").AdherenceAt("traff-3")
		a := workshops.AdherenceOf(e)
		if got := a.Words().SV; got != test.words || len(a.Missing) != test.missing {
			t.Errorf("%s: %q with %d missing, want %q with %d", test.name, got, len(a.Missing), test.words, test.missing)
		}
	}
}
